//! "How it works" as static HTML, made at build time: a page of its own that the widget links to.
//!
//! `how-it-works.html#shortfall` leads to an equation, `#c.listening` to a constant, `#F082` to a figure of the
//! fit. A link may carry a run in its fragment as well; [`SCRIPT`] shows it. Every element is closed: the
//! bundle's minifier does not know the end tags that HTML lets one leave out.

mod constants;
mod corrections;
mod equations;
mod fit;
mod limits;
mod story;
mod sure;

use std::error::Error;

use npfit_model::{Settings, VERSION, run};

pub use corrections::corrections;

/// The script of the page: it shows the run that a reader came from.
pub const SCRIPT: &str = include_str!("how.js");

/// A section of the page: its anchor, its title, and how it is made.
type Part = (&'static str, &'static str, String);

/// The whole page. It names `how-it-works.css` and `how-it-works.js`.
///
/// # Errors
/// If an equation or a target cannot be read.
pub fn how_it_works() -> Result<String, Box<dyn Error>> {
    let history = run(&Settings::default());
    let parts: [Part; 8] = [
        ("story", "What pushes on what", story::loops()),
        ("equations", "The equations", equations::all()?),
        ("components", "Five components", constants::components()),
        ("constants", "The constants", constants::all()),
        ("how-well", "How well it fits", fit::all(&history)?),
        ("how-sure", "How sure it is", sure::all(&history)?),
        ("limits", "What it cannot tell", limits::limits()),
        ("cite", "Corrections, and how to cite", limits::cite()),
    ];
    let contents: String =
        parts.iter().map(|(id, title, _)| format!("<li><a href=#{id}>{title}</a></li>")).collect();
    let body: String = parts
        .iter()
        .map(|(id, title, html)| {
            format!("<section id={id} aria-labelledby={id}-title><h2 id={id}-title>{title}</h2>\n{html}</section>\n")
        })
        .collect();
    Ok(page(
        "How the model of the NHS records programme works",
        &format!(
            "<header><p class=kicker>England’s National Programme for IT, 2002–2013</p><h1>How it works</h1>\
             <p class=lead>{}</p></header>\n<p class=from data-came-from={VERSION} hidden></p>\n\
             <nav aria-label=\"On this page\"><ul>{contents}</ul></nav>\n{}{body}",
            story::LEAD,
            story::summary(),
        ),
        "<script defer src=how-it-works.js></script>",
    ))
}

/// A page with this title and this body.
fn page(title: &str, body: &str, script: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=en-GB><head><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width, initial-scale=1\">\
         <meta name=color-scheme content=\"light dark\"><meta name=referrer content=no-referrer>\
         <title>{title}</title><link rel=icon href=\"data:,\"><link rel=stylesheet href=how-it-works.css>{script}\
         </head>\n<body><main class=how>\n{body}</main></body></html>\n"
    )
}

/// Text as it stands in HTML.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\'', "’")
}

/// A constant's value, which the page's script replaces by the reader's own.
fn output(name: &str, value: f64) -> String {
    format!("<output data-constant={name}>{value}</output>")
}

/// A table with a heading for each column; each cell carries its heading for narrow pages, where rows stand
/// as lists.
fn table(label: &str, heads: &[&str], rows: &[Vec<String>]) -> String {
    let head: String = heads.iter().map(|head| format!("<th scope=col>{head}</th>")).collect();
    let body: String = rows.iter().map(|cells| row(heads, cells, "")).collect();
    format!(
        "<table aria-label=\"{label}\"><thead><tr>{head}</tr></thead><tbody>\n{body}</tbody></table>\n"
    )
}

/// A row of a table; `attributes` are its own.
fn row(heads: &[&str], cells: &[String], attributes: &str) -> String {
    let mut html = format!("<tr{attributes}>");
    for (place, (head, cell)) in heads.iter().zip(cells).enumerate() {
        html += &if place == 0 {
            format!("<th scope=row>{cell}</th>")
        } else {
            format!("<td data-head=\"{head}\">{cell}</td>")
        };
    }
    html + "</tr>\n"
}

/// A link to a page elsewhere.
fn link(url: &str, text: &str) -> String {
    let url = escape(url).replace('"', "&quot;");
    format!("<a href=\"{url}\" rel=noreferrer target=_blank>{}</a>", escape(text))
}

/// A link to an equation of the page, by its number.
fn equation_link(key: &str) -> String {
    let equation = super::equations::find(key);
    let (key, name) = equation.map_or((key, key), |own| (own.key, own.name));
    match equation.map(|own| own.number) {
        Some(number) if number > 0 => format!("<a href=#{key}>{number}&nbsp;{name}</a>"),
        _ => format!("<a href=#{key}>{name}</a>"),
    }
}
