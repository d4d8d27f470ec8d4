//! A map over two levers: bands and contour lines, where the reader is, and where history was.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::ChartSize;
use super::contour::{class, levels, pieces};
use super::labels::width_px;
use super::pen::{DrawResult, Pen, Point, Type};
use super::theme::{Ink, Theme};
use crate::analysis::Measure;
use crate::analysis::sensitivity::{LeverMap, MAP_SIDE};
use crate::model::{Lever, Levers};
use crate::own::NEARLY;
use crate::text;

/// Height of one row of a band, CSS pixels.
const ROW_PX: f64 = 2.0;
/// The size of all type, CSS pixels.
const TYPE_PX: f64 = 12.0;
/// The widest that one class of the scale is drawn, CSS pixels.
const SWATCH_PX: f64 = 56.0;
/// How much of the lowest class is ink, and how much of the highest. Judgement.
const SHADES: (f64, f64) = (0.06, 0.86);

/// A lever map as it is drawn.
#[derive(Debug)]
pub struct MapChart<'a> {
    map: &'a LeverMap,
    /// Where the reader is.
    levers: Levers,
    /// The values between the classes, rising.
    levels: Vec<f64>,
}

impl<'a> MapChart<'a> {
    /// A complete map, with the reader at a setting.
    pub fn new(map: &'a LeverMap, levers: Levers) -> Self {
        let (low, high) = (map.lowest(), map.highest());
        let (low, high) = (low.map_or(0.0, |cell| cell.2), high.map_or(0.0, |cell| cell.2));
        let mut levels = levels(low, high, finest(map.measure));
        // Between one supplier and two there is none: the line goes half-way.
        if map.measure == Measure::SuppliersLost {
            levels = levels.into_iter().chain([high]).map(|level| level - 0.5).collect();
            levels.retain(|level| *level > low);
        }
        Self { map, levers, levels }
    }

    fn value(&self, column: usize, row: usize) -> f64 {
        self.map.value(column, row).unwrap_or_default()
    }

    /// How much of a class is ink.
    fn shade(&self, class: usize) -> f64 {
        let (lowest, highest) = SHADES;
        lowest + (highest - lowest) * class as f64 / self.levels.len().max(1) as f64
    }

    fn print(&self, level: f64) -> String {
        text::measure_value(self.map.measure, level)
    }
}

/// The finest step of a measure's scale, in its own unit: what its numbers show.
const fn finest(measure: Measure) -> f64 {
    match measure {
        Measure::Spend | Measure::Benefits | Measure::ChangeCost => 100.0,
        Measure::Parts | Measure::Whole | Measure::Fit => 0.01,
        Measure::OwnJoined | Measure::OwnUse | Measure::OwnFit => 0.01,
        Measure::AcuteEpr | Measure::SuppliersLost => 1.0,
    }
}

/// Where on the picture the map lies, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapPlot {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl MapPlot {
    /// The plot of a picture: above it the scale and the upward axis's name, below it the other's.
    pub fn new(size: ChartSize) -> Self {
        let (width, height) = (f64::from(size.width_px), f64::from(size.height_px));
        Self { left: 46.0, right: width - 20.0, top: 56.0, bottom: height - 42.0 }
    }

    /// The shares of the ways of the two levers at a point; beyond 0 and 1 where it lies outside.
    pub fn shares(&self, (x, y): Point) -> (f64, f64) {
        ((x - self.left) / (self.right - self.left), (self.bottom - y) / (self.bottom - self.top))
    }

    /// The point at shares of the two levers' ways.
    pub fn point(&self, (across, up): (f64, f64)) -> Point {
        let (width, height) = (self.right - self.left, self.bottom - self.top);
        (self.left + width * across, self.bottom - height * up)
    }

    /// The point of a place among the cells.
    fn cell(&self, (column, row): Point) -> Point {
        let last = (MAP_SIDE - 1) as f64;
        self.point((column / last, row / last))
    }
}

/// Draws a map. `root` counts in [`super::FINE`] units to the pixel; `size` is in CSS pixels.
///
/// # Errors
/// What the backend says.
pub fn draw_map<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    chart: &MapChart<'_>,
    size: ChartSize,
    theme: &Theme,
) -> DrawResult<DB> {
    let pen = Pen::new(root, theme);
    let plot = MapPlot::new(size);
    pen.fill(Ink::Paper)?;
    scale(&pen, chart, &plot, f64::from(size.width_px))?;
    bands(&pen, chart, &plot)?;
    axes(&pen, chart, &plot)?;
    let share = |levers: &Levers| {
        plot.point((levers.fraction(chart.map.across), levers.fraction(chart.map.up)))
    };
    let (you, history) = (share(&chart.levers), share(&Levers::HISTORY));
    best(&pen, chart, &plot)?;
    contours(&pen, chart, &plot, &[you, history])?;
    marks(&pen, &plot, you, history)
}

/// What each shade stands for: the values between them.
fn scale<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &MapChart<'_>,
    plot: &MapPlot,
    width: f64,
) -> DrawResult<DB> {
    let count = chart.levels.len() + 1;
    let swatch = SWATCH_PX.min((width - 4.0) / count as f64);
    // From the plot's edge where there is room, else from the picture's.
    let left = plot.left.min(width - 2.0 - swatch * count as f64);
    let x = |class: usize| left + swatch * class as f64;
    for class in 0..count {
        pen.tile((x(class), 0.0), (x(class + 1), 10.0), Ink::Yours, chart.shade(class))?;
    }
    for (index, level) in chart.levels.iter().enumerate() {
        let style = style(Ink::Soft, HPos::Center, false);
        pen.text((x(index + 1), 18.0), &chart.print(*level), style)?;
    }
    Ok(())
}

/// Fills the plot row by row; between the cells of a row values lie on straight lines.
fn bands<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &MapChart<'_>,
    plot: &MapPlot,
) -> DrawResult<DB> {
    let (levels, last) = (&chart.levels, MAP_SIDE - 1);
    let mut y = plot.top;
    while y < plot.bottom {
        let up = plot.shares((0.0, y + ROW_PX / 2.0)).1.max(0.0) * last as f64;
        let row = (up as usize).min(last - 1);
        let way = up - row as f64;
        let value = |column| {
            let (below, above) = (chart.value(column, row), chart.value(column, row + 1));
            below + (above - below) * way
        };
        // Each run of a class reaches under the next, so that no seam shows between them.
        let run = |from: f64, to: f64, class: usize| {
            let (from, to) = (plot.cell((from, 0.0)).0, plot.cell((to, 0.0)).0 + 1.0);
            let lower_right = (to.min(plot.right), (y + ROW_PX + 1.0).min(plot.bottom));
            pen.tile((from, y), lower_right, Ink::Yours, chart.shade(class))
        };
        let (mut from, mut now) = (0.0, class(levels, value(0)));
        for column in 0..last {
            let (left, right) = (value(column), value(column + 1));
            let next = class(levels, right);
            while now != next {
                let level = levels[now.min(next).max(now.saturating_sub(1))];
                let to = column as f64 + (level - left) / (right - left);
                run(from, to, now)?;
                from = to;
                now = if now < next { now + 1 } else { now - 1 };
            }
        }
        run(from, last as f64, now)?;
        y += ROW_PX;
    }
    Ok(())
}

/// On a map of the reader's own programme, a strong line around what is nearly as good as the best.
fn best<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &MapChart<'_>,
    plot: &MapPlot,
) -> DrawResult<DB> {
    let highest = chart.map.highest().filter(|_| chart.map.own.is_some());
    let Some((.., most)) = highest else { return Ok(()) };
    for piece in pieces(MAP_SIDE, &|column, row| chart.value(column, row), most - NEARLY) {
        pen.path(piece.map(|place| plot.cell(place)), Ink::Record, 3.0)?;
    }
    Ok(())
}

/// The lines between the bands, each with its value where it lies clear of other labels and of marks.
fn contours<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &MapChart<'_>,
    plot: &MapPlot,
    marks: &[Point],
) -> DrawResult<DB> {
    let mut taken = marks.to_vec();
    let mut labels = Vec::new();
    for (index, &level) in chart.levels.iter().enumerate() {
        // Labels go from side to side of the map, so that few come near another.
        let share = (index + 1) as f64 / (chart.levels.len() + 1) as f64;
        let wanted = plot.point((0.1 + 0.8 * share, 0.5));
        let mut best: Option<(f64, Point)> = None;
        for piece in pieces(MAP_SIDE, &|column, row| chart.value(column, row), level) {
            let [from, to] = piece.map(|place| plot.cell(place));
            pen.path([from, to], Ink::Soft, 1.0)?;
            let off = (from.0 - wanted.0).abs() + 0.5 * (from.1 - wanted.1).abs();
            if best.is_none_or(|(least, _)| off < least) && is_clear(from, plot, &taken) {
                best = Some((off, from));
            }
        }
        if let Some((_, at)) = best {
            taken.push(at);
            labels.push((at, chart.print(level)));
        }
    }
    for (at, words) in labels {
        label(pen, plot, at, &words, style(Ink::Record, HPos::Center, false))?;
    }
    Ok(())
}

/// Whether a label may stand at a point: inside the plot, and not on another.
fn is_clear((x, y): Point, plot: &MapPlot, taken: &[Point]) -> bool {
    const ASIDE_PX: f64 = 64.0;
    const BELOW_PX: f64 = 34.0;
    let inside = x > plot.left + ASIDE_PX / 2.0
        && x < plot.right - ASIDE_PX / 2.0
        && y > plot.top + TYPE_PX
        && y < plot.bottom - TYPE_PX;
    inside && !taken.iter().any(|at| (at.0 - x).abs() < ASIDE_PX && (at.1 - y).abs() < BELOW_PX)
}

/// Words on paper, on the map and inside it.
fn label<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    plot: &MapPlot,
    (x, y): Point,
    words: &str,
    style: Type,
) -> DrawResult<DB> {
    let half = width_px(words, TYPE_PX) / 2.0 + 3.0;
    let x = x.max(plot.left + half).min(plot.right - half);
    pen.rectangle((x - half, y - 9.0), (x + half, y + 9.0), Ink::Paper)?;
    pen.text((x, y), words, style)
}

/// The frame of the plot, ticks and the names of the levers.
fn axes<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    chart: &MapChart<'_>,
    plot: &MapPlot,
) -> DrawResult<DB> {
    let share = |lever: Lever, position: f64| {
        Levers::HISTORY.with_position(lever, position).fraction(lever)
    };
    for (position, words) in text::lever_ticks(chart.map.across) {
        let (x, y) = plot.point((share(chart.map.across, position), 0.0));
        pen.path([(x, y), (x, y + 4.0)], Ink::Soft, 1.0)?;
        pen.text((x, y + 13.0), &words, style(Ink::Soft, HPos::Center, false))?;
    }
    for (position, words) in text::lever_ticks(chart.map.up) {
        let (x, y) = plot.point((0.0, share(chart.map.up, position)));
        pen.path([(x - 4.0, y), (x, y)], Ink::Soft, 1.0)?;
        pen.text((x - 7.0, y), &words, style(Ink::Soft, HPos::Right, false))?;
    }
    let (across, up) = text::map_axes(chart.map);
    pen.text((plot.right, plot.bottom + 32.0), &across, style(Ink::Record, HPos::Right, true))?;
    pen.text((2.0, plot.top - 18.0), &up, style(Ink::Record, HPos::Left, true))
}

/// The reader's place as a ring and history's as a square, each with its name.
fn marks<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    plot: &MapPlot,
    you: Point,
    history: Point,
) -> DrawResult<DB> {
    const BESIDE_PX: f64 = 19.0;
    let bold = style(Ink::Record, HPos::Center, true);
    // Above, unless that is outside.
    let above = if you.1 - plot.top < 2.0 * BESIDE_PX { -1.0 } else { 1.0 };
    let beside = |at: Point, side: f64| (at.0, at.1 - side * BESIDE_PX);
    if you == history {
        label(pen, plot, beside(you, above), &text::MAP_BOTH, bold)?;
    } else {
        let is_near = (you.0 - history.0).abs() < 150.0 && (you.1 - history.1).abs() < 60.0;
        let is_below = is_near && you.1 <= history.1 || history.1 - plot.top < 2.0 * BESIDE_PX;
        let outside = plot.bottom - history.1 < 2.0 * BESIDE_PX;
        let side = if is_below && !outside { -1.0 } else { 1.0 };
        let own = if is_near { -side } else { above };
        label(pen, plot, beside(history, side), &text::MAP_HISTORY, bold)?;
        label(pen, plot, beside(you, own), &text::MAP_YOU, bold)?;
    }
    pen.ring(you, 8.0, 3.0, Ink::Record)?;
    pen.square(history, if you == history { 3.5 } else { 7.0 }, Ink::Paper)?;
    pen.square(history, if you == history { 3.0 } else { 5.0 }, Ink::Record)
}

fn style(ink: Ink, align: HPos, bold: bool) -> Type {
    Type { ink, size_px: TYPE_PX, bold, align }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Parameters;

    #[test]
    fn a_point_of_the_plot_is_where_it_is_put() {
        let plot = MapPlot::new(ChartSize { width_px: 400, height_px: 300 });
        for place in [(0.0, 0.0), (1.0, 1.0), (0.25, 0.75)] {
            let (across, up) = plot.shares(plot.point(place));
            assert!((across - place.0).abs() + (up - place.1).abs() < 1e-9);
        }
    }

    #[test]
    fn every_map_has_between_two_and_seven_classes_each_with_a_shade_of_its_own() {
        for measure in Measure::ALL {
            let (across, up) = LeverMap::PAIRS[0];
            let mut map = LeverMap::new(Levers::HISTORY, across, up, measure);
            map.fill(&Parameters::default(), usize::MAX / 2);
            let chart = MapChart::new(&map, Levers::HISTORY);
            let count = chart.levels.len() + 1;
            assert!((2..=7).contains(&count), "{measure:?}: {count} classes");
            assert!(chart.levels.is_sorted());
            let mut printed: Vec<String> = chart.levels.iter().map(|l| chart.print(*l)).collect();
            printed.dedup();
            assert_eq!(printed.len(), chart.levels.len(), "{measure:?}: two levels print alike");
            assert!((1..count).all(|class| chart.shade(class) > chart.shade(class - 1)));
        }
    }
}
