//! What charts of shares have in common: an axis from 0 to 100 %, and two quantities in two inks.

use super::spec::{Line, Margins, Mark, TimeChart, ValueAxis, Whose};
use super::subject::Runs;
use super::theme::Ink;
use super::{WIDE_PX, YEARS_NARROW, YEARS_WIDE};
use crate::analysis::Quantity;
use crate::text;

/// A chart of two shares, the first in the reader's first ink, with names and values at the ends.
pub(super) fn chart(
    runs: &Runs<'_>,
    quantities: [Quantity; 2],
    marks: Vec<Mark>,
    width_px: u32,
) -> TimeChart {
    let wide = width_px >= WIDE_PX;
    let [first, second] = quantities;
    let mut lines = vec![
        runs.history(second),
        runs.history(first),
        runs.yours(second, Ink::Benefits),
        runs.yours(first, Ink::Yours),
    ];
    // While nothing is changed, both runs are one.
    let quiet = !wide || runs.run == runs.baseline;
    for line in &mut lines {
        if !(quiet && line.whose == Whose::History) {
            line.label = label(line, wide);
        }
    }
    TimeChart {
        values: axis(&[0, 25, 50, 75, 100]),
        years: if wide { &YEARS_WIDE } else { &YEARS_NARROW },
        lines,
        levels: Vec::new(),
        marks,
        strips: Vec::new(),
        strip_rows: 0,
        margins: Margins {
            left: if wide { 44.0 } else { 40.0 },
            right: if wide { 152.0 } else { 76.0 },
            top: 14.0,
        },
        type_px: if wide { 12.0 } else { 11.0 },
    }
}

/// A line's name and last value, at its end.
fn label(line: &Line, wide: bool) -> Vec<String> {
    let name = text::quantity_name(line.quantity).to_owned();
    let value = line.values.last().map_or_else(String::new, |&v| text::value(line.quantity, v));
    match line.whose {
        Whose::History | Whose::Pinned(_) => {
            vec![text::history_label(text::quantity_inside(line.quantity), &value)]
        }
        Whose::Yours if wide => vec![name + " " + &value],
        Whose::Yours => vec![name, value],
    }
}

/// An axis of shares up to the last of some whole per cents, each with a grid line.
pub(super) fn axis(percents: &[u8]) -> ValueAxis {
    let last = percents.last().copied().unwrap_or(100);
    let tick = |&percent: &u8| {
        let label = if percent == last {
            text::percent(f64::from(percent) / 100.0)
        } else {
            text::number(f64::from(percent), 0)
        };
        (f64::from(percent) / 100.0, label)
    };
    ValueAxis { top: f64::from(last) / 100.0, ticks: percents.iter().map(tick).collect() }
}
