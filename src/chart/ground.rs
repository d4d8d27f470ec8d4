//! What lies under a label: where lines, bands or a grid line run through it, it needs a rim to be read.

use std::ops::Range;

use super::labels::Area;
use super::layout::Layout;
use super::pen::{Drawn, Pen, Type};
use super::spec::{Line, TimeChart};

/// How far around a label nothing may run, CSS pixels: half of the thickest line. Judgement.
const CLEAR_PX: f64 = 2.0;

/// Writes a text at the left of its area, with a rim where something runs through it. A rim costs four more texts,
/// in each frame.
pub(super) fn label(
    pen: &Pen<'_, '_>,
    (chart, layout): (&TimeChart, &Layout),
    area: &Area,
    text: &str,
    style: Type,
) -> Drawn {
    let at = (area.left, area.middle().1);
    if is_crossed(chart, layout, area) {
        pen.rimmed(at, text, style)
    } else {
        pen.text(at, text, style)
    }
}

/// Whether anything of the chart runs through an area, but for marks, which labels avoid.
fn is_crossed(chart: &TimeChart, layout: &Layout, area: &Area) -> bool {
    let area = area.wider(CLEAR_PX);
    let across = |y: f64| area.top < y && y < area.bottom;
    let months = months(layout, &area);
    chart.values.ticks.iter().any(|(value, _)| across(layout.y(*value)))
        || chart.levels.iter().any(|level| across(layout.y(level.value)))
        || moments(chart, layout, &area) > 0
        || chart.lines.iter().any(|line| meets(layout, &area, line, months.clone()))
        || chart.gaps.iter().any(|gap| {
            let edges = [gap.upper, gap.lower].map(|index| chart.lines.get(index));
            let values = edges.into_iter().flatten().flat_map(|line| of(&line.values, &months));
            overlaps(layout, &area, values.copied())
        })
}

/// How much of a chart's lines and moments runs through an area: the sum of their widths, CSS pixels.
pub(super) fn strokes_px(chart: &TimeChart, layout: &Layout, area: &Area) -> f64 {
    let months = months(layout, area);
    let runs_through = |line: &&Line| {
        let drawn = months.start.max(line.from)..months.end;
        let mut stretches = of(&line.values, &drawn).windows(2);
        stretches.any(|ends| overlaps(layout, area, ends.iter().copied()))
    };
    let lines = chart.lines.iter().filter(runs_through).map(|line| line.width_px);
    lines.sum::<f64>() + moments(chart, layout, &area.wider(CLEAR_PX)) as f64
}

/// How many moments stand in an area; each is drawn 1 CSS pixel wide.
fn moments(chart: &TimeChart, layout: &Layout, area: &Area) -> usize {
    let months = chart.moments.iter().map(|moment| layout.x(moment.months));
    months.filter(|x| area.left < *x && *x < area.right).count()
}

/// The months whose ends lie in an area, and one more on either side.
fn months(layout: &Layout, area: &Area) -> Range<usize> {
    let first = (layout.months(area.left) - 2.0).max(0.0);
    let end = (layout.months(area.right) + 1.0).max(0.0);
    first as usize..end as usize
}

/// Whether a line or its band lies in an area in any of the months.
fn meets(layout: &Layout, area: &Area, line: &Line, months: Range<usize>) -> bool {
    let drawn = months.start.max(line.from)..months.end;
    let values = of(&line.values, &drawn).iter().copied();
    let band = of(&line.band, &drawn).iter().flat_map(|band| [band.low, band.high]);
    overlaps(layout, area, values.chain(band))
}

/// Whether what lies between the lowest and the highest value covers some of an area's height.
fn overlaps(layout: &Layout, area: &Area, values: impl Iterator<Item = f64>) -> bool {
    let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
    for value in values {
        (lowest, highest) = (lowest.min(value), highest.max(value));
    }
    lowest <= highest && layout.y(highest) < area.bottom && layout.y(lowest) > area.top
}

fn of<'a, T>(values: &'a [T], months: &Range<usize>) -> &'a [T] {
    values.get(months.start..months.end.min(values.len())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use npfit_model::{Settings, run};

    use super::super::{ChartSize, Runs, Subject};
    use super::*;
    use crate::message::Language;

    #[test]
    fn what_runs_through_an_area_is_found() {
        let size = ChartSize { width_px: 830, height_px: 400 };
        let history = run(&Settings::default());
        let chart =
            Subject::Money.chart(&Runs::new(&history, &history), &Language::english(), size);
        let layout = Layout::of(&chart, size);
        let crossed = |(x, y): (f64, f64)| is_crossed(&chart, &layout, &Area::around((x, y), 3.0));
        let line = chart.lines.last().expect("the reader's line");
        let on_line = (layout.x(121.0), layout.y(line.values[120]));
        assert!(crossed(on_line));
        let grid = layout.y(chart.values.ticks[2].0);
        assert!(crossed((layout.x(20.0), grid)));
        let between = layout.y((chart.values.ticks[2].0 + chart.values.ticks[3].0) / 2.0);
        assert!(!crossed((layout.x(20.0), between)));
        assert!(crossed((layout.x(chart.moments[0].months), between)));
        let strokes = |at: (f64, f64)| strokes_px(&chart, &layout, &Area::around(at, 3.0));
        assert!(strokes(on_line) >= line.width_px);
        assert_eq!(strokes((layout.x(20.0), grid)), 0.0, "a grid line is no stroke");
        assert_eq!(strokes((layout.x(chart.moments[0].months), between)), 1.0);
    }
}
