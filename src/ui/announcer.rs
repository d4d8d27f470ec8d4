//! What a run gives, said once a lever has rested: the sentence that is seen changes with each frame of a drag,
//! which nobody could listen to.

use leptos::prelude::*;

use super::hooks::settled::settled;
use super::state::use_state;
use crate::text;

/// How long a run rests before it is spoken of, milliseconds.
const REST_MS: f64 = 1000.0;

/// The live region. It says nothing of the run that the page opens with.
#[component]
pub(super) fn Announcer() -> impl IntoView {
    let state = use_state();
    let settings = settled(REST_MS, move || state.settings.get());
    let first = settings.get_untracked();
    let has_moved = StoredValue::new(false);
    let spoken = move || {
        let is_first = settings.with(|settings| *settings == first);
        if is_first && !has_moved.get_value() {
            return String::new();
        }
        has_moved.set_value(true);
        let (own, _) = untrack(|| state.outcomes());
        state.words.with(|language| text::announcement(language, &own))
    };
    view! {
        <p class="npfit-hidden" role="status" aria-live="polite" data-testid="announcer">
            {spoken}
        </p>
    }
}
