//! Messages: what the message file says, in the language that is set.
//!
//! `build.rs` beside the file makes the constants and functions; here is how they come to words.

pub mod language;

use std::fmt;
use std::ops::Deref;

use language::whole;

/// Begins a variant of a message that chooses by a count; its key follows, up to [`KEY_END`]. The one
/// without a key is taken where none fits. `build.rs` writes the same signs.
const VARIANT: char = '\u{e}';
const KEY_END: char = '\u{f}';

/// A message, by its place in the message file. It reads as its text in the language that is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(u16);

impl Message {
    /// Its words; a message with variables shows the bare pattern.
    pub fn text(self) -> &'static str {
        language::patterns().get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// Its words with the variables filled in; by the count, where it chooses by one.
    fn filled(self, count: Option<usize>, arguments: &[&str]) -> String {
        let text = self.text();
        let pattern = count.map_or(text, |count| variant(text, count));
        let mut out = String::with_capacity(pattern.len() + 16);
        for letter in pattern.chars() {
            // The signs of arguments count from one.
            match (letter as usize).checked_sub(1).and_then(|place| arguments.get(place)) {
                Some(argument) => out.push_str(argument),
                None => out.push(letter),
            }
        }
        out
    }
}

impl Deref for Message {
    type Target = str;

    fn deref(&self) -> &str {
        self.text()
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl From<Message> for String {
    fn from(message: Message) -> Self {
        message.text().to_owned()
    }
}

/// The variant for a count: that of the very number, else that of its plural in the language, else the
/// one for all others.
fn variant(text: &'static str, count: usize) -> &'static str {
    let (number, plural) = (count.to_string(), language::plural(count));
    let variants = || text.split(VARIANT).filter_map(|variant| variant.split_once(KEY_END));
    let of = |wanted: &str| variants().find(|(key, _)| *key == wanted).map(|(_, words)| words);
    of(&number).or_else(|| of(&plural)).or_else(|| of("")).unwrap_or_default()
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
