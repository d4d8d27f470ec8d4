//! The stage: tabs, and the chart that the chosen one shows.

mod chart_canvas;
mod lever_map;
mod links;
mod loops;
mod sensitivity;
mod tabs;
mod tooltip;

use leptos::prelude::*;

use crate::chart::Subject;
use crate::message as m;
use crate::scenario::Tab;
use crate::text;
use crate::ui::state::use_state;
use chart_canvas::ChartPanel;
use lever_map::LeverMap;
use links::Links;
use loops::Loops;
use sensitivity::Sensitivity;
use tabs::Tabs;
pub(super) use tooltip::FigureRow;

/// Tabs and chart.
#[component]
pub(super) fn Stage() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let tab = Memo::new(move |_| state.with(|scenario| scenario.tab));
    view! {
        <section class="npfit-stage" aria-label=words.get(m::TABS)>
            <Tabs tab />
            <div
                class="npfit-panel"
                id=state.id("panel")
                role="tabpanel"
                aria-labelledby=move || state.id(&format!("tab-{}", tab.get().key()))
                data-testid="stage"
                data-tab=move || tab.get().key()
            >
                <Links />
                {move || match tab.get() {
                    Tab::LeverMap => view! { <LeverMap /> }.into_any(),
                    Tab::Sensitivity => view! { <Sensitivity /> }.into_any(),
                    Tab::Loops => view! { <Loops /> }.into_any(),
                    tab => view! { <Charts tab /> }.into_any(),
                }}
            </div>
        </section>
    }
}

/// The charts of a tab.
#[component]
fn Charts(tab: Tab) -> impl IntoView {
    let subjects = Subject::of_tab(tab);
    let is_single = subjects.len() == 1;
    view! {
        <div class="npfit-charts" class:npfit-single=is_single>
            {subjects.iter().map(|subject| view! { <ChartPanel subject=*subject /> }).collect_view()}
        </div>
    }
}

/// What the marks of the charts are.
#[component]
pub(super) fn Note() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let tab = Memo::new(move |_| state.with(|scenario| scenario.tab));
    let note = move || text::tab_note(tab.get()).map(|note| words.get(note));
    view! { <p class="npfit-note">{note}</p> }
}
