//! The equations, month by month. Numbers in brackets are those of the model's documentation.
//!
//! One step is a month of explicit Euler: every flow is computed from the stocks at the beginning of the
//! month, then all stocks move together. Only `+ - * /`, `min`, `max` and `sqrt` are used, in a fixed
//! order, so that native code and wasm agree to the last bit.

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

/// Runs the model from January 2002 up to and including `last`, and hands each month to `record`.
pub(crate) fn simulate(settings: &Settings, last: Month, mut record: impl FnMut(&State)) {
    let attributes = Attributes::of(settings);
    let mut stocks = Stocks::start(settings, &attributes);
    let months = last.0.clamp(0, MONTHS_COUNT as i32 - 1);
    for month in 0..=months {
        let state = step(settings, &attributes, &mut stocks, month);
        record(&state);
    }
}

/// One month: flows from the stocks as they stand, then all stocks together.
fn step(settings: &Settings, attributes: &Attributes, stocks: &mut Stocks, month: i32) -> State {
    let clock = MonthClock::of(settings, month);
    if clock.age_months == 0.0 {
        stocks.sign(attributes);
    }
    let governance = Governance::of(settings, attributes, stocks, &clock);
    let standards_aim = governance::standards_aim(settings);
    let variety_share = 1.0 - stocks.standards;
    let work_factor = 1.0 + variety_share;
    let supply = suppliers::supply(settings, stocks, &clock);

    let mut flows = [Flows::default(); Component::COUNT];
    let mut totals = money::Totals::default();
    for (index, flow) in flows.iter_mut().enumerate() {
        *flow = component::flows(
            settings,
            &attributes.components[index],
            &stocks.components[index],
            &component::Surroundings {
                clock: &clock,
                governance: &governance,
                confidence: stocks.confidence,
                dismantled: stocks.dismantled,
                supply: supply.supply,
                work_factor,
                input: component::dated_input(settings, Component::ALL[index], &clock),
            },
        );
        totals.add(settings, attributes, index, stocks, flow, &governance, &clock, work_factor);
    }
    totals.finish(attributes);
    let programme =
        money::programme(settings, attributes, stocks, &flows, &totals, &governance, &clock);
    stocks.advance(&flows, &governance, &supply, &programme, standards_aim, &clock, settings);
    stocks.read(
        settings,
        attributes,
        &flows,
        &totals,
        &governance,
        &supply,
        &programme,
        &clock,
        variety_share,
    )
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
            (1.0 - age_months / settings.parameters.contract_months).max(0.0)
        } else {
            0.0
        };
        Self { month, is_launched: month >= LAUNCH, is_signed, age_months, left_share }
    }
}
