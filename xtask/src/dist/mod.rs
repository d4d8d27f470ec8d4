//! `cargo xtask dist`: the release bundle, what it weighs, and whether any static host can serve it.

mod address;
mod archive;
mod bundle;
mod compress;
mod forms;
mod gallery;
mod hashes;
mod hosting;
mod manifest;
mod npm_package;
mod offline;
mod presets;
mod raster;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub(crate) use address::Address;
use bundle::Bundle;
pub(crate) use hashes::is_hash;
pub(crate) use manifest::address_of;

use crate::process::{self, progress, root, target_directory};
use crate::tools;
use crate::weight::{self, BAR_BROTLI_BYTES, CEILING_BROTLI_BYTES, File, grouped};

/// Where the bundle lies.
pub(crate) fn directory() -> PathBuf {
    root().join("dist")
}

/// Builds the bundle for an address, prints its sizes, and fails if it is too heavy or tied to one address.
pub(crate) fn dist(address: Address) -> Result<()> {
    build()?;
    finish(address)
}

/// Trunk’s part: the page, its style sheet, its script and its wasm.
fn build() -> Result<()> {
    let mut trunk = tools::trunk()?;
    // The bundle must not name folders of the machine that built it.
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", tools::without_own_paths()?);
    progress("Building the release bundle (three to five minutes the first time).");
    trunk.args(["build", "--release", "--dist"]).arg(directory());
    process::run(&mut trunk)
}

/// Everything after Trunk, in order: each step reads what those before it wrote.
fn finish(address: Address) -> Result<()> {
    let bundle = Bundle::open(directory(), address)?;
    progress("Drawing the pictures of each preset.");
    presets::write(&bundle)?;
    forms::write(&bundle)?;
    gallery::write(&bundle)?;
    address::apply(&bundle)?;
    offline::write(&bundle)?;
    hosting::write(&bundle)?;
    check(&bundle)?;
    progress("Compressing each file with brotli and gzip (some seconds).");
    let files = compress::write_all(&bundle)?;
    manifest::write(&bundle, &files)?;
    release(&bundle)?;
    report(&bundle, &files)
}

/// What is handed on: a zip and a package for npm.
fn release(bundle: &Bundle) -> Result<()> {
    let zip = archive::write(bundle)?;
    npm_package::write_package(bundle)?;
    let name = zip.file_name().unwrap_or_default().to_string_lossy();
    let bytes = fs::metadata(&zip).map_or(0, |file| file.len());
    println!("target/release-files holds {name} ({} bytes) and npm/.", grouped(bytes));
    Ok(())
}

/// Fails where a page is tied to one address, or a file to this machine.
fn check(bundle: &Bundle) -> Result<()> {
    let names = bundle.files()?;
    for name in names.iter().filter(|name| name.ends_with(".html")) {
        let html = bundle::read(&bundle.folder.join(name))?;
        if let Some(address) = absolute_addresses(&html).first() {
            bail!("{name} names {address}: an address must be relative, to work in a sub-path.");
        }
    }
    no_own_paths(&bundle.folder, &names)
}

/// Says what there is, and fails where the page is too heavy.
fn report(bundle: &Bundle, files: &[File]) -> Result<()> {
    println!("{}", weight::table(files));
    keep(files)?;
    let inline = manifest::inline(bundle)?;
    for hash in inline.scripts.iter().chain(&inline.styles) {
        println!("Inline in {}: '{hash}'", manifest::ONE_FILE);
    }
    if bundle.address.text().is_none() {
        println!(
            "Cards and oEmbed need whole addresses: give --address https://… where the bundle will lie."
        );
    }
    let total = weight::total(files);
    if total > BAR_BROTLI_BYTES {
        let over = grouped(total - BAR_BROTLI_BYTES);
        println!(
            "The page is {over} bytes over the bar of 240 KB (issue 11), which is not met yet."
        );
    }
    if total > CEILING_BROTLI_BYTES {
        bail!(
            "The page weighs {} bytes in brotli; it may not become heavier than {}.",
            grouped(total),
            grouped(CEILING_BROTLI_BYTES)
        );
    }
    Ok(())
}

/// Keeps the weights beside the build, for the table of `cargo xtask bench`.
fn keep(files: &[File]) -> Result<()> {
    let path = target_directory().join("bundle-weights.json");
    let text = serde_json::to_string_pretty(files).context("The weights could not be written")?;
    fs::write(&path, text).with_context(|| format!("{} could not be written", path.display()))
}

/// Fails where a file of the bundle names a folder of this machine.
fn no_own_paths(folder: &Path, names: &[String]) -> Result<()> {
    let own = [root(), tools::cargo_home()?].map(|path| path.display().to_string());
    for name in names {
        let bytes =
            fs::read(folder.join(name)).with_context(|| format!("{name} could not be read"))?;
        for path in &own {
            if bytes.windows(path.len()).any(|part| part == path.as_bytes()) {
                bail!("{name} names {path}, a folder of this machine.");
            }
        }
    }
    Ok(())
}

/// The addresses in `html` that do not work from every folder of a host: those in `href` and `src` that
/// begin at a host, and files that a script names so.
fn absolute_addresses(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for quote in ['"', '\''] {
        let pieces: Vec<&str> = html.split(quote).collect();
        for pair in pieces.windows(2) {
            let (before, value) = (pair[0].trim_end(), pair[1]);
            let is_source = before.ends_with("src=");
            let is_link = before.ends_with("href=");
            let is_local = value.starts_with('/');
            let is_remote = value.starts_with("http:") || value.starts_with("https:");
            let is_file = [".js", ".wasm", ".css"].iter().any(|end| value.ends_with(end));
            // A link to another site's page is fine; loading from it is not.
            let is_wrong = (is_source && (is_local || is_remote)) || (is_link && is_local);
            if is_wrong || (is_file && (is_local || is_remote)) {
                found.push(value.to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn absolute_addresses_are_found_and_others_are_not() {
        let found = |html: &str| absolute_addresses(html).join(" ");
        assert_eq!(found(r#"<link href="/style.css"><a href='/'>x</a>"#), "/style.css /");
        assert_eq!(found("<script>import init from '/a.js';</script>"), "/a.js");
        assert_eq!(found(r#"<img src="https://example.org/a.png">"#), "https://example.org/a.png");
        assert_eq!(found(r#"<a href="https://example.org/report">x</a>"#), "");
        assert_eq!(found(r#"<link href="./style.css"><script src='a.js'></script>"#), "");
    }
}
