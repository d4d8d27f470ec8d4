//! The equations, month by month. Numbers in brackets are those of the model's documentation.
//!
//! One step is a month of explicit Euler: every flow is computed from the stocks at the beginning of the
//! month, then all stocks move together. Only `+ - * /`, `min`, `max` and `sqrt` are used, in a fixed
//! order, so that native code and wasm agree to the last bit.

mod arithmetic;
mod attributes;
mod component;
mod each;
mod governance;
mod money;
mod stocks;
mod suppliers;

use crate::component::Component;
use crate::settings::Settings;
use crate::state::{SUPPLIERS_COUNT, State};
use attributes::Attributes;
use component::Flows;
use governance::Governance;
use stocks::Stocks;

/// The programme is launched: June 2002.
pub(crate) const LAUNCH: i32 = 5;

/// A run under way.
pub(crate) struct Simulation<'a> {
    settings: &'a Settings,
    attributes: Attributes,
    stocks: Stocks,
}

impl<'a> Simulation<'a> {
    /// Before January 2002.
    pub(crate) fn new(settings: &'a Settings) -> Self {
        let attributes = Attributes::of(settings);
        let stocks = Stocks::start(settings, &attributes);
        Self { settings, attributes, stocks }
    }

    /// Goes through the next month: flows from the stocks as they stand, then all stocks together.
    // Native code is faster in one piece; a page is to be light, and keeps one copy.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub(crate) fn step(&mut self, month: i32) -> Step {
        let (settings, attributes, stocks) = (self.settings, &self.attributes, &mut self.stocks);
        let clock = MonthClock::of(settings, month);
        if clock.age_months == 0.0 {
            stocks.sign(attributes);
        }
        let governance = Governance::of(settings, attributes, stocks, &clock);
        let supply = suppliers::supply(settings, attributes, stocks, &clock);
        let variety_share = 1.0 - stocks.standards;
        let around = component::Surroundings {
            clock: &clock,
            governance: &governance,
            confidence: stocks.confidence,
            rates: &attributes.rates,
            dismantled: stocks.dismantled,
            supply: supply.supply,
            work_factor: 1.0 + variety_share,
        };
        let flows = component::flows(settings, &attributes.components, &stocks.components, &around);
        let totals = money::Totals::of(settings, attributes, stocks, &around, &flows);
        let programme = money::programme(settings, attributes, stocks, &around, &flows, &totals);
        let step = Step { clock, governance, supply, variety_share, flows, totals, programme };
        stocks.advance(settings, attributes, &step);
        step
    }

    /// The month as it is shown, after its step.
    #[inline(always)]
    pub(crate) fn read(&self, step: &Step) -> State {
        self.stocks.read(self.settings, &self.attributes, step)
    }

    /// How far each supplier is still there.
    pub(crate) fn staying_shares(&self) -> [f64; SUPPLIERS_COUNT] {
        self.stocks.staying
    }

    /// Share of a component's sites live.
    pub(crate) fn live_share(&self, component: Component) -> f64 {
        self.stocks.components.live.at(component.index())
    }

    /// How far the programme is dismantled.
    pub(crate) fn dismantled_share(&self) -> f64 {
        self.stocks.dismantled
    }
}

/// The flows and auxiliaries of a month.
pub(crate) struct Step {
    clock: MonthClock,
    governance: Governance,
    supply: suppliers::Supply,
    variety_share: f64,
    flows: Flows,
    totals: money::Totals,
    programme: money::Programme,
}

/// Where a month stands to launch and signature.
pub(crate) struct MonthClock {
    /// Months since January 2002.
    pub(crate) month: i32,
    /// Whether the programme is launched.
    pub(crate) is_launched: bool,
    /// Whether contracts are signed.
    pub(crate) is_signed: bool,
    /// Months since signature; negative before it.
    pub(crate) age_months: f64,
    /// Share of the contracts that is still to run; zero before signature.
    pub(crate) left_share: f64,
}

impl MonthClock {
    fn of(settings: &Settings, month: i32) -> Self {
        let signing = settings.levers.signing().0;
        let is_signed = month >= signing;
        let age_months = f64::from(month - signing);
        let left_share = if is_signed {
            arithmetic::most(1.0 - age_months / settings.parameters.contract_months, 0.0)
        } else {
            0.0
        };
        Self { month, is_launched: month >= LAUNCH, is_signed, age_months, left_share }
    }
}
