//! Readiness, willingness and capacity: what starts in a month.

use super::constants;

constants! {
    /// Readiness, willingness and capacity: what starts in a month.
    pub struct Rollout {
        /// Built share at which roll-out can begin.
        ready_from = 0.35, 0.0..=0.8, "share", Judgement, "";
        /// Built share over which readiness rises from nothing to full.
        ready_span = 0.4, 0.05..=1.0, "share", Judgement, "";
        /// Weight of a mandate, at full centralisation, against a site's own judgement of fit.
        mandate_weight = 0.9, 0.3..=0.9, "share", Judgement fitted, "the target regime of 2006-07; judgement";
        /// Willingness that a mandate adds to fit.
        mandated_willingness = 0.35, 0.0..=1.0, "share", Judgement, "";
        /// Least effect of clinicians' confidence on the willingness of sites.
        confidence_floor = 0.05, 0.0..=0.5, "share", Judgement, "";
        /// Share of waiting sites a year that start of their own accord.
        innovation_rate_per_year = 0.03382, 0.015..=0.04, "1/year", Published fitted, "Bass model of hospital records, Esdar 2019";
        /// Share of waiting sites a year that full centralisation pushes to start.
        central_push_rate_per_year = 1.2, 0.3..=1.2, "1/year", Judgement fitted, "pace of PACS and N3; US HITECH years";
        /// How convex that push is in centralisation: 0 linear, 1 quadratic, so that a token centre pushes nobody. Zero in version 1.
        push_convexity = 0.0, 0.0..=1.0, "0-1", Judgement, "";
        /// Share of waiting sites a year that start because the others use it.
        imitation_rate_per_year = 0.7, 0.4..=0.7, "1/year", Published fitted, "Esdar 2019 (0.58); US HITECH years (0.67)";
        /// How many times faster a waiting site starts when nearly all others are live: what is shared then assumes it. Zero in version 1.
        completion_pull = 0.0, 0.0..=8.0, "x", Judgement fitted, "the last PACS trusts and the last records came fast (F234, F324)";
        /// Largest share of waiting sites that can start in a month, whatever pulls them. Never reached in version 1.
        most_starts_per_month = 0.5, 0.2..=0.8, "1/month", Judgement, "";
        /// Share of roll-out capacity that suppliers have before any practice.
        initial_rollout_capacity = 0.3736, 0.1..=1.0, "share", Judgement fitted, "";
        /// Share of sites live at which suppliers work at full capacity.
        rollout_learning_share = 0.2618, 0.05..=1.0, "share", Judgement fitted, "";
        /// Share of roll-out capacity that remains without any centralisation.
        capacity_floor = 0.4, 0.0..=1.0, "share", Judgement, "";
        /// Share of the regional contracts' roll-out capacity that goes on once the programme is dismantled: for those already promised. One in version 1.
        capacity_after_dismantling = 1.0, 0.1..=1.0, "share", Published, "22 of 160 trusts were still expected in 2013 (F175, F176)";
    }
}
