//! The widget: provides state and words to its parts and lays them out.

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::announcer::Announcer;
use super::below::Below;
use super::header::Header;
use super::hooks::{address, ensemble, undo_keys};
use super::levers::Controls;
use super::outcomes::Outcomes;
use super::part::Parts;
use super::stage::StagePanel;
use super::state::State;
use super::words::Words;
use crate::scenario::{Reading, Stage};

/// What a host asks of a widget.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The language's tag; British English if it is empty.
    pub language: String,
    /// Whether the widget reads and writes the page's address.
    pub sync_address: bool,
}

impl Options {
    /// What a host element's attributes ask for.
    pub fn of(host: &HtmlElement) -> Self {
        let nearest = host.closest("[lang]").ok().flatten();
        let language = host
            .get_attribute("data-lang")
            .or_else(|| nearest.and_then(|element| element.get_attribute("lang")))
            .unwrap_or_default();
        Self { language, sync_address: false }
    }
}

/// One widget.
#[component]
pub(super) fn App(instance: u32, options: Options) -> impl IntoView {
    let words = Words::of_tag(&options.language);
    let reading = if options.sync_address { address::read() } else { Reading::default() };
    let state = State::new(instance, words, reading);
    provide_context(words);
    provide_context(state);
    provide_context(Parts::new());
    if options.sync_address {
        address::sync(state);
    }
    ensemble::follow(state);
    let root = NodeRef::<html::Section>::new();
    let (tag, direction) = words.with(|language| {
        (language.tag.clone(), if language.is_right_to_left { "rtl" } else { "ltr" })
    });
    view! {
        <section
            node_ref=root
            class="npfit"
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
                <Below />
            </div>
            <Announcer />
        </section>
    }
}
