//! Sites that go their own way, and clinical use of what is live.

use super::constants;

constants! {
    /// Sites that go their own way, and clinical use of what is live.
    pub struct Adoption {
        /// Share of waiting sites a year that buy for themselves without any centralisation.
        local_innovation_rate_per_year = 0.03, 0.01..=0.05, "1/year", Neighbouring, "US hospitals before HITECH, 3.2 points a year";
        /// Share of waiting sites a year that then follow others.
        local_imitation_rate_per_year = 0.25, 0.1..=0.5, "1/year", Neighbouring, "US hospitals before HITECH, 3.2 points a year";
        /// Share of waiting sites a year that opt out because nothing is ready.
        opt_out_rate_waiting_per_year = 0.02, 0.02..=0.12, "1/year", Judgement fitted, "Hendy et al. 2007 give the direction; the size is judgement";
        /// Share of waiting sites a year that opt out at complete misfit.
        opt_out_rate_misfit_per_year = 0.1068, 0.02..=0.12, "1/year", Judgement fitted, "Hendy et al. 2007 give the direction; the size is judgement";
        /// Share of opt-outs that full centralisation blocks.
        central_blocks_opt_out = 0.8, 0.0..=1.0, "share", Judgement, "";
        /// Opting out where there is no workflow coupling, relative to full coupling.
        use_floor_opt_out = 0.1, 0.0..=1.0, "share", Judgement, "";
        /// Share of sites that opted out which come to use their own system.
        local_use_share = 0.75, 0.4..=1.0, "share", Judgement, "";
        /// Months until a local alternative is in use.
        local_use_months = 30.0, 6.0..=60.0, "months", Judgement, "";
        /// Months until use follows go-live where the workflow is heavy.
        use_months = 6.0, 1.0..=36.0, "months", Fitted fitted, "";
        /// Months until use follows go-live where the workflow is light.
        use_months_light = 5.0, 1.0..=36.0, "months", Judgement, "";
        /// Workflow coupling above which clinical work decides use.
        workflow_heavy = 0.3, 0.0..=1.0, "share", Judgement, "";
    }
}
