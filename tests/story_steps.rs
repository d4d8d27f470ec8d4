//! What each step of the story says is so in the model, and in at least 85% of the sets of the ensemble.

use npfit_model::{Clock, Levers, Parameters, Settings, run};
use npfit_scenario::analysis::ensemble::{ROBUST_SHARE, sets};
use npfit_scenario::guide::story::{Claimed, Step};
use npfit_scenario::message::Language;
use npfit_scenario::scenario::STORY_STEPS;
use npfit_scenario::text;

/// The change of each thing that a step claims, from history to a setting, in one set of constants.
fn changes(step: &Step, parameters: Parameters, levers: Levers) -> Vec<(Claimed, Option<f64>)> {
    let of = |levers| run(&Settings { levers, parameters, ..Settings::default() });
    let (own, history) = (of(levers), of(Levers::HISTORY));
    let change = |claimed: &Claimed| {
        let read = |run| claimed.observation.of(run);
        Some(read(&own)? - read(&history)?)
    };
    step.claimed.iter().map(|claimed| (*claimed, change(claimed))).collect()
}

/// Whether a change has the direction that is claimed, by more than rounding.
fn holds(claimed: &Claimed, change: f64) -> bool {
    if claimed.is_more { change > 1e-6 } else { change < -1e-6 }
}

#[test]
fn every_claim_holds_at_the_least_in_enough_sets() {
    let sets: Vec<Parameters> = sets().collect();
    for number in 1..=STORY_STEPS {
        let step = Step::of(number);
        let mut agree = vec![0; step.claimed.len()];
        for parameters in &sets {
            let found = changes(step, *parameters, step.least_levers());
            for (count, (claimed, change)) in agree.iter_mut().zip(found) {
                *count += usize::from(change.is_some_and(|change| holds(&claimed, change)));
            }
        }
        for (claimed, count) in step.claimed.iter().zip(agree) {
            let share = count as f64 / sets.len() as f64;
            assert!(share >= ROBUST_SHARE, "step {number}: {claimed:?}: {count} of {}", sets.len());
        }
    }
}

#[test]
fn what_is_said_of_the_whole_way_holds_at_its_end_in_enough_sets() {
    let sets: Vec<Parameters> = sets().collect();
    for number in 1..=STORY_STEPS {
        let step = Step::of(number);
        for index in 0..step.claimed.len() {
            if !step.claimed[index].is_to_the_end {
                continue;
            }
            // What does not happen at the end, such as a shortfall beyond the limit, is printed as such.
            let found = sets.iter().filter_map(|parameters| {
                let (claimed, change) = changes(step, *parameters, step.end_levers())[index];
                change.map(|change| holds(&claimed, change))
            });
            let found: Vec<bool> = found.collect();
            let agree = found.iter().filter(|holds| **holds).count();
            let is_enough = agree as f64 >= ROBUST_SHARE * found.len() as f64;
            assert!(is_enough, "step {number}: claim {index}: {agree} of {}", found.len());
        }
    }
}

#[test]
fn every_claim_holds_in_the_published_set_wherever_the_reader_goes() {
    for number in 1..=STORY_STEPS {
        let step = Step::of(number);
        let (least, end) = (step.least, step.end_levers().position(step.lever));
        for tenth in 0..=10 {
            let position = least + (end - least) * f64::from(tenth) / 10.0;
            let levers = Levers::HISTORY.with_position(step.lever, position.round());
            for (claimed, change) in changes(step, Parameters::default(), levers) {
                let is_held = change.is_none_or(|change| holds(&claimed, change));
                let may_fail = !claimed.is_to_the_end && tenth > 0;
                assert!(
                    is_held || may_fail,
                    "step {number}: {claimed:?} at {position}: {change:?}"
                );
            }
        }
    }
}

#[test]
fn what_the_sets_do_not_share_is_called_open() {
    let language = Language::english();
    for number in 1..=STORY_STEPS {
        let step = Step::of(number);
        assert_eq!(step.claims.len(), text::story_claims(&language, number).len());
        for (claim, words) in step.claims.iter().zip(text::story_claims(&language, number)) {
            assert_eq!(
                words.starts_with("Open, "),
                !claim.is_robust(Clock::TenYears),
                "step {number}: {words}"
            );
        }
    }
}

/// "Watch the whole rise, and fall again": on the way to the end of the lever the whole is at some place larger
/// than in history, and at the end smaller than there.
#[test]
fn integration_shows_the_whole_rise_and_fall_in_enough_sets() {
    let step = Step::of(5);
    let sets: Vec<Parameters> = sets().collect();
    let rises_and_falls = |parameters: &Parameters| {
        let whole = |position: f64| {
            let levers = Levers::HISTORY.with_position(step.lever, position);
            let settings = Settings { levers, parameters: *parameters, ..Settings::default() };
            npfit_model::outcomes(&settings, Clock::TenYears).whole_share
        };
        let best = (3..20).map(|twentieth| whole(f64::from(twentieth) * 5.0)).fold(0.0, f64::max);
        let end = whole(step.end_levers().position(step.lever));
        best > whole(15.0) && best > end && best > whole(step.least)
    };
    let agree = sets.iter().filter(|parameters| rises_and_falls(parameters)).count();
    assert!(agree as f64 >= ROBUST_SHARE * sets.len() as f64, "{agree} of {}", sets.len());
}
