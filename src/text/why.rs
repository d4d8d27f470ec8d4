//! Why the outcomes moved when one lever did.

use super::levers::{in_words, name};
use super::numbers::{
    count_difference, gbp, gbp_difference, percent, percent_fine, points_difference, thousands,
    whole_points_difference,
};
use super::readout::EXPLAIN;
use crate::analysis::why::{Change, Factor, Reason, Unit};
use crate::calendar::Month;
use crate::model::{Lever, Levers};

/// What opens the equation of a reason's effect, where the sentence beside it says of what.
pub const WHY_EXPLAIN: &str = "How?";

/// Before any lever has been moved.
pub const WHY_HINT: &str = "Move a lever, and this says what it changed most, and why.";

/// A lever that was moved back.
pub fn why_not_moved(lever: Lever) -> String {
    format!(
        "{} stands as it happened. Move it, and this says what it changed most, and why.",
        name(lever)
    )
}

/// What the reasons are held against; or that there are none.
pub fn why_heading(lever: Lever, is_empty: bool) -> String {
    let lever_name = name(lever).to_ascii_lowercase();
    let was = in_words(&Levers::HISTORY, lever);
    if is_empty {
        return format!(
            "Beside the same run with {lever_name} as it happened ({was}), nothing differs as \
             printed."
        );
    }
    format!(
        "What {lever_name} changed most in the model, by our judgement of much, beside the same run \
         with it as it happened ({was}):"
    )
}

/// A reason in two parts: what changed, and by how much and why. "Cost of changes", "£1.2bn lower,
/// because more of the need was known at signing (55 %, not 42 %)."
pub fn reason(reason: &Reason) -> (&'static str, String) {
    let Reason { effect, cause } = reason;
    let (less, more) = cause_words(cause.factor);
    let words = if cause.own > cause.was { more } else { less };
    let of = |value| printed(cause.factor.unit(), value);
    let difference = difference(effect);
    let because =
        format!("{difference}, because {words} ({}, not {}).", of(cause.own), of(cause.was));
    (effect_name(effect.factor), because)
}

/// The name of the button that opens a reason's equation.
pub fn why_explain_name(effect: Factor) -> String {
    format!("{EXPLAIN} {}", effect_name(effect))
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
        (true, true) => "more",
        (true, false) => "fewer",
        (false, true) => "higher",
        (false, false) => "lower",
    };
    format!("{size} {words}")
}

fn printed(unit: Unit, value: f64) -> String {
    match unit {
        Unit::Money => gbp(value),
        Unit::Share => percent(value),
        Unit::FineShare => percent_fine(value),
        Unit::Count => thousands(value),
        Unit::Month => Month(value as i32).in_words(),
    }
}

/// What an effect is called. Only effects are; levers are never one.
const fn effect_name(factor: Factor) -> &'static str {
    match factor {
        Factor::ChangeCost => "Cost of changes",
        Factor::Fit => "Fit of the acute record, end of 2010",
        Factor::OptedOut => "Acute trusts going their own way",
        Factor::Live => "Acute trusts live",
        Factor::InUse => "Acute trusts using the programme’s record",
        Factor::Backlog => "Interfaces waiting, at most",
        Factor::Whole => "The whole: records that join up",
        Factor::Benefits => "Benefits",
        Factor::Loss => "The hardest-hit supplier’s loss",
        Factor::Lost => "Regional suppliers lost",
        Factor::Confidence => "Clinicians’ confidence, end of 2010",
        _ => "Spend",
    }
}

/// What is said of a cause that is less, or more, than it would be.
const fn cause_words(factor: Factor) -> (&'static str, &'static str) {
    match factor {
        Factor::Signing => ("contracts were signed earlier", "contracts were signed later"),
        Factor::Centralisation => {
            ("less was decided at the centre", "more was decided at the centre")
        }
        Factor::Flexibility => ("places could change less", "places could change more"),
        Factor::Known => {
            ("less of the need was known at signing", "more of the need was known at signing")
        }
        Factor::Misfit => (
            "one design suited many places better: misfit by 2010 was less",
            "one design suited many places worse: misfit by 2010 was more",
        ),
        Factor::Fit => ("it fitted the work worse by 2010", "it fitted the work better by 2010"),
        Factor::ChangeCost => ("changes cost less", "changes cost more"),
        Factor::OptedOut => ("fewer trusts went their own way", "more trusts went their own way"),
        Factor::Live => ("fewer acute trusts went live", "more acute trusts went live"),
        Factor::InUse => {
            ("fewer trusts used the programme’s record", "more trusts used the programme’s record")
        }
        Factor::Backlog => ("fewer interfaces waited, at most", "more interfaces waited, at most"),
        Factor::Variety => (
            "systems were more alike: variety was less",
            "systems were less alike: variety was more",
        ),
        Factor::Spine => ("fewer summary records were in use", "more summary records were in use"),
        Factor::Use => (
            "the five systems were used less over the years",
            "the five systems were used more over the years",
        ),
        Factor::Whole => ("fewer records joined up", "more records joined up"),
        Factor::Loss => (
            "the hardest-hit supplier lost less of its contracts",
            "the hardest-hit supplier lost more of its contracts",
        ),
        Factor::Lost => ("fewer suppliers dropped out", "more suppliers dropped out"),
        Factor::Benefits | Factor::Spend | Factor::Confidence => ("", ""),
    }
}
