//! What is written on lines: their names at their ends, and their values where outcomes are read.

use npfit_model::MONTHS_COUNT;
use plotters::element::Circle;
use plotters::style::text_anchor::HPos;

use super::ground;
use super::labels::{Area, Taken, bold_width_px, spread, width_px};
use super::layout::{Layout, Point, TIME_AXIS_PX};
use super::marks;
use super::pen::{Drawn, Pen, Type, fine, fine_point};
use super::spec::{Gap, Line, Outcome, TimeChart, Whose};
use super::theme::Ink;

/// Space between the end of a line and its name, CSS pixels.
const LEADER_PX: f64 = 8.0;

/// How much room the names of lines and levels need to the right of the plot, CSS pixels.
pub(super) fn room_px<'a>(names: impl Iterator<Item = &'a str>, type_px: f64) -> f64 {
    names.map(|name| bold_width_px(name, type_px)).fold(0.0, f64::max) + LEADER_PX + 3.0
}

/// A name at the right edge of the plot.
struct Name<'a> {
    text: &'a str,
    y: f64,
    style: Type,
    /// The ink of the line that leads to a name that was moved.
    leader: Ink,
}

/// Writes the names of lines and levels at their ends, moved apart where they would cover each other.
pub(super) fn names(pen: &Pen<'_, '_>, chart: &TimeChart, layout: &Layout) -> Drawn {
    let style = |ink: Ink| Type::label(chart.type_px, ink, HPos::Left);
    let lines = chart.lines.iter().filter(|line| !line.label.is_empty()).filter_map(|line| {
        let y = layout.y(*line.values.last()?).clamp(layout.top, layout.bottom);
        let quiet = style(Ink::Soft);
        let is_strong = line.whose == Whose::Yours && line.width_px >= 2.0;
        let style = match line.ink {
            Ink::Baseline => quiet,
            ink if is_strong => style(ink).bold(),
            ink => style(ink),
        };
        Some(Name { text: &line.label, y, style, leader: line.ink })
    });
    let levels = chart.levels.iter().filter(|level| level.value <= chart.values.top);
    let levels = levels.map(|level| Name {
        text: &level.label,
        y: layout.y(level.value),
        style: style(Ink::Soft),
        leader: Ink::Soft,
    });
    let names: Vec<Name<'_>> = lines.chain(levels).collect();
    let middles: Vec<f64> = names.iter().map(|name| name.y).collect();
    let heights = vec![chart.type_px * 1.25; names.len()];
    let top = layout.top - chart.type_px * 0.6;
    let places = spread(&middles, &heights, top, layout.bottom + TIME_AXIS_PX / 2.0);
    for (name, y) in names.iter().zip(places) {
        let from = layout.right + 2.0;
        if (y - name.y).abs() > 4.0 {
            let bend = (from + LEADER_PX - 3.0, y);
            pen.path(&[(from, name.y), bend], name.leader, 1.0)?;
        }
        pen.text((layout.right + LEADER_PX, y), name.text, name.style)?;
    }
    Ok(())
}

/// The radius of a value's dot, CSS pixels.
const VALUE_DOT_PX: f64 = 3.0;

/// A value that an outcome is read from, and its point.
type Shown<'a> = (&'a Line, &'a Outcome, Point);

/// The values that outcomes are read from. The last lines are the most important: they come first.
fn shown<'a>(chart: &'a TimeChart, layout: &Layout) -> Vec<Shown<'a>> {
    let shown = chart.lines.iter().rev().filter_map(|line| {
        let outcome = line.outcome.as_ref()?;
        let value = *line.values.get(outcome.month)?;
        Some((line, outcome, (layout.x(outcome.month as f64 + 1.0), layout.y(value))))
    });
    shown.collect()
}

/// Marks the values that outcomes are read from.
pub(super) fn dots(
    pen: &Pen<'_, '_>,
    chart: &TimeChart,
    layout: &Layout,
    taken: &mut Taken,
) -> Drawn {
    for (line, _, at) in shown(chart, layout) {
        pen.root.draw(&Circle::new(fine_point(at), fine(4.5), pen.filled(Ink::Paper)))?;
        pen.root.draw(&Circle::new(fine_point(at), fine(VALUE_DOT_PX), pen.filled(line.ink)))?;
        taken.take(Area::around(at, VALUE_DOT_PX));
    }
    Ok(())
}

/// Writes the values beside their dots, where the fewest lines run: the highest above to its left if it can be, the
/// others below to their right, where a rising line leaves room. Never where it would be taken for another point's.
pub(super) fn outcomes(
    pen: &Pen<'_, '_>,
    chart: &TimeChart,
    layout: &Layout,
    taken: &mut Taken,
) -> Drawn {
    let shown = shown(chart, layout);
    let dots = shown.iter().map(|(.., at)| Area::around(*at, VALUE_DOT_PX));
    let points: Vec<Area> = dots.chain(marks::labelled(chart, layout)).collect();
    for (line, outcome, at) in &shown {
        let is_top =
            !shown.iter().any(|(.., other)| (other.0 - at.0).abs() < 40.0 && other.1 < at.1);
        let ink = if line.ink == Ink::Baseline { Ink::Soft } else { line.ink };
        let style = Type::label(chart.type_px, ink, HPos::Left);
        let style = if line.whose == Whose::Yours { style.bold() } else { style };
        let width = bold_width_px(&outcome.text, chart.type_px);
        let own = Area::around(*at, VALUE_DOT_PX);
        let is_read_right = |area: &Area| {
            let nearest = own.distance_squared(area);
            points.iter().all(|point| *point == own || nearest < point.distance_squared(area))
        };
        let places = places(*at, width, chart.type_px, is_top).filter(is_read_right);
        let in_the_way = |area: &Area| ground::strokes_px(chart, layout, area);
        if let Some(area) = taken.clearest_free(places, in_the_way) {
            ground::label(pen, (chart, layout), &area, &outcome.text, style)?;
        }
    }
    Ok(())
}

/// Places for a value beside its point, the best first.
fn places((x, y): Point, width: f64, size_px: f64, is_top: bool) -> impl Iterator<Item = Area> {
    const ASIDE_PX: f64 = 6.0;
    let (left, right) = (x - ASIDE_PX - width, x + ASIDE_PX);
    let (up, down) = (y - size_px * 0.8, y + size_px * 0.8);
    let above = [(left, up), (left, y), (right, up)];
    let below = [(right, down), (left, down), (right, y)];
    let places = if is_top { [above, below] } else { [below, above] };
    let places = places.into_iter().flatten();
    places.map(move |(left, middle)| Area::of_text(left, middle, width, size_px))
}

/// Writes the name of a gap where it is widest between the lines that run through it, if it has room.
pub(super) fn gap(
    pen: &Pen<'_, '_>,
    chart: &TimeChart,
    gap: &Gap,
    layout: &Layout,
    taken: &mut Taken,
) -> Drawn {
    let (size_px, width) = (chart.type_px, width_px(&gap.label, chart.type_px));
    let y = |line: &Line, month: usize| line.values.get(month).map(|value| layout.y(*value));
    let edges = |month: usize| {
        let edge = |index: usize| chart.lines.get(index).and_then(|line| y(line, month));
        Some((edge(gap.upper)?, edge(gap.lower)?))
    };
    let place = |month: usize| {
        let (top, bottom) = edges(month)?;
        let mut lines: Vec<f64> = chart.lines.iter().filter_map(|line| y(line, month)).collect();
        lines.retain(|y| (top..=bottom).contains(y));
        lines.sort_unstable_by(f64::total_cmp);
        let widest = lines.windows(2).max_by(|a, b| (a[1] - a[0]).total_cmp(&(b[1] - b[0])))?;
        let right = layout.x(month as f64);
        let middle = (widest[0] + widest[1]) / 2.0;
        let area = Area::of_text(right - width, middle, width, size_px);
        // Half of a name may stand before the gap opens, no more.
        let (top, bottom) = edges(layout.months(area.middle().0).max(0.0) as usize)?;
        let is_in_gap = top < area.top && area.bottom < bottom;
        (is_in_gap && widest[1] - widest[0] > size_px * 1.6).then_some(area)
    };
    let places = (100..MONTHS_COUNT).rev().step_by(8).filter_map(place);
    let in_the_way = |area: &Area| ground::strokes_px(chart, layout, area);
    let Some(area) = taken.clearest_free(places, in_the_way) else { return Ok(()) };
    let style = Type::label(size_px, Ink::Soft, HPos::Left);
    ground::label(pen, (chart, layout), &area, &gap.label, style)
}
