//! Fit and confidence: how well the acute record fits the work it meets, and how far clinicians trust
//! the programme, beside what general practitioners told surveys.

use super::money::mark;
use super::shares;
use super::spec::{Mark, Shape, TimeChart};
use super::subject::Runs;
use crate::analysis::Quantity;
use crate::evidence;

/// The chart, laid out for a width in CSS pixels.
pub fn chart(runs: &Runs<'_>, width_px: u32) -> TimeChart {
    let surveys = evidence::DOCTORS_PRIORITY.figures.iter().map(|figure| Mark {
        value: figure.value / 100.0,
        quantity: Some(Quantity::Confidence),
        ..mark(figure, Shape::Dot)
    });
    shares::chart(runs, [Quantity::Fit, Quantity::Confidence], surveys.collect(), width_px)
}
