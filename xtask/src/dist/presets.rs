//! What others show of each preset without running anything: a page, a picture, a drawing and an oEmbed answer.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use super::bundle::{Bundle, Preset, read};
use super::raster::Raster;

/// Width and height of a card, pixels.
const CARD_PX: (u32, u32) = (1200, 630);
/// The preset that is history, whose card is also the page’s.
const HISTORY: &str = "as-it-happened";
/// Width of a frame for those who ask how wide it is, CSS pixels.
const FRAME_WIDTH_PX: u32 = 700;

/// Writes every static file of every preset, and the page’s icons.
pub(crate) fn write(bundle: &Bundle) -> Result<()> {
    let raster = Raster::new();
    let style = bundle.hashed("style-", ".css")?;
    for preset in &bundle.words.presets {
        let key = &preset.key;
        let part = |ending: &str| bundle.parts.join("presets").join(format!("{key}{ending}"));
        bundle.write(&format!("presets/{key}.svg"), read(&part(".svg"))?)?;
        let html = page(bundle, preset, &style, &read(&part(".html"))?);
        bundle.write(&format!("presets/{key}.html"), html)?;
        bundle.write(&format!("oembed/{key}.json"), oembed(bundle, preset)?)?;
        let png = bundle.folder.join("presets").join(format!("{key}.png"));
        raster.write(&part("-card.svg"), &png, CARD_PX.0)?;
        if key == HISTORY {
            fs::copy(&png, bundle.folder.join("card.png"))
                .context("card.png could not be written")?;
        }
    }
    let icon = bundle.parts.join("icon.svg");
    for &side in &bundle.words.icon_sides_px {
        raster.write(&icon, &bundle.folder.join(format!("icon-{side}.png")), side)?;
    }
    Ok(())
}

/// The answer to those who ask how to embed a preset.
fn oembed(bundle: &Bundle, preset: &Preset) -> Result<String> {
    let address = &bundle.address;
    let html = preset.snippet.replace(&bundle.words.address_place, &address.of("./", ""));
    let answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": preset.title,
        "provider_name": bundle.words.title,
        "provider_url": address.of("./", ""),
        "width": FRAME_WIDTH_PX,
        "height": preset.height_px,
        "html": html,
        "thumbnail_url": address.of("./", &format!("presets/{}.png", preset.key)),
        "thumbnail_width": CARD_PX.0,
        "thumbnail_height": CARD_PX.1,
        "cache_age": 86400,
    });
    Ok(serde_json::to_string_pretty(&answer)? + "\n")
}

/// A page of a preset: its static figure, a card for those who link to it, and the way to the live page.
fn page(bundle: &Bundle, preset: &Preset, style: &str, figure: &str) -> String {
    let key = &preset.key;
    let whole = |path: &str| escaped(&bundle.address.of("../", path));
    let title = escaped(&format!("{}: {}", bundle.words.title, preset.name));
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<meta name=\"description\" content=\"{sentence}\">\n\
         <meta property=\"og:type\" content=\"website\">\n<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{sentence}\">\n<meta property=\"og:url\" content=\"{own}\">\n\
         <meta property=\"og:image\" content=\"{image}\">\n<meta property=\"og:image:width\" content=\"{width}\">\n\
         <meta property=\"og:image:height\" content=\"{height}\">\n<meta property=\"og:image:alt\" content=\"{sentence}\">\n\
         <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         <link rel=\"alternate\" type=\"application/json+oembed\" href=\"{oembed}\" title=\"{title}\">\n\
         <link rel=\"icon\" href=\"../icon.svg\">\n<link rel=\"stylesheet\" href=\"../{style}\">\n</head>\n\
         <body class=\"npfit-page\">\n<main>\n<p><a href=\"../index.html#{fragment}\">{live}</a></p>\n{figure}</main>\n</body>\n</html>\n",
        sentence = escaped(&preset.sentence),
        own = whole(&format!("presets/{key}.html")),
        image = whole(&format!("presets/{key}.png")),
        oembed = whole(&format!("oembed/{key}.json")),
        width = CARD_PX.0,
        height = CARD_PX.1,
        fragment = escaped(&preset.fragment),
        live = escaped(&bundle.words.live),
    )
}

/// Text for an attribute or between two tags.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::dist::address::Address;
    use crate::dist::bundle::Words;

    fn bundle(address: Address) -> Bundle {
        let preset = Preset {
            key: "day-one".to_owned(),
            name: "Sign <on> day one".to_owned(),
            title: "A title".to_owned(),
            sentence: "It \"costs\" more".to_owned(),
            fragment: "v=3&signing=2002-09".to_owned(),
            snippet: "<iframe src=\"PLACE/embed.html#v=3\"></iframe>"
                .replace("PLACE/", "https://x.invalid/"),
            height_px: 780,
        };
        let words = Words {
            model_version: 3,
            title: "Title".to_owned(),
            live: "Open it".to_owned(),
            standard: String::new(),
            address_place: "https://x.invalid/".to_owned(),
            listener: String::new(),
            icon_sides_px: Vec::new(),
            presets: vec![preset],
        };
        let (folder, parts) = (PathBuf::new(), PathBuf::new());
        Bundle { folder, parts, address, words, version: "1.2.3".to_owned() }
    }

    #[test]
    fn an_oembed_answer_has_what_consumers_read() {
        let own = bundle("https://a.example/v1/".parse().unwrap());
        let answer: serde_json::Value =
            serde_json::from_str(&oembed(&own, &own.words.presets[0]).unwrap()).unwrap();
        assert_eq!((&answer["type"], &answer["version"]), (&json!("rich"), &json!("1.0")));
        assert_eq!(answer["html"], "<iframe src=\"https://a.example/v1/embed.html#v=3\"></iframe>");
        assert_eq!(answer["thumbnail_url"], "https://a.example/v1/presets/day-one.png");
        let none = bundle(Address::default());
        assert!(oembed(&none, &none.words.presets[0]).unwrap().contains("./embed.html#v=3"));
    }

    #[test]
    fn a_preset_has_a_page_that_cards_can_be_made_of() {
        let own = bundle("https://a.example/v1/".parse().unwrap());
        let html = page(&own, &own.words.presets[0], "style-1.css", "<section></section>");
        for part in [
            "property=\"og:image\" content=\"https://a.example/v1/presets/day-one.png\"",
            "type=\"application/json+oembed\" href=\"https://a.example/v1/oembed/day-one.json\"",
            "href=\"../index.html#v=3&amp;signing=2002-09\"",
            "Title: Sign &lt;on&gt; day one",
            "It &quot;costs&quot; more",
            "href=\"../style-1.css\"",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        let none = bundle(Address::default());
        let html = page(&none, &none.words.presets[0], "style-1.css", "");
        assert!(html.contains("content=\"../presets/day-one.png\"") && !html.contains("https://"));
    }
}
