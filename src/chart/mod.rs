//! Runs and record as pictures, on any plotters backend.
//!
//! A chart is data first ([`TimeChart`], made for a [`Subject`]), then strokes
//! ([`draw`]). The same function draws on a canvas in the page and to SVG natively, so that golden
//! files show what readers see. Nothing here measures text, reads a clock or knows a DOM.

pub mod delivery;
mod draw;
pub mod fit;
mod labels;
pub mod money;
pub mod parts;
mod pen;
mod pins;
mod plot;
pub mod readout;
mod shares;
pub mod spec;
mod subject;
pub mod suppliers;
mod surface;
pub mod svg;
pub mod theme;

pub use draw::draw;
pub use spec::TimeChart;
pub use subject::{Runs, Subject};
pub use surface::{FINE, Surface};
pub use theme::Theme;

use spec::YearLabel;

/// Width from which there is room for words at the ends of lines, CSS pixels.
const WIDE_PX: u32 = 740;

/// The years on the axis of a wide chart.
const YEARS_WIDE: [YearLabel; 8] = [
    (2002, "2002"),
    (2004, "2004"),
    (2006, "2006"),
    (2008, "2008"),
    (2010, "2010"),
    (2012, "2012"),
    (2014, "2014"),
    (2016, "2016"),
];

/// The years on the axis of a narrow one.
const YEARS_NARROW: [YearLabel; 4] =
    [(2004, "2004"), (2008, "2008"), (2012, "2012"), (2016, "2016")];

/// The years on the axis of a small panel.
const YEARS_PANEL: [YearLabel; 4] = [(2004, "2004"), (2008, "’08"), (2012, "’12"), (2016, "’16")];

/// The size of a chart on the page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartSize {
    /// Width.
    pub width_px: u32,
    /// Height.
    pub height_px: u32,
}
