//! How trouble reaches the centre, and what the centre then does.

use super::constants;

constants! {
    /// How trouble reaches the centre, and what the centre then does.
    pub struct Governance {
        /// Month in which the programme is launched, counted from January 2002 (June 2002).
        launch_month = 5.0, 5.0..=5.0, "month index", Published, "Delivering 21st Century IT Support for the NHS, June 2002 (F401)";
        /// Months after signature before the plan expects any use of the acute record.
        plan_start_months = 12.0, 0.0..=36.0, "months", Judgement, "";
        /// Months over which the plan expects use of the acute record to rise from nothing to everywhere.
        plan_span_months = 72.0, 24.0..=144.0, "months", Judgement, "";
        /// Months in which a shortfall becomes known where nothing is centralised.
        feedback_months_local = 6.0, 6.0..=12.0, "months", Judgement, "2004 contracts, 2007 local ownership, 2011 dismantling";
        /// Months that full centralisation adds before a shortfall is known at the centre.
        feedback_months_central = 39.6, 30.0..=60.0, "months", Judgement fitted, "2004 contracts, 2007 local ownership, 2011 dismantling";
        /// How far the centre gives up control and allows variation once the whole shortfall is seen.
        adaptation = 0.2, 0.0..=0.6, "share", Judgement fitted, "";
        /// Local flexibility towards which an adapting centre moves.
        adaptive_flexibility = 0.6, 0.0..=1.0, "share", Judgement, "";
        /// Perceived shortfall at which a government dismantles the programme.
        dismantling_shortfall = 0.4554, 0.3..=0.7, "share", Fitted fitted, "";
        /// Width, in perceived shortfall, of the passage from one regime to the other.
        dismantling_band = 0.12, 0.02..=0.3, "share", Judgement, "";
        /// Months for which contracts are let: ten years.
        contract_months = 120.0, 120.0..=120.0, "months", Published, "the core contracts, ten years (F007)";
        /// What planners allow for changes, as a share of the deployment and service still to come.
        contingency_share = 1.6, 0.0..=3.0, "share", Judgement fitted, "the estimates of the whole (F015, F025, F029)";
        /// Months in which the change of regime takes hold.
        regime_months = 12.0, 3.0..=36.0, "months", Judgement, "";
        /// Centralisation that remains after dismantling.
        dismantled_centralisation = 0.3, 0.0..=1.0, "share", Judgement, "";
        /// Local flexibility after dismantling.
        dismantled_flexibility = 0.5, 0.0..=1.0, "share", Judgement, "";
    }
}
