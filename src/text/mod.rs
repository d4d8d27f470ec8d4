//! Every sentence, label and number a reader sees, in English.
//!
//! Views ask for words here; they write none of their own. A simulated event names a role, never a
//! firm or a hospital; names are left to the record.

mod charts;
pub mod conclusions;
mod doubt;
mod levers;
mod notices;
mod numbers;
mod pins;
mod preset;
mod readout;
mod record;
mod summary;
mod why;

pub use charts::{
    CLOSER_TITLE, chart_caption, chart_description, chart_title, chart_unit, group_note,
    group_title, history_label, quantity_name, tab_name, tolerance, value,
};
pub use doubt::{DOUBT_NOTE, add_doubt};
pub use levers::{Ends, ends, in_words, name, question, reset_one, was};
pub use notices::{changed_constants, changed_count, notices};
pub use numbers::{gbp, gbp_difference, percent, percent_fine};
pub use pins::{
    PIN, PIN_GO, PIN_REMOVE, PIN_REMOVED, PIN_SAME, PINS_CAPTION, PINS_FULL, PINS_HEADING,
    PINS_HEADS, outcome_short, pin_button, pin_field, pin_letter, pin_name, pin_setting,
    pinned_already, pinned_as,
};
pub use preset::{preset_name, preset_reason};
pub use readout::{
    EXPLAIN, READOUT_HINT, Row, TABLE, TABLE_HEADS, Table, explain_name, figure_point, reader_name,
    reading_in_words, reading_title, reading_value, table_name, tables,
};
pub use record::{
    estimate_label, estimates_note, figure_source, figure_value, own_counts, panel_title,
    panel_unit,
};
pub use summary::{Card, Headline, cards, dock, headline, run_events};
pub use why::{WHY_EXPLAIN, WHY_HINT, reason, why_explain_name, why_heading, why_not_moved};

/// The note beside the charts.
pub const CAVEAT: &str = "One case and one model, made to reproduce what happened and to show how \
    the pieces push on each other. It is an illustration, not a forecast: nobody can know what \
    would have happened. About half of its constants are judgements, and other sets would fit as \
    well.";

/// What the newest version misses by most.
pub const MISSES: &str = "It misses, too. In the model imaging runs ahead of the record in 2007 (95 \
    trusts by April, where 84 had it), and the Summary Care Record reaches 79 % of patients by March \
    2014 and 90 % by January 2015, where the record has 70 % and 98 %.";

/// Beside the static figure, until the widget is alive.
pub const WAITING: &str = "The levers come alive where the browser runs WebAssembly; until then, \
    this is the model’s run of what happened beside the record.";

/// The mark on a lever.
pub const AS_IT_HAPPENED: &str = "as it happened";
/// The button that puts every lever back.
pub const RESET: &str = "Back to what happened";
/// Takes back the last change, and makes it again.
pub const UNDO: &str = "Undo";
/// Makes it again.
pub const REDO: &str = "Redo";
/// Heading of the presets, for those who hear the page.
pub const PRESETS_HEADING: &str = "Settings that stand for a decision";
/// Heading of the levers, for those who hear the page.
pub const LEVERS_HEADING: &str = "The three decisions";
/// Above the headline outcomes.
pub const OUTCOMES_HEADING: &str = "By December 2016, beside the model’s own run of history";

/// Title of the money chart.
pub const MONEY_TITLE: &str = "Spend and benefits, running total";
/// Its unit, price basis and scope.
pub const MONEY_UNIT: &str = "£ billion, local costs included; lines at 2004–05 prices";
/// Title of the delivery panels.
pub const DELIVERY_TITLE: &str = "What arrived, and when";
/// What their scales show.
pub const DELIVERY_UNIT: &str = "share live, or in use";
/// Under the money chart: what its dots and squares are.
pub const MONEY_NOTE: &str = "● spent so far (March 2008 as auditors estimated it), ■ benefits as the \
    department counted its own. The short bars are what it was said to cost, at the time. They are \
    different things, in the prices that each source gives or leaves open, and cannot be compared \
    with each other:";

/// Name of the reader's spend line.
pub const YOUR_SPEND: &str = "Your spend";
/// Name of the reader's benefits line.
pub const YOUR_BENEFITS: &str = "Your benefits";
/// Name of the quiet spend line.
pub const AS_IT_HAPPENED_SPEND: &str = "Model’s history";
/// Name of the quiet benefits line.
pub const AS_IT_HAPPENED_BENEFITS: &str = "its benefits";
/// The key of line colours.
pub const KEY_YOURS: &str = "your run";
/// The key of the quiet line.
pub const KEY_BASELINE: &str = "the model’s run of history";
/// The key of the record's marks.
pub const KEY_RECORD: &str = "real figures";
/// The key of the record's benefits.
pub const KEY_BENEFITS_CLAIMED: &str = "benefits claimed";
/// The key of marks whose date is a year.
pub const KEY_YEAR_ONLY: &str = "dated to the year only";
/// The key of forecasts in the record.
pub const KEY_FORECAST: &str = "a forecast of the time";
/// The key of plans.
pub const KEY_PLAN: &str = "the original plan";
/// Beside a plan's mark.
pub const PLAN: &str = "plan";

/// The strip of the record's events, with room and without.
pub const STRIP_RECORD: (&str, &str) = ("What happened", "Real");
/// The strip of the run's events, with room and without.
pub const STRIP_RUN: (&str, &str) = ("In your run", "Yours");
/// An event of the record, with room and without.
pub const CONTRACTS_SIGNED: (&str, &str) = ("contracts signed", "signed");
/// An event of the record, with room and without.
pub const FIRST_EXIT: (&str, &str) = ("Accenture leaves", "Accenture out");
/// An event of the record, with room and without.
pub const SECOND_EXIT: (&str, &str) = ("Fujitsu terminated", "Fujitsu out");
/// An event of the record, with room and without.
pub const DISMANTLING: (&str, &str) = ("dismantling announced", "dismantling");
/// An event of a run, with room and without.
pub const RUN_SIGNED: (&str, &str) = ("contracts signed", "signed");
/// An event of a run, with room and without.
pub const RUN_SUPPLIER_LEAVES: (&str, &str) = ("a supplier drops out", "supplier out");
/// An event of a run, with room and without.
pub const RUN_DISMANTLED: (&str, &str) = ("dismantled", "dismantled");

/// Heading of the list of sources.
pub const SOURCES: &str = "Every real figure on this page, with its source";

/// A line's name with its last value: "Your spend £9.3bn".
pub fn line_label(name: &str, values: &[f64]) -> Option<String> {
    values.last().map(|value| format!("{name} {}", gbp(*value)))
}
