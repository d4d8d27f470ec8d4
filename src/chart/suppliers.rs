//! Suppliers, one small panel each: the loss so far against what it bears before it leaves.

use super::money::mark;
use super::spec::{Level, Margins, Mark, Shape, TimeChart};
use super::subject::Runs;
use super::theme::Ink;
use super::{YEARS_PANEL, shares};
use crate::analysis::Quantity;
use crate::evidence::{self, Figure};
use crate::model::{Run, Supplier};
use crate::text;

/// The value axis ends here, as a share of the contract: above every loss of the lever cube (a test
/// holds it). What some of them bear lies above it, and is written at the top.
pub const TOP_SHARE: f64 = 0.5;

/// The exit of a supplier in the record, where it left.
pub const fn exit(supplier: Supplier) -> Option<&'static Figure> {
    match supplier {
        Supplier::NorthEastAndEast => Some(&evidence::FIRST_EXIT),
        Supplier::South => Some(&evidence::SECOND_EXIT),
        Supplier::NorthWestAndWestMidlands | Supplier::London => None,
    }
}

/// One supplier's panel.
pub fn chart(runs: &Runs<'_>, supplier: Supplier) -> TimeChart {
    let loss = Quantity::Loss(supplier);
    let exits = [(runs.baseline, Ink::Baseline), (runs.run, Ink::Yours)];
    let exits = exits.into_iter().filter_map(|(run, ink)| run_exit(run, supplier, ink));
    let tolerance = runs.parameters[supplier].tolerance_share;
    TimeChart {
        values: shares::axis(&[0, 25, 50]),
        years: &YEARS_PANEL,
        lines: vec![runs.history(loss), runs.yours(loss, Ink::Yours)],
        levels: vec![Level { value: tolerance, label: text::tolerance(tolerance) }],
        // The record first, so that its place among the marks is the same in every run.
        marks: record_exit(supplier).into_iter().chain(exits).collect(),
        strips: Vec::new(),
        strip_rows: 0,
        margins: Margins { left: 40.0, right: 6.0, top: 14.0 },
        type_px: 11.0,
    }
}

/// Where a supplier's line ends because it leaves.
fn run_exit(run: &Run, supplier: Supplier, ink: Ink) -> Option<Mark> {
    let left = run.last()?.supplier(supplier).left?;
    Some(Mark {
        figure: None,
        quantity: None,
        ink,
        months: f64::from(left.0) + 1.0,
        months_uncertain: 0.0,
        value: run.at(left)?.supplier(supplier).loss_share,
        shape: Shape::Cross,
        label: None,
    })
}

/// The record knows the day, not the loss: the mark stands on the axis of time, with a stem.
fn record_exit(supplier: Supplier) -> Option<Mark> {
    let figure = exit(supplier)?;
    Some(Mark { value: 0.0, quantity: Some(Quantity::Loss(supplier)), ..mark(figure, Shape::Stem) })
}
