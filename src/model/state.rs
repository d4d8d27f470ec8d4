//! The stocks: what exists at the end of a month. They change only in `run`, once a month.

use super::{Component, Parameters, Supplier};
use crate::calendar::Month;

/// Everything the model knows at the end of one month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthState {
    /// The month that has ended.
    pub month: Month,
    /// The programme as a whole.
    pub programme: ProgrammeState,
    /// The components, in the order of [`Component::ALL`].
    pub components: [ComponentState; Component::COUNT],
    /// The suppliers, in the order of [`Supplier::ALL`].
    pub suppliers: [SupplierState; Supplier::COUNT],
}

/// Stocks of the programme, and the two outcomes that are shown through time.
///
/// Money is GBP million at 2004-05 prices, cumulative from January 2002.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct ProgrammeState {
    /// Spent by the centre.
    pub spend_central_gbp_million: f64,
    /// Spent by local NHS bodies on the programme.
    pub spend_local_gbp_million: f64,
    /// Spent outside the programme by sites that opted out.
    pub spend_outside_gbp_million: f64,
    /// Benefits felt.
    pub benefits_gbp_million: f64,
    /// Benefits felt in a month: use, followed with a delay.
    pub benefit_flow_gbp_million_per_month: f64,
    /// Cost of contract changes and of tailoring, part of it borne by suppliers.
    pub change_cost_gbp_million: f64,
    /// The whole programme to the end of its contracts, as its planners would estimate it today:
    /// what is spent and what is still to come. Zero before signature.
    pub whole_life_gbp_million: f64,
    /// Clinicians' confidence, 0 to 1.
    pub confidence_share: f64,
    /// Shortfall in the use of acute records, as the centre perceives it, 0 to 1.
    pub shortfall_seen_share: f64,
    /// Regime: 0 the programme, 1 dismantled.
    pub regime_share: f64,
    /// Installed variety, 0 to 1.
    pub diversity_share: f64,
    /// Site-months of activity being lost to recent go-lives.
    pub go_live_dip_sites: f64,
    /// The whole: how far the record joins up, 0 to 1.
    pub joined_up_share: f64,
    /// The parts: mean use of the five components, 0 to 1.
    pub parts_share: f64,
}

impl ProgrammeState {
    /// Spend on the programme, central and local together.
    pub fn spend_gbp_million(&self) -> f64 {
        self.spend_central_gbp_million + self.spend_local_gbp_million
    }

    /// Every quantity with its name, for digests, bounds and tables. Naming each field here makes a
    /// new stock fail to compile until it is handled.
    pub fn values(&self) -> [(&'static str, f64); 14] {
        let Self {
            spend_central_gbp_million,
            spend_local_gbp_million,
            spend_outside_gbp_million,
            benefits_gbp_million,
            benefit_flow_gbp_million_per_month,
            change_cost_gbp_million,
            whole_life_gbp_million,
            confidence_share,
            shortfall_seen_share,
            regime_share,
            diversity_share,
            go_live_dip_sites,
            joined_up_share,
            parts_share,
        } = *self;
        [
            ("spend_central", spend_central_gbp_million),
            ("spend_local", spend_local_gbp_million),
            ("spend_outside", spend_outside_gbp_million),
            ("benefits", benefits_gbp_million),
            ("benefit_flow", benefit_flow_gbp_million_per_month),
            ("change_cost", change_cost_gbp_million),
            ("whole_life", whole_life_gbp_million),
            ("confidence", confidence_share),
            ("shortfall_seen", shortfall_seen_share),
            ("regime", regime_share),
            ("diversity", diversity_share),
            ("go_live_dip", go_live_dip_sites),
            ("joined_up", joined_up_share),
            ("parts", parts_share),
        ]
    }
}

/// Stocks of one component. Shares of work are of the whole build; sites are in the component's own
/// unit (sites, or per cent of referrals or of patients).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct ComponentState {
    /// Share of the need that is known.
    pub knowledge_share: f64,
    /// Share of the need that was known when the contract froze it.
    pub knowledge_at_signing_share: f64,
    /// Built right.
    pub correct_share: f64,
    /// Built wrong and not yet noticed.
    pub undiscovered_share: f64,
    /// Known to be wrong, awaiting a contract change.
    pub known_changes_share: f64,
    /// Known to be wrong and locked in for good.
    pub locked_share: f64,
    /// Structural misfit of one design to many places.
    pub misfit_share: f64,
    /// Fit of what is delivered to the work it meets.
    pub fit_share: f64,
    /// Sites between start and go-live.
    pub deploying_sites: f64,
    /// Sites live on the programme's system.
    pub live_sites: f64,
    /// Sites in effective clinical use of it.
    pub in_use_sites: f64,
    /// Sites that went their own way.
    pub opted_out_sites: f64,
    /// Sites in effective use of a local alternative.
    pub local_in_use_sites: f64,
    /// Interfaces waiting to be built.
    pub backlog_interfaces: f64,
}

impl ComponentState {
    /// Every quantity with its name; see [`ProgrammeState::values`].
    pub fn values(&self) -> [(&'static str, f64); 14] {
        let Self {
            knowledge_share,
            knowledge_at_signing_share,
            correct_share,
            undiscovered_share,
            known_changes_share,
            locked_share,
            misfit_share,
            fit_share,
            deploying_sites,
            live_sites,
            in_use_sites,
            opted_out_sites,
            local_in_use_sites,
            backlog_interfaces,
        } = *self;
        [
            ("knowledge", knowledge_share),
            ("knowledge_at_signing", knowledge_at_signing_share),
            ("correct", correct_share),
            ("undiscovered", undiscovered_share),
            ("known_changes", known_changes_share),
            ("locked", locked_share),
            ("misfit", misfit_share),
            ("fit", fit_share),
            ("deploying", deploying_sites),
            ("live", live_sites),
            ("in_use", in_use_sites),
            ("opted_out", opted_out_sites),
            ("local_in_use", local_in_use_sites),
            ("interface_backlog", backlog_interfaces),
        ]
    }

    /// Share of the build that exists, right or wrong.
    pub(super) fn built_share(&self) -> f64 {
        self.correct_share + self.undiscovered_share + self.known_changes_share + self.locked_share
    }

    /// Sites in effective use of any system, the programme's or a local one.
    pub fn any_use_sites(&self) -> f64 {
        self.in_use_sites + self.local_in_use_sites
    }
}

/// One supplier's account.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct SupplierState {
    /// Cumulative loss on the contract, GBP million; negative while it earns.
    pub loss_gbp_million: f64,
    /// The same, as a share of the contract's value: what tolerance is measured in.
    pub loss_share: f64,
    /// The month in which it left, if it did.
    pub left: Option<Month>,
}

impl MonthState {
    /// One component's stocks.
    pub fn component(&self, component: Component) -> &ComponentState {
        &self.components[component as usize]
    }

    /// One supplier's account.
    pub fn supplier(&self, supplier: Supplier) -> &SupplierState {
        &self.suppliers[supplier as usize]
    }

    /// The world in January 2002, before anything has happened.
    pub(super) fn initial(parameters: &Parameters) -> Self {
        let components = Component::ALL.map(|component| ComponentState {
            knowledge_share: 1.0 - parameters[component].ambiguity,
            ..ComponentState::default()
        });
        Self {
            month: Month(0),
            programme: ProgrammeState {
                confidence_share: parameters.outcome.initial_confidence,
                ..ProgrammeState::default()
            },
            components,
            suppliers: [SupplierState::default(); Supplier::COUNT],
        }
    }
}
