//! A run as CSV, with the columns of the golden files: for analysts and scripts.

use std::fmt::{self, Write};

use super::{Event, EventKind, MonthState, Run, Supplier};
use crate::model::Component;

/// Writes a comment line with levers and events, the header, and one row a month. Numbers are
/// written so that reading them back gives the same bits.
pub fn write(run: &Run, out: &mut impl Write) -> fmt::Result {
    let events: Vec<String> = run.events.iter().map(event_in_words).collect();
    writeln!(
        out,
        "# levers: centralisation={:?} signing_month={} local_flexibility={:?}; events: {}",
        run.levers.centralisation(),
        run.levers.signing().0,
        run.levers.flexibility(),
        events.join("; ")
    )?;
    for (index, state) in run.months.iter().enumerate() {
        let columns = columns(state, loss_column);
        if index == 0 {
            let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
            writeln!(out, "month,{}", names.join(","))?;
        }
        write!(out, "{}", state.month.0)?;
        for (_, value) in columns {
            write!(out, ",{value:?}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn event_in_words(event: &Event) -> String {
    let month = event.month;
    match event.kind {
        EventKind::ContractsSigned => format!("contracts signed {month}"),
        EventKind::SupplierLeaves(supplier) => format!("{} leaves {month}", supplier.role()),
        EventKind::Dismantled => format!("dismantled {month}"),
    }
}

/// One month's columns after `month`, in the order of the golden files. `loss_name` is what a supplier's
/// column goes by.
pub(crate) fn columns(
    state: &MonthState,
    loss_name: fn(Supplier) -> &'static str,
) -> Vec<(String, f64)> {
    let programme = state.programme.values();
    let named = |name: &str| {
        programme.iter().find(|(own, _)| *own == name).map_or(f64::NAN, |(_, value)| *value)
    };
    let spend = state.programme.spend_gbp_million();
    let mut columns: Vec<(String, f64)> = PROGRAMME_COLUMNS
        .iter()
        .map(|&name| (name.to_owned(), if name == "spend" { spend } else { named(name) }))
        .collect();
    for supplier in Supplier::ALL {
        let name = ["loss:", loss_name(supplier)].concat();
        columns.push((name, state.supplier(supplier).loss_share));
    }
    for component in Component::ALL {
        for (name, value) in state.component(component).values() {
            // What was known at signature is an input of later months, not a column.
            if name != "knowledge_at_signing" {
                columns.push(([component.key(), ":", name].concat(), value));
            }
        }
    }
    columns
}

const PROGRAMME_COLUMNS: [&str; 13] = [
    "spend_central",
    "spend_local",
    "spend",
    "spend_outside",
    "benefits",
    "change_cost",
    "confidence",
    "shortfall_seen",
    "regime",
    "diversity",
    "joined_up",
    "parts",
    "go_live_dip",
];

/// The golden files name a loss column after the firm that held the role in the record.
fn loss_column(supplier: Supplier) -> &'static str {
    match supplier {
        Supplier::NorthEastAndEast => "Accenture",
        Supplier::South => "Fujitsu",
        Supplier::NorthWestAndWestMidlands => "CSC",
        Supplier::London => "BT",
    }
}
