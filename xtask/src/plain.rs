//! `cargo xtask plain`: a person who has Trunk, wasm-bindgen and wasm-opt types `trunk build --release` and
//! gets the page of dist/.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::dist::{self, Address};
use crate::process::{self, progress, target_directory};
use crate::tools;

/// By how much compiled files of the two bundles may differ in size: dist/ names no folder of this machine, and
/// plain Trunk does, which also moves numbers in the glue.
const COMPILED_DIFFERENCE_SHARE: f64 = 0.02;

/// Builds with nothing but the tools on the PATH, and compares the two bundles.
pub(crate) fn plain() -> Result<()> {
    let dist = dist::directory();
    ensure!(
        dist.join("index.html").is_file(),
        "There is no bundle in dist/; run `cargo xtask dist`."
    );
    let folder = directory();
    let mut trunk = tools::trunk()?;
    // A build folder of its own: the two builds would otherwise compile everything anew at each change.
    trunk.env("CARGO_TARGET_DIR", target_directory().join("plain").join("target"));
    progress("Building with plain `trunk build --release` (three to five minutes the first time).");
    process::run(trunk.args(["build", "--release", "--dist"]).arg(&folder))?;
    compare(&dist, &folder, &address(&dist)?)
}

/// Where plain Trunk puts its bundle for this comparison.
fn directory() -> PathBuf {
    target_directory().join("plain").join("dist")
}

/// The address that the bundle was made for.
fn address(dist: &Path) -> Result<Address> {
    let text = fs::read_to_string(dist.join("manifest.json"))
        .context("dist/manifest.json could not be read")?;
    Ok(Address::known(dist::address_of(&text)?))
}

/// Fails unless each file of plain Trunk is in the bundle, hashes in names aside, with the same text. What the bundle
/// holds beside them is made after Trunk.
fn compare(dist: &Path, plain: &Path, address: &Address) -> Result<()> {
    let ours: BTreeMap<String, Vec<u8>> = files(dist)?.into_iter().collect();
    let theirs = files(plain)?;
    for (name, other) in &theirs {
        let Some(own) = ours.get(name) else {
            bail!("dist/ does not hold {name}, which plain Trunk makes.");
        };
        if name.ends_with(".wasm") || name.starts_with("widget") {
            let difference = own.len().abs_diff(other.len()) as f64 / own.len() as f64;
            ensure!(
                difference <= COMPILED_DIFFERENCE_SHARE,
                "{name} has {} bytes by plain Trunk and {} in dist/.",
                other.len(),
                own.len()
            );
        } else if *own != with_address(name, other, address) {
            bail!("{name} by plain Trunk is not what dist/ holds.");
        }
    }
    println!("Plain `trunk build --release` gives the page of dist/: {} files.", theirs.len());
    Ok(())
}

/// A file as the bundle has it, which alone knows its address.
fn with_address(name: &str, content: &[u8], address: &Address) -> Vec<u8> {
    match std::str::from_utf8(content) {
        Ok(html) if name == "index.html" => address.in_head(html).into_bytes(),
        _ => content.to_vec(),
    }
}

/// Each file's name and content, both without hashes, in the order of their names.
fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let reading = || format!("{} could not be read", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(reading)? {
        let path = entry.with_context(reading)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            let inside = files(&path)?;
            found.extend(
                inside.into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)),
            );
            continue;
        }
        let bytes = fs::read(&path).with_context(reading)?;
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => without_hashes(&text).into_bytes(),
            Err(error) => error.into_bytes(),
        };
        found.push((without_hashes(&name), bytes));
    }
    found.sort();
    Ok(found)
}

/// A text with every hash replaced.
fn without_hashes(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut word = String::new();
    let end = |word: &mut String, result: &mut String| {
        result.push_str(if dist::is_hash(word) { "HASH" } else { word });
        word.clear();
    };
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            word.push(character);
        } else {
            end(&mut word, &mut result);
            result.push(character);
        }
    }
    end(&mut word, &mut result);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_replaced_and_words_stay() {
        let name = "widget-6d38cf3d49c20951_bg.wasm";
        assert_eq!(without_hashes(name), "widget-HASH_bg.wasm");
        assert_eq!(without_hashes("style-d9b03b5bdd01c027.css"), "style-HASH.css");
        assert_eq!(without_hashes("style-af80346b0f1af8.css"), "style-HASH.css");
        assert_eq!(without_hashes("deadbeef is a word"), "deadbeef is a word");
    }
}
