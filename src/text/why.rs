//! Why the outcomes moved when one lever did.

use super::dates::month;
use super::levers::{in_words, name};
use super::numbers::{
    count_difference, gbp, gbp_difference, percent, percent_fine, points_difference, thousands,
    whole_points_difference,
};
use crate::analysis::why::{Change, Factor, Reason, Unit};
use crate::calendar::Month;
use crate::message::{self as m, Message};
use crate::model::{Lever, Levers};

/// A lever that stands where it was.
pub fn why_not_moved(lever: Lever) -> String {
    m::why_not_moved(name(lever))
}

/// What the reasons are held against; or that there are none.
pub fn why_heading(lever: Lever, is_empty: bool) -> String {
    let inside = match lever {
        Lever::Centralisation => m::INSIDE_CENTRALISATION,
        Lever::Signing => m::INSIDE_SIGNING,
        Lever::Flexibility => m::INSIDE_FLEXIBILITY,
    };
    let was = in_words(&Levers::HISTORY, lever);
    if is_empty { m::why_nothing(&inside, &was) } else { m::why_heading(&inside, &was) }
}

/// A reason in two parts: what changed, and by how much and why. "Cost of changes", "£1.2bn lower,
/// because more of the need was known at signing (55 %, not 42 %)."
pub fn reason(reason: &Reason) -> (&'static str, String) {
    let Reason { effect, cause } = reason;
    let (less, more) = cause_words(cause.factor);
    let words = if cause.own > cause.was { more } else { less };
    let of = |value| printed(cause.factor.unit(), value);
    let because = m::why_because(&difference(effect), &words, &of(cause.own), &of(cause.was));
    (effect_name(effect.factor), because)
}

/// The name of the button that opens a reason's equation.
pub fn why_explain_name(effect: Factor) -> String {
    m::two_words(&m::EXPLAIN, effect_name(effect))
}

/// By how much an effect changed: "£1.2bn lower", "17 more".
fn difference(effect: &Change) -> String {
    let unit = effect.factor.unit();
    let signed = match unit {
        Unit::Money => gbp_difference(effect.own, effect.was),
        Unit::Share => whole_points_difference(effect.own, effect.was),
        Unit::FineShare => points_difference(effect.own, effect.was),
        Unit::Count | Unit::Month => count_difference(effect.own, effect.was),
    };
    let signed = signed.unwrap_or_default();
    let size = signed.trim_start_matches(['+', '\u{2212}']);
    let words = match (unit == Unit::Count, signed.starts_with('+')) {
        (true, true) => m::why_more,
        (true, false) => m::why_fewer,
        (false, true) => m::why_higher,
        (false, false) => m::why_lower,
    };
    words(size)
}

fn printed(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Money => gbp(value),
        Unit::Share => percent(value),
        Unit::FineShare => percent_fine(value),
        Unit::Count => thousands(value),
        Unit::Month => month(Month(value as i32)),
    }
}

/// What an effect is called. Only effects are; levers are never one.
fn effect_name(factor: Factor) -> &'static str {
    match factor {
        Factor::ChangeCost => m::EFFECT_CHANGE_COST,
        Factor::Fit => m::EFFECT_FIT,
        Factor::OptedOut => m::EFFECT_OPTED_OUT,
        Factor::Live => m::EFFECT_LIVE,
        Factor::InUse => m::EFFECT_IN_USE,
        Factor::Backlog => m::EFFECT_BACKLOG,
        Factor::Whole => m::EFFECT_WHOLE,
        Factor::Benefits => m::EFFECT_BENEFITS,
        Factor::Loss => m::EFFECT_LOSS,
        Factor::Lost => m::EFFECT_LOST,
        Factor::Confidence => m::EFFECT_CONFIDENCE,
        _ => m::EFFECT_SPEND,
    }
    .text()
}

/// What is said of a cause that is less, or more, than it would be.
const fn cause_words(factor: Factor) -> (Message, Message) {
    match factor {
        Factor::Signing => (m::LESS_SIGNING, m::MORE_SIGNING),
        Factor::Centralisation => (m::LESS_CENTRALISATION, m::MORE_CENTRALISATION),
        Factor::Flexibility => (m::LESS_FLEXIBILITY, m::MORE_FLEXIBILITY),
        Factor::Known => (m::LESS_KNOWN, m::MORE_KNOWN),
        Factor::Misfit => (m::LESS_MISFIT, m::MORE_MISFIT),
        Factor::Fit => (m::LESS_FIT, m::MORE_FIT),
        Factor::ChangeCost => (m::LESS_CHANGE_COST, m::MORE_CHANGE_COST),
        Factor::OptedOut => (m::LESS_OPTED_OUT, m::MORE_OPTED_OUT),
        Factor::Live => (m::LESS_LIVE, m::MORE_LIVE),
        Factor::InUse => (m::LESS_IN_USE, m::MORE_IN_USE),
        Factor::Backlog => (m::LESS_BACKLOG, m::MORE_BACKLOG),
        Factor::Variety => (m::LESS_VARIETY, m::MORE_VARIETY),
        Factor::Spine => (m::LESS_SPINE, m::MORE_SPINE),
        Factor::Use => (m::LESS_USE, m::MORE_USE),
        Factor::Whole => (m::LESS_WHOLE, m::MORE_WHOLE),
        Factor::Loss => (m::LESS_LOSS, m::MORE_LOSS),
        Factor::Lost => (m::LESS_LOST, m::MORE_LOST),
        // Nothing follows from these.
        Factor::Benefits | Factor::Spend | Factor::Confidence => (m::NOTHING, m::NOTHING),
    }
}
