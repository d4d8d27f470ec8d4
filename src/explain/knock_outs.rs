//! Mechanisms that can be removed from a run: the statement that takes the place of an equation's.

use npfit_model::KnockOuts;

/// One mechanism.
#[derive(Clone, Copy, Debug)]
pub struct KnockOut {
    /// The name of the switch.
    pub key: &'static str,
    /// The key of the equation that changes.
    pub equation: &'static str,
    /// The statement in place of the one with the same name.
    pub statement: &'static str,
    /// What it asks.
    pub says: &'static str,
    /// Whether the settings of a run remove it.
    pub is_on: fn(&KnockOuts) -> bool,
}

/// All of them.
pub const ALL: [KnockOut; 3] = [
    KnockOut {
        key: "integration",
        equation: "connect",
        statement: "connect = live + go_live - connected",
        says: "Interfaces cost no work: what is live is connected.",
        is_on: |without| without.integration,
    },
    KnockOut {
        key: "resistance",
        equation: "trust",
        statement: "trust = 1",
        says: "Confidence does not matter for use.",
        is_on: |without| without.resistance,
    },
    KnockOut {
        key: "rigidity",
        equation: "changed",
        statement: "changed = waiting_change * (1 - dismantled * depth) / change_months",
        says: "Changes of contract do not wait for closeness.",
        is_on: |without| without.rigidity,
    },
];
