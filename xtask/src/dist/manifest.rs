//! `manifest.json`: every file of the bundle with its sizes and its hash.

use std::fs;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::bundle::{Bundle, read};
use super::compress;
use super::hashes::{Inline, integrity};
use crate::weight::File;

/// Its own name in the bundle.
pub(crate) const NAME: &str = "manifest.json";
/// The one file, whose scripts are inline.
pub(crate) const ONE_FILE: &str = "npfit-scenario.html";

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'static str,
    version: &'a str,
    model_version: u32,
    address: Option<&'a str>,
    files: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    path: String,
    bytes: u64,
    brotli_bytes: u64,
    gzip_bytes: u64,
    integrity: String,
}

/// Writes the manifest of `files`, and compresses it as well.
pub(crate) fn write(bundle: &Bundle, files: &[File]) -> Result<()> {
    let mut entries = files.iter().map(|file| entry(bundle, file)).collect::<Result<Vec<_>>>()?;
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    let manifest = Manifest {
        name: "npfit-scenario",
        version: &bundle.version,
        model_version: bundle.words.model_version,
        address: bundle.address.text(),
        files: entries,
    };
    bundle.write(NAME, serde_json::to_string_pretty(&manifest)? + "\n")?;
    compress::compress(&bundle.folder, NAME).map(|_| ())
}

fn entry(bundle: &Bundle, file: &File) -> Result<Entry> {
    let content = fs::read(bundle.folder.join(&file.name))
        .with_context(|| format!("{} could not be read", file.name))?;
    Ok(Entry {
        path: file.name.clone(),
        bytes: file.bytes,
        brotli_bytes: file.brotli_bytes,
        gzip_bytes: file.gzip_bytes,
        integrity: integrity(&content),
    })
}

/// What the one file holds inline; nothing where the bundle has no such file.
pub(crate) fn inline(bundle: &Bundle) -> Result<Inline> {
    let path = bundle.folder.join(ONE_FILE);
    if path.is_file() { Ok(Inline::of(&read(&path)?)) } else { Ok(Inline::default()) }
}

/// The address that a bundle was made for, as its manifest has it.
pub(crate) fn address_of(text: &str) -> Result<Option<String>> {
    #[derive(Deserialize)]
    struct Kept {
        address: Option<String>,
    }
    let kept: Kept = serde_json::from_str(text).context("manifest.json is not right")?;
    Ok(kept.address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_back() {
        assert_eq!(address_of("{\"address\":null,\"files\":[]}").unwrap(), None);
        let known = address_of("{\"address\":\"https://a.example/\"}").unwrap();
        assert_eq!(known.as_deref(), Some("https://a.example/"));
        assert!(address_of("[]").is_err());
    }
}
