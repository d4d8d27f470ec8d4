//! A language: its messages, its numbers and its months.
//!
//! The message files hold English. Two pseudo-languages, derived from it, prove that every sentence a
//! reader sees comes from those files: `en-XA`, accented and half as long again, and `ar-XB`, written from
//! right to left. The host tells how numbers and months look: in a browser, its own `Intl`.

use super::ENGLISH;

/// The tag of British English, in which the messages are written.
const BRITISH: &str = "en-GB";

/// A language as a widget speaks it.
#[derive(Clone, Debug)]
pub struct Language {
    /// Its tag, for the widget's `lang`.
    pub tag: String,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// The messages of a pseudo-language, by their index; English has its own table.
    pseudo: Vec<String>,
    /// How its numbers look.
    pub numbers: Numbers,
    /// The names of its months, January first: long, then short.
    pub months: [Vec<String>; 2],
    /// The plural form of a count: `one`, `few`, `other` and so on.
    pub plural: fn(&str, usize) -> String,
}

/// How a language writes numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Between the whole number and its fraction.
    pub point: String,
    /// Between groups of digits.
    pub comma: String,
    /// The digits in the group before the point, and in each further group.
    pub groups: [usize; 2],
    /// The digit zero: the other nine follow it.
    pub zero: char,
}

impl Numbers {
    /// As in English: 1,234,567.8.
    pub fn english() -> Self {
        Self { point: ".".to_owned(), comma: ",".to_owned(), groups: [3, 3], zero: '0' }
    }

    /// Read from a sample: the number 123456789.5 as the language writes it. English if the sample is not
    /// such a number.
    pub fn of_sample(sample: &str) -> Self {
        Self::read(sample).unwrap_or_else(Self::english)
    }

    fn read(sample: &str) -> Option<Self> {
        let zero = char::from_u32((sample.chars().next()? as u32).checked_sub(1)?)?;
        let is_digit = |c: char| (c as u32).wrapping_sub(zero as u32) < 10;
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
            zero,
        })
    }

    /// A plain decimal with this language's own digits, groups and point.
    fn localised(&self, plain: &str) -> String {
        let (sign, plain) = match plain.strip_prefix('-') {
            Some(plain) => ("\u{2212}", plain),
            None => ("", plain),
        };
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let digit = |digit: char| match digit.to_digit(10) {
            Some(value) => char::from_u32(self.zero as u32 + value).unwrap_or(digit),
            None => digit,
        };
        let [last, further] = self.groups;
        let mut out = sign.to_owned();
        for (index, value) in whole.chars().enumerate() {
            let left = whole.len() - index;
            if index > 0 && left >= last && (left - last).is_multiple_of(further) {
                out.push_str(&self.comma);
            }
            out.push(digit(value));
        }
        if !fraction.is_empty() {
            out.push_str(&self.point);
            out.extend(fraction.chars().map(digit));
        }
        out
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::english()
    }
}

impl Language {
    /// British English.
    pub fn english() -> Self {
        Self::new(BRITISH)
    }

    /// A language by its tag: English in the reader's own kind, or one of the pseudo-languages; British
    /// English where the language is not here. Numbers and months are English until they are set.
    pub fn new(asked: &str) -> Self {
        let primary = asked.split('-').next().unwrap_or_default();
        let is_known = asked == "ar-XB" || primary.eq_ignore_ascii_case("en");
        let tag = if is_known { asked } else { BRITISH };
        let pseudo = match tag {
            "en-XA" => derived(accented),
            "ar-XB" => derived(turned),
            _ => Vec::new(),
        };
        Self {
            tag: tag.to_owned(),
            is_right_to_left: tag == "ar-XB",
            pseudo,
            numbers: Numbers::english(),
            months: [MONTHS, MONTHS_SHORT].map(|names| names.map(str::to_owned).to_vec()),
            plural: english_plural,
        }
    }

    /// Whether it is British English: its numbers, months and plurals are known without a browser.
    pub fn is_british(&self) -> bool {
        self.tag == BRITISH
    }

    /// The pattern of a message.
    pub(super) fn pattern(&self, index: usize) -> &str {
        let own = self.pseudo.get(index).map(String::as_str);
        own.or_else(|| ENGLISH.get(index).copied()).unwrap_or_default()
    }

    /// The plural form of a count.
    pub(super) fn plural(&self, count: usize) -> String {
        (self.plural)(&self.tag, count)
    }

    /// A number with so many decimal places: "18,000", "9.3". Negative zero is written as zero.
    pub fn number(&self, value: f64, places: usize) -> String {
        let plain = format!("{value:.places$}");
        let is_zero = plain.bytes().all(|byte| matches!(byte, b'-' | b'0' | b'.'));
        self.numbers.localised(if is_zero { plain.trim_start_matches('-') } else { &plain })
    }

    /// A whole count.
    pub fn whole(&self, count: usize) -> String {
        self.number(count as f64, 0)
    }

    /// A month's long name, 1 for January.
    pub fn month(&self, month_of_year: i32) -> &str {
        month_name(&self.months[0], month_of_year)
    }

    /// A month's short name, 1 for January.
    pub fn month_short(&self, month_of_year: i32) -> &str {
        month_name(&self.months[1], month_of_year)
    }
}

fn month_name(names: &[String], month_of_year: i32) -> &str {
    let index = month_of_year.clamp(1, 12) as usize - 1;
    names.get(index).map(String::as_str).unwrap_or_default()
}

fn english_plural(_tag: &str, count: usize) -> String {
    if count == 1 { "one" } else { "other" }.to_owned()
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const MONTHS_SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];

/// Every message, its words changed and its variables and choices kept.
fn derived(change: fn(&str) -> String) -> Vec<String> {
    let changed = ENGLISH.iter().map(|pattern| {
        let mut out = String::new();
        // The key of a choice is not read by anyone, so it stays as it is.
        for (index, part) in pattern.split('\u{e}').enumerate() {
            let (key, words) = part.split_once('\u{f}').unwrap_or(("", part));
            if index > 0 {
                out = out + "\u{e}" + key + "\u{f}";
            }
            out += &change(words);
        }
        out
    });
    changed.collect()
}

/// Accented, between brackets, and about half as long again: text that is cut off lacks its bracket, and
/// text that is hard-coded has no accents.
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
    let half = words.chars().filter(|c| c.is_alphabetic()).count().div_ceil(2).min(60);
    for index in 0..half {
        out.push_str(if index % 6 == 0 { " ~" } else { "~" });
    }
    out + "]"
}

/// From right to left: each word carries an override of its direction.
fn turned(words: &str) -> String {
    let turn = |word: &str| {
        if word.chars().any(char::is_alphabetic) {
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
    fn numbers_are_read_from_a_sample() {
        assert_eq!(Numbers::of_sample("123,456,789.5"), Numbers::english());
        let german = Numbers::of_sample("123.456.789,5");
        assert_eq!((german.comma.as_str(), german.point.as_str()), (".", ","));
        let indian = Numbers::of_sample("12,34,56,789.5");
        assert_eq!(indian.groups, [3, 2]);
        let arabic = Numbers::of_sample("١٢٣٬٤٥٦٬٧٨٩٫٥");
        assert_eq!((arabic.zero, arabic.comma.as_str(), arabic.point.as_str()), ('٠', "٬", "٫"));
        for broken in ["", "x", "123", "1.2", "12345"] {
            assert_eq!(Numbers::of_sample(broken), Numbers::english(), "{broken}");
        }
    }

    #[test]
    fn a_language_has_its_own_groups_and_digits() {
        let numbers = Numbers::of_sample("١٢٬٣٤٬٥٦٬٧٨٩٫٥");
        assert_eq!(numbers.localised("1234567.5"), "١٢٬٣٤٬٥٦٧٫٥");
        let english = Language::english();
        assert_eq!(english.number(-1234.0, 0), "\u{2212}1,234");
        assert_eq!(english.number(-0.04, 1), "0.0");
        assert_eq!(english.number(18_000.0, 0), "18,000");
    }

    #[test]
    fn a_language_that_is_not_here_is_english() {
        assert_eq!(Language::new("en-IN").tag, "en-IN");
        assert_eq!(Language::new("ar-XB").tag, "ar-XB");
        assert_eq!(Language::new("de-AT").tag, "en-GB");
        assert_eq!(Language::new("").tag, "en-GB");
    }

    #[test]
    fn pseudo_languages_keep_variables_and_choices() {
        let signs = |text: &str| text.chars().filter(|c| c.is_control()).collect::<String>();
        for tag in ["en-XA", "ar-XB"] {
            let language = Language::new(tag);
            for (index, english) in ENGLISH.iter().enumerate() {
                let own = language.pattern(index);
                assert_eq!(signs(own), signs(english), "{english}");
                let has_words = english.chars().any(char::is_alphabetic);
                assert_eq!(own != *english, has_words || tag == "en-XA", "{english}");
            }
        }
    }
}
