//! How sure the model is: what the ensemble makes of the record and of the presets.

use npfit_model::{CONSTANTS, Clock, Parameters, Run, Settings, run};

use super::targets::{self, RowError, Target};
use crate::analysis::Measure;
use crate::analysis::claims::{Cases, Claim};
use crate::analysis::ensemble::{self, Agreement, EnsembleHistory, EnsembleTask, ROBUST_SHARE};
use crate::scenario::Preset;

/// What is said of a claim that too few sets share: open, or not so where as many deny it as a claim needs. `None` where
/// enough share it.
pub fn unclaimed(own: Agreement) -> Option<&'static str> {
    let is_denied = own.of > 0 && (own.of - own.agree) as f64 >= ROBUST_SHARE * own.of as f64;
    (!own.is_robust).then_some(if is_denied { "not so" } else { "open" })
}

/// A target with what the ensemble has in its place.
#[derive(Clone, Debug)]
pub struct Spread {
    /// The target.
    pub target: Target,
    /// What the published set has.
    pub published: f64,
    /// The tenth percentile of the sets.
    pub low: f64,
    /// The ninetieth.
    pub high: f64,
}

impl Spread {
    /// Whether the record lies inside the band.
    pub fn is_inside(&self) -> bool {
        (self.low..=self.high).contains(&self.target.value)
    }
}

/// Each dated figure with where the middle eight of ten sets lie, those of one series together.
///
/// # Errors
/// If a row of the targets is none.
pub fn spreads(history: &Run) -> Result<Vec<Spread>, RowError> {
    let runs: Vec<Run> = ensemble::sets()
        .map(|parameters| run(&Settings { parameters, ..Settings::default() }))
        .collect();
    let mut figures = targets::figures()?;
    let order: Vec<String> = figures.iter().map(|target| target.series.clone()).collect();
    let first = |target: &Target| order.iter().position(|series| *series == target.series);
    figures.sort_by(|a, b| first(a).cmp(&first(b)).then_with(|| a.month.cmp(&b.month)));
    let spread = |target: Target| {
        let mut values: Vec<f64> = runs.iter().filter_map(|run| target.modelled(run)).collect();
        values.sort_by(f64::total_cmp);
        let tenth = values.len() / 10;
        Some(Spread {
            published: target.modelled(history)?,
            low: *values.get(tenth)?,
            high: *values.iter().rev().nth(tenth)?,
            target,
        })
    };
    Ok(figures.into_iter().filter_map(spread).collect())
}

/// For each preset but history, how many sets agree on each measure, ten years after signing.
#[derive(Clone, Debug)]
pub struct PresetTable {
    /// The measures: the columns.
    pub measures: Vec<Measure>,
    /// The presets with their agreements.
    pub rows: Vec<(Preset, Vec<Agreement>)>,
}

/// The agreement of the sets about the presets.
pub fn presets() -> PresetTable {
    let mut history = EnsembleHistory::default();
    while !history.step() {}
    let measures = Measure::ALL.to_vec();
    let presets = Preset::ALL.into_iter().filter(|preset| *preset != Preset::AsItHappened);
    let rows = presets.map(|preset| {
        let settings = Settings::with_levers(preset.levers());
        let mut task = EnsembleTask::new(settings, Clock::TenYears, &[]);
        let mut done = None;
        // One set a step; no more steps than sets.
        for _set in 0..ensemble::SETS_COUNT {
            done = done.or_else(|| task.step(&history));
        }
        let agreements = done.map_or_else(Vec::new, |uncertainty| {
            measures.iter().map(|measure| uncertainty.agreement(*measure)).collect()
        });
        (preset, agreements)
    });
    let rows = rows.collect();
    PresetTable { measures, rows }
}

/// The constants that turn a claim of the published set when each alone is at an end of its range, ten years
/// after signing: "listening high". In the order of [`Claim::ALL`].
pub fn turned_by() -> Vec<Vec<String>> {
    let mut turned = vec![Vec::new(); Claim::COUNT];
    let holds = |parameters: Parameters| {
        let mut cases = Cases::new(parameters, Clock::TenYears);
        Claim::ALL.map(|claim| cases.holds(claim))
    };
    let published = holds(Parameters::default());
    for constant in CONSTANTS.iter().filter(|constant| !constant.is_structural) {
        for (end, word) in [(constant.low, "low"), (constant.high, "high")] {
            let mut parameters = Parameters::default();
            let _known = parameters.set(constant.name, end);
            let own = holds(parameters);
            for (turned, (was, is)) in turned.iter_mut().zip(published.iter().zip(own)) {
                if *was != is {
                    turned.push(format!("{} {word}", constant.name));
                }
            }
        }
    }
    turned
}
