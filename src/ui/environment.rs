//! What the reader's browser prefers and how dense its screen is.

use leptos::{ev, leptos_dom::helpers::window_event_listener, prelude::*};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::MediaQueryList;

use crate::chart::Theme;

/// Signals about the browser.
#[derive(Clone, Copy)]
pub(super) struct Environment {
    dark: ReadSignal<bool>,
    /// Device pixels to the CSS pixel.
    pub(super) device_pixel_ratio: ReadSignal<f64>,
}

impl Environment {
    /// Watches the preferred colour scheme and the density of the screen.
    pub(super) fn new() -> Self {
        let ratio = || window().device_pixel_ratio().clamp(0.5, 8.0);
        let (device_pixel_ratio, set_ratio) = signal(ratio());
        // Zooming and moving to another screen both resize the window in CSS pixels.
        let resized = window_event_listener(ev::resize, move |_| set_ratio.set(ratio()));
        on_cleanup(move || resized.remove());

        let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
        let (dark, set_dark) = signal(query.as_ref().is_some_and(MediaQueryList::matches));
        if let Some(query) = query {
            watch_query(query, set_dark);
        }
        Self { dark, device_pixel_ratio }
    }

    /// The colours to draw with.
    pub(super) fn theme(self) -> Theme {
        if self.dark.get() { Theme::DARK } else { Theme::LIGHT }
    }
}

fn watch_query(query: MediaQueryList, set: WriteSignal<bool>) {
    let own = query.clone();
    let changed = Closure::<dyn Fn()>::new(move || {
        set.try_set(own.matches());
    });
    query.set_onchange(Some(changed.as_ref().unchecked_ref()));
    let kept = StoredValue::new_local((query, changed));
    on_cleanup(move || {
        kept.try_with_value(|(query, _)| query.set_onchange(None));
    });
}
