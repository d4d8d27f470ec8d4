//! The programme as a whole through one month: the components together, then sections 9 and 10.

use super::climate::Climate;
use super::component::{self, ComponentFlows};
use super::inputs::Forcing;
use super::state::{ComponentState, MonthState, ProgrammeState, SupplierState};
use super::{Component, Parameters, Supplier};

/// Takes the programme through a month.
pub(super) fn step(p: &Parameters, climate: &Climate, before: &MonthState) -> MonthState {
    let stepped = Component::ALL.map(|c| {
        let forcing = Forcing::on(p, c, climate.month);
        component::step(p, &p[c], climate, &forcing, &before.components[c as usize])
    });
    let components = stepped.map(|(state, _)| state);
    let flows = stepped.map(|(_, flows)| flows);

    let dip_sites = next_dip(p, climate, &before.programme, &components, &flows);
    let loss: f64 = flows.iter().map(|f| f.supplier_loss_gbp_million).sum();
    let (suppliers, exit_cost) = suppliers_step(p, climate, before, loss);
    let programme =
        programme_step(p, climate, &before.programme, &components, &flows, dip_sites, exit_cost);
    MonthState { month: climate.month, programme, components, suppliers }
}

/// The go-live dip: each go-live takes activity away, more where the fit is poor, and it recovers.
fn next_dip(
    p: &Parameters,
    climate: &Climate,
    before: &ProgrammeState,
    components: &[ComponentState; Component::COUNT],
    flows: &[ComponentFlows; Component::COUNT],
) -> f64 {
    let m = &p.money;
    let yardstick = Component::YARDSTICK;
    let misfit = 1.0 - components[yardstick as usize].fit_share;
    let dip = before.go_live_dip_sites;
    dip + (flows[yardstick as usize].go_live_sites
        * m.go_live_dip
        * p[yardstick].workflow_coupling
        * (1.0 + m.dip_misfit * misfit)
        - dip / (m.dip_recovery_months * (1.0 + m.recovery_misfit * misfit)) * climate.step_months)
}

/// Section 9, suppliers: each bears its share of the loss, and leaves past its tolerance. Returns
/// what replacing those who left this month costs the centre.
fn suppliers_step(
    p: &Parameters,
    climate: &Climate,
    before: &MonthState,
    loss_gbp_million: f64,
) -> ([SupplierState; Supplier::COUNT], f64) {
    let contracts_gbp_million: f64 = Component::ALL
        .into_iter()
        .filter(|&c| p[c].regional_contract)
        .map(|c| p[c].sites * p[c].price_per_site_gbp_million)
        .sum();
    let mut exit_cost = 0.0;
    let suppliers = Supplier::ALL.map(|supplier| {
        let account = *before.supplier(supplier);
        if account.left.is_some() {
            return account;
        }
        let contract = p[supplier].share * contracts_gbp_million;
        let loss =
            account.loss_gbp_million + p[supplier].share * p[supplier].burden * loss_gbp_million;
        let loss_share = loss / contract;
        let leaves = loss_share > p[supplier].tolerance_share;
        if leaves {
            exit_cost += p.supply.exit_premium * contract;
        }
        SupplierState { loss_gbp_million: loss, loss_share, left: leaves.then_some(climate.month) }
    });
    (suppliers, exit_cost)
}

/// Section 10, outcomes: spend, benefits, confidence, the parts and the whole.
fn programme_step(
    p: &Parameters,
    climate: &Climate,
    before: &ProgrammeState,
    components: &[ComponentState; Component::COUNT],
    flows: &[ComponentFlows; Component::COUNT],
    dip_sites: f64,
    exit_cost: f64,
) -> ProgrammeState {
    let m = &p.money;
    let sum = |of: fn(&ComponentFlows) -> f64| flows.iter().map(of).sum::<f64>();
    let change = sum(|f| f.change_gbp_million);
    let overhead_per_month = if f64::from(climate.month.0) >= p.governance.launch_month {
        m.central_overhead_gbp_million_per_month
            * (m.overhead_floor + (1.0 - m.overhead_floor) * climate.centralisation)
    } else {
        0.0
    };
    let central = sum(|f| f.payment_gbp_million) * climate.price_scale + change
        - sum(|f| f.supplier_change_gbp_million)
        + exit_cost
        + overhead_per_month * climate.step_months;

    let yardstick = Component::YARDSTICK as usize;
    let disruption =
        dip_sites * p[Component::YARDSTICK].price_per_site_gbp_million * m.dip_cost_share;
    let keeping_up = m.interface_cost_gbp_million_per_month
        * components[yardstick].backlog_interfaces
        + flows[yardstick].waiting_sites * m.legacy_cost_gbp_million_per_month;
    let local = sum(|f| f.local_gbp_million)
        + disruption * climate.step_months
        + keeping_up * climate.step_months;

    let benefit_flow = before.benefit_flow_gbp_million_per_month
        + (sum(|f| f.value_gbp_million_per_month) - before.benefit_flow_gbp_million_per_month)
            / p.outcome.benefit_delay_months
            * climate.step_months;
    let joined_up = joined_up_share(p, climate.diversity, components);
    let spend = before.spend_gbp_million() + central + local;
    ProgrammeState {
        spend_central_gbp_million: before.spend_central_gbp_million + central,
        spend_local_gbp_million: before.spend_local_gbp_million + local,
        spend_outside_gbp_million: before.spend_outside_gbp_million
            + sum(|f| f.outside_gbp_million),
        benefits_gbp_million: before.benefits_gbp_million
            + benefit_flow * climate.step_months
            + p.outcome.joined_up_benefit_gbp_million_per_year / 12.0
                * joined_up
                * climate.step_months,
        benefit_flow_gbp_million_per_month: benefit_flow,
        change_cost_gbp_million: before.change_cost_gbp_million + change,
        whole_life_gbp_million: whole_life(p, climate, components, spend, overhead_per_month),
        confidence_share: next_confidence(p, climate, components),
        shortfall_seen_share: climate.shortfall_seen,
        regime_share: climate.regime,
        diversity_share: climate.diversity,
        go_live_dip_sites: dip_sites,
        joined_up_share: joined_up,
        parts_share: parts_share(p, components),
    }
}

/// The whole-life estimate as planners make it: what is spent, what is still to be deployed and
/// served until the contracts end with an allowance for changes, and the centre until then. They plan
/// for every site that has not gone its own way.
fn whole_life(
    p: &Parameters,
    climate: &Climate,
    components: &[ComponentState; Component::COUNT],
    spend_gbp_million: f64,
    overhead_gbp_million_per_month: f64,
) -> f64 {
    if !climate.signed {
        return 0.0;
    }
    let m = &p.money;
    let months_left =
        (p.governance.contract_months - f64::from(climate.months_since_signing)).max(0.0);
    let to_come: f64 = Component::ALL
        .into_iter()
        .map(|component| {
            let (c, state) = (&p[component], &components[component as usize]);
            let planned = (c.sites - state.opted_out_sites).max(0.0);
            let undeployed = (planned - state.live_sites).max(0.0);
            let deployment =
                undeployed * (m.price_at_go_live * climate.price_scale + m.local_deployment_cost);
            let service = planned * (1.0 - m.price_at_go_live) / m.service_months
                * months_left
                * climate.price_scale;
            (deployment + service) * c.price_per_site_gbp_million
        })
        .sum();
    // Once the contracts have run out, nothing more is planned under them.
    let open = if months_left > 0.0 { 1.0 } else { 0.0 };
    spend_gbp_million
        + open * (1.0 + p.governance.contingency_share) * to_come
        + overhead_gbp_million_per_month * months_left
}

/// The whole: a record joins up where both ends use one, more so where they are alike, and across
/// places only with the Spine.
fn joined_up_share(
    p: &Parameters,
    diversity: f64,
    components: &[ComponentState; Component::COUNT],
) -> f64 {
    let o = &p.outcome;
    let record = &components[Component::YARDSTICK as usize];
    let spine = &components[Component::SPINE as usize];
    let reach = (record.in_use_sites + (1.0 - diversity) * record.local_in_use_sites)
        / p[Component::YARDSTICK].sites
        * (1.0 - o.incompatibility_penalty * diversity);
    reach
        * reach
        * (1.0 - o.spine_weight + o.spine_weight * spine.in_use_sites / p[Component::SPINE].sites)
}

/// The parts: mean use of the components, of the programme's systems and of local ones.
fn parts_share(p: &Parameters, components: &[ComponentState; Component::COUNT]) -> f64 {
    let use_shares = Component::ALL.map(|c| components[c as usize].any_use_sites() / p[c].sites);
    use_shares.iter().sum::<f64>() / Component::COUNT as f64
}

/// Clinicians' confidence follows engagement and the fit of what reaches clinical work.
fn next_confidence(
    p: &Parameters,
    climate: &Climate,
    components: &[ComponentState; Component::COUNT],
) -> f64 {
    let o = &p.outcome;
    let aim = if climate.signed {
        let clinical = Component::ALL
            .into_iter()
            .filter(|&c| p[c].workflow_coupling > p.adoption.workflow_heavy);
        let (fit, coupling) = clinical.fold((0.0, 0.0), |(fit, coupling), c| {
            let weight = p[c].workflow_coupling;
            (fit + components[c as usize].fit_share * weight, coupling + weight)
        });
        // Where no component reaches clinical work, engagement alone decides.
        let mean_fit = if coupling > 0.0 { fit / coupling } else { climate.engagement };
        let weight = o.confidence_weight_of_fit;
        ((1.0 - weight) * climate.engagement + weight * mean_fit).min(1.0)
    } else {
        o.initial_confidence
    };
    climate.confidence + (aim - climate.confidence) / o.confidence_months * climate.step_months
}
