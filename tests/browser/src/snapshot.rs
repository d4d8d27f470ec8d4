//! What the page shows at one moment.

use std::collections::BTreeMap;

use npfit_model::Lever;
use serde::Deserialize;

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Snapshot {
    /// Each lever by its key.
    pub(crate) levers: BTreeMap<String, LeverState>,
    /// The sentence of the run.
    pub(crate) sentence: String,
    /// The text of each outcome by its key.
    pub(crate) outcomes: BTreeMap<String, String>,
    /// A stand-in for the pixels of each canvas in sight, in the page's order.
    pub(crate) charts: Vec<String>,
    /// The key of the tab that is chosen.
    pub(crate) tab: String,
    /// The status message.
    pub(crate) status: String,
    /// The address's fragment.
    pub(crate) fragment: String,
    /// How many entries the session's history has.
    pub(crate) entries: usize,
}

/// One lever as the page shows it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct LeverState {
    /// Where it stands.
    pub(crate) value: f64,
    /// The lowest position.
    pub(crate) min: f64,
    /// The highest position.
    pub(crate) max: f64,
    /// Its value in the page's words; empty while a field stands in their place.
    pub(crate) words: String,
    /// Its value as a screen reader says it.
    pub(crate) announced: String,
}

impl Snapshot {
    /// Where the levers stand, in the page's order.
    pub(crate) fn positions(&self) -> [f64; 3] {
        Lever::ALL.map(|lever| self.levers[lever.key()].value)
    }

    /// Where a lever stands.
    pub(crate) fn position(&self, lever: Lever) -> f64 {
        self.levers[lever.key()].value
    }

    /// Whether sentence, some outcome and the chart all differ from `other`'s.
    pub(crate) fn differs_from(&self, other: &Self) -> bool {
        self.sentence != other.sentence
            && self.outcomes != other.outcomes
            && self.charts != other.charts
    }

    /// Levers, sentence and address, for a sentence about a failure.
    pub(crate) fn in_short(&self) -> String {
        let levers = self.levers.iter();
        let values: Vec<_> = levers
            .map(|(key, state)| format!("{key} at {} ({:?})", state.value, state.words))
            .collect();
        let Self { sentence, fragment, status, tab, .. } = self;
        format!(
            "{}, tab {tab}, the sentence {sentence:?}, the fragment {fragment:?} and the status {status:?}",
            values.join(", ")
        )
    }
}
