//! The components: what the centre can order, learning, the build and its rework, roll-out, interfaces,
//! clinical use, and places that go their own way. Equations 15 to 35, each for all five together.

use super::MonthClock;
use super::attributes::{ComponentAttributes, Rates};
use super::each::Each;
use super::governance::Governance;
use super::stocks::ComponentStocks;
use crate::component::Component;
use crate::settings::Settings;

/// The flows of the components in a month, and the auxiliaries that are shown.
pub(crate) struct Flows {
    /// [18]
    pub(crate) unknown: Each,
    /// [20] What is built in the month.
    pub(crate) build: Each,
    /// [22] Changes that are carried out.
    pub(crate) changed: Each,
    /// [23]
    pub(crate) right: Each,
    /// [24]
    pub(crate) wrong: Each,
    /// [25]
    pub(crate) waiting_change: Each,
    /// [26]
    pub(crate) fit: Each,
    /// [28]
    pub(crate) usable: Each,
    /// [31]
    pub(crate) go_live: Each,
    /// [32]
    pub(crate) connect: Each,
    /// [33]
    pub(crate) in_use: Each,
    /// [34]
    pub(crate) own_way: Each,
    /// [35]
    pub(crate) own_in_use: Each,
    /// Sites that are neither live nor gone their own way.
    pub(crate) free: Each,
    /// Work of one interface.
    pub(crate) interface_work: Each,
}

/// What is around the components in a month.
pub(crate) struct Surroundings<'a> {
    pub(crate) clock: &'a MonthClock,
    pub(crate) governance: &'a Governance,
    pub(crate) confidence: f64,
    pub(crate) dismantled: f64,
    pub(crate) supply: f64,
    pub(crate) rates: &'a Rates,
    /// [11] How much more work an interface between unlike systems is.
    pub(crate) work_factor: f64,
}

// In the loop of the month: a call would pass its numbers through memory.
#[inline(always)]
pub(crate) fn flows(
    settings: &Settings,
    attributes: &ComponentAttributes,
    stocks: &ComponentStocks,
    around: &Surroundings<'_>,
) -> Flows {
    let (p, without) = (&settings.parameters, settings.without);
    let (clock, rates) = (around.clock, around.rates);
    let Governance { closeness, room, .. } = *around.governance;
    let ComponentAttributes { depth, depth_squared, .. } = *attributes;
    let input = dated_input(settings, clock);
    // [15] What the centre can order.
    let released = if clock.is_signed { around.dismantled } else { 1.0 };
    let grip = settings.levers.centralisation() * (1.0 - released * depth);

    // [18] Learning needs closeness, not time.
    let unknown = when(clock.is_launched, || -stocks.unknown * closeness * rates.learning);
    // [20 to 25] The build and its rework.
    let built = stocks.right + stocks.wrong + stocks.waiting_change;
    let build = when(clock.is_signed, || (1.0 - built).least(attributes.build_rate));
    // With room, what is built now is built to what is known now, not to what the contract froze.
    let learned = stocks.unknown_signed - stocks.unknown;
    let built_unknown = stocks.unknown_signed - room * learned;
    let found = stocks.wrong * rates.discovery;
    let change_closeness = if without.rigidity { 1.0 } else { closeness };
    let changed =
        stocks.waiting_change * change_closeness * (1.0 - around.dismantled * depth) * rates.change;
    let right = build * (1.0 - built_unknown) + changed * (1.0 - stocks.unknown);
    let wrong = build * built_unknown + changed * stocks.unknown - found;

    // [26 to 29] Fit, trust and willingness.
    let fit = (1.0 - attributes.misfit) * stocks.right;
    let trust = if without.resistance {
        Each::from(1.0)
    } else {
        let confidence = super::arithmetic::least(around.confidence * rates.confidence_start, 1.0);
        1.0 - depth * (1.0 - confidence)
    };
    let usable = fit * trust;
    let order = p.mandate * grip;
    let willing = order + (1.0 - order) * usable;

    // [30, 31] Sites follow sites, as far as there is capacity.
    let free = (1.0 - stocks.live - stocks.own_way).most(0.0);
    let capacity = grip * (2.0 - grip) * (1.0 - depth * (1.0 - around.supply));
    let go_live = when(clock.is_signed, || {
        let followed = p.seed + stocks.live;
        let growth = attributes.rollout_rate * capacity * willing * followed * free.sqrt();
        free.least(p.fastest).least(growth) * input.release
    });

    // [32] Each site that goes live has to be connected.
    let backlog = stocks.live + go_live - stocks.connected;
    let interface_work = depth_squared * around.work_factor;
    let connect = if without.integration {
        backlog
    } else {
        queue(backlog, p.integration_rate * closeness * capacity, interface_work)
    };
    // [33] What is not connected is not used.
    let wanted = (usable * (1.0 + input.payment)).least(1.0);
    // [34, 35] Where the centre orders nothing, places buy for themselves.
    let own_way = when(clock.is_launched, || {
        (free - go_live)
            * attributes.own_way_rate
            * (1.0 - grip)
            * (1.0 - grip * fit)
            * (p.seed + stocks.own_way)
    });
    Flows {
        unknown,
        build,
        changed,
        right,
        wrong,
        waiting_change: found - changed,
        fit,
        usable,
        go_live,
        connect,
        in_use: (stocks.connected * wanted - stocks.in_use) * rates.use_,
        own_way,
        own_in_use: (stocks.own_way * (1.0 - stocks.unknown) - stocks.own_in_use) * rates.use_,
        free,
        interface_work,
    }
}

/// What `is` gives, or zero for each.
#[inline(always)]
fn when(holds: bool, is: impl FnOnce() -> Each) -> Each {
    if holds { is() } else { Each::ZERO }
}

/// [32] How much of what waits is done in a month, `capacity` being divided by the work of one: no more than
/// waits, no more than can be done, and smoothly less than either where both are near. No work is done at once.
#[inline(always)]
fn queue(waiting: Each, capacity: Each, work: Each) -> Each {
    let sum = waiting * work + capacity;
    let done = (waiting * capacity).with(sum, |done, sum| if sum > 0.0 { done / sum } else { 0.0 });
    Each::choose(work, done, waiting)
}

/// What dated inputs do to the components in a month.
struct DatedInput {
    /// Factor on roll-out.
    release: Each,
    /// Addition to use.
    payment: Each,
}

/// April 2009: the consent model of the Summary Care Record is settled.
const CONSENT_UNTIL: i32 = 87;
/// April 2006 to February 2010: practices are paid for booking.
const PAYMENT_FROM: i32 = 51;
const PAYMENT_UNTIL: i32 = 98;

/// What happened outside the levers. Inputs are data about one component; equations know no names.
#[inline(always)]
fn dated_input(settings: &Settings, clock: &MonthClock) -> DatedInput {
    let (p, on) = (&settings.parameters, &settings.inputs);
    let mut input = DatedInput { release: Each::from(1.0), payment: Each::ZERO };
    if on.consent {
        let held = fade(clock.month, CONSENT_UNTIL, p.consent_fade);
        input.release.0[Component::SummaryCareRecord.index()] = 1.0 - held;
    }
    if on.payment && clock.month >= PAYMENT_FROM {
        let paid = fade(clock.month, PAYMENT_UNTIL, p.payment_fade);
        input.payment.0[Component::ChooseAndBook.index()] = p.payment * paid;
    }
    if on.imaging_lag {
        let ordered = (clock.age_months - p.imaging_lag).clamp(0.0, 1.0);
        input.release.0[Component::Pacs.index()] = ordered;
    }
    input
}

/// 1 before `until`, then down to 0 over `months` on a straight line.
fn fade(month: i32, until: i32, months: f64) -> f64 {
    if month < until { 1.0 } else { (1.0 - f64::from(month - until + 1) / (months + 1.0)).max(0.0) }
}
