//! What tells components and suppliers apart.

use super::{escape, letter, output, table};
use crate::calendar::Month;
use crate::explain::symbols::{self, Symbol};
use crate::model::{Component, Parameters, Supplier};
use crate::{decimal, text};

/// The attributes of components and of suppliers, each with a column.
pub(super) fn attributes(parameters: &Parameters) -> String {
    let of_component = |symbol: &Symbol, component: Component| match symbol.name {
        "regional_contract" if parameters[component].regional_contract => "yes".to_owned(),
        "regional_contract" => "no".to_owned(),
        name => output(parameters, &format!("{}.{name}", component.key())),
    };
    let rows: String = symbols::of_components()
        .map(|symbol| {
            row(&symbol, &Component::ALL.map(|component| of_component(&symbol, component)))
        })
        .collect();
    let mut heads = vec!["letter", "attribute"];
    heads.extend(Component::ALL.map(short));
    heads.extend(["unit", "evidence", "source"]);
    let components = table("Attributes of the components", &heads, &rows);

    let of_supplier = |symbol: &Symbol, supplier: Supplier| match symbol.name {
        "share" => decimal::print(parameters[supplier].share),
        name => output(parameters, &format!("{}.{name}", supplier.key())),
    };
    let rows: String = symbols::of_suppliers()
        .map(|symbol| row(&symbol, &Supplier::ALL.map(|supplier| of_supplier(&symbol, supplier))))
        .collect();
    let mut heads = vec!["letter", "attribute"];
    heads.extend(Supplier::ALL.map(region));
    heads.extend(["unit", "evidence", "source"]);
    let suppliers = table("Attributes of the suppliers", &heads, &rows);
    format!(
        "<h2>Five components, four suppliers</h2><p>The same equations hold for all five components; \
         only these attributes tell them apart. No rule names one of them to make it behave.</p>\n\
         {components}{suppliers}"
    )
}

fn row(symbol: &Symbol, values: &[String]) -> String {
    let values: String = values.iter().map(|value| format!("<td>{value}</td>")).collect();
    format!(
        "<tr id=c.{} tabindex=-1><td>{}</td><td>{}</td>{values}<td>{}</td><td>{}</td><td>{}</td></tr>\n",
        symbol.name,
        letter(symbol.letter),
        escape(symbol.meaning),
        escape(symbol.unit),
        symbols::evidence(symbol).unwrap_or_default(),
        escape(symbols::source(symbol)),
    )
}

/// A component in a column's head.
pub(in crate::explain) const fn short(component: Component) -> &'static str {
    match component {
        Component::N3 => "N3",
        Component::Pacs => "PACS",
        Component::ChooseAndBook => "Choose and Book",
        Component::SummaryCareRecord => "SCR",
        Component::AcuteEpr => "EPR",
    }
}

/// A supplier in a column's head: its region.
pub(in crate::explain) const fn region(supplier: Supplier) -> &'static str {
    match supplier {
        Supplier::NorthEastAndEast => "North East, East",
        Supplier::South => "South",
        Supplier::NorthWestAndWestMidlands => "North West, W. Midlands",
        Supplier::London => "London",
    }
}

/// When an input acts, in words.
pub(in crate::explain) fn dates(from: Month, until: Option<Month>, fade_months: i32) -> String {
    match until {
        None => format!("from {} on", from.in_words()),
        Some(until) => format!(
            "from {} to {}, then fades over {fade_months} months",
            from.in_words(),
            Month(until.0 - 1).in_words()
        ),
    }
}

/// What a series of targets counts, in words.
pub(in crate::explain) fn series(key: &str) -> String {
    let Some((owner, stock)) = key.split_once(':') else {
        return match key {
            "spend" => "Spend, £m",
            "benefits" => "Benefits claimed, £m",
            "whole_life" => "Whole-life estimate, £m",
            "confidence" => "GPs: an important priority, share",
            other => other,
        }
        .to_owned();
    };
    let supplier = Supplier::ALL.into_iter().find(|supplier| supplier.key() == owner);
    let component = Component::ALL.into_iter().find(|component| component.key() == owner);
    match (supplier, component) {
        (Some(supplier), _) => format!("Loss, {}, of its contract", region(supplier)),
        (_, Some(component)) => {
            format!("{}: {}", text::panel_title(component), stock.replace('_', " "))
        }
        _ => "Dismantling".to_owned(),
    }
}
