//! `docs/corrections.md` knows today's record and the version of the model: what changes without an entry
//! there fails here.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::fs;
use std::path::Path;

use npfit_model::{Settings, run};
use npfit_scenario::evidence;

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/corrections.md");
    fs::read_to_string(path).expect("docs/corrections.md")
}

/// What stands under a heading, up to the next of its level.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("\n{heading}\n")).expect(heading);
    let level = heading.split(' ').next().unwrap_or_default();
    rest.split_once(&format!("\n{level} ")).map_or(rest, |(section, _)| section)
}

fn last_entry(section: &str) -> &str {
    section.lines().rfind(|line| line.starts_with("| 2")).expect("an entry")
}

/// A short stand-in for all that the page says of the record's figures (64-bit FNV-1a).
fn fingerprint() -> String {
    let mut lines: Vec<String> = evidence::FIGURES
        .iter()
        .map(|figure| {
            let evidence::Figure { id, date, value, low, high, unit, scope, prices, kind, .. } =
                figure;
            format!(
                "{id} {date} {value} {low} {high} {unit:?} {scope:?} {prices:?} {kind:?} {:?} {}",
                figure.confidence, figure.source.url,
            )
        })
        .collect();
    lines.sort();
    let hash = lines.join("\n").bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[test]
fn the_last_entry_is_of_todays_record() {
    let page = page();
    let last = last_entry(section(&page, "## Changelog of the record"));
    let count = evidence::FIGURES.len();
    assert!(last.contains(&format!("{count} in use")), "{count} figures are in use, not: {last}");
    let now = fingerprint();
    assert!(
        last.contains(&format!("`{now}`")),
        "the record has changed: add an entry with the fingerprint {now}"
    );
}

/// The list of November 2026 ends with F563; what came after it came by a correction.
#[test]
fn every_figure_added_since_the_first_list_has_its_reason() {
    let page = page();
    let changelog = section(&page, "## Changelog of the record");
    let added = evidence::FIGURES.iter().filter(|figure| figure.id > "F563");
    let unnamed: Vec<&str> =
        added.map(|figure| figure.id).filter(|id| !changelog.contains(id)).collect();
    assert_eq!(unnamed, Vec::<&str>::new());
}

/// What sources disagree on is said, and so is what was read and is not drawn.
#[test]
fn every_range_and_every_doubt_is_explained() {
    let page = page();
    let changelog = section(&page, "## Changelog of the record");
    for figure in evidence::FIGURES {
        let is_low = figure.confidence == evidence::Confidence::Low;
        if figure.is_disputed() || is_low || figure.other.is_some() {
            assert!(changelog.contains(figure.id), "{} is not explained", figure.id);
        }
    }
}

#[test]
fn the_version_of_the_model_has_its_entry() {
    let page = page();
    let last = last_entry(section(&page, "## Changelog of the model"));
    assert!(last.contains(&format!("| {} |", npfit_model::VERSION)), "{last}");
    let digest = format!("{:016x}", run(&Settings::default()).digest());
    assert!(last.contains(&format!("`{digest}`")), "history runs as {digest}: {last}");
}
