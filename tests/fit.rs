//! The historical run against the 45 dated targets (`tests/data/targets.csv`), and the table of the
//! fit that a person can look at (`tests/golden/fit.txt`, written anew with `UPDATE_GOLDEN=1`).

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use npfit_scenario::analysis::ensemble::Ensemble;
use npfit_scenario::calendar::Month;
use npfit_scenario::explain::targets::{self, Target, event_misfit, misfit, worst};
use npfit_scenario::model::{EventKind, Levers, Parameters, Run, Supplier, run};
use npfit_scenario::text;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The 45 targets on which versions are compared.
fn targets() -> Vec<Target> {
    targets::shared().expect("the targets")
}

/// What version 2 is fitted to besides.
fn further_targets() -> Vec<Target> {
    targets::further().expect("the further targets")
}

fn historical_run() -> Run {
    run(&Parameters::VERSION_1, &Levers::HISTORY)
}

fn table(run: &Run) -> String {
    let mut text = String::from(
        "series                     month     record      model  tolerances  figure\n",
    );
    for target in targets() {
        let model = target.modelled(run).expect("a modelled value");
        writeln!(
            text,
            "{:<26} {} {:>10.2} {:>10.2} {:>11.2}  {} ({})",
            target.series,
            target.month,
            target.value,
            model,
            (model - target.value) / target.tolerance,
            target.figure_id,
            target.unit,
        )
        .expect("a string takes all");
    }
    text
}

#[test]
fn the_fit_table_is_as_it_was_looked_at() {
    let table = table(&historical_run());
    let golden = path("golden/fit.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, &table).expect("the golden file");
    }
    assert_eq!(table, fs::read_to_string(&golden).unwrap_or_default(), "the fit has changed");
}

#[test]
fn history_is_fitted_as_the_model_page_says() {
    let (targets, run) = (targets(), historical_run());
    let within = |limit: f64| targets.iter().filter(|t| t.residual(&run).abs() <= limit).count();
    assert_eq!((targets.len(), within(1.0), within(2.0)), (45, 34, 42));
    let squares = misfit(&targets, &run);
    assert!((squares - 51.2).abs() < 0.1, "sum of squared residuals: {squares}");
}

#[test]
fn version_2_is_at_least_a_quarter_nearer_to_the_record() {
    let targets = targets();
    let own = run(&Parameters::VERSION_2, &Levers::HISTORY);
    let (own_misfit, reference) = (misfit(&targets, &own), misfit(&targets, &historical_run()));
    assert!(own_misfit <= 0.75 * reference, "{own_misfit} against {reference}");
    assert!(worst(&targets, &own) <= 2.0, "all within two tolerances");
    assert!(event_misfit(&targets, &own) <= 2.0, "exits and dismantling when they happened");
}

/// The cut that the calibration states, on the sets as they ship.
#[test]
fn every_set_of_the_ensemble_is_plausible() {
    let (targets, further) = (targets(), further_targets());
    let all_misfit =
        |run: &Run| misfit(&targets, run) + misfit(&further, run) + event_misfit(&targets, run);
    let best = all_misfit(&run(&Parameters::VERSION_2, &Levers::HISTORY));
    let histories = Ensemble::shipped().runs(&Levers::HISTORY);
    assert_eq!(histories.len(), 48);
    for history in &histories {
        assert!(all_misfit(history) <= 1.5 * best * (1.0 + 1e-9), "{}", all_misfit(history));
        assert!(worst(&targets, history) <= 4.0);
        assert!(worst(&further, history) <= 4.0);
    }
}

/// The page names its worst misses in words; the numbers in them are the model's and the record's.
#[test]
fn the_misses_named_on_the_page_are_the_models() {
    let run = run(&Parameters::default(), &Levers::HISTORY);
    let caveat = text::MISSES.replace('\u{a0}', " ");
    let targets = targets();
    let mut named = 0;
    for target in targets.iter().filter(|target| target.residual(&run).abs() > 1.5) {
        let percent = |value: f64| text::percent(value / 100.0).replace('\u{a0}', " ");
        let print = |value: f64| match target.unit.as_str() {
            "% of patients" => percent(value),
            _ => format!("{value:.0}"),
        };
        let modelled = target.modelled(&run).expect("a value");
        for value in [modelled, target.value] {
            assert!(caveat.contains(&print(value)), "{}: {}", target.figure_id, print(value));
        }
        named += 1;
    }
    assert!(named >= 2, "the page names misses that are none");
}

#[test]
fn the_two_suppliers_leave_when_they_left() {
    let run = historical_run();
    let exits: Vec<(Month, EventKind)> = run
        .events
        .iter()
        .filter(|event| matches!(event.kind, EventKind::SupplierLeaves(_)))
        .map(|event| (event.month, event.kind))
        .collect();
    assert_eq!(
        exits,
        [
            (Month::new(2006, 9), EventKind::SupplierLeaves(Supplier::NorthEastAndEast)),
            (Month::new(2008, 5), EventKind::SupplierLeaves(Supplier::South)),
        ]
    );
}
