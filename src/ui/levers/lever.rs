//! One lever: a native range input with its name, its value, and a mark at history.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use npfit_model::{Lever, Levers};

use super::value::LeverValue;
use crate::text;
use crate::ui::state::{State, use_state};

/// A slider for one lever.
#[component]
pub(super) fn LeverControl(lever: Lever) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let key = lever.key();
    let (id, status_id) = (state.id(key), state.id(&format!("{key}-status")));
    let (lowest, highest) = Levers::positions(lever);
    let (low, high) = words.with(|language| text::lever_ends(language, lever));
    // What follows one lever does nothing while another moves.
    let position = Memo::new(move |_| state.levers().position(lever));
    let is_locked = Memo::new(move |_| state.with(|scenario| scenario.locks.is_locked(lever)));
    let spoken = move || {
        position.track();
        let levers = state.levers_now();
        words.with(|language| text::lever_spoken(language, &levers, lever, is_locked.get()))
    };
    // A finger that begins to scroll on a lever moves it first. The browser then takes the touch back, and the
    // lever returns to where it was.
    let before_touch = StoredValue::new(Levers::HISTORY.position(lever));
    let label = words.get(text::lever_name(lever));
    let was = Levers::HISTORY.fraction(lever).to_string();
    view! {
        <div
            class="npfit-lever"
            class:npfit-modified=move || position.get() != Levers::HISTORY.position(lever)
            class:npfit-locked=move || is_locked.get()
            class:npfit-asked=move || state.is_asked(lever)
        >
            <div class="npfit-lever-head">
                <label class="npfit-lever-name" for=id.clone()>{label}</label>
                <LeverValue lever position is_locked />
            </div>
            <div class="npfit-track">
                // On each mark itself: set further up, a property styles everything below anew in each frame.
                <span
                    class="npfit-fill"
                    aria-hidden="true"
                    style:--at=move || {
                        position.track();
                        state.levers_now().fraction(lever).to_string()
                    }
                    style:--was=was.clone()
                ></span>
                <span class="npfit-was" aria-hidden="true" style:--was=was.clone()></span>
                <input
                    type="range"
                    id=id
                    data-testid=format!("lever-{key}")
                    min=lowest.to_string()
                    max=highest.to_string()
                    step=if lever == Lever::Signing { "1" } else { "0.1" }
                    aria-valuetext=spoken
                    aria-describedby=status_id.clone()
                    aria-readonly=move || is_locked.get().then_some("true")
                    title=words.with(|language| text::lever_meaning(language, lever))
                    prop:value=move || position.get().to_string()
                    on:input:target=move |event| {
                        let input = event.target();
                        state.move_lever(lever, whole(lever, input.value_as_number()));
                        // A locked lever has not moved; its thumb has.
                        input.set_value(&state.levers_now().position(lever).to_string());
                    }
                    on:change=move |_| {
                        state.is_held.set(false);
                        state.end_gesture();
                    }
                    on:pointerdown=move |_| {
                        before_touch.set_value(state.levers_now().position(lever));
                        state.is_held.set(true);
                    }
                    on:pointerup=move |_| state.is_held.set(false)
                    on:pointercancel=move |_| {
                        state.is_held.set(false);
                        state.move_lever(lever, before_touch.get_value());
                    }
                    on:keydown=move |event| press(&event, lever, state)
                />
            </div>
            <div class="npfit-ends" aria-hidden="true">
                <span>{low}</span>
                <span>{high}</span>
            </div>
            <p class="npfit-lever-status" id=status_id role="status">
                {move || state.lever_status(lever)}
            </p>
        </div>
    }
}

/// A slider moves in whole steps; a field may set a tenth of a per cent between them.
fn whole(lever: Lever, position: f64) -> f64 {
    let _ = lever;
    position.round()
}

/// Arrows move by one, page keys by a page of the lever: browsers' own pages differ.
fn press(event: &KeyboardEvent, lever: Lever, state: State) {
    let step = match event.key().as_str() {
        "ArrowUp" | "ArrowRight" => 1.0,
        "ArrowDown" | "ArrowLeft" => -1.0,
        "PageUp" => lever.page_step(),
        "PageDown" => -lever.page_step(),
        _ => return,
    };
    let is_mirrored = state.words.with(|language| language.is_right_to_left)
        && matches!(event.key().as_str(), "ArrowRight" | "ArrowLeft");
    event.prevent_default();
    let step = if is_mirrored { -step } else { step };
    state.move_lever(lever, (state.levers_now().position(lever) + step).round());
}
