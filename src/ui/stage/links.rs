//! Links from the stage to what stands below it: tables, sources, and how to save.

use leptos::prelude::*;

use crate::message as m;
use crate::ui::part::{self, Parts};
use crate::ui::state::use_state;

/// The links, right of the chart's title.
#[component]
pub(super) fn Links() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let parts = expect_context::<Parts>();
    view! {
        <p class="npfit-stage-links">
            <button
                type="button"
                data-testid="to-tables"
                aria-controls=state.id("tables")
                on:click=move |_| part::open(parts.tables)
            >
                {words.get(m::TABLE)}
            </button>
            <button
                type="button"
                data-testid="to-sources"
                aria-controls=state.id("sources")
                on:click=move |_| part::open(parts.sources)
            >
                {words.get(m::SOURCES)}
            </button>
            <a
                href=format!("#{}", state.id("share"))
                data-testid="to-share"
                on:click=move |event| part::show(&event, parts.share)
            >
                {words.get(m::SAVE)}
            </a>
        </p>
    }
}
