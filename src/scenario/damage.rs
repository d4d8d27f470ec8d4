//! Undoes what mail clients, chat applications and content systems do to a link.

use std::borrow::Cow;

/// Keys that others append to addresses, by how they begin. They are ignored in silence.
const TRACKING: [&str; 14] = [
    "utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "igshid",
    "mkt_tok", "ref_src", "twclid", "yclid",
];

/// Whether a key is one that others append.
pub(super) fn is_tracking(key: &str) -> bool {
    TRACKING.iter().any(|start| key.starts_with(start))
}

/// A fragment as it was written: without entities, line breaks, or a second layer of escapes.
pub(super) fn repaired(fragment: &str) -> String {
    let mut text: String = fragment.chars().filter(|c| !matches!(c, '\r' | '\n' | '\t')).collect();
    // Each layer of escaping hides the separators of the one below.
    for _ in 0..3 {
        text = without_entities(&text);
        if text.contains('=') {
            break;
        }
        match unescaped(&text) {
            Some(plain) if plain != text => text = plain,
            _ => break,
        }
    }
    without_entities(&text).trim_start_matches(['#', ' ']).to_owned()
}

/// A value without what surrounds a link in prose: brackets, quotation marks, full stops.
pub(super) fn trimmed(value: &str) -> &str {
    value
        .trim()
        .trim_end_matches(['.', ',', ';', ':', ')', ']', '>', '"', '\'', '”', '’', '»', '!'])
}

fn without_entities(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        let next = text
            .replace("&amp;", "&")
            .replace("&#38;", "&")
            .replace("&#x26;", "&")
            .replace("&#61;", "=")
            .replace("&#x3D;", "=")
            .replace("&#44;", ",");
        if next == text {
            break;
        }
        text = next;
    }
    text
}

/// A text with its percent escapes undone; `None` if they are not UTF-8. A stray `%` stays.
pub(super) fn unescaped(text: &str) -> Option<String> {
    if !text.contains('%') {
        return Some(text.to_owned());
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let pair =
            text.get(index + 1..index + 3).and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (bytes[index], pair) {
            (b'%', Some(byte)) => {
                out.push(byte);
                index += 3;
            }
            (byte, _) => {
                out.push(byte);
                index += 1;
            }
        }
    }
    String::from_utf8(out).ok()
}

/// A value with its escapes undone once, and twice if it still looks escaped.
pub(super) fn plain_value(value: &str) -> Cow<'_, str> {
    if value.contains('%') {
        unescaped(value).map_or(Cow::Borrowed(value), Cow::Owned)
    } else {
        Cow::Borrowed(value)
    }
}

/// A name as it stands in an address: every byte that means something there, or that others may change, is
/// escaped; so is a per cent sign, so that a name that looks like an escape comes back as typed.
pub(super) fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_addresses() {
        for name in ["A name", "a,b&c=d?e#f%g+h", "Zoë’s 試 🏥", "", "100%25", "&amp;"] {
            assert_eq!(unescaped(&escaped(name)).as_deref(), Some(name));
        }
        assert_eq!(unescaped("a%2").as_deref(), Some("a%2"));
        assert_eq!(unescaped("%ff"), None);
    }

    #[test]
    fn layers_come_off() {
        let link = "v=3&centralisation=70";
        for damaged in [
            "v=3&amp;centralisation=70",
            "v=3&amp;amp;centralisation=70",
            "v%3D3%26centralisation%3D70",
            "v%253D3%2526centralisation%253D70",
            "v=3&\ncentralisation=70",
            "%23v%3D3%26centralisation%3D70",
        ] {
            assert_eq!(repaired(damaged), link, "{damaged}");
        }
    }
}
