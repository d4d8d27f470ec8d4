//! What arrived, component by component: systems live, connected and in use, beside the record.

use npfit_model::Component;

use super::ChartSize;
use super::money::mark;
use super::spec::{Gap, Mark, MarkLabel, Shape, Side, TimeChart};
use super::subject::{Runs, empty, percent_ticks};
use super::theme::Ink;
use crate::analysis::Quantity;
use crate::evidence::{self, Delivery, Figure, Kind};
use crate::message::Language;
use crate::text::{self, Format};

/// The roll-out of one component.
pub(super) fn chart(
    runs: &Runs<'_>,
    language: &Language,
    size: ChartSize,
    component: Component,
) -> TimeChart {
    let (top, ticks): (f64, &[f64]) = match component {
        Component::N3 => (19_000.0, &[0.0, 6_000.0, 12_000.0, 18_000.0]),
        Component::Pacs => (135.0, &[0.0, 40.0, 80.0, 120.0]),
        Component::ChooseAndBook => (100.0, &[0.0, 25.0, 50.0, 75.0, 100.0]),
        Component::SummaryCareRecord => (60.0, &[0.0, 20.0, 40.0, 60.0]),
        Component::AcuteEpr => (170.0, &[0.0, 50.0, 100.0, 150.0]),
    };
    let main = main_quantity(component);
    let ticks = ticks.iter().map(|value| (*value, main.format().print(language, *value))).collect();
    let mut chart = empty(language, size, top, ticks);
    if !runs.is_history() {
        chart.lines.push(runs.history(main));
    }
    if component == Component::AcuteEpr {
        let mut own = runs.yours(Quantity::OwnWay(component), Ink::Soft);
        own.width_px = 1.25;
        let mut connected = runs.yours(Quantity::Connected(component), Ink::Yours);
        connected.width_px = 1.25;
        chart.lines.extend([own, connected, runs.yours(Quantity::InUse(component), Ink::Benefits)]);
    }
    chart.lines.push(runs.yours(main, Ink::Yours));
    if component == Component::AcuteEpr {
        let last = chart.lines.len() - 1;
        let label = text::workarounds(language);
        chart.gaps.push(Gap { upper: last, lower: last - 1, label });
    }
    if runs.custom != Some(component) {
        chart.marks = record(language, component);
    }
    name_lines(&mut chart, language, size);
    chart
}

/// What the record counts of a component: systems live, or use.
const fn main_quantity(component: Component) -> Quantity {
    match component {
        Component::ChooseAndBook => Quantity::InUse(component),
        _ => Quantity::Live(component),
    }
}

/// The record of a component.
pub(super) const fn delivery(component: Component) -> &'static Delivery {
    match component {
        Component::N3 => &evidence::N3,
        Component::Pacs => &evidence::PACS,
        Component::ChooseAndBook => &evidence::CHOOSE_AND_BOOK,
        Component::SummaryCareRecord => &evidence::SUMMARY_CARE_RECORD,
        Component::AcuteEpr => &evidence::PATIENT_SYSTEMS,
    }
}

fn record(language: &Language, component: Component) -> Vec<Mark> {
    let delivery = delivery(component);
    let shape = |figure: &Figure| {
        if figure.kind == Kind::Forecast { Shape::Ring } else { Shape::Dot }
    };
    let mut marks: Vec<Mark> =
        delivery.series.figures.iter().map(|figure| mark(figure, shape(figure))).collect();
    let whole = component.sites(npfit_model::Month(delivery.plan.date.month_index()));
    if let Some(share) = delivery.share(delivery.plan) {
        let label = MarkLabel {
            text: text::plan(language),
            short: text::plan(language),
            side: Side::Right,
        };
        marks.push(Mark {
            ink: Ink::Soft,
            value: share * whole,
            range: (0.0, 0.0),
            label: Some(label),
            ..mark(delivery.plan, Shape::Cross)
        });
    }
    marks
}

/// Interfaces waiting, in work of hospitals.
pub(super) fn interfaces(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let quantity = Quantity::InterfaceBacklog(Component::AcuteEpr);
    let ticks = [0.0, 50.0, 100.0, 150.0].map(|v| (v, Format::Count.print(language, v))).to_vec();
    let mut chart = empty(language, size, 170.0, ticks);
    if !runs.is_history() {
        chart.lines.push(runs.history(quantity));
    }
    chart.lines.push(runs.yours(quantity, Ink::Yours));
    name_lines(&mut chart, language, size);
    chart
}

/// Activity lost to go-lives, with the Royal Free's go-live marked.
pub(super) fn lost_activity(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let quantity = Quantity::LostActivity;
    let ticks =
        [0.0, 0.01, 0.02, 0.03].map(|v| (v, Format::PercentFine.print(language, v))).to_vec();
    let mut chart = empty(language, size, 0.04, ticks);
    if !runs.is_history() {
        chart.lines.push(runs.history(quantity));
    }
    chart.lines.push(runs.yours(quantity, Ink::Yours));
    let royal_free = evidence::figure("F425");
    chart.marks = royal_free
        .into_iter()
        .map(|figure| Mark {
            value: 0.0,
            range: (0.0, 0.0),
            label: Some(MarkLabel {
                text: text::royal_free(language),
                short: text::royal_free(language),
                side: Side::Above,
            }),
            ..mark(figure, Shape::Dot)
        })
        .collect();
    name_lines(&mut chart, language, size);
    chart
}

/// Names the lines at their ends: in panels only by their last value.
pub(super) fn name_lines(chart: &mut TimeChart, language: &Language, size: ChartSize) {
    if size.is_panel() {
        return;
    }
    for line in &mut chart.lines {
        let value = line.values.last().copied().unwrap_or_default();
        let value = line.quantity.format().print(language, value);
        line.label = match line.whose {
            super::spec::Whose::Yours if size.is_wide() => {
                vec![text::line_label(language, line.quantity, true, &value)]
            }
            super::spec::Whose::Yours => vec![value],
            _ => Vec::new(),
        };
    }
}

/// Ticks of shares for panels of shares.
pub(super) fn share_axis(language: &Language) -> Vec<(f64, String)> {
    percent_ticks(language, &[0, 25, 50, 75, 100])
}
