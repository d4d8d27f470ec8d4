//! One component through one month: sections 1 to 8 of the model.
//!
//! Each section is a pure function of last month's stocks and of the sections before it; [`step`]
//! puts the new stocks together. No rule asks which component it is working on.

use super::climate::Climate;
use super::inputs::Forcing;
use super::parameters::ComponentParameters;
use super::state::ComponentState;
use super::{Parameters, rework, rollout};

/// What one component did to the rest of the programme in a step.
#[derive(Clone, Copy, Debug)]
pub(super) struct ComponentFlows {
    /// Paid to suppliers, before the scale of prices. GBP million.
    pub(super) payment_gbp_million: f64,
    /// Cost of changes and of tailoring. GBP million.
    pub(super) change_gbp_million: f64,
    /// The supplier's share of it. GBP million.
    pub(super) supplier_change_gbp_million: f64,
    /// Borne locally at deployment. GBP million.
    pub(super) local_gbp_million: f64,
    /// Spent outside the programme by those who opted out. GBP million.
    pub(super) outside_gbp_million: f64,
    /// What the regional suppliers spent beyond what they were paid. GBP million.
    pub(super) supplier_loss_gbp_million: f64,
    /// Value of what is in use. GBP million a month.
    pub(super) value_gbp_million_per_month: f64,
    /// Sites that went live in the step.
    pub(super) go_live_sites: f64,
    /// Sites still waiting when the month began.
    pub(super) waiting_sites: f64,
}

/// Takes one component through a month.
pub(super) fn step(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    forcing: &Forcing,
    before: &ComponentState,
) -> (ComponentState, ComponentFlows) {
    let knowledge_share = learn(p, c, climate, before);
    let signed = sign(c, climate, before, knowledge_share);
    let misfit_share = next_misfit(p, c, climate, before.misfit_share);
    let work = rework::cycle(p, c, climate, forcing, &signed);
    let roll = rollout::month(p, c, climate, forcing, before, &work, misfit_share);
    let local = rollout::go_own_way(p, c, climate, before, &roll);
    let used = rollout::take_into_use(p, c, climate, forcing, before, &roll, &local);

    let after = ComponentState {
        knowledge_share,
        knowledge_at_signing_share: signed.knowledge_at_signing_share,
        correct_share: work.correct_share,
        undiscovered_share: work.undiscovered_share,
        known_changes_share: work.known_changes_share,
        locked_share: work.locked_share,
        misfit_share,
        fit_share: roll.fit_share,
        deploying_sites: roll.deploying_sites,
        live_sites: roll.live_sites,
        in_use_sites: used.in_use_sites,
        opted_out_sites: local.opted_out_sites,
        local_in_use_sites: local.local_in_use_sites,
        backlog_interfaces: used.backlog_interfaces,
    };
    let flows = money(p, c, climate, before, &work, &roll, &local, &after);
    (after, flows)
}

/// Section 1, requirements knowledge: it narrows by engagement, and fully only in use.
fn learn(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    before: &ComponentState,
) -> f64 {
    let k = &p.knowledge;
    let learnt_in_use = (k.unknown_use_share * before.live_sites / c.sites).min(1.0);
    let ceiling = 1.0 - k.unknown_until_use * c.ambiguity * (1.0 - learnt_in_use);
    before.knowledge_share
        + k.learning_gain * climate.engagement / c.learning_months
            * (ceiling - before.knowledge_share).max(0.0)
            * climate.step_months
}

/// Section 2: signature freezes what is known, and brings what of the product exists.
fn sign(
    c: &ComponentParameters,
    climate: &Climate,
    before: &ComponentState,
    knowledge_share: f64,
) -> ComponentState {
    let known = ComponentState { knowledge_share, ..*before };
    if !climate.signing {
        return known;
    }
    ComponentState {
        knowledge_at_signing_share: knowledge_share,
        correct_share: c.maturity_at_signing * knowledge_share,
        undiscovered_share: c.maturity_at_signing * (1.0 - knowledge_share),
        ..known
    }
}

/// Section 3: structural misfit of one design to many places, convex in centralisation.
fn next_misfit(p: &Parameters, c: &ComponentParameters, climate: &Climate, misfit: f64) -> f64 {
    let central = climate.centralisation;
    let target = c.heterogeneity
        * central
        * (1.0 - p.fit.misfit_convexity * (1.0 - central))
        * (1.0 - p.fit.misfit_removed_by_flexibility * climate.flexibility);
    if climate.first {
        target
    } else {
        misfit + (target - misfit) / p.fit.misfit_inertia_months * climate.step_months
    }
}

/// Section 8: who pays for what, and what it is worth.
#[allow(clippy::too_many_arguments)] // Money follows from every other section; a bundle would hide it.
fn money(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    before: &ComponentState,
    work: &rework::Work,
    roll: &rollout::Roll,
    local: &rollout::Local,
    after: &ComponentState,
) -> ComponentFlows {
    let m = &p.money;
    let price = c.price_per_site_gbp_million;
    let flexible_variety = climate.flexibility * c.heterogeneity;
    let change_multiplier =
        m.change_cost_multiplier * (1.0 - m.change_price_of_flexibility * climate.flexibility);
    let build_value = m.build_value_share * c.sites * price;
    let tailoring = m.tailoring_share * after.misfit_share * before.deploying_sites
        / c.deployment_months
        * price
        * climate.step_months;
    let change =
        work.reworked_share * build_value * change_multiplier + tailoring * change_multiplier;
    let supplier_change = m.supplier_share_of_change * (1.0 - climate.shortfall_seen) * change;
    let payment = if climate.signed {
        let service = after.live_sites * (1.0 - m.price_at_go_live) / m.service_months
            * (1.0 + m.upgrade_uplift_of_flexibility * flexible_variety)
            * climate.step_months;
        (roll.go_live_sites * m.price_at_go_live + service) * price
    } else {
        0.0
    };
    let supplier_loss = if c.regional_contract && climate.signed {
        let s = &p.supply;
        work.build_share * build_value
            + supplier_change
            + roll.go_live_sites * price * s.supplier_go_live_cost
            + after.live_sites * price * s.supplier_service_cost / m.service_months
                * climate.step_months
            + s.supplier_team_cost_per_month * c.sites * price * climate.step_months
            - payment
    } else {
        0.0
    };
    ComponentFlows {
        payment_gbp_million: payment,
        change_gbp_million: change,
        supplier_change_gbp_million: supplier_change,
        local_gbp_million: roll.go_live_sites
            * price
            * m.local_deployment_cost
            * (1.0 + m.local_configuration_uplift * flexible_variety),
        outside_gbp_million: local.opting_out_sites * price * m.outside_price * climate.price_scale,
        supplier_loss_gbp_million: supplier_loss,
        value_gbp_million_per_month: (after.in_use_sites
            + p.outcome.local_value * after.local_in_use_sites)
            / c.sites
            * c.full_benefit_gbp_million_per_year
            / 12.0,
        go_live_sites: roll.go_live_sites,
        waiting_sites: roll.waiting_sites,
    }
}
