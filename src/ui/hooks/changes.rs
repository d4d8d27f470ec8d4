//! What follows the scenario: each change, and the state once it has been left alone.

use leptos::ev;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use leptos_use_fn_debounce_throttle::use_debounce_fn;
use leptos_use_window::use_window;

use crate::ui::state::State;

/// How long after the last change a scenario has settled, milliseconds: a drag is one change. Judgement.
const SETTLED_MS: f64 = 250.0;

/// Calls `changed` at each change of the scenario, and `settled` once it has settled. The last change before leaving
/// the page is settled too.
pub(in crate::ui) fn on_change(
    state: State,
    changed: impl Fn() + 'static,
    settled: impl Fn() + Clone + 'static,
) {
    let settled_soon = use_debounce_fn(settled.clone(), SETTLED_MS);
    Effect::new(move |before: Option<()>| {
        state.with(|_| ());
        if before.is_some() {
            changed();
            let _settled_later = settled_soon();
        }
    });
    let _stop = use_event_listener(use_window(), ev::pagehide, move |_| settled());
}
