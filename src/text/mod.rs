//! Every sentence, label and number a reader sees. The sentences themselves are in the message file,
//! [`crate::message`]; here they are chosen and filled.
//!
//! Views ask for words here; they write none of their own. A simulated event names a role, never a
//! firm or a hospital; names are left to the record.

mod charts;
pub mod conclusions;
mod controls;
mod dates;
mod doubt;
mod guess;
mod levers;
mod notices;
mod numbers;
mod own;
mod pins;
mod preset;
mod readout;
mod record;
mod sensitivity;
mod spoken;
mod story;
mod summary;
mod take;
mod why;

pub use charts::{
    chart_caption, chart_description, chart_title, chart_unit, group_note, group_title,
    history_label, quantity_inside, quantity_name, tab_name, tolerance, value,
};
pub use controls::{field_name, lock, lock_name, meaning, refused, spoken, stays};
pub use dates::{date, month, year, year_short};
pub use doubt::add_doubt;
pub use guess::{
    guess_answers, guess_cost_first, guess_cost_question, guess_hint, guess_labels,
    guess_trusts_question, guess_year_name, guess_year_value,
};
pub use levers::{Ends, ends, in_words, name, question, reset_one, was};
pub use notices::{changed, changed_constants, changed_count, notices};
pub use numbers::{gbp, gbp_difference, gbp_mark, percent, percent_fine};
pub use own::{
    Result, attribute_ends, attribute_name, attribute_value, own_nearest, own_panel, own_question,
    own_results, own_start, own_starting,
};
pub use pins::{
    PINS_HEADS, outcome_short, pin_button, pin_field, pin_letter, pin_name, pin_setting,
    pinned_already, pinned_as,
};
pub use preset::{preset_name, preset_reason};
pub use readout::{
    Row, TABLE_HEADS, Table, explain_name, figure_point, reader_name, reading_in_words,
    reading_title, reading_value, table_name, tables,
};
pub use record::{
    estimate_label, estimates_note, figure_date, figure_source, figure_value, kind, own_counts,
    panel_title, panel_unit, scope,
};
pub use sensitivity::{
    constant_ends, lever_ends, lever_ticks, map_axes, map_here, map_in_words, map_pair, map_said,
    map_table, matters_now, measure_name, measure_value, owner,
};
pub use spoken::spoken_summary;
pub use story::{
    STORY_QUESTIONS, story_answer, story_ask, story_heading, story_sure, story_text, story_title,
};
pub use summary::{Card, Headline, cards, dock, headline, run_events};
pub use take::{
    bibtex, citation, take_caption, take_csv_notes, take_levers, take_map_caption, take_map_title,
    take_playing, take_setting, take_title, take_unit,
};
pub use why::{reason, why_explain_name, why_heading, why_not_moved};

use crate::message as m;
pub use crate::message::language::number;
pub use crate::message::*;

/// Words for where there is room, and for where there is not.
pub type LongAndShort = (m::Message, m::Message);

/// The strip of the record's events.
pub const STRIP_RECORD: LongAndShort = (m::STRIP_RECORD, m::STRIP_RECORD_SHORT);
/// The strip of the run's events.
pub const STRIP_RUN: LongAndShort = (m::STRIP_RUN, m::STRIP_RUN_SHORT);
/// An event of the record.
pub const CONTRACTS_SIGNED: LongAndShort = (m::CONTRACTS_SIGNED, m::CONTRACTS_SIGNED_SHORT);
/// An event of the record.
pub const FIRST_EXIT: LongAndShort = (m::FIRST_EXIT, m::FIRST_EXIT_SHORT);
/// An event of the record.
pub const SECOND_EXIT: LongAndShort = (m::SECOND_EXIT, m::SECOND_EXIT_SHORT);
/// An event of the record.
pub const DISMANTLING: LongAndShort = (m::DISMANTLING, m::DISMANTLING_SHORT);
/// An event of a run.
pub const RUN_SIGNED: LongAndShort = (m::RUN_SIGNED, m::RUN_SIGNED_SHORT);
/// An event of a run.
pub const RUN_SUPPLIER_LEAVES: LongAndShort =
    (m::RUN_SUPPLIER_LEAVES, m::RUN_SUPPLIER_LEAVES_SHORT);
/// An event of a run.
pub const RUN_DISMANTLED: LongAndShort = (m::RUN_DISMANTLED, m::RUN_DISMANTLED_SHORT);

/// A line's name with its last value: "Your spend £9.3bn".
pub fn line_label(name: &str, values: &[f64]) -> Option<String> {
    values.last().map(|value| m::two_words(name, &gbp(*value)))
}

/// Several pieces as one, each tied to the last as a message says; nothing of nothing.
fn joined(pieces: impl Iterator<Item = String>, tie: fn(&str, &str) -> String) -> Option<String> {
    pieces.reduce(|all, next| tie(&all, &next))
}
