//! "How it works" as the page carries it.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_scenario::explain::equations::{self, Step};
use npfit_scenario::explain::page::how_it_works;
use npfit_scenario::explain::targets;
use npfit_scenario::model::inputs::INPUT_NOTES;
use npfit_scenario::model::parameters::names;

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
    for note in INPUT_NOTES {
        assert!(note.sources.iter().all(|source| html.contains(source.url)), "{}", note.title);
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

/// Several widgets may stand on one page, and each is part of what every reader downloads.
#[test]
fn it_has_no_ids_and_every_element_is_closed() {
    let html = how_it_works().expect("the view");
    assert_eq!(count(&html, " id="), 0);
    let void = count(&html, "<input ");
    assert_eq!(count(&html, "<") - void, 2 * count(&html, "</"), "an element is left open");
}
