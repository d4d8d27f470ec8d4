//! The ensemble, by randomised maximum likelihood: each set is a fit of its own, from a random start, to a
//! record with noise, with a weak pull to a random centre.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use npfit_model::{CONSTANTS, Parameters, Settings, run};

use crate::objective::Objective;
use crate::random::Random;
use crate::record::{Target, misfit};

/// The file, from the repository's root.
pub const FILE: &str = "data/ensemble.csv";
/// How many sets are kept: the first ones that pass.
pub const SETS: usize = 64;
/// The seed of the first try; each try has the next.
pub const SEED: u64 = 11_000;
/// Tries at most.
const TRIES: u64 = 400;
/// Noise on the record, in tolerances. With a whole tolerance hardly one try in ten passes.
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

/// The ensemble, and how many tries it took.
#[derive(Clone, Debug)]
pub struct Ensemble {
    /// The sets, in the order of the tries.
    pub members: Vec<Member>,
    /// How many were tried.
    pub tries: u64,
}

/// Draws sets until [`SETS`] pass.
///
/// # Errors
/// If too few pass.
pub fn draw(targets: &[Target], published: &Parameters) -> Result<Ensemble, String> {
    let cut = MISFIT_RATIO * misfit_of(targets, published);
    let mut members = Vec::with_capacity(SETS);
    for index in 0..TRIES {
        let member = member(targets, SEED + index);
        if member.misfit <= cut {
            members.push(member);
        }
        if members.len() == SETS {
            return Ok(Ensemble { members, tries: index + 1 });
        }
    }
    Err(format!("{} of {TRIES} sets pass, {SETS} are wanted", members.len()))
}

/// One try: constants from a random start, and their misfit to the record.
pub fn member(targets: &[Target], seed: u64) -> Member {
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
    Member { parameters, misfit: misfit_of(targets, &parameters) }
}

/// The misfit of a set of constants to the record.
pub fn misfit_of(targets: &[Target], parameters: &Parameters) -> f64 {
    misfit(targets, &run(&Settings { parameters: *parameters, ..Settings::default() }))
}

/// The constants in four digits, inside their ranges.
pub fn rounded(parameters: &Parameters) -> Parameters {
    let mut rounded = *parameters;
    for (constant, value) in CONSTANTS.iter().zip(parameters.values()) {
        let four_digits = format!("{value:.3e}").parse().unwrap_or(value);
        let _known_name = rounded.set(constant.name, four_digits);
    }
    rounded
}

/// The file's text: misfit, then every constant that the ensemble varies.
pub fn to_csv(members: &[Member]) -> String {
    let varied = || CONSTANTS.iter().enumerate().filter(|(_, constant)| !constant.is_structural);
    let mut text = String::from("misfit");
    for (_, constant) in varied() {
        let _infallible = write!(text, ",{}", constant.name);
    }
    for member in members {
        let _infallible = write!(text, "\n{:.2}", member.misfit);
        let values = member.parameters.values();
        for (index, _) in varied() {
            let _infallible = write!(text, ",{}", values[index]);
        }
    }
    text.push('\n');
    text
}

/// Reads the sets of the file.
///
/// # Errors
/// If the file cannot be read, or names a constant that there is not.
pub fn read(root: &Path) -> Result<Vec<Parameters>, Box<dyn Error>> {
    let mut reader = csv::Reader::from_path(root.join(FILE))?;
    let names = reader.headers()?.clone();
    let mut sets = Vec::new();
    for row in reader.records() {
        let mut parameters = Parameters::default();
        for (name, value) in names.iter().zip(&row?).skip(1) {
            let value: f64 = value.parse()?;
            parameters.set(name, value).ok_or(format!("{FILE}: {name} is no constant"))?;
        }
        sets.push(parameters);
    }
    Ok(sets)
}
