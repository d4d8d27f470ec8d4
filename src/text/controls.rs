//! What stands beside a lever: what it means, its field, its lock.

use super::levers::{ends, question};
use crate::model::Lever;

/// What a lever means, for where its ends are not written on it.
pub fn meaning(lever: Lever) -> String {
    let ends = ends(lever);
    format!("{} From {} to {}.", question(lever), ends.low, ends.high)
}
