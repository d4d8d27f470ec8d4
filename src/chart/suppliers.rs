//! Suppliers' loss, what each of the four bears, who leaves, and the losses that were published.

use npfit_model::EventKind;

use super::ChartSize;
use super::marks::run_mark;
use super::naming::finish;
use super::spec::{EventStrip, Level, StripEvent, TimeChart};
use super::subject::{Runs, empty, percent_ticks, record_strip, run_strip};
use super::theme::Ink;
use crate::analysis::Quantity;
use crate::evidence;
use crate::message::Language;
use crate::text;

pub(super) fn chart(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let ticks: &[i8] =
        if size.height_px < 300 { &[-40, 0, 40, 80] } else { &[-40, -20, 0, 20, 40, 60, 80] };
    let mut chart = empty(language, size, (-0.4, 0.8), percent_ticks(language, ticks));
    let quantity = Quantity::SupplierLoss;
    if !runs.is_history() {
        chart.lines.push(runs.history(quantity));
    }
    chart.lines.push(runs.yours(quantity, Ink::Yours));
    let suppliers = &runs.run.last().suppliers;
    chart.levels = suppliers
        .iter()
        .enumerate()
        .map(|(rank, supplier)| Level {
            value: supplier.tolerance_share,
            label: text::tolerance(language, rank, supplier.tolerance_share, size.is_wide()),
        })
        .collect();
    chart.marks = runs
        .run
        .events()
        .iter()
        .filter(|event| matches!(event.kind, EventKind::SupplierLeaves(_)))
        .map(|event| run_mark(event.month, runs.run.at(event.month).supplier_loss_share))
        .collect();
    // In pounds: the same losses in dollars stand in the table.
    let events = evidence::SUPPLIER_LOSSES.iter().map(|figure| StripEvent {
        figure: Some(figure),
        months: figure.date.axis_months(),
        label: text::loss_label(language, figure),
    });
    let losses = EventStrip {
        title: text::losses_title(language, size.is_wide()),
        ink: Ink::Record,
        rows: if size.height_px < 300 { 2 } else { 3 },
        events: events.collect(),
    };
    let is_named = size.is_wide();
    let shown = [
        (evidence::FIRST_EXIT, is_named),
        (evidence::SECOND_EXIT, is_named),
        (evidence::LONDON_SUSPENDED, false),
        (evidence::SOUTH_TAKEN_OVER, is_named),
        (evidence::CSC_AGREEMENT, is_named),
    ];
    chart.strips = vec![
        record_strip(language, size, &shown, 1),
        losses,
        run_strip(runs, language, size.is_wide(), 2),
    ];
    finish(&mut chart, runs, language, size, &[]);
    chart
}
