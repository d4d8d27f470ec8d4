//! "How it works": what the page says of the model, as static HTML made at build time.
//!
//! Terse on purpose: it is part of what every reader downloads. But every element is closed: the
//! bundle's minifier does not know the end tags that HTML lets one leave out.

mod assumptions;
pub(super) mod fit;
pub(super) mod limits;
mod story;
pub(super) mod sure;
pub(super) mod tables;

use std::error::Error;

use crate::decimal;
use crate::explain::mathml::MathMl;
use crate::explain::{symbols, typeset};
use crate::model::{Levers, Parameters, run};

/// The view's markup, to stand beside the widget.
pub fn how_it_works() -> Result<String, Box<dyn Error>> {
    let parameters = Parameters::default();
    let history = run(&parameters, &Levers::HISTORY);
    let symbols = symbols::all()?;
    Ok(format!(
        "{}<details class=npfit-how data-view=how lang=en-GB>\n<summary>How it works</summary>\n{}{}{}{}{}{}\
         </details>\n",
        assumptions::drawer(&parameters),
        story::steps(&symbols, &parameters)?,
        tables::attributes(&parameters),
        fit::table(&parameters, &history)?,
        sure::table(&history)?,
        sure::conclusions(&parameters),
        limits::list(),
    ))
}

/// Text as it stands in HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "’")
}

/// A letter, typeset.
fn letter(text: &str) -> String {
    format!("<math>{}</math>", typeset::letter(&MathMl, text))
}

/// A constant's value, kept equal to the reader's own by the live page.
fn output(parameters: &Parameters, name: &str) -> String {
    let value = parameters.get(name).map(decimal::print).unwrap_or_default();
    format!("<output data-constant={name}>{value}</output>")
}

/// Something wide, which scrolls in a box of its own and is reached by the keyboard.
fn wide(label: &str, inner: &str) -> String {
    format!("<div class=npfit-wide tabindex=0 role=group aria-label=\"{label}\">{inner}</div>\n")
}

/// A table with a heading for each column.
fn table(label: &str, heads: &[&str], rows: &str) -> String {
    let heads: String = heads.iter().map(|head| format!("<th scope=col>{head}</th>")).collect();
    let inner = format!("<table><thead><tr>{heads}</tr></thead><tbody>\n{rows}</tbody></table>");
    wide(label, &inner)
}

/// A link to a page elsewhere.
fn link(url: &str, text: &str) -> String {
    let url = escape(url).replace('"', "&quot;");
    format!("<a href=\"{url}\" rel=noreferrer target=_blank>{}</a>", escape(text))
}
