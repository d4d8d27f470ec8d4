//! A drawing as a list of shapes: a plotters backend for views that build a picture of their own elements.

use std::convert::Infallible;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

/// How far below its middle a text's base line lies, in ems. Judgement.
const BASE_EMS: f64 = 0.35;

/// One shape, in the units of the surface that it is drawn on.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points: `1,2 3,4`.
    Line {
        /// Its points.
        points: String,
        /// Its colour.
        paint: Paint,
        /// Its width.
        width: u32,
    },
    /// A filled area.
    Area {
        /// Its corners.
        points: String,
        /// Its colour.
        paint: Paint,
    },
    /// A disc, or a ring where it has a width.
    Circle {
        /// Its centre.
        centre: BackendCoord,
        /// Its radius.
        radius: u32,
        /// Its colour.
        paint: Paint,
        /// The width of a ring.
        width: Option<u32>,
    },
    /// A line of text.
    Text {
        /// Its words.
        text: String,
        /// Where it stands: its base line.
        at: BackendCoord,
        /// The height of its type.
        size: u32,
        /// `start`, `middle` or `end`.
        anchor: &'static str,
        /// Whether it is bold.
        is_bold: bool,
        /// Its colour.
        paint: Paint,
    },
}

/// A colour as SVG names it, and how much it covers.
#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// `#005f9e`.
    pub colour: String,
    /// From 0 to 1.
    pub opacity: f64,
}

impl Paint {
    fn of(colour: BackendColor) -> Self {
        let (red, green, blue) = colour.rgb;
        Self { colour: format!("#{red:02x}{green:02x}{blue:02x}"), opacity: colour.alpha }
    }
}

/// Collects shapes.
pub struct Shapes<'a> {
    shapes: &'a mut Vec<Shape>,
    size: (u32, u32),
}

impl<'a> Shapes<'a> {
    /// An empty drawing of a size.
    pub const fn new(shapes: &'a mut Vec<Shape>, size: (u32, u32)) -> Self {
        Self { shapes, size }
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

fn joined(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let points = points.into_iter().map(|(x, y)| format!("{x},{y}"));
    points.collect::<Vec<_>>().join(" ")
}

impl DrawingBackend for Shapes<'_> {
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
        let points = joined([(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]);
        self.shapes.push(Shape::Area { points, paint: Paint::of(colour) });
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
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        if fill {
            self.fill_polygon(corners, style)
        } else {
            self.draw_path(corners.into_iter().chain([(left, top)]), style)
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let (points, paint) = (joined(path), Paint::of(style.color()));
        self.shapes.push(Shape::Line { points, paint, width: style.stroke_width() });
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let width = (!fill).then(|| style.stroke_width());
        let paint = Paint::of(style.color());
        self.shapes.push(Shape::Circle { centre, radius, paint, width });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        let (points, paint) = (joined(vertices), Paint::of(style.color()));
        self.shapes.push(Shape::Area { points, paint });
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        self.shapes.push(Shape::Text {
            text: text.to_owned(),
            at: (x, y + (style.size() * BASE_EMS).round() as i32),
            size: style.size().round() as u32,
            anchor,
            is_bold: matches!(style.style(), FontStyle::Bold),
            paint: Paint::of(style.color()),
        });
        Ok(())
    }
}
