//! Sentences: which message says it, and with which numbers. The words themselves are in
//! `src/message/en`; views take them from here and write none of their own.
//!
//! A simulated event names a role, never a firm or a hospital; names belong to the record.

mod dates;
mod numbers;

pub use dates::{month, month_short, year, year_short};
pub use numbers::{Compared, Format};
