//! Event strips below the axis of time.

use plotters::style::text_anchor::HPos;

use super::labels::{bold_width_px, event_places, width_px};
use super::layout::{Layout, STRIP_ROW_PX, TIME_AXIS_PX};
use super::pen::{Drawn, Pen, Type, crisp};
use super::spec::{EventStrip, TimeChart};
use super::theme::Ink;

/// Draws the strips, one under the other.
pub(super) fn draw(pen: &Pen<'_, '_>, chart: &TimeChart, layout: &Layout) -> Drawn {
    let mut top = layout.bottom + TIME_AXIS_PX;
    for strip in &chart.strips {
        one(pen, strip, chart, layout, top)?;
        top += strip.rows as f64 * STRIP_ROW_PX;
    }
    Ok(())
}

fn one(
    pen: &Pen<'_, '_>,
    strip: &EventStrip,
    chart: &TimeChart,
    layout: &Layout,
    top: f64,
) -> Drawn {
    let type_px = chart.type_px;
    let style = Type::label(type_px, strip.ink, HPos::Left);
    let rule = crisp(top);
    pen.path(&[(0.0, rule), (layout.picture_right, rule)], Ink::Grid, 1.0)?;
    pen.text((0.0, top + STRIP_ROW_PX / 2.0), &strip.title, style.bold())?;
    let points: Vec<(f64, f64)> = strip
        .events
        .iter()
        .map(|event| (layout.x(event.months), width_px(&event.label, type_px)))
        .collect();
    let left = bold_width_px(&strip.title, type_px) + 6.0;
    let places = event_places(&points, strip.rows, left, layout.picture_right);
    for ((event, (x, _)), place) in strip.events.iter().zip(points).zip(places) {
        let row = place.map_or(0, |(row, _)| row) as f64;
        let y = top + STRIP_ROW_PX * (row + 0.5);
        pen.path(&[(x, top), (x, y + 5.0)], strip.ink, 1.5)?;
        if let Some((_, from)) = place.filter(|_| !event.label.is_empty()) {
            pen.text((from, y), &event.label, style)?;
        }
    }
    Ok(())
}
