//! Presets in words.

use crate::preset::Preset;

/// A preset's name, after the decision.
pub const fn preset_name(preset: Preset) -> &'static str {
    match preset {
        Preset::AsItHappened => "As it happened",
        Preset::ContractsAfterClarity => "Contracts after clarity",
        Preset::MiddleOut => "Standards in the middle, choice at the edge",
        Preset::ThousandSystems => "Let a thousand systems bloom",
        Preset::CommandAndControl => "Command and control",
        Preset::DayOne => "Sign on day one",
    }
}

/// Why it stands here, in one line, with its source or the word judgement.
pub const fn preset_reason(preset: Preset) -> &'static str {
    match preset {
        Preset::AsItHappened => {
            "Regional contracts signed by January 2004 (Hansard); the two shares are judgement."
        }
        Preset::ContractsAfterClarity => {
            "The same programme, signed three years later, when more of the need is known. Judgement."
        }
        Preset::MiddleOut => {
            "A centre that sets standards and leaves systems to those who use them: Coiera, “Building \
             a national health IT system from the middle out”, JAMIA 2009; the numbers are judgement."
        }
        Preset::ThousandSystems => "Every place buys its own, almost no centre. Judgement.",
        Preset::CommandAndControl => "One design for all, and nothing local. Judgement.",
        Preset::DayOne => {
            "Signed three months after launch, before anyone has been asked. Judgement."
        }
    }
}
