//! Undoes what mail clients, chat applications and content systems do to a link.
//!
//! Nothing that we write holds a per cent sign, an entity, a space or a bracket: names are spelt with letters,
//! digits, `-` and `_` ([`escaped`]). So every layer of the world's own escaping can come off without a doubt.

/// Keys that others append to addresses, by how they begin. They are ignored in silence.
const TRACKING: [&str; 17] = [
    "utm_", "fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "mc_cid", "mc_eid",
    "_hsenc", "_hsmi", "igshid", "mkt_tok", "ref_src", "twclid", "yclid", "_ga",
];

/// How often a link may have been escaped on its way.
const LAYERS_MOST: usize = 4;

/// Entities that stand for what our links hold.
const ENTITIES: [(&str, &str); 7] = [
    ("&amp;", "&"),
    ("&AMP;", "&"),
    ("&equals;", "="),
    ("&comma;", ","),
    ("&num;", "#"),
    ("&percnt;", "%"),
    ("&lowbar;", "_"),
];

/// Whether a key is one that others append.
pub(super) fn is_tracking(key: &str) -> bool {
    TRACKING.iter().any(|start| key.starts_with(start))
}

/// A fragment as it was written: without line breaks, entities, layers of escapes, or what follows the link
/// in the text around it.
pub(super) fn repaired(fragment: &str) -> String {
    let is_break =
        |c: char| c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}');
    let mut text: String = fragment.chars().filter(|c| !is_break(*c)).collect();
    // A quoted-printable mail that nobody decoded.
    if text.contains("v=3D") {
        text = text.replace("=3D", "=");
    }
    for _layer in 0..LAYERS_MOST {
        let plain = unescaped(&without_entities(&text));
        if plain == text {
            break;
        }
        text = plain;
    }
    // In the text of a page `&cent` is an entity even without its semicolon.
    let text = text.replace("¢ralisation", "&centralisation");
    text.trim_start_matches(['#', ' ']).to_owned()
}

/// A value without what surrounds a link in prose: brackets, quotation marks, full stops; nor a second fragment, as
/// WordPress appends one.
pub(super) fn trimmed(value: &str) -> &str {
    const AROUND: [char; 19] = [
        '.', ',', ';', ':', ')', ']', '}', '>', '"', '\'', '”', '’', '»', '!', '*', '_', '`', '…',
        '\\',
    ];
    let value = value.split(['<', '>', '|', '"', '#']).next().unwrap_or_default();
    value.trim_end_matches(|c: char| c.is_whitespace() || AROUND.contains(&c)).trim_start()
}

fn without_entities(text: &str) -> String {
    let mut out = text.to_owned();
    for (entity, plain) in ENTITIES {
        out = out.replace(entity, plain);
    }
    let mut parts = out.split("&#");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(code, rest)| Some((ascii(code)?, rest))) {
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
    plain
}

/// The visible ASCII character of a numeric entity, "38" or "x26".
fn ascii(code: &str) -> Option<char> {
    let value = match code.strip_prefix(['x', 'X']) {
        Some(hex) => u8::from_str_radix(hex, 16).ok()?,
        None => code.parse().ok()?,
    };
    value.is_ascii_graphic().then(|| char::from(value))
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

/// A name that [`escaped`] wrote. An underscore that begins no escape stays, for links written by hand.
pub(super) fn name_of(escaped: &str) -> String {
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
        ] {
            assert_eq!(trimmed(value), "40", "{value}");
        }
    }
}
