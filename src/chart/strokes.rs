//! The few strokes that all charts come down to, and a plotters backend that passes them on.
//!
//! The backend asks a trait object: the code that draws charts is made once in the page, for the canvas
//! on the screen and for pictures that are taken away (as a second type it weighed twice).

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

/// How a line of text looks.
#[derive(Clone, Copy)]
pub struct Lettering {
    /// Its size, in the units of the picture.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub colour: BackendColor,
    /// Which part of it stands at the given x.
    pub align: HPos,
}

/// What can be drawn on, in units of which [`FINE`](super::FINE) make a CSS pixel.
pub trait Strokes {
    /// An open line, so wide.
    fn line(&mut self, points: &[BackendCoord], colour: BackendColor, width: u32);
    /// A filled outline.
    fn fill(&mut self, outline: &[BackendCoord], colour: BackendColor);
    /// A circle: filled, or its outline so wide.
    fn circle(&mut self, at: BackendCoord, radius: u32, colour: BackendColor, width: Option<u32>);
    /// A line of text, centred on y.
    fn text(&mut self, text: &str, at: BackendCoord, lettering: Lettering);
}

/// A backend on strokes.
pub struct Backend<'a> {
    strokes: &'a mut dyn Strokes,
    size: (u32, u32),
    /// Where its upper left corner lies in the whole picture.
    corner: BackendCoord,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Backend<'a> {
    /// A picture of this size, with its upper left corner at a place of what it is drawn on.
    pub fn new(strokes: &'a mut dyn Strokes, size: (u32, u32), corner: BackendCoord) -> Self {
        Self { strokes, size, corner }
    }

    fn moved(&self, points: impl IntoIterator<Item = BackendCoord>) -> Vec<BackendCoord> {
        points.into_iter().map(|(x, y)| (x + self.corner.0, y + self.corner.1)).collect()
    }
}

/// A rectangle as an outline.
pub(crate) fn rectangle(
    (left, top): BackendCoord,
    (right, bottom): BackendCoord,
) -> [BackendCoord; 5] {
    [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Drawn {
        let outline = self.moved(rectangle((x, y), (x + 1, y + 1)));
        self.strokes.fill(&outline, colour);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let corners = rectangle(from, to);
        if fill { self.fill_polygon(corners, style) } else { self.draw_path(corners, style) }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points = self.moved(path);
        self.strokes.line(&points, style.color(), style.stroke_width());
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let width = (!fill).then(|| style.stroke_width());
        let at = (x + self.corner.0, y + self.corner.1);
        self.strokes.circle(at, radius, style.color(), width);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        let outline = self.moved(vertices);
        self.strokes.fill(&outline, style.color());
        Ok(())
    }

    /// Level text, centred on y: nothing in the charts is turned, or stands otherwise.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let lettering = Lettering {
            size: style.size(),
            bold: matches!(style.style(), FontStyle::Bold),
            colour: style.color(),
            align: style.anchor().h_pos,
        };
        self.strokes.text(text, (x + self.corner.0, y + self.corner.1), lettering);
        Ok(())
    }
}
