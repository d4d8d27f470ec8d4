//! G14: what is to be drawn exists, moves, and begins where the record has it.

use npfit_model::{Component, Month, Settings, columns, rows, run};

/// Columns of the whole programme that charts draw.
const PROGRAMME: [&str; 14] = [
    "spend_programme",
    "spend_total",
    "benefits",
    "change_cost",
    "change_cost_month",
    "whole_life",
    "confidence",
    "promise",
    "shortfall",
    "perceived",
    "limit",
    "supplier_loss",
    "lost_activity",
    "months_to_stable",
];

/// Columns of a component that charts draw.
const COMPONENT: [&str; 5] =
    ["knowledge", "needs_found_since_signing", "fit", "workarounds", "interface_backlog"];

#[test]
fn what_charts_draw_exists_and_moves() {
    let history = run(&Settings::default());
    let names = columns();
    let months: Vec<Vec<f64>> = rows(&history).map(|(_, values)| values).collect();
    let record = COMPONENT.map(|name| format!("{}:{name}", Component::AcuteEpr.key()));
    for name in PROGRAMME.iter().map(|name| (*name).to_owned()).chain(record) {
        // Month and calendar stand before the values.
        let index = names.iter().position(|own| **own == name).unwrap() - 2;
        let values = months.iter().map(|month| month[index]);
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        assert!(low.is_finite() && high > low, "{name}: {low} to {high}");
    }
}

#[test]
fn suppliers_bear_four_losses_and_a_go_live_takes_seven_months_to_settle() {
    let history = run(&Settings::default());
    let state = history.at(Month::new(2008, 6));
    assert!((6.5..7.5).contains(&state.months_to_stable), "{}", state.months_to_stable);
    let tolerances = history.last().suppliers.each_ref().map(|own| own.tolerance_share);
    assert!(tolerances.is_sorted_by(|a, b| a < b), "{tolerances:?}");
    // The sum of the contracts as they were awarded, GBP million.
    assert!((state.core_contracts_gbp_million - 6_200.0).abs() < 50.0);
}
