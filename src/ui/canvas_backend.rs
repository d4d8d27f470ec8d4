//! Strokes on a canvas's context.
//!
//! plotters-canvas is the backend that belongs to plotters, and was used at first. It prints colours and
//! font sizes with the standard library's machinery for floats, 7 KB of the page over the wire: more
//! than all that the charts say to plotters. What the page may weigh was the harder requirement.

use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord};
use web_sys::CanvasRenderingContext2d;

use crate::chart::strokes::{Lettering, Strokes};
use crate::chart::theme::FONT_FAMILY;
use crate::decimal;

/// Draws in the units of a context, as it has been scaled. A stroke that the browser refuses is missing
/// from the picture.
pub(super) struct OnCanvas(pub(super) CanvasRenderingContext2d);

impl OnCanvas {
    fn stroke(&self, colour: BackendColor, width: u32) {
        self.0.set_stroke_style_str(&css(colour));
        self.0.set_line_width(f64::from(width));
        self.0.stroke();
    }

    fn fill_with(&self, colour: BackendColor) {
        self.0.set_fill_style_str(&css(colour));
        self.0.fill();
    }

    fn trace(&self, path: &[BackendCoord]) {
        self.0.begin_path();
        // On an empty path, the first line is a move.
        for (x, y) in path {
            self.0.line_to(f64::from(*x), f64::from(*y));
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

impl Strokes for OnCanvas {
    fn line(&mut self, points: &[BackendCoord], colour: BackendColor, width: u32) {
        self.trace(points);
        self.stroke(colour, width);
    }

    fn fill(&mut self, outline: &[BackendCoord], colour: BackendColor) {
        self.trace(outline);
        self.fill_with(colour);
    }

    fn circle(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        colour: BackendColor,
        width: Option<u32>,
    ) {
        self.0.begin_path();
        let (x, y, radius) = (f64::from(x), f64::from(y), f64::from(radius));
        let _refused = self.0.arc(x, y, radius, 0.0, std::f64::consts::TAU);
        match width {
            None => self.fill_with(colour),
            Some(width) => self.stroke(colour, width),
        }
    }

    fn text(&mut self, text: &str, (x, y): BackendCoord, lettering: Lettering) {
        self.0.set_text_baseline("middle");
        self.0.set_text_align(match lettering.align {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        });
        self.0.set_fill_style_str(&css(lettering.colour));
        let weight = if lettering.bold { "bold " } else { "" };
        let size = decimal::print(lettering.size);
        self.0.set_font(&[weight, &size, "px ", FONT_FAMILY].concat());
        let _refused = self.0.fill_text(text, f64::from(x), f64::from(y));
    }
}
