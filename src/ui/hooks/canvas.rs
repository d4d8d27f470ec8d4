//! A canvas that is drawn anew whenever its size, the screen's density, the theme or what is shown change.

use std::rc::Rc;

use leptos::html;
use leptos::leptos_dom::helpers::AnimationFrameRequestHandle;
use leptos::prelude::*;
use leptos_use_device_pixel_ratio::use_device_pixel_ratio;
use leptos_use_element_size::use_element_size;
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use super::colour::own_value;
use super::theme::use_theme;
use super::typeface::use_typeface;
use crate::chart::{ChartSize, ChartSpace, FINE, Root, Surface, Theme};
use crate::ui::state::use_state;

/// A browser's standard size of type, CSS pixels.
const TYPE_STANDARD_PX: f64 = 16.0;

/// The room that the page gives a canvas, in whole CSS pixels; `None` while it is not shown.
///
/// The widget's boxes are measured in the reader's own size of type, so another size of it gives another room.
pub(in crate::ui) fn use_chart_space(canvas: NodeRef<html::Canvas>) -> Memo<Option<ChartSpace>> {
    let space = use_element_size(canvas);
    Memo::new(move |_| {
        let (width, height) = (space.width.get(), space.height.get());
        if width < 1.0 || height < 1.0 {
            return None;
        }
        let canvas = canvas.get()?;
        let type_scale = type_px(&canvas).unwrap_or(TYPE_STANDARD_PX) / TYPE_STANDARD_PX;
        Some(ChartSpace::new(width.round() as u32, height.round() as u32, type_scale))
    })
}

/// The size of the text around an element, CSS pixels.
fn type_px(element: &Element) -> Option<f64> {
    own_value(element, "font-size")?.strip_suffix("px")?.parse().ok()
}

/// The most dots to a CSS pixel while a lever is held. A canvas costs by its dots, in each frame, and what moves is not
/// looked at closely. Judgement.
const DOTS_MOST_HELD: f64 = 2.0;

/// How many dots of a canvas make one CSS pixel: the screen's, or fewer while a lever is held.
fn use_density() -> Memo<f64> {
    let (ratio, is_held) = (use_device_pixel_ratio(), use_state().is_held);
    Memo::new(move |_| {
        let ratio = ratio.get();
        if is_held.get() { ratio.min(DOTS_MOST_HELD) } else { ratio }
    })
}

/// Draws in the next frame whenever what `track` tracks, the size or the theme change. What cannot be drawn leaves the
/// last picture.
///
/// A canvas that is told its font asks the browser for the layout of the page. In the frame every text has changed
/// already, so that layout is the only one.
pub(in crate::ui) fn use_drawing(
    canvas: NodeRef<html::Canvas>,
    space: Memo<Option<ChartSpace>>,
    track: impl Fn() + 'static,
    draw: impl Fn(&Root<'_>, ChartSize, &Theme) + 'static,
) {
    let (ratio, theme, typeface) = (use_density(), use_theme(), use_typeface());
    let draw = Rc::new(draw);
    let frame = StoredValue::new_local(None::<AnimationFrameRequestHandle>);
    let forget = move || {
        if let Some(asked) = frame.try_update_value(Option::take).flatten() {
            asked.cancel();
        }
    };
    on_cleanup(forget);
    Effect::new(move |_| {
        track();
        forget();
        let (Some(canvas), Some(space)) = (canvas.get(), space.get()) else { return };
        let (ratio, theme, typeface) = (ratio.get(), theme.get(), typeface.get());
        let draw = Rc::clone(&draw);
        let drawing = move || {
            if let Some(surface) = surface(&canvas, space, ratio) {
                draw(&surface.with_typeface(typeface).into_drawing_area(), space.size(), &theme);
            }
        };
        frame.try_set_value(request_animation_frame_with_handle(drawing).ok());
    });
}

/// A canvas as a drawing surface: its bitmap has the screen's density, its units are [`FINE`] to the chart's own.
/// `None` if the browser gives no context.
pub(in crate::ui) fn surface(
    canvas: &HtmlCanvasElement,
    space: ChartSpace,
    ratio: f64,
) -> Option<Surface<'static>> {
    let bitmap = |px: u32| (f64::from(px) * ratio).round() as u32;
    let (width, height) = (bitmap(space.width_px), bitmap(space.height_px));
    // Setting either clears the bitmap, so only when it changes.
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
        // Places of labels are reckoned from the left in every language.
        canvas.set_attribute("dir", "ltr").ok()?;
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let size = space.size();
    let scale = |bitmap: u32, px: u32| f64::from(bitmap) / f64::from(px * FINE);
    let (across, down) = (scale(width, size.width_px), scale(height, size.height_px));
    context.set_transform(across, 0.0, 0.0, down, 0.0, 0.0).ok()?;
    context.set_line_join("round");
    let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    Some(Surface::new(backend, size.width_px, size.height_px, 1.0))
}
