//! From a [`TimeChart`] to strokes.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::ChartSize;
use super::labels::{spread, strip_places, width_px};
use super::pen::{DrawResult, Pen, Point, Type};
use super::pins;
use super::plot::{Plot, STRIP_ROW_PX, TIME_AXIS_PX};
use super::spec::{Level, Line, Mark, MarkLabel, Shape, Side, Strip, TimeChart, Whose};
use super::theme::{Ink, Theme};
use crate::analysis::ensemble::Band;
use crate::calendar::{MONTHS_PER_YEAR, Month};
use crate::text;

/// Draws a chart. `root` counts in [`super::FINE`] units to the pixel; `size` is in CSS pixels.
///
/// # Errors
/// What the backend says.
pub fn draw<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    chart: &TimeChart,
    size: ChartSize,
    theme: &Theme,
) -> DrawResult<DB> {
    let pen = Pen::new(root, theme);
    let plot = Plot::new(chart, size);
    pen.fill(Ink::Paper)?;
    value_axis(&pen, chart, &plot)?;
    time_axis(&pen, chart, &plot)?;
    strips(&pen, chart, &plot)?;
    for line in &chart.lines {
        band(&pen, line, &plot)?;
    }
    for level in &chart.levels {
        draw_level(&pen, level, chart, &plot)?;
    }
    for line in &chart.lines {
        let points = thinned(plot.points(line));
        match line.whose {
            Whose::Pinned(index) => pins::draw(&pen, &points, line, index)?,
            _ => pen.path(points, line.ink, line.width_px)?,
        }
    }
    for line in &chart.lines {
        if let Whose::Pinned(index) = line.whose {
            pins::letter(&pen, line, index, &plot, chart.type_px)?;
        }
    }
    for mark in &chart.marks {
        draw_mark(&pen, mark, chart, &plot)?;
    }
    end_labels(&pen, chart, &plot)
}

/// Shades where the middle eight of ten plausible versions lie.
fn band<DB: DrawingBackend>(pen: &Pen<'_, DB>, line: &Line, plot: &Plot) -> DrawResult<DB> {
    let edge = |of: fn(&Band) -> f64| {
        let points = line.band.iter().enumerate();
        thinned(points.map(move |(month, band)| plot.month_end(month, of(band))))
    };
    let mut outline = edge(|band| band.low);
    outline.extend(edge(|band| band.high).into_iter().rev());
    if outline.is_empty() { Ok(()) } else { pen.area(&outline, line.ink) }
}

/// Draws a value that stands still, as dashes, and writes what it is at the top, where no line goes.
fn draw_level<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    level: &Level,
    chart: &TimeChart,
    plot: &Plot,
) -> DrawResult<DB> {
    const DASH_PX: f64 = 4.0;
    let y = crisp(plot.y(level.value));
    let mut x = plot.left;
    while level.value <= chart.values.top && x < plot.right {
        pen.path([(x, y), ((x + DASH_PX).min(plot.right), y)], Ink::Soft, 1.0)?;
        x += DASH_PX + 3.0;
    }
    let style = Type { ink: Ink::Soft, size_px: chart.type_px, bold: false, align: HPos::Right };
    pen.text((plot.right, crisp(plot.top) - chart.type_px * 0.6), &level.label, style)
}

/// The points of a line without those that lie on the way between the ones that stay: an eighth of a
/// pixel is seen by nobody, and the flat and the straight stretches of most lines go.
fn thinned(points: impl Iterator<Item = Point>) -> Vec<Point> {
    const UNSEEN_PX: f64 = 0.12;
    let mut kept: Vec<Point> = Vec::new();
    // Points since the last one kept: none of them may lie off the way to the next.
    let mut passed: Vec<Point> = Vec::new();
    for next in points {
        let Some(&from) = kept.last() else {
            kept.push(next);
            continue;
        };
        let is_off = |point: &Point| {
            let way = (point.0 - from.0) / (next.0 - from.0);
            (point.1 - (from.1 + (next.1 - from.1) * way)).abs() > UNSEEN_PX
        };
        if passed.iter().any(is_off) {
            kept.extend(passed.last());
            passed.clear();
        }
        passed.push(next);
    }
    kept.extend(passed.last());
    kept
}

fn value_axis<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &TimeChart,
    plot: &Plot,
) -> DrawResult<DB> {
    let style = Type { ink: Ink::Soft, size_px: chart.type_px, bold: false, align: HPos::Right };
    for (value, label) in &chart.values.ticks {
        let y = crisp(plot.y(*value));
        let ink = if *value == 0.0 { Ink::Soft } else { Ink::Grid };
        pen.path([(plot.left, y), (plot.right, y)], ink, 1.0)?;
        pen.text((plot.left - 6.0, y), label, style)?;
    }
    Ok(())
}

fn time_axis<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &TimeChart,
    plot: &Plot,
) -> DrawResult<DB> {
    let style = Type { ink: Ink::Soft, size_px: chart.type_px, bold: false, align: HPos::Center };
    for &(year, is_full) in chart.years {
        let label = if is_full { text::year(year) } else { text::year_short(year) };
        let january = f64::from(Month::new(year, 1).0);
        let tick = crisp(plot.x(january));
        pen.path([(tick, plot.bottom), (tick, plot.bottom + 4.0)], Ink::Soft, 1.0)?;
        // A year is a stretch of time: its name stands in its middle.
        let middle = plot.x(january + f64::from(MONTHS_PER_YEAR) / 2.0);
        pen.text((middle, plot.bottom + TIME_AXIS_PX / 2.0 + 2.0), &label, style)?;
    }
    Ok(())
}

/// A coordinate on which a hairline one pixel wide covers whole pixels.
fn crisp(coordinate: f64) -> f64 {
    coordinate.floor() + 0.5
}

fn strips<DB: DrawingBackend>(pen: &Pen<'_, DB>, chart: &TimeChart, plot: &Plot) -> DrawResult<DB> {
    let mut top = plot.bottom + TIME_AXIS_PX;
    for strip in &chart.strips {
        draw_strip(pen, strip, chart, plot, top)?;
        top += chart.strip_rows as f64 * STRIP_ROW_PX;
    }
    Ok(())
}

fn draw_strip<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    strip: &Strip,
    chart: &TimeChart,
    plot: &Plot,
    top: f64,
) -> DrawResult<DB> {
    let type_px = chart.type_px;
    let style = Type { ink: strip.ink, size_px: type_px, bold: false, align: HPos::Left };
    let title_width = width_px(&strip.title, type_px);
    pen.text((0.0, top + STRIP_ROW_PX / 2.0), &strip.title, Type { bold: true, ..style })?;
    let rule = crisp(top);
    pen.path([(0.0, rule), (plot.picture_right, rule)], Ink::Grid, 1.0)?;
    let points: Vec<(f64, f64)> = strip
        .events
        .iter()
        .map(|event| (plot.x(event.months), width_px(&event.label, type_px)))
        .collect();
    let left = title_width + 10.0;
    let places = strip_places(&points, chart.strip_rows, left, plot.picture_right);
    for ((event, (x, _)), place) in strip.events.iter().zip(points).zip(places) {
        let row = place.map_or(0, |(row, _)| row) as f64;
        let y = top + STRIP_ROW_PX * (row + 0.5);
        pen.path([(x, top), (x, y + 5.0)], strip.ink, 1.5)?;
        if let Some((_, from)) = place {
            pen.text((from, y), &event.label, style)?;
        }
    }
    Ok(())
}

/// Half the length of an estimate's bar, the radius of a dot, half the width of a cross.
const BAR_HALF_PX: f64 = 7.0;
const DOT_PX: f64 = 3.6;
const CROSS_HALF_PX: f64 = 4.0;

fn draw_mark<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    mark: &Mark,
    chart: &TimeChart,
    plot: &Plot,
) -> DrawResult<DB> {
    let at = (plot.x(mark.months), plot.y(mark.value));
    let (x, y) = at;
    let reach = plot.x(mark.months + mark.months_uncertain) - x;
    if reach > DOT_PX {
        pen.path([(x - reach, y), (x + reach, y)], mark.ink, 1.0)?;
    }
    let small = DOT_PX * chart.type_px / 12.0;
    match mark.shape {
        Shape::Dot => pen.dot(at, small, mark.ink)?,
        Shape::Stem => {
            pen.path([(x, plot.top), (x, plot.bottom)], mark.ink, 1.0)?;
            pen.dot(at, small, mark.ink)?;
        }
        Shape::Square => pen.square(at, small * 0.95, mark.ink)?,
        Shape::Ring => pen.ring(at, small, 1.5, mark.ink)?,
        Shape::Bar => pen.path([(x - BAR_HALF_PX, y), (x + BAR_HALF_PX, y)], mark.ink, 2.5)?,
        Shape::Cross => {
            let h = CROSS_HALF_PX;
            pen.path([(x - h, y - h), (x + h, y + h)], mark.ink, 1.5)?;
            pen.path([(x - h, y + h), (x + h, y - h)], mark.ink, 1.5)?;
        }
    }
    let Some(label) = &mark.label else { return Ok(()) };
    let clear = if mark.shape == Shape::Bar { BAR_HALF_PX + 4.0 } else { small + 4.0 };
    draw_mark_label(pen, at, clear, (label, mark.ink), chart.type_px, plot)
}

/// Writes beside a mark, the short text where the long one has no room; on paper of its own where the
/// label asks for it.
fn draw_mark_label<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    (x, y): Point,
    clear: f64,
    (label, ink): (&MarkLabel, Ink),
    size_px: f64,
    plot: &Plot,
) -> DrawResult<DB> {
    let from = match label.side {
        Side::Left => 0.0,
        Side::Right => x + clear,
        Side::AboveRight => x - clear + 4.0,
    };
    let long_fits = from + width_px(&label.text, size_px) <= plot.right
        && plot.right - plot.left >= LONG_LABELS_PX;
    let text = if long_fits { &label.text } else { &label.short };
    let width = width_px(text, size_px);
    let (left, middle, align, at_x) = match label.side {
        Side::Left => (x - clear - width, y, HPos::Right, x - clear),
        Side::Right => (from, y, HPos::Left, from),
        Side::AboveRight => (from, y - size_px + 1.0, HPos::Left, from),
    };
    if label.on_paper {
        let half = size_px * 0.6;
        let (left, right) = (left - 2.0, left + width + 2.0);
        pen.rectangle((left, middle - half), (right, middle + half), Ink::Paper)?;
    }
    let style = Type { ink, size_px, bold: false, align };
    pen.text((at_x, middle), text, style)
}

/// Width of a plot from which marks have room for words, CSS pixels.
const LONG_LABELS_PX: f64 = 540.0;

/// Writes each line's name at its end, moved apart where they would lie on each other.
fn end_labels<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &TimeChart,
    plot: &Plot,
) -> DrawResult<DB> {
    let row_px = chart.type_px * 1.2;
    let labelled: Vec<(&Line, f64)> = chart
        .lines
        .iter()
        .filter(|line| !line.label.is_empty())
        .filter_map(|line| Some((line, plot.y(*line.values.last()?))))
        .collect();
    let middles: Vec<f64> = labelled.iter().map(|(_, y)| *y).collect();
    let heights: Vec<f64> =
        labelled.iter().map(|(line, _)| line.label.len() as f64 * row_px + 3.0).collect();
    let places = spread(&middles, &heights, 0.0, plot.bottom + TIME_AXIS_PX / 2.0);
    for ((line, _), middle) in labelled.iter().zip(places) {
        let ink = if line.ink == Ink::Baseline { Ink::Soft } else { line.ink };
        let first = middle - (line.label.len() as f64 - 1.0) * row_px / 2.0;
        for (row, text) in line.label.iter().enumerate() {
            let style = Type {
                ink,
                size_px: chart.type_px,
                bold: line.ink != Ink::Baseline,
                align: HPos::Left,
            };
            pen.text((plot.right + 8.0, first + row as f64 * row_px), text, style)?;
        }
    }
    Ok(())
}
