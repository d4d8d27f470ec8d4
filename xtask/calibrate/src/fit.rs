//! The search: covariance matrix adaptation from several seeded starts, the best of them kept.

use std::thread;

use cmaes::{CMAESOptions, DVector};
use indicatif::{ProgressBar, ProgressStyle};

use crate::problem::Problem;

/// Every start has a seed of its own, counted from this one.
pub(crate) const SEED: u64 = 20_021_231;

/// Searches, and runs of the model in each. A minute or two on two cores.
pub(crate) const STARTS: u64 = 6;
pub(crate) const RUNS_EACH: usize = 120_000;

/// How far the search looks at first, as a share of each range.
const FIRST_STEP: f64 = 0.08;

/// The places of the free constants with the lowest cost found.
pub(crate) fn best(problem: &Problem) -> Result<Vec<f64>, String> {
    let bar = ProgressBar::new(STARTS * RUNS_EACH as u64);
    if let Ok(style) = ProgressStyle::with_template("fitting {bar:40} {percent:>3} % {eta} left") {
        bar.set_style(style);
    }
    let found: Vec<Result<(f64, Vec<f64>), String>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..STARTS)
            .map(|start| {
                let bar = bar.clone();
                scope.spawn(move || search(problem, SEED + start, RUNS_EACH, &bar))
            })
            .collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|_| Err("a search stopped".to_owned())))
            .collect()
    });
    bar.finish_and_clear();
    let mut found = found.into_iter().collect::<Result<Vec<_>, _>>()?;
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (cost, _) in &found {
        println!("a search ended at a cost of {cost:.2}");
    }
    found.into_iter().next().map(|(_, places)| places).ok_or_else(|| "no search ran".to_owned())
}

fn search(
    problem: &Problem,
    seed: u64,
    runs: usize,
    bar: &ProgressBar,
) -> Result<(f64, Vec<f64>), String> {
    let cost = |places: &DVector<f64>| {
        bar.inc(1);
        problem.cost(places.as_slice())
    };
    let mut state = CMAESOptions::new(problem.prior(), FIRST_STEP)
        .seed(seed)
        .population_size(24)
        .max_function_evals(runs)
        .build(cost)
        .map_err(|error| format!("the search could not start: {error:?}"))?;
    let result = state.run();
    let best = result.overall_best.ok_or("a search found nothing")?;
    Ok((best.value, best.point.as_slice().to_vec()))
}
