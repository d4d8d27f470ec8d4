//! The eleven golden runs of each version of the model, every stock of every month. Those of version 1
//! are its Python reference's own and never change; those of version 2 are written anew with
//! `UPDATE_GOLDEN=1` when its constants change.

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use std::fs;
use std::path::{Path, PathBuf};

use npfit_scenario::calendar::Month;
use npfit_scenario::model::{Levers, Parameters, csv, run};

/// Agreement asked of every number: relative, and absolute near zero.
const TOLERANCE: f64 = 1e-9;

/// Each golden file with its levers: centralisation, signing month, local flexibility.
const RUNS: [(&str, f64, i32, f64); 11] = [
    ("history", 0.90, 24, 0.15),
    ("central-0", 0.0, 24, 0.15),
    ("central-1", 1.0, 24, 0.15),
    ("sign-2002-09", 0.90, 8, 0.15),
    ("sign-2008-01", 0.90, 72, 0.15),
    ("flex-0", 0.90, 24, 0.0),
    ("flex-1", 0.90, 24, 1.0),
    ("middle-out", 0.75, 56, 0.55),
    ("all-low", 0.0, 8, 0.0),
    ("all-high", 1.0, 72, 1.0),
    ("local-choice", 0.10, 36, 0.90),
];

fn golden(version: u32, name: &str) -> PathBuf {
    let folder = if version == 1 { "runs".to_owned() } else { format!("runs-{version}") };
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{folder}/{name}.csv"))
}

/// A CSV table: the comment line, the header, the rows as numbers.
struct Table {
    comment: String,
    header: Vec<String>,
    rows: Vec<Vec<f64>>,
}

fn parse(text: &str) -> Table {
    let mut lines = text.lines();
    let comment = lines.next().expect("a comment line").to_owned();
    let header = lines.next().expect("a header").split(',').map(str::to_owned).collect();
    let rows = lines
        .map(|line| line.split(',').map(|cell| cell.parse().expect("a number")).collect())
        .collect();
    Table { comment, header, rows }
}

#[test]
fn version_1_is_its_reference_to_a_billionth() {
    agrees_with_golden_files(&Parameters::VERSION_1);
}

#[test]
fn version_2_is_as_it_was_looked_at() {
    agrees_with_golden_files(&Parameters::VERSION_2);
}

fn agrees_with_golden_files(parameters: &Parameters) {
    for (name, centralisation, signing, flexibility) in RUNS {
        let levers = Levers::new(centralisation, Month(signing), flexibility);
        let mut text = String::new();
        csv::write(&run(parameters, &levers), &mut text).expect("a string takes all");
        let ours = parse(&text);
        let golden = golden(parameters.version, name);
        if parameters.version > 1 && std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&golden, &text).expect("the golden file");
        }
        let theirs = parse(&fs::read_to_string(golden).expect("a golden file"));

        assert_eq!(ours.comment, theirs.comment, "{name}: levers and events");
        assert_eq!(ours.header, theirs.header, "{name}: columns");
        assert_eq!(ours.rows.len(), theirs.rows.len(), "{name}: months");
        for (own, golden) in ours.rows.iter().zip(&theirs.rows) {
            for ((column, own), golden) in ours.header.iter().zip(own).zip(golden) {
                let allowed = TOLERANCE * golden.abs().max(1.0);
                assert!((own - golden).abs() <= allowed, "{name}, {column}: {own} is not {golden}");
            }
        }
    }
}
