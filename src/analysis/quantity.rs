//! A quantity of a run that is shown through time.

use crate::model::{Component, MonthState, Parameters, Supplier};

/// Something that charts draw month by month. A link from a line of a chart to its equation goes by
/// its [`key`](Quantity::key).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Spend so far, central and local. GBP million at 2004-05 prices.
    Spend,
    /// Benefits so far. GBP million at 2004-05 prices.
    Benefits,
    /// The whole-life estimate as planners would make it. GBP million at 2004-05 prices.
    WholeLife,
    /// Sites live, as a share of the component's sites.
    Live(Component),
    /// Sites in effective use, as a share of the component's sites.
    InUse(Component),
    /// Fit of the acute record, 0 to 1.
    Fit,
    /// Clinicians' confidence, 0 to 1.
    Confidence,
    /// A supplier's loss so far, as a share of its contract.
    Loss(Supplier),
    /// The parts, 0 to 1.
    Parts,
    /// The whole, 0 to 1.
    Whole,
}

impl Quantity {
    /// Its value at the end of a month. Shares of sites are of the sites in `parameters`.
    pub fn of(self, state: &MonthState, parameters: &Parameters) -> f64 {
        let programme = &state.programme;
        match self {
            Self::Spend => programme.spend_gbp_million(),
            Self::Benefits => programme.benefits_gbp_million,
            Self::WholeLife => programme.whole_life_gbp_million,
            Self::Live(c) => state.component(c).live_sites / parameters[c].sites,
            Self::InUse(c) => state.component(c).in_use_sites / parameters[c].sites,
            Self::Fit => state.component(Component::YARDSTICK).fit_share,
            Self::Confidence => programme.confidence_share,
            Self::Loss(supplier) => state.supplier(supplier).loss_share,
            Self::Parts => programme.parts_share,
            Self::Whole => programme.joined_up_share,
        }
    }

    /// The name of the equation that makes it, as the page that explains the model calls it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Spend => "spend",
            Self::Benefits => "benefits",
            Self::WholeLife => "whole_life",
            Self::Live(_) => "live",
            Self::InUse(_) => "in_use",
            Self::Fit => "fit",
            Self::Confidence => "confidence",
            Self::Loss(_) => "loss",
            Self::Parts => "parts",
            Self::Whole => "joined_up",
        }
    }
}
