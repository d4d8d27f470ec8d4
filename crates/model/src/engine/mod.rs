//! The equations, month by month. Numbers in brackets are those of the model's documentation.
//!
//! One step is a month of explicit Euler: every flow is computed from the stocks at the beginning of the
//! month, then all stocks move together. Only `+ - * /`, `min`, `max` and `sqrt` are used, in a fixed
//! order, so that native code and wasm agree to the last bit.

mod arithmetic;
mod attributes;
mod component;
mod governance;
mod money;
mod stocks;
mod suppliers;

use crate::component::Component;
use crate::month::Month;
use crate::run::MONTHS_COUNT;
use crate::settings::Settings;
use crate::state::State;
use attributes::Attributes;
use component::Flows;
use governance::Governance;
use stocks::Stocks;

/// The programme is launched: June 2002.
pub(crate) const LAUNCH: i32 = 5;

/// Runs the model from January 2002 up to and including `last`. Hands each month that is `wanted` to
/// `record`: reading a state costs as much as computing the month.
pub(crate) fn simulate(
    settings: &Settings,
    last: Month,
    wanted: impl Fn(Month, Progress) -> bool,
    mut record: impl FnMut(State),
) {
    let attributes = Attributes::of(settings);
    let mut stocks = Stocks::start(settings, &attributes);
    let months = last.0.clamp(0, MONTHS_COUNT as i32 - 1);
    for month in 0..=months {
        let before = stocks.dismantled;
        let step = step(settings, &attributes, &mut stocks, month);
        let progress = Progress { before, after: stocks.dismantled };
        if wanted(Month(month), progress) {
            record(stocks.read(settings, &attributes, &step));
        }
    }
}

/// How far the programme was dismantled before and after a month.
#[derive(Clone, Copy)]
pub(crate) struct Progress {
    before: f64,
    after: f64,
}

impl Progress {
    /// Whether the programme became more dismantled than not.
    pub(crate) fn is_dismantled_now(self) -> bool {
        self.before <= 0.5 && self.after > 0.5
    }
}

/// The flows and auxiliaries of a month.
pub(crate) struct Step {
    clock: MonthClock,
    governance: Governance,
    supply: suppliers::Supply,
    variety_share: f64,
    flows: [Flows; Component::COUNT],
    totals: money::Totals,
    programme: money::Programme,
}

/// One month: flows from the stocks as they stand, then all stocks together.
fn step(settings: &Settings, attributes: &Attributes, stocks: &mut Stocks, month: i32) -> Step {
    let clock = MonthClock::of(settings, month);
    if clock.age_months == 0.0 {
        stocks.sign(attributes);
    }
    let governance = Governance::of(settings, attributes, stocks, &clock);
    let supply = suppliers::supply(settings, attributes, stocks, &clock);
    let mut totals = money::Totals::new(settings, &governance);
    // Filled where it lies: its many numbers are not copied.
    let mut step = Step {
        clock,
        governance,
        supply,
        variety_share: 1.0 - stocks.standards,
        flows: [Flows::default(); Component::COUNT],
        totals: money::Totals::default(),
        programme: money::Programme::default(),
    };
    let work_factor = 1.0 + step.variety_share;
    for (index, flow) in step.flows.iter_mut().enumerate() {
        let around = component::Surroundings {
            clock: &step.clock,
            governance: &step.governance,
            confidence: stocks.confidence,
            rates: &attributes.rates,
            dismantled: stocks.dismantled,
            supply: step.supply.supply,
            work_factor,
            input: component::dated_input(settings, Component::ALL[index], &step.clock),
        };
        let (component, stock) = (&attributes.components[index], &stocks.components[index]);
        component::flows(settings, component, stock, &around, flow);
        totals.add(attributes, index, stocks, flow, &step.clock, work_factor);
    }
    totals.finish(settings, attributes);
    step.programme = money::programme(settings, attributes, stocks, &step, &totals);
    step.totals = totals;
    stocks.advance(settings, attributes, &step);
    step
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
