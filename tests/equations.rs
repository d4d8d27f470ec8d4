//! The equations that readers are shown, run by themselves, against the code.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_model::{
    CONSTANTS, Component, DatedInputs, Grade, Grades, KnockOuts, Levers, MONTHS_COUNT, Month,
    Parameters, SUPPLIERS_COUNT, Settings, columns, rows, run,
};
use npfit_scenario::analysis::Equation;
use npfit_scenario::explain::columns::{COMPONENT, Column, PROGRAMME, SUPPLIER};
use npfit_scenario::explain::equations::{self, Scope};
use npfit_scenario::explain::expression::{Expression, parse};
use npfit_scenario::explain::interpreter::{Interpreter, MonthOfEquations};

/// Settings that between them reach every branch: history, the corners, the middle, other constants, other
/// grades, no dated inputs, and each mechanism removed.
fn settings() -> Vec<Settings> {
    let (first, last) = (Levers::SIGNING_FIRST, Levers::SIGNING_LAST);
    let mut settings = vec![Settings::default()];
    for (central, signing, local) in [
        (65.0, Month::new(2006, 9), 45.0),
        (0.0, first, 0.0),
        (0.0, last, 100.0),
        (100.0, first, 0.0),
        (100.0, last, 0.0),
        (100.0, first, 100.0),
    ] {
        settings.push(Settings::with_levers(Levers::from_percent(central, signing, local)));
    }
    for end in [|c: &npfit_model::Constant| c.low, |c: &npfit_model::Constant| c.high] {
        let parameters =
            Parameters::from_values(std::array::from_fn(|index| end(&CONSTANTS[index])));
        settings.push(Settings { parameters, ..Settings::default() });
    }
    let mut grades = Component::ALL.map(Component::grades);
    grades[Component::Pacs.index()] =
        Grades { needs_unclear: Grade::Full, places_differ: Grade::Middling, depth: Grade::Full };
    settings.push(Settings { grades, inputs: DatedInputs::NONE, ..Settings::default() });
    for without in [
        KnockOuts { integration: true, ..KnockOuts::default() },
        KnockOuts { resistance: true, ..KnockOuts::default() },
        KnockOuts { rigidity: true, ..KnockOuts::default() },
    ] {
        settings.push(Settings { without, ..Settings::default() });
    }
    settings
}

fn read(columns: &[Column]) -> Vec<Expression> {
    columns.iter().map(|column| parse(column.text).expect("a column in the language")).collect()
}

/// The names and values of a month's row, by the equations.
struct Row {
    programme: Vec<Expression>,
    supplier: Vec<Expression>,
    component: Vec<Expression>,
}

impl Row {
    fn new() -> Self {
        Self { programme: read(&PROGRAMME), supplier: read(&SUPPLIER), component: read(&COMPONENT) }
    }

    fn names() -> Vec<String> {
        let mut names = vec!["month".to_owned(), "calendar".to_owned()];
        names.extend(PROGRAMME.map(|column| column.name.to_owned()));
        for rank in 1..=SUPPLIERS_COUNT {
            names.extend(SUPPLIER.map(|column| format!("supplier_{rank}_{}", column.name)));
        }
        for component in Component::ALL {
            names.extend(COMPONENT.map(|column| format!("{}:{}", component.key(), column.name)));
        }
        names
    }

    fn of(&self, month: &MonthOfEquations) -> Vec<f64> {
        let known = "every name is known";
        let mut values: Vec<f64> =
            self.programme.iter().map(|own| month.of_programme(own).expect(known)).collect();
        for rank in 0..SUPPLIERS_COUNT {
            values
                .extend(self.supplier.iter().map(|own| month.of_supplier(own, rank).expect(known)));
        }
        for index in 0..Component::COUNT {
            values.extend(
                self.component.iter().map(|own| month.of_component(own, index).expect(known)),
            );
        }
        values
    }
}

#[test]
fn the_equations_alone_give_every_column_of_every_month() {
    let (row, names) = (Row::new(), columns());
    assert_eq!(Row::names(), names);
    for (number, settings) in settings().iter().enumerate() {
        let interpreter = Interpreter::new(settings).expect("equations in the language");
        let by_equations = interpreter.run(settings).expect("known names");
        let run = run(settings);
        assert_eq!(by_equations.len(), MONTHS_COUNT);
        for ((month, values), own) in rows(&run).zip(&by_equations) {
            for ((value, own), name) in values.iter().zip(row.of(own)).zip(&names[2..]) {
                let bound = 1e-9 * value.abs().max(1.0);
                assert!(
                    (value - own).abs() <= bound,
                    "setting {number}, {month}, {name}: code {value}, equations {own}"
                );
            }
        }
    }
}

#[test]
fn there_are_48_equations_in_order_and_23_kinds_of_stock() {
    let numbers: Vec<u8> =
        equations::all().map(|own| own.number).filter(|number| *number > 0).collect();
    assert_eq!(numbers, (1..=48).collect::<Vec<u8>>());
    let sections: Vec<_> = equations::all().map(|own| own.section).collect();
    assert!(sections.is_sorted(), "sections follow the numbers");
    let interpreter = Interpreter::new(&Settings::default()).expect("equations in the language");
    assert_eq!(interpreter.stocks().count(), 23);
}

#[test]
fn keys_are_unique_and_lead_to_their_equation() {
    let mut keys: Vec<&str> = equations::all().map(|own| own.key).collect();
    for key in &keys {
        assert_eq!(equations::find(key).map(|own| own.key), Some(*key));
    }
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count);
    // What an equation computes besides leads to it too.
    for (name, key) in [("spend_total", "spend"), ("live", "go_live"), ("lost_activity", "dip")] {
        assert_eq!(equations::find(name).map(|own| own.key), Some(key));
    }
    assert_eq!(equations::find("nothing of the kind"), None);
}

/// The loop diagram and the mechanisms name equations by number.
#[test]
fn numbers_lead_to_the_same_keys_as_in_the_analysis() {
    for own in equations::all().filter(|own| own.number > 0) {
        assert_eq!(Equation(own.number).key(), own.key);
    }
}

#[test]
fn a_mechanism_that_is_removed_is_one_of_a_component() {
    for knock_out in npfit_scenario::explain::knock_outs::ALL {
        let equation = equations::find(knock_out.equation).expect("an equation");
        assert_eq!(equation.scope, Scope::Component, "{}", knock_out.key);
    }
}
