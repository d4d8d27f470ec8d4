//! The page as something to install: a web manifest.

use serde_json::{Error, json};

use super::ICON_PX;
use crate::chart::Theme;
use crate::chart::theme::Ink;
use crate::message::{self as m, Language};

/// The sides of the icons that `cargo xtask dist` draws, pixels: what installers ask for.
pub const ICON_SIDES_PX: [u32; 3] = [180, 192, 512];

/// The manifest. All addresses in it are relative to it.
///
/// # Errors
/// Only if memory runs out.
pub fn write() -> Result<String, Error> {
    let language = Language::english();
    let colour = |theme: &Theme, ink| {
        let (red, green, blue) = theme.colour(ink);
        format!("#{red:02x}{green:02x}{blue:02x}")
    };
    let pictures = ICON_SIDES_PX.map(|side| {
        json!({ "src": format!("icon-{side}.png"), "sizes": format!("{side}x{side}"), "type": "image/png", "purpose": "any maskable" })
    });
    let drawing = json!({ "src": "icon.svg", "sizes": format!("{ICON_PX}x{ICON_PX} any"), "type": "image/svg+xml" });
    let icons: Vec<_> = std::iter::once(drawing).chain(pictures).collect();
    serde_json::to_string_pretty(&json!({
        "name": m::TITLE.text(&language),
        "short_name": m::STATIC_SHORT_NAME.text(&language),
        "description": m::KICKER.text(&language),
        "lang": "en-GB",
        "start_url": "./",
        "scope": "./",
        "id": "./",
        "display": "standalone",
        "theme_color": colour(&Theme::LIGHT, Ink::Yours),
        "background_color": colour(&Theme::LIGHT, Ink::Paper),
        "icons": icons,
    }))
}
