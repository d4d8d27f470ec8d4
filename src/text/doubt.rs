//! How sure the model is, in words.

use super::numbers::{gbp, percent_fine, thousands};
use super::summary::{Card, Headline};
use crate::analysis::Measure;
use crate::analysis::ensemble::Band;
use crate::analysis::sweep::Doubt;
use crate::message::{self as m, language::whole};
use crate::model::Outcomes;

/// The share of versions that must agree, in tenths: with fewer, the answer is open.
const AGREED_TENTHS: usize = 9;

/// The measure behind a headline.
const fn measure(headline: Headline) -> Measure {
    match headline {
        Headline::Spend => Measure::Spend,
        Headline::Benefits => Measure::Benefits,
        Headline::Parts => Measure::Parts,
        Headline::Whole => Measure::Whole,
        Headline::AcuteEpr => Measure::AcuteEpr,
        Headline::Suppliers => Measure::SuppliersLost,
    }
}

fn value(headline: Headline, outcomes: &Outcomes) -> f64 {
    match headline {
        Headline::Spend => outcomes.spend_gbp_million,
        Headline::Benefits => outcomes.benefits_gbp_million,
        Headline::Parts => outcomes.parts_share,
        Headline::Whole => outcomes.whole_share,
        Headline::AcuteEpr => outcomes.acute_epr_in_use_trusts,
        Headline::Suppliers => outcomes.suppliers_lost_count as f64,
    }
}

/// Adds to each card what the plausible versions say of it: on history how far they part, elsewhere how
/// many of them move as the best fit does. Nothing while they have not run.
pub fn add_doubt(
    cards: &mut [Card; 6],
    doubt: Option<&Doubt>,
    own: &Outcomes,
    baseline: &Outcomes,
    is_history: bool,
) {
    let Some(doubt) = doubt else { return };
    for card in cards {
        let headline = card.headline;
        let likely = doubt.of(measure(headline));
        let direction = value(headline, own).total_cmp(&value(headline, baseline));
        let (count, of_count) = (likely.agreement.count(direction), likely.agreement.of_count);
        // Where the best fit prints no change, there is no direction to agree on.
        let has_direction = !is_history && !card.is_same;
        card.is_open = has_direction && count * 10 < of_count * AGREED_TENTHS;
        let (agreed, of_all) = (whole(count), whole(of_count));
        card.doubt = if !has_direction {
            likely.band.map_or_else(String::new, |band| range(headline, band))
        } else if card.is_open {
            m::open_agree(&agreed, &of_all)
        } else {
            m::agree(&agreed, &of_all)
        };
    }
}

/// Where eight of ten versions end: "eight in ten: £8.1bn to £9.4bn".
fn range(headline: Headline, band: Band) -> String {
    let print = |value: f64| match headline {
        Headline::Spend | Headline::Benefits => gbp(value),
        Headline::Parts | Headline::Whole => percent_fine(value),
        Headline::AcuteEpr | Headline::Suppliers => thousands(value),
    };
    let (low, high) = (print(band.low), print(band.high));
    if low == high { m::eight_in_ten_at(&low) } else { m::eight_in_ten(&low, &high) }
}

#[cfg(test)]
mod tests {
    use super::super::summary::cards;
    use super::*;
    use crate::analysis::ensemble::Ensemble;
    use crate::analysis::sweep::Sweep;
    use crate::model::{Lever, Levers, Parameters, run};

    #[test]
    fn history_has_ranges_and_other_settings_agreement() {
        let ensemble = Ensemble::of(vec![Parameters::VERSION_1, Parameters::VERSION_2]);
        let sweep = |levers| {
            let mut sweep = Sweep::new(levers, Vec::new());
            sweep.fill(&ensemble, 2);
            sweep
        };
        let history = sweep(Levers::HISTORY);
        let later = Levers::HISTORY.with_position(Lever::Signing, 72.0);
        let outcomes = |levers: &Levers| Outcomes::of(&run(&Parameters::VERSION_2, levers));
        let was = outcomes(&Levers::HISTORY);
        let of_history = history.doubt(history.ends());
        let said = |doubt: Option<&Doubt>, own: &Outcomes, is_history: bool| {
            let mut cards = cards(own, &was, &Parameters::VERSION_2);
            add_doubt(&mut cards, doubt, own, &was, is_history);
            cards.map(|card| card.doubt)
        };
        let at_history = said(Some(&of_history), &was, true);
        assert!(at_history[0].starts_with("eight in ten: £"), "{at_history:?}");
        let moved = sweep(later).doubt(history.ends());
        let later = said(Some(&moved), &outcomes(&later), false);
        assert_eq!(later[1], "2 of 2 agree", "signing later, benefits come later");
        assert_eq!(said(None, &was, true), [""; 6].map(str::to_owned));
    }
}
