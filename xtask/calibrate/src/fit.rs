//! The fit: searches from the published set and from random places, the best kept.

use npfit_model::Parameters;

use crate::ensemble::rounded;
use crate::objective::Objective;
use crate::random::Random;

/// Searches from random places.
pub const STARTS: usize = 20;
/// The seed of the starts.
pub const SEED: u64 = 20_021_231;

/// A fit.
#[derive(Clone, Debug)]
pub struct Fit {
    /// The constants, rounded as they are published.
    pub parameters: Parameters,
    /// The cost of each search, the lowest first.
    pub costs: Vec<f64>,
}

/// Searches from the objective's base and from `starts` random places.
pub fn best(objective: &Objective, seed: u64, starts: usize) -> Fit {
    let mut random = Random::new(seed);
    let mut found = vec![objective.search(&objective.place(&objective.base))];
    for _ in 0..starts {
        let start: Vec<f64> = objective.free.iter().map(|_| random.uniform()).collect();
        found.push(objective.search(&start));
    }
    found.sort_by(|a, b| a.1.total_cmp(&b.1));
    let parameters = rounded(&objective.parameters(&found[0].0));
    Fit { parameters, costs: found.iter().map(|(_, cost)| *cost).collect() }
}
