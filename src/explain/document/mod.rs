//! `docs/model.md`: the model so that a stranger can build it again. Made from the library, so that it
//! cannot drift.

mod equations;
mod experiments;
mod prose;
mod tables;

use std::error::Error;

use npfit_model::{Settings, run};

/// The whole document, in Markdown as GitHub shows it.
///
/// # Errors
/// If an equation or a target cannot be read.
pub fn model() -> Result<String, Box<dyn Error>> {
    let history = run(&Settings::default());
    let sections = [
        prose::head(),
        prose::story(),
        prose::conventions(),
        tables::levers(),
        tables::components(),
        tables::dated_inputs(),
        equations::all()?,
        equations::order()?,
        tables::quantities()?,
        tables::constants(),
        prose::events(),
        tables::columns(),
        tables::outcomes(),
        tables::check_values(),
        experiments::fit(&history)?,
        experiments::ensemble()?,
        experiments::hold_outs(),
        prose::misses(),
        prose::step(),
        prose::implementation(),
    ];
    Ok(sections.join("\n"))
}

/// A row of a table.
fn row(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// The head of a table.
fn head(cells: &[&str]) -> String {
    let line: Vec<&str> = cells.iter().map(|_| "---").collect();
    row(cells) + &row(&line)
}
