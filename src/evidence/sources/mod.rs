//! Where the figures were read: one record for each page or paper.

mod official;
mod press;

pub(super) use official::*;
pub(super) use press::*;
