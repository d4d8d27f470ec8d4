//! One constant: a range input with its value, its evidence and its meaning.

use leptos::prelude::*;
use npfit_model::Constant;

use crate::message as m;
use crate::text;
use crate::ui::state::{State, use_state};

/// Into how many steps the range of a constant is divided at least.
const STEPS_LEAST: f64 = 50.0;

/// A constant. One that is part of the structure has no range, and no control.
#[component]
pub(super) fn ConstantControl(constant: &'static Constant) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let value = Memo::new(move |_| {
        let value = state.with(|scenario| scenario.parameters.get(constant.name));
        value.unwrap_or(constant.value)
    });
    let is_changed = Memo::new(move |_| value.get() != constant.value);
    let printed =
        move || words.with(|language| text::constant_value(language, value.get(), constant.unit));
    let (name, evidence) = words.with(|language| {
        (text::constant_name(language, constant), text::constant_evidence(language, constant))
    });
    let id = state.id(&format!("constant-{}", constant.name));
    let meaning_id = format!("{id}-meaning");
    let control = if constant.low < constant.high {
        view! { <Range id=id.clone() meaning_id=meaning_id.clone() constant value /> }.into_any()
    } else {
        view! { <small class="npfit-fixed">{words.get(m::ASSUMPTION_FIXED)}</small> }.into_any()
    };
    view! {
        <div
            class="npfit-constant"
            class:npfit-modified=move || is_changed.get()
            data-constant=constant.name
        >
            <label class="npfit-constant-name" for=id lang="en">{name}</label>
            <output class="npfit-constant-value">{printed}</output>
            {control}
            <Reset constant is_changed />
            <p class="npfit-constant-meaning" id=meaning_id lang="en">
                <span class="npfit-evidence" data-evidence=constant.evidence.key()>{evidence}</span>
                " "
                {constant.meaning}
            </p>
        </div>
    }
}

/// The control itself.
#[component]
fn Range(
    id: String,
    meaning_id: String,
    constant: &'static Constant,
    value: Memo<f64>,
) -> impl IntoView {
    let state = use_state();
    let printed = move || {
        state.words.with(|language| text::constant_value(language, value.get(), constant.unit))
    };
    view! {
        <input
            type="range"
            id=id
            data-testid=format!("constant-{}", constant.name)
            min=constant.low.to_string()
            max=constant.high.to_string()
            step=step(constant).to_string()
            aria-valuetext=printed
            aria-describedby=meaning_id
            prop:value=move || value.get().to_string()
            on:input:target=move |event| set(state, constant, event.target().value_as_number())
            on:change=move |_| release(state, constant)
        />
    }
}

/// Back to what was published; it stands there only while the constant is changed.
#[component]
fn Reset(constant: &'static Constant, is_changed: Memo<bool>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let (name, was) = words.with(|language| {
        let name = text::constant_name(language, constant);
        let was = text::constant_value(language, constant.value, constant.unit);
        (m::assumption_reset_name(language, &name, &was), m::assumption_was(language, &was))
    });
    view! {
        <span class="npfit-constant-reset">
            <Show when=move || is_changed.get()>
                <small>{was.clone()}</small>
                " "
                <button
                    type="button"
                    aria-label=name.clone()
                    on:click=move |_| {
                        set(state, constant, constant.value);
                        state.end_gesture();
                    }
                >
                    {words.get(m::ASSUMPTION_RESET)}
                </button>
            </Show>
        </span>
    }
}

/// The step of a control: the power of ten that divides the range finely enough.
fn step(constant: &Constant) -> f64 {
    let wanted = (constant.high - constant.low) / STEPS_LEAST;
    let mut step = 1000.0;
    while step > wanted && step > 1e-6 {
        step /= 10.0;
    }
    step
}

fn set(state: State, constant: &'static Constant, value: f64) {
    // A step of the range ends beside round numbers only by rounding.
    let value = (value * 1e6).round() / 1e6;
    state.change(true, |scenario| {
        // What is no number changes nothing.
        let _taken = scenario.parameters.set(constant.name, value);
    });
}

/// The control is released: what the constant is now is said once.
fn release(state: State, constant: &'static Constant) {
    state.end_gesture();
    let value = state.now(|scenario| scenario.parameters.get(constant.name)).flatten();
    if let Some(value) = value.filter(|value| *value != constant.value) {
        state.tell(state.words.with(|language| text::assumption_status(language, constant, value)));
    }
}
