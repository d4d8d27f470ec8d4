//! Title, the sentence of the run, and the invitations.

use leptos::ev::FocusEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::part::{self, Parts};
use super::state::use_state;
use crate::message as m;
use crate::scenario::{Stage, Tab};
use crate::text;

/// The head of the widget.
#[component]
pub(super) fn Header() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let parts = expect_context::<Parts>();
    let custom = move |_| {
        state.look(|scenario| scenario.tab = Tab::Custom);
    };
    view! {
        <header class="npfit-header">
            <p class="npfit-kicker">{words.get(m::KICKER)}</p>
            <h2 class="npfit-title" part="title">{words.get(m::TITLE)}</h2>
            <nav
                class="npfit-invitations"
                aria-label=words.get(m::INVITATIONS)
                on:focusin=move |event| bring_into_sight(&event)
            >
                <button type="button" data-testid="invite-guess" on:click=move |_| state.enter(Stage::Guess)>
                    {words.get(m::INVITE_GUESS)}
                </button>
                <button type="button" data-testid="invite-story" on:click=move |_| state.enter(Stage::Story(1))>
                    {words.get(m::INVITE_STORY)}
                </button>
                <button type="button" data-testid="invite-custom" on:click=custom>
                    {words.get(m::INVITE_CUSTOM)}
                </button>
                <a
                    href=format!("#{}", state.id("share"))
                    data-testid="invite-share"
                    on:click=move |event| part::show(&event, parts.share)
                >
                    {words.get(m::INVITE_SHARE)}
                </a>
            </nav>
            <Sentence />
            <p class="npfit-status" role="status" data-testid="status">
                {move || state.status.get()}
            </p>
        </header>
    }
}

/// Scrolls the row so that an invitation with the focus is whole: browsers leave one that is cut.
fn bring_into_sight(event: &FocusEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(invitation) = target {
        let options = ScrollIntoViewOptions::new();
        options.set_inline(ScrollLogicalPosition::Nearest);
        options.set_block(ScrollLogicalPosition::Nearest);
        invitation.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// What the run came to, in one sentence.
#[component]
fn Sentence() -> impl IntoView {
    let state = use_state();
    let pieces = move || {
        let sentence = state
            .with_summary(|summary| state.words.with(|language| text::headline(language, summary)));
        text::pieces(&sentence)
            .into_iter()
            .map(|piece| {
                if piece.is_strong {
                    view! { <strong>{piece.text}</strong> }.into_any()
                } else {
                    piece.text.into_any()
                }
            })
            .collect_view()
    };
    view! { <p class="npfit-sentence" part="sentence" data-testid="sentence">{pieces}</p> }
}
