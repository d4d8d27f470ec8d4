//! What a run gives, said once it has been left alone: for those who hear the page. The sentence that
//! is seen changes with each frame of a drag, which nobody could listen to.

use std::cell::Cell;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use web_sys::Element;

use super::dom::{effect, set, write};
use super::state::State;
use crate::text;

/// How long a run stands before it is spoken of.
const LEFT_ALONE: Duration = Duration::from_millis(700);

/// Speaks of each run that the reader stays with; not of the one that the page opens with.
pub(super) fn follow(root: &Element, state: State) {
    let Ok(region) = document().create_element("p") else { return };
    set(&region, "class", "npfit-spoken");
    set(&region, "role", "status");
    set(&region, "aria-live", "polite");
    let _refused = root.append_child(&region);
    let is_first = Cell::new(true);
    let pending = Cell::new(None::<TimeoutHandle>);
    effect(Box::new(move || {
        state.run.track();
        if let Some(earlier) = pending.take() {
            earlier.clear();
        }
        if !is_first.replace(false) {
            let region = region.clone();
            let speak = move || {
                // What is there already is not written again, so not said twice. The widget may be
                // gone by then.
                if let Some((own, was)) = state.outcomes_now() {
                    // What the story asked for comes first.
                    let answer = state.story_answer().unwrap_or_default();
                    write(&region, &[answer, text::spoken_summary(&own, &was)].join(" "));
                }
            };
            pending.set(set_timeout_with_handle(speak, LEFT_ALONE).ok());
        }
    }));
}
