//! The state of a run at the end of a month: stocks, and what is read off the flows of that month.

use crate::component::Component;
use crate::month::Month;

/// How many suppliers hold regional contracts, in equal shares.
pub const SUPPLIERS_COUNT: usize = 4;

/// One month of a run. Stocks are values at its end; auxiliaries are those that moved the stocks. Shares
/// are 0 to 1, money is GBP million at 2004-05 prices, cumulative if not said otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// The month.
    pub month: Month,
    /// Stock: spend of the programme, central and local.
    pub spend_programme_gbp_million: f64,
    /// Stock: what places spent on systems of their own.
    pub spend_outside_gbp_million: f64,
    /// Stock: benefits.
    pub benefits_gbp_million: f64,
    /// Stock: benefits a month.
    pub benefit_flow_gbp_million: f64,
    /// Stock: price of all changes, whoever bears it.
    pub change_cost_gbp_million: f64,
    /// Flow: price of the month's changes.
    pub change_cost_month_gbp_million: f64,
    /// Whole-life estimate as a planner would make it: spent, planned, and known changes. Zero before
    /// signature.
    pub whole_life_gbp_million: f64,
    /// The sum of the core contracts.
    pub core_contracts_gbp_million: f64,
    /// Share of pairs of acute hospitals that could exchange a record.
    pub whole_share: f64,
    /// Mean use of the five components, the programme's and places' own.
    pub parts_share: f64,
    /// Stock: common standards in force.
    pub standards_share: f64,
    /// How unlike systems are: 1 less the standards at the beginning of the month.
    pub variety_share: f64,
    /// Stock: clinicians' confidence.
    pub confidence_share: f64,
    /// How close deciders are to users.
    pub closeness_share: f64,
    /// Room that places have: flexibility, and what the centre gives when it sees trouble.
    pub room_share: f64,
    /// What the centre promises by now, re-planned by what it sees.
    pub promise_share: f64,
    /// The plan at signature.
    pub plan_share: f64,
    /// The promise less what is used.
    pub shortfall_share: f64,
    /// Stock: the shortfall as the centre sees it.
    pub perceived_share: f64,
    /// The shortfall that the centre bears before it dismantles.
    pub limit_share: f64,
    /// Stock: how far the programme is dismantled.
    pub dismantled_share: f64,
    /// Stock: suppliers' loss, as a share of the contracts at stake.
    pub supplier_loss_share: f64,
    /// Suppliers' capacity: those present and those that took over.
    pub supply_share: f64,
    /// Stock: hospital activity that go-lives are costing, as a share of all activity.
    pub lost_activity_share: f64,
    /// Months until a go-live of the record has settled.
    pub months_to_stable: f64,
    /// Flow: cost of the centre in the month.
    pub overhead_month_gbp_million: f64,
    /// The four suppliers, the least patient first.
    pub suppliers: [SupplierState; SUPPLIERS_COUNT],
    /// The components, in the order of [`Component::ALL`].
    pub components: [ComponentState; Component::COUNT],
}

/// One supplier in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SupplierState {
    /// Stock: how far it is still there.
    pub staying_share: f64,
    /// The loss at which it begins to withdraw, as a share of the contracts at stake.
    pub tolerance_share: f64,
}

/// One component in a month. All are shares of its sites or of its need.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ComponentState {
    /// Stock: share of the need that is not known.
    pub unknown_share: f64,
    /// The same, frozen at signature.
    pub unknown_signed_share: f64,
    /// Stock: built and right.
    pub right_share: f64,
    /// Stock: built wrong and not noticed.
    pub wrong_share: f64,
    /// Stock: known to be wrong, waits for a change of contract.
    pub waiting_change_share: f64,
    /// Misfit of one design for all places; constant in a run.
    pub misfit_share: f64,
    /// Fit: right, and right for the place.
    pub fit_share: f64,
    /// Fit that clinicians trust enough to use.
    pub usable_share: f64,
    /// Stock: sites live.
    pub live_share: f64,
    /// Stock: sites live whose interfaces are built.
    pub connected_share: f64,
    /// Stock: sites in clinical use.
    pub in_use_share: f64,
    /// Stock: sites that bought for themselves.
    pub own_way_share: f64,
    /// Stock: of these, in use.
    pub own_in_use_share: f64,
    /// Flow: sites that go live in the month.
    pub go_live_share: f64,
    /// Work of one interface of this component: depth squared, twice that where systems are unlike.
    pub interface_work: f64,
}

impl ComponentState {
    /// Share of the need that is known.
    pub fn knowledge_share(&self) -> f64 {
        1.0 - self.unknown_share
    }

    /// Sites that run the system without clinical use: people work around it.
    pub fn workarounds_share(&self) -> f64 {
        self.live_share - self.in_use_share
    }

    /// Interfaces that wait, in work: sites live and not connected, by the work of one.
    pub fn interface_backlog(&self) -> f64 {
        (self.live_share - self.connected_share) * self.interface_work
    }

    /// Sites that use a system, the programme's or their own.
    pub fn any_use_share(&self) -> f64 {
        self.in_use_share + self.own_in_use_share
    }
}

impl State {
    /// Total public spend: the programme's, and what places spent outside it.
    pub fn spend_total_gbp_million(&self) -> f64 {
        self.spend_programme_gbp_million + self.spend_outside_gbp_million
    }

    /// Benefits less total public spend.
    pub fn net_gbp_million(&self) -> f64 {
        self.benefits_gbp_million
            - self.spend_programme_gbp_million
            - self.spend_outside_gbp_million
    }

    /// One component.
    pub fn component(&self, component: Component) -> &ComponentState {
        &self.components[component.index()]
    }

    /// Suppliers that are more gone than there.
    pub fn suppliers_lost_count(&self) -> usize {
        self.suppliers.iter().filter(|supplier| supplier.staying_share < 0.5).count()
    }

    /// How far all four suppliers together have gone, 0 to 4.
    pub fn supplier_strain(&self) -> f64 {
        let [a, b, c, d] = self.suppliers.map(|supplier| supplier.staying_share);
        SUPPLIERS_COUNT as f64 - (a + b + c + d)
    }
}
