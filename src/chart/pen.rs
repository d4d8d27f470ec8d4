//! Drawing outside the plane of a chart: strokes, shapes and text in CSS pixels, with a theme's colours.

use plotters::drawing::DrawingAreaErrorKind;
use plotters::element::{Circle, DashedPathElement, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};

use super::labels::Area;
use super::layout::Point;
use super::theme::{FONT_FAMILY, Ink, Theme};
use super::{DrawFault, FINE, Root, width_px};

/// What drawing may fail with.
pub type DrawError = DrawingAreaErrorKind<DrawFault>;

/// The result of drawing.
pub(super) type Drawn = Result<(), DrawError>;

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) ink: Ink,
    pub(super) size_px: f64,
    pub(super) is_bold: bool,
    pub(super) align: HPos,
}

impl Type {
    pub(super) const fn label(size_px: f64, ink: Ink, align: HPos) -> Self {
        Self { ink, size_px, is_bold: false, align }
    }

    pub(super) const fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }
}

/// Draws what lies outside the plane, in CSS pixels with a theme's colours.
pub(super) struct Pen<'a, 's> {
    pub(super) root: &'a Root<'s>,
    pub(super) theme: &'a Theme,
}

impl Pen<'_, '_> {
    pub(super) fn path(&self, points: &[Point], ink: Ink, width_px: f64) -> Drawn {
        let points: Vec<(i32, i32)> = points.iter().copied().map(fine_point).collect();
        self.root.draw(&PathElement::new(points, self.stroke(ink, width_px)))
    }

    /// Dashes along a curve.
    pub(super) fn dashed_path(&self, points: &[Point], ink: Ink, width_px: f64) -> Drawn {
        const DASH_PX: f64 = 9.0;
        const SPACE_PX: f64 = 4.0;
        let points: Vec<(i32, i32)> = points.iter().copied().map(fine_point).collect();
        let (dash, space) = (fine(DASH_PX) as u32, fine(SPACE_PX) as u32);
        self.root.draw(&DashedPathElement::new(points, dash, space, self.stroke(ink, width_px)))
    }

    /// Dashes along a straight way across or down, one pixel wide: one polygon, so that a line costs one call
    /// to the canvas. Between dashes its outline goes and returns on one way, which encloses nothing.
    pub(super) fn dashes(&self, from: Point, to: Point, ink: Ink) -> Drawn {
        const DASH_PX: f64 = 4.0;
        const STEP_PX: f64 = 8.0;
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = across.abs() + down.abs();
        let (along, aside) = ((across / length, down / length), (down / length, across / length));
        let at = |way: f64, side: f64| {
            let way = way.min(length);
            (from.0 + along.0 * way + aside.0 * side, from.1 + along.1 * way + aside.1 * side)
        };
        let mut outline = Vec::new();
        let mut way = 0.0;
        while way < length {
            let end = way + DASH_PX;
            outline.extend([at(way, -0.5), at(way, 0.5), at(end, 0.5), at(end, -0.5)]);
            way += STEP_PX;
        }
        self.polygon(&outline, ink)
    }

    pub(super) fn rectangle(&self, from: Point, to: Point, ink: Ink) -> Drawn {
        self.root.draw(&Rectangle::new([fine_point(from), fine_point(to)], self.filled(ink)))
    }

    /// A circle, filled with paper.
    pub(super) fn ring(&self, at: Point, radius_px: f64, ink: Ink) -> Drawn {
        let at = fine_point(at);
        self.root.draw(&Circle::new(at, fine(radius_px), self.filled(Ink::Paper)))?;
        self.root.draw(&Circle::new(at, fine(radius_px), self.stroke(ink, 2.0)))
    }

    pub(super) fn polygon(&self, points: &[Point], ink: Ink) -> Drawn {
        let points: Vec<(i32, i32)> = points.iter().copied().map(fine_point).collect();
        self.root.draw(&Polygon::new(points, self.colour(ink)))
    }

    /// Areas filled in a mixture of paper and an ink, of which `share` is ink: one polygon, whose outline goes
    /// from area to area along lines that it returns on, which encloses nothing.
    pub(super) fn tiles(&self, areas: &[Area], ink: Ink, share: f64) -> Drawn {
        if areas.is_empty() {
            return Ok(());
        }
        let mut outline: Vec<Point> = Vec::with_capacity(areas.len() * 8);
        let mut way_back: Vec<Point> = Vec::with_capacity(areas.len() * 2);
        let mut last = None;
        for area in areas {
            let start = (area.left, area.bottom);
            if let Some((x, _)) = last {
                outline.push((x, area.bottom));
                way_back.push((x, area.bottom));
            }
            let (right, top) = (area.right, area.top);
            outline.extend([start, (right, area.bottom), (right, top), (area.left, top), start]);
            way_back.push(start);
            last = Some(start);
        }
        outline.extend(way_back.into_iter().rev());
        let (paper, full) = (self.colour(Ink::Paper), self.colour(ink));
        let mix = |from: u8, to: u8| {
            (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8
        };
        let colour = RGBColor(mix(paper.0, full.0), mix(paper.1, full.1), mix(paper.2, full.2));
        let outline: Vec<(i32, i32)> = outline.into_iter().map(fine_point).collect();
        self.root.draw(&Polygon::new(outline, colour))
    }

    /// A line of text on paper of its own, centred on both.
    pub(super) fn on_paper(&self, at: Point, text: &str, style: Type) -> Drawn {
        let (half, half_height) = (width_px(text, style.size_px) / 2.0, style.size_px * 0.6);
        self.rectangle(
            (at.0 - half - 2.0, at.1 - half_height),
            (at.0 + half + 2.0, at.1 + half_height),
            Ink::Paper,
        )?;
        self.text(at, text, Type { align: HPos::Center, ..style })
    }

    /// A line of text, centred on y.
    pub(super) fn text(&self, at: Point, text: &str, style: Type) -> Drawn {
        self.root.draw(&Text::new(text.to_owned(), fine_point(at), self.type_style(style)))
    }

    /// A line of text with a rim of paper, so that it can be read where lines run below it.
    pub(super) fn rimmed(&self, at: Point, text: &str, style: Type) -> Drawn {
        const RIM_PX: f64 = 1.5;
        let rim = Type { ink: Ink::Paper, ..style };
        for (across, down) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            self.text((at.0 + across * RIM_PX, at.1 + down * RIM_PX), text, rim)?;
        }
        self.text(at, text, style)
    }

    pub(super) fn type_style(&self, style: Type) -> TextStyle<'static> {
        let weight = if style.is_bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = style.size_px * f64::from(FINE);
        TextStyle {
            font: FontDesc::new(FontFamily::Name(FONT_FAMILY), size, weight),
            color: self.colour(style.ink).to_backend_color(),
            pos: Pos::new(style.align, VPos::Center),
        }
    }

    pub(super) fn colour(&self, ink: Ink) -> RGBColor {
        let (red, green, blue) = self.theme.colour(ink);
        RGBColor(red, green, blue)
    }

    pub(super) fn stroke(&self, ink: Ink, width_px: f64) -> ShapeStyle {
        ShapeStyle {
            color: self.colour(ink).to_rgba(),
            filled: false,
            stroke_width: fine(width_px) as u32,
        }
    }

    pub(super) fn filled(&self, ink: Ink) -> ShapeStyle {
        ShapeStyle { filled: true, ..self.stroke(ink, 1.0) }
    }
}

/// A coordinate on which a hairline covers whole pixels.
pub(super) fn crisp(coordinate: f64) -> f64 {
    coordinate.floor() + 0.5
}

pub(super) fn fine(px: f64) -> i32 {
    (px * f64::from(FINE)).round() as i32
}

pub(super) fn fine_point((x, y): Point) -> (i32, i32) {
    (fine(x), fine(y))
}
