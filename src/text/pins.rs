//! Pinned runs, and how they compare.

use super::levers::in_words;
use super::summary::Headline;
use crate::model::Lever;
use crate::pin::{Fault, PINS_MOST, Pin};

/// The button that pins the run of the levers.
pub const PIN: &str = "Pin this run";
/// Heading of the pinned runs.
pub const PINS_HEADING: &str = "Pinned runs";
/// The button that sets the levers to a pin.
pub const PIN_GO: &str = "Go there";
/// The button that takes a pin away.
pub const PIN_REMOVE: &str = "Remove";
/// Said when a pin has been taken away.
pub const PIN_REMOVED: &str = "A pinned run is gone; Undo brings it back.";
/// Said where there is no room for another pin.
pub const PINS_FULL: &str = "Four runs are pinned already: remove one to pin this.";
/// The table of pins, for those who hear the page; and what it counts, for all.
pub const PINS_CAPTION: &str = "By December 2016; money at 2004–05 prices, local costs included. Small: \
    the difference from your run.";
/// Heads of the columns after those of the pins.
pub const PINS_HEADS: [&str; 2] = ["Your run", "Model’s history"];
/// Where a pin's outcome prints as that of the reader's run.
pub const PIN_SAME: &str = "same";

/// What a pin goes by on charts: "A" to "D", by its place.
pub const fn pin_letter(index: usize) -> &'static str {
    match index {
        0 => "A",
        1 => "B",
        2 => "C",
        _ => "D",
    }
}

/// A pin's name: what the reader calls it, or its setting.
pub fn pin_name(pin: &Pin) -> String {
    if pin.name.is_empty() { pin_setting(pin) } else { pin.name.clone() }
}

/// A pin's setting: "90 % central, January 2004, 15 % local".
pub fn pin_setting(pin: &Pin) -> String {
    let mut words = Lever::ALL.map(|lever| in_words(&pin.levers, lever)).join(", ");
    if !pin.changed.is_empty() {
        words.push_str(", other assumptions");
    }
    words
}

/// The name of the field with a pin's name.
pub fn pin_field(index: usize) -> String {
    format!("Name of pinned run {}", pin_letter(index))
}

/// The name of a pin's button, by what the button says.
pub fn pin_button(says: &str, index: usize) -> String {
    format!("{says}: pinned run {}", pin_letter(index))
}

/// Said when a run has been pinned.
pub fn pinned_as(index: usize) -> String {
    format!("Pinned as {}.", pin_letter(index))
}

/// Said where the run is pinned already.
pub fn pinned_already(index: usize) -> String {
    format!("This run is pinned already, as {}.", pin_letter(index))
}

/// An outcome in a few words, at the head of a row.
pub const fn outcome_short(headline: Headline) -> &'static str {
    match headline {
        Headline::Spend => "Spent",
        Headline::Benefits => "Benefits",
        Headline::Parts => "Parts: use of the five",
        Headline::Whole => "Whole: records joined up",
        Headline::AcuteEpr => "Acute trusts using the record",
        Headline::Suppliers => "Suppliers lost",
    }
}

/// What is wrong with a pin of a link or a file, counted from one.
pub(super) fn pin_fault(number: usize, fault: Fault) -> String {
    match fault {
        Fault::Unreadable => format!("Pinned run {number} could not be read; it was left out."),
        Fault::Adjusted => format!(
            "Pinned run {number} asks for what is out of range or not known here; it was taken as \
             far as it can be."
        ),
        Fault::TooMany => {
            format!("More than {PINS_MOST} runs are pinned; the first {PINS_MOST} were taken.")
        }
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
