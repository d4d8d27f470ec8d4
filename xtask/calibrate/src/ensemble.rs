//! The ensemble, by randomised maximum likelihood: each set is a fit of its own, from a random start, to a
//! record with noise, with a weak pull to a random centre.

use npfit_model::{CONSTANTS, Parameters, Settings, run};

use crate::objective::Objective;
use crate::random::Random;
use crate::record::{Target, misfit};

/// Noise on the record, in tolerances.
pub const NOISE: f64 = 0.75;
/// A set is kept if its misfit to the record without noise is at most so many times the published one's.
pub const MISFIT_RATIO: f64 = 1.5;

/// A set of the ensemble.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its constants.
    pub parameters: Parameters,
    /// Its misfit to the record.
    pub misfit: f64,
}

/// Draws sets of constants, one a try. Keeps those that reproduce the record, in the order of the tries.
pub fn draw(targets: &[Target], seed: u64, tries: usize) -> Vec<Member> {
    let published = misfit(targets, &run(&Settings::default()));
    (0..tries)
        .map(|index| member(targets, seed + index as u64))
        .filter(|member| member.misfit <= MISFIT_RATIO * published)
        .collect()
}

fn member(targets: &[Target], seed: u64) -> Member {
    let mut random = Random::new(seed);
    let free: Vec<usize> =
        (0..CONSTANTS.len()).filter(|&index| !CONSTANTS[index].is_structural).collect();
    let start: Vec<f64> = free.iter().map(|_| random.uniform()).collect();
    let centre = free.iter().map(|_| random.uniform()).collect();
    let mut noisy = targets.to_vec();
    for target in &mut noisy {
        target.value += NOISE * target.tolerance * random.normal();
    }
    let objective = Objective { targets: noisy, free, base: Parameters::default(), centre };
    let (place, _) = objective.search(&start);
    let parameters = rounded(&objective.parameters(&place));
    let misfit = misfit(targets, &run(&Settings { parameters, ..Settings::default() }));
    Member { parameters, misfit }
}

/// The constants in four digits, inside their ranges.
pub fn rounded(parameters: &Parameters) -> Parameters {
    let mut rounded = *parameters;
    for constant in &CONSTANTS {
        let value = parameters.get(constant.name).unwrap_or(constant.value);
        let _known_name = rounded.set(constant.name, four_digits(value));
    }
    rounded
}

fn four_digits(value: f64) -> f64 {
    format!("{value:.3e}").parse().unwrap_or(value)
}
