//! The lever map: one outcome over two levers, drawn tile by tile.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::ChartSize;
use super::layout::Point;
use super::pen::{Drawn, Pen, Type};
use super::theme::{Ink, Theme};
use crate::analysis::lever_map::{LeverMap, MAP_SIDE};
use crate::message::Language;
use crate::text;
use npfit_model::{Lever, Levers};

/// A lever map, and where the reader is on it.
#[derive(Clone, Copy)]
pub struct MapChart<'a> {
    /// The map.
    pub map: &'a LeverMap,
    /// The reader's levers.
    pub levers: &'a Levers,
    /// The language of the labels.
    pub language: &'a Language,
}

/// Where the map lies on its picture, CSS pixels.
#[derive(Clone, Copy, Debug)]
pub struct MapLayout {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Size of labels, CSS pixels.
const TYPE_PX: f64 = 12.0;

impl MapLayout {
    /// The layout for a size.
    pub fn of(size: ChartSize) -> Self {
        Self {
            left: 46.0,
            top: 22.0,
            right: f64::from(size.width_px) - 12.0,
            bottom: f64::from(size.height_px) - 38.0,
        }
    }

    /// The shares across and up of a point of the picture, each 0 to 1.
    pub fn shares(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let share = |at: f64, from: f64, to: f64| ((at - from) / (to - from)).clamp(0.0, 1.0);
        (share(x, self.left, self.right), share(y, self.bottom, self.top))
    }

    fn point(&self, across: f64, up: f64) -> Point {
        (self.left + (self.right - self.left) * across, self.bottom - (self.bottom - self.top) * up)
    }
}

/// Draws a lever map.
///
/// # Errors
/// What the backend says.
pub fn draw_map<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    chart: &MapChart<'_>,
    size: ChartSize,
    theme: &Theme,
) -> Drawn<DB> {
    let pen = Pen { root, theme };
    let layout = MapLayout::of(size);
    root.fill(&pen.colour(Ink::Paper))?;
    tiles(&pen, chart.map, &layout)?;
    contours(&pen, chart, &layout)?;
    axes(&pen, chart, &layout)?;
    let (across, up) = chart.map.pair().levers();
    let at = |levers: &Levers| layout.point(levers.fraction(across), levers.fraction(up));
    let (history, own) = (at(&Levers::HISTORY), at(chart.levers));
    pen.ring(history, 5.0, Ink::Record)?;
    pen.ring(own, 7.0, Ink::Yours)?;
    let is_there = (history.0 - own.0).abs() + (history.1 - own.1).abs() < 4.0;
    if !is_there {
        place(&pen, history, text::map_mark(chart.language, false), Ink::Record, &layout)?;
    }
    place(&pen, own, text::map_mark(chart.language, true), Ink::Yours, &layout)
}

/// One tile for each cell that has been run, the darker the higher.
fn tiles<DB: DrawingBackend>(pen: &Pen<'_, DB>, map: &LeverMap, layout: &MapLayout) -> Drawn<DB> {
    let (Some(lowest), Some(highest)) = (map.lowest(), map.highest()) else { return Ok(()) };
    let range = (highest.value - lowest.value).max(f64::MIN_POSITIVE);
    let edge = |index: usize| index as f64 / MAP_SIDE as f64;
    for row in 0..MAP_SIDE {
        for column in 0..MAP_SIDE {
            let Some(value) = map.value(column, row) else { continue };
            let share = 0.06 + 0.74 * (value - lowest.value) / range;
            let from = layout.point(edge(column), edge(row + 1));
            let to = layout.point(edge(column + 1), edge(row));
            pen.tile(from, to, Ink::Benefits, share)?;
        }
    }
    Ok(())
}

/// Contour lines at round values, each with its value on it.
fn contours<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &MapChart<'_>,
    layout: &MapLayout,
) -> Drawn<DB> {
    let place = |cell: f64| (cell + 0.5) / MAP_SIDE as f64;
    for contour in chart.map.contours() {
        let label = text::measure_value(chart.language, chart.map.measure(), contour.level);
        for line in &contour.lines {
            let points: Vec<Point> =
                line.iter().map(|(x, y)| layout.point(place(*x), place(*y))).collect();
            pen.path(&points, Ink::Paper, 1.0)?;
        }
        let longest = contour.lines.iter().max_by_key(|line| line.len());
        if let Some((x, y)) = longest.and_then(|line| line.get(line.len() / 2)) {
            let at = layout.point(place(*x), place(*y));
            pen.on_paper(at, &label, Type::label(TYPE_PX - 1.0, Ink::Record, HPos::Center))?;
        }
    }
    Ok(())
}

fn axes<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &MapChart<'_>,
    layout: &MapLayout,
) -> Drawn<DB> {
    let pair = chart.map.pair();
    let (across, up) = pair.levers();
    let fraction = |lever: Lever, at: f64| {
        let (lowest, highest) = Levers::positions(lever);
        (at - lowest) / (highest - lowest)
    };
    let soft = |align| Type::label(TYPE_PX, Ink::Soft, align);
    for (at, label) in text::lever_ticks(chart.language, across) {
        let (x, _) = layout.point(fraction(across, at), 0.0);
        pen.text((x, layout.bottom + 10.0), &label, soft(HPos::Center))?;
    }
    for (at, label) in text::lever_ticks(chart.language, up) {
        let (_, y) = layout.point(0.0, fraction(up, at));
        pen.text((layout.left - 6.0, y), &label, soft(HPos::Right))?;
    }
    let (across_name, up_name) = text::map_axes(chart.language, pair);
    pen.text((0.0, 8.0), &up_name, soft(HPos::Left))?;
    pen.text((layout.right, layout.bottom + 27.0), &across_name, soft(HPos::Right))
}

/// Names a place beside its ring, on the side with room.
fn place<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    at: Point,
    words: &str,
    ink: Ink,
    layout: &MapLayout,
) -> Drawn<DB> {
    let is_left = at.0 > (layout.left + layout.right) / 2.0;
    let width = super::width_px(words, TYPE_PX);
    let x = if is_left { at.0 - 14.0 - width / 2.0 } else { at.0 + 14.0 + width / 2.0 };
    let style = Type { is_bold: true, ..Type::label(TYPE_PX, ink, HPos::Center) };
    pen.on_paper((x, at.1), words, style)
}
