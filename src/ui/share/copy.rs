//! A text to be copied: always a field that can be selected, with a button that copies it.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use leptos_use_clipboard::{UseClipboardReturn, use_clipboard};
use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use crate::message as m;
use crate::ui::words::use_words;

/// How long the clipboard may take before the button falls back, milliseconds. Judgement.
const PATIENCE_MS: u64 = 400;

/// A field with its name and its button.
#[component]
pub(super) fn CopyField(
    /// Its test ids: `field-KEY` and `copy-KEY`.
    key: &'static str,
    /// Its id on the page.
    id: String,
    /// What it holds, for people.
    #[prop(into)]
    name: Signal<String>,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
    /// Its height in lines.
    rows: u32,
) -> impl IntoView {
    let words = use_words();
    let field = NodeRef::<html::Textarea>::new();
    let status = RwSignal::new(String::new());
    let UseClipboardReturn { copied, copy, .. } = use_clipboard();
    Effect::new(move |_| {
        if copied.get() {
            status.set(words.with(|language| m::share_copied(language, &name.get_untracked())));
        }
    });
    let press = move |_| {
        status.set(String::new());
        copy(&value.get_untracked());
        set_timeout(
            move || {
                if copied.try_get_untracked() == Some(false) {
                    let message = match select_and_copy(field) {
                        true => m::share_copied,
                        false => m::share_selected,
                    };
                    let name = name.try_get_untracked().unwrap_or_default();
                    status.try_set(words.with(|language| message(language, &name)));
                }
            },
            Duration::from_millis(PATIENCE_MS),
        );
    };
    let button_name = move || words.with(|language| m::share_copy_name(language, &name.get()));
    view! {
        <div class="npfit-copy">
            <label for=id.clone()>{name}</label>
            <textarea
                node_ref=field
                id=id
                data-testid=format!("field-{key}")
                rows=rows.to_string()
                dir="ltr"
                spellcheck="false"
                readonly=true
                prop:value=value
                on:focus=move |_| {
                    if let Some(field) = field.get_untracked() {
                        field.select();
                    }
                }
            ></textarea>
            <button
                type="button"
                class="npfit-button"
                data-testid=format!("copy-{key}")
                aria-label=button_name
                on:click=press
            >
                {words.get(m::SHARE_COPY)}
            </button>
            <p class="npfit-share-status" role="status" data-testid=format!("copied-{key}")>
                {status}
            </p>
        </div>
    }
}

/// Selects the field, and copies it as browsers did before there was a clipboard to ask. Returns whether that
/// worked.
fn select_and_copy(field: NodeRef<html::Textarea>) -> bool {
    let Some(field) = field.try_get_untracked().flatten() else { return false };
    let _refused = field.focus();
    field.select();
    let page: Result<HtmlDocument, _> = document().dyn_into();
    page.is_ok_and(|page| page.exec_command("copy").unwrap_or(false))
}
