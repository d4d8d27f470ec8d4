//! Makes the static parts of the bundle. Trunk runs this before each build.
//!
//! - `style.css`: every style sheet of the widget in one file.
//! - `fallback.html`: what the page shows before the instrument is alive, and where it never comes.
//! - `presets/<key>.html` and `.svg`: the same for each preset; `<key>-card.svg`: the picture beside links to it.
//! - `presets.json`: what the presets’ addresses and snippets are made of.
//! - `icon.svg` and `app.webmanifest`: the page as something to install.
//! - `how-it-works.html`, with its style sheet and its script, and `corrections.html`: pages of their own.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use npfit_scenario::explain::page;
use npfit_scenario::fallback::{Fallback, web_manifest};
use npfit_scenario::scenario::Preset;

/// The widget's style sheets, in the order of the cascade.
const STYLES: [&str; 16] = [
    "tokens.css",
    "widget.css",
    "levers.css",
    "stage.css",
    "analysis.css",
    "outcomes.css",
    "below.css",
    "pins.css",
    "assumptions.css",
    "guide.css",
    "guess.css",
    "fallback.css",
    "share.css",
    "host.css",
    "page.css",
    "print.css",
];

/// The style sheet of the pages that explain.
const HOW_STYLE: &str = "how.css";

fn main() -> ExitCode {
    let folder =
        env::args_os().nth(1).map_or_else(|| PathBuf::from("target/fallback"), PathBuf::from);
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fallback: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let presets = folder.join("presets");
    fs::create_dir_all(&presets)?;
    let style: String = STYLES.iter().map(|name| sheet(name)).collect::<Result<_, _>>()?;
    for (name, content) in [
        ("style.css", style),
        ("how-it-works.html", page::how_it_works()?),
        ("how-it-works.css", sheet(HOW_STYLE)?),
        ("how-it-works.js", page::SCRIPT.to_owned()),
        ("corrections.html", page::corrections()),
    ] {
        replace(&folder.join(name), &content)?;
    }
    let fallback = Fallback::default();
    replace(&folder.join("fallback.html"), &fallback.page())?;
    replace(&folder.join("icon.svg"), &fallback.icon())?;
    replace(&folder.join("app.webmanifest"), &web_manifest::write()?)?;
    replace(&folder.join("presets.json"), &serde_json::to_string_pretty(&fallback.presets())?)?;
    for preset in Preset::ALL {
        let (key, figure) = (preset.key(), fallback.figure(preset));
        replace(&presets.join(format!("{key}.html")), &figure.html)?;
        replace(&presets.join(format!("{key}.svg")), &figure.svg)?;
        replace(&presets.join(format!("{key}-card.svg")), &figure.card)?;
    }
    Ok(())
}

fn sheet(name: &str) -> Result<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style").join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file; unchanged, it is left alone, so that a watcher sees no change.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text)
}
