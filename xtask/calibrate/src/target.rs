//! The record that the model is fitted to, and how far a run is from it.

use std::path::Path;

use npfit_scenario::calendar::Month;
use npfit_scenario::model::{Component, EventKind, Run, Supplier};
use serde::Deserialize;

/// A residual counts for no more than this many tolerances, so that one miss does not rule the fit.
pub(crate) const CAP: f64 = 6.0;

/// Months by which a simulated exit may miss the real one. Judgement.
const EXIT_TOLERANCE_MONTHS: f64 = 3.0;

/// The two exits of the record (F414, F423).
const EXITS: [(Supplier, Month); 2] =
    [(Supplier::NorthEastAndEast, Month::new(2006, 9)), (Supplier::South, Month::new(2008, 5))];

/// One dated target.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Target {
    /// What it is compared with: `spend`, `n3:live`, `event:dismantled`, …
    pub(crate) series: String,
    /// When.
    pub(crate) month: String,
    /// The record's value.
    pub(crate) value: f64,
    /// By how much a run may miss it.
    pub(crate) tolerance: f64,
    /// The unit and scope of the value.
    pub(crate) unit: String,
    /// The figure it comes from, or the word derived or judgement.
    pub(crate) figure_id: String,
}

impl Target {
    /// Reads the targets of a file. One note holds a comma without quotes; notes are not read.
    pub(crate) fn read(path: &Path) -> Result<Vec<Self>, csv::Error> {
        csv::ReaderBuilder::new().flexible(true).from_path(path)?.deserialize().collect()
    }

    /// Whether it is the date of an event, which the misfit leaves out.
    pub(crate) fn is_event(&self) -> bool {
        self.series.starts_with("event:")
    }

    /// What a run has in its place. A run that never has the event has it after its end.
    pub(crate) fn modelled(&self, run: &Run) -> Option<f64> {
        if self.is_event() {
            let event = run.events.iter().find(|event| event.kind == EventKind::Dismantled);
            return Some(f64::from(event.map_or(run.months.len() as i32, |event| event.month.0)));
        }
        let state = run.at(self.month.parse().ok()?)?;
        let programme = &state.programme;
        match self.series.as_str() {
            "spend" => Some(programme.spend_gbp_million()),
            "benefits" => Some(programme.benefits_gbp_million),
            "confidence" => Some(programme.confidence_share),
            "whole_life" => Some(programme.whole_life_gbp_million),
            other if other.starts_with("loss:") => {
                let key = other.trim_start_matches("loss:");
                let supplier = Supplier::ALL.into_iter().find(|s| s.key() == key)?;
                Some(state.supplier(supplier).loss_share)
            }
            other => {
                let (component, stock) = other.split_once(':')?;
                let component = Component::ALL.into_iter().find(|c| c.key() == component)?;
                let values = state.component(component).values();
                values.into_iter().find(|(name, _)| *name == stock).map(|(_, value)| value)
            }
        }
    }

    /// By how many tolerances a run misses it; more than the cap where it has nothing to show.
    pub(crate) fn residual(&self, run: &Run) -> f64 {
        self.modelled(run).map_or(CAP * 2.0, |model| (model - self.value) / self.tolerance)
    }
}

/// The misfit of a run: the sum of squared residuals, each capped, events apart.
pub(crate) fn misfit(targets: &[Target], run: &Run) -> f64 {
    targets.iter().filter(|target| !target.is_event()).map(|t| capped_square(t.residual(run))).sum()
}

/// The misfit of a run's events: dismantling, and exactly the two exits that happened.
pub(crate) fn event_misfit(targets: &[Target], run: &Run) -> f64 {
    let dated: f64 =
        targets.iter().filter(|t| t.is_event()).map(|t| capped_square(t.residual(run))).sum();
    let exit = |supplier: Supplier| {
        run.events
            .iter()
            .find(|event| event.kind == EventKind::SupplierLeaves(supplier))
            .map(|event| event.month)
    };
    let exits: f64 = Supplier::ALL
        .into_iter()
        .map(|supplier| {
            let real = EXITS.iter().find(|(own, _)| *own == supplier).map(|(_, month)| *month);
            match (exit(supplier), real) {
                (Some(own), Some(real)) => {
                    capped_square(f64::from(own.0 - real.0) / EXIT_TOLERANCE_MONTHS)
                }
                (None, None) => 0.0,
                _ => CAP * CAP,
            }
        })
        .sum();
    dated + exits
}

/// The largest miss, events included, in tolerances.
pub(crate) fn worst(targets: &[Target], run: &Run) -> f64 {
    targets.iter().map(|target| target.residual(run).abs()).fold(0.0, f64::max)
}

fn capped_square(residual: f64) -> f64 {
    let capped = residual.abs().min(CAP);
    capped * capped
}
