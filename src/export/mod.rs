//! What a reader takes along: pictures, a run as CSV, a setting as a file, snippets, citations. Knows no DOM.
//!
//! - [`Picture`]: what the stage shows, with its title, levers, sources and address, on any plotters backend.
//! - [`shapes`]: a drawing as a list of shapes, for print.
//! - [`csv`]: a run, month by month.
//! - [`snapshot`]: what a widget shows, for the page it stands on.
//! - [`state_file`]: a file that opens the same setting again.
//! - [`embed`]: what an editor pastes into an article.
//! - [`citation`]: how to cite a setting.
//! - [`melody`]: a chart to be heard.

pub mod citation;
mod column;
pub mod csv;
pub mod embed;
mod file_name;
mod in_words;
pub mod melody;
mod picture;
mod portable;
pub mod shapes;
#[cfg(not(target_arch = "wasm32"))]
mod share_card;
pub mod snapshot;
pub mod state_file;

pub use file_name::file_name;
pub use in_words::RunInWords;
pub use picture::{Picture, PictureOf};
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use portable::portable;
#[cfg(not(target_arch = "wasm32"))]
pub use share_card::{CARD_SIZE, ShareCard};

use crate::scenario::Scenario;

/// What a picture, a table or a file is of: the scenario, and the address that opens it again.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The page's address with the scenario in it.
    pub address: &'a str,
}
