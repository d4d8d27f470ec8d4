//! Undoes what mail clients, chat applications and content systems do to a link.
//!
//! Nothing that we write holds a per cent sign, an entity, a space or a bracket: names are spelt with letters,
//! digits, `-` and `_` ([`escaped`]). So every layer of the world's own escaping can come off without a doubt.

/// What ends a link inside of what was taken for it: a second fragment, Markdown's other half, a browser's own orders.
const ENDS: [&str; 3] = ["#", "](", ":~:"];

/// How often a link may have been escaped on its way.
const LAYERS_MOST: usize = 4;

/// Entities and escapes of scripts that stand for what our links hold.
const ENTITIES: [(&str, &str); 18] = [
    ("&amp;", "&"),
    ("&AMP;", "&"),
    ("&equals;", "="),
    ("&comma;", ","),
    ("&num;", "#"),
    ("&percnt;", "%"),
    ("&lowbar;", "_"),
    ("&period;", "."),
    ("&hyphen;", "-"),
    ("&nbsp;", " "),
    ("&ZeroWidthSpace;", ""),
    ("&shy;", ""),
    ("&ndash;", "-"),
    ("&minus;", "-"),
    ("\\u0026", "&"),
    ("\\u003d", "="),
    ("\\u003D", "="),
    ("\\x26", "&"),
];
/// Entities that may have lost their semicolon; no key of ours begins as they end.
const OPEN_ENTITIES: [(&str, &str); 7] = [
    ("&amp", "&"),
    ("&AMP", "&"),
    ("&#38", "&"),
    ("&#038", "&"),
    ("&#x26", "&"),
    ("&#X26", "&"),
    ("&#61", "="),
];

/// A fragment as it was written: without line breaks, entities, layers of escapes, or what stands before and after the
/// link in the text around it.
pub(super) fn repaired(fragment: &str) -> String {
    let mut text = without_invisible(fragment);
    // A quoted-printable mail that nobody decoded.
    if text.contains("v=3D") {
        text = text.replace("=3D", "=");
    }
    for _layer in 0..LAYERS_MOST {
        let plain = without_invisible(&unescaped(&without_entities(&text)));
        if plain == text {
            break;
        }
        text = plain;
    }
    // In the text of a page `&cent` is an entity even without its semicolon.
    let text = text.replace("¢ralisation", "&centralisation");
    // Markdown sets a backslash before signs; no link of ours holds one.
    text.replace('\\', "").trim_start_matches(BEFORE).to_owned()
}

/// A link without a second one, or other orders, behind it.
pub(super) fn first_only(text: &str) -> &str {
    ENDS.into_iter().fold(text, |text, end| text.split(end).next().unwrap_or_default())
}

/// What may stand between the `#` and our first key: routers and redirectors put it there.
pub(super) const BEFORE: [char; 7] = ['#', ' ', '!', '/', '?', '&', ';'];

/// A text without characters that are not seen.
fn without_invisible(text: &str) -> String {
    let is_seen = |c: &char| {
        !(c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'))
    };
    text.chars().filter(is_seen).collect()
}

/// A value without what surrounds a link in prose: brackets, quotation marks, full stops of any script; nor a second
/// fragment, as WordPress appends one, nor a query behind it.
///
/// What [`escaped`] wrote ends in a letter, a digit or `-`, so nothing of ours is lost. A pin's name that somebody
/// spelt in other letters keeps the signs that are not ASCII: they may be part of it.
pub(super) fn trimmed(value: &str, is_pin: bool) -> &str {
    const AROUND: &str = ".,;:()[]{}>\"'!*_`~^/";
    let value = value.split(['<', '>', '|', '"', '#', '?']).next().unwrap_or_default();
    let is_around = |c: char| c.is_whitespace() || AROUND.contains(c);
    let all = value.trim_start();
    // A name may end in a hyphen, and that may have become another dash on the way.
    let is_own = |c: char| c.is_ascii() || c.is_alphanumeric() || (is_pin && is_dash(c));
    let without_foreign = all.trim_end_matches(|c: char| is_around(c) || !is_own(c));
    // Whoever spells a name in other letters has its last part end as they like.
    let last = without_foreign.rsplit(',').next().unwrap_or_default();
    let is_by_hand = is_pin && !last.contains('=') && !hyphens(last).is_ascii();
    if is_by_hand { all.trim_end_matches(is_around) } else { without_foreign }
}

/// Any dash as a hyphen: programs that set type lengthen ours.
pub(super) fn hyphens(text: &str) -> String {
    text.replace(is_dash, "-")
}

/// Whether a character is a dash, or one of its look-alikes, beyond ASCII.
fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

fn without_entities(text: &str) -> String {
    let mut out = text.to_owned();
    if !out.contains(['&', '\\']) {
        return out;
    }
    for (entity, plain) in ENTITIES {
        out = out.replace(entity, plain);
    }
    let mut parts = out.split("&#");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(code, rest)| Some((character(code)?, rest))) {
            Some((letter, rest)) => {
                plain.push(letter);
                plain += rest;
            }
            None => {
                plain += "&#";
                plain += part;
            }
        }
    }
    for (entity, character) in OPEN_ENTITIES {
        plain = without_open(&plain, entity, character);
    }
    plain
}

/// A text without an entity that has lost its semicolon; one that has it is of a layer below.
fn without_open(text: &str, entity: &str, character: &str) -> String {
    let mut parts = text.split(entity);
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain += if part.starts_with(';') { entity } else { character };
        plain += part;
    }
    plain
}

/// The visible character of a numeric entity, "38" or "x26".
fn character(code: &str) -> Option<char> {
    let value = match code.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => code.parse().ok()?,
    };
    char::from_u32(value).filter(|c| !c.is_control() && !c.is_ascii_whitespace())
}

/// A text with one layer of percent escapes undone. A stray `%` stays; what is no UTF-8 becomes a
/// replacement character.
fn unescaped(text: &str) -> String {
    decoded(text, b'%', |byte| byte.is_ascii_hexdigit())
}

/// A name as it stands in an address: letters, digits and `-` as they are, every other byte as `_` and two
/// upper-case hexadecimal digits. No program between us and the reader changes any of these.
pub(super) fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("_{byte:02X}"));
        }
    }
    out
}

/// A name that [`escaped`] wrote. An underscore that begins no escape stays, for links written by hand; so do dashes, where
/// more of the name is in other letters.
pub(super) fn name_of(escaped: &str) -> String {
    let hyphenated = hyphens(escaped);
    let escaped = if hyphenated.is_ascii() { &hyphenated } else { escaped };
    decoded(escaped, b'_', |byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte))
}

fn decoded(text: &str, mark: u8, is_digit: impl Fn(u8) -> bool) -> String {
    let bytes = text.as_bytes();
    if !bytes.contains(&mark) {
        return text.to_owned();
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, after @ ..] = rest {
        rest = after;
        match (*first == mark, after) {
            (true, [high, low, after @ ..]) if is_digit(*high) && is_digit(*low) => {
                out.push(hex(*high) << 4 | hex(*low));
                rest = after;
            }
            _ => out.push(*first),
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> u8 {
    char::from(digit).to_digit(16).map_or(0, |value| value as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_addresses() {
        for name in
            ["A name", "a,b&c=d?e#f%g+h", "Zoë’s 試 🏥", "", "100%25", "&amp;", "A_20B", "_"]
        {
            let spelt = escaped(name);
            assert!(spelt.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')));
            assert_eq!(name_of(&spelt), name);
        }
        assert_eq!(name_of("my_run"), "my_run");
        assert_eq!(unescaped("a%2"), "a%2");
        assert_eq!(unescaped("%ff=1"), "\u{fffd}=1");
    }

    #[test]
    fn layers_come_off() {
        let link = "v=3&centralisation=70";
        for damaged in [
            "v=3&amp;centralisation=70",
            "v=3&amp;amp;centralisation=70",
            "v=3&#38;centralisation=70",
            "v=3&#x26;centralisation&#61;70",
            "v=3&amp;#38;centralisation=70",
            "v%3D3%26centralisation%3D70",
            "v%253D3%2526centralisation%253D70",
            "v%25253D3%252526centralisation%25253D70",
            "v=3%26centralisation=70",
            "v=3%26amp%3Bcentralisation=70",
            "v=3&\r\ncentralisation=70",
            "v=3&centrali\u{ad}sation=7\u{200b}0",
            "v=3D3&centralisation=3D70",
            "v=3¢ralisation=70",
            "%23v%3D3%26centralisation%3D70",
            "v=3&ampcentralisation=70",
            "v=3%26ampcentralisation=70",
            "v=3&#38centralisation=70",
            "v=3&#x26;centralisation=70",
            r"v=3\u0026centralisation=70",
            r"v\=3\&centralisation\=70",
            r"v%5C=3%5C&centralisation=70",
            "!v=3&centralisation=70",
            "/v=3&centralisation=70",
            "?v=3&centralisation=70",
            "!/v=3&centralisation=70",
            "%3Fv=3&centralisation=70",
            "v=3&centralisation=70%E2%80%8B",
        ] {
            assert_eq!(repaired(damaged), link, "{damaged}");
        }
    }

    #[test]
    fn what_stands_around_a_link_is_no_part_of_it() {
        for value in [
            "40.",
            "40)",
            "40).",
            "40>",
            // WordPress writes its own fragment behind ours.
            "40#",
            "40”",
            "40\"",
            "40**",
            "40|label>",
            "40</a>",
            "40 …",
            " 40",
            "40。",
            "40»",
            "40/",
            "40?a",
            "40\u{3000}",
            "40\u{fffd}",
            "40 →",
        ] {
            assert_eq!(trimmed(value, false), "40", "{value}");
            assert_eq!(trimmed(value, true), "40", "{value}");
        }
        // A name in other letters may end as it likes; a constant behind it does not.
        assert_eq!(trimmed("70,2006-12,40,計画。", true), "70,2006-12,40,計画。");
        assert_eq!(trimmed("70,2006-12,40,Plan。", true), "70,2006-12,40,Plan");
        assert_eq!(
            trimmed("70,2006-12,40,計画,p.use_months=7。", true),
            "70,2006-12,40,計画,p.use_months=7"
        );
    }
}
