//! Where a chart's plot lies on its picture, and its two scales: for drawing and for reading.

use npfit_model::MONTHS_COUNT;

use super::ChartSize;
use super::spec::TimeChart;

/// A place on the picture: x to the right, y downwards, CSS pixels.
pub(super) type Point = (f64, f64);

/// Height of the labels of the axis of time, CSS pixels.
pub(super) const TIME_AXIS_PX: f64 = 20.0;
/// Height of one row of an event strip, CSS pixels.
pub(super) const STRIP_ROW_PX: f64 = 16.0;

/// The plot's place on the picture, CSS pixels, and both scales.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) picture_right: f64,
    pub(super) picture_bottom: f64,
    value_bottom: f64,
    value_top: f64,
}

impl Layout {
    pub(super) fn of(chart: &TimeChart, size: ChartSize) -> Self {
        let (width, height) = (f64::from(size.width_px), f64::from(size.height_px));
        let rows = chart.strips.iter().map(|strip| strip.rows).sum::<usize>();
        let strips = rows as f64 * STRIP_ROW_PX;
        Self {
            left: chart.margins.left,
            right: (width - chart.margins.right).max(chart.margins.left + 1.0),
            top: chart.margins.top,
            bottom: (height - TIME_AXIS_PX - strips).max(chart.margins.top + 1.0),
            picture_right: width,
            picture_bottom: height,
            value_bottom: chart.values.bottom,
            value_top: chart.values.top,
        }
    }

    /// The x of a time, in months since the beginning of January 2002.
    pub(super) fn x(&self, months: f64) -> f64 {
        self.left + (self.right - self.left) * months / MONTHS_COUNT as f64
    }

    /// The time at an x.
    pub(super) fn months(&self, x: f64) -> f64 {
        (x - self.left) / (self.right - self.left) * MONTHS_COUNT as f64
    }

    /// The y of a value.
    pub(super) fn y(&self, value: f64) -> f64 {
        let share = (value - self.value_bottom) / (self.value_top - self.value_bottom);
        self.bottom - (self.bottom - self.top) * share
    }
}
