//! "How it works": everything is there once, and every link leads somewhere.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::collections::BTreeSet;

use npfit_model::{CONSTANTS, Parameters};
use npfit_scenario::analysis::Quantity;
use npfit_scenario::analysis::claims::Claim;
use npfit_scenario::analysis::loops::LINKS;
use npfit_scenario::explain::page::{SCRIPT, corrections, how_it_works};
use npfit_scenario::explain::{columns, equations, story, targets};
use npfit_scenario::message::Language;
use npfit_scenario::text;

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

/// The values of an attribute, quoted or not.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let pattern = format!(" {attribute}=");
    html.split(pattern.as_str())
        .skip(1)
        .map(|rest| match rest.strip_prefix('"') {
            Some(quoted) => quoted.split('"').next().unwrap_or_default(),
            None => rest.split([' ', '>']).next().unwrap_or_default(),
        })
        .collect()
}

#[test]
fn every_equation_and_every_constant_is_in_it_once() {
    let html = how_it_works().expect("the page");
    for equation in equations::all() {
        assert_eq!(
            count(&html, &format!("data-equation={} ", equation.key)),
            1,
            "{}",
            equation.key
        );
    }
    let p = Parameters::default();
    for constant in &CONSTANTS {
        let row = format!("<tr id=c.{} ", constant.name);
        assert_eq!(count(&html, &row), 1, "{}", constant.name);
        let value = p.get(constant.name).expect("a constant");
        let output = format!(
            "<output data-constant={} data-low={} data-high={}>{value}</output>",
            constant.name, constant.low, constant.high
        );
        assert!(html.contains(&output), "{output}");
        let row = html.split(&row).nth(1).and_then(|rest| rest.split("</tr>").next());
        assert!(row.is_some_and(|row| row.contains(constant.evidence.key())), "{}", constant.name);
    }
}

#[test]
fn it_shows_every_target_every_loop_and_every_miss() {
    let html = how_it_works().expect("the page");
    let figures = targets::figures().expect("targets");
    assert!(count(&html, "<rect ") >= figures.len(), "a bar for each target");
    for target in &figures {
        assert!(html.contains(&target.figure_id), "{}", target.figure_id);
    }
    for own in story::LOOPS {
        assert!(html.contains(&own.title()) && html.contains(own.says), "{:?}", own.of);
    }
    assert!(story::MISSES.iter().all(|miss| html.contains(miss)));
    let english = Language::english();
    for claim in Claim::ALL {
        assert!(html.contains(text::claim_words(claim).text(&english)), "{claim:?}");
    }
}

#[test]
fn ids_are_there_once_and_links_lead_to_them() {
    for html in [how_it_works().expect("the page"), corrections()] {
        let ids = values(&html, "id");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(distinct.len(), ids.len(), "an id is there twice");
        for link in values(&html, "href") {
            let leads = match link.strip_prefix('#') {
                Some(id) => distinct.contains(id),
                None => {
                    let files =
                        ["how-it-works.css", "how-it-works.html", "corrections.html", "data:,"];
                    files.contains(&link) || link.starts_with("http")
                }
            };
            assert!(leads, "{link}");
        }
        let void = ["<!doctype", "<meta ", "<link ", "<br>"]
            .map(|tag| count(&html, tag))
            .iter()
            .sum::<usize>();
        let closed = count(&html, "</") + count(&html, "/>");
        let own = count(&html, "/>");
        assert_eq!(count(&html, "<") - void, 2 * closed - own, "an element is left open");
    }
}

/// What charts, tables, the loops and a run's CSV name has a place on the page.
#[test]
fn every_key_that_links_use_is_an_anchor() {
    let html = how_it_works().expect("the page");
    let ids: BTreeSet<&str> = values(&html, "id").into_iter().collect();
    let record = npfit_model::Component::AcuteEpr;
    for quantity in [
        Quantity::SpendTotal,
        Quantity::SpendProgramme,
        Quantity::Benefits,
        Quantity::WholeLife,
        Quantity::Live(record),
        Quantity::Connected(record),
        Quantity::InUse(record),
        Quantity::OwnWay(record),
        Quantity::InterfaceBacklog(record),
        Quantity::LostActivity,
        Quantity::Fit(record),
        Quantity::Confidence,
        Quantity::Shortfall,
        Quantity::Perceived,
        Quantity::Limit,
        Quantity::Knowledge(record),
        Quantity::FoundSinceSigning(record),
        Quantity::SupplierLoss,
        Quantity::Parts,
        Quantity::Whole,
    ] {
        assert!(ids.contains(quantity.key()), "{quantity:?}: {}", quantity.key());
    }
    for link in &LINKS {
        assert!(ids.contains(link.equation.key()), "{:?} to {:?}", link.from, link.to);
    }
    let columns = columns::PROGRAMME.iter().chain(&columns::SUPPLIER).chain(&columns::COMPONENT);
    for column in columns {
        assert!(ids.contains(column.name), "{}", column.name);
    }
    for own in equations::all() {
        for statement in own.read().expect("in the language") {
            assert!(ids.contains(statement.name), "{}", statement.name);
        }
    }
}

/// No style stands in an attribute, which a policy may drop, and the page asks no other host for anything.
#[test]
fn it_works_under_a_strict_policy() {
    let html = how_it_works().expect("the page");
    assert_eq!(count(&html, " style="), 0);
    assert_eq!(count(&html, "<script"), 1);
    assert!(html.contains("<script defer src=how-it-works.js>"));
    assert!(!SCRIPT.contains("innerHTML") && !SCRIPT.contains("http"));
}

/// The page's colours are the widget's: both schemes, token by token.
#[test]
fn it_has_the_colours_of_the_widget() {
    let (how, tokens) = (include_str!("../style/how.css"), include_str!("../style/tokens.css"));
    for token in ["ink", "soft", "line", "paper", "yours", "baseline"] {
        let of = |sheet: &str, name: &str| -> Vec<String> {
            let start = format!("{name}: ");
            let lines = sheet.lines().filter_map(|line| line.trim().strip_prefix(start.as_str()));
            // In the widget the host's own property comes first, and the dark theme stands twice.
            let mut values: Vec<String> = lines
                .map(|line| line.rsplit(' ').next().unwrap_or_default().replace(')', ""))
                .collect();
            values.dedup();
            values
        };
        let own = of(how, &format!("--{token}"));
        assert_eq!(own.len(), 2, "{token}: light and dark");
        assert_eq!(own, of(tokens, &format!("--npfit-{token}")), "{token}");
    }
}
