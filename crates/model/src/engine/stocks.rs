//! The stocks, their start, and the one place where they move.

use super::Step;
use super::attributes::Attributes;
use super::component::Flows;
use super::each::Each;
use super::governance;
use crate::component::Component;
use crate::month::Month;
use crate::settings::Settings;
use crate::state::{ComponentState, SUPPLIERS_COUNT, State, SupplierState};

/// Every stock of the model.
pub(crate) struct Stocks {
    pub(crate) components: ComponentStocks,
    pub(crate) standards: f64,
    pub(crate) confidence: f64,
    pub(crate) perceived: f64,
    pub(crate) dismantled: f64,
    pub(crate) loss: f64,
    pub(crate) staying: [f64; SUPPLIERS_COUNT],
    pub(crate) taken_over: f64,
    pub(crate) dip: f64,
    pub(crate) spend: f64,
    pub(crate) outside: f64,
    pub(crate) change_cost: f64,
    pub(crate) benefit_flow: f64,
    pub(crate) benefits: f64,
}

/// The stocks of the components; shares of their need or of their sites.
#[derive(Default)]
pub(crate) struct ComponentStocks {
    pub(crate) unknown: Each,
    pub(crate) unknown_signed: Each,
    pub(crate) right: Each,
    pub(crate) wrong: Each,
    pub(crate) waiting_change: Each,
    pub(crate) live: Each,
    pub(crate) connected: Each,
    pub(crate) in_use: Each,
    pub(crate) own_way: Each,
    pub(crate) own_in_use: Each,
}

impl Stocks {
    /// January 2002: nothing is built, what is unclear is unknown, every supplier stays.
    pub(crate) fn start(settings: &Settings, attributes: &Attributes) -> Self {
        let unknown = attributes.components.unclear;
        Self {
            components: ComponentStocks {
                unknown,
                unknown_signed: unknown,
                ..ComponentStocks::default()
            },
            standards: 0.0,
            confidence: settings.parameters.confidence_start,
            perceived: 0.0,
            dismantled: 0.0,
            loss: 0.0,
            staying: [1.0; SUPPLIERS_COUNT],
            taken_over: 0.0,
            dip: 0.0,
            spend: 0.0,
            outside: 0.0,
            change_cost: 0.0,
            benefit_flow: 0.0,
            benefits: 0.0,
        }
    }

    /// [19] Signature freezes what is known; the market already sells what is clear.
    pub(crate) fn sign(&mut self, attributes: &Attributes) {
        let (own, unclear) = (&mut self.components, attributes.components.unclear);
        own.unknown_signed = own.unknown;
        own.right = (1.0 - unclear) * (1.0 - own.unknown);
        own.wrong = (1.0 - unclear) * own.unknown;
    }

    /// [43] How far one hospital reaches another: use of the record, and common standards.
    pub(crate) fn reach(&self, settings: &Settings, attributes: &Attributes) -> f64 {
        let (own, record) = (&self.components, attributes.record);
        let own_in_use = settings.levers.flexibility() * own.own_in_use.at(record);
        self.standards * (own.in_use.at(record) + own_in_use)
    }

    /// Moves every stock by its flow.
    #[inline(always)]
    pub(super) fn advance(&mut self, settings: &Settings, attributes: &Attributes, step: &Step) {
        let (own, flows) = (&mut self.components, &step.flows);
        own.unknown += flows.unknown;
        own.right += flows.right;
        own.wrong += flows.wrong;
        own.waiting_change += flows.waiting_change;
        own.live += flows.go_live;
        own.connected += flows.connect;
        own.in_use += flows.in_use;
        own.own_way += flows.own_way;
        own.own_in_use += flows.own_in_use;
        if step.clock.is_launched {
            let gap = governance::standards_aim(settings) - self.standards;
            self.standards += gap * attributes.rates.inertia;
        }
        self.perceived += step.governance.perceived;
        self.dismantled += step.governance.dismantled;
        self.loss += step.totals.loss;
        for (staying, flow) in self.staying.iter_mut().zip(step.supply.staying) {
            *staying += flow;
        }
        self.taken_over += step.supply.taken_over;
        self.dip += step.programme.dip;
        self.spend += step.programme.spend;
        self.outside += step.totals.outside;
        self.change_cost += step.totals.changes;
        self.benefit_flow += step.programme.benefit_flow;
        // [45] Benefits accumulate the flow of the month.
        self.benefits += self.benefit_flow;
        self.confidence += step.programme.confidence;
    }

    /// The month as it is shown, once every stock has moved.
    #[inline(always)]
    pub(super) fn read(&self, settings: &Settings, attributes: &Attributes, step: &Step) -> State {
        let Step { clock, governance, supply, variety_share, flows, totals, programme } = step;
        let p = &settings.parameters;
        let reach = self.reach(settings, attributes);
        let parts = (self.components.in_use + self.components.own_in_use).sum();
        // [47] Spent, still planned, known changes, and the centre's months to come.
        let whole_life_gbp_million = if clock.is_signed {
            self.spend
                + totals.planned
                + totals.known_changes
                + programme.overhead * clock.left_share * p.contract_months
        } else {
            0.0
        };
        let component = |index| self.component(index, attributes, flows);
        State {
            month: Month(clock.month),
            spend_programme_gbp_million: self.spend,
            spend_outside_gbp_million: self.outside,
            benefits_gbp_million: self.benefits,
            benefit_flow_gbp_million: self.benefit_flow,
            change_cost_gbp_million: self.change_cost,
            change_cost_month_gbp_million: totals.changes,
            whole_life_gbp_million,
            core_contracts_gbp_million: attributes.core_contracts_gbp_million,
            whole_share: reach * reach,
            parts_share: parts / Component::COUNT as f64,
            standards_share: self.standards,
            variety_share: *variety_share,
            confidence_share: self.confidence,
            closeness_share: governance.closeness,
            room_share: governance.room,
            promise_share: governance::promise(
                settings.levers.centralisation(),
                governance.plan,
                p.goal_erosion,
                self.perceived,
            ),
            plan_share: governance.plan,
            shortfall_share: governance.shortfall,
            perceived_share: self.perceived,
            limit_share: governance.limit,
            dismantled_share: self.dismantled,
            supplier_loss_share: self.loss,
            supply_share: supply.supply,
            lost_activity_share: self.dip,
            months_to_stable: programme.months_to_stable,
            overhead_month_gbp_million: programme.overhead,
            suppliers: std::array::from_fn(|rank| SupplierState {
                staying_share: self.staying[rank],
                tolerance_share: attributes.tolerances[rank],
            }),
            components: [component(0), component(1), component(2), component(3), component(4)],
        }
    }

    #[inline(always)]
    fn component(&self, index: usize, attributes: &Attributes, flows: &Flows) -> ComponentState {
        let own = &self.components;
        ComponentState {
            unknown_share: own.unknown.at(index),
            unknown_signed_share: own.unknown_signed.at(index),
            right_share: own.right.at(index),
            wrong_share: own.wrong.at(index),
            waiting_change_share: own.waiting_change.at(index),
            misfit_share: attributes.components.misfit.at(index),
            fit_share: flows.fit.at(index),
            usable_share: flows.usable.at(index),
            live_share: own.live.at(index),
            connected_share: own.connected.at(index),
            in_use_share: own.in_use.at(index),
            own_way_share: own.own_way.at(index),
            own_in_use_share: own.own_in_use.at(index),
            go_live_share: flows.go_live.at(index),
            interface_work: flows.interface_work.at(index),
        }
    }
}
