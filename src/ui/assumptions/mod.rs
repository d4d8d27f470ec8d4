//! The constants of the model as controls, grouped by what they are about.

mod control;
mod switch;

use leptos::prelude::*;
use npfit_model::{CONSTANTS, Constant, DatedInputs};

use super::part::Part;
use super::state::{State, use_state};
use crate::message as m;
use crate::text::{self, ConstantGroup};
use control::ConstantControl;
use switch::InputSwitch;

/// The part. Its content is built when it is opened.
#[component]
pub(super) fn Assumptions() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let title = words.with(text::assumptions_heading);
    let changed = Memo::new(move |_| {
        let (parameters, inputs) = state.with(|scenario| (scenario.parameters, scenario.inputs));
        words.with(|language| text::assumptions_changed(language, &parameters, inputs.switches()))
    });
    view! {
        <Part name="assumptions" title=Signal::stored(title) aside=changed>
            <p class="npfit-section-lead">{words.get(m::ASSUMPTIONS_NOTE)}</p>
            <ResetAll />
            {ConstantGroup::ALL.map(|group| view! { <Group group /> }).collect_view()}
        </Part>
    }
}

/// Everything back to what was published.
#[component]
fn ResetAll() -> impl IntoView {
    let state = use_state();
    let is_published = Memo::new(move |_| {
        state.with(|scenario| {
            scenario.parameters.changed().is_empty() && scenario.inputs == DatedInputs::default()
        })
    });
    view! {
        <button
            type="button"
            class="npfit-button"
            data-testid="assumptions-reset"
            aria-disabled=move || is_published.get().then_some("true")
            on:click=move |_| reset_all(state)
        >
            {state.words.get(m::ASSUMPTIONS_RESET_ALL)}
        </button>
    }
}

fn reset_all(state: State) {
    state.change(false, |scenario| {
        scenario.parameters = Default::default();
        scenario.inputs = DatedInputs::default();
    });
}

/// The constants of one group.
#[component]
fn Group(group: ConstantGroup) -> impl IntoView {
    let words = use_state().words;
    let is_in = |constant: &&Constant| ConstantGroup::of(constant.name) == Some(group);
    let constants = CONSTANTS.iter().filter(is_in);
    let switches = (group == ConstantGroup::Dated).then(|| {
        (0..DatedInputs::KEYS.len()).map(|index| view! { <InputSwitch index /> }).collect_view()
    });
    view! {
        <fieldset class="npfit-group" data-group=format!("{group:?}").to_lowercase()>
            <legend>{words.get(group.name())}</legend>
            {switches}
            {constants.map(|constant| view! { <ConstantControl constant /> }).collect_view()}
        </fieldset>
    }
}
