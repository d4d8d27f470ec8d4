//! Parts below the first screen: those that are folded away build their content only when they are opened.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Ways to the parts, in context: links elsewhere open them.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// The tables of the tab.
    pub(super) tables: NodeRef<html::Details>,
    /// The list of real figures.
    pub(super) sources: NodeRef<html::Details>,
    /// Share, embed and save.
    pub(super) share: NodeRef<html::Section>,
}

impl Parts {
    pub(super) fn new() -> Self {
        Self { tables: NodeRef::new(), sources: NodeRef::new(), share: NodeRef::new() }
    }
}

/// Brings a section into sight, with the focus on it. A link to its id would put that into the address, in the
/// place of the run.
pub(super) fn show(event: &MouseEvent, section: NodeRef<html::Section>) {
    // In a new tab the link is followed.
    let is_plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
    if let Some(section) = section.get_untracked().filter(|_| is_plain) {
        event.prevent_default();
        section.scroll_into_view();
        let _refused = section.focus();
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
