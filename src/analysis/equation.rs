//! The numbers of the model's equations, and the anchors under which the page explains them.

/// An equation by its number in `docs/model.md`, 1 to 48.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Equation(pub u8);

impl Equation {
    /// The anchor on the page that explains the model; empty for a number that is no equation's.
    pub fn key(self) -> &'static str {
        let index = usize::from(self.0).checked_sub(1);
        index.and_then(|index| KEYS.get(index)).copied().unwrap_or_default()
    }
}

/// The anchors in the order of the equations.
const KEYS: [&str; 48] = [
    "plan",
    "used",
    "promise",
    "shortfall",
    "room",
    "closeness",
    "perceived",
    "limit",
    "dismantled",
    "standards",
    "variety",
    "staying",
    "supply",
    "loss",
    "grip",
    "load",
    "misfit",
    "unknown",
    "signing",
    "build",
    "found",
    "changed",
    "right",
    "wrong",
    "waiting_change",
    "fit",
    "trust",
    "usable",
    "willing",
    "capacity",
    "go_live",
    "connect",
    "in_use",
    "own_way",
    "own_in_use",
    "payments",
    "change",
    "local",
    "outside",
    "overhead",
    "spend",
    "dip",
    "whole",
    "benefit_flow",
    "benefits",
    "confidence",
    "whole_life",
    "parts",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_documents() {
        assert_eq!(Equation(1).key(), "plan");
        assert_eq!(Equation(26).key(), "fit");
        assert_eq!(Equation(48).key(), "parts");
        assert_eq!([Equation(0).key(), Equation(49).key()], ["", ""]);
    }
}
