//! What is said of the model as static HTML, made at build time: the assumptions beside the widget, and
//! "How it works", a page of its own that the widget links to.
//!
//! What stands beside the widget is part of what every reader downloads, so it is terse. "How it works"
//! is fetched by those who open it. Every element is closed: the bundle's minifier does not know the end
//! tags that HTML lets one leave out.

mod assumptions;
pub(super) mod fit;
pub(super) mod limits;
mod meanings;
mod story;
pub(super) mod sure;
pub(super) mod tables;

use std::error::Error;

use crate::decimal;
use crate::explain::mathml::MathMl;
use crate::explain::{symbols, typeset};
use crate::model::{Levers, Parameters, run};

/// What stands beside the widget: the assumptions drawer, the way to "How it works", and what each
/// constant means, for the widget to read.
pub fn beside() -> String {
    let parameters = Parameters::default();
    assumptions::drawer(&parameters)
        + "<p class=npfit-way lang=en-GB><a data-how href=how-it-works.html target=_blank>How it works: \
           every equation and constant, how the model fits the record, and where it misses</a></p>\n"
        + &meanings::list()
}

/// The page "How it works", whole. It names `how-it-works.css`, and `how-it-works.js`, which shows the
/// run that a reader came from ([`LIVE`]).
pub fn how_it_works() -> Result<String, Box<dyn Error>> {
    let parameters = Parameters::default();
    let history = run(&parameters, &Levers::HISTORY);
    let symbols = symbols::all()?;
    Ok(format!(
        "<!doctype html>\n<html lang=en-GB><head><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width, initial-scale=1\">\
         <meta name=color-scheme content=\"light dark\"><meta name=referrer content=no-referrer>\
         <title>How the model of the NHS records programme works</title>\
         <link rel=icon href=\"data:,\"><link rel=stylesheet href=how-it-works.css>\
         <script defer src=how-it-works.js></script></head>\n\
         <body><main class=page><header><p class=page-kicker>England’s National Programme for IT, \
         2002–2013</p><h1>How it works</h1><p class=page-lead>Every equation of the model and every \
         constant, with its evidence; how it fits the record, how sure it is, and where it is \
         wrong.</p></header>\n<p data-came-from={} hidden></p>\n\
         <article class=npfit-how data-view=how>\n{}{}{}{}{}{}</article></main></body></html>\n",
        parameters.version,
        story::steps(&symbols, &parameters)?,
        tables::attributes(&parameters),
        fit::table(&parameters, &history)?,
        sure::table(&history)?,
        sure::conclusions(&parameters),
        limits::list(),
    ))
}

/// The script of "How it works".
pub const LIVE: &str = include_str!("live.js");

/// Text as it stands in HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "’")
}

/// A letter, typeset.
fn letter(text: &str) -> String {
    format!("<math>{}</math>", typeset::letter(&MathMl, text))
}

/// A constant's value, which the page's script replaces by the reader's own.
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
