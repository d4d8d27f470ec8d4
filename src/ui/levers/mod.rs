//! The levers and the tools beside them.

mod lever;
mod tools;
mod value;

use leptos::prelude::*;
use npfit_model::Lever;

use crate::message as m;
use crate::ui::state::use_state;
use lever::LeverControl;
use tools::Tools;

/// Three levers and their tools.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let words = use_state().words;
    view! {
        <div class="npfit-controls" part="controls">
            <div class="npfit-levers" role="group" aria-label=words.get(m::LEVERS)>
                {Lever::ALL.map(|lever| view! { <LeverControl lever /> }).collect_view()}
            </div>
            <Tools />
        </div>
    }
}
