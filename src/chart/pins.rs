//! Pinned runs on a chart: thin dashed lines under the reader's own, each with its letter.

use super::pen::{DrawResult, Pen, Point, Type};
use super::plot::Plot;
use super::spec::{Line, TimeChart, Whose};
use super::subject::Runs;
use super::theme::Ink;
use crate::pin::DASHES;
use crate::text;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

/// Adds a line of each pinned run for each line of the reader's, below it.
pub(super) fn add(chart: &mut TimeChart, runs: &Runs<'_>) {
    let yours = chart.lines.iter().filter(|line| line.whose == Whose::Yours);
    let quantities: Vec<_> = yours.map(|line| line.quantity).collect();
    let mut at = chart.lines.iter().take_while(|line| line.whose != Whose::Yours).count();
    for quantity in quantities {
        for index in 0..runs.pins.len() {
            chart.lines.insert(at, runs.line(quantity, Whose::Pinned(index)));
            at += 1;
        }
    }
}

/// Draws a pinned run's line, in its dashes.
pub(super) fn draw<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    points: &[Point],
    line: &Line,
    index: usize,
) -> DrawResult<DB> {
    let pattern = DASHES.get(index).copied().unwrap_or(&[1]);
    for dash in dashes(points, pattern) {
        pen.path(dash, line.ink, line.width_px)?;
    }
    Ok(())
}

/// Cuts a line into strokes of a pattern: lengths of stroke and gap in turn, round and round.
pub(super) fn dashes(points: &[Point], pattern: &[u8]) -> Vec<Vec<Point>> {
    let mut dashes = Vec::new();
    let mut dash: Vec<Point> = points.first().copied().into_iter().collect();
    let mut turn = 0;
    let mut left = f64::from(pattern[0]);
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        let mut way = length(from, to);
        while way > left {
            let share = left / way;
            from = (from.0 + (to.0 - from.0) * share, from.1 + (to.1 - from.1) * share);
            way -= left;
            turn = (turn + 1) % pattern.len();
            left = f64::from(pattern[turn]);
            dash.push(from);
            // A stroke ends here, or a gap.
            if turn % 2 == 1 {
                dashes.push(std::mem::take(&mut dash));
            } else {
                dash = vec![from];
            }
        }
        left -= way;
        if turn % 2 == 0 {
            dash.push(to);
        }
    }
    if dash.len() > 1 {
        dashes.push(dash);
    }
    dashes
}

fn length(from: Point, to: Point) -> f64 {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    (across * across + down * down).sqrt()
}

/// Writes a pinned run's letter on its line near the end, each a little before the one after it, so that
/// lines which end together keep their letters apart.
pub(super) fn letter<DB: DrawingBackend>(
    pen: &Pen<'_, DB>,
    line: &Line,
    index: usize,
    plot: &Plot,
    size_px: f64,
) -> DrawResult<DB> {
    let x = plot.right - size_px * (0.6 + index as f64);
    let month = (plot.months(x).round() as usize).saturating_sub(1);
    let Some(&value) = line.values.get(month) else { return Ok(()) };
    let (y, half) = (plot.y(value), size_px * 0.5);
    pen.rectangle((x - half * 0.9, y - half), (x + half * 0.9, y + half), Ink::Paper)?;
    let style = Type { ink: line.ink, size_px, bold: true, align: HPos::Center };
    pen.text((x, y), text::pin_letter(index), style)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_are_as_long_as_the_pattern_says_and_go_round_corners() {
        let straight = dashes(&[(0.0, 0.0), (10.0, 0.0)], &[4, 2]);
        assert_eq!(straight, [vec![(0.0, 0.0), (4.0, 0.0)], vec![(6.0, 0.0), (10.0, 0.0)]]);
        let corner = dashes(&[(0.0, 0.0), (3.0, 0.0), (3.0, 9.0)], &[4, 2]);
        assert_eq!(corner[0], [(0.0, 0.0), (3.0, 0.0), (3.0, 1.0)]);
        assert_eq!(corner[1][0], (3.0, 3.0));
        for pattern in DASHES {
            let points: Vec<Point> = (0..180).map(|x| (f64::from(x) * 3.7, 5.0)).collect();
            let drawn: f64 =
                dashes(&points, pattern).iter().map(|d| length(d[0], d[d.len() - 1])).sum();
            assert!(drawn > 200.0 && drawn < 600.0, "{pattern:?}: {drawn}");
        }
        assert!(dashes(&[], &[4, 2]).is_empty());
    }
}
