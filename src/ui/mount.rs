//! Mounting: a widget in an element of the page, in place of its static figure.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::app::{App, Options};
use super::state::State;

/// Tells the widgets of a page apart.
static INSTANCES: AtomicU32 = AtomicU32::new(0);

/// Mounts a widget in every element marked `data-npfit-scenario`, in place of its fallback.
pub fn start() {
    let hosts = document().query_selector_all("[data-npfit-scenario]").ok();
    let count = hosts.as_ref().map_or(0, web_sys::NodeList::length);
    for index in 0..count {
        let host = hosts
            .as_ref()
            .and_then(|hosts| hosts.get(index))
            .and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some(host) = host {
            // The page's own widget lives as long as the page.
            std::mem::forget(mount(&host, Options { has_address: true, ..Options::of(&host) }));
        }
    }
}

/// A widget that stands in its host. Dropping it unmounts it and frees what it holds.
pub(super) struct Mounted<V: Mountable> {
    /// Its signals.
    pub(super) state: State,
    _view: UnmountHandle<V>,
    // After the view: what it reads lives as long.
    _owner: Owner,
}

/// Mounts a widget in a host: its static figure leaves as the instrument takes its place.
pub(super) fn mount(host: &HtmlElement, options: Options) -> Mounted<impl Mountable + use<>> {
    let instance = INSTANCES.fetch_add(1, Ordering::Relaxed);
    let owner = Owner::new();
    let (state, view) = owner.with(|| {
        let listener = options.listener.clone();
        let state = options.into_state(instance);
        (state, mount_to(host.clone(), move || view! { <App state listener /> }))
    });
    remove_fallback(host);
    let _refused = host.set_attribute("data-npfit-alive", "");
    Mounted { state, _view: view, _owner: owner }
}

/// The instrument stands in the document: only now does the figure go.
fn remove_fallback(host: &HtmlElement) {
    let mut child = host.first_element_child();
    while let Some(element) = child {
        child = element.next_element_sibling();
        if !element.has_attribute("data-npfit-widget") && !element.has_attribute("data-npfit-keep")
        {
            element.remove();
        }
    }
}
