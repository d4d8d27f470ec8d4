//! Lines of text and keys that run down a picture.

use plotters::element::{Circle, PathElement, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

use crate::chart::theme::{FONT_FAMILY, Ink};
use crate::chart::{DrawError, FINE, Root, Theme, width_px};

/// Space around everything, CSS pixels. Judgement.
pub(super) const MARGIN_PX: f64 = 20.0;
/// Size of keys and caption, CSS pixels.
pub(super) const SMALL_PX: f64 = 12.0;
/// Height of a line of text, in its size.
const LINE_HEIGHT: f64 = 1.4;

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct TextRow {
    at: (f64, f64),
    text: String,
    ink: Ink,
    size_px: f64,
    is_bold: bool,
}

/// A stroke or a dot that says what stands beside it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    left: f64,
    middle: f64,
    ink: Ink,
    is_dot: bool,
}

/// Text that runs down a picture.
pub(super) struct Column {
    width_px: f64,
    /// Where the next line begins.
    pub(super) y: f64,
    /// What was written.
    pub(super) texts: Vec<TextRow>,
}

impl Column {
    pub(super) const fn new(width_px: f64) -> Self {
        Self { width_px, y: MARGIN_PX, texts: Vec::new() }
    }

    /// Writes a text in as many lines as it needs.
    pub(super) fn text(&mut self, text: &str, ink: Ink, size_px: f64, is_bold: bool) {
        let height = size_px * LINE_HEIGHT;
        for text in wrapped(text, self.width_px, size_px) {
            let at = (MARGIN_PX, self.y + height / 2.0);
            self.texts.push(TextRow { at, text, ink, size_px, is_bold });
            self.y += height;
        }
    }

    /// Writes keys, as many to a line as there is room for.
    pub(super) fn keys(&mut self, all: &[(Ink, bool, String)]) -> Vec<Key> {
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

impl Key {
    pub(super) fn draw(self, root: &Root<'_>, theme: &Theme) -> Result<(), DrawError> {
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
    pub(super) fn draw(&self, root: &Root<'_>, theme: &Theme) -> Result<(), DrawError> {
        let weight = if self.is_bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = self.size_px * f64::from(FINE);
        let style = TextStyle {
            font: FontDesc::new(FontFamily::Name(FONT_FAMILY), size, weight),
            color: colour(theme, self.ink).to_backend_color(),
            pos: Pos::new(HPos::Left, VPos::Center),
        };
        root.draw(&Text::new(self.text.as_str(), fine_point(self.at), style))
    }
}

pub(super) fn colour(theme: &Theme, ink: Ink) -> RGBColor {
    let (red, green, blue) = theme.colour(ink);
    RGBColor(red, green, blue)
}

pub(super) fn fine_point((x, y): (f64, f64)) -> (i32, i32) {
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
}
