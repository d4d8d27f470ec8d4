//! What the page may claim: statements about the levers, each with how many sets of the ensemble share it.
//!
//! The counts come from `data/claims.csv`, which `cargo run --example claims` writes from the ensemble; a test
//! recomputes every one of them. A claim below [`ROBUST_SHARE`](super::ensemble::ROBUST_SHARE) is open, and is
//! called open wherever it is made.

mod holds;

use npfit_model::{Clock, Levers, Month};

pub use holds::Cases;

use super::ensemble::Agreement;

include!(concat!(env!("OUT_DIR"), "/claims.rs"));

/// A statement about what a lever does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Signed in January 2007 instead of January 2004: changes cost less.
    LaterCheaperChanges,
    /// The same: the record fits better.
    LaterBetterFit,
    /// The same: more trusts use a record.
    LaterMoreUse,
    /// The same: no more suppliers are lost.
    LaterFewerSuppliersLost,
    /// The same: fewer benefits by December 2016.
    LaterFewerBenefitsBy2016,
    /// The same: better net value.
    LaterBetterNet,
    /// Signed in September 2002: dearer changes, and suppliers are strained more.
    DayOneDearer,
    /// Half the centre (45%): better fit and more use.
    HalfCentreMoreUse,
    /// The same: the network comes later.
    HalfCentreSlowerNetwork,
    /// The same: total spend is lower.
    HalfCentreLowerSpend,
    /// No centre: hardly any two hospitals can exchange a record.
    NoCentreNoWhole,
    /// The whole is largest between no centre and full centre: at both ends at most 60% of its best.
    WholeBestBetweenCentres,
    /// The same of local flexibility.
    WholeBestBetweenFlexibilities,
    /// Half flexibility (50%): better fit, more use, and a larger whole.
    MoreFlexibilityHelps,
    /// Full flexibility: the parts gain, and the whole is at most 60% of its best.
    FullFlexibilitySplits,
    /// The middle (65%, September 2006, 45%): a whole at least 2.5 times history's.
    MiddleLargerWhole,
    /// The same: fewer suppliers lost.
    MiddleFewerSuppliersLost,
    /// The same: more trusts use a record.
    MiddleMoreUse,
    /// The same: the programme is never dismantled.
    MiddleNeverDismantled,
    /// A thousand systems (5%, 95%): more trusts use a record.
    ThousandMoreUse,
    /// The same: hardly any two hospitals can exchange one.
    ThousandNoWhole,
    /// Command and control (100%, 0%): less use and a smaller whole.
    CommandLess,
    /// In history imaging gets into use, and records do not.
    ImagingNotRecords,
    /// Without resistance use is at least 10% higher.
    ResistanceBinds,
    /// Without the work of integration use is at least 10% higher.
    IntegrationBinds,
    /// Were trouble seen in half the time, the whole would be larger.
    SeeingEarlierHelps,
}

impl Claim {
    /// How many there are.
    pub const COUNT: usize = 26;

    /// All claims, in the order in which they are declared.
    pub const ALL: [Self; Self::COUNT] = [
        Self::LaterCheaperChanges,
        Self::LaterBetterFit,
        Self::LaterMoreUse,
        Self::LaterFewerSuppliersLost,
        Self::LaterFewerBenefitsBy2016,
        Self::LaterBetterNet,
        Self::DayOneDearer,
        Self::HalfCentreMoreUse,
        Self::HalfCentreSlowerNetwork,
        Self::HalfCentreLowerSpend,
        Self::NoCentreNoWhole,
        Self::WholeBestBetweenCentres,
        Self::WholeBestBetweenFlexibilities,
        Self::MoreFlexibilityHelps,
        Self::FullFlexibilitySplits,
        Self::MiddleLargerWhole,
        Self::MiddleFewerSuppliersLost,
        Self::MiddleMoreUse,
        Self::MiddleNeverDismantled,
        Self::ThousandMoreUse,
        Self::ThousandNoWhole,
        Self::CommandLess,
        Self::ImagingNotRecords,
        Self::ResistanceBinds,
        Self::IntegrationBinds,
        Self::SeeingEarlierHelps,
    ];

    /// The key in the data file and in markup.
    pub const fn key(self) -> &'static str {
        match self {
            Self::LaterCheaperChanges => "later-cheaper-changes",
            Self::LaterBetterFit => "later-better-fit",
            Self::LaterMoreUse => "later-more-use",
            Self::LaterFewerSuppliersLost => "later-fewer-suppliers-lost",
            Self::LaterFewerBenefitsBy2016 => "later-fewer-benefits-by-2016",
            Self::LaterBetterNet => "later-better-net",
            Self::DayOneDearer => "day-one-dearer",
            Self::HalfCentreMoreUse => "half-centre-more-use",
            Self::HalfCentreSlowerNetwork => "half-centre-slower-network",
            Self::HalfCentreLowerSpend => "half-centre-lower-spend",
            Self::NoCentreNoWhole => "no-centre-no-whole",
            Self::WholeBestBetweenCentres => "whole-best-between-centres",
            Self::WholeBestBetweenFlexibilities => "whole-best-between-flexibilities",
            Self::MoreFlexibilityHelps => "more-flexibility-helps",
            Self::FullFlexibilitySplits => "full-flexibility-splits",
            Self::MiddleLargerWhole => "middle-larger-whole",
            Self::MiddleFewerSuppliersLost => "middle-fewer-suppliers-lost",
            Self::MiddleMoreUse => "middle-more-use",
            Self::MiddleNeverDismantled => "middle-never-dismantled",
            Self::ThousandMoreUse => "thousand-more-use",
            Self::ThousandNoWhole => "thousand-no-whole",
            Self::CommandLess => "command-less",
            Self::ImagingNotRecords => "imaging-not-records",
            Self::ResistanceBinds => "resistance-binds",
            Self::IntegrationBinds => "integration-binds",
            Self::SeeingEarlierHelps => "seeing-earlier-helps",
        }
    }

    /// The claim of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|claim| claim.key() == key)
    }

    /// How many sets share it, read at a clock; `None` if the data file does not say.
    pub fn agreement(self, clock: Clock) -> Option<Agreement> {
        let row = ROWS.iter().find(|row| (row.0, row.1) == (self.key(), clock.key()))?;
        Some(Agreement::new(row.2, row.3))
    }

    /// Whether enough sets share it at a clock for the page to assert it.
    pub fn is_robust(self, clock: Clock) -> bool {
        self.agreement(clock).is_some_and(|agreement| agreement.is_robust)
    }
}

/// Contracts after clarity: January 2007.
const LATER: Month = Month::new(2007, 1);

/// The levers of history but for one or more.
fn levers(centralisation: f64, signing: Month, flexibility: f64) -> Levers {
    Levers::from_percent(centralisation, signing, flexibility)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::ensemble::sets;

    #[test]
    fn keys_lead_back_and_every_claim_has_its_counts() {
        for (index, claim) in Claim::ALL.into_iter().enumerate() {
            assert_eq!(claim as usize, index);
            assert_eq!(Claim::of_key(claim.key()), Some(claim));
            assert!(Clock::ALL.iter().all(|clock| claim.agreement(*clock).is_some()), "{claim:?}");
        }
        assert_eq!(ROWS.len(), Claim::COUNT * Clock::ALL.len());
    }

    /// The data file says what the ensemble says. If it does not, run `cargo run --example claims`.
    #[test]
    fn the_counts_are_the_ensemble_s() {
        for clock in Clock::ALL {
            let mut agree = [0; Claim::COUNT];
            let mut of = 0;
            for parameters in sets() {
                let mut cases = Cases::new(parameters, clock);
                for claim in Claim::ALL {
                    agree[claim as usize] += usize::from(cases.holds(claim));
                }
                of += 1;
            }
            for claim in Claim::ALL {
                let expected = Some(Agreement::new(agree[claim as usize], of));
                assert_eq!(claim.agreement(clock), expected, "{claim:?} {clock:?}");
            }
        }
    }
}
