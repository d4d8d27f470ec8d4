//! How long a run takes natively at best and in the middle of many, each measured alone: what a shared machine
//! adds, the smallest time leaves out. A run takes at most 20 microseconds.
//!
//! `cargo bench -p npfit-model --bench best`

use std::hint::black_box;
use std::time::Instant;

use npfit_model::{Clock, Levers, Month, Settings, outcomes, run};

const RUNS_COUNT: usize = 20_000;

fn main() {
    println!("{RUNS_COUNT} runs each; load {}", load());
    for (name, levers) in [
        ("history", Levers::HISTORY),
        ("middle out", Levers::from_percent(65.0, Month::new(2006, 9), 45.0)),
        ("all low", Levers::new(0.0, Levers::SIGNING_FIRST, 0.0)),
        ("all high", Levers::new(1.0, Levers::SIGNING_LAST, 1.0)),
    ] {
        let settings = Settings::with_levers(levers);
        report(name, "run", || drop(black_box(run(black_box(&settings)))));
        report(name, "outcomes", || {
            black_box(outcomes(black_box(&settings), Clock::TenYears));
        });
    }
    println!("load {}", load());
}

/// Prints the smallest time, the median and the 90th percentile, in microseconds.
fn report(name: &str, what: &str, run: impl Fn()) {
    let mut times: Vec<f64> = (0..RUNS_COUNT)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let [least, median, high] = [0, RUNS_COUNT / 2, RUNS_COUNT * 9 / 10].map(|index| times[index]);
    println!(
        "{name:>10} {what:<8} min {least:5.1}  median {median:5.1}  90% {high:5.1} microseconds"
    );
}

/// The machine's load, where the system says it.
fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').take(3).collect::<Vec<_>>().join(" ")
}
