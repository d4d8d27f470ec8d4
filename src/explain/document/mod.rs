//! `docs/model.md`: the model for modellers, written up to the STRESS-SD checklist and to what
//! Rahmandad and Sterman ask of a simulation paper. Made from the library, so that it cannot drift.

mod experiments;
mod prose;
mod tables;

use std::error::Error;

use super::equations::{self, Group, SECTIONS, Scope};
use super::expression::parse;
use super::latex::Latex;
use super::symbols::{self, Symbol};
use super::typeset;
use crate::model::{Levers, Parameters, run};

/// The whole document, in Markdown as GitHub shows it.
pub fn model() -> Result<String, Box<dyn Error>> {
    let symbols = symbols::all()?;
    let newest = Parameters::default();
    let history = run(&newest, &Levers::HISTORY);
    let sections = [
        prose::objectives(),
        prose::logic(),
        equations_in_sections(&symbols)?,
        prose::data(),
        tables::outside(),
        tables::quantities(&symbols),
        tables::constants(&newest),
        tables::components(&newest),
        tables::suppliers(&newest),
        tables::inputs(&newest),
        prose::experimentation(),
        experiments::fit(&newest, &history)?,
        experiments::spread(&history)?,
        experiments::conclusions(&newest),
        experiments::behaviour(),
        experiments::hold_outs(&newest),
        prose::limits(),
        prose::implementation(),
        prose::code(),
    ];
    Ok(sections.join("\n"))
}

/// Every equation, section by section, with its initial value.
fn equations_in_sections(symbols: &[Symbol]) -> Result<String, Box<dyn Error>> {
    let mut text = String::from("### Equations\n\n");
    text += prose::NOTATION;
    for (number, title) in SECTIONS.iter().enumerate() {
        text += &format!("\n#### Section {number}. {title}\n");
        for group in equations::groups().filter(|group| usize::from(group.section) == number) {
            text += &format!("\n{}\n", of_whom(group));
            for own in group.equations {
                text +=
                    &format!("\n**{}** (`{}`, {}). {}\n\n", own.name, own.key, own.unit, own.says);
                let right = own.expression()?;
                let line = typeset::equation(&Latex, symbols, own, &right).concat();
                text += &format!("```math\n{line}\n```\n");
                if let Some(initial) = own.initial {
                    let initial = typeset::expression(&Latex, symbols, &parse(initial)?);
                    text += &format!("\nBefore the first month: $`{initial}`$.\n");
                }
            }
        }
    }
    Ok(text)
}

const fn of_whom(group: &Group) -> &'static str {
    match group.scope {
        Scope::Programme => "*Of the programme:*",
        Scope::Component => "*Of each component:*",
        Scope::Supplier => "*Of each supplier:*",
        Scope::Input => "*Of each dated input:*",
    }
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
