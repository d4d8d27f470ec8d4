//! A chart over time on a canvas, drawn anew whenever the chart, its size or the theme changes.

use leptos::html;
use leptos::prelude::*;
use leptos_use_device_pixel_ratio::use_device_pixel_ratio;
use leptos_use_element_size::use_element_size;
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::tooltip::Crosshair;
use crate::chart::{ChartSize, FINE, Runs, Subject, Surface, Theme, TimeChart, draw};
use crate::text;
use crate::ui::hooks::theme::use_theme;
use crate::ui::state::{State, use_state};

/// A chart with its title.
#[component]
pub(super) fn ChartPanel(subject: Subject) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let canvas = NodeRef::<html::Canvas>::new();
    let space = use_element_size(canvas);
    let size = Memo::new(move |_| {
        let (width, height) = (space.width.get(), space.height.get());
        (width >= 1.0 && height >= 1.0).then_some(ChartSize {
            width_px: width.round() as u32,
            height_px: height.round() as u32,
        })
    });
    let chart = Memo::new_with_compare(
        move |_| size.get().map(|size| chart(state, subject, size)),
        |_, _| true,
    );
    let (ratio, theme) = (use_device_pixel_ratio(), use_theme());
    Effect::new(move |_| {
        let (Some(canvas), Some(size)) = (canvas.get(), size.get()) else { return };
        let (ratio, theme) = (ratio.get(), theme.get());
        chart.with(|chart| {
            if let Some(chart) = chart {
                // A chart that cannot be drawn leaves its description and the last picture.
                let _undrawn = paint(&canvas, chart, size, ratio, &theme);
            }
        });
    });
    let description = move || {
        chart.with(|chart| {
            let chart = chart.as_ref()?;
            Some(words.with(|language| text::chart_description(language, subject, chart)))
        })
    };
    view! {
        <figure class="npfit-chart" data-chart=subject.key()>
            <figcaption>
                <b>{words.get(text::chart_title(subject))}</b>
                " "
                <span>{words.get(text::chart_unit(subject))}</span>
            </figcaption>
            <div class="npfit-plot">
                <canvas node_ref=canvas data-testid="chart" role="img" aria-label=description></canvas>
                <Crosshair subject chart size />
            </div>
        </figure>
    }
}

/// The chart as the state has it.
fn chart(state: State, subject: Subject, size: ChartSize) -> TimeChart {
    let (run, pins, uncertainty) = (state.run.get(), state.pins.get(), state.uncertainty.get());
    let (clock, custom) =
        state.with(|scenario| (scenario.clock, scenario.custom.map(|custom| custom.component)));
    state.history.with_value(|history| {
        let runs = Runs {
            run: &run,
            history,
            uncertainty: uncertainty.as_deref(),
            pins: &pins,
            custom,
            clock,
        };
        state.words.with(|language| subject.chart(&runs, language, size))
    })
}

/// Draws at the screen's own density. `None` if the browser gives no context or refuses a stroke.
pub(in crate::ui) fn paint(
    canvas: &HtmlCanvasElement,
    chart: &TimeChart,
    size: ChartSize,
    ratio: f64,
    theme: &Theme,
) -> Option<()> {
    let root = surface(canvas, size, ratio)?.into_drawing_area();
    draw(&root, chart, size, theme).ok()
}

/// A canvas as a drawing surface: its bitmap has the screen's density, its units are [`FINE`].
pub(in crate::ui) fn surface(
    canvas: &HtmlCanvasElement,
    size: ChartSize,
    ratio: f64,
) -> Option<Surface<CanvasBackend>> {
    let bitmap = |px: u32| (f64::from(px) * ratio).round() as u32;
    let (width, height) = (bitmap(size.width_px), bitmap(size.height_px));
    // Setting either clears the bitmap, so only when it changes.
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let scale = |bitmap: u32, px: u32| f64::from(bitmap) / f64::from(px * FINE);
    let (across, down) = (scale(width, size.width_px), scale(height, size.height_px));
    context.set_transform(across, 0.0, 0.0, down, 0.0, 0.0).ok()?;
    context.set_line_join("round");
    let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    Some(Surface::new(backend, size.width_px, size.height_px, 1.0))
}
