//! What every component meets in a month: the rules in force, and how trouble changes them.
//!
//! The unnumbered first part of the reference model: governance, then standards and engagement.

use super::Step;
use super::state::MonthState;
use super::{Component, Levers, Parameters, Supplier, inputs};
use crate::calendar::Month;

/// The conditions of one month, the same for all components.
#[derive(Clone, Copy, Debug)]
pub(super) struct Climate {
    /// The month.
    pub(super) month: Month,
    /// Length of the step being taken, in months: 1, or a fraction where a month is taken in several.
    pub(super) step_months: f64,
    /// Whether this is the very first step of the run, which sets what has no history.
    pub(super) first: bool,
    /// Whether contracts have been signed, this month included.
    pub(super) signed: bool,
    /// Whether they are signed this very month.
    pub(super) signing: bool,
    /// Months since signature; negative before.
    pub(super) months_since_signing: i32,
    /// Centralisation in force, after adaptation and dismantling.
    pub(super) centralisation: f64,
    /// Local flexibility in force.
    pub(super) flexibility: f64,
    /// Installed variety.
    pub(super) diversity: f64,
    /// Engagement of those who will use the systems.
    pub(super) engagement: f64,
    /// Clinicians' confidence at the end of last month.
    pub(super) confidence: f64,
    /// Shortfall as the centre perceives it.
    pub(super) shortfall_seen: f64,
    /// Regime: 0 the programme, 1 dismantled.
    pub(super) regime: f64,
    /// Share of suppliers' capacity that is at work.
    pub(super) supplier_capacity: f64,
    /// Price relative to buying everything together.
    pub(super) price_scale: f64,
}

impl Climate {
    /// The conditions of one step of `month`, from the levers and the state before it.
    pub(super) fn of(p: &Parameters, levers: &Levers, step: Step, before: &MonthState) -> Self {
        let Step { month, part, parts } = step;
        let step_months = 1.0 / f64::from(parts);
        let first = month.0 == 0 && part == 0;
        let months_since_signing = month.0 - levers.signing().0;
        let signed = months_since_signing >= 0;
        let programme = &before.programme;

        let shortfall_seen = if signed {
            let actual = shortfall(p, f64::from(months_since_signing), before);
            let delay_months = p.governance.feedback_months_local
                + p.governance.feedback_months_central * levers.centralisation();
            programme.shortfall_seen_share
                + (actual - programme.shortfall_seen_share) / delay_months * step_months
        } else {
            programme.shortfall_seen_share
        };
        let regime = next_regime(p, programme.regime_share, shortfall_seen, step_months);
        let (centralisation, flexibility) =
            rules_in_force(p, levers, month, shortfall_seen, regime);
        let aim = diversity_aim(p, centralisation, flexibility);
        let diversity = if first {
            aim
        } else {
            programme.diversity_share
                + (aim - programme.diversity_share) / p.fit.diversity_inertia_months * step_months
        };

        Self {
            month,
            step_months,
            first,
            signed,
            signing: months_since_signing == 0 && part == 0,
            months_since_signing,
            centralisation,
            flexibility,
            diversity,
            engagement: engagement(p, centralisation, flexibility, signed),
            confidence: programme.confidence_share,
            shortfall_seen,
            regime,
            supplier_capacity: supplier_capacity(p, month, before),
            price_scale: 1.0 + p.money.loss_of_bulk_buying * (1.0 - centralisation),
        }
    }
}

/// How far use of acute records lags behind the plan made at signature.
fn shortfall(p: &Parameters, months_since_signing: f64, before: &MonthState) -> f64 {
    let g = &p.governance;
    let plan = ((months_since_signing - g.plan_start_months) / g.plan_span_months).clamp(0.0, 1.0);
    let yardstick = Component::YARDSTICK;
    let use_share = before.component(yardstick).any_use_sites() / p[yardstick].sites;
    (plan - use_share).max(0.0)
}

/// Dismantling: a smooth change of regime as the perceived shortfall passes what is tolerated.
fn next_regime(p: &Parameters, regime: f64, shortfall_seen: f64, step_months: f64) -> f64 {
    let g = &p.governance;
    let pull =
        ((shortfall_seen - g.dismantling_shortfall) / g.dismantling_band + 0.5).clamp(0.0, 1.0);
    regime + (pull * pull * (3.0 - 2.0 * pull) - regime) / g.regime_months * step_months
}

/// The two levers after the centre has adapted a little, and after dismantling where it came.
fn rules_in_force(
    p: &Parameters,
    levers: &Levers,
    month: Month,
    shortfall_seen: f64,
    regime: f64,
) -> (f64, f64) {
    let g = &p.governance;
    let adapted = g.adaptation * shortfall_seen;
    let centralisation = levers.centralisation() * (1.0 - adapted);
    let flexibility =
        levers.flexibility() + (g.adaptive_flexibility - levers.flexibility()).max(0.0) * adapted;
    let flexibility = (flexibility + inputs::flexibility_added(p, month)).min(1.0);
    (
        centralisation
            + regime * (centralisation.min(g.dismantled_centralisation) - centralisation),
        flexibility + regime * (flexibility.max(g.dismantled_flexibility) - flexibility),
    )
}

/// Variety under the rules in force: common standards are concave in centralisation. What is
/// installed follows slowly.
fn diversity_aim(p: &Parameters, centralisation: f64, flexibility: f64) -> f64 {
    1.0 - centralisation
        * (2.0 - centralisation)
        * (1.0 - p.fit.diversity_from_flexibility * flexibility * flexibility)
}

fn engagement(p: &Parameters, centralisation: f64, flexibility: f64, signed: bool) -> f64 {
    let floor = p.knowledge.engagement_floor;
    let engagement = floor + (1.0 - floor) * 0.5 * (flexibility + 1.0 - centralisation);
    if signed { engagement } else { engagement.max(p.knowledge.pilot_engagement) }
}

/// What is at work of the suppliers' capacity: a departed one is missing for a while.
fn supplier_capacity(p: &Parameters, month: Month, before: &MonthState) -> f64 {
    let missing: f64 = Supplier::ALL
        .into_iter()
        .filter(|&supplier| {
            before
                .supplier(supplier)
                .left
                .is_some_and(|left| f64::from(month.0 - left.0) < p.supply.exit_hiatus_months)
        })
        .map(|supplier| p[supplier].share)
        .sum();
    1.0 - missing
}
