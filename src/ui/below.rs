//! What stands below the first screen, in the order in which a reader needs it.

use leptos::prelude::*;

use super::assumptions::Assumptions;
use super::closing::Closing;
use super::guide::Questions;
use super::pins::Pins;
use super::share::Share;
use super::sources::{Sources, Tables};
use super::stage::Note;
use super::why::WhyItMoved;

/// Everything below the first screen.
#[component]
pub(super) fn Below() -> impl IntoView {
    view! {
        <div class="npfit-below" part="below">
            <Note />
            <Questions />
            <WhyItMoved />
            <Pins />
            <Tables />
            <Sources />
            <Share />
            <Assumptions />
            <Closing />
        </div>
    }
}
