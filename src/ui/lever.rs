//! The levers: where each stands, shown and heard; what is typed into their fields, and their locks.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::dom::{all, around, effect, find, set, set_class, set_truth, write};
use super::state::State;
use crate::decimal;
use crate::model::{Lever, Levers};
use crate::text;
use crate::typed;

/// What shows one lever. Its controls stand beside it and, for where there is no room, once more among
/// the outcomes.
struct Parts {
    lever: Lever,
    item: HtmlElement,
    range: HtmlInputElement,
    words: HtmlElement,
    was: HtmlElement,
    said: HtmlElement,
    fields: Vec<Element>,
    locks: Vec<Element>,
    resets: Vec<Element>,
}

impl Parts {
    fn of(root: &Element, item: &Element, lever: Lever) -> Option<Self> {
        let same = |name: &str| all(root, &["[", name, "=", lever.key(), "]"].concat());
        Some(Self {
            lever,
            item: item.clone().dyn_into().ok()?,
            range: find(item, "[data-lever]")?.dyn_into().ok()?,
            words: find(item, "[data-value]")?,
            was: find(item, ".npfit-lever-was")?,
            said: find(item, "[data-said]")?,
            fields: same("data-field"),
            locks: same("data-lock"),
            resets: same("data-reset-lever"),
        })
    }

    fn show(&self, state: State) {
        let (lever, levers, is_locked) = (self.lever, state.levers(), state.is_locked(self.lever));
        let position = levers.position(lever);
        let is_history = position == Levers::HISTORY.position(lever);
        set_class(&self.item, "npfit-modified", !is_history);
        set_class(&self.item, "npfit-locked", is_locked);
        let at = decimal::fixed(levers.fraction(lever), 4);
        let _refused = self.item.style().set_property("--at", &at);
        write(&self.words, &text::in_words(&levers, lever));
        write(&self.said, &state.said(lever));
        set(&self.range, "aria-valuetext", &text::spoken(&levers, lever, is_locked));
        set_truth(&self.range, "aria-readonly", is_locked);
        put(&self.range, &decimal::print(position));
        if is_locked {
            write(&self.was, text::lock(true));
        } else {
            write(&self.was, &text::was(lever));
        }
        for field in &self.fields {
            let field = field.unchecked_ref::<HtmlInputElement>();
            put(field, &typed::text(&levers, lever));
            field.set_read_only(is_locked);
        }
        for lock in &self.locks {
            set_truth(lock, "aria-pressed", is_locked);
            set(lock, "aria-label", &text::lock_name(lever, is_locked));
            write(lock, text::lock(is_locked));
        }
        for reset in &self.resets {
            set_truth(reset, "aria-disabled", is_history || is_locked);
        }
    }
}

/// Keeps the levers of the widget in `root` where the scenario has them.
pub(super) fn live(root: &Element, state: State) {
    for (item, lever) in all(root, ".npfit-lever").iter().zip(Lever::ALL) {
        if let Some(parts) = Parts::of(root, item, lever) {
            effect(Box::new(move || parts.show(state)));
        }
    }
}

/// The lever that an element's attribute names.
pub(super) fn named(element: &Element, attribute: &str) -> Option<Lever> {
    let key = element.get_attribute(attribute)?;
    Lever::ALL.into_iter().find(|lever| lever.key() == key)
}

/// Takes what a pointer or a key does to a lever's range or field. `before` keeps where a lever stood
/// when a finger was put on it: a finger that begins to scroll on a lever moves it first; the browser
/// then takes the touch back, and the lever goes back to where it was.
pub(super) fn act(event: &Event, before: &Cell<f64>, state: State) {
    if let Some((field, lever)) = input(event, "data-field") {
        return type_in(event, &field, lever, state);
    }
    let Some((range, lever)) = input(event, "data-lever") else { return };
    let position = || state.levers_now().position(lever);
    match event.type_().as_str() {
        "input" => {
            state.move_lever(lever, range.value_as_number());
            // Locked, it has not moved; its thumb has.
            put(&range, &decimal::print(position()));
        }
        "change" => state.end_gesture(),
        "pointerdown" => before.set(position()),
        "pointercancel" => state.move_lever(lever, before.get()),
        "keydown" => {
            // Browsers' own pages differ.
            let step = match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
                "PageUp" => lever.page_step(),
                "PageDown" => -lever.page_step(),
                _ => return,
            };
            event.prevent_default();
            state.move_lever(lever, position() + step);
        }
        _ => {}
    }
}

/// The input in which an event happened, and the lever that its attribute names.
fn input(event: &Event, attribute: &str) -> Option<(HtmlInputElement, Lever)> {
    let target = around(event, "input")?;
    let lever = named(&target, attribute)?;
    Some((target.unchecked_into(), lever))
}

/// A field that is left, or in which Enter is pressed, moves its lever, as a step of its own; or it says
/// why not. Either way it then shows where the lever is. Escape gives up.
fn type_in(event: &Event, field: &HtmlInputElement, lever: Lever, state: State) {
    let key = (event.type_() == "keydown").then(|| event.unchecked_ref::<KeyboardEvent>().key());
    match (event.type_().as_str(), key.as_deref()) {
        // Enter is a change too in most browsers: by then there is nothing left to take.
        ("change", _) | (_, Some("Enter")) if is_typing(event, state) => {
            let levers = state.levers_now();
            match typed::position(lever, &field.value()) {
                Some(position) => state.set_levers(levers.with_position(lever, position)),
                None => state.refuse(lever, &field.value()),
            }
        }
        (_, Some("Escape")) => state.hush(),
        _ => return,
    }
    put(field, &typed::text(&state.levers_now(), lever));
}

/// Whether an event happened in a field with something in it that is not taken yet.
pub(super) fn is_typing(event: &Event, state: State) -> bool {
    input(event, "data-field")
        .is_some_and(|(field, lever)| field.value() != typed::text(&state.levers_now(), lever))
}

/// Gives an input a value that it does not have: a caret stays where it is otherwise.
pub(super) fn put(input: &HtmlInputElement, value: &str) {
    if input.value() != value {
        input.set_value(value);
    }
}
