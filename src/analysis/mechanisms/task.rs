//! In how many sets of the ensemble the reasons hold, run set by set.

use npfit_model::{Clock, Lever, Run, Settings, run};

use super::{Change, Factor, Reason, changes, reasons_between, with_lever_as_it_happened};
use crate::analysis::ensemble::{Agreement, EnsembleHistory};

/// Differences below this are rounding, in scales of the factor.
const NO_CHANGE: f64 = 1e-9;

/// The reasons, being held against every set.
#[derive(Clone, Debug)]
pub struct MechanismsTask {
    own: Settings,
    was: Settings,
    clock: Clock,
    /// What the reader changed among the constants: it holds in every set.
    changed: Vec<(&'static str, f64)>,
    reasons: Vec<Reason>,
    /// How many sets have run, and how many of them agree with each reason.
    done: usize,
    agree: Vec<usize>,
}

impl MechanismsTask {
    /// Why a run differs from the same with one lever as it happened.
    pub fn new(own: &Run, lever: Lever, clock: Clock) -> Self {
        let settings = own.settings().clone();
        let was = with_lever_as_it_happened(&settings, lever);
        let reasons = reasons_between(lever, &changes(own, &run(&was), clock));
        Self {
            changed: settings.parameters.changed(),
            own: settings,
            was,
            clock,
            done: 0,
            agree: vec![0; reasons.len()],
            reasons,
        }
    }

    /// The reasons, with their agreement once every set has run.
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }

    /// Runs the next set; whether all have run.
    pub fn step(&mut self, history: &EnsembleHistory) -> bool {
        let sets = history.sets();
        if self.reasons.is_empty() {
            return true;
        }
        if let Some(parameters) = sets.get(self.done) {
            let mut parameters = *parameters;
            for (name, value) in &self.changed {
                let _known_name = parameters.set(name, *value);
            }
            (self.own.parameters, self.was.parameters) = (parameters, parameters);
            let changes = changes(&run(&self.own), &run(&self.was), self.clock);
            for (reason, agree) in self.reasons.iter().zip(&mut self.agree) {
                *agree += usize::from(moves_alike(reason, &changes));
            }
            self.done += 1;
        }
        let is_done = self.done == sets.len();
        if is_done {
            for (reason, agree) in self.reasons.iter_mut().zip(&self.agree) {
                reason.agreement = Some(Agreement::new(*agree, self.done));
            }
        }
        is_done
    }
}

/// Whether a set moves every step and the effect of a reason as the published one does.
fn moves_alike(reason: &Reason, changes: &[Change; Factor::COUNT]) -> bool {
    let steps = reason.steps.iter().map(|step| step.change);
    steps.chain([reason.effect]).all(|published| {
        let size = changes[published.factor as usize].size();
        size.abs() > NO_CHANGE && (size > 0.0) == (published.size() > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::{Levers, Month};

    #[test]
    fn reasons_of_a_robust_story_are_robust() {
        let mut history = EnsembleHistory::default();
        while !history.step() {}
        let settings = Settings::with_levers(Levers::from_percent(60.0, Month(24), 15.0));
        let mut task = MechanismsTask::new(&run(&settings), Lever::Centralisation, Clock::TenYears);
        assert!(!task.reasons().is_empty());
        assert!(task.reasons().iter().all(|reason| reason.agreement.is_none()));
        while !task.step(&history) {}
        for reason in task.reasons() {
            let agreement = reason.agreement.unwrap();
            assert_eq!(agreement.of, history.sets().len());
            assert!(agreement.agree >= 1, "the published set is one: {reason:?}");
            if reason.effect.factor == Factor::ChangeCost {
                assert!(agreement.is_robust, "{reason:?}");
            }
        }
    }
}
