//! The live side of "How it works", which is static and stands beside the widget: its constants follow
//! the reader's, its figures get their addresses, and an equation can be shown.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlOutputElement};

use super::dom::{around, each, effect, find, listen, set, write};
use super::lever::named;
use super::state::State;
use crate::decimal;
use crate::evidence;
use crate::model::Parameters;
use crate::text;

/// What a constant that is not as calibrated is marked with.
const CHANGED: &str = "npfit-changed";

/// Brings the view in `host` to life, for as long as the widget lives.
pub(super) fn follow(host: &HtmlElement, state: State) {
    address_figures(host);
    show_on_click(host);
    let levers_host = host.clone();
    effect(Box::new(move || {
        let levers = state.levers();
        each(&levers_host, "[data-lever-value]", &|output| {
            let lever = named(&output, "data-lever-value");
            write(&output, &lever.map(|lever| text::in_words(&levers, lever)).unwrap_or_default());
        });
    }));
    on_constants(host, state, keep);
}

/// Shows the constants in `host` whenever they are others than it shows. The page is made with the
/// calibrated set; levers move often, constants hardly ever.
pub(super) fn on_constants(host: &HtmlElement, state: State, show: fn(&HtmlElement, &Parameters)) {
    let host = host.clone();
    let shown = RefCell::new(Parameters::default());
    effect(Box::new(move || {
        let constants = state.parameters();
        if constants != *shown.borrow() {
            show(&host, &constants);
            shown.replace(constants);
        }
    }));
}

/// Opens the view in `host` and gives an equation the focus: the browser brings it into sight, at once
/// for everybody, and the style sheet marks it for a moment. Where there is no such equation, nothing
/// happens.
pub(super) fn show_equation(host: &Element, key: &str) {
    let equation = find(host, &["[data-equation=", key, "]"].concat());
    if let (Some(view), Some(equation)) = (find(host, "[data-view=how]"), equation) {
        set(&view, "open", "");
        let _refused = equation.focus();
    }
}

/// Whatever in the host says `data-explain="KEY"` shows that equation when it is pressed.
fn show_on_click(host: &HtmlElement) {
    let own = host.clone();
    let pressed = move |event| {
        let asks = around(&event, "[data-explain]");
        if let Some(key) = asks.and_then(|asks| asks.get_attribute("data-explain")) {
            show_equation(&own, &key);
        }
    };
    listen(host, &["click"], Box::new(pressed));
}

/// The addresses of figures are in the widget's list of sources already.
fn address_figures(host: &HtmlElement) {
    each(host, "[data-figure]", &|link| {
        let id = link.text_content().unwrap_or_default();
        if let Some(figure) = evidence::drawn().find(|figure| figure.id == id) {
            set(&link, "href", figure.source.url);
        }
    });
}

/// Shows the reader's constants, and marks those that are not what the page was made with.
fn keep(host: &HtmlElement, constants: &Parameters) {
    each(host, "[data-constant]", &|output| {
        let name = output.get_attribute("data-constant").unwrap_or_default();
        if let Some(value) = constants.get(&name) {
            let output = output.unchecked_into::<HtmlOutputElement>();
            let value = decimal::print(value);
            output.set_class_name(if value == output.default_value() { "" } else { CHANGED });
            output.set_value(&value);
        }
    });
}
