//! Words of the levers and of the presets.

use npfit_model::{Lever, Levers, Month};

use super::Format;
use crate::message::{self as m, Language, Message};
use crate::scenario::{Preset, lever_input};

/// A lever's name.
pub const fn lever_name(lever: Lever) -> Message {
    match lever {
        Lever::Centralisation => m::LEVER_CENTRALISATION,
        Lever::Signing => m::LEVER_SIGNING,
        Lever::Flexibility => m::LEVER_FLEXIBILITY,
    }
}

/// What a lever decides, with its two ends.
pub fn lever_meaning(language: &Language, lever: Lever) -> String {
    let question = match lever {
        Lever::Centralisation => m::QUESTION_CENTRALISATION,
        Lever::Signing => m::QUESTION_SIGNING,
        Lever::Flexibility => m::QUESTION_FLEXIBILITY,
    };
    let (low, high) = lever_ends(language, lever);
    m::meaning(language, question.text(language), &low, &high)
}

/// The names of a lever's two ends.
pub fn lever_ends(language: &Language, lever: Lever) -> (String, String) {
    let words = |message: Message| message.text(language).to_owned();
    match lever {
        Lever::Centralisation => (words(m::CENTRALISATION_LOW), words(m::CENTRALISATION_HIGH)),
        Lever::Flexibility => (words(m::FLEXIBILITY_LOW), words(m::FLEXIBILITY_HIGH)),
        Lever::Signing => (
            super::month_short(language, Levers::SIGNING_FIRST),
            super::month_short(language, Levers::SIGNING_LAST),
        ),
    }
}

/// Where a lever stands, as the page prints it: "75%", "September 2006". A field takes the same text.
pub fn lever_value(language: &Language, levers: &Levers, lever: Lever) -> String {
    lever_input::print(levers, lever, language)
}

/// Where a lever stands, for those who hear it: "75% central", "September 2006".
pub fn lever_spoken(language: &Language, levers: &Levers, lever: Lever, is_locked: bool) -> String {
    let value = lever_value(language, levers, lever);
    let value = match lever {
        Lever::Centralisation => m::value_centralisation(language, &value),
        Lever::Signing => value,
        Lever::Flexibility => m::value_flexibility(language, &value),
    };
    if is_locked { m::lever_spoken_locked(language, &value) } else { value }
}

/// What was typed, the lever, its two ends, and an example, as a sentence.
type Refused = fn(&Language, &str, &str, &str, &str, &str) -> String;

/// Why a typed value was not taken.
pub fn lever_refused(language: &Language, lever: Lever, typed: &str) -> String {
    let (lowest, highest) = Levers::positions(lever);
    let at =
        |position| lever_value(language, &Levers::HISTORY.with_position(lever, position), lever);
    // A hostile paste does not fill the page.
    let shown: String = typed.chars().filter(|c| !c.is_control()).take(40).collect();
    let (words, example): (Refused, f64) = match lever {
        Lever::Signing => (m::refused_month, f64::from(Month::new(2006, 12).0)),
        Lever::Centralisation | Lever::Flexibility => (m::refused_percent, 75.0),
    };
    let name = lever_name(lever).text(language);
    words(language, &shown, name, &at(lowest), &at(highest), &at(example))
}

/// That a lever is locked and did not move.
pub fn lever_stays(language: &Language, lever: Lever) -> String {
    m::stays(language, lever_name(lever).text(language))
}

/// The name of a preset.
pub const fn preset_name(preset: Preset) -> Message {
    match preset {
        Preset::AsItHappened => m::PRESET_AS_IT_HAPPENED,
        Preset::ContractsAfterClarity => m::PRESET_CONTRACTS_AFTER_CLARITY,
        Preset::MiddleOut => m::PRESET_MIDDLE_OUT,
        Preset::ThousandSystems => m::PRESET_THOUSAND_SYSTEMS,
        Preset::CommandAndControl => m::PRESET_COMMAND_AND_CONTROL,
        Preset::DayOne => m::PRESET_DAY_ONE,
    }
}

/// Why a preset stands for a decision, and where its numbers come from.
pub const fn preset_reason(preset: Option<Preset>) -> Message {
    match preset {
        None => m::REASON_NONE,
        Some(Preset::AsItHappened) => m::REASON_AS_IT_HAPPENED,
        Some(Preset::ContractsAfterClarity) => m::REASON_CONTRACTS_AFTER_CLARITY,
        Some(Preset::MiddleOut) => m::REASON_MIDDLE_OUT,
        Some(Preset::ThousandSystems) => m::REASON_THOUSAND_SYSTEMS,
        Some(Preset::CommandAndControl) => m::REASON_COMMAND_AND_CONTROL,
        Some(Preset::DayOne) => m::REASON_DAY_ONE,
    }
}

/// A setting in short: "75%, September 2006, 55%".
pub fn setting(language: &Language, levers: &Levers) -> String {
    let [central, signing, local] = Lever::ALL.map(|lever| lever_value(language, levers, lever));
    m::list_comma(language, &m::list_comma(language, &central, &signing), &local)
}

/// A share of a lever in words, to one decimal at most.
pub fn lever_percent(language: &Language, percent: f64) -> String {
    let is_whole = (percent - percent.round()).abs() < 0.05;
    if is_whole {
        Format::Percent.print(language, percent / 100.0)
    } else {
        m::per_cent(language, &language.number(percent, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_taken_is_told_with_what_is() {
        let refused = |lever| lever_refused(&Language::english(), lever, "abc");
        assert_eq!(
            refused(Lever::Signing),
            "“abc” was not taken. Contracts signed takes a month from September 2002 to January 2008, such as \
             December 2006."
        );
        assert_eq!(
            refused(Lever::Flexibility),
            "“abc” was not taken. Local flexibility takes a share from 0% to 100%, such as 75%."
        );
    }
}
