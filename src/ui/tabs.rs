//! A row of tabs, of which one is shown.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::dom::{effect, listen, set};
use super::html as markup;

/// One tab and what stands behind it. All are mounted; what is not shown has no size, and draws nothing.
pub(super) struct Tab {
    /// Its name in the markup.
    pub(super) key: &'static str,
    /// What it is called.
    pub(super) name: &'static str,
    /// What it shows.
    pub(super) view: AnyView,
}

/// Tabs over what they show. Arrow keys, Home and End go from one to the next, round the ends.
/// `instance` tells several widgets on a page apart.
#[component]
pub(super) fn Tabs(label: &'static str, tabs: Vec<Tab>, instance: u32) -> impl IntoView {
    let row = markup::tabs(tabs.iter().map(|tab| (tab.key, tab.name)), instance);
    let panels: Vec<AnyView> = tabs
        .into_iter()
        .map(|Tab { key, view, .. }| {
            let [tab, panel] = markup::tab_ids(key, instance);
            let panel = view! { <div role="tabpanel" id=panel aria-labelledby=tab>{view}</div> };
            panel.into_any()
        })
        .collect();
    let node = NodeRef::<html::Div>::new();
    effect(Box::new(move || {
        let Some(group) = node.get() else { return };
        show(&group, 0);
        let own = group.clone();
        let act = move |event: Event| turn(&own, &event);
        if let Some(row) = group.first_element_child() {
            listen(&row, &["click", "keydown"], Box::new(act));
        }
    }));
    view! {
        <div node_ref=node>
            <div class="npfit-tabs" role="tablist" aria-label=label inner_html=row></div>
            {panels}
        </div>
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
            set(&tab, "aria-selected", if is_shown { "true" } else { "false" });
            set(&tab, "tabindex", if is_shown { "0" } else { "-1" });
        }
        // The row itself is the first child.
        if let Some(panel) = panels.item(index + 1) {
            panel.unchecked_ref::<HtmlElement>().set_hidden(!is_shown);
        }
    }
}
