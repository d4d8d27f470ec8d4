//! What a widget shows, for the page that it stands on: its setting in the keys of links, and what came of it.

use std::collections::BTreeMap;

use npfit_model::{Outcomes, VERSION};
use serde::Serialize;
use serde_json::Value;

use super::Origin;
use crate::analysis::Measure;
use crate::chart::Runs;

/// What a widget shows.
#[derive(Debug, Serialize)]
pub struct Snapshot {
    /// The model's version.
    pub version: u32,
    /// The setting, in the keys of links.
    pub keys: Value,
    /// The same as an address fragment, without its `#`.
    pub fragment: String,
    /// The link that opens it.
    pub link: String,
    /// The outcomes at the reader's clock, by the keys of measures, in the model's units.
    pub outcomes: BTreeMap<&'static str, f64>,
    /// The outcomes of the model's run of history at the same clock.
    pub history: BTreeMap<&'static str, f64>,
}

impl Snapshot {
    /// What the widget shows of its runs.
    pub fn of(runs: &Runs<'_>, origin: Origin<'_>) -> Self {
        let outcomes = |run| {
            let outcomes = Outcomes::of(run, runs.clock);
            Measure::ALL.map(|measure| (measure.key(), measure.of(&outcomes))).into()
        };
        Self {
            version: VERSION,
            keys: origin.scenario.to_keys(),
            fragment: origin.scenario.to_fragment(),
            link: origin.address.to_owned(),
            outcomes: outcomes(runs.run),
            history: outcomes(runs.history),
        }
    }

    /// The same as JSON. Empty only if memory runs out.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}
