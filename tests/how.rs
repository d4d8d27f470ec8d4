//! "How it works", and what stands beside the widget.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::collections::BTreeSet;

use npfit_scenario::explain::equations::{self, Step};
use npfit_scenario::explain::page::{beside, how_it_works};
use npfit_scenario::explain::targets;
use npfit_scenario::model::inputs::INPUT_NOTES;
use npfit_scenario::model::parameters::{bare_names, names};

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

#[test]
fn every_equation_and_every_constant_is_in_it_once() {
    let html = how_it_works().expect("the view");
    for (_, equation) in equations::all() {
        assert_eq!(
            count(&html, &format!("data-equation={} ", equation.key)),
            1,
            "{}",
            equation.key
        );
    }
    for name in names() {
        assert_eq!(count(&html, &format!("<output data-constant={name}>")), 1, "{name}");
    }
}

#[test]
fn it_tells_the_story_in_six_steps_and_every_target() {
    let html = how_it_works().expect("the view");
    let places: Vec<usize> = (1..=Step::ALL.len())
        .map(|number| html.find(&format!("<h2>{number}. ")).expect("a step"))
        .collect();
    assert!(places.is_sorted());
    let targets = targets::shared().expect("targets");
    assert!(count(&html, "<i style=") >= targets.len(), "a bar for each target");
    for target in &targets {
        assert!(html.contains(&target.figure_id), "{}", target.figure_id);
    }
}

/// A link may lead to each equation and to each constant.
#[test]
fn every_id_is_there_once_and_every_element_is_closed() {
    let html = how_it_works().expect("the view");
    let ids: Vec<&str> = html
        .split(" id=")
        .skip(1)
        .map(|rest| rest.split([' ', '>']).next().unwrap_or_default())
        .collect();
    let distinct: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len(), "an id is there twice");
    for (_, equation) in equations::all() {
        assert!(ids.contains(&equation.key), "{}", equation.key);
    }
    let void = ["<!doctype", "<meta ", "<link "].map(|tag| count(&html, tag)).iter().sum::<usize>();
    assert_eq!(count(&html, "<") - void, 2 * count(&html, "</"), "an element is left open");
}

/// What stands beside the widget names what came from outside with its sources, and says of each constant
/// what it means. Several widgets may stand on one page: it has no ids.
#[test]
fn beside_the_widget_stands_what_it_needs() {
    let html = beside();
    for note in INPUT_NOTES {
        assert!(note.sources.iter().all(|source| html.contains(source.url)), "{}", note.title);
    }
    let meanings = html.split("data-meanings>\n").nth(1).expect("the meanings");
    let names = bare_names();
    for (name, line) in names.iter().zip(meanings.lines()) {
        assert_eq!(count(line, "|"), 2, "{name}: {line}");
        assert!(line.split('|').all(|field| !field.is_empty()), "{name}: {line}");
    }
    assert_eq!(meanings.lines().nth(names.len()), Some("</script>"), "a line for each");
    let place = names.iter().position(|name| name == "ambiguity").expect("an attribute");
    let line = meanings.lines().nth(place).expect("its line");
    assert!(line.starts_with("Need unknown at launch|"), "{line}");
    assert_eq!(count(&html, " id="), 0);
    let void = count(&html, "<input ");
    assert_eq!(count(&html, "<") - void, 2 * count(&html, "</"), "an element is left open");
}
