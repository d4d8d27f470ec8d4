//! A lever's value: pressed, it becomes a field that takes what the page shows, with the lock beside it.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use npfit_model::Lever;
use wasm_bindgen::JsCast;

use crate::message as m;
use crate::scenario::lever_input;
use crate::text;
use crate::ui::state::use_state;

/// The value of a lever, and its field.
#[component]
pub(super) fn LeverValue(
    lever: Lever,
    position: Memo<f64>,
    is_locked: Memo<bool>,
) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let key = lever.key();
    let is_open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let value = move || {
        position.track();
        let levers = state.levers_now();
        words.with(|language| text::lever_value(language, &levers, lever))
    };
    let name = move || {
        let (name, value) = (words.get(text::lever_name(lever)), value());
        words.with(|language| m::lever_edit(language, &name, &value))
    };
    let close = move |by_key: bool| {
        is_open.set(false);
        if by_key {
            // The button stands there again after the next render.
            request_animation_frame(move || {
                if let Some(button) = button.get_untracked() {
                    let _refused = button.focus();
                }
            });
        }
    };
    view! {
        <Show
            when=move || is_open.get()
            fallback=move || {
                view! {
                    <button
                        type="button"
                        node_ref=button
                        class="npfit-value"
                        data-testid=format!("lever-value-{key}")
                        aria-label=name
                        on:click=move |_| is_open.set(true)
                    >
                        {value}
                        <Show when=move || is_locked.get()>
                            " "
                            // Drawn: not every reader has the sign in a font.
                            <svg class="npfit-lock-sign" viewBox="0 0 10 12" aria-hidden="true">
                                <path d="M3 5V3.5a2 2 0 0 1 4 0V5" />
                                <rect x="1.5" y="5" width="7" height="6" rx="1" />
                            </svg>
                        </Show>
                    </button>
                }
            }
        >
            <LeverField lever is_locked close=Callback::new(close) />
        </Show>
    }
}

/// The field, with the lock.
#[component]
fn LeverField(lever: Lever, is_locked: Memo<bool>, close: Callback<bool>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let key = lever.key();
    let row = NodeRef::<html::Div>::new();
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _refused = field.focus();
            field.select();
        }
    });
    let shown = {
        let levers = state.levers_now();
        words.with(|language| text::lever_value(language, &levers, lever))
    };
    let example = shown.clone();
    let first = shown.clone();
    let take = move || {
        let Some(typed) = field.get_untracked().map(|field| field.value()) else { return };
        if typed.trim() == first {
            return;
        }
        match words.with(|language| lever_input::parse(lever, &typed, language)) {
            Some(position) => {
                state.set_levers(state.levers_now().with_position(lever, position));
            }
            None => state.refuse(lever, &typed),
        }
    };
    let take_by_key = take.clone();
    let key_down = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            take_by_key();
            close.run(true);
        }
        "Escape" => {
            event.stop_propagation();
            close.run(true);
        }
        _ => {}
    };
    let focus_out = move |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        // A field that is closed by a key loses the focus as it is removed: its signals are gone then.
        let Some(row) = row.try_get_untracked() else { return };
        let is_inside = row.is_some_and(|row| row.contains(to.as_ref()));
        if !is_inside {
            take();
            close.run(false);
        }
    };
    let name = words.with(|language| {
        m::lever_field(language, text::lever_name(lever).text(language), &example)
    });
    let lock_name = move || {
        words.with(|language| {
            let lever = text::lever_name(lever).text(language);
            if is_locked.get() {
                m::unlock_name(language, lever)
            } else {
                m::lock_name(language, lever)
            }
        })
    };
    view! {
        <div class="npfit-field-row" node_ref=row on:focusout=focus_out>
            <input
                type="text"
                class="npfit-field"
                node_ref=field
                data-testid=format!("lever-field-{key}")
                aria-label=name
                autocomplete="off"
                value=shown
                readonly=move || is_locked.get()
                on:keydown=key_down
            />
            <button
                type="button"
                class="npfit-lock"
                data-testid=format!("lever-lock-{key}")
                aria-pressed=move || if is_locked.get() { "true" } else { "false" }
                aria-label=lock_name
                on:click=move |_| state.toggle_lock(lever)
            >
                {move || words.get(if is_locked.get() { m::LOCKED } else { m::LOCK })}
            </button>
        </div>
    }
}
