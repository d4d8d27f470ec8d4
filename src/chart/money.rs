//! Spend, benefits and the whole-life estimate beside the record.

use super::ChartSize;
use super::marks::record_mark;
use super::naming::finish;
use super::spec::{EventStrip, Line, Mark, MarkLabel, Shape, Side, TimeChart};
use super::subject::{Runs, empty, record_strip, run_strip};
use super::theme::Ink;
use crate::analysis::Quantity;
use crate::evidence::{self, Figure};
use crate::message::Language;
use crate::text::{self, Format};

/// The top of the axis, GBP million: above every estimate of the time, and above what any setting of the
/// levers makes of it.
const TOP: f64 = 16_800.0;

pub(super) fn chart(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    const STEP: f64 = 4_000.0;
    let tick = |index: u8| {
        let value = f64::from(index) * STEP;
        (value, text::gbp_tick(language, value / 1000.0, index == 4))
    };
    let mut chart = empty(language, size, (0.0, TOP), (0..=4).map(tick).collect());
    chart.lines = lines(runs);
    chart.marks = marks(language);
    chart.strips =
        vec![what_happened(language, size), run_strip(runs, language, size.is_wide(), 2)];
    finish(&mut chart, runs, language, size, &[Quantity::SpendTotal, Quantity::Benefits]);
    chart
}

/// The reader's lines with their quiet counterparts below them, the most important last.
fn lines(runs: &Runs<'_>) -> Vec<Line> {
    let thin = |line: Line| Line { width_px: 1.25, ..line };
    let mut lines = Vec::new();
    if !runs.is_history() {
        lines.push(runs.history(Quantity::Benefits));
        lines.push(runs.history(Quantity::SpendTotal));
    }
    lines.push(Line {
        is_dashed: true,
        ..thin(runs.yours_since_signing(Quantity::WholeLife, Ink::Third))
    });
    // The record's dots are programme spend: its own line runs beside them.
    lines.push(thin(runs.yours(Quantity::SpendProgramme, Ink::Yours)));
    lines.push(runs.yours(Quantity::Benefits, Ink::Benefits));
    lines.push(runs.yours(Quantity::SpendTotal, Ink::Yours));
    lines
}

fn marks(language: &Language) -> Vec<Mark> {
    let mut marks: Vec<Mark> = evidence::ESTIMATES
        .iter()
        // The leaked draft counts something else again: it stands in the table.
        .filter(|figure| figure.value <= TOP && figure.id != "F001")
        .map(|figure| Mark {
            label: Some(estimate_label(language, figure)),
            ..record_mark(figure, Shape::Bar)
        })
        .collect();
    marks
        .extend(evidence::BENEFITS.figures.iter().map(|figure| record_mark(figure, Shape::Square)));
    marks.extend(evidence::SPEND.figures.iter().map(|figure| record_mark(figure, Shape::Dot)));
    marks
}

/// What an estimate covered. The first of two that covered the same has only its sum.
fn estimate_label(language: &Language, figure: &'static Figure) -> MarkLabel {
    let sum = Format::GbpBillion.print(language, figure.value);
    let (text, side) = match figure.id {
        "F015" => (sum.clone(), Side::Left),
        "F007" | "F029" => (text::estimate_label(language, figure), Side::Right),
        _ => (text::estimate_label(language, figure), Side::Above),
    };
    MarkLabel { text, short: sum, side }
}

/// What happened, with the names of the most important; each tells its fact when it is pointed at.
fn what_happened(language: &Language, size: ChartSize) -> EventStrip {
    let shown = [
        (evidence::CONTRACTS_SIGNED, true),
        (evidence::FIRST_EXIT, true),
        (evidence::SECOND_EXIT, true),
        (evidence::DISMANTLING_ANNOUNCED, false),
        (evidence::THIRD_AUDIT, false),
        (evidence::DISMANTLING, true),
        (evidence::COMMITTEE_VERDICT, size.is_wide()),
    ];
    record_strip(language, size, &shown, 2)
}
