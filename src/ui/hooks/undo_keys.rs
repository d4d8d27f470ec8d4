//! Undo and redo by keyboard, inside the widget and outside of text fields, which have an undo of their own.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::scenario::Undo;
use crate::ui::state::State;

/// Takes Ctrl+Z or Cmd+Z as a step back, with Shift as one forward.
pub(in crate::ui) fn press(state: State, event: &KeyboardEvent) {
    let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    if !is_command || !event.key().eq_ignore_ascii_case("z") || is_in_text(event) {
        return;
    }
    event.prevent_default();
    state.step(if event.shift_key() { Undo::forward } else { Undo::back });
}

/// Whether a key was pressed where text is typed.
fn is_in_text(event: &KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return false;
    };
    match element.tag_name().as_str() {
        "INPUT" => {
            let kind = element.get_attribute("type").unwrap_or_default();
            !matches!(kind.as_str(), "range" | "checkbox" | "radio" | "button")
        }
        name => name == "TEXTAREA",
    }
}
