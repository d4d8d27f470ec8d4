//! What counts as benefit, as confidence, and as a joined-up record.

use super::constants;

constants! {
    /// What counts as benefit, as confidence, and as a joined-up record.
    pub struct Outcome {
        /// Months until use is felt as benefit.
        benefit_delay_months = 12.0, 6.0..=72.0, "months", Neighbouring fitted, "Dranove et al.: 36 months and more; the fit wants less";
        /// Benefit of a record that joins up everywhere.
        joined_up_benefit_gbp_million_per_year = 1500.0, 500.0..=3000.0, "GBP million/year", Judgement, "scaled to the life-time claim (F103); judgement";
        /// Value of a local alternative in use, relative to the programme's system.
        local_value = 0.8, 0.0..=1.5, "share", Judgement, "";
        /// Share of the joined-up record that full diversity takes away.
        incompatibility_penalty = 0.9052, 0.3..=1.0, "share", Judgement fitted load_bearing, "by analogy; judgement";
        /// Share of the joined-up record that needs the Summary Care Record on the Spine.
        spine_weight = 0.8, 0.0..=1.0, "share", Judgement, "";
        /// Months in which clinicians' confidence follows what they meet.
        confidence_months = 10.37, 9.0..=14.0, "months", Neighbouring fitted, "decay of the Medix surveys";
        /// Weight of fit, against engagement, in clinicians' confidence.
        confidence_weight_of_fit = 0.5, 0.0..=1.0, "share", Judgement fitted, "";
        /// Clinicians' confidence before signature.
        initial_confidence = 0.6962, 0.64..=0.72, "share", Published fitted, "Medix surveys of 2003 and 2004 (F477, F479)";
    }
}
