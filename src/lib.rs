//! England's National Programme for IT (2002-2013) as a model that re-runs when a reader drags a
//! lever, beside the published record.

pub mod analysis;
pub mod chart;
pub mod evidence;
#[cfg(not(target_arch = "wasm32"))]
pub mod explain;
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod fallback;
pub mod guide;
pub mod message;
pub mod scenario;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
