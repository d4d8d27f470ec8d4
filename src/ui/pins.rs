//! Pinned runs: a name and two buttons each, and a table that holds them against the reader's run.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::dom::{all, around, effect, find, set, write};
use super::html::{escaped, push};
use super::lever::put;
use super::state::State;
use crate::model::Outcomes;
use crate::pin::{NAME_CHARS, PINS_MOST, Pin, Pinned, clean_name};
use crate::text::{self, Card, Headline};

/// Keeps the pins of the widget in `root`.
pub(super) fn live(root: &Element, state: State) {
    let (Some(section), Some(list), Some(table)) =
        (find(root, "[data-pins]"), find(root, "[data-pin-list]"), find(root, "[data-pin-table]"))
    else {
        return;
    };
    effect(Box::new(move || {
        let has_pins = state.with_pins(|pins, _| {
            section.set_hidden(pins.is_empty());
            show(&list, pins);
            !pins.is_empty()
        });
        // Most readers pin nothing, and a drag need not pay for it.
        if has_pins {
            table.set_inner_html(&compared(state));
        }
    }));
    for told in all(root, "[data-told]") {
        effect(Box::new(move || write(&told, &state.told.get())));
    }
}

/// Shows as many pins as there are. What stands there stays: a reader may be typing in it.
fn show(list: &HtmlElement, pins: &[Pin]) {
    if list.child_element_count() as usize != pins.len() {
        list.set_inner_html(&items(pins.len()));
    }
    let children = list.children();
    for (index, pin) in (0..).zip(pins) {
        let Some(field) = children.item(index).and_then(|item| find(&item, "input")) else {
            continue;
        };
        let field: HtmlInputElement = field.unchecked_into();
        put(&field, &pin.name);
        set(&field, "placeholder", &text::pin_setting(pin));
    }
}

fn items(count: usize) -> String {
    let mut out = String::new();
    for index in 0..count {
        let number = index.to_string();
        push!(out, "<li><b>", text::pin_letter(index), "</b><input data-pin-name=", &number);
        push!(out, " autocomplete=off maxlength=", &NAME_CHARS.to_string(), " aria-label=\"");
        push!(out, &text::pin_field(index), "\">");
        for (name, says) in [("go", text::PIN_GO), ("remove", text::PIN_REMOVE)] {
            push!(out, "<button type=button class=npfit-preset data-pin-", name, "=", &number);
            push!(out, " aria-label=\"", &text::pin_button(&says, index), "\">", says, "</button>");
        }
        push!(out, "</li>");
    }
    out
}

/// The six outcomes of each pin, of the reader's run and of the model's history.
fn compared(state: State) -> String {
    let (own, baseline) = state.outcomes();
    let parameters = state.parameters();
    let mut columns: Vec<(String, [Card; 6])> = state.with_pins(|pins, runs| {
        let column = |(index, (pin, pinned)): (usize, (&Pin, &Pinned))| {
            let head = [text::pin_letter(index), ": ", &text::pin_name(pin)].concat();
            (head, text::cards(&Outcomes::of(&pinned.run), &own, &pinned.parameters))
        };
        pins.iter().zip(runs).enumerate().map(column).collect()
    });
    let pins = columns.len();
    let [yours, history] = text::PINS_HEADS;
    columns.push((yours.into(), text::cards(&own, &own, &parameters)));
    columns.push((history.into(), text::cards(&baseline, &own, &state.calibrated_set())));
    let mut out = String::from("<table><thead><tr><td></td>");
    for (head, _) in &columns {
        push!(out, "<th scope=col>", &escaped(head), "</th>");
    }
    push!(out, "</tr></thead><tbody>");
    for (row, headline) in Headline::ALL.into_iter().enumerate() {
        push!(out, "<tr><th scope=row>", text::outcome_short(headline), "</th>");
        for (column, (_, cards)) in columns.iter().enumerate() {
            let card = &cards[row];
            push!(out, "<td>", &card.number);
            // The reader's own run is what the others are held against.
            if column != pins {
                let same = text::PIN_SAME;
                push!(out, "<small>", if card.is_same { &same } else { &*card.difference });
                push!(out, "</small>");
            }
            push!(out, "</td>");
        }
        push!(out, "</tr>");
    }
    push!(out, "</tbody></table>");
    out
}

/// Does what the button of a pin does, if one was pressed.
pub(super) fn press(event: &Event, state: State) {
    let Some(button) = around(event, "[data-action=pin],[data-pin-go],[data-pin-remove]") else {
        return;
    };
    let place = |name: &str| button.get_attribute(name)?.parse::<usize>().ok();
    if let Some(index) = place("data-pin-go") {
        go(state, index);
    } else if let Some(index) = place("data-pin-remove") {
        remove(state, index, &button);
    } else {
        pin(state);
    }
}

/// Takes the name that was typed for a pin, when its field is left or Enter is pressed.
pub(super) fn name(event: &Event, state: State) {
    let Some(field) = around(event, "[data-pin-name]") else { return };
    let is_key = event.type_() == "keydown";
    if is_key && event.unchecked_ref::<KeyboardEvent>().key() != "Enter" {
        return;
    }
    let index = field.get_attribute("data-pin-name").and_then(|place| place.parse::<usize>().ok());
    let field: HtmlInputElement = field.unchecked_into();
    let name = clean_name(&field.value());
    put(&field, &name);
    state.change(false, |scenario| {
        if let Some(pin) = index.and_then(|index| scenario.pins.get_mut(index)) {
            pin.name = name;
        }
    });
}

/// Pins the run of the levers, unless it is pinned already or there is no room.
fn pin(state: State) {
    let Some(now) = state.scenario_now() else { return };
    let pin = Pin { name: String::new(), levers: now.levers, changed: now.parameters.changed() };
    let is_same = |one: &Pin| one.levers == pin.levers && one.changed == pin.changed;
    let words = if let Some(index) = now.pins.iter().position(is_same) {
        text::pinned_already(index)
    } else if now.pins.len() == PINS_MOST {
        text::PINS_FULL.into()
    } else {
        state.change(false, |scenario| scenario.pins.push(pin));
        text::pinned_as(now.pins.len())
    };
    state.told.set(words);
}

/// Sets levers and constants to a pin's.
fn go(state: State, index: usize) {
    state.change(false, |scenario| {
        if let Some(pin) = scenario.pins.get(index) {
            scenario.levers = pin.levers;
            scenario.parameters = pin.parameters(scenario.version);
        }
    });
}

/// Takes a pin away. The focus goes to the next one's button, or to the button that pins.
fn remove(state: State, index: usize, button: &HtmlElement) {
    let root = button.closest(".npfit").ok().flatten();
    state.change(false, |scenario| {
        if index < scenario.pins.len() {
            scenario.pins.remove(index);
        }
    });
    state.told.set(text::PIN_REMOVED.into());
    let Some(root) = root else { return };
    // Once what is left stands there.
    let go_on = move || {
        let left = all(&root, "[data-pin-remove]");
        let next = left.get(index).or_else(|| left.last()).cloned();
        let pins = || all(&root, "[data-action=pin]").into_iter().find(is_seen);
        if let Some(next) = next.or_else(pins) {
            let _refused = next.unchecked_into::<HtmlElement>().focus();
        }
    };
    set_timeout(go_on, Duration::ZERO);
}

fn is_seen(element: &Element) -> bool {
    element.client_width() > 0
}
