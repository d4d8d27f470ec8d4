//! How sure the model is, and what its answers rest on: the ensemble of plausible versions, the
//! tornado over the constants, the map over two levers, and why a
//! lever moved what it did.
//!
//! Reads runs; knows nothing of charts or of the record. Everything here is of model version 2.

pub mod conclusions;
pub mod ensemble;
mod ensemble_2;
mod quantity;
pub mod sensitivity;
pub mod sweep;
pub mod why;

pub use quantity::Quantity;

use crate::model::{Component, Outcomes, Parameters, Run};
use crate::own::Results;

/// An end outcome that can be compared between runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Spend by December 2016, GBP million at 2004-05 prices.
    Spend,
    /// Benefits by December 2016, GBP million at 2004-05 prices.
    Benefits,
    /// The parts, 0 to 1.
    Parts,
    /// The whole, 0 to 1.
    Whole,
    /// Acute trusts in effective use of the programme's record.
    AcuteEpr,
    /// Local service providers lost.
    SuppliersLost,
    /// Cost of changes, GBP million at 2004-05 prices.
    ChangeCost,
    /// Fit of the acute record, 0 to 1.
    Fit,
    /// Of a reader's own programme, in a component's place: use that joins up, 0 to 1. Not among
    /// [`Measure::ALL`], nor the two that follow: a map of that component has them, a run alone does not.
    OwnJoined,
    /// The same programme's sites in effective use, as a share.
    OwnUse,
    /// The same programme's fit, 0 to 1.
    OwnFit,
}

impl Measure {
    /// How many there are.
    pub const COUNT: usize = 8;

    /// All of them.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Spend,
        Self::Benefits,
        Self::Parts,
        Self::Whole,
        Self::AcuteEpr,
        Self::SuppliersLost,
        Self::ChangeCost,
        Self::Fit,
    ];

    /// Those of a reader's own programme.
    pub const OWN: [Self; 3] = [Self::OwnJoined, Self::OwnUse, Self::OwnFit];

    /// Its value in a run that was made with these constants, where a component is the reader's own
    /// programme.
    pub fn of_own(self, run: &Run, parameters: &Parameters, own: Component) -> f64 {
        let results = Results::of(run, parameters, own);
        match self {
            Self::OwnJoined => results.joined_share,
            Self::OwnUse => results.in_use_share,
            Self::OwnFit => results.fit_share,
            _ => self.of(run),
        }
    }

    /// Its value in a run; nought of what is the reader's own.
    pub fn of(self, run: &Run) -> f64 {
        let outcomes = Outcomes::of(run);
        match self {
            Self::Spend => outcomes.spend_gbp_million,
            Self::Benefits => outcomes.benefits_gbp_million,
            Self::Parts => outcomes.parts_share,
            Self::Whole => outcomes.whole_share,
            Self::AcuteEpr => outcomes.acute_epr_in_use_trusts,
            Self::SuppliersLost => outcomes.suppliers_lost_count as f64,
            Self::ChangeCost => outcomes.change_cost_gbp_million,
            Self::Fit => run.last().map_or(0.0, |s| s.component(Component::AcuteEpr).fit_share),
            Self::OwnJoined | Self::OwnUse | Self::OwnFit => 0.0,
        }
    }
}
