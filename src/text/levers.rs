//! The levers in words.

use super::numbers::percent;
use crate::model::{Lever, Levers};

/// A lever's name: its accessible name too.
pub const fn name(lever: Lever) -> &'static str {
    match lever {
        Lever::Centralisation => "Centralisation",
        Lever::Signing => "Contract signing",
        Lever::Flexibility => "Local flexibility",
    }
}

/// The question that a lever answers.
pub const fn question(lever: Lever) -> &'static str {
    match lever {
        Lever::Centralisation => "Who designs the systems: each hospital, or one centre?",
        Lever::Signing => "When are the contracts signed, and the needs frozen?",
        Lever::Flexibility => "How far may a hospital change what it is given?",
    }
}

/// The two ends of a lever.
pub struct Ends {
    /// At its lowest.
    pub low: &'static str,
    /// At its highest.
    pub high: &'static str,
}

/// What a lever's two ends mean.
pub const fn ends(lever: Lever) -> Ends {
    match lever {
        Lever::Centralisation => Ends { low: "local choice", high: "one design for all" },
        Lever::Signing => Ends { low: "September 2002", high: "January 2008" },
        Lever::Flexibility => Ends { low: "as delivered", high: "build your own" },
    }
}

/// A lever's value in words: "90 % central", "January 2004", "15 % local".
pub fn in_words(levers: &Levers, lever: Lever) -> String {
    match lever {
        Lever::Centralisation => format!("{} central", percent(levers.centralisation())),
        Lever::Signing => levers.signing().in_words(),
        Lever::Flexibility => format!("{} local", percent(levers.flexibility())),
    }
}

/// Puts one lever back, as its button says it to those who hear the page.
pub fn reset_one(lever: Lever) -> String {
    format!("{}, back to what happened: {}", name(lever), in_words(&Levers::HISTORY, lever))
}

/// Where a lever stood as it happened, in few words: "was 90 %".
pub fn was(lever: Lever) -> String {
    let history = Levers::HISTORY;
    let value = match lever {
        Lever::Centralisation => percent(history.centralisation()),
        Lever::Signing => {
            let month = history.signing();
            let short = month.name().get(..3).unwrap_or_default();
            format!("{short} {}", month.year())
        }
        Lever::Flexibility => percent(history.flexibility()),
    };
    format!("was {value}")
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

    #[test]
    fn the_ends_are_those_of_the_lever() {
        assert_eq!(ends(Lever::Signing).low, Levers::SIGNING_FIRST.in_words());
        assert_eq!(ends(Lever::Signing).high, Levers::SIGNING_LAST.in_words());
    }
}
