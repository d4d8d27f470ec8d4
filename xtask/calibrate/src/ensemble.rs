//! The ensemble: searches from starts spread over the ranges, kept where they reproduce the record
//! about as well as the best fit does, and of those the ones that lie farthest apart.

use std::thread;

use cmaes::{CMAESOptions, DVector};
use indicatif::ProgressBar;
use npfit_scenario::analysis::ensemble::STEPS;
use npfit_scenario::model::{Levers, Run, run};

use crate::problem::Problem;
use npfit_scenario::explain::targets::worst;

/// How many sets ship.
const SETS: usize = 48;

/// How many searches are made for them, and their first seed.
pub(crate) const SEARCHES: u64 = 150;
pub(crate) const SEED: u64 = 20_110_922;

/// Runs of the model in one search, at most.
const RUNS_EACH: usize = 16_000;

/// How far a start lies from the best fit: this share of the way to a place drawn evenly over the
/// ranges.
const START_SHARE: f64 = 0.5;
const FIRST_STEP: f64 = 0.05;

/// The cut. A set is plausible if its misfit is at most this many times that of the best fit …
const MISFIT_RATIO: f64 = 1.5;
/// … and it misses no target by more than this many tolerances.
const WORST_MISS: f64 = 4.0;

/// A plausible set: the place of each free constant in whole steps, and its misfit.
pub(crate) struct Member {
    /// The places.
    pub(crate) places: Vec<u8>,
    /// The misfit to all that version 2 is fitted to, events included.
    pub(crate) misfit: f64,
}

/// Draws the ensemble around the best fit. Returns it, with how many searches passed the cut.
pub(crate) fn draw(problem: &Problem, best: &[f64]) -> Result<(Vec<Member>, usize), String> {
    let cut = MISFIT_RATIO * problem.record_misfit(&run(&problem.shipped(best), &Levers::HISTORY));
    let around = problem.places_around(best);
    let bar = ProgressBar::new(SEARCHES);
    let workers = thread::available_parallelism().map_or(1, usize::from) as u64;
    let found: Vec<Result<Vec<Option<Member>>, String>> = thread::scope(|scope| {
        let handles: Vec<_> = (0..workers)
            .map(|worker| {
                let bar = bar.clone();
                let around = &around;
                scope.spawn(move || {
                    (0..SEARCHES)
                        .filter(|search| search % workers == worker)
                        .map(|search| {
                            bar.inc(1);
                            member(problem, around, cut, SEED + search)
                        })
                        .collect()
                })
            })
            .collect();
        handles
            .into_iter()
            .map(|handle| handle.join().unwrap_or_else(|_| Err("a search stopped".to_owned())))
            .collect()
    });
    bar.finish_and_clear();
    let found = found.into_iter().collect::<Result<Vec<_>, _>>()?;
    // Back in the order of the seeds, whatever the number of workers.
    let mut columns: Vec<_> = found.into_iter().map(Vec::into_iter).collect();
    let in_order = (0..SEARCHES).filter_map(|search| {
        columns.get_mut((search % workers) as usize).and_then(Iterator::next).flatten()
    });
    let plausible: Vec<Member> = in_order.collect();
    let passed = plausible.len();
    if passed < SETS {
        return Err(format!(
            "only {passed} of {SEARCHES} searches passed the cut; {SETS} are wanted"
        ));
    }
    Ok((farthest_apart(plausible), passed))
}

/// One search; nothing where it does not pass the cut as it would ship, in whole steps.
fn member(problem: &Problem, best: &[f64], cut: f64, seed: u64) -> Result<Option<Member>, String> {
    let mut random = SplitMix(seed);
    let start: Vec<f64> = best
        .iter()
        .map(|place| place.clamp(0.0, 1.0) * (1.0 - START_SHARE) + random.next() * START_SHARE)
        .collect();
    let cost = |places: &DVector<f64>| {
        let places = places.as_slice();
        let outside: f64 = places.iter().map(|p| (-p).max(p - 1.0).max(0.0)).sum();
        problem.misfit_at(places) + 1e3 * outside
    };
    let mut state = CMAESOptions::new(start, FIRST_STEP)
        .seed(seed)
        .max_function_evals(RUNS_EACH)
        // A little inside the cut, so that rounding to whole steps stays within it.
        .fun_target(cut * 0.93)
        .build(cost)
        .map_err(|error| format!("a search could not start: {error:?}"))?;
    let Some(found) = state.run().overall_best else { return Ok(None) };
    let places: Vec<u8> = found
        .point
        .iter()
        .map(|place| (place.clamp(0.0, 1.0) * f64::from(STEPS)).round() as u8)
        .collect();
    let history = history_of(problem, &places);
    let misfit = problem.record_misfit(&history);
    let worst_miss = worst(&problem.targets, &history).max(worst(&problem.further, &history));
    let plausible = misfit <= cut && worst_miss <= WORST_MISS;
    Ok(plausible.then_some(Member { places, misfit }))
}

/// The historical run of a set exactly as the library will read it.
pub(crate) fn history_of(problem: &Problem, places: &[u8]) -> Run {
    run(&problem.set(places), &Levers::HISTORY)
}

/// Of many sets, those that lie farthest apart: begins with the best and adds, again and again, the
/// one whose nearest neighbour is farthest away.
fn farthest_apart(mut candidates: Vec<Member>) -> Vec<Member> {
    candidates.sort_by(|a, b| a.misfit.total_cmp(&b.misfit));
    let mut chosen = vec![candidates.remove(0)];
    while chosen.len() < SETS && !candidates.is_empty() {
        let nearest = |candidate: &Member| {
            chosen.iter().map(|own| distance(&own.places, &candidate.places)).min().unwrap_or(0)
        };
        let mut farthest = 0;
        for (index, candidate) in candidates.iter().enumerate() {
            if nearest(candidate) > nearest(&candidates[farthest]) {
                farthest = index;
            }
        }
        chosen.push(candidates.remove(farthest));
    }
    chosen
}

fn distance(a: &[u8], b: &[u8]) -> u64 {
    a.iter().zip(b).map(|(&a, &b)| u64::from(a.abs_diff(b)) * u64::from(a.abs_diff(b))).sum()
}

/// A small seeded generator (SplitMix64), so that starts do not depend on a library's stream.
struct SplitMix(u64);

impl SplitMix {
    /// The next number, 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}
