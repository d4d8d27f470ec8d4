//! What a host should say with each file, in the form that Netlify and Cloudflare Pages read. `docs/hosting.md`
//! documents the same set.

use anyhow::Result;

use super::bundle::Bundle;
use super::compress::is_copy;
use super::hashes::{Inline, is_hash};
use super::manifest;

/// For files whose name changes with their content.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For everything else: minutes, and a copy that may be shown while a new one is fetched.
pub(crate) const SHORT: &str = "public, max-age=300, stale-while-revalidate=86400";
/// Sent with every file beside the policy.
pub(crate) const ALWAYS: [(&str, &str); 4] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
];

/// Writes `_headers`.
pub(crate) fn write(bundle: &Bundle) -> Result<()> {
    let files = bundle.files()?;
    let inline = manifest::inline(bundle)?;
    bundle.write("_headers", headers(bundle.address.path(), &files, &inline))
}

fn headers(folder: &str, files: &[String], inline: &Inline) -> String {
    let mut text = format!("{folder}*\n  Content-Security-Policy: {}\n", policy(inline));
    for (name, value) in ALWAYS {
        text += &format!("  {name}: {value}\n");
    }
    // The page by the name of its folder.
    text += &format!("{folder}\n  Cache-Control: {SHORT}\n");
    for file in files.iter().filter(|file| !is_copy(file)) {
        let is_hashed = is_hashed(file);
        if is_hashed || file.ends_with(".html") {
            let rule = if is_hashed { FOR_EVER } else { SHORT };
            text += &format!("{folder}{file}\n  Cache-Control: {rule}\n");
        }
        if file.ends_with(".wasm") {
            text += "  Content-Type: application/wasm\n";
        }
    }
    text
}

/// The policy of the bundle’s own pages; the one file’s scripts and style are inline, so they are named by their
/// hashes.
pub(crate) fn policy(inline: &Inline) -> String {
    let list =
        |hashes: &[String]| -> String { hashes.iter().map(|hash| format!(" '{hash}'")).collect() };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'{}; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors *",
        list(&inline.scripts),
        list(&inline.styles),
    )
}

/// Whether a file’s name holds a hash of its content.
pub(crate) fn is_hashed(name: &str) -> bool {
    name.split(['-', '_', '.', '/']).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::root;

    #[test]
    fn hashed_files_are_kept_for_ever_and_pages_are_not() {
        let files = [
            "index.html",
            "start.js",
            "widget-197a672f481588ca_bg.wasm",
            "style-af80346b0f1af8.css",
            "a.html.br",
        ];
        let text = headers("/v1/", &files.map(str::to_owned), &Inline::default());
        let rule = |file: &str| text.split_once(&format!("/v1/{file}\n")).map(|(_, rest)| rest);
        assert!(
            rule("index.html")
                .is_some_and(|rest| rest.starts_with(&format!("  Cache-Control: {SHORT}\n")))
        );
        let wasm = format!("  Cache-Control: {FOR_EVER}\n  Content-Type: application/wasm\n");
        assert!(
            rule("widget-197a672f481588ca_bg.wasm").is_some_and(|rest| rest.starts_with(&wasm))
        );
        assert!(rule("style-af80346b0f1af8.css").is_some());
        assert!(rule("start.js").is_none() && rule("a.html.br").is_none(), "{text}");
        assert!(
            text.starts_with("/v1/*\n  Content-Security-Policy: default-src 'none';"),
            "{text}"
        );
    }

    #[test]
    fn the_policy_names_what_is_inline() {
        let inline =
            Inline { scripts: vec!["sha256-a=".to_owned()], styles: vec!["sha256-b=".to_owned()] };
        let policy = policy(&inline);
        assert!(policy.contains(
            "script-src 'self' 'wasm-unsafe-eval' 'sha256-a='; style-src 'self' 'sha256-b=';"
        ));
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn the_documented_headers_are_these() {
        let docs = std::fs::read_to_string(root().join("docs/hosting.md")).unwrap();
        let policy = format!("Content-Security-Policy: {}", policy(&Inline::default()));
        let always = ALWAYS.map(|(name, value)| format!("{name}: {value}"));
        let caching = [FOR_EVER, SHORT].map(|rule| format!("Cache-Control: {rule}"));
        for line in [policy].iter().chain(&always).chain(&caching) {
            assert!(docs.contains(line), "docs/hosting.md does not have {line}");
        }
    }
}
