//! Which constants the record can fix at all: each moved alone over its range, before any fit.

use npfit_scenario::analysis::Measure;
use npfit_scenario::calendar::Month;
use npfit_scenario::explain::targets::{Target, event_misfit, misfit};
use npfit_scenario::model::{Levers, Parameters, run};

use crate::problem::{Free, Role};

/// Places of a range that are tried.
const PLACES: [f64; 4] = [0.1, 0.35, 0.65, 0.9];

/// A constant that moves the misfit by less than this (three tolerances of one target) anywhere in
/// its range is not fixed by the record. Judgement.
const FIXED_BY_THE_RECORD: f64 = 10.0;

/// A constant that moves no outcome by this share at any of the settings does not matter. Judgement.
const MATTERS: f64 = 0.05;

/// The settings at which outcomes are looked at: history, the middle-out setting, the middle of the
/// cube, local choice.
fn settings() -> [Levers; 4] {
    [
        Levers::HISTORY,
        Levers::from_percent(75.0, Month::new(2006, 9), 55.0),
        Levers::from_percent(50.0, Month::new(2005, 5), 50.0),
        Levers::from_percent(10.0, Month::new(2005, 1), 90.0),
    ]
}

/// The outcomes that count: all but the count of suppliers lost, which jumps.
fn outcomes(parameters: &Parameters) -> Vec<f64> {
    let measures = Measure::ALL.into_iter().filter(|m| *m != Measure::SuppliersLost);
    let runs = settings().map(|levers| run(parameters, &levers));
    measures.flat_map(|measure| runs.each_ref().map(|run| measure.of(run))).collect()
}

/// The role of each candidate, moved alone from `start`.
pub(crate) fn roles(
    candidates: &[Free],
    start: &Parameters,
    targets: &[Target],
    further: &[Target],
) -> Vec<Role> {
    let record = |parameters: &Parameters| {
        let history = run(parameters, &Levers::HISTORY);
        misfit(targets, &history) + misfit(further, &history) + event_misfit(targets, &history)
    };
    let (record_at_start, outcomes_at_start) = (record(start), outcomes(start));
    let role = |free: &Free| {
        let (mut misfit_moved, mut outcome_moved) = (0.0_f64, 0.0_f64);
        for place in PLACES {
            let mut moved = start.clone();
            moved.assign(&free.name, free.value(place));
            misfit_moved = misfit_moved.max((record(&moved) - record_at_start).abs());
            for (own, was) in outcomes(&moved).iter().zip(&outcomes_at_start) {
                outcome_moved = outcome_moved.max((own - was).abs() / was.abs().max(1e-9));
            }
        }
        if misfit_moved >= FIXED_BY_THE_RECORD {
            Role::Fitted
        } else if outcome_moved >= MATTERS {
            Role::Unidentified
        } else {
            Role::Inert
        }
    };
    candidates.iter().map(role).collect()
}
