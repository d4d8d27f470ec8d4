//! The analyses over the whole cube of the levers: bounded, consistent with single runs, and never asserting
//! what the sets disagree on.

#![allow(clippy::unwrap_used)] // A test may panic.

use npfit_model::{Clock, Component, Lever, Levers, Month, Outcomes, Parameters, Settings, run};
use npfit_scenario::analysis::claims::Claim;
use npfit_scenario::analysis::ensemble::{
    EnsembleHistory, EnsembleTask, ROBUST_SHARE, SETS_COUNT, Uncertainty, sets,
};
use npfit_scenario::analysis::loops::{Loop, activity};
use npfit_scenario::analysis::mechanisms::{MechanismsTask, lever_factor, reasons};
use npfit_scenario::analysis::sensitivity::Sensitivity;
use npfit_scenario::analysis::{Measure, Quantity};
use npfit_scenario::message::Language;
use npfit_scenario::text;
use proptest::prelude::*;
use proptest::sample::select;

fn levers() -> impl Strategy<Value = Levers> {
    (0..=100_i32, 8..=72_i32, 0..=100_i32).prop_map(|(central, signing, local)| {
        Levers::from_percent(f64::from(central), Month(signing), f64::from(local))
    })
}

fn history() -> EnsembleHistory {
    let mut history = EnsembleHistory::default();
    while !history.step() {}
    history
}

fn uncertainty(settings: Settings, clock: Clock, quantities: &[Quantity]) -> Uncertainty {
    uncertainty_beside(&history(), settings, clock, quantities)
}

fn uncertainty_beside(
    history: &EnsembleHistory,
    settings: Settings,
    clock: Clock,
    quantities: &[Quantity],
) -> Uncertainty {
    let mut task = EnsembleTask::new(settings, clock, quantities);
    let mut done = None;
    while done.is_none() {
        done = task.step(history);
    }
    done.unwrap()
}

/// Whether a message has all its variables: those that have not are control characters.
fn is_filled(words: &str) -> bool {
    !words.is_empty() && !words.chars().any(char::is_control)
}

const BANDED: [Quantity; 5] = [
    Quantity::SpendTotal,
    Quantity::Benefits,
    Quantity::InUse(Component::AcuteEpr),
    Quantity::SupplierLoss,
    Quantity::Whole,
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    /// Issue 13: the run the page shows lies inside its own bands.
    #[test]
    fn the_page_s_run_lies_inside_its_bands(levers in levers(), clock in select(&Clock::ALL[..])) {
        let settings = Settings::with_levers(levers);
        let all = uncertainty(settings.clone(), clock, &BANDED);
        let own = run(&settings);
        for quantity in BANDED {
            let band = all.band(quantity).unwrap();
            prop_assert_eq!(band.len(), own.months().len());
            for (state, band) in own.months().iter().zip(band) {
                let value = quantity.of(state);
                prop_assert!((band.low..=band.high).contains(&value), "{quantity:?} {}", state.month);
            }
        }
        let outcomes = Outcomes::of(&own, clock);
        for measure in Measure::ALL {
            let agreement = all.agreement(measure);
            prop_assert!(agreement.agree >= 1 && agreement.agree <= agreement.of);
            prop_assert_eq!(agreement.of, SETS_COUNT);
            let range = all.range(measure);
            prop_assert!((range.low..=range.high).contains(&measure.of(&outcomes)), "{measure:?}");
        }
    }

    #[test]
    fn a_constant_that_the_reader_changed_holds_in_every_set(levers in levers()) {
        let mut settings = Settings::with_levers(levers);
        settings.parameters.set("benefit", 200.0).unwrap();
        let changed = uncertainty(settings, Clock::TenYears, &[]).range(Measure::Benefits);
        let own = uncertainty(Settings::with_levers(levers), Clock::TenYears, &[]);
        prop_assert!(changed.low <= own.range(Measure::Benefits).low);
    }

    #[test]
    fn a_sensitivity_holds_the_settings_between_the_ends_of_each_lever(
        levers in levers(),
        measure in select(&Measure::ALL[..]),
        clock in select(&Clock::ALL[..]),
    ) {
        let settings = Settings::with_levers(levers);
        let mut all = Sensitivity::new(settings.clone(), clock, measure);
        while !all.step(5) {}
        let now = measure.smooth(&Outcomes::of(&run(&settings), clock));
        prop_assert_eq!(all.now(), now);
        let language = Language::english();
        for bar in all.levers().iter().chain(all.constants()) {
            prop_assert!(bar.at_low.is_finite() && bar.at_high.is_finite());
            let words = text::bar_ends(&language, measure, bar);
            prop_assert!(is_filled(&words), "{words:?}");
        }
    }

    #[test]
    fn reasons_begin_at_the_lever_and_are_called_open_when_sets_disagree(
        levers in levers(),
        lever in select(&Lever::ALL[..]),
        clock in select(&Clock::ALL[..]),
    ) {
        let own = run(&Settings::with_levers(levers));
        let history = history();
        let mut task = MechanismsTask::new(&own, lever, clock);
        let at_once = reasons(&own, lever, clock);
        prop_assert_eq!(task.reasons(), at_once.as_slice());
        while !task.step(&history) {}
        for reason in task.reasons() {
            prop_assert_eq!(reason.steps[0].change.factor, lever_factor(lever));
            prop_assert!(reason.agreement.unwrap().agree >= 1, "the published set is one of them");
        }
        for why in text::why(&Language::english(), task.reasons()) {
            prop_assert_eq!(why.is_open, why.sentence.starts_with("Open, the sets disagree"));
            prop_assert!(!why.agreement.is_empty());
        }
    }

    #[test]
    fn links_are_bounded_and_history_is_dark(levers in levers(), clock in select(&Clock::ALL[..])) {
        let baseline = run(&Settings::default());
        let lit = activity(&run(&Settings::with_levers(levers)), &baseline, clock);
        prop_assert!(lit.links().iter().all(|strength| (-1.0..=1.0).contains(strength)));
        for of in Loop::ALL {
            prop_assert!((0.0..=1.0).contains(&lit.of_loop(of)));
        }
        prop_assert_eq!(lit.most_changed(9).is_empty(), levers == Levers::HISTORY);
        let words = text::loops_description(&Language::english(), &lit);
        prop_assert!(is_filled(&words), "{words:?}");
    }
}

/// What the page's story rests on must be robust; if it is not, the story has to be told as open.
#[test]
fn the_story_s_claims_are_robust() {
    for claim in [
        Claim::LaterCheaperChanges,
        Claim::LaterBetterFit,
        Claim::LaterMoreUse,
        Claim::LaterFewerBenefitsBy2016,
        Claim::DayOneDearer,
        Claim::HalfCentreMoreUse,
        Claim::HalfCentreSlowerNetwork,
        Claim::NoCentreNoWhole,
        Claim::WholeBestBetweenCentres,
        Claim::MoreFlexibilityHelps,
        Claim::MiddleLargerWhole,
        Claim::MiddleMoreUse,
        Claim::CommandLess,
        Claim::ImagingNotRecords,
        Claim::ResistanceBinds,
    ] {
        assert!(claim.is_robust(Clock::TenYears), "{claim:?}");
    }
}

/// Before the sets have run the sentence speaks of one run; afterwards of what they share.
#[test]
fn the_sentence_claims_nothing_of_the_sets_before_they_have_run() {
    let language = Language::english();
    let (history, baseline) = (history(), run(&Settings::default()));
    let own = run(&Settings::with_levers(Levers::from_percent(50.0, Month(59), 60.0)));
    let done = uncertainty_beside(&history, own.settings().clone(), Clock::TenYears, &[]);
    let is_of_one_run = |uncertainty| {
        let summary = text::Summary::of(&own, &baseline, Clock::TenYears, uncertainty);
        text::plain(&text::headline(&language, &summary)).contains("in this one run")
    };
    assert!(is_of_one_run(None) && !is_of_one_run(Some(&done)));
}

/// Where the sets agree on no difference, the sentence says that, and not that there is none.
#[test]
fn a_run_on_which_the_sets_disagree_is_not_called_the_same_as_history() {
    let language = Language::english();
    let (history, baseline) = (history(), run(&Settings::default()));
    let mut unsure_count = 0;
    for central in 88..=92 {
        for local in 13..=17 {
            for signing in [22, 23, 24, 25, 26] {
                let levers =
                    Levers::from_percent(f64::from(central), Month(signing), f64::from(local));
                let own = run(&Settings::with_levers(levers));
                for clock in Clock::ALL {
                    let done = uncertainty_beside(&history, own.settings().clone(), clock, &[]);
                    let summary = text::Summary::of(&own, &baseline, clock, Some(&done));
                    let words = text::plain(&text::headline(&language, &summary));
                    assert!(is_filled(&words));
                    let is_open = words.contains("Open: ");
                    assert!(!(is_open && words.contains("ends much as")), "{words}");
                    unsure_count += usize::from(words.contains("agree on no difference"));
                }
            }
        }
    }
    assert!(unsure_count > 0, "the sentence is never needed");
}

/// Where the sentence says how many suppliers the model loses, 85% of the sets move whole suppliers that way.
#[test]
fn suppliers_are_claimed_only_where_the_sets_lose_as_many_more_or_fewer() {
    let language = Language::english();
    let (history, baseline) = (history(), run(&Settings::default()));
    let (mut claimed, mut open) = (0, 0);
    let positions = [0.0, 30.0, 60.0, 90.0, 100.0];
    for (central, local) in positions.into_iter().flat_map(|c| positions.map(|f| (c, f))) {
        for signing in [8, 24, 59, 72] {
            let levers = Levers::from_percent(central, Month(signing), local);
            let own = run(&Settings::with_levers(levers));
            let done = uncertainty_beside(&history, own.settings().clone(), Clock::TenYears, &[]);
            let summary = text::Summary::of(&own, &baseline, Clock::TenYears, Some(&done));
            let words = text::plain(&text::headline(&language, &summary));
            let change = |own: &Settings, baseline: &Settings| {
                let lost = |of| npfit_model::outcomes(of, Clock::TenYears).suppliers_lost_count;
                lost(own).cmp(&lost(baseline))
            };
            let published = change(own.settings(), baseline.settings());
            if published.is_eq() || levers == Levers::HISTORY {
                continue;
            }
            let all = [Parameters::default()].into_iter().chain(sets());
            let moves = all.map(|parameters| {
                let of = |levers| Settings { levers, parameters, ..Settings::default() };
                change(&of(levers), &of(Levers::HISTORY))
            });
            let moves: Vec<_> = moves.collect();
            let agree = moves.iter().filter(|each| **each == published).count();
            let is_shared = agree as f64 >= ROBUST_SHARE * moves.len() as f64;
            let is_claimed = words.contains("the model loses");
            assert!(is_shared || !is_claimed, "{agree} of {}: {words}", moves.len());
            claimed += usize::from(is_claimed);
            open += usize::from(!is_shared);
        }
    }
    assert!(claimed > 5 && open > 5, "{claimed} claimed, {open} open");
}
