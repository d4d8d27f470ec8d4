//! How the need becomes known: by engagement, and fully only in use.

use super::constants;

constants! {
    /// How the need becomes known: by engagement, and fully only in use.
    pub struct Knowledge {
        /// Engagement of those who will use the systems where everything is decided centrally and nothing may vary.
        engagement_floor = 0.15, 0.1..=0.3, "share", Judgement, "Zowghi and Nurmuliani 2002 give the direction; the size is judgement";
        /// Least engagement before signature, when pilots and consultation are cheap.
        pilot_engagement = 0.439, 0.15..=0.6, "share", Judgement fitted, "Zowghi and Nurmuliani 2002 give the direction; the size is judgement";
        /// Speed of learning at full engagement, relative to the learning time of a component.
        learning_gain = 2.5, 1.0..=5.0, "share", Judgement, "";
        /// Share of a component's ambiguity that can be learnt only in use.
        unknown_until_use = 0.1001, 0.1..=0.5, "share", Judgement fitted, "judgement";
        /// How many times over the live share counts towards learning in use: 3 means complete when a third of sites are live.
        unknown_use_share = 3.0, 1.0..=10.0, "x", Judgement, "";
    }
}
