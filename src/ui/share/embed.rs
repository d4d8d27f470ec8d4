//! The dialogue that makes a snippet for an article.

use leptos::html;
use leptos::prelude::*;

use super::copy::CopyField;
use super::with_runs;
use crate::export::embed::{Snippet, is_public};
use crate::export::{Origin, RunInWords};
use crate::message::{self as m, Message};
use crate::scenario::Variant;
use crate::text;
use crate::ui::state::{State, use_state};

/// The dialogue; its content is there while it is open.
#[component]
pub(super) fn EmbedDialogue(link: Memo<String>, is_open: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let dialogue = NodeRef::<html::Dialog>::new();
    let heading_id = state.id("embed-heading");
    Effect::new(move |_| {
        let Some(dialogue) = dialogue.get() else { return };
        match (is_open.get(), dialogue.open()) {
            // Where a modal dialogue is refused, it opens in its place.
            (true, false) if dialogue.show_modal().is_err() => dialogue.set_open(true),
            (false, true) => dialogue.close(),
            _ => {}
        }
    });
    view! {
        <dialog
            node_ref=dialogue
            class="npfit-dialogue"
            data-testid="embed-dialogue"
            aria-labelledby=heading_id.clone()
            on:close=move |_| is_open.set(false)
        >
            <div class="npfit-dialogue-head">
                <h4 id=heading_id.clone()>{words.get(m::SHARE_EMBED_HEADING)}</h4>
                <button
                    type="button"
                    class="npfit-dialogue-close"
                    data-testid="embed-close"
                    aria-label=words.get(m::SHARE_CLOSE)
                    on:click=move |_| is_open.set(false)
                >
                    "×"
                </button>
            </div>
            <Show when=move || is_open.get()>
                <SnippetForm link />
            </Show>
        </dialog>
    }
}

/// Kind, title and text of a snippet, and the snippet.
#[component]
fn SnippetForm(link: Memo<String>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let kind = RwSignal::new(Snippet::default());
    // An article has room for a first screen rather than for the whole.
    let variant = RwSignal::new(match untrack(|| state.with(|scenario| scenario.look.variant)) {
        Variant::Full | Variant::Compact => Variant::Compact,
        Variant::Chart => Variant::Chart,
    });
    let (first_title, first_alternative) = defaults(state);
    let (title, alternative) = (RwSignal::new(first_title), RwSignal::new(first_alternative));
    let snippet = Signal::derive(move || {
        let (kind, address) = (kind.get(), state.host.home_page());
        let tag = words.with(|language| language.tag.clone());
        state.with(|scenario| {
            let mut scenario = scenario.clone();
            scenario.look.variant = variant.get();
            let origin = Origin { scenario: &scenario, address: &address };
            title.with(|title| {
                alternative.with(|alternative| kind.write(origin, title, alternative, &tag))
            })
        })
    });
    let name = state.id("embed-kind");
    let kinds = Snippet::ALL.map(|each| {
        let (label, note) = kind_words(each);
        view! {
            <label class="npfit-kind">
                <input
                    type="radio"
                    name=name.clone()
                    data-testid=format!("embed-{}", each.key())
                    prop:checked=move || kind.get() == each
                    on:change=move |_| kind.set(each)
                />
                <span>
                    <b>{words.get(label)}</b>
                    " "
                    <small>{words.get(note)}</small>
                </span>
            </label>
        }
    });
    let is_local = move || link.with(|link| !is_public(link));
    view! {
        <p class="npfit-note">{words.get(m::SHARE_EMBED_NOTE)}</p>
        <Show when=is_local>
            <p class="npfit-share-status">{words.get(m::SHARE_EMBED_LOCAL)}</p>
        </Show>
        <fieldset class="npfit-kinds">
            <legend class="npfit-hidden">{words.get(m::SHARE_EMBED_KIND)}</legend>
            {kinds.collect_view()}
        </fieldset>
        <VariantChoice value=variant />
        <TextField name=m::SHARE_EMBED_TITLE_FIELD key="embed-title" value=title />
        <Show when=move || kind.get() == Snippet::Element>
            <TextField
                name=m::SHARE_EMBED_ALTERNATIVE_FIELD
                key="embed-alternative"
                value=alternative
            />
        </Show>
        <CopyField
            key="snippet"
            id=state.id("embed-snippet")
            name=Signal::stored(words.get(m::SHARE_EMBED_SNIPPET))
            value=snippet
            rows=7
        />
    }
}

/// How much of the widget the article shows.
#[component]
fn VariantChoice(value: RwSignal<Variant>) -> impl IntoView {
    let words = use_state().words;
    view! {
        <label class="npfit-text-field">
            <span>{words.get(m::SHARE_EMBED_VARIANT)}</span>
            <select
                data-testid="embed-variant"
                on:change:target=move |event| {
                    if let Some(variant) = Variant::of_key(&event.target().value()) {
                        value.set(variant);
                    }
                }
            >
                {Variant::ALL
                    .map(|variant| {
                        let selected = move || value.get() == variant;
                        view! {
                            <option value=variant.key() selected=selected>
                                {words.get(variant_words(variant))}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// A field whose text goes into the snippet.
#[component]
fn TextField(name: Message, key: &'static str, value: RwSignal<String>) -> impl IntoView {
    let words = use_state().words;
    view! {
        <label class="npfit-text-field">
            <span>{words.get(name)}</span>
            <input
                type="text"
                data-testid=key
                prop:value=value
                on:input:target=move |event| value.set(event.target().value())
            />
        </label>
    }
}

const fn kind_words(kind: Snippet) -> (Message, Message) {
    match kind {
        Snippet::Frame => (m::SHARE_EMBED_FRAME, m::SHARE_EMBED_FRAME_NOTE),
        Snippet::FrameWithListener => {
            (m::SHARE_EMBED_FRAME_WITH_LISTENER, m::SHARE_EMBED_FRAME_WITH_LISTENER_NOTE)
        }
        Snippet::Element => (m::SHARE_EMBED_ELEMENT, m::SHARE_EMBED_ELEMENT_NOTE),
    }
}

const fn variant_words(variant: Variant) -> Message {
    match variant {
        Variant::Full => m::SHARE_EMBED_FULL,
        Variant::Compact => m::SHARE_EMBED_COMPACT,
        Variant::Chart => m::SHARE_EMBED_CHART,
    }
}

/// The title, and the sentence of the run as the text where the widget does not load.
fn defaults(state: State) -> (String, String) {
    with_runs(state, |language, runs, origin| {
        let title = text::share_embed_title(language, origin.scenario);
        (title, RunInWords::of(language, runs).sentence)
    })
    .unwrap_or_default()
}
