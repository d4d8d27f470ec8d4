//! What a preset’s addresses, cards and snippets are made of: for the step that knows where the bundle will lie.

use npfit_model::VERSION;
use serde::Serialize;

use super::web_manifest::ICON_SIDES_PX;
use crate::export::Origin;
use crate::export::embed::{LISTENER, Snippet, frame_height_px};
use crate::message::{self as m, Language};
use crate::scenario::{Preset, Scenario, Variant};
use crate::text;

/// Stands where the address of the bundle’s folder belongs.
pub const ADDRESS_PLACE: &str = "https://address.invalid/";

/// Everything that needs the bundle’s address.
#[derive(Clone, Debug, Serialize)]
pub struct Presets {
    /// The version of the model.
    pub model_version: u32,
    /// The page’s title.
    pub title: String,
    /// What a link to the live page says.
    pub live: String,
    /// What stands where the address belongs.
    pub address_place: &'static str,
    /// The script that gives each frame the height that it asks for.
    pub listener: &'static str,
    /// What the element's properties say at history, as JSON.
    pub standard: String,
    /// The sides of the icons that the web manifest names, pixels.
    pub icon_sides_px: [u32; 3],
    /// Each preset.
    pub presets: Vec<PresetAddress>,
}

/// A preset, as others link to it.
#[derive(Clone, Debug, Serialize)]
pub struct PresetAddress {
    /// Its key, which names its files.
    pub key: &'static str,
    /// Its name.
    pub name: String,
    /// What the widget with it is called, for those who do not see it.
    pub title: String,
    /// What its run came to.
    pub sentence: String,
    /// The part of an address that opens it, without `#`.
    pub fragment: String,
    /// The frame without script that shows it.
    pub snippet: String,
    /// The frame’s height, CSS pixels.
    pub height_px: u32,
}

impl Presets {
    /// Of every preset; `sentence` says what its run came to.
    pub(super) fn of(language: &Language, sentence: impl Fn(Preset) -> String) -> Self {
        let preset = |preset: Preset| {
            let scenario = Scenario { levers: preset.levers(), ..Scenario::default() };
            let title = text::share_embed_title(language, &scenario);
            let sentence = sentence(preset);
            // An article has room for the first screen; the preset's own page opens all.
            let mut framed = scenario.clone();
            framed.look.variant = Variant::Compact;
            let origin = Origin { scenario: &framed, address: ADDRESS_PLACE };
            PresetAddress {
                key: preset.key(),
                name: text::preset_name(preset).text(language).to_owned(),
                snippet: Snippet::Frame.write(origin, &title, &sentence, "en-GB"),
                fragment: scenario.to_fragment(),
                height_px: frame_height_px(framed.look.variant, framed.tab),
                title,
                sentence,
            }
        };
        Self {
            model_version: VERSION,
            title: m::TITLE.text(language).to_owned(),
            live: m::STATIC_LIVE.text(language).to_owned(),
            address_place: ADDRESS_PLACE,
            standard: Scenario::default().to_properties().to_string(),
            listener: LISTENER,
            icon_sides_px: ICON_SIDES_PX,
            presets: Preset::ALL.into_iter().map(preset).collect(),
        }
    }
}
