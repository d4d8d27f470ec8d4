//! A run as a table: one row a month, with the columns of the reference.

use std::io::{self, Write};

use crate::component::Component;
use crate::run::Run;
use crate::state::{ComponentState, SUPPLIERS_COUNT, State};

/// A column and how it is read.
type Column<T> = (&'static str, fn(&T) -> f64);

/// The columns of the programme, in order.
const PROGRAMME: &[Column<State>] = &[
    ("spend_programme", |s| s.spend_programme_gbp_million),
    ("spend_outside", |s| s.spend_outside_gbp_million),
    ("spend_total", State::spend_total_gbp_million),
    ("benefits", |s| s.benefits_gbp_million),
    ("net", State::net_gbp_million),
    ("benefit_flow", |s| s.benefit_flow_gbp_million),
    ("change_cost", |s| s.change_cost_gbp_million),
    ("change_cost_month", |s| s.change_cost_month_gbp_million),
    ("whole_life", |s| s.whole_life_gbp_million),
    ("core_contracts", |s| s.core_contracts_gbp_million),
    ("whole", |s| s.whole_share),
    ("parts", |s| s.parts_share),
    ("standards", |s| s.standards_share),
    ("variety", |s| s.variety_share),
    ("confidence", |s| s.confidence_share),
    ("closeness", |s| s.closeness_share),
    ("room", |s| s.room_share),
    ("promise", |s| s.promise_share),
    ("plan", |s| s.plan_share),
    ("shortfall", |s| s.shortfall_share),
    ("perceived", |s| s.perceived_share),
    ("limit", |s| s.limit_share),
    ("dismantled", |s| s.dismantled_share),
    ("supplier_loss", |s| s.supplier_loss_share),
    ("suppliers_lost", |s| s.suppliers_lost_count() as f64),
    ("supplier_strain", State::supplier_strain),
    ("supply", |s| s.supply_share),
    ("lost_activity", |s| s.lost_activity_share),
    ("months_to_stable", |s| s.months_to_stable),
    ("overhead_month", |s| s.overhead_month_gbp_million),
];

/// The columns of each component, in order. What is frozen at signature is zero before it.
const COMPONENT: &[Column<(ComponentState, bool)>] = &[
    ("knowledge", |(c, _)| c.knowledge_share()),
    (
        "knowledge_at_signing",
        |(c, signed)| {
            if *signed { 1.0 - c.unknown_signed_share } else { 0.0 }
        },
    ),
    ("needs_found_since_signing", |(c, signed)| {
        if *signed { c.unknown_signed_share - c.unknown_share } else { 0.0 }
    }),
    ("right", |(c, _)| c.right_share),
    ("wrong", |(c, _)| c.wrong_share),
    ("waiting_change", |(c, _)| c.waiting_change_share),
    ("misfit", |(c, _)| c.misfit_share),
    ("fit", |(c, _)| c.fit_share),
    ("usable", |(c, _)| c.usable_share),
    ("live", |(c, _)| c.live_share),
    ("connected", |(c, _)| c.connected_share),
    ("in_use", |(c, _)| c.in_use_share),
    ("workarounds", |(c, _)| c.workarounds_share()),
    ("interface_backlog", |(c, _)| c.interface_backlog()),
    ("own_way", |(c, _)| c.own_way_share),
    ("own_in_use", |(c, _)| c.own_in_use_share),
    ("go_lives", |(c, _)| c.go_live_share),
];

/// The names of all columns, in order.
pub fn columns() -> Vec<String> {
    let mut names = vec!["month".to_owned(), "calendar".to_owned()];
    names.extend(PROGRAMME.iter().map(|(name, _)| (*name).to_owned()));
    for rank in 1..=SUPPLIERS_COUNT {
        names.push(format!("supplier_{rank}_staying"));
        names.push(format!("supplier_{rank}_tolerance"));
    }
    for component in Component::ALL {
        names.extend(COMPONENT.iter().map(|(name, _)| format!("{}:{name}", component.key())));
    }
    names
}

/// The numbers of a month, in the order of [`columns`] after the two of the calendar. Columns frozen at
/// signature hold their value from the start here.
pub(crate) fn values(state: &State) -> impl Iterator<Item = f64> {
    row(state, true)
}

fn row(state: &State, is_signed: bool) -> impl Iterator<Item = f64> {
    let programme = PROGRAMME.iter().map(move |(_, read)| read(state));
    let suppliers = state.suppliers.iter().flat_map(|s| [s.staying_share, s.tolerance_share]);
    let components = state.components.iter().flat_map(move |component| {
        COMPONENT.iter().map(move |(_, read)| read(&(*component, is_signed)))
    });
    programme.chain(suppliers).chain(components)
}

/// The rows of a run: month, and the numbers in the order of [`columns`].
pub fn rows(run: &Run) -> impl Iterator<Item = (crate::Month, Vec<f64>)> {
    let signing = run.levers().signing();
    run.months()
        .iter()
        .map(move |state| (state.month, row(state, state.month >= signing).collect()))
}

/// Writes a run as CSV: a line of names, then a line a month.
///
/// # Errors
/// Those of the writer.
pub fn write_csv(run: &Run, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", columns().join(","))?;
    for (month, values) in rows(run) {
        write!(out, "{},{month}", month.0)?;
        for value in values {
            write!(out, ",{value}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
