//! A row of tabs, of which one is shown.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::dom::{listen, set, set_truth};

/// Brings tabs over their panels to life: all are there; what is not shown has no size, and draws
/// nothing. Arrow keys, Home and End go from one to the next, round the ends. The first is shown, or the
/// last.
pub(super) fn live(group: &Element, is_last: bool) {
    let last = group.child_element_count().saturating_sub(2);
    show(group, if is_last { last } else { 0 });
    let own = group.clone();
    if let Some(row) = group.first_element_child() {
        // Where there is no room for all, the row scrolls.
        if is_last {
            row.set_scroll_left(row.scroll_width());
        }
        listen(&row, &["click", "keydown"], Box::new(move |event| turn(&own, &event)));
    }
}

/// Shows what was pressed, or where a key goes.
fn turn(group: &Element, event: &Event) {
    let Some(row) = group.first_element_child().map(|row| row.children()) else { return };
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let count = row.length();
    let Some(index) = (0..count).find(|&index| row.item(index).as_ref() == Some(&target)) else {
        return;
    };
    if event.type_() == "click" {
        return show(group, index);
    }
    let next = match event.unchecked_ref::<KeyboardEvent>().key().as_str() {
        "ArrowRight" => (index + 1) % count,
        "ArrowLeft" => (index + count - 1) % count,
        "Home" => 0,
        "End" => count - 1,
        _ => return,
    };
    event.prevent_default();
    show(group, next);
    if let Some(tab) = row.item(next) {
        // The browser brings it into sight.
        let _refused = tab.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Shows one tab's panel, and hides the others.
fn show(group: &Element, shown: u32) {
    let Some(row) = group.first_element_child().map(|row| row.children()) else { return };
    let panels = group.children();
    for index in 0..row.length() {
        let is_shown = index == shown;
        if let Some(tab) = row.item(index) {
            set_truth(&tab, "aria-selected", is_shown);
            set(&tab, "tabindex", if is_shown { "0" } else { "-1" });
        }
        // The row itself is the first child.
        if let Some(panel) = panels.item(index + 1) {
            panel.unchecked_ref::<HtmlElement>().set_hidden(!is_shown);
        }
    }
}
