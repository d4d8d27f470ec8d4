//! Links to "How it works", which take the reader's run along.

use leptos::prelude::*;

use super::settled::use_scenario_at_rest;
use crate::analysis::Equation;
use crate::ui::state::State;

/// The page that explains the model, beside this one.
const PAGE: &str = "how-it-works.html";

/// The address of an equation on the page that explains the model, with the reader's run.
pub(in crate::ui) fn equation(state: State, equation: Equation) -> Signal<String> {
    let scenario = use_scenario_at_rest();
    Signal::derive(move || {
        let page = state.host.address_of(PAGE);
        scenario
            .with(|scenario| format!("{page}#{}&show={}", scenario.to_fragment(), equation.key()))
    })
}

/// The address of the whole page, with the reader's run.
pub(in crate::ui) fn page(state: State) -> Signal<String> {
    let scenario = use_scenario_at_rest();
    Signal::derive(move || {
        let page = state.host.address_of(PAGE);
        scenario.with(|scenario| format!("{page}#{}", scenario.to_fragment()))
    })
}
