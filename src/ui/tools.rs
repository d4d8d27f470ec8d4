//! Steps back and forth, and the settings that stand for a decision.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::state::State;
use crate::preset::Preset;
use crate::scenario::Scenario;
use crate::text;
use crate::undo::Undo;

/// The buttons that go back a step, forth a step, and to what happened. Never disabled, so that none
/// loses the focus.
#[component]
pub(super) fn Tools(state: State) -> impl IntoView {
    let button =
        |key: &'static str, name: &'static str, idle: fn(State) -> bool, act: fn(State)| {
            view! {
                <button type="button" class="npfit-button" data-action=key
                    aria-disabled=move || if idle(state) { "true" } else { "false" }
                    on:click=move |_| act(state)>
                    {name}
                </button>
            }
        };
    view! {
        <p class="npfit-tools">
            {button("undo", text::UNDO, |state| !state.ways().0, |state| state.step(Undo::back))}
            {button("redo", text::REDO, |state| !state.ways().1, |state| state.step(Undo::forth))}
            {button("reset", text::RESET, State::is_history, State::reset)}
        </p>
    }
}

/// Ctrl or Cmd with Z goes back a step, with Shift too or with Y forth.
pub(super) fn keys(event: &KeyboardEvent, state: State) {
    if !(event.ctrl_key() || event.meta_key()) {
        return;
    }
    let way: fn(&mut Undo, &Scenario) -> Option<Scenario> =
        match (event.key().as_str(), event.shift_key()) {
            ("z", false) => Undo::back,
            ("z" | "Z", true) | ("y", false) => Undo::forth,
            _ => return,
        };
    event.prevent_default();
    state.step(way);
}

/// The presets, and why the one that is set stands here.
#[component]
pub(super) fn Presets(state: State) -> impl IntoView {
    let is_set = move |preset: Preset| state.levers() == preset.levers();
    let button = |preset: Preset| {
        view! {
            <button type="button" class="npfit-preset" data-preset=preset.key()
                aria-pressed=move || if is_set(preset) { "true" } else { "false" }
                on:click=move |_| state.set_levers(preset.levers())>
                {text::preset_name(preset)}
            </button>
        }
    };
    view! {
        <div class="npfit-presets" role="group" aria-label=text::PRESETS_HEADING>
            {Preset::ALL.map(button)}
            <p class="npfit-note" data-preset-reason>
                {move || Preset::ALL.into_iter().find(|p| is_set(*p)).map_or("", text::preset_reason)}
            </p>
        </div>
    }
}
