//! How long a run takes natively: history, and the corners of the lever cube. A run takes at most 20
//! microseconds.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use npfit_model::{Clock, Levers, Month, Settings, outcomes, run};

fn runs(criterion: &mut Criterion) {
    let settings = [
        ("history", Levers::HISTORY),
        ("middle out", Levers::from_percent(65.0, Month::new(2006, 9), 45.0)),
        ("all low", Levers::new(0.0, Levers::SIGNING_FIRST, 0.0)),
        ("all high", Levers::new(1.0, Levers::SIGNING_LAST, 1.0)),
    ];
    for (name, levers) in settings {
        let settings = Settings::with_levers(levers);
        criterion.bench_function(&format!("run, {name}"), |bencher| {
            bencher.iter(|| run(black_box(&settings)));
        });
        criterion.bench_function(&format!("outcomes, {name}"), |bencher| {
            bencher.iter(|| outcomes(black_box(&settings), Clock::TenYears));
        });
    }
}

criterion_group!(benches, runs);
criterion_main!(benches);
