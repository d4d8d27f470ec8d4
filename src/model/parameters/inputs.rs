//! How strongly what happened outside the three levers acts. Zero in version 1, which had none.

use super::constants;

constants! {
    /// How strongly what happened outside the three levers acts. Zero in version 1, which had none.
    pub struct Inputs {
        /// Rise of the use of Choose and Book while practices are paid for it.
        incentive_use_gain = 0.0, 0.0..=0.6, "share", Fitted fitted, "the fall when payments ended (F562, F561)";
        /// Share of the Summary Care Record's roll-out held back until its consent model is changed.
        consent_brake = 0.0, 0.0..=1.0, "share", Published, "only early adopters until April 2009: 153,000 records (F315) of some 50 million";
        /// Local flexibility gained when trusts come to own requirements and deployment plans.
        ownership_flexibility = 0.0, 0.0..=0.3, "share", Judgement fitted, "";
        /// Share of the build of the acute record lost while its first products fail.
        product_failure_brake = 0.0, 0.0..=1.0, "share", Judgement fitted, "";
    }
}
