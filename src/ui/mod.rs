//! The page: levers, sentence, headline outcomes, charts and sources, in leptos.
//!
//! Components hold markup and wiring. Numbers come from [`crate::model`], words from
//! [`crate::text`], pictures from [`crate::chart`].

mod address;
mod assumptions;
mod canvas;
mod canvas_backend;
mod charts;
mod dom;
mod environment;
mod frame;
mod guess;
mod how;
mod html;
mod language;
mod lever;
mod map;
mod outcomes;
mod own;
mod pins;
mod plausible;
mod print;
mod reader;
mod slices;
mod spoken;
mod state;
mod story;
mod tabs;
mod take;
mod tools;
mod tornado;
mod why;

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};

use crate::calendar::Month;
use crate::model::{self, Levers, Parameters};
use dom::{effect, find, listen, set};
use environment::Environment;
use state::State;

/// Mounts a widget in every element marked `data-npfit-scenario`, in place of its fallback.
pub fn start() {
    let hosts = document().query_selector_all("[data-npfit-scenario]").ok();
    let count = hosts.as_ref().map_or(0, web_sys::NodeList::length);
    for index in 0..count {
        let host = hosts
            .as_ref()
            .and_then(|hosts| hosts.get(index))
            .and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some((host, place)) = host.and_then(|host| Some((host.clone(), place(&host)?))) {
            language::set_for(&host);
            mount_to(place.clone(), move || widget(index, host, place)).forget();
        }
    }
}

/// Where the widget goes in its host: in place of its fallback, before what is static and stays.
fn place(host: &HtmlElement) -> Option<HtmlElement> {
    if let Some(fallback) = host.query_selector(".npfit-fallback").ok().flatten() {
        fallback.remove();
    }
    let place = document().create_element("div").ok()?;
    host.insert_before(&place, host.first_child().as_ref()).ok()?;
    place.dyn_into().ok()
}

/// The digest of a run of a version of the model (the newest where there is no such version), in
/// sixteen hexadecimal digits: for tests that compare wasm with native code.
#[wasm_bindgen]
pub fn run_digest(
    version: u32,
    centralisation_percent: f64,
    signing_month: i32,
    flexibility_percent: f64,
) -> String {
    let levers =
        Levers::from_percent(centralisation_percent, Month(signing_month), flexibility_percent);
    let parameters = Parameters::of_version(version).unwrap_or_default();
    format!("{:016x}", model::run(&parameters, &levers).digest())
}

/// One widget. `instance` tells several on a page apart; `host` holds what is static beside it, and
/// `place` is where the widget itself goes.
fn widget(instance: u32, host: HtmlElement, place: HtmlElement) -> impl IntoView {
    let state = State::new(&host);
    let environment = Environment::new();
    address::follow(state);
    how::follow(&host, state);
    assumptions::follow(&host, state);
    plausible::follow(state);
    // Once it is in its place.
    effect(Box::new(move || {
        if let Some(root) = find(&place, ".npfit") {
            language::mark(&root);
            guess::live(&root, &host, state);
            live(&root, state, environment);
            set(&root, "data-alive", "true");
        }
    }));
    view! { <div class="npfit" inner_html=frame::widget(&charts::FIGURES, instance)></div> }
}

/// Brings the widget's markup to life: one listener hears it all, and effects keep what it shows.
fn live(root: &Element, state: State, environment: Environment) {
    let before = Cell::new(0.0);
    let kinds = &["click", "input", "change", "pointerdown", "pointercancel", "keydown"];
    let heard = move |event: web_sys::Event| match event.type_().as_str() {
        "click" => {
            tools::press(&event, state);
            pins::press(&event, state);
            story::press(&event, state);
        }
        kind => {
            if matches!(kind, "change" | "keydown") {
                pins::name(&event, state);
            }
            lever::act(&event, &before, state);
            if kind == "keydown" {
                tools::keys(&event, state);
            }
        }
    };
    listen(root, kinds, Box::new(heard));
    lever::live(root, state);
    tools::live(root, state);
    outcomes::live(root, state);
    why::live(root, state);
    pins::live(root, state);
    spoken::follow(root, state);
    charts::live(root, state, environment);
    take::live(root, state);
    print::live(root, state);
    if let Some(group) = find(root, "[data-tabs]") {
        // A link to a programme of one's own shows it.
        tabs::live(&group, state.is_own());
    }
    story::live(root, state);
}
