//! Where labels go so that they do not cover each other.

/// Moves labels of the given heights apart, as little as may be, inside `top..bottom`. Takes and
/// gives the middle of each label.
pub(super) fn spread(middles: &[f64], heights: &[f64], top: f64, bottom: f64) -> Vec<f64> {
    // A handful of labels: counting those above each orders them in less code than a sort.
    let above = |a: usize, b: usize| (middles[a], a) < (middles[b], b);
    let mut order = vec![0; middles.len()];
    for label in 0..middles.len() {
        let rank = (0..middles.len()).filter(|&other| above(other, label)).count();
        order[rank] = label;
    }
    let mut placed = middles.to_vec();
    let mut floor = top;
    for &index in &order {
        let half = heights[index] / 2.0;
        placed[index] = placed[index].max(floor + half);
        floor = placed[index] + half;
    }
    let mut ceiling = bottom;
    for &index in order.iter().rev() {
        let half = heights[index] / 2.0;
        placed[index] = placed[index].min(ceiling - half);
        ceiling = placed[index] - half;
    }
    placed
}

/// The area of a label on the picture, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    /// The area of a text that begins at `left`, centred on `middle`.
    pub(super) fn of_text(left: f64, middle: f64, width: f64, size_px: f64) -> Self {
        let half = size_px * 0.6;
        Self { left, top: middle - half, right: left + width, bottom: middle + half }
    }

    /// A square around a point.
    pub(super) fn around((x, y): (f64, f64), half: f64) -> Self {
        Self { left: x - half, top: y - half, right: x + half, bottom: y + half }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn is_inside(&self, other: &Self) -> bool {
        self.left >= other.left
            && self.right <= other.right
            && self.top >= other.top
            && self.bottom <= other.bottom
    }
}

/// What labels have taken so far, and the area in which all must lie.
pub(super) struct Taken {
    within: Area,
    areas: Vec<Area>,
}

impl Taken {
    pub(super) fn new(within: Area) -> Self {
        Self { within, areas: Vec::new() }
    }

    /// Takes an area, free or not.
    pub(super) fn take(&mut self, area: Area) {
        self.areas.push(area);
    }

    /// Takes the first area that is free; `None` if none is.
    pub(super) fn first_free(&mut self, mut areas: impl Iterator<Item = Area>) -> Option<Area> {
        let is_free = |area: &Area| {
            area.is_inside(&self.within) && !self.areas.iter().any(|other| other.meets(area))
        };
        let found = areas.find(is_free)?;
        self.areas.push(found);
        Some(found)
    }
}

/// A text's width, roughly: exact enough to keep labels apart without asking a browser.
pub(crate) fn width_px(text: &str, size_px: f64) -> f64 {
    text.chars().map(character_ems).sum::<f64>() * size_px
}

/// A bold text's width, roughly.
pub(super) fn bold_width_px(text: &str, size_px: f64) -> f64 {
    width_px(text, size_px) * 1.07
}

/// Widths of characters in a common sans-serif face, in ems, rounded up. Judgement.
fn character_ems(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | ' ' | ':' | '’' | '\u{a0}' => 0.29,
        'f' | 't' | 'r' | '-' | '(' | ')' => 0.35,
        'm' | 'w' | 'M' | 'W' | '%' => 0.86,
        'A'..='Z' => 0.68,
        _ => 0.57,
    }
}

/// Where one label of an event strip stands: its row, and the x at which it begins.
pub(super) type EventPlace = (usize, f64);

/// Rows and sides for labels of points on a strip, in order of x. A point's stem goes down to its
/// label's row, so no label may lie across a stem. Each label takes the first row with room, to the
/// right of its point or else to its left; `None` where there is no room.
pub(super) fn event_places(
    points: &[(f64, f64)],
    rows: usize,
    left: f64,
    right: f64,
) -> Vec<Option<EventPlace>> {
    let mut places: Vec<Option<EventPlace>> = Vec::with_capacity(points.len());
    for (index, &(x, width)) in points.iter().enumerate() {
        let sides = [x + GAP, x - GAP - width];
        let place = (0..rows)
            .flat_map(|row| sides.map(|from| (row, from)))
            .filter(|&(_, from)| from >= left && from + width <= right)
            .find(|&place| is_clear(place, index, points, &places, rows));
        places.push(place);
    }
    places
}

/// Space between a stem and a label, and between labels.
const GAP: f64 = 5.0;

/// Whether a label placed so lies across no other label and no stem, and its own stem across none.
fn is_clear(
    (row, from): EventPlace,
    index: usize,
    points: &[(f64, f64)],
    placed: &[Option<EventPlace>],
    rows: usize,
) -> bool {
    let (x, width) = points[index];
    let to = from + width;
    let crosses =
        |stem: f64, (from, to): (f64, f64)| stem > from - GAP / 2.0 && stem < to + GAP / 2.0;
    let before = placed.iter().zip(points).all(|(place, &(other_x, other_width))| match *place {
        // An unlabelled stem is one row deep.
        None => row > 0 || !crosses(other_x, (from, to)),
        Some((other_row, other_from)) => {
            let other = (other_from, other_from + other_width);
            let apart = other_row != row || to + GAP <= other.0 || from >= other.1 + GAP;
            let own_stem_clear = other_row > row || !crosses(x, other);
            let other_stem_clear = row > other_row || !crosses(other_x, (from, to));
            apart && own_stem_clear && other_stem_clear
        }
    });
    // Points still to come may go as deep as the last row: above it, keep out of their way.
    let after = row + 1 == rows
        || points[index + 1..].iter().all(|&(later, _)| !crosses(later, (from, to)));
    before && after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_apart_and_inside() {
        let placed = spread(&[100.0, 101.0, 99.0, 298.0], &[14.0; 4], 0.0, 300.0);
        let mut sorted = placed.clone();
        sorted.sort_by(f64::total_cmp);
        for pair in sorted.windows(2) {
            assert!(pair[1] - pair[0] >= 14.0 - 1e-9, "{placed:?}");
        }
        assert!(placed[2] < placed[0] && placed[0] < placed[1], "order is kept: {placed:?}");
        assert_eq!(placed[3], 293.0);
    }

    #[test]
    fn a_label_without_room_is_left_out() {
        let places = event_places(&[(10.0, 80.0), (20.0, 80.0), (30.0, 80.0)], 2, 0.0, 110.0);
        assert_eq!(places, [Some((1, 15.0)), None, None]);
        let two_rows = event_places(&[(10.0, 80.0), (20.0, 80.0)], 2, 0.0, 200.0);
        assert_eq!(two_rows, [Some((1, 15.0)), Some((0, 25.0))]);
        let near_the_edge = event_places(&[(190.0, 80.0)], 2, 0.0, 200.0);
        assert_eq!(near_the_edge, [Some((0, 105.0))]);
    }
}
