//! Settings of the levers that stand for a decision that somebody took, proposed or is said to favour.

use npfit_model::{Levers, Month};

/// A named setting. Its words are in [`crate::text`].
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

    /// The key in markup and file names.
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

    /// The preset of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// The preset of a setting, if it is one.
    pub fn of_levers(levers: &Levers) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.levers() == *levers)
    }

    /// The setting.
    pub fn levers(self) -> Levers {
        let signed = Levers::HISTORY.signing();
        match self {
            Self::AsItHappened => Levers::HISTORY,
            Self::ContractsAfterClarity => Levers::from_percent(90.0, Month::new(2007, 1), 15.0),
            Self::MiddleOut => Levers::from_percent(65.0, Month::new(2006, 9), 45.0),
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
    fn presets_differ_and_are_found() {
        for (index, own) in Preset::ALL.iter().enumerate() {
            assert_eq!(Preset::of_key(own.key()), Some(*own));
            assert_eq!(Preset::of_levers(&own.levers()), Some(*own));
            for other in &Preset::ALL[index + 1..] {
                assert!(own.levers() != other.levers());
            }
        }
    }
}
