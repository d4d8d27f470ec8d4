//! What stands below the first screen, in the order in which a reader needs it.

use leptos::prelude::*;

use super::share::Share;
use super::stage::Note;

/// Everything below the first screen.
#[component]
pub(super) fn Below() -> impl IntoView {
    view! {
        <div class="npfit-below">
            <Note />
            <Share />
        </div>
    }
}
