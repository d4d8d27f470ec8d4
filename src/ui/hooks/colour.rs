//! Colours as the browser computes them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use crate::chart::theme::Rgb;

/// Reads colours in any of the ways in which a style sheet writes them.
pub(in crate::ui) struct Colours {
    /// A canvas that is never shown: it writes colours in one way.
    context: Option<CanvasRenderingContext2d>,
}

impl Colours {
    pub(in crate::ui) fn new() -> Self {
        let canvas = document().create_element("canvas").ok();
        let context = canvas
            .and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok())
            .and_then(|canvas| canvas.get_context("2d").ok().flatten())
            .and_then(|context| context.dyn_into().ok());
        Self { context }
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
        (written[0] == written[1]).then(|| hex(&written[0]))?
    }
}

/// A colour as a canvas writes it, `#rrggbb`; with any transparency it is written otherwise.
fn hex(text: &str) -> Option<Rgb> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel =
        |at: usize| digits.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    Some((channel(0)?, channel(2)?, channel(4)?))
}

/// The value of a property that an element has; `None` if it has none.
pub(in crate::ui) fn own_value(element: &Element, property: &str) -> Option<String> {
    let style = window().get_computed_style(element).ok().flatten()?;
    let value = style.get_property_value(property).ok()?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}
