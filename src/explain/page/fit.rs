//! The model's own run of history against the record, and its misses.

use super::{escape, link, tables};
use crate::calendar::Month;
use crate::decimal;
use crate::explain::targets::{self, RowError, Target};
use crate::model::{Parameters, Run};

/// Misses that the sentence names.
const NAMED: usize = 4;

/// The table, with the misses in a sentence before it.
pub(super) fn table(parameters: &Parameters, history: &Run) -> Result<String, RowError> {
    let mut all = targets::shared()?;
    // What a version was not fitted to is no test of its fit.
    if parameters.version > 1 {
        all.extend(targets::further()?);
    }
    // Those of one series together, series in the order in which they first come.
    let order: Vec<String> = all.iter().map(|target| target.series.clone()).collect();
    let first = |target: &Target| order.iter().position(|series| *series == target.series);
    all.sort_by(|a, b| first(a).cmp(&first(b)).then_with(|| a.month.cmp(&b.month)));
    let rows: String = all
        .chunk_by(|a, b| a.series == b.series)
        .map(|group| {
            let rows: String = group.iter().map(|target| row(target, history)).collect();
            let title = group.first().map(|target| tables::series(&target.series));
            let title = escape(&title.unwrap_or_default());
            format!("<tr><th colspan=6 scope=rowgroup>{title}</th></tr>\n{rows}")
        })
        .collect();
    let heads = ["when", "record", "tolerance", "model", "off by, in tolerances", "figure"];
    Ok(format!(
        "<h2>How well it fits</h2><p>{}</p>\n{}",
        escape(&misses(&all, history)),
        super::table("Fit to the record", &heads, &rows)
    ))
}

fn row(target: &Target, history: &Run) -> String {
    let residual = target.residual(history);
    let when = target.month.parse().map_or_else(|_| target.month.clone(), month);
    let figure = match target.figure() {
        Some(figure) => link(figure.source.url, figure.id),
        None => escape(&target.figure_id),
    };
    let missed = if residual.abs() > 1.0 { " missed" } else { "" };
    format!(
        "<tr><td>{when}</td><td>{}</td><td>{}</td><td>{}</td><td><i style=\"--r:{}\"></i>{}{missed}</td>\
         <td>{figure}</td></tr>\n",
        record(target),
        decimal::print(target.tolerance),
        modelled(target, history),
        decimal::fixed(residual.clamp(-3.0, 3.0), 1),
        signed(residual),
    )
}

/// A month without room for its name.
pub(super) fn month(month: Month) -> String {
    let name: String = month.name().chars().take(3).collect();
    format!("{name} {}", month.year())
}

/// What the record has: a value, or the month of an event.
fn record(target: &Target) -> String {
    if target.is_event() { month(Month(target.value as i32)) } else { printed(target.value) }
}

/// What a run has in its place.
fn modelled(target: &Target, history: &Run) -> String {
    let value = target.modelled(history);
    let print = |value: f64| {
        if target.is_event() { month(Month(value as i32)) } else { printed(value) }
    };
    value.map(print).unwrap_or_default()
}

/// A modelled value with as many places as its size deserves.
pub(in crate::explain) fn printed(value: f64) -> String {
    let places = match value.abs() {
        size if size < 1.0 => 2,
        size if size < 100.0 => 1,
        _ => 0,
    };
    decimal::fixed(value, places)
}

/// A residual with two places and its sign.
pub(in crate::explain) fn signed(residual: f64) -> String {
    let text = decimal::fixed(residual, 2);
    match text.strip_prefix('-') {
        Some(size) => format!("−{size}"),
        None if text == "0.00" => text,
        None => format!("+{text}"),
    }
}

/// How many are hit, and the worst misses, one to a series.
pub(in crate::explain) fn misses(targets: &[Target], history: &Run) -> String {
    let size = |target: &&Target| target.residual(history).abs();
    let missed: Vec<&Target> = targets.iter().filter(|target| size(target) > 1.0).collect();
    let mut worst: Vec<&Target> = missed
        .chunk_by(|a, b| a.series == b.series)
        .filter_map(|group| group.iter().copied().max_by(|a, b| size(a).total_cmp(&size(b))))
        .collect();
    worst.sort_by(|a, b| size(b).total_cmp(&size(a)));
    worst.truncate(NAMED);
    let within = format!(
        "Of {} dated targets the model’s run of what happened hits {} within one tolerance",
        targets.len(),
        targets.len() - missed.len(),
    );
    if worst.is_empty() {
        return format!("{within}.");
    }
    let named: Vec<String> = worst.iter().map(|target| in_words(target, history)).collect();
    format!("{within}. Furthest off in its series: {}.", named.join("; "))
}

fn in_words(target: &Target, history: &Run) -> String {
    format!(
        "{}, {} (record {}, model {})",
        tables::series(&target.series),
        target.month.parse().map_or_else(|_| target.month.clone(), Month::in_words),
        record(target),
        modelled(target, history),
    )
}
