//! The parts, and the whole. Neither was ever counted: both lines are the model's alone.

use super::ChartSize;
use super::naming::finish;
use super::spec::TimeChart;
use super::subject::{Runs, empty, share_axis};
use super::theme::Ink;
use crate::analysis::Quantity;
use crate::message::Language;
use crate::text::Format;

/// Mean use of the five systems.
pub(super) fn parts(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    one(runs, language, size, Quantity::Parts, Ink::Benefits, (1.0, share_axis(language)))
}

/// Pairs of hospitals that could exchange a record.
pub(super) fn whole(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let ticks = [0.0, 0.05, 0.1, 0.15].map(|share| {
        let label = if share == 0.0 {
            language.number(0.0, 0)
        } else {
            Format::OneIn.print(language, share)
        };
        (share, label)
    });
    one(runs, language, size, Quantity::Whole, Ink::Yours, (0.18, ticks.to_vec()))
}

fn one(
    runs: &Runs<'_>,
    language: &Language,
    size: ChartSize,
    quantity: Quantity,
    ink: Ink,
    (top, ticks): (f64, Vec<(f64, String)>),
) -> TimeChart {
    let mut chart = empty(language, size, (0.0, top), ticks);
    if !runs.is_history() {
        chart.lines.push(runs.history(quantity));
    }
    chart.lines.push(runs.yours(quantity, ink));
    finish(&mut chart, runs, language, size, &[quantity]);
    chart
}
