//! The stage: tabs, and the chart that the chosen one shows.

mod chart_canvas;
mod lever_map;
mod links;
mod loops;
mod sensitivity;
mod tabs;
mod tooltip;

use leptos::html;
use leptos::prelude::*;

use crate::chart::Subject;
use crate::guide::story::Step;
use crate::message as m;
use crate::scenario::{Stage, Tab};
use crate::text;
use crate::ui::guide::{CustomPanel, GuessPanel, StoryPanel};
use crate::ui::state::{State, use_state};
pub(super) use chart_canvas::ChartPanel;
use lever_map::LeverMap;
use links::Links;
use loops::Loops;
use sensitivity::Sensitivity;
use tabs::Tabs;
pub(super) use tooltip::FigureRow;

/// The guess; or tabs and chart, with the story's step above them.
#[component]
pub(super) fn StagePanel() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let section = NodeRef::<html::Section>::new();
    let heading = NodeRef::<html::H3>::new();
    let stage = Memo::new(move |_| state.with(|scenario| scenario.stage));
    follow(state, stage, section, heading);
    let is_guess = Memo::new(move |_| stage.get() == Stage::Guess);
    view! {
        <section
            class="npfit-stage" part="stage"
            tabindex="-1"
            node_ref=section
            aria-label=words.get(m::TABS)
            data-stage=move || stage.get().key()
        >
            <Show when=move || !is_guess.get() fallback=move || view! { <GuessPanel heading /> }>
                <Story stage heading />
                <Instrument />
            </Show>
        </section>
    }
}

/// The story's step, while the reader is at one.
#[component]
fn Story(stage: Memo<Stage>, heading: NodeRef<html::H3>) -> impl IntoView {
    let number = Memo::new(move |before: Option<&u8>| match stage.get() {
        Stage::Story(number) => number,
        Stage::Guess | Stage::Play => before.copied().unwrap_or(1),
    });
    let is_told = Memo::new(move |_| matches!(stage.get(), Stage::Story(_)));
    view! {
        <Show when=move || is_told.get()>
            <StoryPanel number heading />
        </Show>
    }
}

/// Brings the reader's focus to what a new stage is about. A link that names a step and no tab shows the
/// step's chart.
fn follow(
    state: State,
    stage: Memo<Stage>,
    section: NodeRef<html::Section>,
    heading: NodeRef<html::H3>,
) {
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        if before == Some(now) {
            return now;
        }
        let tab = state.now(|scenario| scenario.tab);
        if let (Some(step), Some(Tab::Money)) = (Step::of_stage(now), tab) {
            state.show_tab(step.tab);
        }
        if before.is_some() {
            // What the stage shows stands there after the next render.
            request_animation_frame(move || {
                let _refused = match (now, section.get_untracked(), heading.get_untracked()) {
                    (Stage::Play, Some(section), _) => section.focus(),
                    (_, _, Some(heading)) => heading.focus(),
                    _ => Ok(()),
                };
            });
        }
        now
    });
}

/// Tabs and chart.
#[component]
fn Instrument() -> impl IntoView {
    let state = use_state();
    let tab = Memo::new(move |_| state.with(|scenario| scenario.tab));
    view! {
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
                Tab::Custom => view! { <CustomPanel /> }.into_any(),
                tab => view! { <Charts tab /> }.into_any(),
            }}
        </div>
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
    let shown =
        Memo::new(move |_| state.with(|scenario| (scenario.tab, scenario.custom.is_some())));
    let note = move || match shown.get() {
        (Tab::Custom, true) => Some(words.get(m::CUSTOM_INTRO) + " " + &words.get(m::CUSTOM_NOTE)),
        (tab, _) => text::tab_note(tab).map(|note| words.get(note)),
    };
    view! { <p class="npfit-note">{note}</p> }
}
