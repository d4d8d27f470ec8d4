//! What the page weighs, as `cargo xtask dist` measured it.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::table::Row;
use crate::environment::target_directory;

/// The most that the page may weigh in brotli, KB.
const BAR_KB: f64 = 240.0;

/// A file as `cargo xtask dist` writes it down.
#[derive(Deserialize)]
struct File {
    name: String,
    bytes: u64,
    brotli_bytes: u64,
    is_page: bool,
}

/// A row for each file of the page, and one for the sum.
pub(super) fn rows(bundle: &Path) -> Result<Vec<Row>> {
    const SUM: &str = "whole page in brotli";
    let path = target_directory().join("bundle-weights.json");
    let Ok(text) = fs::read_to_string(&path) else {
        return Ok(vec![Row::missing(SUM, "run `cargo xtask dist`")]);
    };
    let files: Vec<File> =
        serde_json::from_str(&text).with_context(|| format!("{} is not right", path.display()))?;
    let is_this_bundle = |file: &File| {
        fs::metadata(bundle.join(&file.name)).is_ok_and(|found| found.len() == file.bytes)
    };
    if !files.iter().all(is_this_bundle) {
        return Ok(vec![Row::missing(SUM, "of another bundle: run `cargo xtask dist`")]);
    }
    let kilobytes = |file: &File| file.brotli_bytes as f64 / 1024.0;
    let mut rows: Vec<Row> = files
        .iter()
        .map(|file| {
            let further = if file.is_page { "" } else { " (a page of its own)" };
            Row::shown(format!("  {}{further}", file.name), kilobytes(file), "KB")
        })
        .collect();
    let sum = files.iter().filter(|file| file.is_page).map(kilobytes).sum();
    rows.push(Row::new(SUM, sum, BAR_KB, "KB"));
    Ok(rows)
}
