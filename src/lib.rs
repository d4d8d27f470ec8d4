//! England's National Programme for IT (2002-2013) as a model that re-runs when a reader drags a
//! lever, beside the published record.

pub mod analysis;
pub mod evidence;
#[cfg(not(target_arch = "wasm32"))]
pub mod explain;
pub mod message;
pub mod scenario;
pub mod text;
