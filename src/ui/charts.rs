//! The figures of charts. Markup first, then brought to life.

use leptos::{html, prelude::*};

use super::canvas;
use super::dom::{effect, find};
use super::environment::Environment;
use super::html as markup;
use super::reader::Reader;
use super::state::State;
use super::tabs::{Tab, Tabs};
use crate::chart::Subject;
use crate::model::{Component, Supplier};
use crate::text;

/// Money.
pub(super) const MONEY: &[Subject] = &[Subject::Money];

/// What arrived, a small panel each.
pub(super) const DELIVERY: &[Subject] = &[
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

/// A figure of one chart, or of several small panels, with one readout and one set of tables.
#[component]
pub(super) fn Charts(
    subjects: &'static [Subject],
    state: State,
    environment: Environment,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    effect(Box::new(move || {
        let (Some(figure), Some(&first)) = (node.get(), subjects.first()) else { return };
        let reader = Reader::new(state, first);
        for &subject in subjects {
            canvas::live(&figure, subject, environment, reader);
        }
        reader.below(&figure, subjects);
        if let Some(events) = find(&figure, "[data-events]") {
            effect(Box::new(move || {
                events.set_text_content(Some(&state.run.with(|run| text::run_events(run))));
            }));
        }
    }));
    view! { <div node_ref=node inner_html=markup::figure(subjects)></div> }
}

/// What else there is to see, behind tabs.
#[component]
pub(super) fn Closer(state: State, environment: Environment, instance: u32) -> impl IntoView {
    let tab = |(key, subjects): (&'static str, &'static [Subject])| Tab {
        key,
        name: subjects.first().map_or("", |first| text::tab_name(*first)),
        view: view! { <Charts subjects state environment /> }.into_any(),
    };
    let tabs = [("fit", FIT), ("suppliers", SUPPLIERS), ("parts", PARTS)].map(tab).into();
    view! {
        <section class="npfit-closer">
            <h2>{text::CLOSER_TITLE}</h2>
            <Tabs label=text::CLOSER_TITLE tabs instance />
        </section>
    }
}
