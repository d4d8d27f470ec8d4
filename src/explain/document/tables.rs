//! Symbols, constants, attributes and dated inputs.

use super::prose::evidence;
use super::{head, row};
use crate::decimal;
use crate::explain::equations;
use crate::explain::latex::Latex;
use crate::explain::page::tables::{dates, region, short};
use crate::explain::symbols::{self, Kind, Symbol};
use crate::explain::typeset;
use crate::model::inputs::{DATED_INPUTS, INPUT_NOTES};
use crate::model::parameters::GROUPS;
use crate::model::{Component, Parameters, Supplier};

fn letter(text: &str) -> String {
    format!("$`{}`$", typeset::letter(&Latex, text))
}

fn value(parameters: &Parameters, name: &str) -> String {
    parameters.get(name).map(decimal::print).unwrap_or_default()
}

fn range(name: &str) -> String {
    Parameters::range(name).map_or_else(String::new, |range| {
        // Shares of a value, as half of it, carry a float's noise.
        let end = |value: f64| decimal::print((value * 1e6).round() / 1e6);
        format!("{} to {}", end(*range.start()), end(*range.end()))
    })
}

/// Levers, time, and what acts from outside.
pub(super) fn outside() -> String {
    let rows: String = symbols::outside()
        .map(|symbol| {
            let name = format!("`{}`", symbol.name);
            row(&[&letter(symbol.letter), &name, symbol.meaning, symbol.unit])
        })
        .collect();
    format!("### Levers, time, inputs\n\n{}{rows}", head(&["", "name", "meaning", "unit"]))
}

/// Stocks and auxiliaries, with initial values.
pub(super) fn quantities(symbols: &[Symbol]) -> String {
    let initial = |key: &str| {
        let equation = equations::all().find(|(_, equation)| equation.key == key);
        equation
            .and_then(|(_, equation)| equation.initial)
            .map_or("0".to_owned(), |i| format!("`{i}`"))
    };
    let rows: String = symbols
        .iter()
        .filter_map(|symbol| {
            let (kind, initial) = match symbol.kind {
                Kind::Stock => ("stock", initial(symbol.name)),
                Kind::Auxiliary => ("auxiliary", String::new()),
                _ => return None,
            };
            let name = format!("`{}`", symbol.name);
            Some(row(&[&letter(symbol.letter), &name, symbol.meaning, kind, symbol.unit, &initial]))
        })
        .collect();
    let heads = ["", "name", "meaning", "kind", "unit", "initial value"];
    format!("### Quantities\n\n{}{rows}", head(&heads))
}

/// Constants of the programme, group by group.
pub(super) fn constants(newest: &Parameters) -> String {
    let newest_head = format!("version {}", newest.version);
    let heads =
        ["", "name", "meaning", "unit", "version 1", &newest_head, "range", "evidence", "source"];
    let all: Vec<Symbol> = symbols::constants().collect();
    let mut text = String::from("### Constants of the programme\n");
    for group in GROUPS {
        text += &format!("\n{}", head(&heads));
        for constant in group {
            let name = constant.limit.name;
            let Some(symbol) = all.iter().find(|symbol| symbol.name == name) else { continue };
            let (evidence, source) = evidence(symbol);
            text += &row(&[
                &letter(symbol.letter),
                &format!("`{name}`"),
                symbol.meaning,
                symbol.unit,
                &value(&Parameters::VERSION_1, name),
                &value(newest, name),
                &range(name),
                &evidence,
                source,
            ]);
        }
    }
    text
}

/// What tells components apart.
pub(super) fn components(newest: &Parameters) -> String {
    let version_1 = Parameters::VERSION_1;
    let mut heads = vec!["", "name", "meaning", "unit"];
    heads.extend(Component::ALL.map(short));
    heads.extend(["evidence", "source"]);
    let mut text = format!(
        "### Attributes of the components\n\nEach cell: version 1, version {}, and the range.\n\n{}",
        newest.version,
        head(&heads)
    );
    for symbol in symbols::of_components() {
        let cells = Component::ALL.map(|component| match symbol.name {
            "regional_contract" => {
                (if newest[component].regional_contract { "yes" } else { "no" }).to_owned()
            }
            name => member(&version_1, newest, &format!("{}.{name}", component.key())),
        });
        text += &attribute(&symbol, &cells);
    }
    text
}

/// What tells suppliers apart.
pub(super) fn suppliers(newest: &Parameters) -> String {
    let version_1 = Parameters::VERSION_1;
    let mut heads = vec!["", "name", "meaning", "unit"];
    heads.extend(Supplier::ALL.map(region));
    heads.extend(["evidence", "source"]);
    let mut text = format!(
        "### Attributes of the suppliers\n\nEach cell: version 1, version {}, and the range.\n\n{}",
        newest.version,
        head(&heads)
    );
    for symbol in symbols::of_suppliers() {
        let cells = Supplier::ALL.map(|supplier| match symbol.name {
            "share" => decimal::print(newest[supplier].share),
            name => member(&version_1, newest, &format!("{}.{name}", supplier.key())),
        });
        text += &attribute(&symbol, &cells);
    }
    text
}

fn member(version_1: &Parameters, newest: &Parameters, name: &str) -> String {
    format!("{}; {}; {}", value(version_1, name), value(newest, name), range(name))
}

fn attribute(symbol: &Symbol, cells: &[String]) -> String {
    let (letter, name) = (letter(symbol.letter), format!("`{}`", symbol.name));
    let (evidence, source) = evidence(symbol);
    let mut row_cells = vec![letter.as_str(), &name, symbol.meaning, symbol.unit];
    row_cells.extend(cells.iter().map(String::as_str));
    row_cells.extend([evidence.as_str(), source]);
    row(&row_cells)
}

/// What acted from outside, with its dates and sources.
pub(super) fn inputs(newest: &Parameters) -> String {
    let rows: String = DATED_INPUTS
        .iter()
        .zip(INPUT_NOTES)
        .map(|(input, note)| {
            let sources: Vec<String> = note
                .sources
                .iter()
                .map(|source| format!("[{}]({}), {}", source.title, source.url, source.publisher))
                .collect();
            let on = input.component.map_or("all", short);
            row(&[
                note.title,
                on,
                &dates(input.from, input.until, input.fade_months),
                &format!("`{}`", note.constant),
                &value(newest, note.constant),
                &sources.join("; "),
            ])
        })
        .collect();
    let heads = ["what happened", "acts on", "when", "constant", "strength", "sources"];
    format!("### Dated inputs from outside\n\n{}{rows}", head(&heads))
}
