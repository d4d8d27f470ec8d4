//! Components and constants.

use npfit_model::{CONSTANTS, Component, Constant, Grade, Month, Parameters};

use super::{escape, output, row, table};
use crate::explain::{evidence, format};

/// What tells the components apart.
pub(super) fn components() -> String {
    let p = Parameters::default();
    let rows: Vec<Vec<String>> = Component::ALL
        .iter()
        .map(|component| {
            let grades = component.grades();
            vec![
                name(*component).to_owned(),
                grades.needs_unclear.key().to_owned(),
                grades.places_differ.key().to_owned(),
                grades.depth.key().to_owned(),
                format!("£{}m", format::grouped(&component.price_gbp_million(&p).to_string())),
                sites(*component),
            ]
        })
        .collect();
    let scale: Vec<String> = Grade::ALL
        .iter()
        .filter(|grade| **grade != Grade::Full)
        .map(|grade| {
            let constant = format!("grade_{}", grade.key());
            let value = output(&constant, grade.share(&p));
            format!("<a href=#c.{constant}>{}</a> is {value}", grade.key())
        })
        .collect();
    format!(
        "<p>Three grades, a price and a number of sites tell the components apart. The grades are judgement. {}, and full is \
         1: the fit sets what a grade means.</p>\n{}",
        scale.join(", "),
        table(
            "Components",
            &["component", "needs unclear", "places differ", "depth in the work", "price", "sites"],
            &rows
        )
    )
}

/// A component in a table.
pub(super) const fn name(component: Component) -> &'static str {
    match component {
        Component::N3 => "N3 network",
        Component::Pacs => "Imaging (PACS)",
        Component::ChooseAndBook => "Choose and Book",
        Component::SummaryCareRecord => "Summary Care Record",
        Component::AcuteEpr => "Acute hospital records",
    }
}

fn sites(component: Component) -> String {
    let count = component.sites(Month::new(2010, 1));
    match component {
        Component::N3 => format!("{} network sites", format::grouped(&count.to_string())),
        Component::Pacs => format!("{count} imaging trusts"),
        Component::ChooseAndBook => "per cent of referrals".to_owned(),
        Component::SummaryCareRecord => {
            "registered patients, 53.9m in 2008 to 56.9m in 2015".to_owned()
        }
        Component::AcuteEpr => format!("{count} acute trusts"),
    }
}

/// A constant's value, with its range for the page's script.
fn ranged(constant: &Constant) -> String {
    let Constant { name, value, low, high, .. } = constant;
    format!("<output data-constant={name} data-low={low} data-high={high}>{value}</output>")
}

/// Every constant.
pub(super) fn all() -> String {
    let heads = ["constant", "value", "range", "unit", "evidence"];
    let kinds: Vec<String> = evidence::KINDS
        .iter()
        .map(|(kind, meaning)| {
            let count = CONSTANTS.iter().filter(|constant| constant.evidence == *kind).count();
            format!("<b>{}</b> ({count}): {meaning}", kind.key())
        })
        .collect();
    let rows: String = CONSTANTS
        .iter()
        .map(|own| {
            row(
                &heads,
                &[
                    format!(
                        "{}<br><small>{}</small>",
                        own.name.replace('_', " "),
                        escape(own.meaning)
                    ),
                    ranged(own),
                    if own.low < own.high {
                        format!("{} to {}", own.low, own.high)
                    } else {
                        "fixed".to_owned()
                    },
                    escape(own.unit),
                    format!(
                        "<span class=\"evidence {}\">{}</span>",
                        own.evidence.key(),
                        evidence::of(own)
                    ),
                ],
                &format!(" id=c.{} tabindex=-1", own.name),
            )
        })
        .collect();
    let head: String = heads.iter().map(|head| format!("<th scope=col>{head}</th>")).collect();
    format!(
        "<p>Evidence is one of four kinds. {}. “Fitted” after another kind says that the fit moved the value inside its range; \
         a range without a source is judgement. F numbers name figures of the record. The widget lets you change each \
         constant within its range, and your link carries it.</p>\n<table aria-label=\"Constants\"><thead><tr>{head}</tr>\
         </thead><tbody>\n{rows}</tbody></table>\n",
        kinds.join("; ")
    )
}
