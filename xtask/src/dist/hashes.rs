//! Hashes as pages and policies write them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Kinds of script that a browser runs; others hold data.
const RUN: [&str; 3] = ["", "module", "text/javascript"];

/// The SHA-256 of `content` as `integrity` and policies write it: `sha256-…`.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// The first digits of the same, for a name that changes with its content.
pub(crate) fn for_name(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Whether a word of a name is a hash of content, as Trunk, wasm-bindgen and [`for_name`] write it: 16 hexadecimal
/// digits, or fewer where it begins with zeros.
pub(crate) fn is_hash(word: &str) -> bool {
    (12..=16).contains(&word.len())
        && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// The hashes of what a page holds inline, for a policy that allows nothing else inline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Inline {
    /// Of each script.
    pub(crate) scripts: Vec<String>,
    /// Of each style sheet.
    pub(crate) styles: Vec<String>,
}

impl Inline {
    /// Of the page `html`.
    pub(crate) fn of(html: &str) -> Self {
        let scripts = elements(html, "script").into_iter().filter(|(attributes, _)| {
            let kind = attribute(attributes, "type").unwrap_or_default();
            attribute(attributes, "src").is_none() && RUN.contains(&kind)
        });
        let hash = |(_, content): (&str, &str)| integrity(content.as_bytes());
        Self {
            scripts: scripts.map(hash).collect(),
            styles: elements(html, "style").into_iter().map(hash).collect(),
        }
    }
}

/// Attributes and content of each element of a name whose content is not markup.
fn elements<'a>(html: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    let (open, close) = (format!("<{name}"), format!("</{name}"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find(&open) {
        rest = &rest[at + open.len()..];
        if !rest.starts_with(['>', ' ', '\n', '\t']) {
            continue;
        }
        let Some((attributes, after)) = rest.split_once('>') else { break };
        let end = after.find(&close).unwrap_or(after.len());
        found.push((attributes, &after[..end]));
        rest = &after[end..];
    }
    found
}

/// The value of an attribute in the text of a tag.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
        _ => value.split(char::is_whitespace).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_what_browsers_compute() {
        // From the specification of Subresource Integrity's own example of an empty file.
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn only_what_runs_inline_is_hashed() {
        let html = "<style>a{}</style><script src=a.js></script><script>let x = 1 < 2;</script>\
                    <script type=\"application/json\">{}</script><script type=module>y</script><scripted>";
        let own = Inline::of(html);
        assert_eq!(own.styles, [integrity(b"a{}")]);
        assert_eq!(own.scripts, [integrity(b"let x = 1 < 2;"), integrity(b"y")]);
        assert_eq!(Inline::of("<script"), Inline::default());
    }
}
