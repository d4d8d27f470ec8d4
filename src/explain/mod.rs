//! The model explained: its equations as data, `docs/model.md`, and the page "How it works".
//!
//! Everything here is made at build time and runs natively only: the bundle holds the finished page.

pub mod columns;
pub mod equations;
pub mod expression;
pub mod interpreter;
pub mod knock_outs;
pub mod latex;
pub mod mathml;
pub mod order;
pub mod symbols;
pub mod typeset;
