//! What closes the page: how to read it, and the way to every equation.

use leptos::prelude::*;

use super::hooks::how;
use super::state::use_state;
use crate::analysis::ensemble::SETS_COUNT;
use crate::message as m;

/// The caveats, and the link that takes the reader's run along.
#[component]
pub(super) fn Closing() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let title_id = state.id("how-title");
    let uncertainty =
        words.with(|language| m::uncertainty_note(language, &language.whole(SETS_COUNT)));
    view! {
        <section class="npfit-section npfit-closing" data-testid="how" aria-labelledby=title_id>
            <h3 class="npfit-section-title" id=title_id.clone()>{words.get(m::CLOSING_TITLE)}</h3>
            <p>{words.get(m::CAVEAT)}</p>
            <p>{words.get(m::CAVEAT_LINES)}</p>
            <p>{uncertainty}</p>
            <p class="npfit-closing-links">
                <a href=how::page(state) data-testid="how-link">{words.get(m::CLOSING_HOW)}</a>
                <a href=state.host.address_of("corrections.html")>{words.get(m::CLOSING_CORRECTIONS)}</a>
            </p>
        </section>
    }
}
