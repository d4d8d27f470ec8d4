//! How sure the model is, in words. What fewer than 85% of the sets share is called open.

use npfit_model::Clock;

use crate::analysis::Measure;
use crate::analysis::claims::Claim;
use crate::analysis::ensemble::{Agreement, Band};
use crate::message::{self as m, Language, Message};

/// How many sets agree: "47 of 49 sets agree", "open: 30 of 49 sets agree".
pub fn agreement(language: &Language, agreement: &Agreement) -> String {
    let (agree, of) = (language.whole(agreement.agree), language.whole(agreement.of));
    if agreement.is_robust {
        m::sets_agree(language, &agree, &of)
    } else {
        m::sets_open(language, &agree, &of)
    }
}

/// Where the middle eight of ten sets lie: "eight in ten sets: £8.1bn to £9.4bn".
pub fn range(language: &Language, measure: Measure, band: Band) -> String {
    let print = |value: f64| measure.format().print(language, value);
    let (low, high) = (print(band.low), print(band.high));
    if low == high {
        m::eight_in_ten_at(language, &low)
    } else {
        m::eight_in_ten(language, &low, &high)
    }
}

/// A claim with how many sets share it; called open where too few do, or where nobody has counted.
pub fn claim(language: &Language, claim: Claim, clock: Clock) -> String {
    let words = claim_words(claim).text(language);
    let Some(sets) = claim.agreement(clock) else {
        return m::claim_open(language, words, m::NOTHING.text(language));
    };
    let count = agreement(language, &sets);
    if sets.is_robust {
        m::claim_robust(language, words, &count)
    } else {
        m::claim_open(language, words, &count)
    }
}

/// A claim as it is asserted where it is robust.
pub const fn claim_words(claim: Claim) -> Message {
    match claim {
        Claim::LaterCheaperChanges => m::CLAIM_LATER_CHEAPER_CHANGES,
        Claim::LaterBetterFit => m::CLAIM_LATER_BETTER_FIT,
        Claim::LaterMoreUse => m::CLAIM_LATER_MORE_USE,
        Claim::LaterFewerSuppliersLost => m::CLAIM_LATER_FEWER_SUPPLIERS_LOST,
        Claim::LaterFewerBenefitsBy2016 => m::CLAIM_LATER_FEWER_BENEFITS_BY_2016,
        Claim::LaterBetterNet => m::CLAIM_LATER_BETTER_NET,
        Claim::DayOneDearer => m::CLAIM_DAY_ONE_DEARER,
        Claim::HalfCentreMoreUse => m::CLAIM_HALF_CENTRE_MORE_USE,
        Claim::HalfCentreSlowerNetwork => m::CLAIM_HALF_CENTRE_SLOWER_NETWORK,
        Claim::HalfCentreLowerSpend => m::CLAIM_HALF_CENTRE_LOWER_SPEND,
        Claim::NoCentreNoWhole => m::CLAIM_NO_CENTRE_NO_WHOLE,
        Claim::WholeBestBetweenCentres => m::CLAIM_WHOLE_BEST_BETWEEN_CENTRES,
        Claim::WholeBestBetweenFlexibilities => m::CLAIM_WHOLE_BEST_BETWEEN_FLEXIBILITIES,
        Claim::MoreFlexibilityHelps => m::CLAIM_MORE_FLEXIBILITY_HELPS,
        Claim::FullFlexibilitySplits => m::CLAIM_FULL_FLEXIBILITY_SPLITS,
        Claim::MiddleLargerWhole => m::CLAIM_MIDDLE_LARGER_WHOLE,
        Claim::MiddleFewerSuppliersLost => m::CLAIM_MIDDLE_FEWER_SUPPLIERS_LOST,
        Claim::MiddleMoreUse => m::CLAIM_MIDDLE_MORE_USE,
        Claim::MiddleNeverDismantled => m::CLAIM_MIDDLE_NEVER_DISMANTLED,
        Claim::ThousandMoreUse => m::CLAIM_THOUSAND_MORE_USE,
        Claim::ThousandNoWhole => m::CLAIM_THOUSAND_NO_WHOLE,
        Claim::CommandLess => m::CLAIM_COMMAND_LESS,
        Claim::ImagingNotRecords => m::CLAIM_IMAGING_NOT_RECORDS,
        Claim::ResistanceBinds => m::CLAIM_RESISTANCE_BINDS,
        Claim::IntegrationBinds => m::CLAIM_INTEGRATION_BINDS,
        Claim::SeeingEarlierHelps => m::CLAIM_SEEING_EARLIER_HELPS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_few_sets_share_is_called_open() {
        let language = Language::english();
        assert_eq!(agreement(&language, &Agreement::new(47, 49)), "47 of 49 sets agree");
        assert_eq!(agreement(&language, &Agreement::new(30, 49)), "open: 30 of 49 sets agree");
        for each in Claim::ALL {
            for clock in Clock::ALL {
                let words = claim(&language, each, clock);
                assert_eq!(words.starts_with("Open, "), !each.is_robust(clock), "{words}");
            }
        }
    }

    #[test]
    fn a_range_that_prints_as_one_value_is_one() {
        let language = Language::english();
        let words = |low, high| range(&language, Measure::Spend, Band { low, high });
        assert_eq!(words(8_100.0, 9_400.0), "eight in ten sets: £8.1bn to £9.4bn");
        assert_eq!(words(8_100.0, 8_110.0), "eight in ten sets: £8.1bn");
    }
}
