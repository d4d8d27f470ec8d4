//! Strokes as SVG text.
//!
//! plotters-svg draws what is there before wasm is alive, and the golden files. It prints floats with
//! the standard library's machinery, which would be 7 KB of the page; these lines print whole numbers.

use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord};

use crate::chart::strokes::{Lettering, Strokes};
use crate::chart::theme::FONT_FAMILY;
use crate::chart::{ChartSize, FINE};

/// How far below its middle a text's base line lies, in ems: viewers differ on other ways to say it.
/// Judgement.
const BASE_EMS: f64 = 0.35;

/// An SVG document in the making.
pub struct SvgText(String);

impl SvgText {
    /// An empty picture. `label` is what those hear who do not see it.
    pub fn new(size: ChartSize, label: &str) -> Self {
        let (width, height) = (size.width_px.to_string(), size.height_px.to_string());
        let (across, down) =
            ((size.width_px * FINE).to_string(), (size.height_px * FINE).to_string());
        let mut svg = Self(String::new());
        svg.push(&["<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", &width, "\" height=\""]);
        svg.push(&[&height, "\" viewBox=\"0 0 ", &across, " ", &down]);
        svg.push(&["\" role=\"img\" aria-label=\"", &escaped(label), "\" font-family=\""]);
        svg.push(&[FONT_FAMILY, "\" stroke-linejoin=\"round\">\n"]);
        svg
    }

    /// The whole document.
    pub fn finish(self) -> String {
        self.0 + "</svg>\n"
    }

    fn push(&mut self, parts: &[&str]) {
        self.0.extend(parts.iter().copied());
    }

    fn points(&mut self, element: &str, points: &[BackendCoord]) {
        self.push(&["<", element, " points=\""]);
        for (index, (x, y)) in points.iter().enumerate() {
            let space = if index == 0 { "" } else { " " };
            self.push(&[space, &x.to_string(), ",", &y.to_string()]);
        }
        self.push(&["\""]);
    }

    fn paint(&mut self, what: &str, colour: BackendColor) {
        self.push(&[" ", what, "=\"", &hex(colour), "\""]);
        let percent = (colour.alpha * 100.0).round() as u32;
        if percent < 100 {
            self.push(&[" ", what, "-opacity=\"", &percent.to_string(), "%\""]);
        }
    }

    fn stroke(&mut self, colour: BackendColor, width: u32) {
        self.push(&[" fill=\"none\" stroke-width=\"", &width.to_string(), "\""]);
        self.paint("stroke", colour);
    }
}

impl Strokes for SvgText {
    fn line(&mut self, points: &[BackendCoord], colour: BackendColor, width: u32) {
        self.points("polyline", points);
        self.stroke(colour, width);
        self.push(&["/>\n"]);
    }

    fn fill(&mut self, outline: &[BackendCoord], colour: BackendColor) {
        self.points("polygon", outline);
        self.paint("fill", colour);
        self.push(&["/>\n"]);
    }

    fn circle(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        colour: BackendColor,
        width: Option<u32>,
    ) {
        self.push(&["<circle cx=\"", &x.to_string(), "\" cy=\"", &y.to_string(), "\" r=\""]);
        self.push(&[&radius.to_string(), "\""]);
        match width {
            None => self.paint("fill", colour),
            Some(width) => self.stroke(colour, width),
        }
        self.push(&["/>\n"]);
    }

    fn text(&mut self, text: &str, (x, y): BackendCoord, lettering: Lettering) {
        let base = y + (lettering.size * BASE_EMS).round() as i32;
        let size = (lettering.size.round() as u32).to_string();
        self.push(&["<text x=\"", &x.to_string(), "\" y=\"", &base.to_string()]);
        self.push(&["\" font-size=\"", &size, "\""]);
        match lettering.align {
            HPos::Left => {}
            HPos::Right => self.push(&[" text-anchor=\"end\""]),
            HPos::Center => self.push(&[" text-anchor=\"middle\""]),
        }
        if lettering.bold {
            self.push(&[" font-weight=\"bold\""]);
        }
        self.paint("fill", lettering.colour);
        self.push(&[">", &escaped(text), "</text>\n"]);
    }
}

/// A colour as `#005f9e`.
fn hex(colour: BackendColor) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let (red, green, blue) = colour.rgb;
    let mut out = String::from("#");
    for byte in [red, green, blue] {
        out.push(char::from(DIGITS[usize::from(byte >> 4)]));
        out.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    out
}

/// Text for XML: what would be markup is written as what it is, and what XML has no place for is left out.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            control if control < ' ' => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escaped("<b>\"A & B\"\n试"), "&lt;b&gt;&quot;A &amp; B&quot; 试");
        let grey = BackendColor { alpha: 0.2, rgb: (0, 95, 158) };
        let mut svg = SvgText::new(ChartSize { width_px: 10, height_px: 5 }, "\"><script>");
        let lettering = Lettering { size: 96.0, bold: true, colour: grey, align: HPos::Right };
        svg.text("</text><script>", (8, 16), lettering);
        svg.line(&[(0, 0), (8, -8)], grey, 20);
        let text = svg.finish();
        assert!(!text.contains("<script"), "{text}");
        assert!(text.contains("viewBox=\"0 0 80 40\"") && text.contains("stroke-opacity=\"20%\""));
        assert!(text.contains("points=\"0,0 8,-8\""), "{text}");
    }
}
