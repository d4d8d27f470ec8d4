//! How to cite the setting.

use leptos::prelude::*;

use super::copy::CopyField;
use crate::export::{Origin, citation};
use crate::message::{self as m, Language};
use crate::scenario::Scenario;
use crate::ui::state::use_state;

/// Citation and BibTeX.
#[component]
pub(super) fn CiteGroup(scenario: ReadSignal<Scenario>, link: Memo<String>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let cited = move |write: fn(&Language, Origin<'_>) -> String| {
        Signal::derive(move || {
            link.with(|address| {
                scenario.with(|scenario| {
                    words.with(|language| write(language, Origin { scenario, address }))
                })
            })
        })
    };
    view! {
        <div class="npfit-share-group" role="group" aria-label=words.get(m::SHARE_CITE_HEADING)>
            <CopyField
                key="citation"
                id=state.id("citation")
                name=Signal::stored(words.get(m::SHARE_CITATION))
                value=cited(citation::citation)
                rows=3
            />
            <CopyField
                key="bibtex"
                id=state.id("bibtex")
                name=Signal::stored(words.get(m::SHARE_BIBTEX))
                value=cited(citation::bibtex)
                rows=6
            />
        </div>
    }
}
