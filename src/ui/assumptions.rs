//! The live side of the assumptions drawer, which is static and stands beside the widget: its sliders
//! and switches change constants, and show what they are.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::dom::{each, effect, find, listen};
use super::state::State;
use crate::decimal;
use crate::model::Parameters;
use crate::text;

/// Brings the drawer in `host` to life, for as long as the widget lives.
pub(super) fn follow(host: &HtmlElement, state: State) {
    listen(host, &["input"], Box::new(move |event| take(&event, state)));
    listen(host, &["change"], Box::new(move |_| state.end_gesture()));
    if let Some(button) = find(host, "[data-reset-assumptions]") {
        listen(&button, &["click"], Box::new(move |_| state.reset_constants()));
    }
    let (host, shown) = (host.clone(), RefCell::new(Parameters::default()));
    // The drawer is made with the calibrated set; levers move often, constants hardly ever.
    effect(Box::new(move || {
        let constants = state.parameters();
        if constants != *shown.borrow() {
            show(&host, &constants);
            shown.replace(constants);
        }
    }));
}

/// Takes what a slider or a switch of the drawer says; other inputs are not its business.
fn take(event: &Event, state: State) {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = target else { return };
    if let Some(name) = input.get_attribute("data-assumption") {
        state.set_constant(&name, input.value_as_number());
    } else if let Some(name) = input.get_attribute("data-input") {
        let strength = if input.checked() { state.calibrated(&name) } else { 0.0 };
        state.set_constant(&name, strength);
    }
}

/// Shows the constants as they are, with a mark on those that are not as calibrated.
fn show(host: &HtmlElement, constants: &Parameters) {
    let calibrated = Parameters::of_version(constants.version).unwrap_or_default();
    each(host, "[data-assumption],[data-input]", &|element| {
        let input = element.unchecked_into::<HtmlInputElement>();
        if let Some(name) = input.get_attribute("data-assumption") {
            input.set_value(&constants.get(&name).map(decimal::print).unwrap_or_default());
        } else if let Some(name) = input.get_attribute("data-input") {
            input.set_checked(constants.get(&name) != Some(0.0));
            // An earlier version has no such input to switch on.
            input.set_disabled(calibrated.get(&name) == Some(0.0));
        }
    });
    each(host, "[data-setting]", &|output| {
        let name = output.get_attribute("data-setting").unwrap_or_default();
        let value = constants.get(&name);
        output.set_class_name(if value == calibrated.get(&name) { "" } else { "npfit-changed" });
        output.set_text_content(Some(&value.map(decimal::print).unwrap_or_default()));
    });
    each(host, "[data-changed-count]", &|count| {
        count.set_text_content(Some(&text::changed_count(constants.changed().len())));
    });
}
