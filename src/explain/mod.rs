//! The model explained: its equations as data, `docs/model.md`, and the page "How it works".
//!
//! Everything here is made at build time and runs natively only: the bundle holds the finished page.

pub mod columns;
pub mod document;
pub mod equations;
pub mod evidence;
pub mod expression;
pub mod format;
pub mod holdouts;
pub mod interpreter;
pub mod knock_outs;
pub mod latex;
pub mod mathml;
pub mod order;
pub mod page;
pub mod story;
pub mod sure;
pub mod symbols;
pub mod targets;
pub mod typeset;
