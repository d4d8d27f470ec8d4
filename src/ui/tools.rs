//! Steps back and forth, and the settings that stand for a decision.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

use super::dom::{all, around, effect, find, set_truth, write};
use super::lever::{is_typing, named};
use super::state::State;
use crate::model::Levers;
use crate::preset::Preset;
use crate::scenario::Scenario;
use crate::text;
use crate::undo::Undo;

/// Keeps the widget's buttons: which are idle (never disabled, so that none loses the focus), which
/// preset is set, and why it stands here.
pub(super) fn live(root: &Element, state: State) {
    let buttons = all(root, "[data-action]");
    effect(Box::new(move || {
        let (back, forth) = state.ways();
        let is_history = state.is_history();
        for button in &buttons {
            let is_idle = match button.get_attribute("data-action").as_deref() {
                Some("undo") => !back,
                Some("redo") => !forth,
                Some("reset") => is_history,
                _ => false,
            };
            set_truth(button, "aria-disabled", is_idle);
        }
    }));
    let (presets, reason) = (all(root, "[data-preset]"), find(root, "[data-preset-reason]"));
    effect(Box::new(move || {
        let levers = state.levers();
        let is_set = |preset: &Preset| levers == preset.levers();
        for (button, preset) in presets.iter().zip(Preset::ALL) {
            set_truth(button, "aria-pressed", is_set(&preset));
        }
        if let Some(reason) = &reason {
            write(reason, Preset::ALL.into_iter().find(is_set).map_or("", text::preset_reason));
        }
    }));
}

/// Does what the button does that was pressed, if one was.
pub(super) fn press(event: &Event, state: State) {
    let Some(button) = around(event, "[data-action],[data-preset],[data-lock],[data-reset-lever]")
    else {
        return;
    };
    let is = |name: &str, key: &str| button.get_attribute(name).as_deref() == Some(key);
    if let Some(preset) = Preset::ALL.into_iter().find(|one| is("data-preset", one.key())) {
        state.set_levers(preset.levers());
    } else if let Some(lever) = named(&button, "data-lock") {
        state.turn_lock(lever);
    } else if let Some(lever) = named(&button, "data-reset-lever") {
        state.set_levers(state.levers_now().with_lever_of(&Levers::HISTORY, lever));
    } else if is("data-action", "undo") {
        state.step(Undo::back);
    } else if is("data-action", "redo") {
        state.step(Undo::forth);
    } else if is("data-action", "reset") {
        state.reset();
    }
}

/// Ctrl or Cmd with Z goes back a step, with Shift too or with Y forth.
pub(super) fn keys(event: &Event, state: State) {
    // What is being typed has steps back of its own.
    if is_typing(event, state) || around(event, "[data-pin-name]").is_some() {
        return;
    }
    let event: &KeyboardEvent = event.unchecked_ref();
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
