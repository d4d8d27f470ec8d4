//! England's National Programme for IT (2002-2013) as a model that re-runs when a reader drags a
//! lever, beside the published record.
//!
//! Data flows one way: levers, scenario, run, outcomes, views. Modules stand in that order:
//!
//! - [`calendar`]: months as integers.
//! - [`decimal`]: numbers as text.
//! - [`model`]: levers and constants in, a run out. Knows nothing of charts or of the record.
//! - [`analysis`]: how sure the model is, and what its answers rest on.
//! - [`message`]: every sentence a reader sees, from one file, in the language that is set.
//! - [`evidence`]: the record, figure by figure, each with its source. Knows nothing of the model.
//! - [`explain`]: every equation as data, and what is made of it: the page's "How it works" and the
//!   modellers' document. Native only.
//! - [`scenario`]: what a link or a file says, and how it is read.
//! - [`typed`]: what a reader types into a lever's field.
//! - [`pin`]: runs that a reader has pinned.
//! - [`guess`]: a guess at two things that the record answers.
//! - [`stage`]: where a reader stands: before the guess, in the story, at the instrument.
//! - [`story`]: six steps that each ask for one move.
//! - [`own`]: a reader's own programme in place of a component, and what it would have to ask.
//! - [`preset`]: settings that stand for a decision; [`undo`]: steps back and forth between scenarios.
//! - [`chart`]: runs and record as pictures, on any plotters backend. Knows no DOM.
//! - [`export`]: what a reader takes away: pictures, CSV, a file of the state. Knows no DOM.
//! - [`text`]: which sentence says it, and with which numbers.
//! - `ui` (feature `ui`): the leptos page. It computes no domain number.
//!
//! There is no clock, randomness, network or storage anywhere, and no global mutable state but the
//! language of the page.

pub mod analysis;
pub mod calendar;
pub mod chart;
pub mod decimal;
pub mod evidence;
pub mod explain;
pub mod export;
pub mod guess;
pub mod message;
pub mod model;
pub mod own;
pub mod pin;
pub mod preset;
pub mod scenario;
pub mod stage;
pub mod story;
pub mod text;
pub mod typed;
#[cfg(feature = "ui")]
pub mod ui;
pub mod undo;
