//! Sections 1 to 4: what is known, what is signed, how one design meets many places, what is built.

use super::{CONDITION, Equation, Group, Scope, Step};

pub(super) const GROUPS: &[Group] = &[
    Group { section: 0, scope: Scope::Component, step: Step::Governance, equations: OUTSIDE },
    Group { section: 1, scope: Scope::Component, step: Step::Contracts, equations: KNOWLEDGE },
    Group { section: 2, scope: Scope::Component, step: Step::Contracts, equations: SIGNATURE },
    Group { section: 3, scope: Scope::Component, step: Step::LocalReality, equations: MISFIT },
    Group { section: 4, scope: Scope::Component, step: Step::Contracts, equations: REWORK },
];

const OUTSIDE: &[Equation] = &[
    Equation::new(
        "use_factor",
        "φ_use",
        ("Outside effect on use", "x"),
        "Payments for use raise it while they act.",
        "1 + incentive_use_gain * use_active",
    ),
    Equation::new(
        "rollout_factor",
        "φ_roll",
        ("Outside effect on roll-out", "x"),
        "Waiting for consent holds it back.",
        "max(0, 1 - consent_brake * rollout_active)",
    ),
    Equation::new(
        "build_factor",
        "φ_build",
        ("Outside effect on the build", "x"),
        "Failing products hold it back.",
        "max(0, 1 - product_failure_brake * build_active)",
    ),
];

const KNOWLEDGE: &[Equation] = &[
    Equation::new(
        "knowledge_ceiling",
        "K_max",
        ("Most that can be known", "share"),
        "Some needs show only where the system is live.",
        "1 - unknown_until_use * ambiguity * (1 - min(1, unknown_use_share * before.live / sites))",
    ),
    Equation::new(
        "knowledge",
        "K",
        ("Need that is known", "share"),
        "Grows by engagement, not by waiting.",
        "before.knowledge + learning_gain * engagement / learning_months * \
         max(0, knowledge_ceiling - before.knowledge) * step",
    )
    .starting_at("1 - ambiguity"),
];

const SIGNATURE: &[Equation] = &[
    Equation::new(
        "knowledge_at_signing",
        "K_sign",
        ("Need known at signature", "share"),
        "The contract freezes what is known that month.",
        "if(signing, knowledge, before.knowledge_at_signing)",
    ),
    Equation::new(
        "correct_start",
        "B_0",
        ("Built right, with what signature brings", "share of the build"),
        "A mature product brings what it gets right.",
        "if(signing, maturity_at_signing * knowledge, before.correct)",
    ),
    Equation::new(
        "undiscovered_start",
        "U_0",
        ("Built wrong, with what signature brings", "share of the build"),
        "And what it gets wrong.",
        "if(signing, maturity_at_signing * (1 - knowledge), before.undiscovered)",
    ),
];

const MISFIT: &[Equation] = &[
    Equation::new(
        "misfit_aim",
        "M_aim",
        ("Misfit of one design to many places", "share"),
        "The more alike it must be and the more places differ, the worse; local room takes some \
         away.",
        "heterogeneity * centralisation * (1 - misfit_convexity * (1 - centralisation)) * \
         (1 - misfit_removed_by_flexibility * flexibility)",
    ),
    Equation::new(
        "misfit",
        "M",
        ("Installed misfit", "share"),
        "Installed design follows the rules only over years.",
        "if(month == 0, misfit_aim, before.misfit + (misfit_aim - before.misfit) / \
         misfit_inertia_months * step)",
    ),
];

const REWORK: &[Equation] = &[
    Equation::new(
        "mobilised",
        "building",
        ("Suppliers are at work", CONDITION),
        "Some months after signature.",
        "signed and age >= mobilisation_months",
    ),
    Equation::new(
        "build",
        "b",
        ("New build", "share of the build"),
        "A steady pace until all is built, slower where the build may vary and places differ.",
        "if(mobilised, min(max(0, 1 - (correct_start + undiscovered_start + before.known_changes + \
         before.locked)), build_factor / (build_months * (1 + build_drag_of_flexibility * \
         flexibility * heterogeneity)) * step), 0)",
    ),
    Equation::new(
        "ease",
        "ε",
        ("Friction of a change", "x"),
        "Local room shortens changes and loosens lock-in.",
        "1 - change_speed_of_flexibility * flexibility",
    ),
    Equation::new(
        "found",
        "h",
        ("Faults found", "share of the build"),
        "Wrong work comes to light with a delay.",
        "undiscovered_start / discovery_months * step",
    ),
    Equation::new(
        "reworked",
        "r",
        ("Changed by contract", "share of the build"),
        "A known fault waits for a contract change.",
        "before.known_changes / (contract_change_months * ease) * step",
    ),
    Equation::new(
        "lock",
        "ζ",
        ("Lock-in", "share"),
        "The less was known at signature, the more of what is found stays for good.",
        "lock_in * (1 - knowledge_at_signing) * ease",
    ),
    Equation::new(
        "quality_new",
        "y_new",
        ("Quality of new build", "share"),
        "As good as what was known at signature.",
        "quality_at_full_knowledge * (quality_floor + (1 - quality_floor) * knowledge_at_signing)",
    ),
    Equation::new(
        "quality_rework",
        "y_re",
        ("Quality of rework", "share"),
        "As good as what is known today.",
        "quality_at_full_knowledge * (quality_floor + (1 - quality_floor) * knowledge)",
    ),
    Equation::new(
        "correct",
        "B",
        ("Built right", "share of the build"),
        "New build and rework, as far as they are good.",
        "correct_start + build * quality_new + reworked * quality_rework",
    ),
    Equation::new(
        "undiscovered",
        "U",
        ("Built wrong, not noticed", "share of the build"),
        "The rest of both, until it is found.",
        "undiscovered_start + build * (1 - quality_new) + reworked * (1 - quality_rework) - found",
    ),
    Equation::new(
        "known_changes",
        "R",
        ("Known to be wrong", "share of the build"),
        "Found, not locked in, not yet changed.",
        "before.known_changes + found * (1 - lock) - reworked",
    ),
    Equation::new(
        "locked",
        "Z",
        ("Locked in", "share of the build"),
        "Found, and there for good.",
        "before.locked + found * lock",
    ),
];
