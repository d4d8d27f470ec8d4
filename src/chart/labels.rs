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

    /// The same with room around it.
    pub(super) fn wider(&self, by: f64) -> Self {
        let Self { left, top, right, bottom } = *self;
        Self { left: left - by, top: top - by, right: right + by, bottom: bottom + by }
    }

    /// Its middle.
    pub(super) fn middle(&self) -> (f64, f64) {
        ((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    /// The square of the distance to another area; 0 where they meet.
    pub(super) fn distance_squared(&self, other: &Self) -> f64 {
        let across = (self.left - other.right).max(other.left - self.right).max(0.0);
        let down = (self.top - other.bottom).max(other.top - self.bottom).max(0.0);
        across * across + down * down
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
        let found = areas.find(|area| self.is_free(area))?;
        self.areas.push(found);
        Some(found)
    }

    /// Takes the free area with the least in its way, the first of several; `None` if none is free.
    pub(super) fn clearest_free(
        &mut self,
        areas: impl Iterator<Item = Area>,
        in_the_way: impl Fn(&Area) -> f64,
    ) -> Option<Area> {
        let free = areas.filter(|area| self.is_free(area)).map(|area| (in_the_way(&area), area));
        let (_, found) = free.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
        self.areas.push(found);
        Some(found)
    }

    fn is_free(&self, area: &Area) -> bool {
        area.is_inside(&self.within) && !self.areas.iter().any(|other| other.meets(area))
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

/// Rows and sides for labels of points on a strip, in order of x, each with its label's width. A point's stem
/// goes down to its label's row, so no label may lie across a stem. From the last point to the first, each
/// label takes the first row with room to the right of its point, or else to its left; `None` where there is
/// no room.
pub(super) fn event_places(
    points: &[(f64, f64)],
    rows: usize,
    left: f64,
    right: f64,
) -> Vec<Option<EventPlace>> {
    let mut places: Vec<Option<EventPlace>> = vec![None; points.len()];
    for (index, &(x, width)) in points.iter().enumerate().rev() {
        // A point at the very left has its label where the strip's title ends.
        let right_of_it = if left - x < 4.0 * GAP { (x + GAP).max(left) } else { x + GAP };
        let sides = [right_of_it, x - GAP - width].into_iter();
        places[index] = sides
            .flat_map(|from| (0..rows).map(move |row| (row, from)))
            .filter(|&(_, from)| from >= left && from + width <= right)
            .find(|&place| is_clear(place, index, points, &places));
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
    places: &[Option<EventPlace>],
) -> bool {
    let (x, width) = points[index];
    let to = from + width;
    let crosses =
        |stem: f64, (from, to): (f64, f64)| stem > from - GAP / 2.0 && stem < to + GAP / 2.0;
    // Every stem is one row deep at least.
    let is_clear_before =
        row > 0 || points[..index].iter().all(|&(earlier, _)| !crosses(earlier, (from, to)));
    let after = points.iter().zip(places).skip(index + 1);
    let is_clear_after = after.into_iter().all(|(&(other_x, other_width), place)| {
        let other_depth = place.map_or(0, |(row, _)| row);
        let is_under_stem = other_depth >= row && crosses(other_x, (from, to));
        !is_under_stem
            && place.is_none_or(|(other_row, other_from)| {
                let other = (other_from, other_from + other_width);
                let is_apart = other_row != row || to + GAP <= other.0 || from >= other.1 + GAP;
                is_apart && (other_row > row || !crosses(x, other))
            })
    });
    is_clear_before && is_clear_after
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
    fn event_labels_go_below_the_stems_of_later_events() {
        let places = event_places(&[(10.0, 80.0), (60.0, 80.0), (90.0, 40.0)], 3, 0.0, 200.0);
        assert_eq!(places, [Some((2, 15.0)), Some((1, 65.0)), Some((0, 95.0))]);
    }

    #[test]
    fn a_label_without_room_is_left_out() {
        let places = event_places(&[(10.0, 80.0), (20.0, 80.0), (30.0, 80.0)], 2, 0.0, 120.0);
        assert_eq!(places, [None, Some((1, 25.0)), Some((0, 35.0))]);
        let near_the_edge = event_places(&[(190.0, 80.0)], 2, 0.0, 200.0);
        assert_eq!(near_the_edge, [Some((0, 105.0))]);
    }

    #[test]
    fn a_place_is_taken_once_and_inside() {
        let within = Area { left: 0.0, top: 0.0, right: 100.0, bottom: 50.0 };
        let mut taken = Taken::new(within);
        let (outside, inside) = (Area::around((2.0, 2.0), 5.0), Area::around((20.0, 20.0), 5.0));
        assert_eq!(taken.first_free([outside, inside].into_iter()), Some(inside));
        assert_eq!(taken.first_free([Area::around((26.0, 20.0), 5.0)].into_iter()), None);
    }
}
