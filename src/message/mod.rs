//! Messages: every sentence a reader sees, in the language that a widget speaks.
//!
//! `src/build/messages.rs` turns the files in `src/message/en` into the constants and functions below.
//! Two widgets on one page may speak two languages, so every function takes a [`Language`].

pub mod language;

pub use language::Language;

/// Begins a variant of a message that chooses by a count; its key follows, up to [`KEY_END`]. The variant
/// without a key is the default. The build script writes the same characters.
const VARIANT: char = '\u{e}';
const KEY_END: char = '\u{f}';

/// A message, by its index in the message files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(u16);

impl Message {
    /// Its words in a language; a message with variables gives the bare pattern.
    pub fn text(self, language: &Language) -> &str {
        language.pattern(usize::from(self.0))
    }

    /// Its words with the variables filled in; by the count, where it chooses by one.
    fn filled(self, language: &Language, count: Option<usize>, arguments: &[&str]) -> String {
        let text = self.text(language);
        let pattern = count.map_or(text, |count| variant(text, language, count));
        let mut out = String::with_capacity(pattern.len() + 16);
        for letter in pattern.chars() {
            // The control characters that stand for arguments count from one.
            match (letter as usize).checked_sub(1).and_then(|index| arguments.get(index)) {
                Some(argument) => out.push_str(argument),
                None => out.push(letter),
            }
        }
        out
    }
}

/// The variant for a count: that of the exact number, else that of its plural form in the language, else
/// the default.
fn variant<'a>(text: &'a str, language: &Language, count: usize) -> &'a str {
    let (number, plural) = (count.to_string(), language.plural(count));
    let of = |wanted: &str| {
        let mut variants = text.split(VARIANT).filter_map(|variant| variant.split_once(KEY_END));
        variants.find(|(key, _)| *key == wanted).map(|(_, words)| words)
    };
    of(&number).or_else(|| of(&plural)).or_else(|| of("")).unwrap_or_default()
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
