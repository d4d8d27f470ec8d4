//! A signal that follows another once it has been left alone: what is costly, or heard, waits for the end of a drag.

use leptos::prelude::*;
use leptos_use_fn_debounce_throttle::use_debounce_fn;

use crate::scenario::Scenario;
use crate::ui::state::State;

/// How long a scenario is left alone before links and fields are written from it, milliseconds: long texts in fields
/// cost a drag some of each frame. Judgement: shorter than the way to a button.
const REST_MS: f64 = 150.0;

/// The scenario at rest, in context.
#[derive(Clone, Copy)]
struct AtRest(ReadSignal<Scenario>);

/// Provides the scenario as it stands once it has been left alone.
pub(in crate::ui) fn provide_scenario_at_rest(state: State) {
    provide_context(AtRest(settled(REST_MS, move || state.with(Clone::clone))));
}

/// The scenario as it stands once it has been left alone: what links and fields are written from.
pub(in crate::ui) fn use_scenario_at_rest() -> ReadSignal<Scenario> {
    expect_context::<AtRest>().0
}

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
