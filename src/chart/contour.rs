//! Contour lines of a square grid of values: between which values they run, and where.

use super::pen::Point;

/// Into how many classes a scale falls, at most.
const MOST_CLASSES: f64 = 7.0;

/// Round values between two others, `step` apart or as much more as keeps them few: 2, 5, 10, 20 ...
/// times as much. `None` of them where both are alike.
pub(super) fn levels(low: f64, high: f64, step: f64) -> Vec<f64> {
    let mut step = step;
    let mut factors = [2.0, 2.5, 2.0].into_iter().cycle();
    while (high - low) / step > MOST_CLASSES - 1.0 {
        step *= factors.next().unwrap_or(2.0);
    }
    let mut levels = Vec::new();
    let mut count = (low / step).floor() + 1.0;
    while count * step < high {
        levels.push(count * step);
        count += 1.0;
    }
    levels
}

/// How many of some rising levels a value has reached.
pub(super) fn class(levels: &[f64], value: f64) -> usize {
    levels.iter().filter(|level| value >= **level).count()
}

/// The pieces of the contour of one level, by marching squares; x and y count cells, from the first.
pub(super) fn pieces(
    side: usize,
    value: &dyn Fn(usize, usize) -> f64,
    level: f64,
) -> Vec<[Point; 2]> {
    let mut pieces = Vec::new();
    for row in 1..side {
        for column in 1..side {
            square((column - 1, row - 1), value, level, &mut pieces);
        }
    }
    pieces
}

/// The pieces within the square that begins at a cell.
fn square(
    (column, row): (usize, usize),
    value: &dyn Fn(usize, usize) -> f64,
    level: f64,
    pieces: &mut Vec<[Point; 2]>,
) {
    // Round the square, so that each two neighbours are an edge.
    let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map(|(x, y)| {
        let (x, y) = (column + x, row + y);
        (x as f64, y as f64, value(x, y))
    });
    let mut crossings = Vec::new();
    for (index, &(x, y, from)) in corners.iter().enumerate() {
        let (next_x, next_y, to) = corners[(index + 1) % corners.len()];
        if (from >= level) != (to >= level) {
            let way = (level - from) / (to - from);
            crossings.push((x + (next_x - x) * way, y + (next_y - y) * way));
        }
    }
    match *crossings.as_slice() {
        [a, b] => pieces.push([a, b]),
        [a, b, c, d] => {
            // A saddle: its middle says which corners hang together.
            let middle = corners.iter().map(|corner| corner.2).sum::<f64>() / 4.0;
            let with_first = (middle >= level) == (corners[0].2 >= level);
            pieces.extend(if with_first { [[a, b], [c, d]] } else { [[d, a], [b, c]] });
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_round_and_few() {
        assert_eq!(levels(0.03, 0.52, 0.01), [0.1, 0.2, 0.30000000000000004, 0.4, 0.5]);
        assert_eq!(levels(7_800.0, 10_900.0, 100.0), [8_000.0, 9_000.0, 10_000.0]);
        assert_eq!(levels(0.0, 3.0, 1.0), [1.0, 2.0]);
        assert!(levels(5.0, 5.0, 1.0).is_empty());
        for high in 1..2_000 {
            let count = levels(0.5, f64::from(high), 1.0).len();
            assert!(count <= 6, "{count} levels up to {high}");
        }
    }

    #[test]
    fn a_value_on_a_level_has_reached_it() {
        let levels = [1.0, 2.0];
        assert_eq!([0.9, 1.0, 1.5, 2.0].map(|value| class(&levels, value)), [0, 1, 1, 2]);
    }

    #[test]
    fn the_contour_of_a_slope_is_a_straight_line() {
        let found = pieces(5, &|x, _| x as f64, 1.25);
        assert_eq!(found.len(), 4, "one piece in each row");
        assert!(found.iter().flatten().all(|point| point.0 == 1.25));
        assert!(pieces(5, &|x, _| x as f64, 9.0).is_empty());
    }

    #[test]
    fn the_contour_of_a_hill_is_closed() {
        let hill = |x: usize, y: usize| {
            let (x, y) = (x as f64 - 5.0, y as f64 - 5.0);
            20.0 - x * x - y * y
        };
        let found = pieces(11, &hill, 10.5);
        let ends: Vec<Point> = found.iter().flatten().copied().collect();
        let near = |a: &Point, b: &Point| (a.0 - b.0).abs() + (a.1 - b.1).abs() < 1e-9;
        for end in &ends {
            assert_eq!(ends.iter().filter(|other| near(end, other)).count(), 2, "{end:?}");
        }
    }

    #[test]
    fn the_middle_of_a_saddle_says_what_hangs_together() {
        // High at two opposite corners, low at the others.
        let saddle = |x: usize, y: usize| if x == y { 1.0 } else { 0.0 };
        let low = pieces(2, &saddle, 0.4);
        let high = pieces(2, &saddle, 0.6);
        assert_eq!((low.len(), high.len()), (2, 2));
        // Below the middle's height the high corners hang together: a low corner lies cut off.
        assert!(low[0].iter().all(|point| point.0 >= 0.5 && point.1 <= 0.5), "{low:?}");
        assert!(high[0].iter().all(|point| point.0 <= 0.5 && point.1 <= 0.5), "{high:?}");
    }
}
