//! The record that the model is fitted to, and how far a run is from it. The calibration, the tests
//! and the page read it here.

use std::fmt;

use crate::calendar::Month;
use crate::evidence::{self, Figure};
use crate::model::{Component, EventKind, Run, Supplier};

/// A residual counts for no more than this many tolerances, so that one miss does not rule the fit.
pub const CAP: f64 = 6.0;

/// Months by which a simulated exit may miss the real one. Judgement.
const EXIT_TOLERANCE_MONTHS: f64 = 3.0;

/// The two exits of the record (F414, F423).
const EXITS: [(Supplier, Month); 2] =
    [(Supplier::NorthEastAndEast, Month::new(2006, 9)), (Supplier::South, Month::new(2008, 5))];

/// The rows on which versions of the model are compared.
const SHARED: &str = include_str!("../../tests/data/targets.csv");

/// The rows that version 2 is fitted to besides.
const FURTHER: &str = include_str!("../../tests/data/targets-2.csv");

/// One dated target.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What it is compared with: `spend`, `n3:live`, `event:dismantled`, …
    pub series: String,
    /// When.
    pub month: String,
    /// The record's value, in [`Target::unit`].
    pub value: f64,
    /// By how much a run may miss it, in the same unit.
    pub tolerance: f64,
    /// The unit and scope of the value.
    pub unit: String,
    /// The figure it comes from, or the word derived or judgement.
    pub figure_id: String,
}

/// A row that is no target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError(String);

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no target: {}", self.0)
    }
}

impl std::error::Error for RowError {}

/// The targets on which versions of the model are compared.
pub fn shared() -> Result<Vec<Target>, RowError> {
    read(SHARED)
}

/// What version 2 is fitted to besides.
pub fn further() -> Result<Vec<Target>, RowError> {
    read(FURTHER)
}

fn read(text: &str) -> Result<Vec<Target>, RowError> {
    text.lines().skip(1).map(Target::of_row).collect()
}

/// The fields of a row; what stands in quotes may hold commas. Quotes inside quotes do not occur.
pub(super) fn fields(row: &str) -> Vec<String> {
    let mut fields = vec![String::new()];
    let mut quoted = false;
    for character in row.chars() {
        match (character, fields.last_mut()) {
            ('"', _) => quoted = !quoted,
            (',', _) if !quoted => fields.push(String::new()),
            (other, Some(field)) => field.push(other),
            (_, None) => {}
        }
    }
    fields
}

impl Target {
    /// Reads a row: series, month, value, tolerance, unit, figure, and a note that is not read.
    fn of_row(row: &str) -> Result<Self, RowError> {
        let wrong = || RowError(row.to_owned());
        let number = |text: &str| text.parse::<f64>().map_err(|_| wrong());
        match fields(row).as_slice() {
            [series, month, value, tolerance, unit, figure_id, ..] => Ok(Self {
                series: series.clone(),
                month: month.clone(),
                value: number(value)?,
                tolerance: number(tolerance)?,
                unit: unit.clone(),
                figure_id: figure_id.clone(),
            }),
            _ => Err(wrong()),
        }
    }

    /// The published figure that it is, if the page's record holds it.
    pub fn figure(&self) -> Option<&'static Figure> {
        evidence::all().find(|figure| figure.id == self.figure_id)
    }

    /// Whether it is the date of an event, which the misfit leaves out.
    pub fn is_event(&self) -> bool {
        self.series.starts_with("event:")
    }

    /// What a run has in its place. A run that never has the event has it after its end.
    pub fn modelled(&self, run: &Run) -> Option<f64> {
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
    pub fn residual(&self, run: &Run) -> f64 {
        self.modelled(run).map_or(CAP * 2.0, |model| (model - self.value) / self.tolerance)
    }
}

/// The misfit of a run: the sum of squared residuals, each capped, events apart.
pub fn misfit(targets: &[Target], run: &Run) -> f64 {
    targets.iter().filter(|target| !target.is_event()).map(|t| capped_square(t.residual(run))).sum()
}

/// The misfit of a run's events: dismantling, and exactly the two exits that happened.
pub fn event_misfit(targets: &[Target], run: &Run) -> f64 {
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
pub fn worst(targets: &[Target], run: &Run) -> f64 {
    targets.iter().map(|target| target.residual(run).abs()).fold(0.0, f64::max)
}

fn capped_square(residual: f64) -> f64 {
    let capped = residual.abs().min(CAP);
    capped * capped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_a_target_with_something_in_its_place() {
        let (shared, further) = (shared().expect("targets"), further().expect("targets"));
        assert_eq!(shared.len(), 45);
        let run = crate::model::run(&Default::default(), &Default::default());
        for target in shared.iter().chain(&further) {
            assert!(target.modelled(&run).is_some(), "{target:?}");
            assert!(target.tolerance > 0.0 && !target.unit.is_empty(), "{target:?}");
        }
        assert_eq!(fields("a,\"b, c\",d"), ["a", "b, c", "d"]);
    }
}
