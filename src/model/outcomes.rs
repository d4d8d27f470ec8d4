//! The headline outcomes of a run, read at its end (December 2016).

use super::{Component, EventKind, Run};

/// What a run has come to by December 2016.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Outcomes {
    /// Spend on the programme, central and local. GBP million at 2004-05 prices.
    pub spend_gbp_million: f64,
    /// Benefits. GBP million at 2004-05 prices.
    pub benefits_gbp_million: f64,
    /// The parts: mean use of the five components, 0 to 1.
    pub parts_share: f64,
    /// The whole: how far the record joins up, 0 to 1.
    pub whole_share: f64,
    /// Acute trusts in effective use of the programme's electronic record.
    pub acute_epr_in_use_trusts: f64,
    /// Local service providers that left.
    pub suppliers_lost_count: usize,
    /// Cost of changes and tailoring. GBP million at 2004-05 prices.
    pub change_cost_gbp_million: f64,
}

impl Outcomes {
    /// Reads the outcomes of a run.
    pub fn of(run: &Run) -> Self {
        let Some(end) = run.last() else {
            return Self::default();
        };
        Self {
            spend_gbp_million: end.programme.spend_gbp_million(),
            benefits_gbp_million: end.programme.benefits_gbp_million,
            parts_share: end.programme.parts_share,
            whole_share: end.programme.joined_up_share,
            acute_epr_in_use_trusts: end.component(Component::AcuteEpr).in_use_sites,
            suppliers_lost_count: run
                .events
                .iter()
                .filter(|event| matches!(event.kind, EventKind::SupplierLeaves(_)))
                .count(),
            change_cost_gbp_million: end.programme.change_cost_gbp_million,
        }
    }
}
