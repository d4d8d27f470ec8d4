//! A run as CSV for a reader: what it is of in lines that begin with `#`, then a row a month.
//!
//! The columns are those of the golden files, but a simulated supplier goes by its place and not by a
//! firm. Numbers have up to twelve places.

use super::Origin;
use crate::decimal;
use crate::model::{Run, Supplier, csv::columns};
use crate::text;

/// The run of a state.
pub fn write(run: &Run, origin: Origin<'_>) -> String {
    let mut out = String::new();
    for line in text::take_csv_notes(run, origin) {
        out += &["# ", &line, "\n"].concat();
    }
    for (index, state) in run.months.iter().enumerate() {
        let columns = columns(state, Supplier::key);
        if index == 0 {
            out += "month";
            for (name, _) in &columns {
                out += &[",", name].concat();
            }
            out.push('\n');
        }
        out += &state.month.to_string();
        for (_, value) in columns {
            out += &[",", &decimal::print(value)].concat();
        }
        out.push('\n');
    }
    out
}
