//! From a [`TimeChart`] to a picture, with plotters' chart layer.

use std::iter::once;

use npfit_model::{MONTHS_COUNT, MONTHS_PER_YEAR, Month};
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, EmptyElement, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::Cartesian2d;
use plotters::series::{DashedLineSeries, LineSeries};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{
    Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TRANSPARENT, TextStyle,
};
use plotters_backend::DrawingBackend;

use super::axis::Axis;
use super::labels::spread;
use super::layout::{Layout, Point, TIME_AXIS_PX};
use super::spec::{Gap, Level, Line, Mark, Shape, Side, TimeChart, Whose};
use super::theme::{FONT_FAMILY, Ink, Theme};
use super::{ChartSize, FINE, events, pins, width_px};

/// What drawing may fail with.
pub type DrawError<DB> = DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>;

/// The result of drawing.
pub(super) type Drawn<DB> = Result<(), DrawError<DB>>;

/// Months across, values up.
pub(super) type Plane = Cartesian2d<Axis, Axis>;

/// How much of a band's tint is ink, on either paper. Judgement.
const TINT: f64 = 0.2;

/// Draws a chart. `root` counts in [`FINE`] units to the pixel; `size` is in CSS pixels.
///
/// # Errors
/// What the backend says.
pub fn draw<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    chart: &TimeChart,
    size: ChartSize,
    theme: &Theme,
) -> Drawn<DB> {
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
    for level in &chart.levels {
        draw_level(&pen, level, chart, &layout)?;
    }
    for moment in &chart.moments {
        let x = crisp(layout.x(moment.months));
        pen.dashes(&[(x, layout.top), (x, layout.bottom)], Ink::Soft, 1.0)?;
        if layout.right - layout.left >= LONG_LABELS_PX {
            let style = Type::label(chart.type_px, Ink::Soft, HPos::Right);
            pen.text((x - 4.0, layout.top + chart.type_px * 0.4), &moment.label, style)?;
        }
    }
    for line in &chart.lines {
        draw_line(&mut context, &pen, line)?;
    }
    pins::letters(&pen, chart, &layout)?;
    marks(&mut context, &pen, chart)?;
    for mark in &chart.marks {
        mark_label(&pen, mark, chart, &layout)?;
    }
    events::draw(&pen, chart, &layout)?;
    end_labels(&pen, chart, &layout)
}

/// Builds the chart's plane and draws its mesh: grid lines at the ticks, years below.
fn axes<'a, DB: DrawingBackend>(
    pen: &Pen<'a, DB>,
    chart: &TimeChart,
    layout: &Layout,
) -> Result<ChartContext<'a, DB, Plane>, DrawError<DB>> {
    let january = |year: i32| f64::from(Month::new(year, 1).0);
    let years = chart.years.iter().map(|(year, label)| (january(*year), label.clone()));
    let months = Axis::new(MONTHS_COUNT as f64, years.collect());
    let values = Axis::new(chart.values.top, chart.values.ticks.clone());
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
    context
        .configure_mesh()
        .disable_x_mesh()
        .bold_line_style(pen.stroke(Ink::Grid, 1.0))
        .light_line_style(TRANSPARENT)
        .axis_style(pen.stroke(Ink::Soft, 1.0))
        .label_style(style.clone())
        .x_label_style(style)
        .x_labels(months_count)
        .y_labels(values_count)
        .x_label_offset(fine(half_year))
        .set_all_tick_mark_size(fine(4.0))
        .draw()?;
    Ok(context)
}

/// Shades where the middle eight of ten sets lie.
fn band<DB: DrawingBackend>(
    context: &mut ChartContext<'_, DB, Plane>,
    pen: &Pen<'_, DB>,
    line: &Line,
) -> Drawn<DB> {
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
fn shade<DB: DrawingBackend>(
    context: &mut ChartContext<'_, DB, Plane>,
    pen: &Pen<'_, DB>,
    chart: &TimeChart,
    gap: &Gap,
) -> Drawn<DB> {
    let (Some(upper), Some(lower)) = (chart.lines.get(gap.upper), chart.lines.get(gap.lower))
    else {
        return Ok(());
    };
    let mut outline = line_points(upper);
    outline.extend(line_points(lower).into_iter().rev());
    context.draw_series(once(Polygon::new(outline, pen.colour(upper.ink).mix(TINT / 2.0))))?;
    Ok(())
}

fn draw_line<DB: DrawingBackend>(
    context: &mut ChartContext<'_, DB, Plane>,
    pen: &Pen<'_, DB>,
    line: &Line,
) -> Drawn<DB> {
    let (points, style) = (line_points(line), pen.stroke(line.ink, line.width_px));
    match line.whose {
        Whose::Pinned(index) => {
            let (dash, space) = pins::dashes(index);
            let (dash, space) = (fine(dash) as u32, fine(space) as u32);
            context.draw_series(DashedLineSeries::new(points, dash, space, style))?;
        }
        _ if line.is_dashed => {
            context.draw_series(DashedLineSeries::new(points, 5 * FINE, 4 * FINE, style))?;
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

/// Draws a value that stands still, as dashes, with its name above its right end.
fn draw_level<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    level: &Level,
    chart: &TimeChart,
    layout: &Layout,
) -> Drawn<DB> {
    if level.value > chart.values.top {
        return Ok(());
    }
    let y = crisp(layout.y(level.value));
    pen.dashes(&[(layout.left, y), (layout.right, y)], Ink::Soft, 1.0)?;
    let style = Type::label(chart.type_px, Ink::Soft, HPos::Left);
    pen.text((layout.left + 6.0, y - chart.type_px * 0.7), &level.label, style)
}

/// Half the length of an estimate's bar, the radius of a dot, half the width of a cross, CSS pixels.
const BAR_HALF_PX: f64 = 7.0;
const DOT_PX: f64 = 3.6;
const CROSS_HALF_PX: f64 = 4.0;

/// Draws the marks: composed elements, each at its place in the plane.
fn marks<DB: DrawingBackend>(
    context: &mut ChartContext<'_, DB, Plane>,
    pen: &Pen<'_, DB>,
    chart: &TimeChart,
) -> Drawn<DB> {
    let radius = DOT_PX * chart.type_px / 12.0;
    for mark in &chart.marks {
        let at = (mark.months, mark.value);
        let (filled, thin) = (
            pen.filled(mark.ink),
            pen.stroke(mark.ink, if mark.shape == Shape::Bar { 2.5 } else { 1.5 }),
        );
        if mark.months_uncertain > 1.0 {
            let ends = [mark.months - mark.months_uncertain, mark.months + mark.months_uncertain];
            let bar = ends.map(|months| (months, mark.value)).to_vec();
            context.draw_series(once(PathElement::new(bar, pen.stroke(mark.ink, 1.0))))?;
        }
        if mark.range.0 < mark.range.1 {
            let whisker = vec![(mark.months, mark.range.0), (mark.months, mark.range.1)];
            context.draw_series(once(PathElement::new(whisker, pen.stroke(mark.ink, 1.0))))?;
        }
        let (r, h, b) = (fine(radius), fine(CROSS_HALF_PX), fine(BAR_HALF_PX));
        match mark.shape {
            Shape::Dot => {
                context.draw_series(once(EmptyElement::at(at) + Circle::new((0, 0), r, filled)))?;
            }
            Shape::Square => {
                context.draw_series(once(
                    EmptyElement::at(at) + Rectangle::new([(-r, -r), (r, r)], filled),
                ))?;
            }
            Shape::Ring => {
                context.draw_series(once(
                    EmptyElement::at(at)
                        + Circle::new((0, 0), r, pen.filled(Ink::Paper))
                        + Circle::new((0, 0), r, thin),
                ))?;
            }
            Shape::Bar => {
                context.draw_series(once(
                    EmptyElement::at(at) + PathElement::new(vec![(-b, 0), (b, 0)], thin),
                ))?;
            }
            Shape::Cross => {
                context.draw_series(once(
                    EmptyElement::at(at)
                        + PathElement::new(vec![(-h, -h), (h, h)], thin)
                        + PathElement::new(vec![(-h, h), (h, -h)], thin),
                ))?;
            }
        }
    }
    Ok(())
}

/// Width of a plot from which marks have room for words, CSS pixels.
const LONG_LABELS_PX: f64 = 480.0;

/// Writes beside a mark, on paper so that no line runs through the words; the short text where the long
/// one has no room.
fn mark_label<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    mark: &Mark,
    chart: &TimeChart,
    layout: &Layout,
) -> Drawn<DB> {
    let Some(label) = &mark.label else { return Ok(()) };
    let (x, y) = (layout.x(mark.months), layout.y(mark.value));
    let size_px = chart.type_px;
    let clear = if mark.shape == Shape::Bar { BAR_HALF_PX } else { DOT_PX } + 4.0;
    let is_left = label.side == Side::Left;
    let from = if is_left { 0.0 } else { x + clear };
    let has_room = from + width_px(&label.text, size_px) <= layout.right
        && layout.right - layout.left >= LONG_LABELS_PX;
    let text = if has_room { &label.text } else { &label.short };
    let width = width_px(text, size_px);
    let (left, middle) = match label.side {
        Side::Left => (x - clear - width, y),
        Side::Right => (x + clear, y),
        Side::Above => (x - BAR_HALF_PX, y - size_px),
    };
    let half = size_px * 0.6;
    pen.rectangle((left - 2.0, middle - half), (left + width + 2.0, middle + half), Ink::Paper)?;
    pen.text((left, middle), text, Type::label(size_px, mark.ink, HPos::Left))
}

/// Writes each line's name at its end, moved apart where names would cover each other.
fn end_labels<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &TimeChart,
    layout: &Layout,
) -> Drawn<DB> {
    let row_px = chart.type_px * 1.2;
    let labelled: Vec<(&Line, f64)> = chart
        .lines
        .iter()
        .filter(|line| !line.label.is_empty())
        .filter_map(|line| Some((line, layout.y(*line.values.last()?))))
        .collect();
    let middles: Vec<f64> = labelled.iter().map(|(_, y)| *y).collect();
    let heights: Vec<f64> =
        labelled.iter().map(|(line, _)| line.label.len() as f64 * row_px + 3.0).collect();
    let places = spread(&middles, &heights, 0.0, layout.bottom + TIME_AXIS_PX / 2.0);
    for ((line, _), middle) in labelled.iter().zip(places) {
        let is_quiet = line.ink == Ink::Baseline;
        let ink = if is_quiet { Ink::Soft } else { line.ink };
        let first = middle - (line.label.len() as f64 - 1.0) * row_px / 2.0;
        for (row, text) in line.label.iter().enumerate() {
            let style = Type { is_bold: !is_quiet, ..Type::label(chart.type_px, ink, HPos::Left) };
            pen.text((layout.right + 7.0, first + row as f64 * row_px), text, style)?;
        }
    }
    Ok(())
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) ink: Ink,
    pub(super) size_px: f64,
    pub(super) is_bold: bool,
    pub(super) align: HPos,
}

impl Type {
    pub(super) fn label(size_px: f64, ink: Ink, align: HPos) -> Self {
        Self { ink, size_px, is_bold: false, align }
    }
}

/// Draws what lies outside the plane, in CSS pixels with a theme's colours.
pub(super) struct Pen<'a, DB: DrawingBackend> {
    pub(super) root: &'a DrawingArea<DB, Shift>,
    pub(super) theme: &'a Theme,
}

impl<DB: DrawingBackend> Pen<'_, DB> {
    pub(super) fn path(&self, points: &[Point], ink: Ink, width_px: f64) -> Drawn<DB> {
        let points: Vec<(i32, i32)> = points.iter().copied().map(fine_point).collect();
        self.root.draw(&PathElement::new(points, self.stroke(ink, width_px)))
    }

    /// Dashes along a straight way between two points.
    pub(super) fn dashes(&self, ends: &[Point; 2], ink: Ink, width_px: f64) -> Drawn<DB> {
        const DASH_PX: f64 = 4.0;
        const STEP_PX: f64 = 8.0;
        let (across, down) = (ends[1].0 - ends[0].0, ends[1].1 - ends[0].1);
        let length = (across * across + down * down).sqrt();
        let at = |way: f64| {
            let share = (way / length).min(1.0);
            (ends[0].0 + across * share, ends[0].1 + down * share)
        };
        let mut way = 0.0;
        while way < length {
            self.path(&[at(way), at(way + DASH_PX)], ink, width_px)?;
            way += STEP_PX;
        }
        Ok(())
    }

    pub(super) fn rectangle(&self, from: Point, to: Point, ink: Ink) -> Drawn<DB> {
        self.root.draw(&Rectangle::new([fine_point(from), fine_point(to)], self.filled(ink)))
    }

    /// A circle, filled with paper.
    pub(super) fn ring(&self, at: Point, radius_px: f64, ink: Ink) -> Drawn<DB> {
        let at = fine_point(at);
        self.root.draw(&Circle::new(at, fine(radius_px), self.filled(Ink::Paper)))?;
        self.root.draw(&Circle::new(at, fine(radius_px), self.stroke(ink, 2.0)))
    }

    pub(super) fn polygon(&self, points: &[Point], ink: Ink) -> Drawn<DB> {
        let points: Vec<(i32, i32)> = points.iter().copied().map(fine_point).collect();
        self.root.draw(&Polygon::new(points, self.colour(ink)))
    }

    /// A filled rectangle in a mixture of paper and an ink, of which `share` is ink.
    pub(super) fn tile(&self, from: Point, to: Point, ink: Ink, share: f64) -> Drawn<DB> {
        let (paper, full) = (self.colour(Ink::Paper), self.colour(ink));
        let mix = |from: u8, to: u8| {
            (f64::from(from) + (f64::from(to) - f64::from(from)) * share).round() as u8
        };
        let colour = RGBColor(mix(paper.0, full.0), mix(paper.1, full.1), mix(paper.2, full.2));
        self.root.draw(&Rectangle::new([fine_point(from), fine_point(to)], colour.filled()))
    }

    /// A line of text on paper of its own, centred on both.
    pub(super) fn on_paper(&self, at: Point, text: &str, style: Type) -> Drawn<DB> {
        let (half, half_height) = (width_px(text, style.size_px) / 2.0, style.size_px * 0.6);
        self.rectangle(
            (at.0 - half - 2.0, at.1 - half_height),
            (at.0 + half + 2.0, at.1 + half_height),
            Ink::Paper,
        )?;
        self.text(at, text, Type { align: HPos::Center, ..style })
    }

    /// A line of text, centred on y.
    pub(super) fn text(&self, at: Point, text: &str, style: Type) -> Drawn<DB> {
        self.root.draw(&Text::new(text.to_owned(), fine_point(at), self.type_style(style)))
    }

    pub(super) fn type_style(&self, style: Type) -> TextStyle<'static> {
        let weight = if style.is_bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = style.size_px * f64::from(FINE);
        TextStyle {
            font: FontDesc::new(FontFamily::Name(FONT_FAMILY), size, weight),
            color: self.colour(style.ink).to_backend_color(),
            pos: Pos::new(style.align, VPos::Center),
        }
    }

    pub(super) fn colour(&self, ink: Ink) -> RGBColor {
        let (red, green, blue) = self.theme.colour(ink);
        RGBColor(red, green, blue)
    }

    pub(super) fn stroke(&self, ink: Ink, width_px: f64) -> ShapeStyle {
        ShapeStyle {
            color: self.colour(ink).to_rgba(),
            filled: false,
            stroke_width: fine(width_px) as u32,
        }
    }

    pub(super) fn filled(&self, ink: Ink) -> ShapeStyle {
        ShapeStyle { filled: true, ..self.stroke(ink, 1.0) }
    }
}

/// A coordinate on which a hairline covers whole pixels.
pub(super) fn crisp(coordinate: f64) -> f64 {
    coordinate.floor() + 0.5
}

pub(super) fn fine(px: f64) -> i32 {
    (px * f64::from(FINE)).round() as i32
}

fn fine_point((x, y): Point) -> (i32, i32) {
    (fine(x), fine(y))
}
