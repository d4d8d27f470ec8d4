//! `docs/corrections.md` knows today's record and every version of the model: what changes without an
//! entry there fails here.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::fs;
use std::path::Path;

use npfit_scenario::evidence;
use npfit_scenario::model::{self, Levers, Parameters, run};

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/corrections.md");
    fs::read_to_string(path).expect("docs/corrections.md")
}

/// A short stand-in for all that the page says of the record's figures (64-bit FNV-1a).
fn fingerprint() -> String {
    let mut lines: Vec<String> = evidence::all()
        .map(|figure| {
            format!(
                "{} {} {:?} {:?} {:?} {:?} {:?} {} {}",
                figure.id,
                figure.value,
                figure.date,
                figure.unit,
                figure.scope,
                figure.kind,
                figure.confidence,
                figure.price_basis,
                figure.source.url,
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
    let (_, record) = page.split_once("## Changelog of the record").expect("its changelog");
    let (record, _) = record.split_once("\n## ").expect("its end");
    let last = record.lines().rfind(|line| line.starts_with("| 2")).expect("an entry");
    let count = evidence::all().count();
    assert!(last.contains(&format!("{count} in use")), "{count} figures are in use, not: {last}");
    let now = fingerprint();
    assert!(
        last.contains(&format!("`{now}`")),
        "the record has changed: add an entry with the fingerprint {now}"
    );
}

#[test]
fn every_version_of_the_model_has_its_entry() {
    let page = page();
    let (_, model) = page.split_once("## Changelog of the model").expect("its changelog");
    for version in 1..=model::VERSION {
        let parameters = Parameters::of_version(version).expect("a version");
        let digest = format!("{:016x}", run(&parameters, &Levers::HISTORY).digest());
        let entry = model.lines().find(|line| line.contains(&format!("| {version} |")));
        let entry = entry.expect("an entry");
        assert!(
            entry.contains(&format!("`{digest}`")),
            "version {version} runs as {digest}: {entry}"
        );
    }
}
