//! A file that opens the same setting again, here or on another machine.
//!
//! It is the scenario's own JSON, read by [`Scenario::from_json`], with a part for people in front of it. That
//! part is not read back; names that are not known are left alone.

use std::fmt;

use npfit_model::{Run, VERSION};
use serde::Serialize;

use super::Origin;
use crate::message::Language;
use crate::scenario::{Reading, Scenario};
use crate::text;

/// The largest file that is read, bytes: a hundred times what any setting needs. Judgement.
pub const BYTES_MOST: usize = 100_000;

/// What the file's `kind` says.
const KIND: &str = "npfit-scenario";

#[derive(Serialize)]
struct StateFile<'a> {
    kind: &'a str,
    about: About<'a>,
    #[serde(flatten)]
    scenario: &'a Scenario,
}

/// For people; not read back.
#[derive(Serialize)]
struct About<'a> {
    title: &'a str,
    setting: String,
    note: String,
    address: &'a str,
    model_version: u32,
    /// Sixteen hexadecimal digits that two machines can compare.
    run_digest: String,
}

/// The file of a scenario. Empty only if memory runs out: every part of a scenario has a JSON form.
pub fn write(language: &Language, run: &Run, origin: Origin<'_>) -> String {
    let file = StateFile {
        kind: KIND,
        about: About {
            title: crate::message::TITLE.text(language),
            setting: text::share_setting(language, origin.scenario),
            note: text::share_simulation(language),
            address: origin.address,
            model_version: VERSION,
            run_digest: format!("{:016x}", run.digest()),
        },
        scenario: origin.scenario,
    };
    serde_json::to_string_pretty(&file).map(|text| text + "\n").unwrap_or_default()
}

/// Why a file was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is larger than [`BYTES_MOST`].
    TooLarge,
    /// It is no saved setting.
    NotAState,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "the file is larger than any saved setting",
            Self::NotAState => "the file is not a saved setting",
        })
    }
}

impl std::error::Error for Refusal {}

/// Reads a file.
///
/// # Errors
/// If it is too large, or is not a saved setting at all. What is out of range or unknown in one is named in
/// the reading.
pub fn read(text: &str) -> Result<Reading, Refusal> {
    if text.len() > BYTES_MOST {
        return Err(Refusal::TooLarge);
    }
    // Editors of Windows put a byte order mark in front.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Scenario::from_json(text).map_err(|_| Refusal::NotAState)
}
