//! What the browser is asked directly. Elements are cheaper as markup that is brought to life than as
//! components: each component's code is made anew for its own type.

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

/// Every element inside another that a selector finds.
pub(super) fn all(inside: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = inside.query_selector_all(selector) else { return Vec::new() };
    // A selector finds elements only.
    (0..list.length()).filter_map(|index| list.get(index)).map(JsCast::unchecked_into).collect()
}

/// Does something to each element inside another that a selector finds.
pub(super) fn each(inside: &Element, selector: &str, act: &dyn Fn(Element)) {
    all(inside, selector).into_iter().for_each(act);
}

/// Where an event happened: the element itself, or the nearest around it, that a selector finds.
pub(super) fn around(event: &Event, selector: &str) -> Option<HtmlElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten()?.dyn_into().ok()
}

/// Sets an attribute.
pub(super) fn set(element: &Element, name: &str, value: &str) {
    let _refused = element.set_attribute(name, value);
}

/// Sets an attribute that is true or false.
pub(super) fn set_truth(element: &Element, name: &str, value: bool) {
    set(element, name, if value { "true" } else { "false" });
}

/// Gives an element a class, or takes it.
pub(super) fn set_class(element: &Element, name: &str, has: bool) {
    let _is_there = element.class_list().toggle_with_force(name, has);
}

/// Writes text where it is not there already: the browser lays out only what has changed.
pub(super) fn write(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}
