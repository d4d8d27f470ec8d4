//! What a reader takes away: pictures, a run as CSV, a state as a file. Knows no DOM.
//!
//! - [`picture`]: a chart with its title, levers, sources and address, on any strokes.
//! - [`svg`]: strokes as SVG text.
//! - [`csv`]: a run, month by month.
//! - [`manifest`]: a file that opens the same state again.

pub mod csv;
pub mod manifest;
pub mod picture;
pub mod svg;

use crate::chart::Subject;
use crate::decimal;
use crate::model::{Lever, Levers};
use crate::scenario::Scenario;

/// What a picture, a table or a file is of: the state, and the address that opens it again.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The state.
    pub scenario: &'a Scenario,
    /// The page's address with the state in it.
    pub address: &'a str,
}

/// A file's name, by what is in it and where the levers stand: `npfit-money-c70-2006-12-f40.svg`.
pub fn file_name(what: &str, levers: &Levers, ending: &str) -> String {
    let percent = |lever| decimal::print(levers.position(lever));
    let (central, local) = (percent(Lever::Centralisation), percent(Lever::Flexibility));
    let signing = levers.signing().to_string();
    ["npfit-", what, "-c", &central, "-", &signing, "-f", &local, ".", ending].concat()
}

/// Every chart that can be taken away, in the order of the page.
pub const SUBJECTS: [Subject; 12] = {
    use crate::model::{Component as C, Supplier as S};
    [
        Subject::Money,
        Subject::Delivery(C::N3),
        Subject::Delivery(C::Pacs),
        Subject::Delivery(C::ChooseAndBook),
        Subject::Delivery(C::SummaryCareRecord),
        Subject::Delivery(C::AcuteEpr),
        Subject::Fit,
        Subject::Supplier(S::NorthEastAndEast),
        Subject::Supplier(S::South),
        Subject::Supplier(S::NorthWestAndWestMidlands),
        Subject::Supplier(S::London),
        Subject::Parts,
    ]
};
