//! The lever map: one outcome over two levers, drawn tile by tile.

use std::ops::Range;

use plotters::style::text_anchor::HPos;

use super::labels::{Area, Taken, bold_width_px, width_px};
use super::layout::Point;
use super::pen::{Drawn, Pen, Type};
use super::theme::{Ink, Theme};
use super::{ChartSize, Root};
use crate::analysis::lever_map::{LeverMap, MAP_SIDE};
use crate::message::Language;
use crate::text::{self, MapMark};
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

/// Room to the right of the map, CSS pixels.
const RIGHT_PX: f64 = 12.0;

/// Size of labels, CSS pixels.
const TYPE_PX: f64 = 12.0;

impl MapLayout {
    /// The layout for a size.
    pub fn of(size: ChartSize) -> Self {
        Self {
            left: 46.0,
            top: 22.0,
            right: f64::from(size.width_px) - RIGHT_PX,
            bottom: f64::from(size.height_px) - 38.0,
        }
    }

    /// The shares across and up of a point of the picture, each 0 to 1.
    pub fn shares(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let share = |at: f64, from: f64, to: f64| ((at - from) / (to - from)).clamp(0.0, 1.0);
        (share(x, self.left, self.right), share(y, self.bottom, self.top))
    }

    fn area(&self) -> Area {
        Area { left: self.left, top: self.top, right: self.right, bottom: self.bottom }
    }

    /// Some tiles of a row. They reach a little under their neighbours, so that no paper shines through.
    fn stretch(&self, columns: Range<usize>, row: usize) -> Area {
        const UNDER_PX: f64 = 0.5;
        let edge = |index: usize| index as f64 / MAP_SIDE as f64;
        let (left, bottom) = self.point(edge(columns.start), edge(row));
        let (right, top) = self.point(edge(columns.end), edge(row + 1));
        let (right, top) = ((right + UNDER_PX).min(self.right), (top - UNDER_PX).max(self.top));
        Area { left, top, right, bottom }
    }

    fn point(&self, across: f64, up: f64) -> Point {
        (self.left + (self.right - self.left) * across, self.bottom - (self.bottom - self.top) * up)
    }
}

/// Draws a lever map.
///
/// # Errors
/// What the backend says.
pub fn draw_map(root: &Root<'_>, chart: &MapChart<'_>, size: ChartSize, theme: &Theme) -> Drawn {
    let pen = Pen { root, theme };
    let layout = MapLayout::of(size);
    root.fill(&pen.colour(Ink::Paper))?;
    tiles(&pen, chart.map, &layout)?;
    axes(&pen, chart, &layout)?;
    let (across, up) = chart.map.pair().levers();
    let at = |levers: &Levers| layout.point(levers.fraction(across), levers.fraction(up));
    let (history, own) = (at(&Levers::HISTORY), at(chart.levers));
    let is_there = (history.0 - own.0).abs() + (history.1 - own.1).abs() < 4.0;
    let mut places = vec![(own, 7.0, MapMark::Reader, Ink::Yours)];
    if !is_there {
        // Elsewhere along the third lever, history lies on another map.
        let as_in_history = chart.levers.with_lever_of(&Levers::HISTORY, across);
        let is_history = as_in_history.with_lever_of(&Levers::HISTORY, up) == Levers::HISTORY;
        let mark = if is_history { MapMark::History } else { MapMark::HistoryOfTwo };
        places.push((history, 5.0, mark, Ink::Record));
    }
    let mut taken = Taken::new(layout.area());
    for (at, radius, ..) in &places {
        taken.take(Area::around(*at, *radius));
    }
    let mut named = Vec::new();
    for (at, radius, mark, ink) in &places {
        let words = text::map_mark(chart.language, *mark);
        named.push((place(*at, words, &layout, &mut taken), words, *at, *radius, *ink));
    }
    contours(&pen, chart, &layout, &mut taken)?;
    for (area, words, at, radius, ink) in named {
        pen.ring(at, radius, ink)?;
        if let Some(area) = area {
            let middle = ((area.left + area.right) / 2.0, (area.top + area.bottom) / 2.0);
            pen.on_paper(middle, words, Type::label(TYPE_PX, ink, HPos::Center).bold())?;
        }
    }
    Ok(())
}

/// Steps between the lightest and the darkest tile. Judgement: more cannot be told apart.
const SHADES: usize = 24;

/// The tiles, the darker the higher: all of one shade at once, because each call to a canvas costs time.
fn tiles(pen: &Pen<'_, '_>, map: &LeverMap, layout: &MapLayout) -> Drawn {
    let (Some(lowest), Some(highest)) = (map.lowest(), map.highest()) else { return Ok(()) };
    let range = (highest.value - lowest.value).max(f64::MIN_POSITIVE);
    let shade = |column: usize, row: usize| {
        let value = map.value(column, row)?;
        Some(((value - lowest.value) / range * SHADES as f64).round() as usize)
    };
    let mut shades: Vec<Vec<Area>> = vec![Vec::new(); SHADES + 1];
    for row in 0..MAP_SIDE {
        let mut column = 0;
        while column < MAP_SIDE {
            let from = column;
            let own = shade(from, row);
            while column < MAP_SIDE && shade(column, row) == own {
                column += 1;
            }
            if let Some(areas) = own.and_then(|own| shades.get_mut(own)) {
                areas.push(layout.stretch(from..column, row));
            }
        }
    }
    for (own, areas) in shades.iter().enumerate() {
        let share = 0.06 + 0.74 * own as f64 / SHADES as f64;
        pen.tiles(areas, Ink::Benefits, share)?;
    }
    Ok(())
}

/// Contour lines at round values, each with its value where nothing is in the way.
fn contours(
    pen: &Pen<'_, '_>,
    chart: &MapChart<'_>,
    layout: &MapLayout,
    taken: &mut Taken,
) -> Drawn {
    const SIZE_PX: f64 = TYPE_PX - 1.0;
    let place = |(x, y): &(f64, f64)| {
        layout.point((x + 0.5) / MAP_SIDE as f64, (y + 0.5) / MAP_SIDE as f64)
    };
    for contour in chart.map.contours() {
        let label = text::measure_value(chart.language, chart.map.measure(), contour.level);
        for line in &contour.lines {
            let points: Vec<Point> = line.iter().map(place).collect();
            pen.path(&points, Ink::Paper, 1.0)?;
        }
        let Some(longest) = contour.lines.iter().max_by_key(|line| line.len()) else { continue };
        let width = width_px(&label, SIZE_PX) + 4.0;
        // From the middle of the line outwards.
        let middle = longest.len() / 2;
        let ways = (0..=middle).flat_map(|way| [middle.checked_sub(way), Some(middle + way)]);
        let points = ways.flatten().filter_map(|at| longest.get(at)).map(place);
        let areas = points.map(|(x, y)| Area::of_text(x - width / 2.0, y, width, SIZE_PX));
        if let Some(area) = taken.first_free(areas) {
            let at = ((area.left + area.right) / 2.0, (area.top + area.bottom) / 2.0);
            pen.on_paper(at, &label, Type::label(SIZE_PX, Ink::Record, HPos::Center))?;
        }
    }
    Ok(())
}

fn axes(pen: &Pen<'_, '_>, chart: &MapChart<'_>, layout: &MapLayout) -> Drawn {
    let pair = chart.map.pair();
    let (across, up) = pair.levers();
    let fraction = |lever: Lever, at: f64| {
        let (lowest, highest) = Levers::positions(lever);
        (at - lowest) / (highest - lowest)
    };
    let soft = |align| Type::label(TYPE_PX, Ink::Soft, align);
    for (at, label) in text::lever_ticks(chart.language, across) {
        let (x, _) = layout.point(fraction(across, at), 0.0);
        let half = width_px(&label, TYPE_PX) / 2.0;
        let x = x.min(layout.right + RIGHT_PX - half).max(layout.left);
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

/// Where the name of a place stands: beside its ring, on the side with more room first.
fn place(at: Point, words: &str, layout: &MapLayout, taken: &mut Taken) -> Option<Area> {
    let is_left = at.0 > (layout.left + layout.right) / 2.0;
    let width = bold_width_px(words, TYPE_PX);
    let (left, right) = (at.0 - 12.0 - width, at.0 + 12.0);
    let sides = if is_left { [left, right] } else { [right, left] };
    let rows = [at.1, at.1 - 18.0, at.1 + 18.0];
    let areas = rows.into_iter().flat_map(|y| sides.map(|left| (left, y)));
    taken.first_free(areas.map(|(left, y)| Area::of_text(left, y, width, TYPE_PX)))
}
