//! What the fit foretells of the record that it has not seen.

use npfit_model::{Month, Run, Settings, run};

use crate::fit;
use crate::objective::Objective;
use crate::record::Target;

/// The forecast sees data up to this month: the second supplier has not left yet.
pub const FORECAST_FROM: Month = Month::new(2008, 3);
/// Random starts of each refit.
const STARTS: usize = 3;

/// A series that was left out, and how the refit foretells it.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// The series.
    pub series: String,
    /// Its misses, in tolerances.
    pub residuals: Vec<f64>,
}

impl LeftOut {
    /// How many points lie within so many tolerances.
    pub fn within(&self, tolerances: f64) -> usize {
        self.residuals.iter().filter(|residual| residual.abs() <= tolerances).count()
    }
}

/// Leaves each series of the record out in turn, fits again, and foretells it.
pub fn leave_one_out(targets: &[Target]) -> Vec<LeftOut> {
    let mut names: Vec<&str> = Vec::new();
    for target in targets.iter().filter(|target| target.is_measured()) {
        if !names.contains(&target.series.as_str()) {
            names.push(&target.series);
        }
    }
    names
        .into_iter()
        .map(|name| {
            let (out, seen): (Vec<Target>, Vec<Target>) =
                targets.iter().cloned().partition(|target| target.series == name);
            let history = refit(seen);
            let residuals = out.iter().map(|target| target.residual(&history)).collect();
            LeftOut { series: name.to_owned(), residuals }
        })
        .collect()
}

/// The run of history that follows from data up to [`FORECAST_FROM`], and the targets that came later.
pub fn forecast(targets: &[Target]) -> (Run, Vec<Target>) {
    let is_seen = |target: &Target| {
        if target.is_event() {
            target.value <= f64::from(FORECAST_FROM.0)
        } else {
            target.month <= FORECAST_FROM
        }
    };
    let (seen, later) = targets.iter().cloned().partition(is_seen);
    (refit(seen), later)
}

/// History after a fit to part of the record. The constants that no fit moves stay as they are: they were
/// chosen with the whole record in view.
fn refit(seen: Vec<Target>) -> Run {
    let fit = fit::best(&Objective::published(seen), fit::SEED, STARTS);
    run(&Settings { parameters: fit.parameters, ..Settings::default() })
}
