//! One lever: a native range input with its name, its value in words, and a mark at history.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::state::State;
use crate::decimal;
use crate::model::{Lever, Levers};
use crate::text;

/// A slider for one lever.
#[component]
pub(super) fn LeverSlider(lever: Lever, state: State, instance: u32) -> impl IntoView {
    let id = format!("npfit-{instance}-{}", lever.key());
    let (lowest, highest) = Levers::positions(lever);
    let ends = text::ends(lever);
    let position = move || state.levers().position(lever);
    let position_now = move || untrack(position);
    // A finger that begins to scroll on a lever moves it first; the browser then takes the touch back,
    // and the lever goes back to where it was.
    let before_touch = StoredValue::new(position_now());
    let words = move || text::in_words(&state.levers(), lever);
    view! {
        <div class="npfit-lever"
            class:npfit-modified=move || position() != Levers::HISTORY.position(lever)
            style:--at=move || decimal::fixed(state.levers().fraction(lever), 4)
            style:--was=decimal::fixed(Levers::HISTORY.fraction(lever), 4)>
            <label class="npfit-lever-name" for=id.clone()>{text::name(lever)}</label>
            <button type="button" class="npfit-lever-was"
                aria-label=text::reset_one(lever)
                on:click=move |_| state.move_lever(lever, Levers::HISTORY.position(lever))>
                {text::was(lever)}
            </button>
            <span class="npfit-lever-value" data-value=lever.key() aria-hidden="true">{words}</span>
            <span class="npfit-track">
                <span class="npfit-fill" aria-hidden="true"></span>
                <span class="npfit-was" aria-hidden="true">{text::AS_IT_HAPPENED}</span>
                <input type="range" id=id data-lever=lever.key()
                    min=decimal::print(lowest) max=decimal::print(highest) step="1"
                    aria-valuetext=words
                    prop:value=move || decimal::print(position())
                    on:input:target=move |event| {
                        state.move_lever(lever, event.target().value_as_number());
                    }
                    on:change=move |_| state.end_gesture()
                    on:pointerdown=move |_| before_touch.set_value(position_now())
                    on:pointercancel=move |_| state.move_lever(lever, before_touch.get_value())
                    on:keydown=move |event| page_keys(&event, lever, state) />
            </span>
            <span class="npfit-end" aria-hidden="true">{ends.low}</span>
            <span class="npfit-end npfit-end-high" aria-hidden="true">{ends.high}</span>
            <span class="npfit-question">{text::question(lever)}</span>
        </div>
    }
}

/// PageUp and PageDown move by a page of the lever; browsers' own pages differ.
fn page_keys(event: &KeyboardEvent, lever: Lever, state: State) {
    let step = match event.key().as_str() {
        "PageUp" => lever.page_step(),
        "PageDown" => -lever.page_step(),
        _ => return,
    };
    event.prevent_default();
    state.move_lever(lever, state.levers().position(lever) + step);
}
