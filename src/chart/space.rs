//! The room that a page gives a chart, and how large a chart is drawn in it for readers who set larger type.

use super::ChartSize;

/// The least width of a chart, and of a small panel, that larger type leaves: labels have room as on the smallest
/// phones. Judgement.
const WIDTH_LEAST_PX: (f64, f64) = (250.0, 130.0);
/// The least height that larger type leaves, likewise. Judgement.
const HEIGHT_LEAST_PX: (f64, f64) = (200.0, 110.0);

/// The room of a chart on a page. Its own units, in which it is laid out and read, are `scale` CSS pixels: larger for a
/// reader who sets larger type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartSpace {
    /// Width, CSS pixels.
    pub width_px: u32,
    /// Height, CSS pixels.
    pub height_px: u32,
    scale: f64,
}

impl ChartSpace {
    /// The room of `width_px` by `height_px` CSS pixels where the reader's type is `type_scale` times the standard
    /// size. Type that is smaller leaves the charts' own as it is; so does larger type where there is no room for it.
    pub fn new(width_px: u32, height_px: u32, type_scale: f64) -> Self {
        let plain = ChartSize { width_px, height_px };
        let (width_least, height_least) = if plain.is_panel() {
            (WIDTH_LEAST_PX.1, HEIGHT_LEAST_PX.1)
        } else {
            (WIDTH_LEAST_PX.0, HEIGHT_LEAST_PX.0)
        };
        let room = (f64::from(width_px) / width_least).min(f64::from(height_px) / height_least);
        Self { width_px, height_px, scale: type_scale.min(room).max(1.0) }
    }

    /// The size in the chart's own units.
    pub fn size(self) -> ChartSize {
        let units = |px: u32| ((f64::from(px) / self.scale).round() as u32).max(1);
        ChartSize { width_px: units(self.width_px), height_px: units(self.height_px) }
    }

    /// A point of the page, from the chart's corner in CSS pixels, in the chart's own units.
    pub fn inward(self, (x, y): (f64, f64)) -> (f64, f64) {
        (x / self.scale, y / self.scale)
    }

    /// A length in the chart's own units, in CSS pixels.
    pub fn outward(self, units: f64) -> f64 {
        units * self.scale
    }
}

impl From<ChartSize> for ChartSpace {
    /// The room of exactly a size.
    fn from(ChartSize { width_px, height_px }: ChartSize) -> Self {
        Self { width_px, height_px, scale: 1.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn larger_type_has_larger_units_as_far_as_there_is_room() {
        let size = |width_px, height_px, scale| {
            let ChartSize { width_px, height_px } =
                ChartSpace::new(width_px, height_px, scale).size();
            (width_px, height_px)
        };
        assert_eq!(size(840, 400, 1.0), (840, 400));
        assert_eq!(size(840, 400, 0.75), (840, 400));
        assert_eq!(size(840, 400, 1.25), (672, 320));
        assert_eq!(size(840, 400, 2.0), (420, 200));
        // No room: as on the smallest phones, and there as it is.
        assert_eq!(size(300, 400, 2.0), (250, 333));
        assert_eq!(size(248, 180, 2.0), (248, 180));
        assert_eq!(size(160, 140, 1.2), (133, 117));
    }

    #[test]
    fn points_come_back_from_the_page() {
        let space = ChartSpace::new(840, 400, 1.5);
        let (x, y) = space.inward((300.0, 150.0));
        assert_eq!((space.outward(x), space.outward(y)), (300.0, 150.0));
    }
}
