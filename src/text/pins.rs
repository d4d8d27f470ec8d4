//! Words of pinned runs.

use crate::message::{self as m, Language};
use crate::scenario::Pin;

/// The letter of a pinned run.
pub fn pin_letter(index: usize) -> &'static str {
    ["A", "B", "C", "D"][index.min(3)]
}

/// A pinned run's name: the reader's own, else its setting.
pub fn pin_title(language: &Language, pin: &Pin) -> String {
    if !pin.name.is_empty() {
        return pin.name.clone();
    }
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
