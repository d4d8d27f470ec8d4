//! The rework cycle: what is built right, found wrong, changed by contract or locked in.

use super::constants;

constants! {
    /// The rework cycle: what is built right, found wrong, changed by contract or locked in.
    pub struct Rework {
        /// Share of work done right when the need is fully known.
        quality_at_full_knowledge = 0.92, 0.8..=0.95, "share", Neighbouring, "rework is 30-50 % of budgets (Boehm and Papaccio 1988)";
        /// Share of that quality reached with no knowledge of the need at all.
        quality_floor = 0.0, 0.0..=0.5, "share", Fitted fitted, "";
        /// Months until a fault is found.
        discovery_months = 11.43, 6.0..=18.0, "months", Neighbouring fitted, "range of rework models; judgement";
        /// Months that a change takes through the contract where nothing may vary locally.
        contract_change_months = 16.21, 6.0..=30.0, "months", Neighbouring fitted, "contract resets of 7 to 24 months and more";
        /// Share that full local flexibility takes off the delay of a change, and off lock-in.
        change_speed_of_flexibility = 0.5, 0.0..=0.9, "share", Judgement, "";
        /// Share of found faults locked in for good when nothing was known at signature.
        lock_in = 0.7274, 0.0..=1.0, "share", Judgement fitted load_bearing, "contracts assumed every trust (HC 153); the size is judgement";
        /// How many times longer a build takes at full flexibility and full heterogeneity.
        build_drag_of_flexibility = 1.818, 0.0..=4.0, "x", Judgement fitted, "";
    }
}
