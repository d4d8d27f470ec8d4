//! Sentences: which message says it, and with which numbers. The words themselves are in
//! `src/message/en`; views take them from here and write none of their own.
//!
//! A simulated event names a role, never a firm or a hospital; names belong to the record.

mod dates;
mod levers;
mod numbers;
pub mod record;
mod rich;

pub use dates::{month, month_short, year, year_short};
pub use levers::{
    lever_ends, lever_meaning, lever_name, lever_percent, lever_refused, lever_spoken, lever_stays,
    lever_value, preset_name, preset_reason, setting,
};
pub use numbers::{Compared, Format};
pub use rich::{Piece, pieces, plain, strong};
