//! The levers: where each stands, shown and heard.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::dom::{all, around, effect, find, set, set_class, write};
use super::state::State;
use crate::decimal;
use crate::model::{Lever, Levers};
use crate::text;

/// What shows one lever.
struct Parts {
    lever: Lever,
    item: HtmlElement,
    range: HtmlInputElement,
    words: HtmlElement,
}

impl Parts {
    fn of(item: &Element, lever: Lever) -> Option<Self> {
        let item = item.clone().dyn_into::<HtmlElement>().ok()?;
        let range = find(&item, "[data-lever]")?.dyn_into().ok()?;
        let words = find(&item, "[data-value]")?;
        Some(Self { lever, item, range, words })
    }

    fn show(&self, levers: &Levers) {
        let position = levers.position(self.lever);
        set_class(&self.item, "npfit-modified", position != Levers::HISTORY.position(self.lever));
        let at = decimal::fixed(levers.fraction(self.lever), 4);
        let _refused = self.item.style().set_property("--at", &at);
        let words = text::in_words(levers, self.lever);
        write(&self.words, &words);
        set(&self.range, "aria-valuetext", &words);
        self.range.set_value(&decimal::print(position));
    }
}

/// Keeps the levers of the widget in `root` where the scenario has them.
pub(super) fn live(root: &Element, state: State) {
    let items = all(root, ".npfit-lever");
    let parts: Vec<Parts> =
        items.iter().zip(Lever::ALL).filter_map(|(item, lever)| Parts::of(item, lever)).collect();
    effect(Box::new(move || {
        let levers = state.levers();
        parts.iter().for_each(|parts| parts.show(&levers));
    }));
}

/// The lever that an element's attribute names.
pub(super) fn named(element: &Element, attribute: &str) -> Option<Lever> {
    let key = element.get_attribute(attribute)?;
    Lever::ALL.into_iter().find(|lever| lever.key() == key)
}

/// Takes what a pointer or a key does to a lever's range. `before` keeps where a lever stood when a
/// finger was put on it: a finger that begins to scroll on a lever moves it first; the browser then
/// takes the touch back, and the lever goes back to where it was.
pub(super) fn act(event: &Event, before: &std::cell::Cell<f64>, state: State) {
    let Some(range) = around(event, "[data-lever]") else { return };
    let Some(lever) = named(&range, "data-lever") else { return };
    match event.type_().as_str() {
        "input" => {
            let range = range.unchecked_ref::<HtmlInputElement>();
            state.move_lever(lever, range.value_as_number());
        }
        "change" => state.end_gesture(),
        "pointerdown" => before.set(state.position(lever)),
        "pointercancel" => state.move_lever(lever, before.get()),
        "keydown" => page_keys(event.unchecked_ref(), lever, state),
        _ => {}
    }
}

/// PageUp and PageDown move by a page of the lever; browsers' own pages differ.
fn page_keys(event: &KeyboardEvent, lever: Lever, state: State) {
    let step = match event.key().as_str() {
        "PageUp" => lever.page_step(),
        "PageDown" => -lever.page_step(),
        _ => return,
    };
    event.prevent_default();
    state.move_lever(lever, state.position(lever) + step);
}
