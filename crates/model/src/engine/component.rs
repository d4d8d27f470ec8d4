//! One component: what the centre can order, learning, the build and its rework, roll-out, interfaces,
//! clinical use, and places that go their own way. Equations 15 to 35.

use super::MonthClock;
use super::arithmetic::{least, most};
use super::attributes::{ComponentAttributes, Rates};
use super::governance::Governance;
use super::stocks::ComponentStocks;
use crate::component::Component;
use crate::settings::Settings;

/// The flows of one component in a month, and the auxiliaries that are shown.
#[derive(Clone, Copy, Default)]
pub(crate) struct Flows {
    /// [18]
    pub(crate) unknown: f64,
    /// [20] What is built in the month.
    pub(crate) build: f64,
    /// [22] Changes that are carried out.
    pub(crate) changed: f64,
    /// [23]
    pub(crate) right: f64,
    /// [24]
    pub(crate) wrong: f64,
    /// [25]
    pub(crate) waiting_change: f64,
    /// [26]
    pub(crate) fit: f64,
    /// [28]
    pub(crate) usable: f64,
    /// [31]
    pub(crate) go_live: f64,
    /// [32]
    pub(crate) connect: f64,
    /// [33]
    pub(crate) in_use: f64,
    /// [34]
    pub(crate) own_way: f64,
    /// [35]
    pub(crate) own_in_use: f64,
    /// Sites that are neither live nor gone their own way.
    pub(crate) free: f64,
    /// Work of one interface.
    pub(crate) interface_work: f64,
}

/// What is around a component in a month.
pub(crate) struct Surroundings<'a> {
    pub(crate) clock: &'a MonthClock,
    pub(crate) governance: &'a Governance,
    pub(crate) confidence: f64,
    pub(crate) dismantled: f64,
    pub(crate) supply: f64,
    pub(crate) rates: &'a Rates,
    /// [11] How much more work an interface between unlike systems is.
    pub(crate) work_factor: f64,
    pub(crate) input: DatedInput,
}

/// What a dated input does to a component in a month.
#[derive(Clone, Copy)]
pub(crate) struct DatedInput {
    /// Factor on roll-out.
    pub(crate) release: f64,
    /// Addition to use.
    pub(crate) payment: f64,
}

// In the loop of the month: a call would pass its fifteen numbers through memory.
#[inline(always)]
pub(crate) fn flows(
    settings: &Settings,
    attributes: &ComponentAttributes,
    stocks: &ComponentStocks,
    around: &Surroundings<'_>,
    flows: &mut Flows,
) {
    let (p, without) = (&settings.parameters, settings.without);
    let (clock, closeness) = (around.clock, around.governance.closeness);
    let ComponentAttributes { depth, misfit, depth_squared, .. } = *attributes;
    let rates = around.rates;
    let central = settings.levers.centralisation();
    // [15] What the centre can order.
    let released = if clock.is_signed { around.dismantled } else { 1.0 };
    let grip = central * (1.0 - released * depth);

    // [18] Learning needs closeness, not time.
    if clock.is_launched {
        flows.unknown = -stocks.unknown * closeness * rates.learning;
    }
    // [20 to 25] The build and its rework.
    let built = stocks.right + stocks.wrong + stocks.waiting_change;
    if clock.is_signed {
        flows.build = least(1.0 - built, attributes.build_rate);
    }
    // With room, what is built now is built to what is known now, not to what the contract froze.
    let learned = stocks.unknown_signed - stocks.unknown;
    let built_unknown = stocks.unknown_signed - around.governance.room * learned;
    let found = stocks.wrong * rates.discovery;
    let change_closeness = if without.rigidity { 1.0 } else { closeness };
    flows.changed =
        stocks.waiting_change * change_closeness * (1.0 - around.dismantled * depth) * rates.change;
    flows.right = flows.build * (1.0 - built_unknown) + flows.changed * (1.0 - stocks.unknown);
    flows.wrong = flows.build * built_unknown + flows.changed * stocks.unknown - found;
    flows.waiting_change = found - flows.changed;

    // [26 to 29] Fit, trust and willingness.
    flows.fit = (1.0 - misfit) * stocks.right;
    let trust = if without.resistance {
        1.0
    } else {
        1.0 - depth * (1.0 - least(around.confidence * rates.confidence_start, 1.0))
    };
    flows.usable = flows.fit * trust;
    let order = p.mandate * grip;
    let willing = order + (1.0 - order) * flows.usable;

    // [30, 31] Sites follow sites, as far as there is capacity.
    flows.free = most(1.0 - stocks.live - stocks.own_way, 0.0);
    let capacity = grip * (2.0 - grip) * (1.0 - depth * (1.0 - around.supply));
    if clock.is_signed {
        let growth = attributes.rollout_rate
            * capacity
            * willing
            * (p.seed + stocks.live)
            * flows.free.sqrt();
        flows.go_live = least(least(flows.free, p.fastest), growth) * around.input.release;
    }

    // [32] Each site that goes live has to be connected.
    let backlog = stocks.live + flows.go_live - stocks.connected;
    flows.interface_work = depth_squared * around.work_factor;
    flows.connect = if without.integration || flows.interface_work <= 0.0 {
        backlog
    } else {
        queue(backlog, p.integration_rate * closeness * capacity, flows.interface_work)
    };
    // [33] What is not connected is not used.
    let wanted = least(flows.usable * (1.0 + around.input.payment), 1.0);
    flows.in_use = (stocks.connected * wanted - stocks.in_use) * rates.use_;
    // [34, 35] Where the centre orders nothing, places buy for themselves.
    if clock.is_launched {
        flows.own_way = (flows.free - flows.go_live)
            * attributes.own_way_rate
            * (1.0 - grip)
            * (1.0 - grip * flows.fit)
            * (p.seed + stocks.own_way);
    }
    flows.own_in_use = (stocks.own_way * (1.0 - stocks.unknown) - stocks.own_in_use) * rates.use_;
}

/// [32] How much of what waits is done in a month, `capacity` being divided by the work of one: no more than
/// waits, no more than can be done, and smoothly less than either where both are near.
fn queue(waiting: f64, capacity: f64, work: f64) -> f64 {
    let sum = waiting * work + capacity;
    if sum > 0.0 { waiting * capacity / sum } else { 0.0 }
}

/// April 2009: the consent model of the Summary Care Record is settled.
const CONSENT_UNTIL: i32 = 87;
/// April 2006 to February 2010: practices are paid for booking.
const PAYMENT_FROM: i32 = 51;
const PAYMENT_UNTIL: i32 = 98;

/// What happened outside the levers. Inputs are data about one component; equations know no names.
pub(crate) fn dated_input(
    settings: &Settings,
    component: Component,
    clock: &MonthClock,
) -> DatedInput {
    let (p, on) = (&settings.parameters, &settings.inputs);
    let mut input = DatedInput { release: 1.0, payment: 0.0 };
    match component {
        Component::SummaryCareRecord if on.consent => {
            input.release = 1.0 - fade(clock.month, CONSENT_UNTIL, p.consent_fade);
        }
        Component::ChooseAndBook if on.payment && clock.month >= PAYMENT_FROM => {
            input.payment = p.payment * fade(clock.month, PAYMENT_UNTIL, p.payment_fade);
        }
        Component::Pacs if on.imaging_lag => {
            input.release = (clock.age_months - p.imaging_lag).clamp(0.0, 1.0);
        }
        _ => {}
    }
    input
}

/// 1 before `until`, then down to 0 over `months` on a straight line.
fn fade(month: i32, until: i32, months: f64) -> f64 {
    if month < until { 1.0 } else { (1.0 - f64::from(month - until + 1) / (months + 1.0)).max(0.0) }
}
