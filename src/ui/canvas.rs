//! A canvas that draws a chart, sharp on any screen, anew whenever the chart or its size changes.

use leptos::{html, prelude::*};
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, ResizeObserver, ResizeObserverEntry, js_sys::Array,
};

use super::environment::Environment;
use crate::chart::{ChartSize, FINE, Surface, Theme, TimeChart, draw};

/// A canvas element that shows `chart`, which is laid out for the width it is given. The style sheet
/// sets its size; `description` says the same in words.
#[component]
pub(super) fn ChartCanvas(
    /// Names the chart in the markup.
    #[prop(into)]
    name: String,
    /// The chart at a width in CSS pixels.
    chart: impl Fn(u32) -> TimeChart + Send + Sync + 'static,
    /// The chart in words.
    description: impl Fn() -> String + Send + Sync + 'static,
    environment: Environment,
) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    let (size, set_size) = signal(None::<Area>);
    Effect::new(move |_| {
        if let Some(canvas) = canvas.get() {
            observe_size(&canvas, set_size);
        }
    });
    Effect::new(move |_| {
        let (Some(canvas), Some(area)) = (canvas.get(), size.get()) else { return };
        let ratio = environment.device_pixel_ratio.get();
        // A chart that cannot be drawn leaves its description and the last picture.
        let chart = chart(area.chart_size().width_px);
        let _undrawn = paint(&canvas, &chart, area, ratio, &environment.theme());
    });
    view! {
        <canvas node_ref=canvas class="npfit-canvas" data-chart=name role="img" aria-label=description></canvas>
    }
}

/// The space that the page gives a canvas, in CSS pixels, which need not be whole.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Area {
    width_px: f64,
    height_px: f64,
}

impl Area {
    /// The size for which the chart is laid out.
    fn chart_size(self) -> ChartSize {
        ChartSize {
            width_px: self.width_px.round() as u32,
            height_px: self.height_px.round() as u32,
        }
    }
}

/// Tells the canvas's size in CSS pixels, now and whenever it changes.
fn observe_size(canvas: &HtmlCanvasElement, set: WriteSignal<Option<Area>>) {
    let told = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let Ok(entry) = entries.get(0).dyn_into::<ResizeObserverEntry>() else { return };
        let area = entry.content_rect();
        // Hidden, it has no size: the last picture stays.
        if area.width() >= 1.0 && area.height() >= 1.0 {
            set.try_set(Some(Area { width_px: area.width(), height_px: area.height() }));
        }
    });
    let Ok(observer) = ResizeObserver::new(told.as_ref().unchecked_ref()) else { return };
    observer.observe(canvas);
    let kept = StoredValue::new_local((observer, told));
    on_cleanup(move || {
        kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}

/// Draws at the screen's own density. `None` where the browser gives no context or refuses a stroke.
fn paint(
    canvas: &HtmlCanvasElement,
    chart: &TimeChart,
    area: Area,
    ratio: f64,
    theme: &Theme,
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
    let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    let root = Surface::new(backend, size.width_px, size.height_px, 1.0).into_drawing_area();
    draw(&root, chart, size, theme).ok()
}
