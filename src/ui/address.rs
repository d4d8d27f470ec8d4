//! The page's address: read when it changes, rewritten when a lever moves.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle, window_event_listener};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsValue;

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
            // Some hosts forbid it (sandboxes, documents without an address): the page works on.
            let _refused = window().history().and_then(|history| {
                let address = format!("#{fragment}{foreign}");
                history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
            });
        };
        self.pending.set_value(set_timeout_with_handle(write, REWRITE_EVERY).ok());
    }

    /// Forgets a rewrite that is still to come.
    fn cancel(self) {
        if let Some(handle) = self.pending.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    }
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
