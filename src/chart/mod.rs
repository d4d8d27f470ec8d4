//! Runs and record as pictures, on any plotters backend.
//!
//! A chart is data first ([`TimeChart`], made for a [`Subject`]), then strokes
//! ([`draw`]). The same function draws on a canvas in the page and to SVG natively, so that golden
//! files show what readers see. Nothing here measures text, reads a clock or knows a DOM.

mod contour;
pub mod delivery;
mod draw;
pub mod fit;
mod labels;
mod map;
pub mod money;
pub mod parts;
mod pen;
mod pins;
mod plot;
pub mod readout;
mod shares;
pub mod spec;
pub mod strokes;
mod subject;
pub mod suppliers;
mod surface;
pub mod svg;
pub mod theme;

pub use draw::draw;
pub(crate) use labels::width_px;
pub use map::{MapChart, MapPlot, draw_map};
pub use spec::TimeChart;
pub use subject::{Runs, Subject};
pub use surface::{FINE, Surface};
pub use theme::Theme;

use spec::YearLabel;

/// Width from which there is room for words at the ends of lines, CSS pixels.
const WIDE_PX: u32 = 740;

/// The years on the axis of a wide chart.
const YEARS_WIDE: [YearLabel; 8] = [
    (2002, true),
    (2004, true),
    (2006, true),
    (2008, true),
    (2010, true),
    (2012, true),
    (2014, true),
    (2016, true),
];

/// The years on the axis of a narrow one.
const YEARS_NARROW: [YearLabel; 4] = [(2004, true), (2008, true), (2012, true), (2016, true)];

/// The years on the axis of a small panel.
const YEARS_PANEL: [YearLabel; 4] = [(2004, true), (2008, false), (2012, false), (2016, false)];

/// The size of a chart on the page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartSize {
    /// Width.
    pub width_px: u32,
    /// Height.
    pub height_px: u32,
}
