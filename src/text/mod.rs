//! Sentences: which message says it, and with which numbers. The words themselves are in
//! `src/message/en`; views take them from here and write none of their own.
//!
//! A simulated event names a role, never a firm or a hospital; names belong to the record.

mod assumptions;
mod charts;
mod constants;
mod custom;
mod dates;
mod guess;
mod levers;
mod loops;
mod numbers;
mod pins;
pub mod record;
mod rich;
mod sensitivity;
mod share;
mod status;
mod story;
mod summary;
mod tables;
mod uncertainty;
mod why;

pub use assumptions::{
    ConstantGroup, assumption_status, assumptions_changed, assumptions_heading, constant_evidence,
    dated_input, input_status,
};
pub use charts::{
    chart_description, chart_title, chart_unit, clock_short, estimate_label, figure_detail,
    gbp_tick, history_name, known_at_signing, line_name, loss_label, losses_title, plan,
    quantity_name, reading, record_title, run_event, run_name, run_title, spoken_value, tab_name,
    tab_note, tolerance, value_band, workarounds,
};
pub use constants::{constant_message, constant_name, constant_value};
pub use custom::{
    CustomResult, attribute_name, component_name, custom_nearest, custom_question, custom_results,
    grade_name,
};
pub use dates::{month, month_short, year, year_short};
pub use guess::{
    guess_answers, guess_cost_first, guess_cost_question, guess_cost_value, guess_hint,
    guess_labels, guess_trusts_question, guess_year_name, guess_year_value,
};
pub use levers::{
    lever_ends, lever_meaning, lever_name, lever_percent, lever_refused, lever_spoken, lever_stays,
    lever_value, preset_name, preset_reason, setting,
};
pub use loops::{
    link_change, link_name, link_words, loop_says, loop_title, loops_description, loops_summary,
    node_name,
};
pub use numbers::{Compared, Format};
pub use pins::{
    PinRow, pin_letter, pin_removed, pin_row, pin_setting, pin_shown, pin_title, pinned_already,
    pinned_as, pins_note,
};
pub use record::amount;
pub use rich::{Piece, pieces, plain, strong};
use sensitivity::when;
pub use sensitivity::{
    MapMark, bar_ends, cause_evidence, cause_name, constant_meaning, lever_ticks, map_axes,
    map_description, map_here, map_mark, map_measure, map_note, map_summary, map_table, map_title,
    measure_name, measure_value, pair_name, sensitivity_note, sensitivity_now, sensitivity_title,
};
pub use share::{
    share_caption, share_caption_of, share_cited_note, share_embed_title, share_levers,
    share_notes, share_playing, share_setting, share_simulation,
};
pub use status::{status, status_no_chart};
pub use story::{
    STORY_QUESTIONS, story_answer, story_ask, story_claims, story_heading, story_point,
    story_source, story_sure, story_text,
};
pub use summary::{
    Card, Summary, announcement, cards, clock_name, headline, short as outcome_short,
};
pub use tables::{TABLE_HEADS, Table, TableRow, tables};
pub use uncertainty::{agreement, claim, claim_words, range};
pub use why::{Why, WhyStep, why, why_heading};
