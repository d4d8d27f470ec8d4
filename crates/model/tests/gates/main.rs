//! The gates of the model (`GATES.md`): what must hold for it to be shown. Thresholds are fixed; a change of the
//! model that fails one is not published.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its data fails")]

mod cube;
mod drawn;
mod ensemble;
mod holdouts;
mod levers;
mod mechanisms;
#[path = "../numbers/mod.rs"]
mod numbers;
mod properties;
mod record;
mod size;
mod steps;

use std::path::{Path, PathBuf};

use npfit_model::{Clock, Levers, Month, Outcomes, Parameters, Settings, outcomes};

/// The repository's root: the record and the ensemble lie there.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Outcomes of the published set at levers: per cent, month index, per cent.
fn at(centralisation: f64, signing: i32, flexibility: f64, clock: Clock) -> Outcomes {
    let levers = Levers::from_percent(centralisation, Month(signing), flexibility);
    outcomes(&Settings::with_levers(levers), clock)
}

/// Outcomes of history with other constants.
fn history_with(change: impl Fn(&mut Parameters)) -> Outcomes {
    let mut parameters = Parameters::default();
    change(&mut parameters);
    outcomes(&Settings { parameters, ..Settings::default() }, Clock::TenYears)
}

fn history(clock: Clock) -> Outcomes {
    outcomes(&Settings::default(), clock)
}
