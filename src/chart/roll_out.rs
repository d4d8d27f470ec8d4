//! What arrived, component by component: systems live, connected and in use, beside the record.

use npfit_model::Component;

use super::ChartSize;
use super::marks::record_mark;
use super::naming::finish;
use super::spec::{Gap, Mark, MarkLabel, Shape, Side, TimeChart};
use super::subject::{Runs, empty, percent_ticks, record_strip};
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
        Component::N3 => (19_500.0, &[0.0, 6_000.0, 12_000.0, 18_000.0]),
        Component::Pacs => (135.0, &[0.0, 40.0, 80.0, 120.0]),
        Component::ChooseAndBook => (100.0, &[0.0, 25.0, 50.0, 75.0, 100.0]),
        Component::SummaryCareRecord => (60.0, &[0.0, 20.0, 40.0, 60.0]),
        Component::AcuteEpr => (180.0, &[0.0, 50.0, 100.0, 150.0]),
    };
    let main = main_quantity(component);
    let ticks = ticks.iter().map(|value| (*value, main.format().print(language, *value))).collect();
    let mut chart = empty(language, size, (0.0, top), ticks);
    if !runs.is_history() {
        chart.lines.push(runs.history(main));
    }
    if component == Component::AcuteEpr {
        let mut own = runs.yours(Quantity::OwnWay(component), Ink::Third);
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
    let mut outcomes = vec![main];
    if component == Component::AcuteEpr {
        outcomes.push(Quantity::InUse(component));
    }
    finish(&mut chart, runs, language, size, &outcomes);
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
        delivery.series.figures.iter().map(|figure| record_mark(figure, shape(figure))).collect();
    let whole = component.sites(npfit_model::Month(delivery.plan.date.month_index()));
    if let Some(share) = delivery.share(delivery.plan) {
        let label = MarkLabel {
            text: text::plan(language),
            short: text::plan(language),
            side: plan_side(component),
        };
        marks.push(Mark {
            ink: Ink::Soft,
            value: share * whole,
            range: (0.0, 0.0),
            label: Some(label),
            ..record_mark(delivery.plan, Shape::Cross)
        });
    }
    marks
}

/// Where the name of a plan keeps clear of the lines and dots of history.
const fn plan_side(component: Component) -> Side {
    match component {
        Component::N3 | Component::Pacs => Side::Left,
        _ => Side::Right,
    }
}

/// Interfaces waiting, in work of hospitals.
pub(super) fn interfaces(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let quantity = Quantity::InterfaceBacklog(Component::AcuteEpr);
    let ticks =
        [0.0, 50.0, 100.0, 150.0, 200.0].map(|v| (v, Format::Count.print(language, v))).to_vec();
    let mut chart = empty(language, size, (0.0, 210.0), ticks);
    if !runs.is_history() {
        chart.lines.push(runs.history(quantity));
    }
    chart.lines.push(runs.yours(quantity, Ink::Yours));
    finish(&mut chart, runs, language, size, &[quantity]);
    chart
}

/// Activity lost to go-lives, with the Royal Free's go-live marked.
pub(super) fn lost_activity(runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
    let quantity = Quantity::LostActivity;
    let ticks = percent_ticks(language, &[0, 1, 2, 3, 4]);
    let mut chart = empty(language, size, (0.0, 0.045), ticks);
    if !runs.is_history() {
        chart.lines.push(runs.history(quantity));
    }
    chart.lines.push(runs.yours(quantity, Ink::Yours));
    // Where its name has no room the mark would say nothing.
    if !size.is_panel() {
        chart.strips = vec![record_strip(language, size, &[(&evidence::F425, true)], 1)];
    }
    finish(&mut chart, runs, language, size, &[]);
    chart
}
