//! `cargo xtask dist`: the release bundle, what it weighs, and whether any static host can serve it.

mod raster;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{self, progress, root, target_directory};
use crate::tools;
use crate::weight::{self, BAR_BROTLI_BYTES, CEILING_BROTLI_BYTES, File, grouped};

/// Where the bundle lies.
pub(crate) fn directory() -> PathBuf {
    root().join("dist")
}

/// Builds the bundle, prints its sizes, and fails if it is too heavy or tied to one address.
pub(crate) fn dist() -> Result<()> {
    let mut trunk = tools::trunk()?;
    // The bundle must not name folders of the machine that built it.
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", tools::without_own_paths()?);
    progress("Building the release bundle (three to five minutes the first time).");
    trunk.args(["build", "--release", "--dist"]).arg(directory());
    process::run(&mut trunk)?;
    check(&directory())
}

/// Prints what each file in `folder` weighs; checks weight and addresses.
fn check(folder: &Path) -> Result<()> {
    progress("Compressing each file with brotli at level 11 (a few seconds).");
    let files = weight::weigh(folder)?;
    println!("{}", weight::table(&files));
    keep(&files)?;
    for page in files.iter().filter(|file| file.name.ends_with(".html")) {
        let html = fs::read_to_string(folder.join(&page.name))
            .with_context(|| format!("{} could not be read", page.name))?;
        if let Some(address) = absolute_addresses(&html).first() {
            bail!(
                "{} names {address}: an address must be relative, to work in a sub-path.",
                page.name
            );
        }
    }
    no_own_paths(folder, &files)?;
    let total = weight::total(&files);
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
fn no_own_paths(folder: &Path, files: &[File]) -> Result<()> {
    let own = [root(), tools::cargo_home()?].map(|path| path.display().to_string());
    for file in files {
        let bytes = fs::read(folder.join(&file.name))
            .with_context(|| format!("{} could not be read", file.name))?;
        for path in &own {
            if bytes.windows(path.len()).any(|part| part == path.as_bytes()) {
                bail!("{} names {path}, a folder of this machine.", file.name);
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
