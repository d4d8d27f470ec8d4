//! The figures of charts. Markup first, then brought to life.

use leptos::prelude::*;
use web_sys::Element;

use super::dom::{all, effect, find, write};
use super::environment::Environment;
use super::frame::Figures;
use super::reader::Reader;
use super::state::State;
use super::{canvas, map, own, tornado};
use crate::chart::Subject;
use crate::model::{Component, Supplier};
use crate::text;

/// Every figure, in the order of the page.
pub(super) const FIGURES: Figures = Figures {
    open: &[MONEY, DELIVERY],
    tabs: &[("fit", FIT), ("suppliers", SUPPLIERS), ("parts", PARTS)],
};

/// Money.
const MONEY: &[Subject] = &[Subject::Money];

/// What arrived, a small panel each.
const DELIVERY: &[Subject] = &[
    Subject::Delivery(Component::N3),
    Subject::Delivery(Component::Pacs),
    Subject::Delivery(Component::ChooseAndBook),
    Subject::Delivery(Component::SummaryCareRecord),
    Subject::Delivery(Component::AcuteEpr),
];

const FIT: &[Subject] = &[Subject::Fit];

const SUPPLIERS: &[Subject] = &[
    Subject::Supplier(Supplier::NorthEastAndEast),
    Subject::Supplier(Supplier::South),
    Subject::Supplier(Supplier::NorthWestAndWestMidlands),
    Subject::Supplier(Supplier::London),
];

const PARTS: &[Subject] = &[Subject::Parts];

/// Brings the figures of the widget in `root` to life.
pub(super) fn live(root: &Element, state: State, environment: Environment) {
    let subjects = FIGURES.open.iter().chain(FIGURES.tabs.iter().map(|(_, subjects)| subjects));
    for (figure, subjects) in all(root, ".npfit-figure").iter().zip(subjects) {
        one(figure, subjects, state, environment);
    }
    if let Some(panel) = find(root, "[data-panel=map]") {
        map::live(&panel, state, environment, false);
    }
    if let Some(panel) = find(root, "[data-panel=own]") {
        map::live(&panel, state, environment, true);
        own::live(root, &panel, state);
    }
    if let Some(panel) = find(root, "[data-panel=matters]") {
        tornado::live(&panel, state);
    }
}

/// A figure of one chart, or of several small panels, with one readout and one set of tables.
fn one(figure: &Element, subjects: &'static [Subject], state: State, environment: Environment) {
    let Some(&first) = subjects.first() else { return };
    let reader = Reader::new(state, first);
    for &subject in subjects {
        canvas::live(figure, subject, environment, reader);
    }
    reader.below(figure, subjects);
    if let Some(events) = find(figure, "[data-events]") {
        effect(Box::new(move || write(&events, &state.run.with(|run| text::run_events(run)))));
    }
}
