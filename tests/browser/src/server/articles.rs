//! The articles of `tests/browser/hosts`, which embed the bundle of another host, and the scripts of vendors that some
//! of them use.

use std::env;
use std::path::{Path, PathBuf};

use npfit_scenario::export::Origin;
use npfit_scenario::export::embed::Snippet;
use npfit_scenario::scenario::Scenario;

use crate::environment::root;

/// The state that articles open, as the part of a link after `#`.
pub(crate) const STATE: &str = "v=3&centralisation=70&signing=2006-12&flexibility=40";

/// What the snippets are called, and what they say where they stay dead.
const TITLE: &str = "England’s National Programme for IT: drag a lever";
const ALTERNATIVE: &str = "Three levers and a chart of what the programme cost.";

/// A script of a vendor, by the name that articles ask for it: what names its file, as `cargo xtask browser` sets it.
const VENDORS: [(&str, &str); 2] =
    [("pym.v1.min.js", "NPFIT_PYM"), ("open-iframe-resizer.js", "NPFIT_IFRAME_RESIZER")];

/// A file of the articles' host, its placeholders filled in.
pub(super) fn read(name: &str, bundle: &str) -> Option<Vec<u8>> {
    if let Some((_, variable)) = VENDORS.iter().find(|(vendor, _)| *vendor == name) {
        return std::fs::read(PathBuf::from(env::var_os(variable)?)).ok();
    }
    // One folder without folders in it.
    let is_plain = Path::new(name).components().count() == 1 && !name.contains("..");
    let file = root().join("tests").join("browser").join("hosts").join(name);
    if !is_plain || !file.is_file() {
        return None;
    }
    let bytes = std::fs::read(file).ok()?;
    if !name.ends_with(".html") {
        return Some(bytes);
    }
    Some(filled_in(&String::from_utf8(bytes).ok()?, bundle).into_bytes())
}

/// A policy for articles with the bundle's origin in it.
pub(super) fn policy(policy: &str, bundle: &str) -> String {
    let origin = bundle.split('/').take(3).collect::<Vec<_>>().join("/");
    policy.replace("{{origin}}", &origin)
}

/// An article with what an editor pastes in place of each placeholder: the snippets are those that the widget writes.
fn filled_in(article: &str, bundle: &str) -> String {
    let scenario = Scenario::from_fragment(STATE).scenario;
    let origin = Origin { scenario: &scenario, address: bundle };
    let snippet = |kind: Snippet| kind.write(origin, TITLE, ALTERNATIVE, "en-GB");
    article
        .replace("{{frame}}", &snippet(Snippet::Frame))
        .replace("{{frame with listener}}", &snippet(Snippet::FrameWithListener))
        .replace("{{element}}", &snippet(Snippet::Element))
        .replace("{{embed}}", &format!("{bundle}embed.html"))
        .replace("{{state}}", &STATE.replace('&', "&amp;"))
        .replace("{{bundle}}", bundle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_placeholder_of_every_article_is_filled_in() {
        let folder = root().join("tests").join("browser").join("hosts");
        let mut count = 0;
        for file in std::fs::read_dir(folder).unwrap() {
            let name = file.unwrap().file_name().to_string_lossy().into_owned();
            let bytes = read(&name, "http://127.0.0.1:9/x/").unwrap();
            if name.ends_with(".html") {
                let text = String::from_utf8(bytes).unwrap();
                assert!(!text.contains("{{"), "{name}: {text}");
                let is_bare = name == "floor.html";
                let embeds = text.contains("http://127.0.0.1:9/x/");
                assert!(embeds != is_bare, "{name} embeds nothing, or should.");
                count += 1;
            }
        }
        assert!(count > 10, "{count} articles");
        assert!(read("../src/main.rs", "").is_none() && read("absent.html", "").is_none());
    }
}
