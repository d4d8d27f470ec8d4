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
        within(&self.residuals, tolerances)
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

/// What no model needs: how somebody foretells a series who knows its earlier numbers alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naive {
    /// Nothing changes: the last number stays.
    Last,
    /// Everything goes on: the straight line through the last two numbers; the last one, if there is but one.
    Line,
}

impl Naive {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Last, Self::Line];

    /// How far off a later number is, in tolerances; nothing if the series has no number by
    /// [`FORECAST_FROM`].
    pub fn residual(self, targets: &[Target], later: &Target) -> Option<f64> {
        let mut seen: Vec<&Target> = targets
            .iter()
            .filter(|target| target.series == later.series && target.month <= FORECAST_FROM)
            .collect();
        seen.sort_by_key(|target| target.month);
        let last = seen.last()?;
        let foretold = match (self, seen.len().checked_sub(2).map(|index| seen[index])) {
            (Self::Line, Some(before)) => {
                let months = |to: &Target, from: &Target| f64::from(to.month.0 - from.month.0);
                let slope = (last.value - before.value) / months(last, before);
                last.value + slope * months(later, last)
            }
            _ => last.value,
        };
        Some((foretold - later.value) / later.tolerance)
    }
}

/// The forecast against both naive ones, on the later numbers of series with a number by [`FORECAST_FROM`].
#[derive(Clone, Debug)]
pub struct Skill {
    /// The model's misses, in tolerances.
    pub model: Vec<f64>,
    /// Those of each naive forecast, in the order of [`Naive::ALL`].
    pub naive: [Vec<f64>; 2],
}

impl Skill {
    /// Compares the run of a [`forecast`] with the naive ones.
    pub fn of(targets: &[Target], foretold: &Run, later: &[Target]) -> Self {
        let compared = || {
            let has_past = |target: &&Target| Naive::Last.residual(targets, target).is_some();
            later.iter().filter(|target| target.is_measured()).filter(has_past)
        };
        let naive = Naive::ALL
            .map(|own| compared().filter_map(|target| own.residual(targets, target)).collect());
        Self { model: compared().map(|target| target.residual(foretold)).collect(), naive }
    }
}

/// How many misses are of at most so many tolerances.
pub fn within(residuals: &[f64], tolerances: f64) -> usize {
    residuals.iter().filter(|residual| residual.abs() <= tolerances).count()
}

/// The miss in the middle, whatever its sign.
pub fn median(residuals: &[f64]) -> f64 {
    let mut misses: Vec<f64> = residuals.iter().map(|residual| residual.abs()).collect();
    misses.sort_by(f64::total_cmp);
    misses.get(misses.len() / 2).copied().unwrap_or_default()
}

/// History after a fit to part of the record. The constants that no fit moves stay as they are: they were
/// chosen with the whole record in view.
fn refit(seen: Vec<Target>) -> Run {
    let fit = fit::best(&Objective::published(seen), fit::SEED, STARTS);
    run(&Settings { parameters: fit.parameters, ..Settings::default() })
}
