//! What a widget says to its host: that the scenario changes, and that it has settled.

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::ui::hooks::changes::on_change;
use crate::ui::state::State;

/// Calls `listener` with `"input"` at each change of the scenario, and with `"change"` once it has settled.
pub(in crate::ui) fn follow(state: State, listener: Function) {
    let listener = StoredValue::new_local(listener);
    let last = StoredValue::new(state.now(Clone::clone));
    let settled = move || {
        let now = state.now(Clone::clone);
        if now.is_some() && last.try_get_value().is_some_and(|last| last != now) {
            last.try_set_value(now);
            say(listener, "change");
        }
    };
    on_change(state, move || say(listener, "input"), settled);
}

/// Calls the listener. What it throws is the host's, and stops nothing here.
fn say(listener: StoredValue<Function, LocalStorage>, event: &str) {
    if let Some(listener) = listener.try_get_value() {
        let _thrown = listener.call1(&JsValue::NULL, &JsValue::from_str(event));
    }
}
