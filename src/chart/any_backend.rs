//! plotters' backends behind one pointer. plotters compiles everything that draws once for each backend; canvas, SVG
//! and print would carry three copies of every chart over the wire.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;

use plotters_backend::text_anchor::Pos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily, FontStyle, FontTransform,
};

/// What a backend could not draw, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawFault(String);

impl fmt::Display for DrawFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Error for DrawFault {}

/// What comes of drawing.
pub(super) type Told = Result<(), DrawingErrorKind<DrawFault>>;

/// Colour and width of a stroke.
#[derive(Clone, Copy)]
pub(super) struct Stroke {
    color: BackendColor,
    width: u32,
}

impl Stroke {
    pub(super) fn of(style: &impl BackendStyle) -> Self {
        Self { color: style.color(), width: style.stroke_width() }
    }
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// How a text is written. All our backends write text themselves: none asks for its outlines.
pub(super) struct Written<'a> {
    pub(super) color: BackendColor,
    pub(super) size: f64,
    pub(super) style: FontStyle,
    pub(super) anchor: Pos,
    pub(super) family: FontFamily<'a>,
}

impl BackendTextStyle for Written<'_> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn transform(&self) -> FontTransform {
        FontTransform::None
    }

    fn style(&self) -> FontStyle {
        self.style
    }

    fn anchor(&self) -> Pos {
        self.anchor
    }

    fn family(&self) -> FontFamily<'_> {
        self.family
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: DrawFunc,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}

/// Any backend of plotters.
pub(super) trait AnyBackend {
    fn prepare(&mut self) -> Told;
    fn finish(&mut self) -> Told;
    fn pixel(&mut self, point: BackendCoord, color: BackendColor) -> Told;
    fn line(&mut self, from: BackendCoord, to: BackendCoord, style: Stroke) -> Told;
    fn rect(&mut self, from: BackendCoord, to: BackendCoord, style: Stroke, fill: bool) -> Told;
    fn path(&mut self, points: Vec<BackendCoord>, style: Stroke) -> Told;
    fn circle(&mut self, centre: BackendCoord, radius: u32, style: Stroke, fill: bool) -> Told;
    fn polygon(&mut self, corners: Vec<BackendCoord>, style: Stroke) -> Told;
    fn text(&mut self, text: &str, style: &Written<'_>, at: BackendCoord) -> Told;
}

fn in_words<E: Error + Send + Sync>(drawn: Result<(), DrawingErrorKind<E>>) -> Told {
    drawn.map_err(|error| DrawingErrorKind::DrawingError(DrawFault(error.to_string())))
}

impl<B: DrawingBackend> AnyBackend for B {
    fn prepare(&mut self) -> Told {
        in_words(self.ensure_prepared())
    }

    fn finish(&mut self) -> Told {
        in_words(self.present())
    }

    fn pixel(&mut self, point: BackendCoord, color: BackendColor) -> Told {
        in_words(self.draw_pixel(point, color))
    }

    fn line(&mut self, from: BackendCoord, to: BackendCoord, style: Stroke) -> Told {
        in_words(self.draw_line(from, to, &style))
    }

    fn rect(&mut self, from: BackendCoord, to: BackendCoord, style: Stroke, fill: bool) -> Told {
        in_words(self.draw_rect(from, to, &style, fill))
    }

    fn path(&mut self, points: Vec<BackendCoord>, style: Stroke) -> Told {
        in_words(self.draw_path(points, &style))
    }

    fn circle(&mut self, centre: BackendCoord, radius: u32, style: Stroke, fill: bool) -> Told {
        in_words(self.draw_circle(centre, radius, &style, fill))
    }

    fn polygon(&mut self, corners: Vec<BackendCoord>, style: Stroke) -> Told {
        in_words(self.fill_polygon(corners, &style))
    }

    fn text(&mut self, text: &str, style: &Written<'_>, at: BackendCoord) -> Told {
        in_words(self.draw_text(text, style, at))
    }
}
