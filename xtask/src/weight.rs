//! What a bundle weighs over the wire, file by file.

use serde::Serialize;

/// The most that the whole page may weigh, compressed with brotli at its best: 240 KB (issue 11).
pub(crate) const BAR_BROTLI_BYTES: u64 = 240 * 1024;

/// What the page may weigh until it meets the bar: what it weighs now, and little more. The check fails above it.
pub(crate) const CEILING_BROTLI_BYTES: u64 = 478 * 1024;

/// One file of a bundle.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct File {
    /// Its path inside the bundle.
    pub(crate) name: String,
    /// Its size on disk, bytes.
    pub(crate) bytes: u64,
    /// Its size over the wire, bytes; as it is where compression would enlarge it.
    pub(crate) brotli_bytes: u64,
    /// The same for hosts that know only gzip.
    pub(crate) gzip_bytes: u64,
    /// Whether every reader of the page downloads it; other files belong to other pages and other forms.
    pub(crate) is_page: bool,
}

/// Begin the names of the files that every reader of the page downloads.
const PAGE: [&str; 5] = ["index.html", "start.js", "install.js", "style-", "widget-"];

impl File {
    /// A file by its path inside the bundle and its sizes.
    pub(crate) fn new(name: &str, bytes: u64, brotli_bytes: u64, gzip_bytes: u64) -> Self {
        let is_page = PAGE.iter().any(|own| name.starts_with(own));
        Self { name: name.to_owned(), bytes, brotli_bytes, gzip_bytes, is_page }
    }
}

/// What the page weighs over the wire, bytes.
pub(crate) fn total(files: &[File]) -> u64 {
    files.iter().filter(|file| file.is_page).map(|file| file.brotli_bytes).sum()
}

/// The files as a table with a total and the bar.
pub(crate) fn table(files: &[File]) -> String {
    const TOTAL: &str = "whole page";
    let width = files.iter().map(|file| file.name.chars().count()).max();
    let width = width.unwrap_or(0).max(TOTAL.len());
    let line =
        |name: &str, raw: &str, brotli: &str| format!("{name:<width$} {raw:>10} {brotli:>10}\n");
    let mut text = line("file", "bytes", "brotli");
    let (page, further): (Vec<&File>, Vec<&File>) = files.iter().partition(|file| file.is_page);
    for file in &page {
        text += &line(&file.name, &grouped(file.bytes), &grouped(file.brotli_bytes));
    }
    let bytes: u64 = page.iter().map(|file| file.bytes).sum();
    text += &line(TOTAL, &grouped(bytes), &grouped(total(files)));
    for file in &further {
        text += &line(&file.name, &grouped(file.bytes), &grouped(file.brotli_bytes));
    }
    let kilobytes = |bytes: u64| bytes as f64 / 1024.0;
    let (weight, bar) = (kilobytes(total(files)), kilobytes(BAR_BROTLI_BYTES));
    text += &format!("{weight:.1} KB brotli of at most {bar:.0} KB.");
    text
}

/// A number with its thousands separated: 12 345.
pub(crate) fn grouped(number: u64) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_thousands_separated() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(112_640), "112 640");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }

    #[test]
    fn the_table_adds_up() {
        let file = |name: &str, bytes, brotli_bytes| File::new(name, bytes, brotli_bytes, bytes);
        let text = table(&[
            file("widget-1.wasm", 300_000, 100_000),
            file("index.html", 9_000, 2_400),
            file("how.html", 90_000, 20_000),
        ]);
        assert!(text.contains("widget-1.wasm    300 000    100 000"), "{text}");
        assert!(text.contains("whole page       309 000    102 400"), "{text}");
        assert!(text.ends_with("100.0 KB brotli of at most 240 KB."), "{text}");
    }
}
