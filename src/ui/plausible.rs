//! Runs the plausible versions of the model behind the page's back: a few at a time, after the frame
//! that an input asked for, always for the newest setting there is.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use super::dom::effect;
use super::slices::Slices;
use super::state::State;
use crate::analysis::ensemble::Ensemble;
use crate::analysis::sweep::{Doubt, Ends, Sweep};
use crate::model;
use crate::scenario::Scenario;

/// Sets run in one slice: short enough that no input waits for long.
const SETS_A_SLICE: usize = 16;

/// What the slices share.
#[derive(Default)]
struct Work {
    /// Made in the first slice, not while the page starts.
    ensemble: Option<Ensemble>,
    /// What each set makes of history, once it is known.
    history: Option<Ends>,
    /// The sweep that is going on, with the scenario it is of.
    sweep: Option<(Sweep, Scenario)>,
}

/// Keeps the state's doubt up with its scenario.
pub(super) fn follow(state: State) {
    // Not in a signal: nothing is derived from it.
    let work = RefCell::new(Work::default());
    let slices = Slices::new(Box::new(move || slice(&work, state)));
    effect(Box::new(move || {
        if state.scenario().version == model::VERSION {
            slices.wake();
        } else {
            state.doubt.set(None);
        }
    }));
}

/// Runs one slice; says whether there is more to run. A sweep that has begun is finished even if the
/// levers have moved since: in a long drag the bands follow a few frames behind rather than never.
fn slice(work: &RefCell<Work>, state: State) -> bool {
    // The widget may be gone by then.
    let Some(scenario) = state.scenario_now() else { return false };
    // Levers may have moved to an earlier version's link meanwhile.
    if scenario.version != model::VERSION {
        return false;
    }
    let finished = work.borrow_mut().advance(&scenario);
    let is_behind =
        finished.as_ref().is_none_or(|(_, of)| of.without_pins() != scenario.without_pins());
    if let Some((doubt, _)) = finished {
        state.doubt.set(Some(Arc::new(doubt)));
    }
    is_behind
}

impl Work {
    /// Runs some sets, of history first; gives the doubt when those of the reader's setting are done.
    fn advance(&mut self, newest: &Scenario) -> Option<(Doubt, Scenario)> {
        let ensemble = self.ensemble.get_or_insert_with(Ensemble::shipped);
        let (sweep, _) = self.sweep.get_or_insert_with(|| {
            let of = if self.history.is_some() { newest.clone() } else { Scenario::default() };
            (Sweep::new(of.levers, of.parameters.changed()), of)
        });
        if !sweep.fill(ensemble, SETS_A_SLICE) {
            return None;
        }
        let (sweep, of) = self.sweep.take()?;
        let was_known = self.history.is_some();
        let history = self.history.get_or_insert_with(|| sweep.ends().clone());
        // History was run for the sake of what follows, unless it is what the reader sees.
        (was_known || of.without_pins() == newest.without_pins())
            .then(|| (sweep.doubt(history), of))
    }
}
