//! Spend, benefits and the whole-life estimate beside the record.

use npfit_model::Run;

use super::ChartSize;
use super::spec::{EventStrip, Line, Mark, MarkLabel, Shape, Side, StripEvent, TimeChart, Whose};
use super::subject::{Runs, empty, run_strip};
use super::theme::Ink;
use crate::analysis::Quantity;
use crate::evidence::{self, Figure};
use crate::message::Language;
use crate::text::{self, Format};

/// The top of the axis, GBP million: above every estimate of the time.
const TOP: f64 = 13_400.0;

pub(super) fn chart(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let step = if size.height_px < 300 { 4_000.0 } else { 3_000.0 };
    let ticks = (0..5).map(|tick| f64::from(tick) * step).filter(|value| *value <= TOP);
    let ticks: Vec<f64> = ticks.collect();
    let last = ticks.len().saturating_sub(1);
    let label = |(index, value): (usize, f64)| {
        (value, text::gbp_tick(language, value / 1000.0, index == last))
    };
    let ticks = ticks.into_iter().enumerate().map(label).collect();
    let mut chart = empty(language, size, TOP, ticks);
    chart.lines = lines(runs, language, size);
    chart.marks = marks(language);
    chart.moments = vec![runs.moment(language)];
    chart.strips = vec![record_strip(language, size), run_strip(runs, language, size.is_wide())];
    chart.strip_rows = 2;
    chart
}

fn lines(runs: &Runs<'_>, language: &Language, size: ChartSize) -> Vec<Line> {
    let from = |run: &Run| usize::try_from(run.levers().signing().0).unwrap_or(0);
    let estimate = |whose: Whose, ink: Ink, run: &Run| Line {
        ink,
        is_dashed: true,
        width_px: 1.25,
        from: from(run),
        ..runs.line(Quantity::WholeLife, whose)
    };
    let mut lines = Vec::new();
    let is_history = runs.is_history();
    if !is_history {
        lines.push(runs.history(Quantity::Benefits));
        lines.push(runs.history(Quantity::SpendTotal));
    }
    lines.push(estimate(Whose::Yours, Ink::Third, runs.run));
    // The record's dots are programme spend: its own line runs beside them.
    let mut programme = runs.yours(Quantity::SpendProgramme, Ink::Yours);
    programme.width_px = 1.25;
    lines.push(programme);
    lines.push(runs.yours(Quantity::Benefits, Ink::Benefits));
    lines.push(runs.yours(Quantity::SpendTotal, Ink::Yours));
    for line in &mut lines {
        line.label = label(language, line, size, is_history);
    }
    lines
}

/// What stands at a line's end.
fn label(language: &Language, line: &Line, size: ChartSize, is_history: bool) -> Vec<String> {
    let value = line.values.last().copied().unwrap_or_default();
    let value = Format::GbpBillion.print(language, value);
    if line.whose == Whose::History {
        return if size.is_wide() && line.quantity == Quantity::SpendTotal {
            vec![text::history_label(language, &value)]
        } else {
            Vec::new()
        };
    }
    if !size.is_wide() {
        let is_headline = matches!(line.quantity, Quantity::SpendTotal | Quantity::Benefits);
        return if is_headline { vec![value] } else { Vec::new() };
    }
    vec![text::line_label(language, line.quantity, is_history, &value)]
}

fn marks(language: &Language) -> Vec<Mark> {
    let mut marks: Vec<Mark> = evidence::ESTIMATES
        .iter()
        .enumerate()
        // The leaked draft counts something else again: it stands in the table.
        .filter(|(_, figure)| figure.value <= TOP && figure.id != "F001")
        .map(|(index, figure)| Mark {
            shape: Shape::Bar,
            label: Some(MarkLabel {
                text: text::estimate_label(language, figure),
                short: Format::GbpBillion.print(language, figure.value),
                side: if index == 3 { Side::Left } else { Side::Right },
            }),
            ..mark(figure, Shape::Bar)
        })
        .collect();
    marks.extend(evidence::BENEFITS.figures.iter().map(|figure| mark(figure, Shape::Square)));
    marks.extend(evidence::SPEND.figures.iter().map(|figure| mark(figure, Shape::Dot)));
    marks
}

/// A mark of a figure, in the ink of the record.
pub(super) fn mark(figure: &'static Figure, shape: Shape) -> Mark {
    Mark {
        figure: Some(figure),
        ink: Ink::Record,
        months: figure.date.axis_months(),
        months_uncertain: figure.date.axis_months_uncertain(),
        value: figure.value,
        range: (figure.low, figure.high),
        shape,
        label: None,
    }
}

/// What happened, as far as the strip has room for it.
fn record_strip(language: &Language, size: ChartSize) -> EventStrip {
    let shown = [
        evidence::CONTRACTS_SIGNED,
        evidence::FIRST_EXIT,
        evidence::SECOND_EXIT,
        evidence::DISMANTLING,
    ];
    let events = shown.into_iter().filter_map(evidence::event).map(|event| StripEvent {
        figure: Some(event.figure),
        months: event.figure.date.axis_months(),
        label: event.short.text(language).to_owned(),
    });
    EventStrip {
        title: text::strip_title(language, true, size.is_wide()),
        ink: Ink::Record,
        events: events.collect(),
    }
}
