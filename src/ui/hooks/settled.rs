//! A signal that follows another once it has been left alone: what is costly, or heard, waits for the end of a drag.

use leptos::prelude::*;
use leptos_use_fn_debounce_throttle::use_debounce_fn;

/// What `read` gives, some milliseconds after it last changed.
pub(in crate::ui) fn settled<T: Clone + PartialEq + Send + Sync + 'static>(
    wait_ms: f64,
    read: impl Fn() -> T + Send + Sync + 'static,
) -> ReadSignal<T> {
    let now = Memo::new(move |_| read());
    let (settled, set_settled) = signal(now.get_untracked());
    let copy = move || {
        if let (Some(now), Some(before)) = (now.try_get_untracked(), settled.try_get_untracked())
            && now != before
        {
            set_settled.try_set(now);
        }
    };
    let copy_soon = use_debounce_fn(copy, wait_ms);
    Effect::new(move |before: Option<()>| {
        now.track();
        if before.is_some() {
            let _copied_later = copy_soon();
        }
    });
    settled
}
