//! Runs and record as pictures, on any plotters backend.
//!
//! A chart is data first ([`TimeChart`], made by [`money`] and [`delivery`]), then strokes
//! ([`draw`]). The same function draws on a canvas in the page and to SVG natively, so that golden
//! files show what readers see. Nothing here measures text, reads a clock or knows a DOM.

pub mod delivery;
mod draw;
mod labels;
pub mod money;
mod pen;
pub mod spec;
mod surface;
pub mod svg;
pub mod theme;

pub use draw::draw;
pub use spec::TimeChart;
pub use surface::{FINE, Surface};
pub use theme::Theme;

/// The size of a chart on the page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartSize {
    /// Width.
    pub width_px: u32,
    /// Height.
    pub height_px: u32,
}
