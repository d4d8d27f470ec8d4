//! `docs/model.md` is what the library says of itself (written anew with `UPDATE_GOLDEN=1`).

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::fs;
use std::path::Path;

use npfit_scenario::explain::{document, equations};
use npfit_scenario::model::parameters::GROUPS;

#[test]
fn the_document_is_what_the_library_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    let own = document::model().expect("a document");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &own).expect("the document written");
    }
    let stored = fs::read_to_string(&path).expect("docs/model.md");
    let differs = own.lines().zip(stored.lines()).find(|(own, stored)| own != stored);
    assert_eq!(differs, None, "the document has changed: run with UPDATE_GOLDEN=1 and read it");
    assert_eq!(own.len(), stored.len());
}

#[test]
fn every_equation_and_every_constant_is_in_it() {
    let own = document::model().expect("a document");
    for (_, equation) in equations::all() {
        assert!(own.contains(&format!("(`{}`, ", equation.key)), "{}", equation.key);
    }
    for constant in GROUPS.iter().flat_map(|group| group.iter()) {
        assert!(own.contains(&format!("`{}`", constant.limit.name)), "{}", constant.limit.name);
    }
}
