//! The page: levers, sentence, headline outcomes, charts and sources, in leptos.
//!
//! Components hold markup and wiring. Numbers come from [`crate::model`], words from
//! [`crate::text`], pictures from [`crate::chart`].

// The component macro makes its own items public.
#![allow(unreachable_pub)]

mod address;
mod assumptions;
mod canvas;
mod charts;
mod dom;
mod environment;
mod how;
mod html;
mod lever;
mod outcomes;
mod plausible;
mod reader;
mod sources;
mod state;
mod tabs;
mod tools;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::calendar::Month;
use crate::model::{self, Lever, Levers, Parameters};
use crate::text;
use charts::{Charts, Closer, DELIVERY, MONEY};
use environment::Environment;
use lever::LeverSlider;
use outcomes::{Cards, Dock};
use sources::Sources;
use state::State;
use tools::{Presets, Tools};

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
            mount_to(place, move || view! { <Widget instance=index host /> }).forget();
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

/// One widget. `instance` tells several on a page apart; `host` holds what is static beside it.
#[component]
fn Widget(instance: u32, host: HtmlElement) -> impl IntoView {
    let state = State::new();
    let environment = Environment::new();
    address::follow(state);
    how::follow(&host, state);
    assumptions::follow(&host, state);
    plausible::follow(state);
    view! {
        <div class="npfit" data-alive="true" on:keydown=move |event| tools::keys(&event, state)>
            <div class="npfit-grid">
                <p class="npfit-sentence" data-sentence>{move || state.sentence()}</p>
                <p class="npfit-notice" data-notice role="status">{move || state.notices_in_words()}</p>
                <p class="npfit-notice" data-constants>{move || state.changed_constants()}</p>
                <section class="npfit-levers" aria-label=text::LEVERS_HEADING>
                    <Dock state />
                    {Lever::ALL.map(|lever| view! { <LeverSlider lever state instance /> })}
                    <Tools state />
                </section>
                <div class="npfit-main">
                    <div class="npfit-narrow"><Meanings /><Tools state /></div>
                    <Presets state />
                    <Cards state />
                    <Charts subjects=MONEY state environment />
                    <Charts subjects=DELIVERY state environment />
                    <Closer state environment instance />
                    <p class="npfit-caveat">
                        {text::CAVEAT} " "
                        {move || if state.is_newest() { text::MISSES } else { "" }}
                    </p>
                    <Sources />
                </div>
            </div>
        </div>
    }
}

/// What each lever means, for where there is no room beside it.
#[component]
fn Meanings() -> impl IntoView {
    let meaning = |lever: Lever| {
        let ends = text::ends(lever);
        view! {
            <li>
                <b>{text::name(lever)}</b> ": " {text::question(lever)} " From " {ends.low} " to "
                {ends.high} "."
            </li>
        }
    };
    view! { <ul class="npfit-meanings">{Lever::ALL.map(meaning)}</ul> }
}
