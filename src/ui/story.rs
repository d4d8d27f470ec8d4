//! The story's panel: what a step tells and asks, and what came of it.

use std::cell::Cell;

use leptos::prelude::Track;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

use super::dom::{all, around, effect, find, set_class, write};
use super::html::{self, push};
use super::state::State;
use crate::message::Message;
use crate::model::Lever;
use crate::stage::{STORY_STEPS, Stage};
use crate::story::Step;
use crate::text;

/// Room for the panel.
pub(super) fn room(out: &mut String) {
    push!(out, "<section class=npfit-story data-story hidden></section>");
}

/// The way into the story.
pub(super) fn entry(out: &mut String) {
    push!(out, "<a class=\"npfit-preset npfit-story-entry\" href=#", &key(1), " data-step=1>");
    push!(out, text::STORY_ENTRY, "</a>");
}

/// What a link to a step says.
fn key(step: u8) -> String {
    "stage=".to_owned() + &Stage::Story(step).key()
}

/// Keeps the panel of the widget in `root`.
pub(super) fn live(root: &Element, state: State) {
    let Some(panel) = find(root, "[data-story]") else { return };
    let (root, shown, is_first) = (root.clone(), Cell::new(None), Cell::new(true));
    effect(Box::new(move || {
        let step = match state.scenario().stage {
            Stage::Story(step) => Some(step),
            _ => None,
        };
        let was = shown.replace(step);
        let by_reader = !is_first.replace(false);
        if was != step {
            turn(&root, &panel, step);
            if by_reader {
                face(&root, step);
            }
        }
        state.run.track();
        if let Some(answer) = find(&panel, "[data-answer]") {
            let words = state.story_answer();
            set_class(&answer, "npfit-story-done", words.is_some());
            write(&answer, words.as_deref().unwrap_or(&text::STORY_WAIT));
        }
    }));
}

/// Shows a step, or no story at all, and points at what it is about.
fn turn(root: &Element, panel: &HtmlElement, step: Option<u8>) {
    panel.set_hidden(step.is_none());
    panel.set_inner_html(&step.map_or_else(String::new, markup));
    for old in all(root, ".npfit-pointed") {
        set_class(&old, "npfit-pointed", false);
    }
    let Some(step) = step.map(Step::of) else { return };
    open_tab(root, step);
    let items = all(root, ".npfit-lever");
    for pointed in items.get(step.lever as usize).cloned().into_iter().chain(target(root, step)) {
        set_class(&pointed, "npfit-pointed", true);
    }
}

/// Opens the tab that a step's chart stands behind.
fn open_tab(root: &Element, step: &Step) {
    if let Some(tab) = step.tab.and_then(|key| find(root, &["[data-tab=", key, "]"].concat())) {
        tab.click();
    }
}

/// What holds the chart that a step is about.
fn target(root: &Element, step: &Step) -> Option<Element> {
    let canvas = find(root, &html::canvas_of(step.see))?;
    canvas.closest(".npfit-panel,.npfit-figure").ok().flatten()
}

/// Brings the reader's eyes and keys to the step's heading, or out of the story to its entry.
fn face(root: &Element, step: Option<u8>) {
    let place = if step.is_some() { "[data-story] h2" } else { ".npfit-story-entry" };
    if let Some(place) = find(root, place) {
        let _refused = place.focus();
        if step.is_some() {
            place.scroll_into_view();
        }
    }
}

fn markup(step: u8) -> String {
    let mut out = String::new();
    push!(out, "<h2 tabindex=-1>", &text::story_heading(step), "</h2>");
    push!(out, "<p>", &text::story_text(step, &html::cited), "</p>");
    push!(out, "<p class=npfit-story-ask>", &text::story_ask(step), "</p><p class=npfit-story-go>");
    for (name, says) in [("lever", text::STORY_TO_LEVER), ("chart", text::STORY_TO_CHART)] {
        push!(
            out,
            "<button type=button class=npfit-reset data-show=",
            name,
            ">",
            says,
            "</button>"
        );
    }
    push!(out, "</p><p class=npfit-story-answer data-answer></p>");
    if step == STORY_STEPS {
        push!(out, "<h3>", text::STORY_BOARD, "</h3><ol>");
        for question in text::STORY_QUESTIONS {
            push!(out, "<li>", question, "</li>");
        }
        push!(out, "</ol>");
    }
    let mut button = |to: u8, says: Message| {
        push!(out, "<button type=button class=npfit-button data-step=", &to.to_string(), ">");
        push!(out, says, "</button>");
    };
    if step > 1 {
        button(step - 1, text::STORY_BACK);
    }
    if step < STORY_STEPS {
        button(step + 1, text::STORY_NEXT);
        button(0, text::STORY_LEAVE);
    } else {
        button(0, text::STORY_OPEN);
    }
    push!(out, "<nav aria-label=\"", text::STORY_STEPS, "\">");
    for other in 1..=STORY_STEPS {
        push!(out, "<a href=#", &key(other), " data-step=", &other.to_string());
        if other == step {
            push!(out, " aria-current=step");
        }
        push!(out, " aria-label=\"", &text::story_heading(other), "\"><i></i></a>");
    }
    push!(out, "</nav>");
    out
}

/// Goes where what was pressed leads, if that is the story's.
pub(super) fn press(event: &Event, state: State) {
    let Some(pressed) = around(event, "[data-step],[data-show]") else { return };
    if let Some(place) = pressed.get_attribute("data-show") {
        return show(&pressed, &place, state);
    }
    let mouse: &MouseEvent = event.unchecked_ref();
    // Another tab is the browser's affair.
    if mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() {
        return;
    }
    event.prevent_default();
    let step = pressed.get_attribute("data-step").and_then(|step| step.parse().ok());
    state.enter(match step {
        Some(step @ 1..=STORY_STEPS) => Stage::Story(step),
        _ => Stage::Play,
    });
}

/// Shows the lever or the chart that the step is about.
fn show(button: &HtmlElement, place: &str, state: State) {
    let root = button.closest(".npfit").ok().flatten();
    let step = state.scenario_now().map(|scenario| scenario.stage);
    let (Some(root), Some(Stage::Story(step))) = (root, step) else { return };
    let step = Step::of(step);
    if place == "lever" {
        if let Some(range) = find(&root, &lever(step.lever)) {
            let _refused = range.focus();
        }
        return;
    }
    // It may have been turned since.
    open_tab(&root, step);
    if let Some(target) = target(&root, step) {
        target.scroll_into_view();
    }
}

fn lever(lever: Lever) -> String {
    ["[data-lever=", lever.key(), "]"].concat()
}
