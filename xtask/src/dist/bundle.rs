//! What the steps of `cargo xtask dist` share: where the bundle lies, where it will lie, and what it is of.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::address::Address;
use crate::lock::locked_version;
use crate::process::{root, target_directory};

/// A bundle that is being made.
pub(crate) struct Bundle {
    /// Where it lies.
    pub(crate) folder: PathBuf,
    /// The static parts that the package’s own code made before.
    pub(crate) parts: PathBuf,
    /// Where it will lie on the web, if that is known.
    pub(crate) address: Address,
    /// What the presets’ addresses and snippets are made of.
    pub(crate) words: Words,
    /// The version of the package.
    pub(crate) version: String,
}

/// What `src/fallback` writes down in `presets.json`.
#[derive(Deserialize)]
pub(crate) struct Words {
    /// The version of the model.
    pub(crate) model_version: u32,
    /// The page’s title.
    pub(crate) title: String,
    /// What a link to the live page says.
    pub(crate) live: String,
    /// What stands where the address belongs.
    pub(crate) address_place: String,
    /// The script that gives each frame the height that it asks for.
    pub(crate) listener: String,
    /// What the element's properties say at history, as JSON.
    pub(crate) standard: String,
    /// The sides of the icons that the web manifest names, pixels.
    pub(crate) icon_sides_px: Vec<u32>,
    /// Each preset.
    pub(crate) presets: Vec<Preset>,
}

/// A preset, as others link to it.
#[derive(Deserialize)]
pub(crate) struct Preset {
    /// Its key, which names its files.
    pub(crate) key: String,
    /// Its name.
    pub(crate) name: String,
    /// What the widget with it is called.
    pub(crate) title: String,
    /// What its run came to.
    pub(crate) sentence: String,
    /// The part of an address that opens it, without `#`.
    pub(crate) fragment: String,
    /// The frame without script that shows it.
    pub(crate) snippet: String,
    /// The frame’s height, CSS pixels.
    pub(crate) height_px: u32,
}

impl Bundle {
    /// The bundle that Trunk has just made in `folder`.
    pub(crate) fn open(folder: PathBuf, address: Address) -> Result<Self> {
        let parts = root().join("target").join("fallback");
        let words = read(&parts.join("presets.json"))?;
        let words = serde_json::from_str(&words).context("presets.json is not right")?;
        let version = locked_version("npfit-scenario")?;
        Ok(Self { folder, parts, address, words, version })
    }

    /// Writes a file of the bundle, and its folder where that is missing.
    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        write(&self.folder.join(name), content)
    }

    /// Every file of the bundle by its path inside it, in order.
    pub(crate) fn files(&self) -> Result<Vec<String>> {
        let mut names = Vec::new();
        list(&self.folder, "", &mut names)?;
        names.sort();
        Ok(names)
    }

    /// The one file of the bundle at its top whose name begins and ends so.
    pub(crate) fn hashed(&self, begin: &str, end: &str) -> Result<String> {
        let is_it = |name: &String| name.starts_with(begin) && name.ends_with(end);
        self.files()?
            .into_iter()
            .find(is_it)
            .with_context(|| format!("The bundle holds no file {begin}…{end}"))
    }
}

/// Where what is released lies: the zip and the package for npm.
pub(crate) fn release_folder() -> PathBuf {
    target_directory().join("release-files")
}

/// A text file.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} could not be read", path.display()))
}

/// A template or a script of a form of the widget.
pub(crate) fn source(name: &str) -> Result<String> {
    read(&root().join("src").join("embed").join(name))
}

/// Writes a file, and its folder where that is missing.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} could not be made", folder.display()))?;
    }
    fs::write(path, content).with_context(|| format!("{} could not be written", path.display()))
}

fn list(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    let reading = || format!("{} could not be read", folder.display());
    for entry in fs::read_dir(folder).with_context(reading)? {
        let path = entry.with_context(reading)?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            list(&path, &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}
