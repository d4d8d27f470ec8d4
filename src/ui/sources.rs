//! Every real figure on the page, with its source.

use leptos::prelude::*;

use super::html;
use crate::text;

/// The list of figures that the charts draw.
#[component]
pub(super) fn Sources() -> impl IntoView {
    view! {
        <details class="npfit-sources">
            <summary>{text::SOURCES}</summary>
            <ul inner_html=html::sources()></ul>
        </details>
    }
}
