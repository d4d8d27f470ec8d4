//! The five components, told apart by attributes only: three grades, a price and a number of sites.

use crate::constants::Parameters;
use crate::month::Month;

/// One of the five systems that the programme was to deliver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Component {
    /// The N3 network.
    N3,
    /// Digital imaging (PACS).
    Pacs,
    /// Choose and Book: referrals by general practitioners.
    ChooseAndBook,
    /// The Summary Care Record on the Spine.
    SummaryCareRecord,
    /// The electronic patient record of acute hospitals.
    AcuteEpr,
}

impl Component {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// All components, in the order in which runs list them.
    pub const ALL: [Self; Self::COUNT] =
        [Self::N3, Self::Pacs, Self::ChooseAndBook, Self::SummaryCareRecord, Self::AcuteEpr];

    /// The key of links, files and CSV columns.
    pub const fn key(self) -> &'static str {
        match self {
            Self::N3 => "n3",
            Self::Pacs => "pacs",
            Self::ChooseAndBook => "choose_and_book",
            Self::SummaryCareRecord => "summary_care_record",
            Self::AcuteEpr => "acute_epr",
        }
    }

    /// The component of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|component| component.key() == key)
    }

    /// Its index in [`Component::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its graded attributes. Judgement.
    pub const fn grades(self) -> Grades {
        use Grade::{Full, High, Low, Middling, Slight};
        let (needs_unclear, places_differ, depth) = match self {
            Self::N3 => (Slight, Slight, Slight),
            Self::Pacs => (Low, Low, Low),
            Self::ChooseAndBook => (Low, Middling, Low),
            Self::SummaryCareRecord => (Middling, Low, Middling),
            Self::AcuteEpr => (High, High, Full),
        };
        Grades { needs_unclear, places_differ, depth }
    }

    /// How many make the whole, in the unit of the record: network sites (18,000), imaging trusts (127), per
    /// cent of referrals (100), million registered patients (by month), acute trusts (170). No equation uses
    /// it: it turns shares into counts.
    pub fn sites(self, month: Month) -> f64 {
        match self {
            Self::N3 => 18_000.0,
            Self::Pacs => 127.0,
            Self::ChooseAndBook => 100.0,
            Self::SummaryCareRecord => registered_million(month),
            Self::AcuteEpr => 170.0,
        }
    }

    /// The price of the whole component over its contract, GBP million at 2004-05 prices.
    pub const fn price_gbp_million(self, parameters: &Parameters) -> f64 {
        match self {
            Self::N3 => parameters.price_n3,
            Self::Pacs => parameters.price_pacs,
            Self::ChooseAndBook => parameters.price_choose_and_book,
            Self::SummaryCareRecord => parameters.price_summary_care_record,
            Self::AcuteEpr => parameters.price_acute_epr,
        }
    }
}

/// Patients registered in England: month index and million. Published from 2008 to 2015; before and after
/// that, judgement.
const REGISTERED: [(i32, f64); 9] = [
    (0, 52.0),
    (78, 53.9),
    (102, 54.6),
    (114, 55.2),
    (126, 55.9),
    (138, 56.1),
    (150, 56.5),
    (162, 56.9),
    (203, 58.5),
];

/// Registered patients in a month, million, on straight lines between 53.9 in 2008 and 55.7 in 2012, which are published, and points
/// of judgement.
fn registered_million(month: Month) -> f64 {
    for pair in REGISTERED.windows(2) {
        let ((from, low), (to, high)) = (pair[0], pair[1]);
        if month.0 <= to {
            let way = f64::from((month.0 - from).max(0)) / f64::from(to - from);
            return low + (high - low) * way;
        }
    }
    REGISTERED[REGISTERED.len() - 1].1
}

/// A grade of an attribute. Four constants say what the first four mean; "full" is the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Hardly any.
    Slight,
    /// A little.
    Low,
    /// About half.
    Middling,
    /// Nearly all.
    High,
    /// All: the unit of the scale.
    Full,
}

impl Grade {
    /// All grades, the lowest first.
    pub const ALL: [Self; 5] = [Self::Slight, Self::Low, Self::Middling, Self::High, Self::Full];

    /// The key of links and files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Slight => "slight",
            Self::Low => "low",
            Self::Middling => "middling",
            Self::High => "high",
            Self::Full => "full",
        }
    }

    /// The grade of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.key() == key)
    }

    /// What it means, as a share.
    pub const fn share(self, parameters: &Parameters) -> f64 {
        match self {
            Self::Slight => parameters.grade_slight,
            Self::Low => parameters.grade_low,
            Self::Middling => parameters.grade_middling,
            Self::High => parameters.grade_high,
            Self::Full => 1.0,
        }
    }
}

/// The three graded attributes of a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grades {
    /// How much of the need is unclear at the start.
    pub needs_unclear: Grade,
    /// How far places differ from each other.
    pub places_differ: Grade,
    /// How deep in the daily work of those who use it.
    pub depth: Grade,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn registered_patients_follow_the_published_points() {
        assert_eq!(Component::SummaryCareRecord.sites(Month(78)), 53.9);
        assert_eq!(Component::SummaryCareRecord.sites(Month(-10)), 52.0);
        assert_eq!(Component::SummaryCareRecord.sites(Month(500)), 58.5);
    }

    #[test]
    fn keys_lead_back() {
        for component in Component::ALL {
            assert_eq!(Component::of_key(component.key()), Some(component));
        }
        for grade in Grade::ALL {
            assert_eq!(Grade::of_key(grade.key()), Some(grade));
        }
    }
}
