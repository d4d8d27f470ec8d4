//! Pinned runs, and how they compare.

use super::joined;
use super::levers::in_words;
use super::summary::Headline;
use crate::message::{self as m, Message, language::whole};
use crate::model::Lever;
use crate::pin::{Fault, PINS_MOST, Pin};

/// Heads of the columns after those of the pins.
pub const PINS_HEADS: [Message; 2] = [m::HEAD_YOUR_RUN, m::HEAD_HISTORY];

/// What a pin goes by on charts: "A" to "D", by its place.
pub fn pin_letter(index: usize) -> &'static str {
    match index {
        0 => m::PIN_A,
        1 => m::PIN_B,
        2 => m::PIN_C,
        _ => m::PIN_D,
    }
    .text()
}

/// A pin's name: what the reader calls it, or its setting.
pub fn pin_name(pin: &Pin) -> String {
    if pin.name.is_empty() { pin_setting(pin) } else { pin.name.clone() }
}

/// A pin's setting: "90 % central, January 2004, 15 % local".
pub fn pin_setting(pin: &Pin) -> String {
    let levers = Lever::ALL.iter().map(|lever| in_words(&pin.levers, *lever));
    let words = joined(levers, m::list_comma).unwrap_or_default();
    if pin.changed.is_empty() { words } else { m::pin_other_assumptions(&words) }
}

/// The name of the field with a pin's name.
pub fn pin_field(index: usize) -> String {
    m::pin_field(pin_letter(index))
}

/// The name of a pin's button, by what the button says.
pub fn pin_button(says: &str, index: usize) -> String {
    m::pin_button(says, pin_letter(index))
}

/// Said when a run has been pinned.
pub fn pinned_as(index: usize) -> String {
    m::pinned_as(pin_letter(index))
}

/// Said where the run is pinned already.
pub fn pinned_already(index: usize) -> String {
    m::pinned_already(pin_letter(index))
}

/// An outcome in a few words, at the head of a row.
pub fn outcome_short(headline: Headline) -> &'static str {
    match headline {
        Headline::Spend => m::SHORT_SPEND,
        Headline::Benefits => m::SHORT_BENEFITS,
        Headline::Parts => m::SHORT_PARTS,
        Headline::Whole => m::SHORT_WHOLE,
        Headline::AcuteEpr => m::SHORT_ACUTE_EPR,
        Headline::Suppliers => m::SHORT_SUPPLIERS,
    }
    .text()
}

/// What is wrong with a pin of a link or a file, counted from one.
pub(super) fn pin_fault(number: usize, fault: Fault) -> String {
    match fault {
        Fault::Unreadable => m::pin_unreadable(&whole(number)),
        Fault::Adjusted => m::pin_adjusted(&whole(number)),
        Fault::TooMany => m::pins_too_many(&whole(PINS_MOST)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Levers;

    #[test]
    fn a_pin_goes_by_its_setting_until_it_is_named() {
        let mut pin = Pin { name: String::new(), levers: Levers::HISTORY, changed: Vec::new() };
        assert_eq!(pin_name(&pin), "90\u{a0}% central, January 2004, 15\u{a0}% local");
        pin.changed.push(("use_months".to_owned(), 7.0));
        assert!(pin_name(&pin).ends_with(", other assumptions"));
        pin.name = "Mine".to_owned();
        assert_eq!(pin_name(&pin), "Mine");
        let letters: Vec<&str> = (0..PINS_MOST).map(pin_letter).collect();
        assert_eq!(letters, ["A", "B", "C", "D"]);
    }
}
