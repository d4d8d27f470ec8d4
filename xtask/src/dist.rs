//! `cargo xtask dist`: the release bundle, what it weighs over the wire, and whether it may lie
//! anywhere on a static host.

use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Context, Result, bail};
use crate::process::{self, progress, root};
use crate::slim;
use crate::tools::{self, For};

/// What the page may weigh over the wire, compressed with brotli at its best. The sandbox alone came to
/// 124.7 KB; guess, story, one's own programme and what is taken away are the rest,
/// with a kilobyte for what one machine's build has more than another's.
pub(crate) const BUDGET_BROTLI_BYTES: u64 = 157 * 1024;

/// Begins the names of what is fetched only by those who follow a link to it: a page of its own, not
/// part of what every reader downloads.
pub(crate) const FURTHER_PAGE: &str = "how-it-works";

/// One file of the bundle.
struct Row {
    name: String,
    raw: u64,
    brotli: u64,
}

/// Where the bundle lies.
pub(crate) fn directory() -> PathBuf {
    root().join("dist")
}

/// Builds the bundle, prints its sizes, and fails if it is too heavy or tied to one address.
pub(crate) fn dist() -> Result<()> {
    let mut trunk = tools::trunk(For::Readers)?;
    progress("Building the release bundle (three to five minutes the first time).");
    trunk.args(["build", "--release", "--dist"]).arg(directory());
    process::run(&mut trunk)?;
    slim::slim(&directory())?;
    check(&directory())
}

/// Prints what each file in `folder` weighs and checks weight and addresses.
fn check(folder: &Path) -> Result<()> {
    progress("Compressing each file with brotli at level 11 (a few seconds).");
    let mut rows = Vec::new();
    measure(folder, "", &mut rows)?;
    rows.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    let (further, rows): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| row.name.starts_with(FURTHER_PAGE));
    println!("{}", table(&rows));
    let weight: u64 = further.iter().map(|row| row.brotli).sum();
    println!("{} for who follows the link to “How it works”.", grouped(weight));
    for page in ["index.html".to_owned(), format!("{FURTHER_PAGE}.html")] {
        let html = fs::read_to_string(folder.join(&page))
            .context(|| format!("The bundle has no readable {page}"))?;
        if let Some(address) = absolute_addresses(&html).first() {
            bail!("{page} names {address}, which breaks under a sub-path: it must be relative.");
        }
    }
    no_own_paths(folder, &rows)?;
    no_own_paths(folder, &further)?;
    let total: u64 = rows.iter().map(|row| row.brotli).sum();
    if total > BUDGET_BROTLI_BYTES {
        bail!(
            "The bundle weighs {} bytes over the wire, over its budget of {}.",
            grouped(total),
            grouped(BUDGET_BROTLI_BYTES)
        );
    }
    Ok(())
}

/// Fails where a file of the bundle names a folder of this machine.
fn no_own_paths(folder: &Path, rows: &[Row]) -> Result<()> {
    let own = [root(), tools::cargo_home()?].map(|path| path.display().to_string());
    for row in rows {
        let bytes = fs::read(folder.join(&row.name))
            .context(|| format!("{} could not be read", row.name))?;
        for path in &own {
            if bytes.windows(path.len()).any(|part| part == path.as_bytes()) {
                bail!("{} names {path}, a folder of this machine.", row.name);
            }
        }
    }
    Ok(())
}

/// Adds a row for each file under `folder`, whose names begin with `prefix`.
fn measure(folder: &Path, prefix: &str, rows: &mut Vec<Row>) -> Result<()> {
    let reading = || format!("{} could not be read", folder.display());
    for entry in fs::read_dir(folder).context(reading)? {
        let path = entry.context(reading)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            measure(&path, &format!("{name}/"), rows)?;
        } else {
            let bytes = fs::read(&path).context(reading)?;
            let brotli = brotli_size(&bytes)?;
            let raw = bytes.len() as u64;
            rows.push(Row { name, raw, brotli });
        }
    }
    Ok(())
}

/// The size of `bytes` over the wire; a host sends as it is what compression would only swell.
fn brotli_size(bytes: &[u8]) -> Result<u64> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)
        .context(|| "A file could not be compressed".into())?;
    Ok(compressed.len().min(bytes.len()) as u64)
}

/// The sizes as a table with a total, and how much of the budget is used.
fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max();
    let width = width.unwrap_or(0).max("over the wire".len());
    let line =
        |name: &str, raw: &str, brotli: &str| format!("{name:<width$} {raw:>10} {brotli:>10}\n");
    let mut text = line("file", "bytes", "brotli");
    for row in rows {
        text += &line(&row.name, &grouped(row.raw), &grouped(row.brotli));
    }
    let raw: u64 = rows.iter().map(|row| row.raw).sum();
    let brotli: u64 = rows.iter().map(|row| row.brotli).sum();
    text += &line("over the wire", &grouped(raw), &grouped(brotli));
    text += &format!(
        "{:.1} KB of the {} KB allowed.",
        brotli as f64 / 1024.0,
        BUDGET_BROTLI_BYTES / 1024
    );
    text
}

/// A number with its thousands set apart: 12 345.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// What in `html` would be looked for at the top of the host, or at a host of its own: addresses
/// in `href` and `src`, and the files that a script names.
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
            // A link to another site's page is what links are for; loading from it is not.
            let wrong = (is_source && (is_local || is_remote)) || (is_link && is_local);
            if wrong || (is_file && (is_local || is_remote)) {
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
    fn numbers_have_their_thousands_set_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(112_640), "112 640");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }

    #[test]
    fn the_table_adds_up() {
        let row = |name: &str, raw, brotli| Row { name: name.to_owned(), raw, brotli };
        let text = table(&[row("a.wasm", 300_000, 100_000), row("index.html", 9_000, 2_400)]);
        assert!(text.contains("a.wasm           300 000    100 000"), "{text}");
        assert!(text.contains("over the wire    309 000    102 400"), "{text}");
        assert!(text.ends_with("100.0 KB of the 157 KB allowed."), "{text}");
    }

    #[test]
    fn compression_never_adds() {
        assert!(brotli_size(&[b'a'; 1000]).unwrap() < 50);
        assert_eq!(brotli_size(b"x").unwrap(), 1);
    }

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
