//! Share, embed and save: everything that leaves the page. All of it is made here; nothing is sent.
//!
//! Where a browser or a sandbox refuses something, the button says so in one sentence, and the text or the
//! picture stands on the page to be copied.

mod cite;
mod copy;
mod embed;
mod link;
mod listen;
mod open;
mod print;
mod refused;
mod save;

use leptos::prelude::*;

use super::hooks::settled::use_scenario_at_rest;
use super::part::Parts;
use super::state::{State, use_state};
use crate::chart::Runs;
use crate::export::Origin;
use crate::message::{self as m, Language};
use cite::CiteGroup;
use link::LinkGroup;
use print::Print;
pub(super) use refused::RefusedLinks;
use save::SaveGroup;
pub(super) use save::{picture_canvas, picture_svg};

/// The section, and what is printed in its place.
#[component]
pub(super) fn Share() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let section = expect_context::<Parts>().share;
    let scenario = use_scenario_at_rest();
    let link = Memo::new(move |_| scenario.with(|scenario| state.host.link(scenario)));
    let opening = open::Opening::new(state, section);
    let is_over = opening.is_over;
    let heading_id = state.id("share-heading");
    view! {
        <section
            node_ref=section
            class="npfit-share"
            class:npfit-dropping=move || is_over.get()
            id=state.id("share")
            data-testid="share"
            tabindex="-1"
            aria-labelledby=heading_id.clone()
        >
            <h3 id=heading_id.clone()>{words.get(m::SHARE)}</h3>
            <p class="npfit-drop-cue" aria-hidden="true">{words.get(m::SHARE_DROP)}</p>
            <div class="npfit-share-groups">
                <LinkGroup link />
                <SaveGroup opening />
                <CiteGroup scenario link />
            </div>
        </section>
        <Print />
    }
}

/// What leaves the page as the state is now: runs, and where they come from. `None` once the widget is gone.
pub(super) fn with_runs<T>(
    state: State,
    read: impl FnOnce(&Language, &Runs<'_>, Origin<'_>) -> T,
) -> Option<T> {
    let scenario = state.now(Clone::clone)?;
    let address = state.host.link(&scenario);
    let run = state.run.try_get_untracked()?;
    let pins = state.pins.try_get_untracked()?;
    let uncertainty = state.uncertainty.try_get_untracked()?;
    state.history.try_with_value(|history| {
        let runs = Runs {
            run: &run,
            history,
            uncertainty: uncertainty.as_deref(),
            pins: &pins,
            custom: scenario.custom.map(|custom| custom.component),
            clock: scenario.clock,
        };
        let origin = Origin { scenario: &scenario, address: &address };
        state.words.with(|language| read(language, &runs, origin))
    })
}
