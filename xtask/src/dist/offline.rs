//! The demo page without a network: its service worker, which `src/fallback/install.js` asks for. Embeds have neither.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::bundle::Bundle;
use super::hashes::integrity;
use super::hosting::is_hashed;

const WORKER: &str = include_str!("sw.js");

/// Files of the demo page whose names do not change with their content.
const OWN: [&str; 5] = ["index.html", "start.js", "install.js", "icon.svg", "app.webmanifest"];
/// Begin the names of the hashed files of the demo page.
const HASHED: [&str; 2] = ["style-", "widget-"];

/// Writes the service worker.
pub(crate) fn write(bundle: &Bundle) -> Result<()> {
    let mut files = Map::new();
    let mut all = Vec::new();
    for name in bundle.files()?.into_iter().filter(|name| is_own(name)) {
        let content = fs::read(bundle.folder.join(&name))
            .with_context(|| format!("{name} could not be read"))?;
        all.extend_from_slice(integrity(&content).as_bytes());
        // A host may change a page on its way; a file that is kept for ever must be the right one.
        let hash = if is_hashed(&name) { integrity(&content) } else { String::new() };
        files.insert(name, Value::String(hash));
    }
    let version = format!("{}-{}", bundle.version, integrity(&all));
    let files = serde_json::to_string_pretty(&files)?;
    let worker = WORKER.replace("\"VERSION\"", &Value::String(version).to_string());
    bundle.write("sw.js", worker.replace("\"FILES\"", &files))
}

fn is_own(name: &str) -> bool {
    let is_hashed_own = HASHED.iter().any(|begin| name.starts_with(begin)) && is_hashed(name);
    OWN.contains(&name) || is_hashed_own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_demo_page_is_kept() {
        for name in [
            "index.html",
            "start.js",
            "widget-197a672f481588ca_bg.wasm",
            "style-af80346b0f1af8.css",
        ] {
            assert!(is_own(name), "{name}");
        }
        for name in [
            "embed.html",
            "embed.js",
            "npfit-scenario.html",
            "index.html.br",
            "presets/day-one.html",
        ] {
            assert!(!is_own(name), "{name}");
        }
        assert_eq!(WORKER.matches("\"FILES\"").count(), 1);
        assert_eq!(WORKER.matches("\"VERSION\"").count(), 1);
    }
}
