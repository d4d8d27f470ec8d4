//! Pinned runs on a chart: thin dashed lines under the reader's own, each with its letter.

use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::draw::{Drawn, Pen, Type};
use super::layout::Layout;
use super::spec::{TimeChart, Whose};
use super::subject::Runs;
use super::theme::Ink;

/// The letters of pinned runs.
pub(super) const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// The dash and the space of a pinned run's lines, CSS pixels: they tell lines apart where colours cannot.
pub(super) fn dashes(index: usize) -> (f64, f64) {
    [(10.0, 4.0), (3.0, 3.0), (6.0, 6.0), (14.0, 8.0)][index.min(3)]
}

/// Adds a line of each pinned run for each line of the reader's, below it.
pub(super) fn add(chart: &mut TimeChart, runs: &Runs<'_>) {
    let yours = chart.lines.iter().filter(|line| line.whose == Whose::Yours);
    let quantities: Vec<_> = yours.map(|line| (line.quantity, line.from)).collect();
    let mut at = chart.lines.iter().take_while(|line| line.whose != Whose::Yours).count();
    for (quantity, from) in quantities {
        for index in 0..runs.pins.len().min(LETTERS.len()) {
            let mut line = runs.line(quantity, Whose::Pinned(index));
            line.from = from;
            chart.lines.insert(at, line);
            at += 1;
            for gap in &mut chart.gaps {
                gap.upper += 1;
                gap.lower += 1;
            }
        }
    }
}

/// Writes the letter of each pinned run on its line, a little before its end.
pub(super) fn letters<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &TimeChart,
    layout: &Layout,
) -> Drawn<DB> {
    for line in &chart.lines {
        let Whose::Pinned(index) = line.whose else { continue };
        let month = line.values.len().saturating_sub(8 + 14 * index);
        let Some(value) = line.values.get(month) else { continue };
        let at = (layout.x(month as f64 + 1.0), layout.y(*value));
        let half = chart.type_px * 0.6;
        pen.rectangle((at.0 - half, at.1 - half), (at.0 + half, at.1 + half), Ink::Paper)?;
        let style = Type { is_bold: true, ..Type::label(chart.type_px, Ink::Pin, HPos::Center) };
        pen.text(at, LETTERS[index.min(3)], style)?;
    }
    Ok(())
}
