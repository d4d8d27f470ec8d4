//! Pinned runs on a chart: thin dashed lines under the reader's own, each with its letter.

use plotters::style::text_anchor::HPos;

use super::labels::{Area, Taken};
use super::layout::Layout;
use super::pen::{Drawn, Pen, Type};
use super::spec::{TimeChart, Whose};
use super::subject::Runs;
use super::theme::Ink;

/// The letters of pinned runs.
pub(super) const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

/// The dash and the space of a pinned run's lines, CSS pixels: they tell lines apart where colours cannot.
pub(super) fn dashes(index: usize) -> (f64, f64) {
    [(10.0, 4.0), (3.0, 3.0), (6.0, 6.0), (14.0, 8.0)][index.min(3)]
}

/// Adds a line of each pinned run for the chart's main quantity, below the reader's own. Four runs of every
/// quantity could not be told apart.
pub(super) fn add(chart: &mut TimeChart, runs: &Runs<'_>) {
    let Some(main) = chart.own_lines().next() else { return };
    let (quantity, is_late) = (main.quantity, main.from > 0);
    let at = chart.lines.iter().take_while(|line| line.whose != Whose::Yours).count();
    let pinned = (0..runs.pins.len().min(LETTERS.len())).map(|index| {
        let mut line = runs.line(quantity, Whose::Pinned(index));
        if is_late {
            let signed = runs.pins[index].run.levers().signing();
            line.from = usize::try_from(signed.0).unwrap_or(0);
        }
        line
    });
    let pinned: Vec<_> = pinned.collect();
    for gap in &mut chart.gaps {
        gap.upper += pinned.len();
        gap.lower += pinned.len();
    }
    chart.lines.splice(at..at, pinned);
}

/// Writes the letter of each pinned run on its line, near its end where there is room.
pub(super) fn letters(
    pen: &Pen<'_, '_>,
    chart: &TimeChart,
    layout: &Layout,
    taken: &mut Taken,
) -> Drawn {
    let style = Type::label(chart.type_px, Ink::Pin, HPos::Center).bold();
    for line in &chart.lines {
        let Whose::Pinned(index) = line.whose else { continue };
        let points = line.values.iter().enumerate().skip(line.from).rev().skip(4).step_by(3);
        let points = points.map(|(month, value)| (layout.x(month as f64 + 1.0), layout.y(*value)));
        let areas = points.map(|at| Area::around(at, chart.type_px * 0.6));
        if let Some(area) = taken.first_free(areas) {
            pen.rimmed(area.middle(), LETTERS[index.min(3)], style)?;
        }
    }
    Ok(())
}
