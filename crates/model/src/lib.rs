#![doc = include_str!("../README.md")]

mod component;
mod constants;
mod csv;
mod engine;
mod levers;
mod month;
mod outcomes;
mod run;
mod settings;
mod state;

pub use component::{Component, Grade, Grades};
pub use constants::{CONSTANTS, Constant, Evidence, Parameters};
pub use csv::{columns, rows, write_csv};
pub use levers::{Lever, Levers};
pub use month::{EPOCH_YEAR, MONTHS_PER_YEAR, Month, ParseMonthError};
pub use outcomes::{Clock, Outcomes, outcomes};
pub use run::{Event, EventKind, LAST_MONTH, MONTHS_COUNT, Run, run, state_at};
pub use settings::{DatedInputs, KnockOuts, Settings};
pub use state::{ComponentState, SUPPLIERS_COUNT, State, SupplierState};

/// The version of the model: equations and constants. Links carry it.
pub const VERSION: u32 = 3;
