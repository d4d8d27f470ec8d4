//! Words of pinned runs.

use npfit_model::{Clock, Outcomes};

use crate::analysis::Measure;
use crate::message::{self as m, Language};
use crate::scenario::Pin;

/// A run among the pinned ones: its six outcomes, with their differences from the model's history.
#[derive(Clone, Debug, PartialEq)]
pub struct PinRow {
    /// The outcomes, in the order of [`Measure::STRIP`].
    pub values: [String; 6],
    /// The differences; empty where both print alike.
    pub differences: [String; 6],
}

/// A run's outcomes beside the model's history.
pub fn pin_row(language: &Language, own: &Outcomes, history: &Outcomes) -> PinRow {
    let compared =
        Measure::STRIP.map(|each| each.format().compare(language, each.of(own), each.of(history)));
    PinRow {
        values: compared.clone().map(|both| both.own),
        differences: compared.map(|both| match both.difference {
            Some(difference) => difference,
            None if both.own == both.reference => String::new(),
            None => m::outcome_was(language, &both.reference),
        }),
    }
}

/// The letter of a pinned run.
pub fn pin_letter(index: usize) -> &'static str {
    ["A", "B", "C", "D"][index.min(3)]
}

/// A pinned run's name: the reader's own, else its setting.
pub fn pin_title(language: &Language, pin: &Pin) -> String {
    if pin.name.is_empty() { pin_setting(language, pin) } else { pin.name.clone() }
}

/// A pinned run's setting: "90% central, January 2004, 15% local".
pub fn pin_setting(language: &Language, pin: &Pin) -> String {
    let setting = super::setting(language, &pin.levers);
    let is_plain = pin.parameters.changed().is_empty()
        && pin.inputs == npfit_model::DatedInputs::default()
        && pin.custom.is_none();
    if is_plain { setting } else { m::pin_other_assumptions(language, &setting) }
}

/// That a run is pinned.
pub fn pinned_as(language: &Language, index: usize) -> String {
    m::pinned_as(language, pin_letter(index))
}

/// That a run was pinned before.
pub fn pinned_already(language: &Language, index: usize) -> String {
    m::pinned_already(language, pin_letter(index))
}

/// That a pinned run is gone, and how it comes back.
pub fn pin_removed(language: &Language, index: usize) -> String {
    m::pins_removed(language, pin_letter(index))
}

/// That the reader's run is now a pinned one.
pub fn pin_shown(language: &Language, index: usize) -> String {
    m::pins_shown(language, pin_letter(index))
}

/// When the outcomes of the table are read, and what the differences are against.
pub fn pins_note(language: &Language, clock: Clock) -> String {
    m::pins_note(language, super::when(language, clock))
}
