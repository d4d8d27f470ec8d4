//! Opening a saved setting: by the file picker, or dropped on the section.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_use_drop_zone::{
    UseDropZoneEvent, UseDropZoneOptions, UseDropZoneReturn, use_drop_zone_with_options,
};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::export::state_file::{BYTES_MOST, Refusal, read};
use crate::message as m;
use crate::text;
use crate::ui::state::{State, use_state};

/// How much of a file's name a message repeats. Judgement.
const NAME_CHARS: usize = 60;

/// Files on their way into the page.
#[derive(Clone, Copy)]
pub(super) struct Opening {
    state: State,
    /// Whether a file is held over the section.
    pub(super) is_over: Signal<bool>,
    /// What came of the last one.
    status: RwSignal<String>,
}

impl Opening {
    /// Takes what is dropped on the section.
    pub(super) fn new(state: State, section: NodeRef<html::Section>) -> Self {
        let status = RwSignal::new(String::new());
        let drop = move |event: UseDropZoneEvent| {
            if let Some(file) = event.files.first() {
                open(state, file, status);
            }
        };
        let UseDropZoneReturn { is_over_drop_zone, .. } =
            use_drop_zone_with_options(section, UseDropZoneOptions::default().on_drop(drop));
        Self { state, is_over: is_over_drop_zone, status }
    }
}

/// The button, with the browser's own picker behind it.
#[component]
pub(super) fn OpenButton(opening: Opening) -> impl IntoView {
    let words = use_state().words;
    let picker = NodeRef::<html::Input>::new();
    let press = move |_| {
        if let Some(picker) = picker.get_untracked() {
            picker.click();
        }
    };
    let choose = move |_| {
        let Some(picker) = picker.get_untracked() else { return };
        if let Some(file) = picker.files().and_then(|files| files.get(0)) {
            open(opening.state, &file, opening.status);
        }
        // The same file chosen again is a change too.
        picker.set_value("");
    };
    view! {
        <button type="button" class="npfit-button" data-testid="import" on:click=press>
            {words.get(m::SHARE_OPEN)}
        </button>
        <input
            node_ref=picker
            type="file"
            hidden=true
            accept=".json,application/json"
            data-testid="import-state"
            aria-label=words.get(m::SHARE_OPEN)
            on:change=choose
        />
    }
}

/// What came of the file that was opened last.
#[component]
pub(super) fn OpenStatus(opening: Opening) -> impl IntoView {
    view! {
        <p class="npfit-share-status" role="status" data-testid="import-status">
            {opening.status}
        </p>
    }
}

/// Reads a file and opens its setting, or says why not.
fn open(state: State, file: &File, status: RwSignal<String>) {
    let name: String = file.name().chars().take(NAME_CHARS).collect();
    if file.size() > BYTES_MOST as f64 {
        status.set(refused(state, Refusal::TooLarge, &name));
        return;
    }
    let reading = JsFuture::from(file.text());
    spawn_local(async move {
        let text = reading.await.ok().and_then(|text| text.as_string());
        // The widget may have gone while the browser read.
        if state.now(|_| ()).is_none() {
            return;
        }
        let said = match text.as_deref().map(read) {
            None => state.words.with(|language| m::share_unreadable(language, &name)),
            Some(Err(refusal)) => refused(state, refusal, &name),
            Some(Ok(mut reading)) => {
                // How the widget looks is this page's.
                reading.scenario.look = state.now(|now| now.look.clone()).unwrap_or_default();
                let said = state.words.with(|language| {
                    let faults = text::status(language, &reading.faults);
                    let opened = m::share_opened(language, &name);
                    let has_faults = !faults.is_empty();
                    if has_faults { m::two_words(language, &opened, &faults) } else { opened }
                });
                state.open(reading);
                said
            }
        };
        status.try_set(said);
    });
}

fn refused(state: State, refusal: Refusal, name: &str) -> String {
    state.words.with(|language| match refusal {
        Refusal::TooLarge => m::share_too_large(language, name),
        Refusal::NotAState => m::share_not_a_state(language, name),
    })
}
