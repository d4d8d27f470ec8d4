//! What each constant means, in a line each, for the widget to read where it names one.

use super::story::brief;
use crate::explain::symbols::{self, Symbol};

/// A line for each constant and each attribute: its name, what it means, what is known of it, and its
/// unit, with bars between. An attribute goes by its name alone, whatever it is an attribute of. As a
/// block of data it is neither shown nor run.
pub(super) fn list() -> String {
    let lines: Vec<String> = symbols::constants()
        .chain(symbols::of_components())
        .chain(symbols::of_suppliers())
        .map(|symbol| line(&symbol))
        .collect();
    format!("<script type=text/plain data-meanings>\n{}\n</script>\n", lines.join("\n"))
}

fn line(symbol: &Symbol) -> String {
    let evidence = symbols::evidence(symbol).unwrap_or_default();
    let fields = [symbol.name, brief(symbol.meaning), &evidence, symbol.unit];
    // The end of a block of data is the one thing that must not stand in it.
    fields.map(|field| field.replace(['|', '<', '\n'], " ")).join("|")
}
