//! The run in a sentence or two for those who hear the page: politely, and once the levers rest.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use web_sys::Element;

use super::dom::{effect, find, write};
use super::state::State;

/// How long the levers must rest. A drag, or a key that is held, says nothing on its way. Judgement: long
/// enough for the value of the lever itself to be heard first.
const REST: Duration = Duration::from_millis(700);

/// Says what a new run gives. At the start nothing is said: the page is being read.
pub(super) fn live(root: &Element, state: State) {
    let Some(place) = find(root, "[data-spoken]") else { return };
    let said = Rc::new(Cell::new(None::<TimeoutHandle>));
    let is_first = Cell::new(true);
    effect(Box::new(move || {
        let words = state.spoken();
        if is_first.replace(false) {
            return;
        }
        if let Some(earlier) = said.take() {
            earlier.clear();
        }
        let place = place.clone();
        said.set(set_timeout_with_handle(move || write(&place, &words), REST).ok());
    }));
}
