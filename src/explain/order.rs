//! The order in which the statements of a month are computed: each after those that it needs.

use std::fmt;

use super::equations::{Statement, StatementKind};

/// Statements that need each other in a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderError {
    /// Their names.
    pub names: Vec<&'static str>,
}

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "these need each other in a circle: {}", self.names.join(", "))
    }
}

impl std::error::Error for OrderError {}

/// The statements in an order in which each comes after those that it needs, and else in the order given.
///
/// # Errors
/// If some need each other in a circle.
pub fn ordered(statements: &[Statement]) -> Result<Vec<Statement>, OrderError> {
    let mut left: Vec<&Statement> = statements.iter().collect();
    let mut done: Vec<Statement> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let free = left.iter().position(|own| !left.iter().any(|other| needs(own, other)));
        let Some(index) = free else {
            return Err(OrderError { names: left.iter().map(|own| own.name).collect() });
        };
        done.push(left.remove(index).clone());
    }
    Ok(done)
}

/// Whether a statement uses what another computes: an auxiliary, or a stock at the end of the month.
fn needs(own: &Statement, other: &Statement) -> bool {
    let wanted = match other.kind {
        StatementKind::Auxiliary => false,
        StatementKind::Flow => true,
        // Signature comes before everything else in its month.
        StatementKind::Signing => return false,
    };
    own.kind != StatementKind::Signing
        && own.right.names().iter().any(|name| name.name == other.name && name.at_end == wanted)
}
