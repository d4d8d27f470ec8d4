//! Sections 5 to 7: roll-out, the integration work that slows it, and what sites do with it.

use super::Parameters;
use super::climate::Climate;
use super::inputs::Forcing;
use super::parameters::ComponentParameters;
use super::rework::Work;
use super::state::ComponentState;

/// Roll-out in one month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Roll {
    /// Fit of what is delivered.
    pub(super) fit_share: f64,
    /// Readiness to roll out.
    pub(super) ready_share: f64,
    /// Sites still waiting when the month began.
    pub(super) waiting_sites: f64,
    /// Sites that started.
    pub(super) start_sites: f64,
    /// Sites that went live.
    pub(super) go_live_sites: f64,
    /// Sites between start and go-live, afterwards.
    pub(super) deploying_sites: f64,
    /// Sites live, afterwards.
    pub(super) live_sites: f64,
    /// Interfaces that can be worked off in the month.
    pub(super) interface_capacity: f64,
    /// Backlog against what can be worked off during a deployment.
    pub(super) pressure: f64,
}

/// Section 5, fit, readiness and starts; section 6, integration work slows go-lives.
pub(super) fn month(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    forcing: &Forcing,
    before: &ComponentState,
    work: &Work,
    misfit_share: f64,
) -> Roll {
    let fit_share = p.fit.fit_floor.max((1.0 - misfit_share) * work.sound_share());
    let ready_share = if work.mobilised {
        ((work.built_share() - p.rollout.ready_from) / p.rollout.ready_span).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let waiting_sites =
        (c.sites - before.deploying_sites - before.live_sites - before.opted_out_sites).max(0.0);
    let demand = ready_share
        * willing_share(p, c, climate, fit_share)
        * waiting_sites
        * interest_per_month(p, c, climate, before);
    let start_sites = demand.min(capacity_sites(p, c, climate, before) * forcing.rollout_factor)
        * climate.step_months;

    let interface_capacity = interface_capacity(p, c, climate, before);
    let pressure = if interface_capacity > IDLE_INTERFACES {
        before.backlog_interfaces / (interface_capacity * c.deployment_months)
    } else {
        0.0
    };
    let stretch = pressure.max(1.0).min(p.integration.pressure_max);
    let go_live_sites =
        before.deploying_sites / (c.deployment_months * stretch) * climate.step_months;
    Roll {
        fit_share,
        ready_share,
        waiting_sites,
        start_sites,
        go_live_sites,
        deploying_sites: before.deploying_sites + (start_sites - go_live_sites),
        live_sites: before.live_sites + go_live_sites,
        interface_capacity,
        pressure,
    }
}

/// Capacity below which interface work has not begun, in interfaces a month. Judgement.
const IDLE_INTERFACES: f64 = 0.01;

/// Interfaces per site above which a component is worth the centre's own interface work, and above
/// which a backlog hinders use. Judgement.
const CENTRAL_INTERFACES_FROM: f64 = 1.0;
const HINDERED_FROM_INTERFACES: f64 = 0.01;

/// Readiness below which a site counts nothing as ready. Judgement.
const NOTHING_READY: f64 = 0.5;

/// How willing sites are: a mandate installs poor fits, their own judgement does not.
fn willing_share(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    fit_share: f64,
) -> f64 {
    let r = &p.rollout;
    let mandate = r.mandate_weight * climate.centralisation;
    let mood = climate.confidence / p.outcome.initial_confidence - 1.0;
    let goodwill = r.confidence_floor.max(1.0 + c.workflow_coupling * mood);
    (mandate * (r.mandated_willingness + fit_share).min(1.0)
        + (1.0 - mandate) * fit_share * fit_share.sqrt())
        * goodwill
}

/// Share of waiting sites that would start in a month: the Bass form, with a central push.
fn interest_per_month(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    before: &ComponentState,
) -> f64 {
    let r = &p.rollout;
    let live_share = before.live_sites / c.sites;
    let rate_per_month = (r.innovation_rate_per_year
        + r.central_push_rate_per_year
            * climate.centralisation
            * (1.0 - r.push_convexity * (1.0 - climate.centralisation))
        + r.imitation_rate_per_year * before.in_use_sites / c.sites)
        / 12.0
        * (1.0 + r.completion_pull * live_share * live_share);
    rate_per_month.min(r.most_starts_per_month)
}

/// Sites that suppliers can start in a month: with practice, whoever is left, pushed by the centre.
fn capacity_sites(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    before: &ComponentState,
) -> f64 {
    let r = &p.rollout;
    let practice = (before.live_sites / (r.rollout_learning_share * c.sites)).min(1.0);
    let practised = r.initial_rollout_capacity + (1.0 - r.initial_rollout_capacity) * practice;
    // Once the programme is dismantled, regional contracts serve those they have already promised.
    let (suppliers, open) = if c.regional_contract {
        (climate.supplier_capacity, 1.0 - climate.regime * (1.0 - r.capacity_after_dismantling))
    } else {
        (1.0, 1.0)
    };
    c.rollout_capacity_sites_per_month
        * practised
        * suppliers
        * (r.capacity_floor + (1.0 - r.capacity_floor) * climate.centralisation)
        * open
}

/// Interfaces that sites and centre can work off in a month.
fn interface_capacity(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    before: &ComponentState,
) -> f64 {
    let i = &p.integration;
    let sites = before.deploying_sites
        + i.interface_work_live * before.live_sites
        + i.interface_work_opted_out * before.opted_out_sites;
    let central = if c.interfaces_per_site > CENTRAL_INTERFACES_FROM {
        i.central_interface_capacity_per_month * climate.centralisation
    } else {
        0.0
    };
    i.local_interface_capacity_per_month * sites + central
}

/// Sites that go their own way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Local {
    /// Sites that opted out this month.
    pub(super) opting_out_sites: f64,
    /// Sites that have opted out, afterwards.
    pub(super) opted_out_sites: f64,
    /// Sites in use of a local alternative, afterwards.
    pub(super) local_in_use_sites: f64,
}

/// Section 7, first half: sites that buy for themselves, tired of waiting or of the misfit.
pub(super) fn go_own_way(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    before: &ComponentState,
    roll: &Roll,
) -> Local {
    let a = &p.adoption;
    let opting_out_sites = if f64::from(climate.month.0) >= p.governance.launch_month {
        let own_accord = a.local_innovation_rate_per_year
            + a.local_imitation_rate_per_year * before.any_use_sites() / c.sites;
        let waiting =
            if roll.ready_share < NOTHING_READY { a.opt_out_rate_waiting_per_year } else { 0.0 };
        let misfit = if climate.signed {
            a.opt_out_rate_misfit_per_year * (1.0 - roll.fit_share)
        } else {
            0.0
        };
        let unblocked = 1.0 - a.central_blocks_opt_out * climate.centralisation;
        roll.waiting_sites / 12.0
            * ((1.0 - climate.centralisation) * own_accord + unblocked * (waiting + misfit))
            * (a.use_floor_opt_out + (1.0 - a.use_floor_opt_out) * c.workflow_coupling)
            * climate.step_months
    } else {
        0.0
    };
    let opted_out_sites = before.opted_out_sites + opting_out_sites;
    Local {
        opting_out_sites,
        opted_out_sites,
        local_in_use_sites: before.local_in_use_sites
            + (a.local_use_share * opted_out_sites - before.local_in_use_sites)
                / a.local_use_months
                * climate.step_months,
    }
}

/// Clinical use and the interface backlog, afterwards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Used {
    /// Sites in effective clinical use.
    pub(super) in_use_sites: f64,
    /// Interfaces waiting to be built.
    pub(super) backlog_interfaces: f64,
}

/// Section 7, second half: clinical use follows what is live and fits, unless a backlog hinders it.
pub(super) fn take_into_use(
    p: &Parameters,
    c: &ComponentParameters,
    climate: &Climate,
    forcing: &Forcing,
    before: &ComponentState,
    roll: &Roll,
    local: &Local,
) -> Used {
    let i = &p.integration;
    let hindered = if c.interfaces_per_site > HINDERED_FROM_INTERFACES {
        i.hindrance_max.min(i.hindrance_rate * i.hindrance_pressure_max.min(roll.pressure))
    } else {
        0.0
    };
    let use_months = if c.workflow_coupling > p.adoption.workflow_heavy {
        p.adoption.use_months
    } else {
        p.adoption.use_months_light
    };
    let use_share = (roll.fit_share * (1.0 - hindered) * forcing.use_factor).min(1.0);
    let usable = roll.live_sites * use_share;
    let inflow = (roll.start_sites + i.opt_out_interfaces * local.opting_out_sites)
        * c.interfaces_per_site
        * (1.0 + i.variety_multiplier * climate.diversity);
    let worked_off = before.backlog_interfaces.min(roll.interface_capacity * climate.step_months);
    Used {
        in_use_sites: before.in_use_sites
            + (usable - before.in_use_sites) / use_months * climate.step_months,
        backlog_interfaces: (before.backlog_interfaces + inflow - worked_off).max(0.0),
    }
}
