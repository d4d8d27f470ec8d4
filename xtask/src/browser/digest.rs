//! The model's result as this machine computes it, to hold the browser's against.

use npfit_scenario::calendar::Month;
use npfit_scenario::model::{Levers, Parameters, run};

/// The settings of the golden files: centralisation in per cent, the month of signing counted
/// from January 2002, and local flexibility in per cent.
pub(crate) const SETTINGS: [(u8, i32, u8); 11] = [
    (90, 24, 15),
    (0, 24, 15),
    (100, 24, 15),
    (90, 8, 15),
    (90, 72, 15),
    (90, 24, 0),
    (90, 24, 100),
    (75, 56, 55),
    (0, 8, 0),
    (100, 72, 100),
    (10, 36, 90),
];

/// The digest of a native run of a version of the model, as 16 hexadecimal digits.
pub(crate) fn native(
    version: u32,
    (centralisation, signing, flexibility): (u8, i32, u8),
) -> String {
    let levers = Levers::from_percent(centralisation.into(), Month(signing), flexibility.into());
    format!("{:016x}", run(&Parameters::of_version(version).unwrap_or_default(), &levers).digest())
}
