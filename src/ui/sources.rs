//! Every real figure on the page, with its source.

use leptos::prelude::*;

use crate::evidence::{self, Figure};
use crate::text;

/// The list of figures that the charts draw.
#[component]
pub(super) fn Sources() -> impl IntoView {
    view! {
        <details class="npfit-sources">
            <summary>{text::SOURCES}</summary>
            <ul>
                {evidence::drawn().map(|figure| view! { <Source figure /> }).collect_view()}
                {text::own_counts().map(|reason| view! { <li>{reason}</li> }).collect_view()}
            </ul>
        </details>
    }
}

#[component]
fn Source(figure: &'static Figure) -> impl IntoView {
    let source = figure.source;
    view! {
        <li>
            <b>{text::figure_value(figure)}</b>
            {if text::figure_value(figure).is_empty() { "" } else { ": " }}
            {figure.what} ", " {figure.date.in_words()} ". "
            <a href=source.url rel="noreferrer" target="_blank">{source.title}</a>
            ", " {source.publisher} ", " {source.date}
            <small>{text::figure_source(figure)}</small>
        </li>
    }
}
