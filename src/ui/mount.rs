//! Mounting: a widget in an element of the page, in place of its static figure.

use std::sync::atomic::{AtomicU32, Ordering};

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::app::{App, Options};

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
            let options = Options { sync_address: true, ..Options::of(&host) };
            mount(&host, options).forget();
        }
    }
}

/// Mounts a widget in a host: its static figure leaves as the instrument takes its place. Dropping the
/// handle unmounts it.
pub fn mount(host: &HtmlElement, options: Options) -> UnmountHandle<impl Mountable> {
    let instance = INSTANCES.fetch_add(1, Ordering::Relaxed);
    let fallback = host.clone();
    let handle = mount_to(host.clone(), move || view! { <App instance options /> });
    // The instrument stands in the document: only now does the figure go.
    let mut child = fallback.first_element_child();
    while let Some(element) = child {
        child = element.next_element_sibling();
        if !element.has_attribute("data-npfit-widget") && !element.has_attribute("data-npfit-keep")
        {
            element.remove();
        }
    }
    let _refused = fallback.set_attribute("data-npfit-alive", "");
    handle
}
