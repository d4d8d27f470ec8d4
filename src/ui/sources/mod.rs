//! Tables of the charts on the stage, what happened, and every real figure with its source.

mod figures;
mod tables;

pub(super) use figures::Sources;
pub(super) use tables::Tables;
