//! The smaller and the larger of two numbers: one comparison, where `f64::min` also asks for NaN. No equation
//! makes one.

/// The smaller.
pub(crate) fn least(a: f64, b: f64) -> f64 {
    if b < a { b } else { a }
}

/// The larger.
pub(crate) fn most(a: f64, b: f64) -> f64 {
    if b > a { b } else { a }
}
