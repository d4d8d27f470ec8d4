//! A part of the page that is folded away: it builds its content only when it is opened.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Ways to the folded parts, in context: links elsewhere open them.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// The tables of the tab.
    pub(super) tables: NodeRef<html::Details>,
    /// The list of real figures.
    pub(super) sources: NodeRef<html::Details>,
}

impl Parts {
    pub(super) fn new() -> Self {
        Self { tables: NodeRef::new(), sources: NodeRef::new() }
    }
}

/// Opens a part and brings it into sight, with the focus on it.
pub(super) fn open(part: NodeRef<html::Details>) {
    let Some(details) = part.get_untracked() else { return };
    details.set_open(true);
    // The summary is the part's first child.
    let summary = details.first_element_child();
    if let Some(summary) = summary.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        summary.scroll_into_view();
        let _refused = summary.focus();
    }
}

/// A part with its title. Its content is there while it is open.
#[component]
pub(super) fn Part(
    /// For tests, and in its id.
    name: &'static str,
    /// The way to it.
    #[prop(optional)]
    node_ref: NodeRef<html::Details>,
    /// What its summary says.
    #[prop(into)]
    title: Signal<String>,
    /// What stands beside the title; empty if nothing.
    #[prop(into, optional)]
    aside: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let state = super::state::use_state();
    let is_open = RwSignal::new(false);
    view! {
        <details
            class="npfit-part"
            node_ref=node_ref
            id=state.id(name)
            data-testid=name
            on:toggle:target=move |event| is_open.set(event.target().open())
        >
            <summary>
                <span class="npfit-part-title">{move || title.get()}</span>
                " "
                <small>{move || aside.get()}</small>
            </summary>
            <Show when=move || is_open.get()>{children()}</Show>
        </details>
    }
}
