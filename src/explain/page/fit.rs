//! The model's own run of history against the record, and its misses.

use std::error::Error;

use npfit_model::{Component, Month, Run};

use super::{constants, escape, link, row};
use crate::explain::sure::{self, Spread};
use crate::explain::targets::{self, Target};
use crate::explain::{format, story};

/// Misses that the sentence names.
const NAMED: usize = 4;

const HEADS: [&str; 6] =
    ["when", "record", "model", "eight in ten sets", "off by, in tolerances", "figure"];

/// How well the model fits, in words and figure by figure.
pub(super) fn all(history: &Run) -> Result<String, Box<dyn Error>> {
    let spreads = sure::spreads(history)?;
    let figures = targets::figures()?;
    let hits = figures.iter().filter(|target| target.is_hit(history)).count();
    let worst = worst(&spreads, history);
    let mut html = format!(
        "<p>The published constants reproduce {hits} of {} dated figures of the record within the tolerance of each, which is \
         our judgement of how sure the figure is. Furthest off in its series: {}. Exits and dismantling come within a month \
         or two of when they happened. A fit is no test: the model was made to fit.</p>\n\
         <p>Trusts “live” have a patient system, mostly for administration. That is a shallow stage; clinical use is apart.</p>\n\
         <p>{}</p>\n",
        figures.len(),
        worst.join("; "),
        escape(targets::DIFFERENCES),
    );
    let head: String = HEADS.iter().map(|head| format!("<th scope=col>{head}</th>")).collect();
    html += &format!(
        "<table class=fit aria-label=\"Fit to the record\"><thead><tr>{head}</tr></thead>"
    );
    for group in spreads.chunk_by(|a, b| a.target.series == b.target.series) {
        let title = group.first().map(|spread| series(&spread.target.series)).unwrap_or_default();
        let rows: String = group.iter().map(|spread| figure_row(spread, history)).collect();
        html +=
            &format!("<tbody><tr><th colspan=6 scope=rowgroup>{title}</th></tr>\n{rows}</tbody>");
    }
    let events: String =
        targets::events()?.iter().map(|target| event_row(target, history)).collect();
    html += &format!(
        "<tbody><tr><th colspan=6 scope=rowgroup>Events</th></tr>\n{events}</tbody></table>\n"
    );
    let misses: String =
        story::MISSES.iter().map(|miss| format!("<li>{}</li>\n", escape(miss))).collect();
    Ok(html + &format!("<h3 id=misses>Where it misses</h3><ul>\n{misses}</ul>\n"))
}

fn figure_row(spread: &Spread, history: &Run) -> String {
    let target = &spread.target;
    let residual = target.residual(history).unwrap_or_default();
    let figure = match target.figure() {
        Some(figure) => link(figure.source.url, figure.id),
        None => escape(&target.figure_id),
    };
    let is_numbered = target.figure_id.starts_with('F') && !target.figure_id.contains(' ');
    let id =
        if is_numbered { format!(" id={} tabindex=-1", target.figure_id) } else { String::new() };
    row(
        &HEADS,
        &[
            short_month(target.month),
            amount(target, target.value),
            amount(target, spread.published),
            format!("{} to {}", amount(target, spread.low), amount(target, spread.high)),
            bar(residual),
            figure,
        ],
        &id,
    )
}

fn event_row(target: &Target, history: &Run) -> String {
    let name = match target.series.as_str() {
        "event:first_supplier_leaves" => "first supplier leaves",
        "event:second_supplier_leaves" => "second supplier leaves",
        _ => "dismantled",
    };
    let month = |value: f64| short_month(Month(value as i32));
    let modelled = target.modelled(history);
    row(
        &HEADS,
        &[
            name.to_owned(),
            month(target.value),
            modelled.map_or("never".to_owned(), month),
            String::new(),
            bar(target.residual(history).unwrap_or_default()),
            escape(&target.figure_id),
        ],
        "",
    )
}

/// A residual as a bar from the middle, two tolerances to either side, and as a number.
fn bar(residual: f64) -> String {
    let size = residual.abs().min(2.0);
    let from = if residual < 0.0 { -size } else { 0.0 };
    let missed = match residual.abs() {
        size if size > 1.005 => " missed",
        size if size > 1.0 => " just missed",
        _ => "",
    };
    format!(
        "<svg viewBox=\"-2 0 4 1\" width=56 height=14 aria-hidden=true><rect x={from:.2} y=.2 width={size:.2} height=.6 />\
         <path d=\"M0 0V1\" /></svg> {}{missed}",
        format::signed(residual)
    )
}

/// The worst misses, one to a series.
fn worst(spreads: &[Spread], history: &Run) -> Vec<String> {
    let size = |spread: &Spread| spread.target.residual(history).unwrap_or_default().abs();
    let mut worst: Vec<&Spread> = spreads
        .chunk_by(|a, b| a.target.series == b.target.series)
        .filter_map(|group| group.iter().max_by(|a, b| size(a).total_cmp(&size(b))))
        .filter(|spread| size(spread) > 1.0)
        .collect();
    worst.sort_by(|a, b| size(b).total_cmp(&size(a)));
    worst.truncate(NAMED);
    let words = |spread: &&Spread| {
        let target = &spread.target;
        format!(
            "{} in {} ({} against {})",
            series(&target.series),
            format::month(target.month),
            amount(target, spread.published),
            amount(target, target.value),
        )
    };
    worst.iter().map(words).collect()
}

/// A value of a target's series, with its unit.
fn amount(target: &Target, value: f64) -> String {
    match target.series.as_str() {
        "spend" | "benefits" | "whole_life" => format!("£{:.1}bn", value / 1000.0),
        "confidence" => format::percent(value),
        other if other.starts_with("loss") => format::percent(value),
        other if other.starts_with("choose_and_book") => format!("{value:.0}%"),
        other if other.starts_with("summary_care_record") => format!("{value:.1}m"),
        _ => format::grouped(&format!("{value:.0}")),
    }
}

/// What a series of targets counts, in words.
fn series(key: &str) -> String {
    let Some((owner, stock)) = key.split_once(':') else {
        return match key {
            "spend" => "Programme spend so far",
            "benefits" => "Benefits so far, as claimed",
            "whole_life" => "Whole-life estimate, to the end of contracts",
            _ => "GPs who call it an important priority (confidence in the model)",
        }
        .to_owned();
    };
    if owner == "loss" {
        return "Suppliers’ loss, share of the contract".to_owned();
    }
    let unit = match (owner, stock) {
        ("n3", _) => "sites live",
        ("pacs", _) => "trusts live",
        ("choose_and_book", _) => "share of referrals",
        ("summary_care_record", _) => "patients with a record",
        (_, "live") => "trusts with a system",
        _ => "trusts in clinical use",
    };
    let name = Component::of_key(owner).map_or("", constants::name);
    format!("{name}: {unit}")
}

fn short_month(month: Month) -> String {
    crate::text::month_short(&crate::message::Language::english(), month)
}
