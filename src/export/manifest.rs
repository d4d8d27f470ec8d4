//! A file that opens the same state again.
//!
//! It carries the state as a link does, in its member `scenario`: one schema, read by one reader
//! ([`Scenario::from_fragment`]), so that whatever a link can say a file can. All else in it is for
//! people and scripts, and is not read back; members that are not known are left alone. A reader of JSON
//! of our own would have weighed more than all that is taken away.

use super::Origin;
use crate::scenario::{Notice, Reading, Scenario};
use crate::text;

/// What the file's member `kind` says.
pub const KIND: &str = "npfit-scenario";

/// The version of the file's own schema: its member `schema`.
const SCHEMA: &str = "1";

/// The largest file that is read, bytes: a hundred times what any state needs. Judgement.
pub const MOST_BYTES: f64 = 100_000.0;

/// The file of a state; `digest` is that of its run.
pub fn write(origin: Origin<'_>, digest: u64) -> String {
    let version = origin.scenario.version.to_string();
    let members = [
        ("kind", quoted(KIND)),
        ("schema", SCHEMA.to_owned()),
        ("model_version", version),
        ("scenario", quoted(&origin.scenario.to_fragment())),
        ("levers", quoted(&text::take_levers(origin.scenario))),
        ("run_digest", quoted(&hex(digest))),
        ("address", quoted(origin.address)),
    ];
    let mut out = String::from("{");
    for (index, (name, value)) in members.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        out += &[comma, "\n  \"", name, "\": ", value].concat();
    }
    out + "\n}\n"
}

/// The state of a file, by its members `kind` and `scenario`; nothing where it is no such file, or says
/// nothing that can be read.
pub fn read(kind: Option<&str>, scenario: Option<&str>) -> Option<Reading> {
    let fragment = scenario.filter(|fragment| kind == Some(KIND) && !fragment.is_empty())?;
    let reading = Scenario::from_fragment(fragment);
    (!reading.notices.contains(&Notice::Garbage) && reading.foreign.is_empty()).then_some(reading)
}

/// Sixteen hexadecimal digits.
fn hex(value: u64) -> String {
    (0..16)
        .rev()
        .filter_map(|place| char::from_digit((value >> (4 * place)) as u32 & 15, 16))
        .collect()
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            control if control < ' ' => out.push(' '),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
