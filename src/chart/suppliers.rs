//! Suppliers' loss, what each of the four bears, who leaves, and the losses that were published.

use npfit_model::EventKind;

use super::ChartSize;
use super::money::mark;
use super::roll_out::name_lines;
use super::spec::{EventStrip, Level, Mark, Shape, StripEvent, TimeChart};
use super::subject::{Runs, empty, middle_of, percent_ticks, run_strip};
use super::theme::Ink;
use crate::analysis::Quantity;
use crate::evidence;
use crate::message::Language;
use crate::text;

pub(super) fn chart(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let ticks = percent_ticks(language, &[0, 20, 40, 60, 80]);
    let mut chart = empty(language, size, 0.8, ticks);
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
            label: text::tolerance(language, rank),
        })
        .collect();
    chart.marks = runs
        .run
        .events()
        .iter()
        .filter(|event| matches!(event.kind, EventKind::SupplierLeaves(_)))
        .map(|event| Mark {
            figure: None,
            ink: Ink::Yours,
            months: middle_of(event.month),
            months_uncertain: 0.0,
            value: runs.run.at(event.month).supplier_loss_share,
            range: (0.0, 0.0),
            shape: Shape::Cross,
            label: None,
        })
        .collect();
    let losses = evidence::SUPPLIER_LOSSES.iter().chain(evidence::SUPPLIER_LOSSES_USD.iter());
    let mut events: Vec<StripEvent> = losses
        .map(|figure| StripEvent {
            figure: Some(figure),
            months: mark(figure, Shape::Dot).months,
            label: text::loss_label(language, figure),
        })
        .collect();
    events.sort_by(|a, b| a.months.total_cmp(&b.months));
    chart.strips = vec![
        EventStrip {
            title: text::losses_title(language, size.is_wide()),
            ink: Ink::Record,
            events,
        },
        run_strip(runs, language, size.is_wide()),
    ];
    chart.strip_rows = 2;
    name_lines(&mut chart, language, size);
    chart
}
