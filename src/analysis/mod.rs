//! How sure the model is, and what its answers rest on: the ensemble, the sensitivity chart, the lever
//! map, the mechanisms behind a change, and the loops.
//!
//! Reads runs of the model; knows nothing of charts or of the record.

pub mod claims;
pub mod contour;
pub mod ensemble;
mod equation;
pub mod lever_map;
pub mod loops;
mod measure;
pub mod mechanisms;
pub mod order;
mod quantity;
pub mod sensitivity;

pub use equation::Equation;
pub use measure::Measure;
pub use quantity::Quantity;
