//! What a reader types into a lever's field. A field takes whatever the page shows.

use npfit_model::{EPOCH_YEAR, Lever, Levers, Month};

use crate::message::Language;
use crate::text;

/// Where a lever stands as the page shows it: "75%", "99.7%", "September 2006". [`parse`] reads it back.
pub fn print(levers: &Levers, lever: Lever, language: &Language) -> String {
    match lever {
        Lever::Signing => text::month(language, levers.signing()),
        Lever::Centralisation | Lever::Flexibility => {
            text::lever_percent(language, levers.position(lever))
        }
    }
}

/// The position that a text asks of a lever, as [`Levers::position`] counts it. `None` if it is unreadable or
/// beyond the lever's range.
pub fn parse(lever: Lever, text: &str, language: &Language) -> Option<f64> {
    let plain = plain(text, language);
    let position = match lever {
        Lever::Signing => f64::from(month(&plain, language)?.0),
        Lever::Centralisation | Lever::Flexibility => {
            // To one decimal, as it is shown.
            (percent(&plain)? * 10.0).round() / 10.0
        }
    };
    let (lowest, highest) = Levers::positions(lever);
    (lowest..=highest).contains(&position).then_some(position)
}

/// The text with ASCII digits and a point, single spaces, and no marks of direction.
fn plain(text: &str, language: &Language) -> String {
    let numbers = &language.numbers;
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_whitespace() || c == '\u{202f}' => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '٫' => out.push('.'),
            '\u{66a}' | '\u{ff05}' | '\u{fe6a}' => out.push('%'),
            _ => match digit(c, numbers.zero) {
                Some(value) => out.push(char::from(b'0' + value)),
                None => out.extend(c.to_lowercase()),
            },
        }
    }
    out
}

/// The value of a digit: ASCII, full-width, Arabic-Indic, extended Arabic-Indic, Devanagari, or the
/// language's own.
fn digit(c: char, own_zero: char) -> Option<u8> {
    ['0', '\u{ff10}', '\u{660}', '\u{6f0}', '\u{966}', own_zero].into_iter().find_map(|zero| {
        let value = (c as u32).checked_sub(zero as u32)?;
        (value < 10).then_some(value as u8)
    })
}

/// A number of per cent, with or without its sign, with a point or a comma before its decimals.
fn percent(plain: &str) -> Option<f64> {
    let number = plain.trim_matches('%').trim();
    let number =
        number.strip_suffix("per cent").or(number.strip_suffix("percent")).unwrap_or(number);
    let number = number.trim().replace(',', ".");
    let is_plain = number.chars().all(|c| c.is_ascii_digit() || c == '.');
    let value = number.parse::<f64>().ok()?;
    (is_plain && value.is_finite()).then_some(value)
}

/// A month: "2006-12", "12/2006", "december 2006", "dec 2006", "2006 december".
fn month(plain: &str, language: &Language) -> Option<Month> {
    if let Ok(month) = plain.parse() {
        return Some(month);
    }
    let parts: Vec<&str> =
        plain.split(['/', '.', '-', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts.as_slice() else { return None };
    let (year, month) = if let Some(year) = year(second) {
        (year, month_of_year(first, language)?)
    } else {
        (year(first)?, month_of_year(second, language)?)
    };
    Some(Month::new(year, month))
}

fn year(text: &str) -> Option<i32> {
    let year = text.parse().ok()?;
    (text.len() == 4 && (EPOCH_YEAR - 100..EPOCH_YEAR + 100).contains(&year)).then_some(year)
}

/// A month by its number or by a name of the language or of English, whole or from three letters on.
fn month_of_year(text: &str, language: &Language) -> Option<i32> {
    if let Ok(number) = text.parse() {
        return (text.len() <= 2 && (1..=12).contains(&number)).then_some(number);
    }
    let english = Language::english();
    (1..=12).find(|&month| {
        [language, &english].into_iter().any(|language| {
            let long = language.month(month).to_lowercase();
            let short = language.month_short(month).to_lowercase();
            let is_begun = text.chars().count() >= 3 && long.starts_with(text);
            text == long || text == short || is_begun
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::language::Numbers;

    fn position(lever: Lever, text: &str) -> Option<f64> {
        parse(lever, text, &Language::english())
    }

    #[test]
    fn per_cent_is_read_as_it_is_shown_and_as_people_write_it() {
        for text in [
            "70",
            " 70 ",
            "70%",
            "70 %",
            "70.0",
            "70\u{a0}%",
            "70\u{202f}%",
            "70 per cent",
            "٧٠",
            "７０％",
            "%70",
            "70,0",
        ] {
            assert_eq!(position(Lever::Centralisation, text), Some(70.0), "{text}");
        }
        assert_eq!(position(Lever::Flexibility, "70,5"), Some(70.5));
        assert_eq!(position(Lever::Flexibility, "99.7"), Some(99.7));
    }

    #[test]
    fn months_are_read_as_they_are_shown_and_as_people_write_them() {
        for text in [
            "2006-12",
            "December 2006",
            "december 2006",
            "Dec 2006",
            "12/2006",
            "12.2006",
            "2006 December",
            "Decem 2006",
            "١٢/٢٠٠٦",
            "Dec.\u{a0}2006",
        ] {
            assert_eq!(position(Lever::Signing, text), Some(59.0), "{text}");
        }
        assert_eq!(position(Lever::Signing, "Sept 2006"), Some(56.0));
        assert_eq!(position(Lever::Signing, "Sep 2006"), Some(56.0));
    }

    #[test]
    fn what_is_no_position_is_refused() {
        for text in ["", "%", "seventy", "101", "-1", "2006-12", "1e1", "NaN", "inf", "7.0.0"] {
            assert_eq!(position(Lever::Flexibility, text), None, "{text}");
        }
        for text in ["", "59", "2006", "2006-13", "2002-08", "2008-02", "13/2006", "x 2006"] {
            assert_eq!(position(Lever::Signing, text), None, "{text}");
        }
    }

    #[test]
    fn a_field_reads_what_it_shows_in_any_language() {
        let mut arabic = Language::new("ar-XB");
        arabic.numbers = Numbers::of_sample("١٢٣٬٤٥٦٬٧٨٩٫٥");
        for language in [Language::english(), Language::new("en-XA"), arabic] {
            for lever in Lever::ALL {
                let (lowest, highest) = Levers::positions(lever);
                for at in [lowest, lowest + 1.0, highest] {
                    let levers = Levers::HISTORY.with_position(lever, at);
                    let shown = print(&levers, lever, &language);
                    let shown = shown.replace(['[', ']', '~'], "");
                    assert_eq!(parse(lever, &shown, &language), Some(at), "{shown}");
                }
            }
        }
    }
}
