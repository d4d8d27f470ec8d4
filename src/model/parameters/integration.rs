//! Interfaces between the new and the old: the queue that grows with variety.

use super::constants;

constants! {
    /// Interfaces between the new and the old: the queue that grows with variety.
    pub struct Integration {
        /// How many times more interface work full diversity adds.
        variety_multiplier = 1.165, 1.0..=3.0, "x", Judgement fitted, "judgement";
        /// Interfaces that a deploying site works off in a month.
        local_interface_capacity_per_month = 0.8, 0.3..=1.5, "interfaces/month", Judgement, "judgement";
        /// Interfaces that a full centre works off in a month.
        central_interface_capacity_per_month = 2.0, 0.0..=10.0, "interfaces/month", Judgement, "";
        /// Interface work of a live site, relative to a deploying one.
        interface_work_live = 0.15, 0.0..=1.0, "share", Judgement, "";
        /// Interface work of a site that opted out, relative to a deploying one.
        interface_work_opted_out = 0.3, 0.0..=1.0, "share", Judgement, "";
        /// Interfaces that an opting-out site needs, relative to a starting one.
        opt_out_interfaces = 0.8, 0.0..=2.0, "share", Judgement, "";
        /// Longest stretch of a deployment under a backlog.
        pressure_max = 3.0, 1.0..=6.0, "share", Judgement, "";
        /// Share of use lost per unit of backlog pressure.
        hindrance_rate = 0.2, 0.0..=1.0, "share", Judgement, "";
        /// Backlog pressure beyond which use suffers no more.
        hindrance_pressure_max = 2.5, 0.0..=6.0, "x", Judgement, "";
        /// Largest share of use that a backlog takes away.
        hindrance_max = 0.5, 0.0..=1.0, "share", Judgement, "";
    }
}
