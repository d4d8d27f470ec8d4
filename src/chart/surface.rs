//! A thin wrapper around a plotters backend on which strokes may fall between pixels.
//!
//! plotters counts in whole pixels, so a smooth curve becomes a staircase. [`Surface`] lets it count in
//! eighths: the canvas is scaled down by [`FINE`], an SVG by its view box. It also answers questions of text
//! size itself, because plotters would otherwise insert a styled span in the page.

use std::sync::Arc;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily,
};

use super::any_backend::{AnyBackend, DrawFault, Stroke, Told, Written};
use super::labels::width_px;

/// How many of the surface's units make one CSS pixel.
pub const FINE: u32 = 8;

/// What the width of a host's type is measured on: letters and digits as charts have them.
pub const TYPE_SAMPLE: &str = "Trusts using a record, September 2006: £12.4bn, 75%";

/// How far another type may be scaled to become as wide as the charts' own. Judgement: beyond that it is hard to read.
const TYPE_SCALE: (f64, f64) = (0.75, 1.2);

/// A host's type for the texts of a chart. Places of labels are reckoned with the charts' own type, so another is
/// written at the size at which it is as wide.
#[derive(Clone, Debug, PartialEq)]
pub struct Typeface {
    family: Arc<str>,
    scale: f64,
}

impl Typeface {
    /// A family, as a style sheet lists it, in which [`TYPE_SAMPLE`] is `sample_width_px` wide at `size_px`.
    pub fn new(family: &str, size_px: f64, sample_width_px: f64) -> Self {
        let own = width_px(TYPE_SAMPLE, size_px);
        let scale = if sample_width_px > 0.0 { own / sample_width_px } else { 1.0 };
        Self { family: family.into(), scale: scale.clamp(TYPE_SCALE.0, TYPE_SCALE.1) }
    }
}

/// A backend that counts in [`FINE`] units to the pixel.
pub struct Surface<'a> {
    backend: Box<dyn AnyBackend + 'a>,
    size: (u32, u32),
    text_scale: f64,
    typeface: Option<Typeface>,
}

/// What a picture is drawn on, whatever its backend.
pub type Root<'a> = DrawingArea<Surface<'a>, Shift>;

impl<'a> Surface<'a> {
    /// Wraps a backend whose picture is `width_px` by `height_px`. `text_scale` corrects a backend
    /// that writes text at another size than asked.
    pub fn new(
        backend: impl DrawingBackend + 'a,
        width_px: u32,
        height_px: u32,
        text_scale: f64,
    ) -> Self {
        let size = (width_px * FINE, height_px * FINE);
        Self { backend: Box::new(backend), size, text_scale, typeface: None }
    }

    /// The same with its texts in a host's type, if there is one.
    #[must_use]
    pub fn with_typeface(self, typeface: Option<Typeface>) -> Self {
        Self { typeface, ..self }
    }
}

impl DrawingBackend for Surface<'_> {
    type ErrorType = DrawFault;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Told {
        self.backend.prepare()
    }

    fn present(&mut self) -> Told {
        self.backend.finish()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Told {
        self.backend.pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Told {
        self.backend.line(from, to, Stroke::of(style))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Told {
        self.backend.rect(upper_left, bottom_right, Stroke::of(style), fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Told {
        self.backend.path(path.into_iter().collect(), Stroke::of(style))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Told {
        self.backend.circle(center, radius, Stroke::of(style), fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Told {
        self.backend.polygon(vertices.into_iter().collect(), Stroke::of(style))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Told {
        let (family, scale) = match &self.typeface {
            Some(typeface) => (FontFamily::Name(&typeface.family), typeface.scale),
            None => (style.family(), 1.0),
        };
        let written = Written {
            color: style.color(),
            size: style.size() * self.text_scale * scale,
            style: style.style(),
            anchor: style.anchor(),
            family,
        };
        self.backend.text(text, &written, pos)
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<DrawFault>> {
        Ok((width_px(text, style.size()) as u32, style.size() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wider_type_is_written_smaller_within_reason() {
        let own = width_px(TYPE_SAMPLE, 100.0);
        let scale = |width_px: f64| Typeface::new("x", 100.0, width_px).scale;
        assert!((scale(own) - 1.0).abs() < 1e-9 && (scale(own * 1.25) - 0.8).abs() < 1e-9);
        assert_eq!(scale(own * 9.0), TYPE_SCALE.0);
        assert_eq!([scale(0.0), scale(f64::NAN)], [1.0, 1.0]);
    }
}
