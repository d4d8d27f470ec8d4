//! Presets in words.

use crate::message as m;
use crate::preset::Preset;

/// A preset's name, after the decision.
pub fn preset_name(preset: Preset) -> &'static str {
    match preset {
        Preset::AsItHappened => m::PRESET_AS_IT_HAPPENED,
        Preset::ContractsAfterClarity => m::PRESET_CONTRACTS_AFTER_CLARITY,
        Preset::MiddleOut => m::PRESET_MIDDLE_OUT,
        Preset::ThousandSystems => m::PRESET_THOUSAND_SYSTEMS,
        Preset::CommandAndControl => m::PRESET_COMMAND_AND_CONTROL,
        Preset::DayOne => m::PRESET_DAY_ONE,
    }
    .text()
}

/// Why it stands here, in one line, with its source or the word judgement.
pub fn preset_reason(preset: Preset) -> &'static str {
    match preset {
        Preset::AsItHappened => m::REASON_AS_IT_HAPPENED,
        Preset::ContractsAfterClarity => m::REASON_CONTRACTS_AFTER_CLARITY,
        Preset::MiddleOut => m::REASON_MIDDLE_OUT,
        Preset::ThousandSystems => m::REASON_THOUSAND_SYSTEMS,
        Preset::CommandAndControl => m::REASON_COMMAND_AND_CONTROL,
        Preset::DayOne => m::REASON_DAY_ONE,
    }
    .text()
}
