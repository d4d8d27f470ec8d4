//! The element as a package for the npm registry, made of files of the bundle.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::bundle::{Bundle, read, release_folder, write};
use super::compress::is_copy;
use crate::process::{progress, root};

/// The script that defines the element.
const ELEMENT: &str = "npfit-scenario.js";
/// Its types, and its description for editors.
const TYPES: &str = "npfit-scenario.d.ts";
const DESCRIPTION: &str = "custom-elements.json";
/// Begins the names of the files that the element needs beside it; its style sheet is inside the script.
const NEEDED: [&str; 1] = ["widget-"];
const README: &str = include_str!("npm-readme.md");
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];

/// Writes the folder of the package, ready for `npm publish`.
pub(crate) fn write_package(bundle: &Bundle) -> Result<()> {
    let folder = release_folder().join("npm");
    if folder.is_dir() {
        fs::remove_dir_all(&folder).context("The last package could not be removed")?;
    }
    let names = bundle.files()?;
    let files: Vec<&String> = names.iter().filter(|name| is_part(name)).collect();
    if !files.iter().any(|name| *name == ELEMENT) {
        progress("The bundle holds no element yet, so its npm package will not work.");
    }
    for name in &files {
        copy(&bundle.folder.join(name), &folder.join(name))?;
    }
    for licence in LICENCES {
        copy(&root().join(licence), &folder.join(licence))?;
    }
    write(&folder.join("README.md"), README.replace("{version}", &bundle.version))?;
    let cargo = read(&root().join("Cargo.toml"))?;
    let package = package(&bundle.version, description(&cargo), &files);
    write(&folder.join("package.json"), serde_json::to_string_pretty(&package)? + "\n")
}

fn is_part(name: &str) -> bool {
    let is_named = [ELEMENT, TYPES, DESCRIPTION].contains(&name);
    is_named || (!is_copy(name) && NEEDED.iter().any(|begin| name.starts_with(begin)))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    write(to, fs::read(from).with_context(|| format!("{} could not be read", from.display()))?)
}

/// The package's description in the text of Cargo.toml.
fn description(manifest: &str) -> &str {
    let found = manifest.lines().find_map(|line| line.strip_prefix("description = \""));
    found.and_then(|rest| rest.strip_suffix('"')).unwrap_or_default()
}

fn package(version: &str, description: &str, files: &[&String]) -> Value {
    json!({
        "name": "npfit-scenario",
        "version": version,
        "description": description,
        "license": "MIT OR Apache-2.0",
        "keywords": ["web-component", "simulation", "system-dynamics", "policy", "health"],
        "type": "module",
        "main": format!("./{ELEMENT}"),
        "module": format!("./{ELEMENT}"),
        "types": format!("./{TYPES}"),
        "exports": {
            ".": { "types": format!("./{TYPES}"), "default": format!("./{ELEMENT}") },
            "./*": "./*",
        },
        "customElements": DESCRIPTION,
        // Importing it defines the element.
        "sideEffects": true,
        "files": files,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_element_and_what_it_needs_are_published() {
        for name in [ELEMENT, TYPES, DESCRIPTION, "widget-197a672f481588ca_bg.wasm"] {
            assert!(is_part(name), "{name}");
        }
        for name in ["index.html", "npfit-scenario.html", "npfit-scenario.js.br", "widget-1.js.gz"]
        {
            assert!(!is_part(name), "{name}");
        }
    }

    #[test]
    fn the_package_describes_itself() {
        let own = read(&root().join("Cargo.toml")).unwrap();
        let name = ELEMENT.to_owned();
        let package = package("1.2.3", description(&own), &[&name]);
        assert!(
            package["description"].as_str().is_some_and(|words| words.contains("Programme for IT"))
        );
        assert_eq!(package["exports"]["."]["default"], "./npfit-scenario.js");
        assert_eq!(package["files"], json!([ELEMENT]));
    }
}
