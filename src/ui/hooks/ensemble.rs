//! Runs the ensemble behind the levers, set by set, whenever run, clock or stage change.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::idle::IdleWork;
use crate::analysis::ensemble::{EnsembleHistory, EnsembleTask};
use crate::chart::Subject;
use crate::ui::state::State;

/// Keeps [`State::uncertainty`] up to date.
pub(in crate::ui) fn follow(state: State) {
    let history = Rc::new(RefCell::new(EnsembleHistory::default()));
    let work = IdleWork::default();
    let stopped = StoredValue::new_local(work.clone());
    on_cleanup(move || {
        stopped.try_with_value(IdleWork::stop);
    });
    let asked = Memo::new(move |_| state.with(|scenario| (scenario.clock, scenario.tab)));
    Effect::new(move |_| {
        let (clock, tab) = asked.get();
        let settings = state.settings.get();
        let quantities = Subject::banded(tab);
        let mut task = EnsembleTask::new(settings, clock, &quantities);
        let history = Rc::clone(&history);
        let mut is_ready = false;
        work.start(move || {
            let mut history = history.borrow_mut();
            if !is_ready {
                is_ready = history.step();
                return false;
            }
            match task.step(&history) {
                Some(uncertainty) => {
                    state.uncertainty.try_set(Some(Arc::new(uncertainty)));
                    true
                }
                None => false,
            }
        });
    });
}
