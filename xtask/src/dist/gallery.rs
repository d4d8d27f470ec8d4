//! `gallery.html`: every form in a plausible article, and beside each the snippet that was used for it.

use anyhow::{Context, Result};

use super::bundle::{Bundle, source};
use super::presets::escaped;

/// Around what is both shown and written out.
const OPEN: &str = "<!-- snippet -->";
const CLOSE: &str = "<!-- /snippet -->";
/// Where the snippet that is written out has the listener; the page itself has it in a file.
const LISTENER: &str = "<!-- listener -->";
/// Stands in snippets where no address is known.
const EXAMPLE: &str = "https://example.org/npfit/";

/// Writes the gallery.
pub(crate) fn write(bundle: &Bundle) -> Result<()> {
    let folder = match bundle.address.text() {
        Some(address) => address.to_owned(),
        None => format!("{EXAMPLE}v{}/", bundle.version),
    };
    let listener = &bundle.words.listener;
    let page = source("gallery.html")?.replace("__TITLE__", &escaped(&bundle.words.title));
    bundle.write("gallery.html", filled(&page, &folder, listener)?)?;
    bundle.write("gallery.css", source("gallery.css")?)?;
    // The other frames of the page keep their height.
    bundle.write("gallery.js", listener.replace("\"iframe\"", "\"iframe.fits\""))
}

/// The page with each snippet written out below the live one.
fn filled(page: &str, folder: &str, listener: &str) -> Result<String> {
    let mut out = String::with_capacity(2 * page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (live, after) =
            after.split_once(CLOSE).context("A snippet of the gallery has no end")?;
        let text = escaped(&snippet(live, folder, listener));
        out += before;
        out += &live.replace(LISTENER, "");
        out +=
            &format!("<details><summary>Snippet</summary><pre><code>{text}</code></pre></details>");
        rest = after;
    }
    Ok(out + rest)
}

/// What an editor pastes for what stands live on the page.
fn snippet(live: &str, folder: &str, listener: &str) -> String {
    let element = format!("<script type=\"module\" src=\"{folder}npfit-scenario.js\"></script>\n");
    let own = without_indent(live)
        .replace("src=\"", &format!("src=\"{folder}"))
        .replace("href=\"", &format!("href=\"{folder}"))
        .replace("class=\"frame fits\"", "style=\"border:0;width:100%\"")
        .replace("class=\"frame\"", "style=\"border:0;width:100%\"")
        .replace(LISTENER, &format!("<script>\n{listener}</script>"));
    if own.contains("<npfit-scenario") { element + &own } else { own }
}

/// Lines without the indentation that all of them share.
fn without_indent(text: &str) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let indent = |line: &&str| line.len() - line.trim_start().len();
    let shared = lines.iter().map(indent).min().unwrap_or_default();
    lines.iter().map(|line| line.get(shared..).unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLDER: &str = "https://a.example/v1/";

    #[test]
    fn a_snippet_is_shown_live_and_written_out() {
        let page = "<p>\n<!-- snippet -->\n    <iframe src=\"embed.html#v=3\" class=\"frame\"></iframe>\n<!-- /snippet -->\n</p>";
        let html = filled(page, FOLDER, "").unwrap();
        assert!(html.contains("    <iframe src=\"embed.html#v=3\" class=\"frame\">"), "{html}");
        let text = "<code>&lt;iframe src=&quot;https://a.example/v1/embed.html#v=3&quot; style=&quot;border:0;width:100%&quot;&gt;";
        assert!(html.contains(text), "{html}");
        assert!(filled("<!-- snippet -->", FOLDER, "").is_err());
    }

    #[test]
    fn a_snippet_brings_the_script_that_it_needs() {
        let element =
            snippet("\n  <npfit-scenario>\n    <p>x</p>\n  </npfit-scenario>\n", FOLDER, "");
        assert!(element.starts_with(
            "<script type=\"module\" src=\"https://a.example/v1/npfit-scenario.js\">"
        ));
        assert!(
            element.ends_with("\n<npfit-scenario>\n  <p>x</p>\n</npfit-scenario>"),
            "{element}"
        );
        let frame =
            snippet("<iframe></iframe>\n<!-- listener -->", FOLDER, "listen(\"iframe\");\n");
        assert_eq!(frame, "<iframe></iframe>\n<script>\nlisten(\"iframe\");\n</script>");
    }
}
