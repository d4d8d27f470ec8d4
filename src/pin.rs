//! Runs that a reader has pinned, to hold the run of the levers against.
//!
//! A pin is part of a [`Scenario`](crate::scenario::Scenario): it travels in links and files, and is
//! undone like everything else. Its run is made once, when it is pinned, and not when a lever moves.

use crate::model::{Levers, Parameters, Run, run};

/// How many runs may be pinned: more lines than these on one chart tell nobody anything. Judgement.
pub const PINS_MOST: usize = 4;

/// The longest name, in characters: what stands at the head of a table's column. Judgement.
pub const NAME_CHARS: usize = 40;

/// The dashes of each pin's lines, by its place: lengths of stroke and gap in turn, CSS pixels. They
/// tell the lines apart where colours cannot.
pub const DASHES: [&[u8]; PINS_MOST] = [&[10, 4], &[2, 3], &[10, 3, 2, 3], &[10, 3, 2, 3, 2, 3]];

/// A pinned run: a setting of levers and constants, under a name. The version of the model is its
/// scenario's.
#[derive(Clone, Debug, PartialEq)]
pub struct Pin {
    /// What the reader calls it; empty where it goes by its setting.
    pub name: String,
    /// The levers.
    pub levers: Levers,
    /// The constants that are not as calibrated, by name.
    pub changed: Vec<(String, f64)>,
}

impl Pin {
    /// The constants of its run in a version of the model; the newest where there is no such version.
    pub fn parameters(&self, version: u32) -> Parameters {
        let mut parameters = Parameters::of_version(version).unwrap_or_default();
        for (name, value) in &self.changed {
            let _unknown_name = parameters.set(name, *value);
        }
        parameters
    }

    /// Its run.
    pub fn run(&self, version: u32) -> Pinned {
        let parameters = self.parameters(version);
        Pinned { run: run(&parameters, &self.levers), parameters }
    }
}

/// A pin's run.
#[derive(Clone, Debug, PartialEq)]
pub struct Pinned {
    /// The run.
    pub run: Run,
    /// The constants that it was made with.
    pub parameters: Parameters,
}

/// Why a pin of a link or a file could not be taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be read, and is left out.
    Unreadable,
    /// Something in it is out of range or unknown; the rest is taken.
    Adjusted,
    /// There are [`PINS_MOST`] before it; it and what follows is left out.
    TooMany,
}

/// A name as it may be kept: on one line, of ordinary characters, and not too long.
pub fn clean_name(name: &str) -> String {
    let kept: String = name.chars().filter(|c| !is_unseen(*c)).collect();
    let cut: String = kept.trim().chars().take(NAME_CHARS).collect();
    cut.trim_end().to_owned()
}

/// Whether a character is not seen but changes what is around it: controls, and marks that turn the
/// direction of a text.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A name as it stands in an address: every byte that means something there, or may be changed on the
/// way, is percent-encoded.
pub fn encode(name: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    out
}

/// The text that [`encode`] gave, or that a browser encoded; nothing where it is not one.
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut left = text.bytes();
    while let Some(byte) = left.next() {
        if byte == b'%' {
            let mut digit = || char::from(left.next()?).to_digit(16);
            bytes.push((digit()? * 16 + digit()?) as u8);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_addresses_and_come_out_clean() {
        for name in ["A name", "a,b&c=d?e#f%g+h", "Zoë’s 試 🏥", ""] {
            let encoded = encode(name);
            assert!(encoded.bytes().all(|b| b.is_ascii_alphanumeric() || b"%-_.~".contains(&b)));
            assert_eq!(decode(&encoded).as_deref(), Some(name));
        }
        assert_eq!(decode("a%2"), None);
        assert_eq!(decode("%zz"), None);
        assert_eq!(decode("%ff"), None, "not a text");
        assert_eq!(decode("é").as_deref(), Some("é"));
        assert_eq!(clean_name("  two\n lines\u{202e} "), "two lines");
        assert_eq!(clean_name(&"x".repeat(90)).chars().count(), NAME_CHARS);
    }

    #[test]
    fn a_pins_run_has_its_constants() {
        let changed = vec![("use_months".to_owned(), 7.0), ("no_such".to_owned(), 1.0)];
        let pin = Pin { name: String::new(), levers: Levers::HISTORY, changed };
        assert_eq!(pin.run(1).parameters.changed(), [("use_months".to_owned(), 7.0)]);
        assert_eq!(pin.run(1).parameters.version, 1);
        assert!(pin.run(2).run != pin.run(1).run);
    }
}
