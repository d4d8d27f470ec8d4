//! Where figures were read: one link each.

use leptos::prelude::*;

use crate::evidence::Figure;
use crate::message as m;
use crate::text;
use crate::ui::state::use_state;

/// Figures with their publishers.
#[component]
pub(super) fn Sources(figures: &'static [&'static Figure]) -> impl IntoView {
    let words = use_state().words;
    let source = move |figure: &'static Figure| {
        let what = words.with(|language| text::story_source(language, figure));
        view! {
            <li data-figure=figure.id>
                {what} ". "
                <a href=figure.source.url target="_blank" rel="noreferrer" lang="en">
                    {figure.source.publisher}
                </a>
            </li>
        }
    };
    view! {
        <ul class="npfit-guide-sources" aria-label=words.get(m::STORY_SOURCES)>
            {figures.iter().map(|figure| source(figure)).collect_view()}
        </ul>
    }
}
