//! One dated input: something outside the levers that may be switched off.

use leptos::prelude::*;
use npfit_model::DatedInputs;

use crate::text;
use crate::ui::state::use_state;

/// A switch, by its place in [`DatedInputs::KEYS`].
#[component]
pub(super) fn InputSwitch(index: usize) -> impl IntoView {
    let state = use_state();
    let key = DatedInputs::KEYS.get(index).copied().unwrap_or_default();
    let is_on = Memo::new(move |_| {
        state.with(|scenario| scenario.inputs.switches().get(index).copied().unwrap_or_default())
    });
    view! {
        <label class="npfit-switch" class:npfit-modified=move || !is_on.get()>
            <input
                type="checkbox"
                data-testid=format!("input-{key}")
                prop:checked=move || is_on.get()
                on:change:target=move |event| {
                    let is_on = event.target().checked();
                    state.change(false, |scenario| scenario.inputs = scenario.inputs.with(key, is_on));
                    state.tell(state.words.with(|language| text::input_status(language, index, is_on)));
                }
            />
            " "
            {state.words.get(text::dated_input(index))}
        </label>
    }
}
