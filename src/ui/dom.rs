//! What the browser is asked directly. Elements that are many and alike are cheaper as markup that is
//! brought to life than as components: each component's code is made anew for its own type.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement};

/// Runs `act` now, and again whenever a signal that it has read changes.
pub(super) fn effect(act: Box<dyn Fn()>) {
    Effect::new(move |_: Option<()>| act());
}

/// Calls `act` at each of some kinds of events on an element, for as long as the owner lives.
pub(super) fn listen(element: &Element, kinds: &'static [&str], act: Box<dyn Fn(Event)>) {
    let heard = Closure::<dyn Fn(Event)>::new(act);
    for kind in kinds {
        let listener = heard.as_ref().unchecked_ref();
        let _refused = element.add_event_listener_with_callback(kind, listener);
    }
    let kept = StoredValue::new_local((element.clone(), heard));
    on_cleanup(move || {
        kept.try_with_value(|(element, heard)| {
            for kind in kinds {
                let listener = heard.as_ref().unchecked_ref();
                let _refused = element.remove_event_listener_with_callback(kind, listener);
            }
        });
    });
}

/// The first element inside another that a selector finds.
pub(super) fn find(inside: &Element, selector: &str) -> Option<HtmlElement> {
    inside.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Sets an attribute.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    let _refused = element.set_attribute(name, value);
}
