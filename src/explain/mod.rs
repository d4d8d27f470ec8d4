//! The model explained: every equation as data, proven against the code, and what is made of it -
//! the page's "How it works" and the modellers' `docs/model.md`.
//!
//! The equations in [`equations`] are text in a small language ([`expression`]). [`interpreter`] runs
//! the model by them alone; `tests/equations.rs` holds that run to [`crate::model::run`], so that
//! what a reader is shown is what is computed. [`mathml`] and [`latex`] typeset them.
//!
//! Native only: it makes text before the page is built, and the page's own code never refers to it.

pub mod document;
pub mod equations;
pub mod expression;
pub mod holdouts;
pub mod interpreter;
pub mod latex;
pub mod mathml;
pub mod page;
pub mod symbols;
pub mod targets;
pub mod typeset;
