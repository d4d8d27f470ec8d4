//! Settings of the levers that stand for a decision somebody took, proposed or is said to favour.

use crate::calendar::Month;
use crate::model::Levers;

/// A named setting. Its words are [`crate::text::preset_name`] and [`crate::text::preset_reason`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// As it happened.
    AsItHappened,
    /// Contracts three years later, all else as it happened. Judgement.
    ContractsAfterClarity,
    /// Common standards with local choice (Coiera 2009); the numbers are judgement.
    MiddleOut,
    /// Hardly any centre, every place its own. Judgement.
    ThousandSystems,
    /// All from the centre, nothing local. Judgement.
    CommandAndControl,
    /// Contracts in the first month in which they can be signed. Judgement.
    DayOne,
}

impl Preset {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::AsItHappened,
        Self::ContractsAfterClarity,
        Self::MiddleOut,
        Self::ThousandSystems,
        Self::CommandAndControl,
        Self::DayOne,
    ];

    /// The key in the page's markup.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AsItHappened => "as-it-happened",
            Self::ContractsAfterClarity => "after-clarity",
            Self::MiddleOut => "middle-out",
            Self::ThousandSystems => "thousand-systems",
            Self::CommandAndControl => "command",
            Self::DayOne => "day-one",
        }
    }

    /// The setting.
    pub fn levers(self) -> Levers {
        let signed = Levers::HISTORY.signing();
        match self {
            Self::AsItHappened => Levers::HISTORY,
            Self::ContractsAfterClarity => Levers::from_percent(90.0, Month::new(2007, 1), 15.0),
            Self::MiddleOut => Levers::from_percent(75.0, Month::new(2006, 9), 55.0),
            Self::ThousandSystems => Levers::from_percent(5.0, signed, 95.0),
            Self::CommandAndControl => Levers::from_percent(100.0, signed, 0.0),
            Self::DayOne => Levers::from_percent(90.0, Levers::SIGNING_FIRST, 15.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_presets_are_one() {
        for (index, own) in Preset::ALL.iter().enumerate() {
            for other in &Preset::ALL[index + 1..] {
                assert!(own.levers() != other.levers() && own.key() != other.key());
            }
        }
    }
}
