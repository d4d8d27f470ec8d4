//! The widget: provides state and words to its parts and lays them out.

use js_sys::Function;
use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::announcer::Announcer;
use super::below::Below;
use super::embed;
use super::header::Header;
use super::hooks::settled::{provide_scenario_at_rest, use_scenario_at_rest};
use super::hooks::theme::provide_theme;
use super::hooks::{address, ensemble, undo_keys};
use super::host::Host;
use super::levers::Controls;
use super::outcomes::Outcomes;
use super::part::Parts;
use super::share::RefusedLinks;
use super::stage::StagePanel;
use super::state::{State, use_state};
use super::words::Words;
use crate::scenario::{Reading, Stage};

/// What a host asks of a widget.
#[derive(Debug, Default)]
pub(super) struct Options {
    /// What the widget begins with, where the address says nothing.
    pub(super) reading: Reading,
    /// The tag of the host's language; British English if it is empty.
    pub(super) language: String,
    /// The folder of our own pages, with its slash; empty if they lie beside this page.
    pub(super) home: String,
    /// Whether the widget reads and writes the page's address.
    pub(super) has_address: bool,
    /// What is called when the scenario changes.
    pub(super) listener: Option<Function>,
}

impl Options {
    /// What a host element's attributes ask for.
    pub(super) fn of(host: &HtmlElement) -> Self {
        let nearest = host.closest("[lang]").ok().flatten();
        let language = host
            .get_attribute("data-lang")
            .or_else(|| nearest.and_then(|element| element.get_attribute("lang")))
            .unwrap_or_default();
        Self { language, ..Self::default() }
    }

    /// The widget's state. The address comes before what the host asks for.
    pub(super) fn into_state(self, instance: u32) -> State {
        let host = Host::new(self.home, self.has_address);
        let address = host.has_address.then(address::read);
        let reading = address.filter(|reading| reading.is_ours).unwrap_or(self.reading);
        let own_language = &reading.scenario.look.language;
        let tag = if own_language.is_empty() { &self.language } else { own_language };
        State::new(instance, Words::of_tag(tag), host, reading)
    }
}

/// One widget.
#[component]
pub(super) fn App(state: State, listener: Option<Function>) -> impl IntoView {
    let words = state.words;
    provide_context(words);
    provide_context(state);
    provide_context(Parts::new());
    provide_scenario_at_rest(state);
    if state.host.has_address {
        address::sync(state);
    }
    if let Some(listener) = listener {
        embed::follow(state, listener);
    }
    ensemble::follow(state);
    let root = NodeRef::<html::Section>::new();
    provide_theme(state, root);
    let (tag, direction) = words.with(|language| {
        (language.tag.clone(), if language.is_right_to_left { "rtl" } else { "ltr" })
    });
    view! {
        <section
            node_ref=root
            class="npfit"
            data-variant=move || state.with(|scenario| scenario.look.variant.key())
            data-npfit-widget=""
            data-testid="widget"
            lang=tag
            dir=direction
            aria-label=words.get(crate::message::TITLE)
            on:keydown=move |event| undo_keys::press(state, &event)
        >
            <div
                class="npfit-frame"
                class:npfit-guessing=move || state.with(|scenario| scenario.stage == Stage::Guess)
                class:npfit-telling=move || {
                    state.with(|scenario| matches!(scenario.stage, Stage::Story(_)))
                }
            >
                <Header />
                <div class="npfit-dock">
                    <Outcomes />
                    <Controls />
                </div>
                <StagePanel />
                <WholeLink />
                <Below />
            </div>
            <Announcer />
            <RefusedLinks root />
        </section>
    }
}

/// Where less than the whole is shown: the way to it, with the reader's setting. The style sheet shows it there.
#[component]
fn WholeLink() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let scenario = use_scenario_at_rest();
    view! {
        <p class="npfit-whole">
            <a
                href=move || scenario.with(|scenario| state.host.whole(scenario))
                target="_blank"
                rel="noopener"
                data-testid="whole"
            >
                {words.get(crate::message::WHOLE)}
            </a>
        </p>
    }
}
