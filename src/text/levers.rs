//! The levers in words.

use super::dates::{month, month_short};
use super::numbers::percent;
use crate::message as m;
use crate::model::{Lever, Levers};

/// A lever's name: its accessible name too.
pub fn name(lever: Lever) -> &'static str {
    match lever {
        Lever::Centralisation => m::LEVER_CENTRALISATION,
        Lever::Signing => m::LEVER_SIGNING,
        Lever::Flexibility => m::LEVER_FLEXIBILITY,
    }
    .text()
}

/// The question that a lever answers.
pub fn question(lever: Lever) -> &'static str {
    match lever {
        Lever::Centralisation => m::QUESTION_CENTRALISATION,
        Lever::Signing => m::QUESTION_SIGNING,
        Lever::Flexibility => m::QUESTION_FLEXIBILITY,
    }
    .text()
}

/// The two ends of a lever.
pub struct Ends {
    /// At its lowest.
    pub low: String,
    /// At its highest.
    pub high: String,
}

/// What a lever's two ends mean.
pub fn ends(lever: Lever) -> Ends {
    let (low, high) = match lever {
        Lever::Centralisation => (m::CENTRALISATION_LOW, m::CENTRALISATION_HIGH),
        Lever::Signing => {
            let (low, high) = (month(Levers::SIGNING_FIRST), month(Levers::SIGNING_LAST));
            return Ends { low, high };
        }
        Lever::Flexibility => (m::FLEXIBILITY_LOW, m::FLEXIBILITY_HIGH),
    };
    Ends { low: low.into(), high: high.into() }
}

/// A lever's value in words: "90 % central", "January 2004", "15 % local".
pub fn in_words(levers: &Levers, lever: Lever) -> String {
    match lever {
        Lever::Centralisation => m::value_centralisation(&percent(levers.centralisation())),
        Lever::Signing => month(levers.signing()),
        Lever::Flexibility => m::value_flexibility(&percent(levers.flexibility())),
    }
}

/// Puts one lever back, as its button says it to those who hear the page.
pub fn reset_one(lever: Lever) -> String {
    m::reset_one(name(lever), &in_words(&Levers::HISTORY, lever))
}

/// Where a lever stood as it happened, in few words: "was 90 %".
pub fn was(lever: Lever) -> String {
    m::was(&lever_value(&Levers::HISTORY, lever))
}

/// A lever's value in few words: "90 %", "Jan 2004".
pub(super) fn lever_value(levers: &Levers, lever: Lever) -> String {
    match lever {
        Lever::Centralisation => percent(levers.centralisation()),
        Lever::Signing => month_short(levers.signing()),
        Lever::Flexibility => percent(levers.flexibility()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_as_words_and_numbers() {
        let read = |lever| in_words(&Levers::HISTORY, lever);
        assert_eq!(read(Lever::Centralisation), "90\u{a0}% central");
        assert_eq!(read(Lever::Signing), "January 2004");
        assert_eq!(read(Lever::Flexibility), "15\u{a0}% local");
    }
}
