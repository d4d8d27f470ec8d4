//! The widget's state: one writable scenario, everything else derived from it.

use std::sync::Arc;

use leptos::prelude::*;

use super::address::Address;
use crate::analysis::ensemble::Bands;
use crate::chart::Runs;
use crate::model::{Lever, Levers, Outcomes, Parameters, Run, run};
use crate::scenario::{Notice, Reading, Scenario};
use crate::text;

/// Handles to the widget's signals. Copies refer to the same state.
#[derive(Clone, Copy)]
pub(super) struct State {
    scenario: RwSignal<Scenario>,
    notices: RwSignal<Vec<Notice>>,
    address: Address,
    /// The reader's run.
    pub(super) run: Memo<Arc<Run>>,
    /// The model's run of history, with the calibrated constants.
    baseline: StoredValue<Run>,
    /// Where plausible versions of the model lie at the levers now, where that is known.
    pub(super) bands: RwSignal<Option<Arc<Bands>>>,
}

impl State {
    /// The state that the page's address asks for.
    pub(super) fn new() -> Self {
        let address = Address::new();
        let reading = address.read();
        let scenario = RwSignal::new(reading.scenario);
        // A run is derived from a scenario that has changed: it is new by construction, and comparing
        // two of them would cost more than running one.
        let run_memo = Memo::new_with_compare(
            move |_| scenario.with(|s| Arc::new(run(&s.parameters, &s.levers))),
            |_, _| true,
        );
        // Always with the calibrated constants: what a link changes shows as a difference too.
        let baseline = StoredValue::new(run(&Parameters::default(), &Levers::HISTORY));
        let notices = RwSignal::new(reading.notices);
        Self { scenario, notices, address, run: run_memo, baseline, bands: RwSignal::new(None) }
    }

    /// The levers now.
    pub(super) fn levers(self) -> Levers {
        self.scenario.with(|scenario| scenario.levers)
    }

    /// The constants now.
    pub(super) fn parameters(self) -> Parameters {
        self.scenario.with(|scenario| scenario.parameters.clone())
    }

    /// Whether everything stands as it happened: the levers, and the constants as calibrated.
    pub(super) fn is_history(self) -> bool {
        self.scenario.with(|scenario| *scenario == Scenario::default())
    }

    /// Moves one lever.
    pub(super) fn move_lever(self, lever: Lever, position: f64) {
        self.change(|scenario| scenario.levers = scenario.levers.with_position(lever, position));
    }

    /// Puts every lever where it was, and every constant that a link has changed.
    pub(super) fn reset(self) {
        self.change(|scenario| *scenario = Scenario::default());
    }

    fn change(self, change: impl FnOnce(&mut Scenario)) {
        let before = self.scenario.get_untracked();
        let mut after = before.clone();
        change(&mut after);
        if after == before {
            return;
        }
        self.scenario.set(after);
        if !self.notices.with_untracked(Vec::is_empty) {
            self.notices.set(Vec::new());
        }
        self.address.write_soon(self.scenario);
    }

    /// Shows what an address says.
    pub(super) fn open(self, reading: Reading) {
        self.scenario.set(reading.scenario);
        self.notices.set(reading.notices);
    }

    /// The address of this page.
    pub(super) fn address(self) -> Address {
        self.address
    }

    /// Headline outcomes of the run and of the model's run of what happened.
    pub(super) fn outcomes(self) -> (Outcomes, Outcomes) {
        (self.run.with(|run| Outcomes::of(run)), self.baseline.with_value(Outcomes::of))
    }

    /// The cards of the run.
    pub(super) fn cards(self) -> [text::Card; 6] {
        let (own, baseline) = self.outcomes();
        self.scenario.with(|scenario| text::cards(&own, &baseline, &scenario.parameters))
    }

    /// The generated sentence.
    pub(super) fn sentence(self) -> String {
        self.run.with(|run| self.baseline.with_value(|baseline| text::headline(run, baseline)))
    }

    /// What is said of the address.
    pub(super) fn notices_in_words(self) -> String {
        self.notices.with(|notices| text::notices(notices))
    }

    /// Which constants are not as calibrated; empty where all are.
    pub(super) fn changed_constants(self) -> String {
        self.scenario.with(|scenario| text::changed_constants(&scenario.parameters))
    }

    /// Gives a view what charts are drawn from.
    pub(super) fn with_runs<T>(self, view: impl FnOnce(&Runs<'_>) -> T) -> T {
        let (run, bands) = (self.run.get(), self.bands.get());
        self.baseline.with_value(|baseline| {
            self.scenario.with(|scenario| {
                let parameters = &scenario.parameters;
                view(&Runs { run: &run, baseline, parameters, bands: bands.as_deref() })
            })
        })
    }
}
