//! A chart as it leaves the page: with its title, what its lines are, the setting, the sources and the address,
//! so that it can be read where the page is not. Drawn on any plotters backend.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use super::Origin;
use crate::chart::spec::Whose;
use crate::chart::theme::{FONT_FAMILY, Ink};
use crate::chart::{
    ChartSize, DrawError, FINE, Runs, Subject, Theme, TimeChart, draw, svg, width_px,
};
use crate::message::{self as m, Language};
use crate::text;

/// Space around everything, CSS pixels. Judgement.
const MARGIN_PX: f64 = 20.0;
/// Size of the title, CSS pixels.
const TITLE_PX: f64 = 18.0;
/// Size of what is counted, CSS pixels.
const UNIT_PX: f64 = 13.0;
/// Size of keys and caption, CSS pixels.
const SMALL_PX: f64 = 12.0;
/// Height of a line of text, in its size.
const LINE_HEIGHT: f64 = 1.4;
/// How far below its middle a text's base line lies, in ems: viewers differ on other ways to say it. Judgement.
const BASE_EMS: f64 = 0.35;
/// Fonts of a picture that leaves the page: names that viewers outside a browser know, in quotes where they
/// have spaces.
const PICTURE_FONTS: &str = "Arial, 'Helvetica Neue', 'Liberation Sans', sans-serif";

/// A picture that is laid out: its size, and what is drawn on it.
#[derive(Clone, Debug)]
pub struct Picture {
    size: ChartSize,
    chart: TimeChart,
    chart_size: ChartSize,
    chart_top_px: f64,
    title: String,
    description: String,
    texts: Vec<TextRow>,
    keys: Vec<Key>,
}

/// A line of text.
#[derive(Clone, Debug)]
struct TextRow {
    at: (f64, f64),
    text: String,
    ink: Ink,
    size_px: f64,
    is_bold: bool,
}

/// A stroke or a dot that says what stands beside it.
#[derive(Clone, Copy, Debug)]
struct Key {
    left: f64,
    middle: f64,
    ink: Ink,
    is_dot: bool,
}

/// The size of a chart in a picture: as on the page of a desktop.
const fn chart_size(subject: Subject) -> ChartSize {
    match subject {
        Subject::Money => ChartSize { width_px: 820, height_px: 430 },
        Subject::RollOut(_) | Subject::Interfaces | Subject::LostActivity => {
            ChartSize { width_px: 600, height_px: 300 }
        }
        _ => ChartSize { width_px: 820, height_px: 340 },
    }
}

impl Picture {
    /// Lays out a chart with all that it needs to be read alone.
    pub fn new(language: &Language, subject: Subject, runs: &Runs<'_>, origin: Origin<'_>) -> Self {
        let chart_size = chart_size(subject);
        let chart = subject.chart(runs, language, chart_size);
        let title = text::chart_title(subject).text(language).to_owned();
        let mut column = Column::new(f64::from(chart_size.width_px));
        column.text(&title, Ink::Record, TITLE_PX, true);
        column.text(text::chart_unit(subject).text(language), Ink::Soft, UNIT_PX, false);
        column.y += 4.0;
        let keys = column.keys(&keys_of(language, &chart, runs));
        column.y += 6.0;
        let chart_top_px = column.y;
        column.y += f64::from(chart_size.height_px) + 12.0;
        for (index, words) in
            text::share_caption(language, subject, &chart, origin).iter().enumerate()
        {
            let ink = if index == 0 { Ink::Record } else { Ink::Soft };
            column.text(words, ink, SMALL_PX, false);
            column.y += 3.0;
        }
        let size = ChartSize {
            width_px: chart_size.width_px + 2 * MARGIN_PX as u32,
            height_px: (column.y + MARGIN_PX).ceil() as u32,
        };
        let description = text::chart_description(language, subject, &chart);
        let texts = column.texts;
        Self { size, chart, chart_size, chart_top_px, title, description, texts, keys }
    }

    /// Its whole size.
    pub const fn size(&self) -> ChartSize {
        self.size
    }

    /// Draws it. `root` counts in [`FINE`] units to the pixel.
    ///
    /// # Errors
    /// What the backend says.
    pub fn draw<DB: DrawingBackend>(
        &self,
        root: &DrawingArea<DB, Shift>,
        theme: &Theme,
    ) -> Result<(), DrawError<DB>> {
        root.fill(&colour(theme, Ink::Paper))?;
        let corner = fine_point((MARGIN_PX, self.chart_top_px));
        let fine = |px: u32| (px * FINE) as i32;
        let (width, height) = (fine(self.chart_size.width_px), fine(self.chart_size.height_px));
        draw(&root.clone().shrink(corner, (width, height)), &self.chart, self.chart_size, theme)?;
        for key in &self.keys {
            key.draw(root, theme)?;
        }
        for row in &self.texts {
            row.draw(root, theme)?;
        }
        Ok(())
    }

    /// It as an SVG document of its own, on white: valid XML that editors and converters outside browsers take.
    pub fn to_svg(&self) -> String {
        let theme = Theme::LIGHT;
        let document = svg::render_with(self.size, |root| self.draw(root, &theme).is_ok());
        portable(&document, &self.title, &self.description)
    }
}

impl Key {
    fn draw<DB: DrawingBackend>(
        self,
        root: &DrawingArea<DB, Shift>,
        theme: &Theme,
    ) -> Result<(), DrawError<DB>> {
        let style = ShapeStyle {
            color: colour(theme, self.ink).into(),
            filled: self.is_dot,
            stroke_width: (2.5 * f64::from(FINE)) as u32,
        };
        if self.is_dot {
            let at = fine_point((self.left + 8.0, self.middle));
            root.draw(&Circle::new(at, (3.6 * f64::from(FINE)) as i32, style))
        } else {
            let ends = [(self.left, self.middle), (self.left + 16.0, self.middle)];
            root.draw(&PathElement::new(ends.map(fine_point).to_vec(), style))
        }
    }
}

impl TextRow {
    fn draw<DB: DrawingBackend>(
        &self,
        root: &DrawingArea<DB, Shift>,
        theme: &Theme,
    ) -> Result<(), DrawError<DB>> {
        let weight = if self.is_bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = self.size_px * f64::from(FINE);
        let style = TextStyle {
            font: FontDesc::new(FontFamily::Name(FONT_FAMILY), size, weight),
            color: {
                use plotters::style::Color;
                colour(theme, self.ink).to_backend_color()
            },
            pos: Pos::new(HPos::Left, VPos::Center),
        };
        root.draw(&Text::new(self.text.as_str(), fine_point(self.at), style))
    }
}

/// What the lines and dots of a chart are, each with its ink and whether it is a dot.
fn keys_of(language: &Language, chart: &TimeChart, runs: &Runs<'_>) -> Vec<(Ink, bool, String)> {
    let words = |message: m::Message| message.text(language).to_owned();
    let has = |whose| chart.lines.iter().any(|line| line.whose == whose);
    let mut keys = Vec::new();
    if has(Whose::Yours) {
        let name = if runs.is_history() { m::SHARE_KEY_HISTORY } else { m::SHARE_KEY_YOURS };
        keys.push((Ink::Yours, false, words(name)));
    }
    if has(Whose::History) && !runs.is_history() {
        keys.push((Ink::Baseline, false, words(m::SHARE_KEY_HISTORY)));
    }
    if chart.marks.iter().any(|mark| mark.figure.is_some()) {
        keys.push((Ink::Record, true, words(m::SHARE_KEY_RECORD)));
    }
    keys
}

/// Text that runs down a picture.
struct Column {
    width_px: f64,
    y: f64,
    texts: Vec<TextRow>,
}

impl Column {
    const fn new(width_px: f64) -> Self {
        Self { width_px, y: MARGIN_PX, texts: Vec::new() }
    }

    /// Writes a text in as many lines as it needs.
    fn text(&mut self, text: &str, ink: Ink, size_px: f64, is_bold: bool) {
        let height = size_px * LINE_HEIGHT;
        for text in wrapped(text, self.width_px, size_px) {
            let at = (MARGIN_PX, self.y + height / 2.0);
            self.texts.push(TextRow { at, text, ink, size_px, is_bold });
            self.y += height;
        }
    }

    /// Writes keys, as many to a line as there is room for.
    fn keys(&mut self, all: &[(Ink, bool, String)]) -> Vec<Key> {
        const SIGN_PX: f64 = 24.0;
        const GAP_PX: f64 = 14.0;
        let (mut keys, mut left) = (Vec::new(), MARGIN_PX);
        for (ink, is_dot, words) in all {
            let width = SIGN_PX + width_px(words, SMALL_PX);
            if left > MARGIN_PX && left + width > self.width_px + MARGIN_PX {
                left = MARGIN_PX;
                self.y += SMALL_PX * LINE_HEIGHT;
            }
            let middle = self.y + SMALL_PX * LINE_HEIGHT / 2.0;
            keys.push(Key { left, middle, ink: *ink, is_dot: *is_dot });
            self.texts.push(TextRow {
                at: (left + SIGN_PX, middle),
                text: words.clone(),
                ink: Ink::Soft,
                size_px: SMALL_PX,
                is_bold: false,
            });
            left += width + GAP_PX;
        }
        self.y += SMALL_PX * LINE_HEIGHT;
        keys
    }
}

fn colour(theme: &Theme, ink: Ink) -> RGBColor {
    let (red, green, blue) = theme.colour(ink);
    RGBColor(red, green, blue)
}

fn fine_point((x, y): (f64, f64)) -> (i32, i32) {
    let fine = |px: f64| (px * f64::from(FINE)).round() as i32;
    (fine(x), fine(y))
}

/// A text in lines that are no wider; a word that is (an address) is broken where it must.
fn wrapped(text: &str, wide_px: f64, size_px: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let with = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width_px(&with, size_px) <= wide_px {
            line = with;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if width_px(&line, size_px) > wide_px && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// What plotters-svg writes, made valid for every reader of XML: base lines as numbers, fonts in quotes, no
/// character that XML forbids, and a name for those who do not see it.
fn portable(document: &str, title: &str, description: &str) -> String {
    let clean: String = document.chars().filter(|c| is_xml(*c)).collect();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    for (index, part) in clean.split("<text ").enumerate() {
        if index > 0 {
            out += &text_element(part);
        } else if let Some((root, rest)) = part.split_once('>') {
            let (title, description) = (escaped(title), escaped(description));
            out += &format!(
                "{root} role=\"img\"><title>{title}</title><desc>{description}</desc>{rest}"
            );
        }
    }
    out.replace(" opacity=\"1\"", "").replace(
        &format!("font-family=\"{FONT_FAMILY}\""),
        &format!("font-family=\"{PICTURE_FONTS}\""),
    )
}

/// A text element with its base line as a number and its words without the line ends around them.
fn text_element(part: &str) -> String {
    let Some((attributes, rest)) = part.split_once('>') else { return part.to_owned() };
    let Some((words, rest)) = rest.split_once("</text>") else { return part.to_owned() };
    let attribute = |name: &str| {
        let (_, value) = attributes.split_once(&format!("{name}=\""))?;
        value.split_once('"').map(|(value, _)| value)
    };
    let size = attribute("font-size").and_then(|size| size.parse::<f64>().ok()).unwrap_or_default();
    let base = (size * BASE_EMS).round();
    let attributes = match attribute("dy") {
        Some(dy) => attributes.replacen(&format!(" dy=\"{dy}\""), &format!(" dy=\"{base}\""), 1),
        None => attributes.to_owned(),
    };
    format!("<text {attributes}>{}</text>{rest}", words.trim_matches('\n'))
}

/// Whether XML has a place for a character.
const fn is_xml(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn escaped(text: &str) -> String {
    let clean: String = text.chars().filter(|c| is_xml(*c)).collect();
    clean.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_whole_and_long_ones_broken() {
        let address = "https://example.org/".to_owned() + &"a=1&".repeat(60);
        let text = format!("One two three four five six seven {address} end");
        let lines = wrapped(&text, 200.0, 12.0);
        assert!(lines.iter().all(|line| width_px(line, 12.0) <= 200.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""), "nothing is lost");
        assert!(lines[0].starts_with("One two three"), "{lines:?}");
        assert!(wrapped("", 200.0, 12.0).is_empty());
        assert_eq!(wrapped("ab", 1.0, 12.0), ["a", "b"], "a letter wider than the line ends it");
    }

    #[test]
    fn base_lines_are_numbers() {
        let text = "x=\"1\" y=\"2\" dy=\"0.5ex\" font-size=\"100\">\nA &amp; B\n</text>\n</svg>";
        assert_eq!(
            text_element(text),
            "<text x=\"1\" y=\"2\" dy=\"35\" font-size=\"100\">A &amp; B</text>\n</svg>"
        );
        assert_eq!(text_element("broken"), "broken");
    }
}
