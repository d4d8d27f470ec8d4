//! Charts: what is shown, as data ([`TimeChart`], made for a [`Subject`]), and how it is drawn, on any
//! plotters backend.
//!
//! The same function draws on a canvas in the page and to SVG natively, so that golden files show what
//! readers see. Nothing here measures text in a page, reads a clock or knows a DOM.

mod any_backend;
mod axis;
mod draw;
mod ends;
mod events;
mod fit;
mod ground;
mod labels;
mod layout;
pub mod loops;
pub mod map;
mod marks;
mod money;
mod naming;
mod parts;
mod pen;
mod pins;
mod roll_out;
mod space;
pub mod spec;
mod subject;
mod suppliers;
mod surface;
pub mod svg;
pub mod theme;
pub mod tooltip;

pub use any_backend::DrawFault;
pub use draw::draw;
pub(crate) use labels::width_px;
pub use pen::DrawError;
pub use space::ChartSpace;
pub use spec::{Line, TimeChart};
pub use subject::{Runs, Subject};
pub use surface::{FINE, Root, Surface, TYPE_SAMPLE, Typeface};
pub use theme::Theme;

/// The size of a chart, in its own units: CSS pixels, or more of them to a unit for a reader who sets larger type
/// ([`ChartSpace`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartSize {
    /// Width.
    pub width_px: u32,
    /// Height.
    pub height_px: u32,
}

impl ChartSize {
    /// Whether there is room for words at the ends of lines.
    pub const fn is_wide(self) -> bool {
        self.width_px >= 560
    }

    /// Whether it is a small panel among others.
    pub const fn is_panel(self) -> bool {
        self.width_px < 240
    }
}
