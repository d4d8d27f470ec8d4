//! A plotters backend on a canvas's context.
//!
//! plotters-canvas is the backend that belongs to plotters, and was used at first. It prints colours and
//! font sizes with the standard library's machinery for floats, 7 KB of the page over the wire: more
//! than all that the charts say to plotters. What the page may weigh was the harder requirement.

use std::error::Error;
use std::fmt;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

use crate::decimal;

/// Draws in the units of a context, as it has been scaled.
pub(super) struct Backend {
    context: CanvasRenderingContext2d,
    size: (u32, u32),
}

/// The browser has refused a stroke.
#[derive(Debug)]
pub(super) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the canvas refused a stroke")
    }
}

impl Error for Refused {}

type Drawn = Result<(), DrawingErrorKind<Refused>>;

impl Backend {
    /// On a context, of a size in its own units.
    pub(super) fn new(context: CanvasRenderingContext2d, size: (u32, u32)) -> Self {
        Self { context, size }
    }

    fn stroke_style(&self, style: &impl BackendStyle) {
        self.context.set_stroke_style_str(&css(style.color()));
        self.context.set_line_width(f64::from(style.stroke_width()));
    }

    fn fill_style(&self, colour: BackendColor) {
        self.context.set_fill_style_str(&css(colour));
    }

    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        // On an empty path, the first line is a move.
        for (x, y) in path {
            self.context.line_to(f64::from(x), f64::from(y));
        }
    }
}

/// A colour as style sheets write it.
fn css(colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    let mut out = String::from("rgb(");
    for channel in [red, green, blue] {
        out += &channel.to_string();
        out.push(' ');
    }
    out + "/" + &decimal::print(colour.alpha) + ")"
}

fn refused(_: JsValue) -> DrawingErrorKind<Refused> {
    DrawingErrorKind::DrawingError(Refused)
}

impl DrawingBackend for Backend {
    type ErrorType = Refused;

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
        self.fill_style(colour);
        self.context.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
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
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        if fill { self.fill_polygon(corners, style) } else { self.draw_path(corners, style) }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.stroke_style(style);
        self.trace(path);
        self.context.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.context.begin_path();
        let (x, y, radius) = (f64::from(x), f64::from(y), f64::from(radius));
        self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU).map_err(refused)?;
        if fill {
            self.fill_style(style.color());
            self.context.fill();
        } else {
            self.stroke_style(style);
            self.context.stroke();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        self.fill_style(style.color());
        self.trace(vertices);
        self.context.fill();
        Ok(())
    }

    /// Level text: nothing in the charts is turned.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let anchor = style.anchor();
        self.context.set_text_baseline(match anchor.v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        });
        self.context.set_text_align(match anchor.h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        });
        self.fill_style(style.color());
        let (weight, family) = (style.style(), style.family());
        let size = decimal::print(style.size());
        self.context.set_font(&[weight.as_str(), " ", &size, "px ", family.as_str()].concat());
        self.context.fill_text(text, f64::from(x), f64::from(y)).map_err(refused)
    }
}
