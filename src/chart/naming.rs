//! Names of lines, the values that outcomes are read from, and the room that both need.

use super::ChartSize;
use super::ends::room_px;
use super::spec::{Moment, Outcome, TimeChart, Whose};
use super::subject::Runs;
use crate::analysis::Quantity;
use crate::message::Language;
use crate::text;

/// Names the lines of a chart, marks the month at which outcomes are read with the values of `outcomes`
/// there, and sets the margins. Margins depend on words only, so that the plot holds still while a lever
/// moves.
pub(super) fn finish(
    chart: &mut TimeChart,
    runs: &Runs<'_>,
    language: &Language,
    size: ChartSize,
    outcomes: &[Quantity],
) {
    let names = names(chart, runs, language, size);
    mark_outcomes(chart, runs, language, outcomes);
    if !outcomes.is_empty() {
        let label =
            if size.is_panel() { String::new() } else { text::clock_short(language, runs.clock) };
        let months = runs.clock.month(runs.run.levers()).0 + 1;
        chart.moments.push(Moment { months: f64::from(months), label });
    }
    let ticks = chart.values.ticks.iter().map(|(_, label)| label.as_str());
    chart.margins.left = room_px(ticks, chart.type_px);
    if !size.is_panel() {
        let levels = chart.levels.iter().map(|level| level.label.as_str());
        let names = names.iter().map(String::as_str);
        chart.margins.right = room_px(names.chain(levels), chart.type_px);
    }
}

/// Names the lines. Gives every name that a line of this chart may have, whatever the levers say.
fn names(
    chart: &mut TimeChart,
    runs: &Runs<'_>,
    language: &Language,
    size: ChartSize,
) -> Vec<String> {
    let is_wide = size.is_wide();
    let own: Vec<Quantity> = chart
        .lines
        .iter()
        .filter(|line| line.whose == Whose::Yours)
        .map(|line| line.quantity)
        .collect();
    let name = |quantity: Quantity, is_history: bool| {
        if own.len() == 1 {
            text::run_name(language, is_history)
        } else {
            text::line_name(language, quantity, is_history, is_wide)
        }
    };
    let history = text::history_name(language, is_wide);
    if !size.is_panel() {
        for line in &mut chart.lines {
            let is_main = own.last() == Some(&line.quantity);
            line.label = match line.whose {
                Whose::Yours => name(line.quantity, runs.is_history()),
                Whose::History if is_main => history.clone(),
                _ => String::new(),
            };
        }
    }
    let both = own.iter().flat_map(|quantity| [name(*quantity, true), name(*quantity, false)]);
    both.chain([history.clone()]).collect()
}

/// Marks the values of the reader's run, and the first of them in history's at its own time.
fn mark_outcomes(
    chart: &mut TimeChart,
    runs: &Runs<'_>,
    language: &Language,
    outcomes: &[Quantity],
) {
    for line in &mut chart.lines {
        let run = match line.whose {
            Whose::Yours if outcomes.contains(&line.quantity) => runs.run,
            Whose::History if outcomes.first() == Some(&line.quantity) => runs.history,
            _ => continue,
        };
        let month = usize::try_from(runs.clock.month(run.levers()).0).unwrap_or(0);
        line.outcome = line
            .values
            .get(month)
            .map(|value| Outcome { month, text: line.quantity.format().print(language, *value) });
    }
}
