//! The record: what was published about the programme, figure by figure, each with its source.
//!
//! The figures stand in `data/*.csv` and nowhere else; the build script turns them into the statics below,
//! one for each figure (`F054`), series (`SPEND`) and source. A [`Series`] holds figures that may share a
//! line: one scope, one unit. What does not share a line stands in a group of its own ([`ESTIMATES`]).

mod date;
mod event;
mod figure;
mod series;

pub use date::{Date, DateError, month_index};
pub use event::{Print, RecordEvent};
pub use figure::{Confidence, Figure, Kind, Prices, Scope, Source, Unit};
pub use series::{Delivery, Series, Whole};

use crate::message as m;

include!(concat!(env!("OUT_DIR"), "/record.rs"));

/// Benefits to the end of the programme's life, as the department forecast them.
pub static BENEFITS_TO_END_OF_LIFE: &Figure = &F103;

/// The last regional contract is awarded, January 2004.
pub static CONTRACTS_SIGNED: &Figure = &F403;

/// The supplier of the North East and East withdraws, September 2006.
pub static FIRST_EXIT: &Figure = &F414;

/// The contract of the supplier of the South is terminated, May 2008.
pub static SECOND_EXIT: &Figure = &F423;

/// Every further installation in London is suspended, October 2008.
pub static LONDON_SUSPENDED: &Figure = &F426;

/// The supplier of London takes over the South, July 2009.
pub static SOUTH_TAKEN_OVER: &Figure = &F429;

/// The agreement with the largest supplier, August 2012.
pub static CSC_AGREEMENT: &Figure = &F439;

/// The third report of the auditors, May 2011.
pub static THIRD_AUDIT: &Figure = &F435;

/// The Committee's report on the dismantled programme, September 2013.
pub static COMMITTEE_VERDICT: &Figure = &F442;

/// The announcement that IT will be led locally, September 2010.
pub static DISMANTLING_ANNOUNCED: &Figure = &F433;

/// The announcement that the dismantling is accelerated, September 2011.
pub static DISMANTLING: &Figure = &F437;

/// Regional suppliers that left, in the record: [`FIRST_EXIT`] and [`SECOND_EXIT`].
pub const SUPPLIERS_LOST_COUNT: usize = 2;

/// The figure with this number, if the page uses it.
pub fn figure(id: &str) -> Option<&'static Figure> {
    FIGURES.iter().copied().find(|figure| figure.id == id)
}

/// The event that a figure marks, if it has a fact.
pub fn event(figure: &Figure) -> Option<&'static RecordEvent> {
    EVENTS.iter().find(|event| event.figure.id == figure.id)
}
