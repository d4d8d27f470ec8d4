//! How long the ensemble, the lever map and the other analyses take natively; `cargo bench --bench analysis`.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use npfit_model::{Clock, Component, Lever, Settings, run};
use npfit_scenario::analysis::ensemble::{EnsembleHistory, EnsembleTask};
use npfit_scenario::analysis::lever_map::LeverMap;
use npfit_scenario::analysis::loops::activity;
use npfit_scenario::analysis::mechanisms::MechanismsTask;
use npfit_scenario::analysis::sensitivity::Sensitivity;
use npfit_scenario::analysis::{Measure, Quantity};
use npfit_scenario::scenario::{LeverPair, Preset};

const BANDS: [Quantity; 6] = [
    Quantity::SpendTotal,
    Quantity::Benefits,
    Quantity::Live(Component::AcuteEpr),
    Quantity::Fit(Component::AcuteEpr),
    Quantity::Confidence,
    Quantity::Whole,
];

fn analyses(criterion: &mut Criterion) {
    let settings = Settings::with_levers(Preset::MiddleOut.levers());
    let mut history = EnsembleHistory::default();
    while !history.step() {}
    for (name, quantities) in [("ensemble", [].as_slice()), ("ensemble with bands", &BANDS)] {
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| {
                let mut task = EnsembleTask::new(settings.clone(), Clock::TenYears, quantities);
                loop {
                    if let Some(uncertainty) = task.step(&history) {
                        break uncertainty;
                    }
                }
            });
        });
    }
    criterion.bench_function("lever map", |bencher| {
        let pair = LeverPair::CentralisationFlexibility;
        bencher.iter(|| {
            let mut map = LeverMap::new(settings.clone(), Clock::TenYears, pair, Measure::Pairs);
            map.step(usize::MAX)
        });
    });
    criterion.bench_function("sensitivity", |bencher| {
        bencher.iter(|| {
            let mut all = Sensitivity::new(settings.clone(), Clock::TenYears, Measure::Pairs);
            all.step(usize::MAX)
        });
    });
    let (own, baseline) = (run(&settings), run(&Settings::default()));
    criterion.bench_function("mechanisms over the ensemble", |bencher| {
        bencher.iter(|| {
            let mut task = MechanismsTask::new(&own, Lever::Centralisation, Clock::TenYears);
            while !task.step(&history) {}
            black_box(task.reasons().len())
        });
    });
    criterion.bench_function("loops", |bencher| {
        bencher.iter(|| activity(black_box(&own), black_box(&baseline), Clock::TenYears));
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20).measurement_time(std::time::Duration::from_secs(2));
    targets = analyses
}
criterion_main!(benches);
