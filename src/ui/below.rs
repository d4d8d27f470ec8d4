//! What stands below the first screen, in the order in which a reader needs it.

use std::time::Duration;

use leptos::prelude::*;

use super::assumptions::Assumptions;
use super::closing::Closing;
use super::pins::Pins;
use super::share::Share;
use super::sources::{Sources, Tables};
use super::stage::Note;
use super::why::WhyItMoved;

/// Everything below the first screen. Most of it comes once that is painted: levers are alive sooner.
#[component]
pub(super) fn Below() -> impl IntoView {
    let is_painted = RwSignal::new(false);
    request_animation_frame(move || {
        // After the frame that is being made.
        set_timeout(
            move || {
                is_painted.try_set(true);
            },
            Duration::ZERO,
        );
    });
    view! {
        <div class="npfit-below" part="below">
            <Note />
            <Show when=move || is_painted.get()>
                <WhyItMoved />
                <Pins />
                <Tables />
                <Sources />
                <Share />
                <Assumptions />
                <Closing />
            </Show>
        </div>
    }
}
