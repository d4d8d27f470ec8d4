//! The record that the model is fitted to, and how far a run is from it.

use std::fmt;

use npfit_model::{Component, EventKind, Month, Run};

use crate::evidence::{self, Figure};

/// The targets: `data/targets.csv`.
const TARGETS: &str = include_str!("../../data/targets.csv");

/// Where the targets, as fitted, differ from the record as it was corrected later.
pub const DIFFERENCES: &str = "\
    Three targets differ from the record as it was corrected later, and two sources are unclear. F319 has 2.7 million, \
    not 2.9. The 15,000 sites of F240 bear no date; F564 has 15,500 by 14 September 2006. F241 is 98% of practices, not \
    of sites; F565 has 18,000 sites in January 2007. F044 counts central cost alone, and F070 does not say whether local \
    cost is in. With the corrected numbers 46 of 52 still lie within one tolerance and all within two, and the best fit \
    costs 0.4% less than the published constants, so these stay.";

/// One dated target.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// What it is compared with: `spend`, `n3:live`, `event:dismantled`.
    pub series: String,
    /// When it is true of.
    pub month: Month,
    /// The record’s value, in [`Target::unit`]; a month index for an event.
    pub value: f64,
    /// By how much a run may miss it, in the same unit; months for an event.
    pub tolerance: f64,
    /// The unit and scope of the value.
    pub unit: String,
    /// The figure it comes from, or the word derived or judgement; empty for an exit.
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

/// The dated figures that the model is fitted to.
///
/// # Errors
/// If a row of the file is no target.
pub fn figures() -> Result<Vec<Target>, RowError> {
    Ok(all()?.into_iter().filter(|target| !target.is_event()).collect())
}

/// The dated events that it is fitted to.
///
/// # Errors
/// If a row of the file is no target.
pub fn events() -> Result<Vec<Target>, RowError> {
    // That the other two suppliers stay has no date.
    let dated = |target: &Target| target.is_event() && !target.series.ends_with("stay");
    Ok(all()?.into_iter().filter(dated).collect())
}

fn all() -> Result<Vec<Target>, RowError> {
    TARGETS.lines().skip(1).map(Target::of_row).collect()
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
        let fields = fields(row);
        let [series, month, value, tolerance, unit, figure_id, ..] = fields.as_slice() else {
            return Err(wrong());
        };
        let month: Month = month.parse().map_err(|_| wrong())?;
        // An event’s value is its month.
        let as_month = value.parse::<Month>().ok().map(|month| f64::from(month.0));
        let value = match value.parse::<f64>() {
            Ok(value) => value,
            Err(_) => as_month.ok_or_else(wrong)?,
        };
        Ok(Self {
            series: series.clone(),
            month,
            value,
            tolerance: tolerance.parse().map_err(|_| wrong())?,
            unit: unit.clone(),
            figure_id: figure_id.clone(),
        })
    }

    /// The published figure that it is, if the page’s record holds it.
    pub fn figure(&self) -> Option<&'static Figure> {
        evidence::figure(&self.figure_id)
    }

    /// Whether it is the date of an event.
    pub fn is_event(&self) -> bool {
        self.series.starts_with("event:")
    }

    /// What a run has in its place; `None` if it is an event that the run never has.
    pub fn modelled(&self, run: &Run) -> Option<f64> {
        if let Some(event) = self.series.strip_prefix("event:") {
            return event_month(event, run).map(|month| f64::from(month.0));
        }
        let state = run.at(self.month);
        match self.series.as_str() {
            "spend" => Some(state.spend_programme_gbp_million),
            "benefits" => Some(state.benefits_gbp_million),
            "confidence" => Some(state.confidence_share),
            "whole_life" => Some(state.whole_life_gbp_million),
            loss if loss.starts_with("loss:") => Some(state.supplier_loss_share),
            other => {
                let (component, stock) = other.split_once(':')?;
                let component = Component::of_key(component)?;
                let own = state.component(component);
                let share = if stock == "live" { own.live_share } else { own.in_use_share };
                Some(share * component.sites(self.month))
            }
        }
    }

    /// By how many tolerances a run misses it; `None` if it is an event that the run never has.
    pub fn residual(&self, run: &Run) -> Option<f64> {
        self.modelled(run).map(|model| (model - self.value) / self.tolerance)
    }

    /// Whether a run hits it within one tolerance.
    pub fn is_hit(&self, run: &Run) -> bool {
        self.residual(run).is_some_and(|residual| residual.abs() <= 1.0)
    }
}

fn event_month(event: &str, run: &Run) -> Option<Month> {
    if event == "dismantled" {
        return run.dismantled();
    }
    let rank = usize::from(event.starts_with("second"));
    let mut exits =
        run.events().iter().filter(|event| matches!(event.kind, EventKind::SupplierLeaves(_)));
    exits.nth(rank).map(|event| event.month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_differences_quote_the_record() {
        let english = crate::message::Language::english();
        for id in ["F319", "F564", "F565"] {
            let figure = evidence::figure(id).unwrap();
            let amount = crate::text::amount(&english, figure);
            // "2.7m patients" and "15,500 sites": the number is what both say.
            let number = amount.split([' ', 'm']).next().unwrap();
            let told = DIFFERENCES.split(id).nth(1).unwrap();
            assert!(told[..40].contains(number), "{id} has {amount}: {told}");
        }
    }

    #[test]
    fn every_row_is_a_target_with_something_in_its_place() {
        let run = npfit_model::run(&npfit_model::Settings::default());
        let (figures, events) = (figures().expect("targets"), events().expect("events"));
        assert_eq!((figures.len(), events.len()), (52, 3));
        for target in figures.iter().chain(&events) {
            let residual = target.residual(&run);
            assert!(residual.is_some_and(|residual| residual.abs() <= 2.0), "{target:?}");
            assert!(target.tolerance > 0.0 && !target.unit.is_empty(), "{target:?}");
        }
        assert_eq!(fields("a,\"b, c\",d"), ["a", "b, c", "d"]);
    }
}
