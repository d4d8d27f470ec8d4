//! Colours as the browser computes them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, ContextAttributes2d, Element, HtmlCanvasElement};

use crate::chart::theme::Rgb;

/// Reads colours in any of the ways in which a style sheet writes them.
pub(in crate::ui) struct Colours {
    /// A canvas that is never shown: it writes colours in one way.
    context: Option<CanvasRenderingContext2d>,
}

impl Colours {
    pub(in crate::ui) fn new() -> Self {
        Self { context: canvas_context() }
    }

    /// An opaque colour; `None` for any other, and for what is no colour.
    pub(in crate::ui) fn rgb(&self, value: &str) -> Option<Rgb> {
        let context = self.context.as_ref()?;
        // What cannot be read leaves the last colour: two of them tell.
        let written = ["#000000", "#ffffff"].map(|before| {
            context.set_fill_style_str(before);
            context.set_fill_style_str(value);
            context.fill_style().as_string().unwrap_or_default()
        });
        (written[0] == written[1]).then(|| hex(&written[0]).or_else(|| pixel(context)))?
    }
}

/// The context of a canvas that is never shown; `None` if the browser gives none.
pub(super) fn canvas_context() -> Option<CanvasRenderingContext2d> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let options = ContextAttributes2d::new();
    // Pixels are read back, so they had better not lie in a graphics card.
    options.set_will_read_frequently(true);
    canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()
}

/// A colour as a canvas writes it, `#rrggbb`; with any transparency, and in the newer colour spaces, it is written
/// otherwise.
fn hex(text: &str) -> Option<Rgb> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel =
        |at: usize| digits.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    Some((channel(0)?, channel(2)?, channel(4)?))
}

/// The colour that the canvas is set to paint in, as the browser brings it to sRGB; `None` if anything shows through.
fn pixel(context: &CanvasRenderingContext2d) -> Option<Rgb> {
    context.clear_rect(0.0, 0.0, 1.0, 1.0);
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    match context.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data()[..] {
        [red, green, blue, u8::MAX] => Some((red, green, blue)),
        _ => None,
    }
}

/// The value of a property that an element has; `None` if it has none.
pub(in crate::ui) fn own_value(element: &Element, property: &str) -> Option<String> {
    let style = window().get_computed_style(element).ok().flatten()?;
    let value = style.get_property_value(property).ok()?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}
