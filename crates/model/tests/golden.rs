//! Every column and month of the reference's golden runs.

use std::fs;
use std::path::PathBuf;

use npfit_model::{Levers, Month, Settings, columns, rows, run};

/// The settings of the golden runs: name, centralisation in per cent, month of signing, flexibility.
const GOLDENS: [(&str, f64, i32, f64); 15] = [
    ("history", 90.0, 24, 15.0),
    ("contracts_after_clarity", 90.0, 60, 15.0),
    ("middle_out", 65.0, 56, 45.0),
    ("thousand_systems", 5.0, 24, 95.0),
    ("command_and_control", 100.0, 24, 0.0),
    ("day_one", 90.0, 8, 15.0),
    ("corner_000", 0.0, 8, 0.0),
    ("corner_001", 0.0, 8, 100.0),
    ("corner_010", 0.0, 72, 0.0),
    ("corner_100", 100.0, 8, 0.0),
    ("corner_101", 100.0, 8, 100.0),
    ("corner_111", 100.0, 72, 100.0),
    ("corner_110", 100.0, 72, 0.0),
    ("corner_011", 0.0, 72, 100.0),
    ("denmark", 60.0, 41, 45.0),
];

#[test]
fn runs_agree_with_the_reference_in_every_column_and_month() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    for (name, centralisation, signing, flexibility) in GOLDENS {
        let text = fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap();
        let mut lines = text.lines();
        let names: Vec<&str> = lines.next().unwrap().split(',').collect();
        assert_eq!(names, columns(), "{name}");
        let levers = Levers::from_percent(centralisation, Month(signing), flexibility);
        let run = run(&Settings::with_levers(levers));
        let mut count = 0;
        for (line, (month, values)) in lines.zip(rows(&run)) {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells[1], month.to_string());
            for ((cell, value), column) in cells[2..].iter().zip(&values).zip(&names[2..]) {
                let expected: f64 = cell.parse().unwrap();
                let bound = 1e-9 * expected.abs().max(1.0);
                assert!(
                    (value - expected).abs() <= bound,
                    "{name}, {month}, {column}: {value}, the reference has {expected}"
                );
            }
            count += 1;
        }
        assert_eq!(count, npfit_model::MONTHS_COUNT, "{name}");
    }
}
