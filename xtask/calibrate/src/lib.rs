//! Calibration of [`npfit_model`]: the record, the fit, the ensemble, and what the fit foretells.
//!
//! The objective sees the record and the events, and no setting of the levers but history. Seeds, bounds and
//! the number of searches are constants here and in the model's table; the same code gives the same files.

pub mod ensemble;
pub mod fit;
pub mod foretell;
pub mod least_squares;
pub mod objective;
pub mod random;
pub mod record;
pub mod report;
