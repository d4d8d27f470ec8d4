//! The equations that readers are shown, run by themselves, against the code.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_scenario::analysis::ensemble::Ensemble;
use npfit_scenario::calendar::Month;
use npfit_scenario::explain::equations;
use npfit_scenario::explain::interpreter::{Interpreter, Snapshot, Values};
use npfit_scenario::model::{
    self, Component, EventKind, Levers, MonthState, Parameters, Run, Supplier,
};

/// Settings that between them reach every branch: history, the corners, the middle.
fn settings() -> Vec<Levers> {
    let first = Levers::SIGNING_FIRST;
    let last = Levers::SIGNING_LAST;
    vec![
        Levers::HISTORY,
        Levers::from_percent(0.0, first, 0.0),
        Levers::from_percent(0.0, last, 100.0),
        Levers::from_percent(100.0, first, 0.0),
        Levers::from_percent(100.0, last, 0.0),
        Levers::from_percent(100.0, first, 100.0),
        Levers::from_percent(75.0, Month::new(2006, 9), 55.0),
    ]
}

/// Version 1, the newest, and sets of the ensemble, in which nothing that a fit may move is nought.
fn sets() -> Vec<Parameters> {
    let ensemble = Ensemble::shipped();
    let drawn = [ensemble.sets().first(), ensemble.sets().last()].into_iter().flatten().cloned();
    [Parameters::VERSION_1, Parameters::default()].into_iter().chain(drawn).collect()
}

/// Both runs of every set at every setting.
fn runs() -> impl Iterator<Item = (Run, Vec<Snapshot>)> {
    let interpreter = Interpreter::new().expect("equations in the language");
    sets().into_iter().flat_map(move |parameters| {
        let interpreter = interpreter.clone();
        settings().into_iter().map(move |levers| {
            let by_equations = interpreter.run(&parameters, &levers).expect("known names");
            (model::run(&parameters, &levers), by_equations)
        })
    })
}

/// Agreement asked of every number, relative; below a thousandth, of a thousandth: what is left of a
/// stock that has run empty is the rounding of what went through it.
const TOLERANCE: f64 = 1e-9;
const SMALL: f64 = 1e-3;

fn agree(own: &Values, values: &[(&'static str, f64)], of: &str, month: Month) {
    for (name, value) in values {
        let by_equation = *own.get(*name).expect("every stock has an equation");
        let miss = (by_equation - value).abs();
        assert!(
            miss <= TOLERANCE * value.abs().max(SMALL),
            "{of} {name} {month}: {by_equation} {value}"
        );
    }
}

fn month_agrees(state: &MonthState, own: &Snapshot) {
    agree(&own.programme, &state.programme.values(), "programme", state.month);
    let spend = [("spend", state.programme.spend_gbp_million())];
    agree(&own.programme, &spend, "programme", state.month);
    for component in Component::ALL {
        let values = state.component(component).values();
        agree(&own.components[component as usize], &values, component.key(), state.month);
    }
    for supplier in Supplier::ALL {
        let account = state.supplier(supplier);
        let values = [
            ("loss", account.loss_share),
            ("loss_money", account.loss_gbp_million),
            ("left_month", account.left.map_or(0.0, |left| f64::from(left.0))),
        ];
        agree(&own.suppliers[supplier as usize], &values, supplier.key(), state.month);
    }
}

#[test]
fn the_equations_alone_give_the_model_in_every_stock_of_every_month() {
    let mut months = 0;
    for (run, by_equations) in runs() {
        assert_eq!(run.months.len(), by_equations.len());
        for (state, own) in run.months.iter().zip(&by_equations) {
            month_agrees(state, own);
            months += 1;
        }
    }
    assert_eq!(months, 180 * settings().len() * sets().len());
}

#[test]
fn the_equations_alone_give_every_event_in_its_month() {
    let first = |months: &[Snapshot], holds: &dyn Fn(&Snapshot) -> bool| {
        months.iter().position(holds).map(|month| Month(month as i32))
    };
    let mut kinds = [0, 0, 0];
    for (run, own) in runs() {
        let of = |kind: EventKind| {
            run.events.iter().find(|event| event.kind == kind).map(|event| event.month)
        };
        let signing = first(&own, &|month| month.programme["signing"] == 1.0);
        assert_eq!(signing, of(EventKind::ContractsSigned));
        let dismantled = first(&own, &|month| month.programme["dismantled"] == 1.0);
        assert_eq!(dismantled, of(EventKind::Dismantled));
        let exits = Supplier::ALL.map(|supplier| {
            let leaves = |month: &Snapshot| month.suppliers[supplier as usize]["leaves"] == 1.0;
            let exit = first(&own, &leaves);
            assert_eq!(exit, of(EventKind::SupplierLeaves(supplier)));
            exit
        });
        kinds[0] += usize::from(signing.is_some());
        kinds[1] += usize::from(dismantled.is_some());
        kinds[2] += exits.iter().flatten().count();
    }
    assert!(kinds.iter().all(|&count| count > 0), "each kind of event was met: {kinds:?}");
}

#[test]
fn keys_are_unique_and_charts_find_theirs() {
    let mut keys: Vec<&str> = equations::all().map(|(_, equation)| equation.key).collect();
    for key in [
        "spend",
        "benefits",
        "whole_life",
        "live",
        "in_use",
        "fit",
        "confidence",
        "loss",
        "parts",
        "joined_up",
    ] {
        assert!(keys.contains(&key), "{key}");
    }
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
}
