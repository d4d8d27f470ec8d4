//! The page's address: read when it changes, rewritten when a lever moves, with a new entry where
//! a step of the story is gone to.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle, window_event_listener};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsValue;
use web_sys::History;

use super::state::State;
use crate::scenario::{Reading, Scenario};

/// The least time between two rewrites. Browsers refuse more than about 100 in 30 seconds.
const REWRITE_EVERY: Duration = Duration::from_millis(400);

/// The address, and what of it is not ours.
#[derive(Clone, Copy)]
pub(super) struct Address {
    foreign: StoredValue<String>,
    pending: StoredValue<Option<TimeoutHandle>>,
}

impl Address {
    pub(super) fn new() -> Self {
        Self { foreign: StoredValue::new(String::new()), pending: StoredValue::new(None) }
    }

    /// Reads the fragment. Where there is none to be had, that is history.
    pub(super) fn read(self) -> Reading {
        let fragment = window().location().hash().unwrap_or_default();
        let reading = Scenario::from_fragment(&fragment);
        self.foreign.set_value(reading.foreign.clone());
        reading
    }

    /// What of the fragment is not ours.
    pub(super) fn foreign(self) -> String {
        self.foreign.try_get_value().unwrap_or_default()
    }

    /// Rewrites the fragment within [`REWRITE_EVERY`], with the scenario as it stands then.
    pub(super) fn write_soon(self, scenario: RwSignal<Scenario>) {
        if self.pending.with_value(Option::is_some) {
            return;
        }
        let write = move || {
            // The widget may be gone by then: a disposed signal is nothing to write.
            let Some(fragment) = scenario.try_with_untracked(Scenario::to_fragment) else { return };
            let Some(foreign) = self.foreign.try_get_value() else { return };
            self.pending.set_value(None);
            write(&fragment, &foreign, History::replace_state_with_url);
        };
        self.pending.set_value(set_timeout_with_handle(write, REWRITE_EVERY).ok());
    }

    /// A new entry of the browser's history, which going back leaves for the scenario as it was before.
    pub(super) fn push(self, before: &Scenario, after: &Scenario) {
        let foreign = self.foreign.get_value();
        // What was to be written soon belongs to the entry that is left.
        if self.cancel() {
            write(&before.to_fragment(), &foreign, History::replace_state_with_url);
        }
        write(&after.to_fragment(), &foreign, History::push_state_with_url);
    }

    /// Forgets a rewrite that is still to come; says whether there was one.
    fn cancel(self) -> bool {
        let pending = self.pending.try_update_value(Option::take).flatten();
        pending.inspect(TimeoutHandle::clear).is_some()
    }
}

/// How an address is written: in place of what is there, or after it.
type Way = fn(&History, &JsValue, &str, Option<&str>) -> Result<(), JsValue>;

/// Writes an address. Some hosts forbid it (sandboxes, documents without an address): the page works on.
fn write(fragment: &str, foreign: &str, way: Way) {
    let address = ["#", fragment, foreign].concat();
    let _refused =
        window().history().and_then(|history| way(&history, &JsValue::NULL, "", Some(&address)));
}

/// Opens what the address says whenever it changes under the live page.
pub(super) fn follow(state: State) {
    let listener = window_event_listener(ev::hashchange, move |_| {
        let address = state.address();
        address.cancel();
        state.open(address.read());
    });
    on_cleanup(move || {
        state.address().cancel();
        listener.remove();
    });
}
