//! Calibration of [`npfit_model`]: the record, the fit, the ensemble and the claims that it bears.

pub mod claims;
pub mod ensemble;
pub mod least_squares;
pub mod objective;
pub mod random;
pub mod record;
