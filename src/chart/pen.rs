//! Strokes in CSS pixels: the few shapes the charts need, as plotters elements.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::{
    Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle,
    text_anchor::{HPos, Pos, VPos},
};
use plotters_backend::DrawingBackend;

use super::surface::FINE;
use super::theme::{FONT_FAMILY, Ink, Theme};

/// What drawing may fail with.
pub(super) type DrawResult<DB> =
    Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A place on the picture: x to the right, y downwards, in CSS pixels.
pub(super) type Point = (f64, f64);

/// How much of a tint is ink, on either paper. Judgement.
const TINT: f64 = 0.2;

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Type {
    /// Its colour.
    pub(super) ink: Ink,
    /// Its size in CSS pixels.
    pub(super) size_px: f64,
    /// Whether it is bold.
    pub(super) bold: bool,
    /// Which part of it stands at the given x.
    pub(super) align: HPos,
}

/// Draws in CSS pixels with a theme's inks.
pub(super) struct Pen<'a, DB: DrawingBackend> {
    root: &'a DrawingArea<DB, Shift>,
    theme: &'a Theme,
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    pub(super) fn new(root: &'a DrawingArea<DB, Shift>, theme: &'a Theme) -> Self {
        Self { root, theme }
    }

    /// Covers the whole picture.
    pub(super) fn fill(&self, ink: Ink) -> DrawResult<DB> {
        self.root.fill(&self.colour(ink))
    }

    /// An open line through points.
    pub(super) fn path(
        &self,
        points: impl IntoIterator<Item = Point>,
        ink: Ink,
        width_px: f64,
    ) -> DrawResult<DB> {
        let points: Vec<(i32, i32)> = points.into_iter().map(fine_point).collect();
        self.root.draw(&PathElement::new(points, self.stroke(ink, width_px)))
    }

    /// A tint over an area: light enough for grid lines, and for another tint, to show through.
    pub(super) fn area(&self, outline: &[Point], ink: Ink) -> DrawResult<DB> {
        let points: Vec<(i32, i32)> = outline.iter().copied().map(fine_point).collect();
        self.root.draw(&Polygon::new(points, self.colour(ink).mix(TINT)))
    }

    /// A filled circle.
    pub(super) fn dot(&self, at: Point, radius_px: f64, ink: Ink) -> DrawResult<DB> {
        let style = ShapeStyle { filled: true, ..self.stroke(ink, 1.0) };
        self.root.draw(&Circle::new(fine_point(at), fine(radius_px), style))
    }

    /// A circle's outline, filled with paper.
    pub(super) fn ring(
        &self,
        at: Point,
        radius_px: f64,
        width_px: f64,
        ink: Ink,
    ) -> DrawResult<DB> {
        self.dot(at, radius_px, Ink::Paper)?;
        self.root.draw(&Circle::new(fine_point(at), fine(radius_px), self.stroke(ink, width_px)))
    }

    /// A filled square.
    pub(super) fn square(&self, at: Point, half_px: f64, ink: Ink) -> DrawResult<DB> {
        self.rectangle((at.0 - half_px, at.1 - half_px), (at.0 + half_px, at.1 + half_px), ink)
    }

    /// A filled rectangle.
    pub(super) fn rectangle(
        &self,
        upper_left: Point,
        lower_right: Point,
        ink: Ink,
    ) -> DrawResult<DB> {
        let style = ShapeStyle { filled: true, ..self.stroke(ink, 1.0) };
        self.root.draw(&Rectangle::new([fine_point(upper_left), fine_point(lower_right)], style))
    }

    /// A filled rectangle in a mixture of paper and an ink, of which `share` is ink.
    pub(super) fn tile(
        &self,
        upper_left: Point,
        lower_right: Point,
        ink: Ink,
        share: f64,
    ) -> DrawResult<DB> {
        let (from, to) = (self.theme.colour(Ink::Paper), self.theme.colour(ink));
        let mix = |from: u8, to: u8| {
            (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8
        };
        let colour = RGBColor(mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2));
        let style = ShapeStyle { color: colour.into(), filled: true, stroke_width: 0 };
        self.root.draw(&Rectangle::new([fine_point(upper_left), fine_point(lower_right)], style))
    }

    /// A line of text, centred on y.
    pub(super) fn text(&self, at: Point, text: &str, style: Type) -> DrawResult<DB> {
        let weight = if style.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font =
            FontDesc::new(FontFamily::Name(FONT_FAMILY), style.size_px * f64::from(FINE), weight);
        let colour = self.colour(style.ink);
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(style.align, VPos::Center));
        self.root.draw(&Text::new(text.to_owned(), fine_point(at), style))
    }

    fn colour(&self, ink: Ink) -> RGBColor {
        let (red, green, blue) = self.theme.colour(ink);
        RGBColor(red, green, blue)
    }

    fn stroke(&self, ink: Ink, width_px: f64) -> ShapeStyle {
        ShapeStyle {
            color: self.colour(ink).into(),
            filled: false,
            stroke_width: fine(width_px) as u32,
        }
    }
}

fn fine(px: f64) -> i32 {
    (px * f64::from(FINE)).round() as i32
}

fn fine_point((x, y): Point) -> (i32, i32) {
    (fine(x), fine(y))
}
