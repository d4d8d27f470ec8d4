//! How sure the model is, and what its answers rest on: the ensemble, the sensitivity chart, the lever
//! map, the mechanisms behind a change, and the loops.
//!
//! Reads runs of the model; knows nothing of charts or of the record.

pub mod ensemble;
mod measure;
mod quantity;

pub use measure::Measure;
pub use quantity::Quantity;
