//! How one design meets many places, and how much variety is installed.

use super::constants;

constants! {
    /// How one design meets many places, and how much variety is installed.
    pub struct Fit {
        /// How convex structural misfit is in centralisation: 0 linear, 1 quadratic.
        misfit_convexity = 0.3074, 0.0..=1.0, "0-1", Judgement fitted load_bearing, "judgement";
        /// Share of structural misfit that full local flexibility removes.
        misfit_removed_by_flexibility = 0.6608, 0.5..=1.0, "share", Judgement fitted load_bearing, "judgement";
        /// Months in which installed design follows the rules in force.
        misfit_inertia_months = 60.0, 24.0..=60.0, "months", Judgement fitted, "age of installed systems; judgement";
        /// Least fit: even a bad system is some use to somebody.
        fit_floor = 0.05, 0.0..=0.2, "share", Judgement, "";
        /// Share of common standards that full local flexibility undoes.
        diversity_from_flexibility = 0.761, 0.3..=0.8, "share", Judgement fitted load_bearing, "130 VistA versions, by analogy";
        /// Months in which installed variety follows the rules in force.
        diversity_inertia_months = 24.01, 6.0..=60.0, "months", Judgement fitted, "";
    }
}
