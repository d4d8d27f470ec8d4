//! The address of the page: on our own pages it carries the scenario. Only the fragment is touched.

use leptos::ev;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use leptos_use_window::use_window;
use wasm_bindgen::JsValue;

use super::changes::on_change;
use crate::scenario::{Reading, Scenario};
use crate::ui::host::this_page;
use crate::ui::state::State;

/// What the address asks for.
pub(in crate::ui) fn read() -> Reading {
    Scenario::from_fragment(&fragment())
}

/// Writes the scenario to the address as it changes, and opens what an address asks for.
pub(in crate::ui) fn sync(state: State) {
    let write = move || write_now(state);
    on_change(state, || {}, write);
    // A page in the background may never be heard of again.
    let _stop = use_event_listener(use_window(), ev::visibilitychange, move |_| write());
    let _stop = use_event_listener(use_window(), ev::hashchange, move |_| {
        let reading = read();
        let is_new = state.now(|now| *now != reading.scenario).unwrap_or(false);
        if reading.is_ours && is_new {
            state.open(reading);
        }
    });
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Writes the fragment, unless it says the same already. A bare address stays bare at history.
fn write_now(state: State) {
    let Some(own) = state.now(Clone::clone) else { return };
    let reading = read();
    if reading.scenario == own {
        return;
    }
    let page = this_page();
    let address = format!("{page}#{}{}", own.to_fragment(), reading.foreign);
    let is_new_stage = reading.scenario.stage != own.stage;
    // Where a sandbox refuses, the link on the page still carries the scenario.
    let _refused = window().history().and_then(|history| {
        // The browser's back button goes from step to step of the story, not from drag to drag.
        if is_new_stage {
            history.push_state_with_url(&JsValue::NULL, "", Some(&address))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
        }
    });
}
