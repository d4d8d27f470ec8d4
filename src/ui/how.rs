//! The live side of "How it works", which is static and stands beside the widget: its constants follow
//! the reader's, its figures get their addresses, and an equation can be shown.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, FocusOptions, HtmlElement, HtmlOutputElement, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::state::State;
use crate::decimal;
use crate::evidence;
use crate::model::Parameters;
use crate::model::parameters::names;

/// What a constant that is not as calibrated is marked with.
const CHANGED: &str = "npfit-changed";

/// Brings the view in `host` to life, for as long as the widget lives.
pub(super) fn follow(host: &HtmlElement, state: State) {
    name_constants(host);
    address_figures(host);
    show_on_click(host);
    let constants = Memo::new(move |_| state.parameters());
    let host = StoredValue::new_local(host.clone());
    Effect::new(move |_| {
        constants.with(|constants| host.with_value(|host| keep(host, constants)));
    });
}

/// Opens the view in `host`, brings an equation into sight and gives it the focus, which the style
/// sheet marks for a moment. Where there is no such equation, nothing happens.
pub(super) fn show_equation(host: &Element, key: &str) {
    let Some(equation) = find(host, &format!("[data-equation={key}]")) else { return };
    if let Some(view) = find(host, "[data-view=how]") {
        // A refusal is no reason not to scroll.
        let _refused = view.set_attribute("open", "");
    }
    let still = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    let still = still.is_some_and(|query| query.matches());
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_block(ScrollLogicalPosition::Center);
    scroll.set_behavior(if still { ScrollBehavior::Auto } else { ScrollBehavior::Smooth });
    equation.scroll_into_view_with_scroll_into_view_options(&scroll);
    let focus = FocusOptions::new();
    focus.set_prevent_scroll(true);
    if let Some(equation) = equation.dyn_ref::<HtmlElement>() {
        let _refused = equation.focus_with_options(&focus);
    }
}

/// Whatever in the host says `data-explain="KEY"` shows that equation when it is pressed.
fn show_on_click(host: &HtmlElement) {
    let own = host.clone();
    let pressed = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let asks = target.and_then(|target| target.closest("[data-explain]").ok().flatten());
        if let Some(key) = asks.and_then(|asks| asks.get_attribute("data-explain")) {
            show_equation(&own, &key);
        }
    });
    let _refused = host.add_event_listener_with_callback("click", pressed.as_ref().unchecked_ref());
    // The host outlives the widget: so does what listens on it.
    pressed.forget();
}

/// Constants are known by their places in the static page, which saves it their names.
fn name_constants(host: &HtmlElement) {
    let names: Vec<String> = names().collect();
    for output in all(host, "[data-constant]") {
        let place = output.get_attribute("data-constant").and_then(|place| place.parse().ok());
        if let Some(name) = place.and_then(|place: usize| names.get(place)) {
            let _refused = output.set_attribute("data-constant", name);
        }
    }
}

/// The addresses of figures are in the widget's list of sources already.
fn address_figures(host: &HtmlElement) {
    for link in all(host, "[data-figure]") {
        let id = link.text_content().unwrap_or_default();
        if let Some(figure) = evidence::drawn().find(|figure| figure.id == id) {
            for (attribute, value) in
                [("href", figure.source.url), ("rel", "noreferrer"), ("target", "_blank")]
            {
                let _refused = link.set_attribute(attribute, value);
            }
        }
    }
}

/// Shows the reader's constants, and marks those that are not as calibrated.
fn keep(host: &HtmlElement, constants: &Parameters) {
    let calibrated = Parameters::default();
    for output in all(host, "[data-constant]") {
        let Ok(output) = output.dyn_into::<HtmlOutputElement>() else { continue };
        let name = output.get_attribute("data-constant").unwrap_or_default();
        let (Some(own), calibrated) = (constants.get(&name), calibrated.get(&name)) else {
            continue;
        };
        let changed = Some(own) != calibrated;
        if changed || output.class_list().contains(CHANGED) {
            output.set_value(&decimal::print(own));
            let _refused = output.class_list().toggle_with_force(CHANGED, changed);
        }
    }
}

fn find(host: &Element, selector: &str) -> Option<Element> {
    host.query_selector(selector).ok().flatten()
}

fn all(host: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = host.query_selector_all(selector) else { return Vec::new() };
    (0..list.length())
        .filter_map(|index| list.get(index))
        .filter_map(|node| node.dyn_into().ok())
        .collect()
}
