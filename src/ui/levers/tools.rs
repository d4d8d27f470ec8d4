//! Presets, undo, redo, reset and pin.

use leptos::prelude::*;

use crate::message as m;
use crate::scenario::{Preset, Undo};
use crate::text;
use crate::ui::state::use_state;

/// The tools beside the levers.
#[component]
pub(super) fn Tools() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let can = move |forward: bool| {
        let (back, ahead) = state.undo_ways();
        if forward { ahead } else { back }
    };
    let disabled = move |is_disabled: bool| is_disabled.then_some("true");
    view! {
        <div class="npfit-tools">
            <Presets />
            <div class="npfit-tool-row">
                <button
                    type="button"
                    data-testid="undo"
                    aria-label=words.get(m::UNDO)
                    title=words.get(m::UNDO)
                    aria-disabled=move || disabled(!can(false))
                    on:click=move |_| state.step(Undo::back)
                >
                    "↶"
                </button>
                <button
                    type="button"
                    data-testid="redo"
                    aria-label=words.get(m::REDO)
                    title=words.get(m::REDO)
                    aria-disabled=move || disabled(!can(true))
                    on:click=move |_| state.step(Undo::forward)
                >
                    "↷"
                </button>
                <button
                    type="button"
                    data-testid="reset"
                    title=words.get(m::RESET_NAME)
                    aria-disabled=move || disabled(state.is_history())
                    on:click=move |_| state.reset()
                >
                    {words.get(m::RESET)}
                </button>
                <button
                    type="button"
                    data-testid="pin"
                    title=words.get(m::PIN_NAME)
                    on:click=move |_| state.pin()
                >
                    {words.get(m::PIN)}
                </button>
            </div>
        </div>
    }
}

/// The list of presets, with the reason of the one that stands.
#[component]
fn Presets() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let id = state.id("preset");
    let reason_id = state.id("preset-reason");
    let preset = Memo::new(move |_| Preset::of_levers(&state.levers()));
    let key = move || preset.get().map_or("", Preset::key);
    view! {
        <label class="npfit-hidden" for=id.clone()>{words.get(m::PRESETS)}</label>
        <select
            id=id
            class="npfit-preset"
            data-testid="preset"
            aria-describedby=reason_id.clone()
            prop:value=key
            on:change:target=move |event| {
                let list = event.target();
                if let Some(preset) = Preset::of_key(&list.value()) {
                    state.set_levers(preset.levers());
                }
                // A lock can keep a lever: then the list names what stands, not what was asked for.
                list.set_value(preset.get_untracked().map_or("", Preset::key));
            }
        >
            <option value="" selected=move || preset.get().is_none()>
                {words.get(m::PRESET_NONE)}
            </option>
            {Preset::ALL
                .map(|each| {
                    view! {
                        <option value=each.key() selected=move || preset.get() == Some(each)>
                            {words.get(text::preset_name(each))}
                        </option>
                    }
                })
                .collect_view()}
        </select>
        <p class="npfit-reason" id=reason_id>
            {move || words.get(text::preset_reason(preset.get()))}
        </p>
    }
}
