//! Where a chart's plot lies on its picture, and its two scales: for drawing and for reading.

use super::ChartSize;
use super::pen::Point;
use super::spec::{Line, TimeChart};
use crate::model::MONTHS;

/// Height of the labels of the axis of time, CSS pixels.
pub(super) const TIME_AXIS_PX: f64 = 20.0;
/// Height of one row of a strip, CSS pixels.
pub(super) const STRIP_ROW_PX: f64 = 16.0;

/// The plot's place on the picture in CSS pixels, and both scales.
pub(super) struct Plot {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    pub(super) picture_right: f64,
    value_top: f64,
}

impl Plot {
    pub(super) fn new(chart: &TimeChart, size: ChartSize) -> Self {
        let (width, height) = (f64::from(size.width_px), f64::from(size.height_px));
        let below =
            TIME_AXIS_PX + chart.strips.len() as f64 * chart.strip_rows as f64 * STRIP_ROW_PX;
        Self {
            left: chart.margins.left,
            right: width - chart.margins.right,
            top: chart.margins.top,
            bottom: height - below,
            picture_right: width,
            value_top: chart.values.top,
        }
    }

    /// The x of a time, in months since the beginning of January 2002.
    pub(super) fn x(&self, months: f64) -> f64 {
        self.left + (self.right - self.left) * months / f64::from(MONTHS)
    }

    /// The time at an x, in months since the beginning of January 2002.
    pub(super) fn months(&self, x: f64) -> f64 {
        (x - self.left) / (self.right - self.left) * f64::from(MONTHS)
    }

    /// The y of a value.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * value / self.value_top
    }

    /// Where a value at the end of a month stands; months count from January 2002.
    pub(super) fn month_end(&self, month: usize, value: f64) -> Point {
        (self.x(month as f64 + 1.0), self.y(value))
    }

    /// The points of a line: its value at the end of each month.
    pub(super) fn points(&self, line: &Line) -> impl Iterator<Item = Point> {
        line.values.iter().enumerate().map(|(month, &value)| self.month_end(month, value))
    }
}
