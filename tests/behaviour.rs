//! The model's behaviour at the extremes and the middle of the levers, against a table of predicates
//! (`tests/data/behaviour.csv`), in both versions.

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use std::path::Path;

use npfit_scenario::analysis::Measure;
use npfit_scenario::calendar::Month;
use npfit_scenario::model::parameters::Components;
use npfit_scenario::model::{Component, Levers, Parameters, Run, run};
use serde::Deserialize;

const SHARES: [(&str, f64); 3] = [("low", 0.0), ("middle", 50.0), ("high", 100.0)];
const SIGNINGS: [(&str, Month); 3] =
    [("early", Levers::SIGNING_FIRST), ("middle", Month(40)), ("late", Levers::SIGNING_LAST)];

#[derive(Deserialize)]
struct Predicate {
    centralisation: String,
    signing: String,
    flexibility: String,
    quantity: String,
    relation: String,
    value: f64,
    why: String,
}

/// One of the 27 settings.
struct Cell {
    names: [&'static str; 3],
    run: Run,
}

fn predicates() -> Vec<Predicate> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/behaviour.csv");
    let mut reader = csv::Reader::from_path(path).expect("the predicates");
    reader.deserialize().map(|row| row.expect("a predicate")).collect()
}

fn cells(parameters: &Parameters) -> Vec<Cell> {
    let mut cells = Vec::new();
    for (c_name, c) in SHARES {
        for (t_name, t) in SIGNINGS {
            for (f_name, f) in SHARES {
                let run = run(parameters, &Levers::from_percent(c, t, f));
                cells.push(Cell { names: [c_name, t_name, f_name], run });
            }
        }
    }
    cells
}

fn versions() -> [Parameters; 2] {
    [Parameters::VERSION_1, Parameters::VERSION_2]
}

fn quantity(name: &str, run: &Run) -> f64 {
    let end = run.last().expect("an end");
    let in_2007 = run.at(Month::new(2007, 12)).expect("a month");
    let acute = end.component(Component::AcuteEpr);
    let pacs = end.component(Component::Pacs);
    match name {
        "whole" => Measure::Whole.of(run),
        "spend" => Measure::Spend.of(run),
        "benefits" => Measure::Benefits.of(run),
        "change_cost" => Measure::ChangeCost.of(run),
        "suppliers_lost" => Measure::SuppliersLost.of(run),
        "acute_fit" => acute.fit_share,
        "acute_opted_out" => acute.opted_out_sites,
        // At its worst: once contracts close, a queue is worked off.
        "backlog" => run
            .months
            .iter()
            .map(|month| month.component(Component::AcuteEpr).backlog_interfaces)
            .fold(0.0, f64::max),
        "diversity" => end.programme.diversity_share,
        "confidence" => end.programme.confidence_share,
        "pacs_in_use" => pacs.in_use_sites,
        "n3_live_2007" => in_2007.component(Component::N3).live_sites,
        "pacs_live_2007" => in_2007.component(Component::Pacs).live_sites,
        "imaging_ahead_of_records" => pacs.in_use_sites / 127.0 - acute.in_use_sites / 170.0,
        other => panic!("no quantity is called {other}"),
    }
}

impl Predicate {
    fn is_of(&self, cell: &Cell) -> bool {
        let own = [&self.centralisation, &self.signing, &self.flexibility];
        own.iter().zip(cell.names).all(|(pattern, name)| *pattern == "*" || *pattern == name)
    }
}

#[test]
fn every_predicate_holds_wherever_it_applies() {
    for parameters in versions() {
        for cell in cells(&parameters) {
            for predicate in predicates().iter().filter(|predicate| predicate.is_of(&cell)) {
                let found = quantity(&predicate.quantity, &cell.run);
                let holds = match predicate.relation.as_str() {
                    "below" => found < predicate.value,
                    "above" => found > predicate.value,
                    other => panic!("no relation is called {other}"),
                };
                assert!(
                    holds,
                    "version {}, {:?}: {} is {found}, not {} {} ({})",
                    parameters.version,
                    cell.names,
                    predicate.quantity,
                    predicate.relation,
                    predicate.value,
                    predicate.why
                );
            }
        }
    }
}

#[test]
fn every_cell_is_spoken_of() {
    let predicates = predicates();
    for cell in cells(&Parameters::VERSION_1) {
        let count = predicates.iter().filter(|predicate| predicate.is_of(&cell)).count();
        assert!(count >= 4, "{:?}: only {count} predicates", cell.names);
    }
}

/// Relations that must hold from every setting of the other two levers.
#[test]
fn what_must_rise_rises_and_what_must_fall_falls() {
    for parameters in versions() {
        let cells = cells(&parameters);
        let at = |c: usize, t: usize, f: usize, name: &str| {
            quantity(name, &cells[c * 9 + t * 3 + f].run)
        };
        for (a, b) in (0..3).flat_map(|a| (0..3).map(move |b| (a, b))) {
            for step in 0..2 {
                let version = parameters.version;
                let more_central = |name| (at(step, a, b, name), at(step + 1, a, b, name));
                let (before, after) = more_central("acute_opted_out");
                assert!(after < before, "{version}: a stronger centre keeps more sites in");
                let (before, after) = more_central("spend");
                assert!(after > before, "{version}: and spends more");
                let (before, after) = (at(a, step, b, "benefits"), at(a, step + 1, b, "benefits"));
                assert!(after < before, "{version}: signing later, benefits come later");
            }
        }
    }
}

#[test]
fn the_whole_is_best_inside_the_cube() {
    for parameters in versions() {
        let cells = cells(&parameters);
        let middle = quantity("whole", &cells[13].run);
        for corner in [0, 2, 6, 8, 18, 20, 24, 26] {
            let whole = quantity("whole", &cells[corner].run);
            assert!(whole < middle, "version {}: {:?}", parameters.version, cells[corner].names);
        }
    }
}

// Extreme conditions: the world without the difficulty in question.

#[test]
fn where_places_do_not_differ_a_centre_costs_no_fit() {
    for parameters in versions() {
        let parameters = with_components(&parameters, |c| c.heterogeneity = 0.0);
        for central in [0.0, 50.0, 100.0] {
            let run = run(&parameters, &Levers::from_percent(central, Month(24), 15.0));
            let misfit = run.last().expect("an end").component(Component::AcuteEpr).misfit_share;
            assert_eq!(misfit, 0.0, "as in a single organisation");
        }
    }
}

#[test]
fn where_nothing_is_ambiguous_all_is_known_at_signature() {
    for parameters in versions() {
        let parameters = with_components(&parameters, |c| c.ambiguity = 0.0);
        let known = run(&parameters, &Levers::HISTORY);
        let end = known.last().expect("an end");
        for component in Component::ALL {
            let state = end.component(component);
            assert_eq!(state.knowledge_at_signing_share, 1.0);
            assert!(state.locked_share < 1e-12, "nothing to lock in: {}", state.locked_share);
        }
        let history = run(&versions()[0], &Levers::HISTORY);
        assert!(Measure::ChangeCost.of(&known) < Measure::ChangeCost.of(&history));
    }
}

#[test]
fn without_capacity_nothing_goes_live() {
    for parameters in versions() {
        let parameters = with_components(&parameters, |c| c.rollout_capacity_sites_per_month = 0.0);
        let run = run(&parameters, &Levers::HISTORY);
        let end = run.last().expect("an end");
        assert!(Component::ALL.iter().all(|&c| end.component(c).live_sites == 0.0));
    }
}

fn with_components(
    parameters: &Parameters,
    change: impl Fn(&mut npfit_scenario::model::parameters::ComponentParameters),
) -> Parameters {
    let mut components = parameters.components.0;
    components.iter_mut().for_each(change);
    Parameters { components: Components(components), ..parameters.clone() }
}
