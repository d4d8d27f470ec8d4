//! What each constant means, in a line each, for the widget to read where it names one.

use super::story::brief;
use crate::explain::symbols::{self, Symbol};
use crate::model::parameters::bare_names;

/// A line for each of [`bare_names`], in their order: what it means, what is known of it, and its unit,
/// with bars between. As a block of data it is neither shown nor run.
pub(super) fn list() -> String {
    let symbols: Vec<Symbol> = symbols::constants()
        .chain(symbols::of_components())
        .chain(symbols::of_suppliers())
        .collect();
    let of = |name: &String| symbols.iter().find(|symbol| symbol.name == name).map(line);
    let lines: Vec<String> = bare_names().iter().map(|name| of(name).unwrap_or_default()).collect();
    format!("<script type=text/plain data-meanings>\n{}\n</script>\n", lines.join("\n"))
}

fn line(symbol: &Symbol) -> String {
    let evidence = symbols::evidence(symbol).unwrap_or_default();
    let fields = [brief(symbol.meaning), &evidence, symbol.unit];
    // The end of a block of data is the one thing that must not stand in it.
    fields.map(|field| field.replace(['|', '<', '\n'], " ")).join("|")
}
