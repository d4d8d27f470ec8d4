//! What tests and the benchmark ask of the built page: digests of runs, and how long the model takes in wasm.

use std::hint::black_box;

use leptos::prelude::window;
use npfit_model::{Clock, Levers, Month, Settings, run};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::analysis::Measure;
use crate::analysis::ensemble::{EnsembleHistory, EnsembleTask};
use crate::analysis::lever_map::LeverMap;
use crate::chart::Subject;
use crate::scenario::{LeverPair, Tab};

/// The digest of a run in sixteen hexadecimal digits, to compare wasm with native code.
#[wasm_bindgen]
pub fn run_digest(
    centralisation_percent: f64,
    signing_month: i32,
    flexibility_percent: f64,
) -> String {
    let levers =
        Levers::from_percent(centralisation_percent, Month(signing_month), flexibility_percent);
    format!("{:016x}", run(&Settings::with_levers(levers)).digest())
}

/// How long each of some runs of the model takes, milliseconds.
#[wasm_bindgen]
pub fn bench_run(count: u32) -> Vec<f64> {
    (0..count)
        .map(|index| {
            let levers = Levers::from_percent(f64::from(index % 100), Month(24), 15.0);
            let settings = Settings::with_levers(levers);
            timed(|| {
                black_box(run(&settings));
            })
        })
        .collect()
}

/// How long the ensemble takes with the bands of the money chart, milliseconds.
#[wasm_bindgen]
pub fn bench_ensemble() -> f64 {
    let mut history = EnsembleHistory::default();
    while !history.step() {}
    let levers = Levers::from_percent(65.0, Month(56), 45.0);
    let quantities = Subject::banded(Tab::Money);
    timed(|| {
        let mut task =
            EnsembleTask::new(Settings::with_levers(levers), Clock::TenYears, &quantities);
        while task.step(&history).is_none() {}
    })
}

/// How long each slice of the lever map takes, milliseconds.
#[wasm_bindgen]
pub fn bench_map() -> Vec<f64> {
    const CELLS_A_SLICE: usize = 48;
    let pair = LeverPair::default();
    let mut map = LeverMap::new(Settings::default(), Clock::TenYears, pair, Measure::Trusts);
    let mut slices = Vec::new();
    let mut is_done = false;
    while !is_done {
        slices.push(timed(|| is_done = map.step(CELLS_A_SLICE)));
    }
    slices
}

fn timed(work: impl FnOnce()) -> f64 {
    let now = || window().performance().map_or(0.0, |performance| performance.now());
    let start = now();
    work();
    now() - start
}
