//! What a fit minimises: the record and the events, and a weak prior. No setting of the levers but
//! history is ever run.

use npfit_model::{CONSTANTS, Parameters, Settings, run};

use crate::least_squares;
use crate::record::Target;

/// Residuals level off about here, in tolerances: one hopeless target does not rule the fit.
const LEVEL: f64 = 8.0;
/// What lies beyond this many tolerances counts again, so many times.
const EDGE: f64 = 0.97;
const BEYOND_EDGE: f64 = 1.5;
/// The pull of the prior, in tolerances, at half a range from its centre.
const PRIOR_AT_HALF_RANGE: f64 = 0.3;

/// A fit to be made: what it sees of the record, which constants may move, and where the prior stands.
#[derive(Clone, Debug)]
pub struct Objective {
    /// The record as this fit sees it.
    pub targets: Vec<Target>,
    /// The constants that may move, as indices of [`CONSTANTS`].
    pub free: Vec<usize>,
    /// The values of the others.
    pub base: Parameters,
    /// The centre of the prior for each free constant, as a share of its range.
    pub centre: Vec<f64>,
}

impl Objective {
    /// The fit of the published set: every fitted constant is free, the prior stands in the middle.
    pub fn published(targets: Vec<Target>) -> Self {
        let free: Vec<usize> =
            (0..CONSTANTS.len()).filter(|&index| CONSTANTS[index].is_fitted).collect();
        let centre = vec![0.5; free.len()];
        Self { targets, free, base: Parameters::default(), centre }
    }

    /// The constants at a place of the unit box.
    pub fn parameters(&self, place: &[f64]) -> Parameters {
        let mut values = self.base.values();
        for (&index, share) in self.free.iter().zip(place) {
            let constant = &CONSTANTS[index];
            values[index] = constant.low + share * (constant.high - constant.low);
        }
        Parameters::from_values(values)
    }

    /// The place of a set of constants.
    pub fn place(&self, parameters: &Parameters) -> Vec<f64> {
        let values = parameters.values();
        let share = |&index: &usize| {
            let constant = &CONSTANTS[index];
            (values[index] - constant.low) / (constant.high - constant.low)
        };
        self.free.iter().map(share).collect()
    }

    /// Everything whose squares are summed.
    pub fn residuals(&self, place: &[f64]) -> Vec<f64> {
        let parameters = self.parameters(place);
        let history = run(&Settings { parameters, ..Settings::default() });
        let record = self.targets.iter().flat_map(|target| {
            let residual = target.residual(&history);
            let residual = residual / (1.0 + (residual / LEVEL) * (residual / LEVEL)).sqrt();
            [residual, BEYOND_EDGE * (residual.abs() - EDGE).max(0.0)]
        });
        let prior = place
            .iter()
            .zip(&self.centre)
            .map(|(place, centre)| PRIOR_AT_HALF_RANGE * (place - centre) / 0.5);
        record.chain(prior).collect()
    }

    /// The cost of a place.
    pub fn cost(&self, place: &[f64]) -> f64 {
        self.residuals(place).iter().map(|residual| residual * residual).sum()
    }

    /// Searches from a place.
    pub fn search(&self, start: &[f64]) -> (Vec<f64>, f64) {
        least_squares::minimise(start, |place| self.residuals(place))
    }
}
