//! A canvas that draws a chart, sharp on any screen, anew whenever the chart or its size changes.

use leptos::prelude::*;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, ResizeObserver, ResizeObserverEntry,
    js_sys::Array,
};

use super::canvas_backend::OnCanvas;
use super::dom::{effect, find, set, write};
use super::environment::Environment;
use super::html;
use super::reader::Reader;
use crate::chart::strokes::Backend;
use crate::chart::{ChartSize, FINE, Subject, Surface, draw};
use crate::text;

/// Brings a chart's markup to life: its canvas, its caption, and what reads it. The style sheet sets the
/// canvas's size; its label says the same as the picture in words.
pub(super) fn live(figure: &Element, subject: Subject, environment: Environment, reader: Reader) {
    let canvas = find(figure, &html::canvas_of(subject));
    let Some(canvas) = canvas.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok()) else {
        return;
    };
    let area = observe_size(&canvas);
    let chart = canvas.parent_element();
    let cross_hair = canvas.next_element_sibling().and_then(|next| next.dyn_into().ok());
    if let Some(cross_hair) = cross_hair {
        reader.over(cross_hair, subject, move || area.get().map(Area::chart_size));
    }
    let caption = chart.and_then(|chart| chart.next_element_sibling());
    let caption = caption.filter(|caption| caption.class_name() == "npfit-now");
    let state = reader.state;
    effect(Box::new(move || {
        // Behind a tab that is not shown it draws nothing, and follows nothing until it is.
        let Some(area) = area.get() else { return };
        let ratio = environment.device_pixel_ratio.get();
        let theme = environment.theme();
        state.with_runs(|runs| {
            let chart = subject.chart(runs, area.chart_size().width_px);
            // A chart that cannot be drawn leaves its description and the last picture.
            let _undrawn =
                paint(&canvas, area, ratio, &|root, size| draw(root, &chart, size, &theme).ok());
            set(&canvas, "aria-label", &text::chart_description(subject, runs));
            if let Some(caption) = &caption {
                write(caption, &text::chart_caption(subject, runs));
            }
        });
    }));
}

/// The space that the page gives a canvas, in CSS pixels, which need not be whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    width_px: f64,
    height_px: f64,
}

impl Area {
    /// The size for which the chart is laid out.
    pub(super) fn chart_size(self) -> ChartSize {
        ChartSize {
            width_px: self.width_px.round() as u32,
            height_px: self.height_px.round() as u32,
        }
    }
}

/// An element's size in CSS pixels, now and whenever it changes; nothing while it is not shown. Setting it
/// to what it is asks for a new picture. Asking the element itself would lay the page out anew each time.
pub(super) fn observe_size(element: &Element) -> RwSignal<Option<Area>> {
    let area_now = RwSignal::new(None::<Area>);
    let told = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() else { return };
        let area = entry.content_rect();
        let is_shown = area.width() >= 1.0 && area.height() >= 1.0;
        let area = Area { width_px: area.width(), height_px: area.height() };
        area_now.try_set(is_shown.then_some(area));
    });
    let Ok(observer) = ResizeObserver::new(told.as_ref().unchecked_ref()) else {
        return area_now;
    };
    observer.observe(element);
    let kept = StoredValue::new_local((observer, told));
    on_cleanup(move || {
        kept.try_with_value(|(observer, _)| observer.disconnect());
    });
    area_now
}

/// What is drawn on.
pub(super) type Root<'a> = DrawingArea<Surface<Backend<'a>>, Shift>;

/// Draws at the screen's own density. `None` where the browser gives no context or refuses a stroke.
pub(super) fn paint(
    canvas: &HtmlCanvasElement,
    area: Area,
    ratio: f64,
    draw: &dyn Fn(&Root<'_>, ChartSize) -> Option<()>,
) -> Option<()> {
    let size = area.chart_size();
    let (width, height) =
        ((area.width_px * ratio).round() as u32, (area.height_px * ratio).round() as u32);
    // Setting either clears the bitmap, so only when it changes.
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let fine = |bitmap: u32, chart: u32| f64::from(bitmap) / f64::from(chart * FINE);
    let (across, down) = (fine(width, size.width_px), fine(height, size.height_px));
    context.set_transform(across, 0.0, 0.0, down, 0.0, 0.0).ok()?;
    context.set_line_join("round");
    let mut strokes = OnCanvas(context);
    let fine = (size.width_px * FINE, size.height_px * FINE);
    let backend = Backend::new(&mut strokes, fine, (0, 0));
    let root = Surface::new(backend, size.width_px, size.height_px, 1.0).into_drawing_area();
    draw(&root, size)
}
