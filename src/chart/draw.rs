//! From a [`TimeChart`] to a picture, with plotters' chart layer.

use std::iter::once;

use npfit_model::{MONTHS_COUNT, MONTHS_PER_YEAR, Month};
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::element::Polygon;
use plotters::prelude::Cartesian2d;
use plotters::series::{DashedLineSeries, LineSeries};
use plotters::style::text_anchor::HPos;
use plotters::style::{Color, TRANSPARENT};

use super::axis::Axis;
use super::layout::{Layout, TIME_AXIS_PX};
use super::pen::{DrawError, Drawn, Pen, Type, crisp, fine};
use super::spec::{Gap, Line, Moment, TimeChart, Whose};
use super::theme::{Ink, Theme};
use super::{ChartSize, FINE, Root, Surface, ends, events, marks, pins, width_px};

/// Months across, values up.
pub(super) type Plane<'a, 's> = ChartContext<'a, Surface<'s>, Cartesian2d<Axis, Axis>>;

/// How much of a band's tint is ink, on either paper. Judgement.
const TINT: f64 = 0.2;

/// Draws a chart. `root` counts in [`FINE`] units to the pixel; `size` is in CSS pixels.
///
/// # Errors
/// What the backend says.
pub fn draw(root: &Root<'_>, chart: &TimeChart, size: ChartSize, theme: &Theme) -> Drawn {
    let layout = Layout::of(chart, size);
    let pen = Pen { root, theme };
    root.fill(&pen.colour(Ink::Paper))?;
    let mut context = axes(&pen, chart, &layout)?;
    for line in &chart.lines {
        band(&mut context, &pen, line)?;
    }
    for gap in &chart.gaps {
        shade(&mut context, &pen, chart, gap)?;
    }
    for level in chart.levels.iter().filter(|level| level.value <= chart.values.top) {
        let y = crisp(layout.y(level.value));
        pen.dashes((layout.left, y), (layout.right, y), Ink::Soft)?;
    }
    for moment in &chart.moments {
        draw_moment(&pen, moment, chart, &layout)?;
    }
    for line in &chart.lines {
        draw_line(&mut context, &pen, line)?;
    }
    marks::draw(&mut context, &pen, chart)?;
    let mut taken = marks::areas(chart, &layout);
    ends::dots(&pen, chart, &layout, &mut taken)?;
    let marks_first = marks::are_in_words(&layout);
    if marks_first {
        marks::labels(&pen, chart, &layout, &mut taken)?;
    }
    ends::outcomes(&pen, chart, &layout, &mut taken)?;
    pins::letters(&pen, chart, &layout, &mut taken)?;
    for gap in &chart.gaps {
        ends::gap(&pen, chart, gap, &layout, &mut taken)?;
    }
    if !marks_first {
        marks::labels(&pen, chart, &layout, &mut taken)?;
    }
    ends::names(&pen, chart, &layout)?;
    events::draw(&pen, chart, &layout)
}

/// A dashed line over the height of the plot, with its name above.
fn draw_moment(pen: &Pen<'_, '_>, moment: &Moment, chart: &TimeChart, layout: &Layout) -> Drawn {
    let x = crisp(layout.x(moment.months));
    pen.dashes((x, layout.top - 4.0), (x, layout.bottom), Ink::Soft)?;
    if moment.label.is_empty() {
        return Ok(());
    }
    let half = width_px(&moment.label, chart.type_px) / 2.0;
    let middle = x.min(layout.picture_right - half).max(layout.left + half);
    let style = Type::label(chart.type_px, Ink::Soft, HPos::Center);
    pen.text((middle, layout.top - 5.0 - chart.type_px / 2.0), &moment.label, style)
}

/// Builds the chart's plane and draws its mesh: grid lines at the ticks, years below.
fn axes<'a, 's>(
    pen: &Pen<'a, 's>,
    chart: &TimeChart,
    layout: &Layout,
) -> Result<Plane<'a, 's>, DrawError> {
    let january = |year: i32| f64::from(Month::new(year, 1).0);
    let years = chart.years.iter().map(|(year, label)| (january(*year), label.clone()));
    let months = Axis::new(0.0..MONTHS_COUNT as f64, years.collect());
    let values = Axis::new(chart.values.bottom..chart.values.top, chart.values.ticks.clone());
    let (months_count, values_count) = (months.ticks_count(), values.ticks_count());
    let mut context = ChartBuilder::on(pen.root)
        .margin_top(fine(layout.top))
        .margin_right(fine(layout.picture_right - layout.right))
        .margin_bottom(fine(layout.picture_bottom - layout.bottom - TIME_AXIS_PX))
        .x_label_area_size(fine(TIME_AXIS_PX))
        .y_label_area_size(fine(layout.left))
        .build_cartesian_2d(months, values)?;
    let style = pen.type_style(Type::label(chart.type_px, Ink::Soft, HPos::Center));
    // A year is a stretch of time: its name stands in its middle.
    let half_year = layout.x(f64::from(MONTHS_PER_YEAR) / 2.0) - layout.left;
    // Grid lines and their labels, without an axis line up; then years along an axis line.
    context
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .bold_line_style(pen.stroke(Ink::Grid, 1.0))
        .light_line_style(TRANSPARENT)
        .axis_style(TRANSPARENT)
        .y_label_style(style.clone())
        .y_labels(values_count)
        .set_all_tick_mark_size(fine(4.0))
        .draw()?;
    context
        .configure_mesh()
        .disable_mesh()
        .disable_y_axis()
        .axis_style(pen.stroke(Ink::Soft, 1.0))
        .x_label_style(style)
        .x_labels(months_count)
        .x_label_offset(fine(half_year))
        .set_all_tick_mark_size(fine(4.0))
        .draw()?;
    if chart.values.bottom < 0.0 {
        let y = crisp(layout.y(0.0));
        pen.path(&[(layout.left, y), (layout.right, y)], Ink::Soft, 1.0)?;
    }
    Ok(context)
}

/// Shades where the middle eight of ten sets lie.
fn band(context: &mut Plane<'_, '_>, pen: &Pen<'_, '_>, line: &Line) -> Drawn {
    if line.band.is_empty() {
        return Ok(());
    }
    let edge = |of: fn(&crate::analysis::ensemble::Band) -> f64| {
        let points: Vec<_> = line.band.iter().map(of).enumerate().map(at_end).collect();
        thinned(&points, line.from)
    };
    let mut outline = edge(|band| band.low);
    outline.extend(edge(|band| band.high).into_iter().rev());
    context.draw_series(once(Polygon::new(outline, pen.colour(line.ink).mix(TINT))))?;
    Ok(())
}

/// Shades what lies between two lines.
fn shade(context: &mut Plane<'_, '_>, pen: &Pen<'_, '_>, chart: &TimeChart, gap: &Gap) -> Drawn {
    let (Some(upper), Some(lower)) = (chart.lines.get(gap.upper), chart.lines.get(gap.lower))
    else {
        return Ok(());
    };
    let mut outline = line_points(upper);
    outline.extend(line_points(lower).into_iter().rev());
    context.draw_series(once(Polygon::new(outline, pen.colour(upper.ink).mix(TINT / 2.0))))?;
    Ok(())
}

fn draw_line(context: &mut Plane<'_, '_>, pen: &Pen<'_, '_>, line: &Line) -> Drawn {
    let (points, style) = (line_points(line), pen.stroke(line.ink, line.width_px));
    match line.whose {
        Whose::Pinned(index) => {
            let (dash, space) = pins::dashes(index);
            let (dash, space) = (fine(dash) as u32, fine(space) as u32);
            context.draw_series(DashedLineSeries::new(points, dash, space, style))?;
        }
        _ if line.is_dashed => {
            context.draw_series(DashedLineSeries::new(points, 7 * FINE, 5 * FINE, style))?;
        }
        _ => {
            context.draw_series(LineSeries::new(points, style))?;
        }
    }
    Ok(())
}

/// A value at the end of a month, in the plane.
fn at_end((month, value): (usize, f64)) -> (f64, f64) {
    (month as f64 + 1.0, value)
}

fn line_points(line: &Line) -> Vec<(f64, f64)> {
    let points: Vec<_> = line.values.iter().copied().enumerate().map(at_end).collect();
    thinned(&points, line.from)
}

/// The points of a line without those on a straight way between their neighbours: most lines are flat or
/// straight for years, and each point is a call to the canvas.
fn thinned(points: &[(f64, f64)], from: usize) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::with_capacity(points.len());
    for &next in points.get(from..).unwrap_or_default() {
        if let [.., before, last] = kept.as_slice() {
            let way = (last.0 - before.0) / (next.0 - before.0);
            let straight = before.1 + (next.1 - before.1) * way;
            let scale = last.1.abs().max(1e-6);
            if (straight - last.1).abs() < scale * 5e-4 && next.0 - before.0 < 24.0 {
                kept.pop();
            }
        }
        kept.push(next);
    }
    kept
}
