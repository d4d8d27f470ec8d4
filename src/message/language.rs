//! The language that is set: its messages, its numbers and its months.
//!
//! English is what the message file holds. Two pseudo-languages, made from it, prove that nothing a
//! reader sees stands anywhere else: `en-XA`, accented and half as long again, and `ar-XB`, written
//! from right to left. How numbers and months look is told by who knows (in a browser its own `Intl`).

use std::cell::Cell;

use super::ENGLISH;
use crate::decimal;

/// A language as the page speaks it.
#[derive(Debug)]
pub struct Language {
    /// Its tag, for the page's `lang`.
    pub tag: String,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// Every message, by its place in the message file.
    patterns: &'static [&'static str],
    /// How its numbers look.
    pub numbers: Numbers,
    /// The names of its months, January first, long and short.
    pub months: [Vec<String>; 2],
    /// The plural of a count: `one`, `few`, `other` and so on.
    pub plural: fn(&str, usize) -> String,
}

/// How a language writes numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Between whole and fraction.
    pub point: String,
    /// Between groups of digits.
    pub comma: String,
    /// The digits in the group before the point, and in each further one.
    pub groups: [usize; 2],
    /// The digit nought: the other nine follow it.
    pub nought: char,
}

impl Numbers {
    /// As in English: 1,234,567.8.
    pub fn english() -> Self {
        Self { point: ".".to_owned(), comma: ",".to_owned(), groups: [3, 3], nought: '0' }
    }

    /// Read off a sample: the number 123456789.5 as the language writes it. English where the sample is
    /// none.
    pub fn of_sample(sample: &str) -> Self {
        Self::read(sample).unwrap_or_else(Self::english)
    }

    fn read(sample: &str) -> Option<Self> {
        let nought = char::from_u32((sample.chars().next()? as u32).checked_sub(1)?)?;
        let is_digit = |c: char| (c as u32).wrapping_sub(nought as u32) < 10;
        let count = |run: &str| run.chars().count();
        let runs: Vec<usize> = sample.split(|c| !is_digit(c)).map(count).collect();
        let marks: Vec<&str> = sample.split(is_digit).filter(|mark| !mark.is_empty()).collect();
        let ([.., further, last, 1], [comma, .., point]) = (runs.as_slice(), marks.as_slice())
        else {
            return None;
        };
        let groups = [*last, *further];
        let is_whole = runs.iter().sum::<usize>() == 10 && !groups.contains(&0);
        is_whole.then(|| Self {
            point: (*point).to_owned(),
            comma: (*comma).to_owned(),
            groups,
            nought,
        })
    }
}

thread_local! {
    static LANGUAGE: Cell<Option<&'static Language>> = const { Cell::new(None) };
}

/// Which tag the page speaks where `asked` is asked for: English in the reader's own kind, or one of the
/// pseudo-languages; British English where there is no such language yet.
pub fn spoken(asked: &str) -> &str {
    let primary = asked.split('-').next().unwrap_or_default();
    if asked == "ar-XB" || primary.eq_ignore_ascii_case("en") { asked } else { "en-GB" }
}

impl Language {
    /// A language by its tag (one that [`spoken`] gives). Its numbers and months are English until they are set.
    pub fn new(tag: &str) -> Self {
        let patterns: &'static [&'static str] = match tag {
            "en-XA" => pseudo(accented),
            "ar-XB" => pseudo(turned),
            _ => &ENGLISH,
        };
        Self {
            tag: tag.to_owned(),
            is_right_to_left: tag == "ar-XB",
            patterns,
            numbers: Numbers::english(),
            months: [Vec::new(), Vec::new()],
            plural: english_plural,
        }
    }

    /// Sets this language for all words from now on, in this thread. It stays for as long as the page.
    pub fn set(self) {
        LANGUAGE.set(Some(Box::leak(Box::new(self))));
    }
}

/// The messages of the language that is set.
pub(super) fn patterns() -> &'static [&'static str] {
    LANGUAGE.get().map_or(&ENGLISH, |language| language.patterns)
}

/// The plural of a count in the language that is set.
pub(super) fn plural(count: usize) -> String {
    match LANGUAGE.get() {
        Some(language) => (language.plural)(&language.tag, count),
        None => english_plural("", count),
    }
}

fn english_plural(_tag: &str, count: usize) -> String {
    if count == 1 { "one" } else { "other" }.to_owned()
}

/// The language that is set; nothing where it is plain English.
pub fn now() -> Option<&'static Language> {
    LANGUAGE.get()
}

/// A number with so many places, as the language that is set writes it: "18,000", "9.3".
pub fn number(value: f64, places: u32) -> String {
    let plain = decimal::fixed(value, places);
    match now() {
        Some(language) => written(&plain, &language.numbers),
        None => written(&plain, &Numbers::english()),
    }
}

/// A whole count.
pub fn whole(count: usize) -> String {
    number(count as f64, 0)
}

/// A plain decimal with a language's own digits, groups and point.
fn written(plain: &str, numbers: &Numbers) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut out = String::new();
    let digit = |digit: char| match digit.to_digit(10) {
        Some(value) => char::from_u32(numbers.nought as u32 + value).unwrap_or(digit),
        None => digit,
    };
    let [last, further] = numbers.groups;
    let (sign, whole) = match whole.strip_prefix('-') {
        Some(whole) => ("-", whole),
        None => ("", whole),
    };
    out.push_str(sign);
    for (index, value) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if index > 0 && left >= last && (left - last).is_multiple_of(further) {
            out.push_str(&numbers.comma);
        }
        out.push(digit(value));
    }
    if !fraction.is_empty() {
        out.push_str(&numbers.point);
        out.extend(fraction.chars().map(digit));
    }
    out
}

/// Every message, its words changed and its variables and choices left.
fn pseudo(change: fn(&str) -> String) -> &'static [&'static str] {
    let changed = ENGLISH.iter().map(|pattern| -> &'static str {
        let mut out = String::new();
        // A choice's key, up to its end, is nothing that is read.
        for (index, part) in pattern.split('\u{e}').enumerate() {
            let (key, words) = part.split_once('\u{f}').unwrap_or(("", part));
            if index > 0 {
                out = out + "\u{e}" + key + "\u{f}";
            }
            out += &change(words);
        }
        Box::leak(out.into_boxed_str())
    });
    Box::leak(changed.collect::<Vec<_>>().into_boxed_slice())
}

/// Whether a sign is part of a word; the tables that know it of every script weigh too much here.
fn is_letter(sign: &char) -> bool {
    sign.is_ascii_alphabetic() || *sign > '\u{bf}'
}

/// Accented, between brackets, and about half as long again: what is cut off lacks its bracket, and what
/// is hard-coded has no accents.
fn accented(words: &str) -> String {
    const PLAIN: &str = "aceinosuyACEINOSUY";
    const MARKED: &str = "áçéíñóšúýÁÇÉÍÑÓŠÚÝ";
    if words.is_empty() {
        return String::new();
    }
    let mut out = "[".to_owned();
    for letter in words.chars() {
        let place = PLAIN.chars().position(|plain| plain == letter);
        out.push(place.and_then(|place| MARKED.chars().nth(place)).unwrap_or(letter));
    }
    // In pieces that a line may break between, as words are.
    let half = words.chars().filter(is_letter).count().div_ceil(2).min(60);
    for index in 0..half {
        out.push_str(if index % 6 == 0 { " ~" } else { "~" });
    }
    out + "]"
}

/// From right to left: each word is told to run that way.
fn turned(words: &str) -> String {
    let turn = |word: &str| {
        if word.chars().any(|c| is_letter(&c)) {
            ["\u{202e}", word, "\u{202c}"].concat()
        } else {
            word.to_owned()
        }
    };
    words.split(' ').map(turn).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_off_a_sample() {
        assert_eq!(Numbers::of_sample("123,456,789.5"), Numbers::english());
        let german = Numbers::of_sample("123.456.789,5");
        assert_eq!((german.comma.as_str(), german.point.as_str()), (".", ","));
        let indian = Numbers::of_sample("12,34,56,789.5");
        assert_eq!(indian.groups, [3, 2]);
        let arabic = Numbers::of_sample("١٢٣٬٤٥٦٬٧٨٩٫٥");
        assert_eq!((arabic.nought, arabic.comma.as_str(), arabic.point.as_str()), ('٠', "٬", "٫"));
        for broken in ["", "x", "123", "1.2", "12345"] {
            assert_eq!(Numbers::of_sample(broken), Numbers::english(), "{broken}");
        }
    }

    #[test]
    fn a_language_has_its_own_groups_and_digits() {
        let numbers = Numbers::of_sample("١٢٬٣٤٬٥٦٬٧٨٩٫٥");
        assert_eq!(written("1234567.5", &numbers), "١٢٬٣٤٬٥٦٧٫٥");
        assert_eq!(written("-1234", &Numbers::english()), "-1,234");
        assert_eq!(written("-123", &Numbers::english()), "-123");
    }

    #[test]
    fn a_language_that_is_not_here_is_english() {
        assert_eq!(spoken("en-IN"), "en-IN");
        assert_eq!(spoken("ar-XB"), "ar-XB");
        assert_eq!(spoken("de-AT"), "en-GB");
        assert_eq!(spoken(""), "en-GB");
    }

    #[test]
    fn pseudo_languages_keep_variables_and_choices() {
        let signs = |text: &str| text.chars().filter(|c| c.is_control()).collect::<String>();
        for tag in ["en-XA", "ar-XB"] {
            let language = Language::new(tag);
            for (own, english) in language.patterns.iter().zip(ENGLISH) {
                assert_eq!(signs(own), signs(english), "{english}");
                let has_words = english.chars().any(|c| is_letter(&c));
                assert_eq!(*own != english, has_words || tag == "en-XA", "{english}");
            }
        }
    }
}
