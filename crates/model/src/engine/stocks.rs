//! The stocks, their start, and the one place where they move.

use super::Step;
use super::attributes::Attributes;
use super::component::Flows;
use super::governance;
use crate::component::Component;
use crate::month::Month;
use crate::settings::Settings;
use crate::state::{ComponentState, SUPPLIERS_COUNT, State, SupplierState};

/// Every stock of the model.
pub(crate) struct Stocks {
    pub(crate) components: [ComponentStocks; Component::COUNT],
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

/// The stocks of one component; shares of its need or of its sites.
#[derive(Clone, Copy, Default)]
pub(crate) struct ComponentStocks {
    pub(crate) unknown: f64,
    pub(crate) unknown_signed: f64,
    pub(crate) right: f64,
    pub(crate) wrong: f64,
    pub(crate) waiting_change: f64,
    pub(crate) live: f64,
    pub(crate) connected: f64,
    pub(crate) in_use: f64,
    pub(crate) own_way: f64,
    pub(crate) own_in_use: f64,
}

impl Stocks {
    /// January 2002: nothing is built, what is unclear is unknown, every supplier stays.
    pub(crate) fn start(settings: &Settings, attributes: &Attributes) -> Self {
        let component = |index: usize| {
            let unknown = attributes.components[index].unclear;
            ComponentStocks { unknown, unknown_signed: unknown, ..ComponentStocks::default() }
        };
        Self {
            components: std::array::from_fn(component),
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
        for (stock, component) in self.components.iter_mut().zip(&attributes.components) {
            stock.unknown_signed = stock.unknown;
            stock.right = (1.0 - component.unclear) * (1.0 - stock.unknown);
            stock.wrong = (1.0 - component.unclear) * stock.unknown;
        }
    }

    /// [43] How far one hospital reaches another: use of the record, and common standards.
    pub(crate) fn reach(&self, settings: &Settings, attributes: &Attributes) -> f64 {
        let record = &self.components[attributes.record];
        self.standards * (record.in_use + settings.levers.flexibility() * record.own_in_use)
    }

    /// Moves every stock by its flow.
    pub(super) fn advance(&mut self, settings: &Settings, attributes: &Attributes, step: &Step) {
        for (stock, flow) in self.components.iter_mut().zip(&step.flows) {
            stock.unknown += flow.unknown;
            stock.right += flow.right;
            stock.wrong += flow.wrong;
            stock.waiting_change += flow.waiting_change;
            stock.live += flow.go_live;
            stock.connected += flow.connect;
            stock.in_use += flow.in_use;
            stock.own_way += flow.own_way;
            stock.own_in_use += flow.own_in_use;
        }
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
    pub(super) fn read(&self, settings: &Settings, attributes: &Attributes, step: &Step) -> State {
        let Step { clock, governance, supply, variety_share, flows, totals, programme } = step;
        let p = &settings.parameters;
        let reach = self.reach(settings, attributes);
        let mut parts = 0.0;
        for stock in &self.components {
            parts += stock.in_use + stock.own_in_use;
        }
        let mut core_contracts_gbp_million = 0.0;
        for component in &attributes.components {
            core_contracts_gbp_million += component.prices.contract;
        }
        // [47] Spent, still planned, known changes, and the centre's months to come.
        let whole_life_gbp_million = if clock.is_signed {
            self.spend
                + totals.planned
                + totals.known_changes
                + programme.overhead * clock.left_share * p.contract_months
        } else {
            0.0
        };
        State {
            month: Month(clock.month),
            spend_programme_gbp_million: self.spend,
            spend_outside_gbp_million: self.outside,
            benefits_gbp_million: self.benefits,
            benefit_flow_gbp_million: self.benefit_flow,
            change_cost_gbp_million: self.change_cost,
            change_cost_month_gbp_million: totals.changes,
            whole_life_gbp_million,
            core_contracts_gbp_million,
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
            components: std::array::from_fn(|index| {
                self.component(index, attributes, &flows[index])
            }),
        }
    }

    fn component(&self, index: usize, attributes: &Attributes, flows: &Flows) -> ComponentState {
        let stock = &self.components[index];
        ComponentState {
            unknown_share: stock.unknown,
            unknown_signed_share: stock.unknown_signed,
            right_share: stock.right,
            wrong_share: stock.wrong,
            waiting_change_share: stock.waiting_change,
            misfit_share: attributes.components[index].misfit,
            fit_share: flows.fit,
            usable_share: flows.usable,
            live_share: stock.live,
            connected_share: stock.connected,
            in_use_share: stock.in_use,
            own_way_share: stock.own_way,
            own_in_use_share: stock.own_in_use,
            go_live_share: flows.go_live,
            interface_work: flows.interface_work,
        }
    }
}
