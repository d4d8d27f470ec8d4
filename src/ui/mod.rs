//! The page: levers, stage and outcomes in leptos components, found by their folder.
//!
//! Components hold markup and signals. Numbers come from the model and from [`crate::analysis`], words from
//! [`crate::text`], pictures from [`crate::chart`]. One signal is written to, the scenario in [`state`]; all
//! else is derived from it. Everything belongs to one widget: two on a page share nothing.

#![allow(
    unreachable_pub,
    reason = "a component makes its properties public, whatever its own reach"
)]

mod announcer;
mod app;
mod assumptions;
mod below;
mod closing;
mod embed;
mod guide;
mod header;
mod hooks;
mod host;
mod levers;
mod measure;
mod mount;
mod outcomes;
mod part;
mod pins;
mod share;
mod sources;
mod stage;
mod state;
mod why;
mod words;

pub use embed::{Widget, mount_widget};
pub use mount::start;
