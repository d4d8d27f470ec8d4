//! `docs/model.md` is what the library says of itself (written anew with `UPDATE_GOLDEN=1`).

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::fs;
use std::path::Path;

use npfit_model::{CONSTANTS, Component, Month, columns};
use npfit_scenario::analysis::loops::Loop;
use npfit_scenario::explain::{
    document, equations, holdouts, interpreter::Interpreter, story, targets,
};

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
fn it_holds_every_equation_constant_stock_column_and_target() {
    let own = document::model().expect("a document");
    let has = |text: &str| assert!(own.contains(text), "{text} is missing");
    for equation in equations::all() {
        has(&format!("(`{}`; ", equation.key));
        for statement in equation.statements {
            has(statement);
        }
    }
    for constant in &CONSTANTS {
        has(&format!(
            "| `{}` | {} | {} to {} |",
            constant.name, constant.value, constant.low, constant.high
        ));
        has(constant.meaning);
    }
    for stock in Interpreter::new(&Default::default()).expect("equations").stocks() {
        has(&format!("| `{stock}` | stock |"));
    }
    for column in columns().iter().filter(|name| !name.contains(':')) {
        let named = column.starts_with("supplier_2")
            || column.starts_with("supplier_3")
            || column.starts_with("supplier_4");
        if !named {
            has(&format!("`{column}`"));
        }
    }
    for target in targets::figures().expect("targets") {
        has(&format!("| `{}` | {} |", target.series, target.month));
    }
}

/// Between the months that it names, registered patients lie on straight lines.
#[test]
fn the_listed_months_of_registered_patients_are_enough() {
    let own = document::model().expect("a document");
    let line =
        own.lines().find(|line| line.contains("Registered patients, million")).expect("a line");
    let list =
        line.split("between: ").nth(1).and_then(|rest| rest.split(" (").next()).expect("a list");
    let points: Vec<(f64, f64)> = list
        .split(", ")
        .map(|pair| pair.split_once(": ").expect("a pair"))
        .map(|(month, value)| (month.parse().expect("a month"), value.parse().expect("a value")))
        .collect();
    for month in 0..204 {
        let at = f64::from(month);
        let pair = points.windows(2).find(|pair| at <= pair[1].0).expect("a line");
        let ((from, low), (to, high)) = (pair[0], pair[1]);
        let expected = low + (high - low) * (at - from) / (to - from);
        let own = Component::SummaryCareRecord.sites(Month(month));
        assert!((own - expected).abs() < 1e-9, "{month}: {own} {expected}");
    }
}

#[test]
fn loops_lead_to_equations() {
    for own in story::LOOPS {
        assert!(own.equations.len() > 1, "{}", own.title());
        for key in own.equations {
            assert!(
                equations::all().any(|equation| equation.key == *key),
                "{}: {key}",
                own.title()
            );
        }
    }
}

/// The loops are those of the loop diagram, in its order.
#[test]
fn every_loop_of_the_diagram_is_explained() {
    assert_eq!(story::LOOPS.map(|own| own.of), Loop::ALL);
}

#[test]
fn hold_outs_get_the_verdict_that_is_printed() {
    for own in &holdouts::ALL {
        assert!(own.verdict.starts_with("A hit"), "{}", own.name);
        assert!(own.is_hit(), "{}: {:?}", own.name, own.outcomes());
        let share = own.share_of_levers();
        assert!(share <= 0.4, "{}: true of {share} of all settings", own.name);
    }
}
