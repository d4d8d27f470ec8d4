//! Hooks that no library has: the address of the page, work in idle slices, the ensemble.

pub(super) mod address;
pub(super) mod canvas;
pub(super) mod changes;
mod colour;
pub(super) mod ensemble;
pub(super) mod how;
pub(super) mod idle;
pub(super) mod settled;
pub(super) mod theme;
mod typeface;
pub(super) mod undo_keys;
