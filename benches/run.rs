//! How long a run takes natively: at history, and at the corners of the lever cube.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use npfit_scenario::calendar::Month;
use npfit_scenario::model::{Levers, Outcomes, Parameters, run};

fn runs(criterion: &mut Criterion) {
    let parameters = Parameters::default();
    let settings = [
        ("history", Levers::HISTORY),
        ("middle out", Levers::from_percent(75.0, Month::new(2006, 9), 55.0)),
        ("all low", Levers::new(0.0, Levers::SIGNING_FIRST, 0.0)),
        ("all high", Levers::new(1.0, Levers::SIGNING_LAST, 1.0)),
    ];
    for (name, levers) in settings {
        criterion.bench_function(&format!("run, {name}"), |bencher| {
            bencher.iter(|| run(black_box(&parameters), black_box(&levers)));
        });
    }
    let history = run(&parameters, &Levers::HISTORY);
    criterion.bench_function("outcomes", |bencher| {
        bencher.iter(|| Outcomes::of(black_box(&history)));
    });
}

criterion_group!(benches, runs);
criterion_main!(benches);
