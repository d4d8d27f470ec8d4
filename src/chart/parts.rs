//! Parts against whole: mean use of the five systems, and how far the record joins up. Nobody counted
//! either at the time.

use super::shares;
use super::spec::TimeChart;
use super::subject::Runs;
use crate::analysis::Quantity;

/// The chart, laid out for a width in CSS pixels.
pub fn chart(runs: &Runs<'_>, width_px: u32) -> TimeChart {
    shares::chart(runs, [Quantity::Parts, Quantity::Whole], Vec::new(), width_px)
}
