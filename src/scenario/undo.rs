//! Undo and redo over everything a reader may change, a whole gesture at a time.

use super::Scenario;

/// How many steps back are kept. Judgement: more than anyone takes, in a few hundred kilobytes.
const STEPS_KEPT: usize = 200;

/// What came before, and what was undone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Undo {
    past: Vec<Scenario>,
    future: Vec<Scenario>,
    /// Whether a gesture is in progress whose beginning is already kept.
    in_gesture: bool,
}

impl Undo {
    /// Keeps the scenario before a change. The changes of one gesture (a drag, a held key) are one step.
    pub fn keep(&mut self, before: &Scenario, is_gesture: bool) {
        let continues = is_gesture && self.in_gesture;
        self.in_gesture = is_gesture;
        self.future.clear();
        if continues {
            return;
        }
        if self.past.len() == STEPS_KEPT {
            self.past.remove(0);
        }
        self.past.push(before.clone());
    }

    /// Ends a gesture: the next change is a step of its own.
    pub fn end_gesture(&mut self) {
        self.in_gesture = false;
    }

    /// One step back; `None` if there is none.
    pub fn back(&mut self, now: &Scenario) -> Option<Scenario> {
        self.in_gesture = false;
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// One step forward; `None` if nothing was undone.
    pub fn forward(&mut self, now: &Scenario) -> Option<Scenario> {
        self.in_gesture = false;
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }

    /// Whether there is a step back, and one forward.
    pub fn ways(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::Lever;

    fn at(percent: f64) -> Scenario {
        let levers = Scenario::default().levers.with_position(Lever::Flexibility, percent);
        Scenario { levers, ..Scenario::default() }
    }

    #[test]
    fn a_drag_is_one_step() {
        let mut undo = Undo::default();
        assert_eq!(undo.ways(), (false, false));
        for percent in [10.0, 20.0, 30.0] {
            undo.keep(&at(percent), true);
        }
        undo.end_gesture();
        undo.keep(&at(40.0), true);
        let now = at(50.0);
        assert_eq!(undo.back(&now), Some(at(40.0)));
        assert_eq!(undo.back(&at(40.0)), Some(at(10.0)));
        assert_eq!(undo.back(&at(10.0)), None);
        assert_eq!(undo.forward(&at(10.0)), Some(at(40.0)));
        assert_eq!(undo.forward(&at(40.0)), Some(now));
        assert_eq!(undo.ways(), (true, false));
    }

    #[test]
    fn a_new_change_forgets_what_was_undone() {
        let mut undo = Undo::default();
        undo.keep(&at(10.0), false);
        undo.keep(&at(20.0), false);
        assert_eq!(undo.back(&at(30.0)), Some(at(20.0)));
        undo.keep(&at(20.0), false);
        assert_eq!(undo.forward(&at(60.0)), None);
        assert_eq!(undo.back(&at(60.0)), Some(at(20.0)));
    }

    #[test]
    fn only_so_many_steps_are_kept() {
        let mut undo = Undo::default();
        for step in 0..=STEPS_KEPT {
            undo.keep(&at(step as f64 / 4.0), false);
        }
        let mut now = at(99.0);
        let mut steps = 0;
        while let Some(before) = undo.back(&now) {
            now = before;
            steps += 1;
        }
        assert_eq!((steps, now), (STEPS_KEPT, at(0.25)));
    }
}
