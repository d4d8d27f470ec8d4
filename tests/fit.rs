//! The historical run against the 45 dated targets (`tests/data/targets.csv`), and the table of the
//! fit that a person can look at (`tests/golden/fit.txt`, written anew with `UPDATE_GOLDEN=1`).

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use npfit_scenario::calendar::Month;
use npfit_scenario::model::{Component, EventKind, Levers, Parameters, Run, Supplier, run};
use npfit_scenario::text;

/// Residuals are capped here, in tolerances, so that one miss does not rule the sum.
const CAP: f64 = 6.0;

#[derive(serde::Deserialize)]
struct Target {
    series: String,
    month: String,
    value: f64,
    tolerance: f64,
    unit: String,
    figure_id: String,
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn targets() -> Vec<Target> {
    // One note holds a comma without quotes; notes are not read.
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_path(path("data/targets.csv"))
        .expect("the targets");
    reader.deserialize().map(|row| row.expect("a target")).collect()
}

fn historical_run() -> Run {
    run(&Parameters::default(), &Levers::HISTORY)
}

/// What the model has where the target has its value.
fn modelled(run: &Run, target: &Target) -> f64 {
    if target.series == "event:dismantled" {
        let event = run.events.iter().find(|e| e.kind == EventKind::Dismantled);
        return f64::from(event.expect("dismantled").month.0);
    }
    let month: Month = target.month.parse().expect("a month");
    let state = run.at(month).expect("a month of the run");
    let programme = &state.programme;
    match target.series.as_str() {
        "spend" => programme.spend_gbp_million(),
        "benefits" => programme.benefits_gbp_million,
        "confidence" => programme.confidence_share,
        other => {
            let (component, stock) = other.split_once(':').expect("component:stock");
            let component = Component::ALL.into_iter().find(|c| c.key() == component);
            let values = state.component(component.expect("a component")).values();
            values.into_iter().find(|(name, _)| *name == stock).expect("a stock").1
        }
    }
}

fn table(run: &Run) -> String {
    let mut text = String::from(
        "series                     month     record      model  tolerances  figure\n",
    );
    for target in targets() {
        let model = modelled(run, &target);
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
    let run = historical_run();
    let residuals: Vec<(bool, f64)> = targets()
        .iter()
        .map(|t| {
            let residual = (modelled(&run, t) - t.value) / t.tolerance;
            (t.series.starts_with("event:"), residual)
        })
        .collect();
    let within = |limit: f64| residuals.iter().filter(|(_, r)| r.abs() <= limit).count();
    let squares: f64 = residuals
        .iter()
        .filter(|(event, _)| !event)
        .map(|(_, r)| r.abs().min(CAP) * r.abs().min(CAP))
        .sum();
    assert_eq!((residuals.len(), within(1.0), within(2.0)), (45, 34, 42));
    assert!((squares - 51.2).abs() < 0.1, "sum of squared residuals: {squares}");
}

/// The page names its worst miss in words; the numbers in them are the model's and the record's.
#[test]
fn the_misses_named_on_the_page_are_the_models() {
    let run = historical_run();
    let target = targets().into_iter().find(|t| t.figure_id == "F324").expect("the target");
    let percent = |value: f64| text::percent(value / 100.0).replace('\u{a0}', " ");
    let caveat = text::CAVEAT.replace('\u{a0}', " ");
    assert!(caveat.contains(&percent(modelled(&run, &target))), "{caveat}");
    assert!(caveat.contains(&percent(target.value)), "{caveat}");
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
