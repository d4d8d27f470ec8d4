//! Contour lines of a square grid of values: at which values they run, and where.

/// Into how many classes a scale falls, at most. Judgement: more shades cannot be told apart.
const CLASSES_MOST: f64 = 7.0;

/// A place on the grid; x and y count cells, from the first.
pub type Point = (f64, f64);

/// The contour of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Contour {
    /// The value along it.
    pub level: f64,
    /// Its lines; one that is closed ends where it begins.
    pub lines: Vec<Vec<Point>>,
}

/// Round values between two others, `step` apart, or as much more as keeps them few: 2, 5, 10, 20 times as
/// much. None where both are alike.
pub fn levels(low: f64, high: f64, step: f64) -> Vec<f64> {
    let mut step = step;
    let mut factors = [2.0, 2.5, 2.0].into_iter().cycle();
    while (high - low) / step > CLASSES_MOST - 1.0 {
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
pub fn class(levels: &[f64], value: f64) -> usize {
    levels.iter().filter(|level| value >= **level).count()
}

/// The contours of a complete grid, row by row, at some levels.
pub fn contours(side: usize, cells: &[f64], levels: &[f64]) -> Vec<Contour> {
    let value = |column: usize, row: usize| cells[row * side + column];
    let contour =
        |level: &f64| Contour { level: *level, lines: joined(pieces(side, &value, *level)) };
    levels.iter().map(contour).collect()
}

/// The pieces of the contour of one level, by marching squares.
fn pieces(side: usize, value: &dyn Fn(usize, usize) -> f64, level: f64) -> Vec<[Point; 2]> {
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
    let mut crossings = Vec::with_capacity(4);
    for (index, &from) in corners.iter().enumerate() {
        let to = corners[(index + 1) % corners.len()];
        if (from.2 >= level) != (to.2 >= level) {
            crossings.push(crossing(from, to, level));
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

/// Where an edge crosses a level. An edge is always walked the same way, so that the two squares beside it
/// get the same point, bit for bit.
fn crossing(from: (f64, f64, f64), to: (f64, f64, f64), level: f64) -> Point {
    let (from, to) = if (from.0, from.1) <= (to.0, to.1) { (from, to) } else { (to, from) };
    let way = (level - from.2) / (to.2 - from.2);
    (from.0 + (to.0 - from.0) * way, from.1 + (to.1 - from.1) * way)
}

/// Pieces joined end to end into lines.
fn joined(mut pieces: Vec<[Point; 2]>) -> Vec<Vec<Point>> {
    let mut lines = Vec::new();
    while let Some([first, second]) = pieces.pop() {
        let mut line = vec![first, second];
        // Forward from the end, then, turned round, from the other.
        for _direction in 0..2 {
            while let Some(next) = line.last().and_then(|end| taken(&mut pieces, *end)) {
                line.push(next);
            }
            line.reverse();
        }
        lines.push(line);
    }
    lines
}

/// Takes a piece that ends at a point, and gives its other end.
fn taken(pieces: &mut Vec<[Point; 2]>, end: Point) -> Option<Point> {
    let index = pieces.iter().position(|piece| piece.contains(&end))?;
    let [a, b] = pieces.swap_remove(index);
    Some(if a == end { b } else { a })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(side: usize, value: impl Fn(f64, f64) -> f64) -> Vec<f64> {
        (0..side * side).map(|i| value((i % side) as f64, (i / side) as f64)).collect()
    }

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
        assert_eq!([0.9, 1.0, 1.5, 2.0].map(|value| class(&[1.0, 2.0], value)), [0, 1, 1, 2]);
    }

    #[test]
    fn the_contour_of_a_slope_is_one_straight_line() {
        let found = contours(5, &grid(5, |x, _| x), &[1.25, 9.0]);
        assert_eq!(found[0].lines.len(), 1);
        assert_eq!(found[0].lines[0].len(), 5, "one point in each row");
        assert!(found[0].lines[0].iter().all(|point| point.0 == 1.25));
        assert_eq!(found[1].lines, Vec::<Vec<Point>>::new());
    }

    #[test]
    fn the_contour_of_a_hill_is_one_closed_line() {
        let hill = grid(11, |x, y| 20.0 - (x - 5.0) * (x - 5.0) - (y - 5.0) * (y - 5.0));
        let found = contours(11, &hill, &[10.5]);
        let [line] = found[0].lines.as_slice() else { panic!("{:?}", found[0].lines) };
        assert_eq!(line.first(), line.last());
    }

    #[test]
    fn the_middle_of_a_saddle_says_what_hangs_together() {
        // High at two opposite corners, low at the others.
        let saddle = grid(2, |x, y| if x == y { 1.0 } else { 0.0 });
        let found = contours(2, &saddle, &[0.4, 0.6]);
        assert_eq!([found[0].lines.len(), found[1].lines.len()], [2, 2]);
    }
}
