//! The fit, the ensemble on history, the behaviour tests and the hold-outs.

use super::{head, row};
use crate::analysis::conclusions::verdicts;
use crate::analysis::ensemble::Ensemble;
use crate::decimal;
use crate::explain::holdouts;
use crate::explain::page::fit::{misses, printed, signed};
use crate::explain::page::sure::spreads;
use crate::explain::targets::{self, RowError, Target, fields};
use crate::model::{Component, Outcomes, Parameters, Run};
use crate::text::{
    self,
    conclusions::{conclusion, support},
};

/// What must hold at the extremes and the middle of the levers, as `tests/behaviour.rs` reads it.
const BEHAVIOUR: &str = include_str!("../../../tests/data/behaviour.csv");

/// Every target with what the newest version has in its place.
pub(super) fn fit(newest: &Parameters, history: &Run) -> Result<String, RowError> {
    let (shared, further) = (targets::shared()?, targets::further()?);
    let heads =
        ["series", "month", "record", "tolerance", "model", "in tolerances", "figure", "unit"];
    let rows = |targets: &[Target]| -> String {
        targets.iter().map(|target| target_row(target, history)).collect()
    };
    Ok(format!(
        "### Fit of version {}\n\n{} Sum of squared residuals, capped, events apart: {}. The first table is \
         what versions are compared on, the second what versions after the first are fitted to besides.\n\n\
         {}{}\n{}{}",
        newest.version,
        misses(&shared, history),
        decimal::fixed(targets::misfit(&shared, history), 1),
        head(&heads),
        rows(&shared),
        head(&heads),
        rows(&further),
    ))
}

fn target_row(target: &Target, history: &Run) -> String {
    row(&[
        &target.series,
        &target.month,
        &decimal::print(target.value),
        &decimal::print(target.tolerance),
        &target.modelled(history).map(printed).unwrap_or_default(),
        &signed(target.residual(history)),
        &target.figure_id,
        &target.unit,
    ])
}

/// Which conclusions hold across the ensemble, and which load-bearing constants turn them.
pub(super) fn conclusions(newest: &Parameters) -> String {
    let rows: String = verdicts(newest, &Ensemble::shipped())
        .iter()
        .map(|verdict| {
            let turned_by = verdict.turned_by.join(", ");
            row(&[conclusion(verdict.conclusion), &support(verdict), &turned_by])
        })
        .collect();
    let heads =
        ["conclusion", "plausible sets in which it holds", "load-bearing constants that turn it"];
    format!(
        "### Conclusions across the ensemble\n\nEach is asked of every plausible set, and of the best \
         fit with each load-bearing constant at either end of its range \
         (`analysis::conclusions`).\n\n{}{rows}",
        head(&heads)
    )
}

/// How wide the ensemble is on history itself.
pub(super) fn spread(history: &Run) -> Result<String, RowError> {
    let (spreads, sets) = spreads(history)?;
    let rows: String = spreads
        .iter()
        .map(|spread| {
            let target = &spread.target;
            let (low, high) = (spread.band.low, spread.band.high);
            let inside = if (low..=high).contains(&target.value) { "inside" } else { "outside" };
            row(&[
                &target.series,
                &target.month,
                &decimal::print(target.value),
                &printed(spread.best),
                &format!("{} to {}", printed(low), printed(high)),
                inside,
            ])
        })
        .collect();
    let heads = ["series", "month", "record", "best fit", "eight of ten sets", "record is"];
    Ok(format!("### The ensemble of {sets} sets, on history\n\n{}{rows}", head(&heads)))
}

/// The behaviour tests, as they stand in their table.
pub(super) fn behaviour() -> String {
    let rows: String = BEHAVIOUR
        .lines()
        .skip(1)
        .map(|line| {
            let fields = fields(line);
            let cells: Vec<&str> = fields.iter().map(String::as_str).collect();
            row(&cells)
        })
        .collect();
    let heads =
        ["centralisation", "signing", "flexibility", "quantity", "relation", "value", "because"];
    format!(
        "### Behaviour tests\n\nAt every one of 27 settings (each lever low, middle, high; `*` is any), in \
         every version, at the end of the run; `tests/behaviour.rs` adds monotonic relations and extreme \
         conditions.\n\n{}{rows}",
        head(&heads)
    )
}

/// The hold-outs with what the model makes of them.
pub(super) fn hold_outs(newest: &Parameters) -> String {
    let rows: String = holdouts::ALL
        .iter()
        .map(|hold_out| {
            let run = hold_out.run(newest);
            let outcomes = Outcomes::of(&run);
            let record = &newest[Component::AcuteEpr];
            let attributes = hold_out.record.map_or_else(
                || "as in England".to_owned(),
                |values| values.map(decimal::print).join(", "),
            );
            row(&[
                hold_out.name,
                &format!(
                    "{} %, {}, {} %",
                    hold_out.centralisation_percent, hold_out.signing, hold_out.flexibility_percent
                ),
                &attributes,
                hold_out.happened,
                &text::percent(outcomes.acute_epr_in_use_trusts / record.sites),
                &text::percent(outcomes.parts_share),
                &text::percent_fine(outcomes.whole_share),
                &outcomes.suppliers_lost_count.to_string(),
                hold_out.verdict,
            ])
        })
        .collect();
    let heads = [
        "programme",
        "centralisation, signing, flexibility",
        "record: ambiguity, heterogeneity, coupling, maturity",
        "what happened",
        "record in use",
        "parts",
        "whole",
        "suppliers lost",
        "verdict",
    ];
    format!(
        "### Hold-outs\n\nProgrammes that the model was not fitted to, as caricatures: the levers and a few \
         attributes are theirs, all else is England's. `tests/holdouts.rs` holds every version to the \
         verdicts.\n\n{}{rows}",
        head(&heads)
    )
}
