//! The colours that the widget really has: the host's theme, the reader's system, or forced colours.

use leptos::prelude::*;
use leptos_use_media_query::use_media_query;
use leptos_use_preferences::use_preferred_dark;

use crate::chart::Theme;

/// The colours of the charts.
pub(in crate::ui) fn use_theme() -> Signal<Theme> {
    let dark = use_preferred_dark();
    let forced = use_media_query("(forced-colors: active)");
    Signal::derive(move || {
        if forced.get() {
            forced_theme(dark.get())
        } else if dark.get() {
            Theme::DARK
        } else {
            Theme::LIGHT
        }
    })
}

/// Where a reader forces colours, a canvas gets plain ones: text on background, and one accent.
fn forced_theme(is_dark: bool) -> Theme {
    if is_dark {
        Theme::forced((255, 255, 255), (0, 0, 0), (255, 255, 0))
    } else {
        Theme::forced((0, 0, 0), (255, 255, 255), (0, 0, 238))
    }
}
