//! What a widget says to its host: that the scenario changes, and that it has settled.

use js_sys::Function;
use leptos::ev;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use leptos_use_fn_debounce_throttle::use_debounce_fn;
use leptos_use_window::use_window;
use wasm_bindgen::JsValue;

use crate::ui::state::State;

/// How long after the last change a scenario has settled, milliseconds: a drag is one change. Judgement.
const SETTLED_MS: f64 = 250.0;

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
    let settled_soon = use_debounce_fn(settled, SETTLED_MS);
    Effect::new(move |before: Option<()>| {
        state.with(|_| ());
        if before.is_some() {
            say(listener, "input");
            let _said_later = settled_soon();
        }
    });
    // The last change before leaving is said too.
    let _stop = use_event_listener(use_window(), ev::pagehide, move |_| settled());
}

/// Calls the listener. What it throws is the host's, and stops nothing here.
fn say(listener: StoredValue<Function, LocalStorage>, event: &str) {
    if let Some(listener) = listener.try_get_value() {
        let _thrown = listener.call1(&JsValue::NULL, &JsValue::from_str(event));
    }
}
