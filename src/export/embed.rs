//! What an editor pastes into an article: a frame without script, a frame that takes the widget's own height,
//! or the element.

use super::Origin;
use crate::scenario::{Tab, Variant};

/// The page for frames, beside the page that the reader is on.
const EMBED_PAGE: &str = "embed.html";

/// The script of the element, beside the page that the reader is on.
const ELEMENT_SCRIPT: &str = "npfit-scenario.js";

/// Height of a frame without a listener, CSS pixels: a first screen at 720 by 780, or one chart with a sentence of three
/// lines, as it stands in columns of 360 to 760 px. A browser case holds both.
pub const fn frame_height_px(variant: Variant, tab: Tab) -> u32 {
    match (variant, tab) {
        (Variant::Full | Variant::Compact, _) => 780,
        (Variant::Chart, Tab::RollOut) => 660,
        (Variant::Chart, Tab::Loops) => 640,
        (Variant::Chart, Tab::LeverMap | Tab::Sensitivity) => 580,
        (Variant::Chart, _) => 520,
    }
}

/// The kinds of snippet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Snippet {
    /// A frame of fixed height, without script: it works in any system that keeps frames.
    #[default]
    Frame,
    /// A frame, and a script that gives it the widget's own height.
    FrameWithListener,
    /// The element, with a link that stays where it does not come to life.
    Element,
}

impl Snippet {
    /// Every kind, the safest first.
    pub const ALL: [Self; 3] = [Self::Frame, Self::FrameWithListener, Self::Element];

    /// Its key in markup.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::FrameWithListener => "frame-with-listener",
            Self::Element => "element",
        }
    }

    /// The kind of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The snippet. `title` names the widget to those who do not see it, `alternative` says what it shows
    /// where it cannot come to life, `tag` is its language. The link that stands there opens the whole instrument.
    pub fn write(self, origin: Origin<'_>, title: &str, alternative: &str, tag: &str) -> String {
        match self {
            Self::Frame => frame(origin, title),
            Self::FrameWithListener => {
                format!("{}\n<script>\n{LISTENER}</script>", frame(origin, title))
            }
            Self::Element => element(origin, title, alternative, tag),
        }
    }
}

/// A script that gives each frame the height that its own window asks for.
pub const LISTENER: &str = r#"addEventListener("message", (event) => {
  const message = event.data;
  if (!message || message.type !== "npfit-scenario:height" || !(message.height > 0 && message.height < 10000)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === event.source) frame.style.height = Math.ceil(message.height) + "px";
  }
});
"#;

/// Whether others can reach an address: a page opened from disk, or one that a host wrote into a frame, they
/// cannot.
pub fn is_public(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

fn frame(origin: Origin<'_>, title: &str) -> String {
    let source = format!("{}{EMBED_PAGE}#{}", folder(origin.address), fragment(origin));
    let height_px = frame_height_px(origin.scenario.look.variant, origin.scenario.tab);
    format!(
        "<iframe title=\"{}\" src=\"{}\" width=\"100%\" height=\"{height_px}\" loading=\"lazy\" \
         style=\"border:0;width:100%\" allow=\"clipboard-write; web-share; fullscreen\" \
         referrerpolicy=\"no-referrer\" sandbox=\"allow-scripts allow-downloads allow-popups\"></iframe>",
        escaped(title),
        escaped(&source),
    )
}

fn element(origin: Origin<'_>, title: &str, alternative: &str, tag: &str) -> String {
    let mut whole = origin.scenario.clone();
    whole.look.variant = Variant::Full;
    let page = origin.address.split('#').next().unwrap_or_default();
    format!(
        "<script type=\"module\" src=\"{}\"></script>\n\
         <npfit-scenario lang=\"{}\" state=\"{}\">\n  \
         <p><a href=\"{}\">{}</a>. {}</p>\n</npfit-scenario>",
        escaped(&format!("{}{ELEMENT_SCRIPT}", folder(origin.address))),
        escaped(tag),
        escaped(&fragment(origin)),
        escaped(&format!("{page}#{}", whole.to_fragment())),
        escaped(title),
        escaped(alternative),
    )
}

fn fragment(origin: Origin<'_>) -> String {
    origin.scenario.to_fragment()
}

/// The folder of a page: its address up to the last slash of its path.
fn folder(address: &str) -> &str {
    let page = address.split(['#', '?']).next().unwrap_or_default();
    let host = page.find("://").map_or(0, |at| at + 3);
    page.rfind('/').filter(|at| *at >= host).map_or(page, |at| &page[..=at])
}

/// Text for an attribute or between two tags.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Pin, Scenario};

    const ADDRESS: &str = "https://news.example/a/v1/index.html?x=1#v=3";

    fn write(kind: Snippet) -> String {
        let mut scenario = Scenario::default();
        scenario.pins.push(Pin { name: "\"><script>".to_owned(), ..scenario.to_pin() });
        let origin = Origin { scenario: &scenario, address: ADDRESS };
        kind.write(origin, "A \"title\" & <b>", "Two <i>words</i>", "en-GB")
    }

    #[test]
    fn no_name_becomes_markup() {
        for kind in Snippet::ALL {
            let snippet = write(kind);
            assert!(!snippet.contains("<b>") && !snippet.contains("<i>"), "{snippet}");
            assert!(snippet.contains("A &quot;title&quot; &amp; &lt;b&gt;"), "{snippet}");
            assert_eq!(Snippet::of_key(kind.key()), Some(kind));
        }
        let scripts = |kind| write(kind).matches("<script").count();
        assert_eq!(Snippet::ALL.map(scripts), [0, 1, 1]);
    }

    #[test]
    fn the_link_in_an_element_opens_the_whole_with_its_setting() {
        let mut scenario = Scenario::from_fragment("v=3&centralisation=70&variant=chart").scenario;
        scenario.look.variant = Variant::Chart;
        let origin = Origin { scenario: &scenario, address: ADDRESS };
        let snippet = Snippet::Element.write(origin, "T", "A", "en-GB");
        let link =
            "<a href=\"https://news.example/a/v1/index.html?x=1#v=3&amp;centralisation=70&amp;";
        assert!(snippet.contains(link), "{snippet}");
        assert_eq!(snippet.matches("variant=").count(), 1, "{snippet}");
    }

    #[test]
    fn a_frame_leads_to_the_page_beside_this_one() {
        let frame = write(Snippet::Frame);
        assert!(frame.contains("src=\"https://news.example/a/v1/embed.html#v=3&amp;"), "{frame}");
        assert!(
            write(Snippet::Element).contains("\"https://news.example/a/v1/npfit-scenario.js\"")
        );
        assert_eq!(folder("https://news.example"), "https://news.example");
        assert_eq!(folder("https://news.example/#a/b"), "https://news.example/");
        assert!(
            is_public(ADDRESS) && !is_public("file:///C:/x.html") && !is_public("about:srcdoc")
        );
    }
}
