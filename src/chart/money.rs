//! The first chart: money. What the run spends and gains, beside what was spent and claimed.

use super::spec::{
    Line, Margins, Mark, MarkLabel, Shape, Side, Strip, StripEvent, TimeChart, ValueAxis,
};
use super::subject::Runs;
use super::theme::Ink;
use super::{WIDE_PX, YEARS_NARROW, YEARS_WIDE};
use crate::analysis::Quantity;
use crate::evidence::{self, Figure};
use crate::model::{EventKind, Run};
use crate::text;

/// The value axis ends here: above the highest estimate and above the dearest run of the lever
/// cube (a test holds both).
pub const TOP_GBP_MILLION: f64 = 13_500.0;

/// The money chart of a run beside the model's run of what happened, laid out for a width.
pub fn chart(runs: &Runs<'_>, width_px: u32) -> TimeChart {
    let wide = width_px >= WIDE_PX;
    TimeChart {
        values: ValueAxis { top: TOP_GBP_MILLION, ticks: ticks() },
        years: if wide { &YEARS_WIDE } else { &YEARS_NARROW },
        lines: lines(runs, wide),
        levels: Vec::new(),
        marks: marks(),
        strips: vec![record_strip(wide), run_strip(runs.run, wide)],
        strip_rows: if wide { 2 } else { 3 },
        margins: Margins {
            left: if wide { 44.0 } else { 40.0 },
            right: if wide { 152.0 } else { 50.0 },
            top: 14.0,
        },
        type_px: if wide { 12.0 } else { 11.0 },
    }
}

fn ticks() -> Vec<(f64, String)> {
    [0_u16, 3, 6, 9, 12]
        .into_iter()
        .map(|billions| {
            let value = f64::from(billions);
            let label = if billions == 12 { text::gbp_mark(value) } else { text::number(value, 0) };
            (value * 1000.0, label)
        })
        .collect()
}

fn lines(runs: &Runs<'_>, wide: bool) -> Vec<Line> {
    let quiet = |quantity: Quantity, name: &str| {
        let line = runs.history(quantity);
        let label = text::line_label(name, &line.values).filter(|_| wide);
        Line { label: label.into_iter().collect(), ..line }
    };
    let own = |quantity: Quantity, ink: Ink, name: &str| {
        let line = runs.yours(quantity, ink);
        let amount = line.values.last().map(|value| text::gbp(*value));
        let label = if wide { text::line_label(name, &line.values) } else { amount };
        Line { label: label.into_iter().collect(), ..line }
    };
    let mut lines = vec![
        own(Quantity::Benefits, Ink::Benefits, &text::YOUR_BENEFITS),
        own(Quantity::Spend, Ink::Yours, &text::YOUR_SPEND),
    ];
    // While nothing is changed, both runs are one.
    if runs.run != runs.baseline {
        let baselines = [
            quiet(Quantity::Spend, &text::AS_IT_HAPPENED_SPEND),
            quiet(Quantity::Benefits, &text::AS_IT_HAPPENED_BENEFITS),
        ];
        lines.splice(0..0, baselines);
    }
    lines
}

fn marks() -> Vec<Mark> {
    const ESTIMATES: &[Figure] = &evidence::ESTIMATES;
    let estimates = ESTIMATES.iter().map(|figure| Mark {
        label: Some(MarkLabel {
            text: text::estimate_label(figure, true),
            short: text::estimate_label(figure, false),
            side: estimate_side(figure),
            on_paper: true,
        }),
        ..mark(figure, Shape::Bar)
    });
    let spend = evidence::SPEND
        .figures
        .iter()
        .map(|figure| Mark { quantity: Some(Quantity::Spend), ..mark(figure, Shape::Dot) });
    let benefits = evidence::BENEFITS
        .figures
        .iter()
        .map(|figure| Mark { quantity: Some(Quantity::Benefits), ..mark(figure, Shape::Square) });
    estimates.chain(spend).chain(benefits).collect()
}

/// A figure of the record where its date and value put it.
pub(super) fn mark(figure: &'static Figure, shape: Shape) -> Mark {
    Mark {
        figure: Some(figure),
        quantity: None,
        ink: Ink::Record,
        months: figure.date.axis_months(),
        months_uncertain: figure.date.axis_months_uncertain(),
        value: figure.value,
        shape,
        label: None,
    }
}

/// The first estimate stands above its bar, clear of the line; the first of the whole to the left
/// of its own, clear of the second.
fn estimate_side(figure: &Figure) -> Side {
    if figure.id == evidence::ESTIMATES[0].id {
        Side::AboveRight
    } else if figure.id == evidence::ESTIMATES[2].id {
        Side::Left
    } else {
        Side::Right
    }
}

fn record_strip(wide: bool) -> Strip {
    let events = [
        (evidence::CONTRACTS_SIGNED, text::CONTRACTS_SIGNED),
        (evidence::FIRST_EXIT, text::FIRST_EXIT),
        (evidence::SECOND_EXIT, text::SECOND_EXIT),
        (evidence::DISMANTLING, text::DISMANTLING),
    ];
    Strip {
        title: fitting(text::STRIP_RECORD, wide),
        ink: Ink::Record,
        events: events
            .into_iter()
            .map(|(figure, label)| StripEvent {
                months: figure.date.axis_months(),
                label: fitting(label, wide),
            })
            .collect(),
    }
}

/// The longer of two wordings where there is room.
fn fitting((long, short): text::LongAndShort, wide: bool) -> String {
    if wide { long } else { short }.into()
}

fn run_strip(run: &Run, wide: bool) -> Strip {
    Strip {
        title: fitting(text::STRIP_RUN, wide),
        ink: Ink::Yours,
        events: run
            .events
            .iter()
            .map(|event| StripEvent {
                // A model event is known to the month: it stands in its middle.
                months: f64::from(event.month.0) + 0.5,
                label: match event.kind {
                    EventKind::ContractsSigned => fitting(text::RUN_SIGNED, wide),
                    EventKind::SupplierLeaves(_) => fitting(text::RUN_SUPPLIER_LEAVES, wide),
                    EventKind::Dismantled => fitting(text::RUN_DISMANTLED, wide),
                },
            })
            .collect(),
    }
}
