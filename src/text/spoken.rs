//! What a run gives, for those who hear it.

use super::numbers::count_in_words;
use crate::message::{self as m, language::number};
use crate::model::Outcomes;

/// What the headline sentence is about, in two short sentences without signs that read badly: "9.3
/// billion pounds", "3.9 per cent". Beside it the model's own run of history.
pub fn spoken_summary(own: &Outcomes, was: &Outcomes) -> String {
    m::spoken_summary(
        &billions(own.spend_gbp_million),
        &billions(was.spend_gbp_million),
        &per_cent(own.whole_share),
        &per_cent(was.whole_share),
        &count_in_words(own.suppliers_lost_count),
    )
}

/// GBP million in billions, as [`super::gbp`] rounds them.
fn billions(million: f64) -> String {
    number(million / 1000.0, 1)
}

/// A share in per cent, as [`super::percent_fine`] rounds it.
fn per_cent(share: f64) -> String {
    let is_small = (share * 1000.0).round() < 100.0;
    number(share * 100.0, if is_small { 1 } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Month;
    use crate::model::{Levers, Parameters, run};

    fn summary(levers: &Levers) -> String {
        let of = |levers: &Levers| Outcomes::of(&run(&Parameters::default(), levers));
        spoken_summary(&of(levers), &of(&Levers::HISTORY))
    }

    #[test]
    fn it_is_short_and_has_no_sign_that_reads_badly() {
        for (central, signing, local) in [(75.0, 24, 25.0), (0.0, 70, 100.0), (100.0, 6, 0.0)] {
            let words = summary(&Levers::from_percent(central, Month(signing), local));
            assert!(words.len() < 230, "{words}");
            assert!(!words.contains(['£', '%', '−', '+', '–', '{', '\u{a0}']), "{words}");
            assert!(words.contains("billion pounds") && words.contains("per cent"), "{words}");
        }
    }

    #[test]
    fn another_run_is_another_sentence() {
        let other = summary(&Levers::from_percent(0.0, Month(70), 100.0));
        assert_ne!(summary(&Levers::HISTORY), other);
    }

    #[test]
    fn it_says_the_numbers_that_the_page_prints() {
        for (share, words) in [(0.0388, "3.9"), (0.0996, "10"), (0.4, "40")] {
            assert_eq!(per_cent(share), words);
            assert_eq!(super::super::percent_fine(share), format!("{words}\u{a0}%"));
        }
        assert_eq!(billions(9_258.3), "9.3");
    }
}
