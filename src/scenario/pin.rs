//! Runs that a reader has pinned, to compare with the run of the levers.
//!
//! A pin is part of a [`Scenario`](super::Scenario): it travels in links and files, and undo covers it.

use std::sync::Arc;

use npfit_model::{DatedInputs, Levers, Parameters, Run, Settings, run};

use super::{CustomProgramme, settings};

/// How many runs may be pinned. Judgement: more lines on one chart cannot be told apart.
pub const PINS_MOST: usize = 4;

/// The longest name, in characters: it heads a column of a table. Judgement.
pub const NAME_CHARS: usize = 40;

/// A pinned run: everything it is made of, under a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// What the reader calls it; empty if it goes by its setting.
    pub name: String,
    /// The levers.
    pub levers: Levers,
    /// The constants.
    pub parameters: Parameters,
    /// The dated inputs.
    pub inputs: DatedInputs,
    /// The reader's own programme, if there is one.
    pub custom: Option<CustomProgramme>,
}

impl Pin {
    /// What its run is made of.
    pub fn settings(&self) -> Settings {
        settings(self.levers, self.parameters, self.inputs, self.custom)
    }

    /// Gives it a name, cleaned and cut; an empty one lets it go by its setting.
    pub fn rename(&mut self, name: &str) {
        self.name = clean_name(name);
    }

    /// Its run.
    pub fn run(&self) -> PinnedRun {
        PinnedRun { name: self.name.clone(), run: Arc::new(run(&self.settings())) }
    }
}

/// A pin with its run, computed once.
#[derive(Clone, Debug)]
pub struct PinnedRun {
    /// The pin's name; empty if it goes by its setting.
    pub name: String,
    /// Its run.
    pub run: Arc<Run>,
}

/// A name as it is kept: on one line, without invisible characters, and not too long.
pub(super) fn clean_name(name: &str) -> String {
    let kept: String = name.chars().filter(|c| !is_invisible(*c)).collect();
    let cut: String = kept.trim().chars().take(NAME_CHARS).collect();
    cut.trim_end().to_owned()
}

/// Whether a character is not seen but changes what is around it: controls, and marks of direction.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{e000}' | '\u{e001}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use npfit_model::{Lever, Month};

    #[test]
    fn a_pin_is_shown_but_for_locked_levers() {
        let mut scenario =
            Scenario { levers: Levers::from_percent(60.0, Month(60), 50.0), ..Scenario::default() };
        scenario.parameters.set("learning_months", 24.0);
        let mut pin = scenario.to_pin();
        pin.rename(" Later\n ");
        assert_eq!(pin.name, "Later");
        let mut other = Scenario { pins: vec![pin.clone()], ..Scenario::default() };
        other.show_pin(0);
        assert_eq!(other.settings(), pin.settings());
        let mut locked = Scenario { pins: vec![pin], ..Scenario::default() };
        locked.locks = locked.locks.with(Lever::Signing, true);
        locked.show_pin(0);
        assert_eq!(locked.levers.signing(), Levers::HISTORY.signing());
        assert_eq!(locked.levers.position(Lever::Flexibility), 50.0);
        let before = locked.clone();
        locked.show_pin(3);
        assert_eq!(locked, before, "there is no such pin");
    }

    #[test]
    fn a_name_is_clean_and_short() {
        assert_eq!(clean_name("  two\n lines\u{202e} "), "two lines");
        assert_eq!(clean_name(&"x".repeat(90)).chars().count(), NAME_CHARS);
    }
}
