//! Equations 15 to 25, of each component: control, misfit, learning, the build and its rework.

use super::{Equation, Section};

pub(super) const EQUATIONS: &[Equation] = &[
    Equation::of_component(
        15,
        Section::Control,
        "grip",
        ("What the centre can order", "share"),
        "Dismantling takes the deepest components from the centre first. Before signature there is nothing to \
         order with: what is deep in the work is out of reach.",
        &["grip = centralisation * (1 - if(signed, dismantled, 1) * depth)"],
    ),
    Equation::of_component(
        16,
        Section::Control,
        "load",
        ("Work of a site", "x"),
        "Every site is some work; depth adds to it by its square.",
        &["load = base_load + square(depth)"],
    ),
    Equation::of_component(
        17,
        Section::Control,
        "misfit",
        ("Misfit of one design", "share"),
        "One design for all places misses the more, the more places differ, and with the square of central \
         control. Local flexibility takes part of it away.",
        &["misfit = places_differ * square(centralisation) * (1 - misfit_removed * flexibility)"],
    ),
    Equation::of_component(
        18,
        Section::Build,
        "unknown",
        ("Need not known", "share of the need"),
        "From launch it falls, the faster, the closer deciders are to users: learning needs closeness, not time.",
        &["d unknown = if(launched, -unknown * closeness / learning_months, 0)"],
    ),
    Equation::of_component(
        19,
        Section::Build,
        "signing",
        ("Signature", "share of the need"),
        "What is not known is frozen into the contract. The market sells what is clear: that much is there at \
         once, as right as the need is known.",
        &[
            "at signing unknown_signed = unknown",
            "at signing right = (1 - needs_unclear) * (1 - unknown)",
            "at signing wrong = (1 - needs_unclear) * unknown",
        ],
    ),
    Equation::of_component(
        20,
        Section::Build,
        "build",
        ("Build", "share of the need"),
        "What is not there yet is built, at a pace that the work of a site slows down.",
        &[
            "built = right + wrong + waiting_change",
            "build = if(signed, min(1 - built, 1 / (build_months * load)), 0)",
        ],
    ),
    Equation::of_component(
        21,
        Section::Build,
        "found",
        ("Faults found", "share of the need"),
        "Faults show up late.",
        &["found = wrong / discovery_months"],
    ),
    Equation::of_component(
        22,
        Section::Build,
        "changed",
        ("Changes carried out", "share of the need"),
        "A change of contract waits the longer, the more distant the centre; what is dismantled is not changed \
         any more.",
        &["changed = waiting_change * closeness * (1 - dismantled * depth) / change_months"],
    ),
    Equation::of_component(
        23,
        Section::Build,
        "right",
        ("Built and right", "share of the need"),
        "What the contract knew is built right. Where places have room, what is built now is built to what is \
         known now. A change is as right as the need is known by then.",
        &[
            "unknown_built = unknown_signed - room * (unknown_signed - unknown)",
            "d right = build * (1 - unknown_built) + changed * (1 - unknown)",
        ],
    ),
    Equation::of_component(
        24,
        Section::Build,
        "wrong",
        ("Built wrong, not noticed", "share of the need"),
        "What was not known when it was built is built wrong.",
        &["d wrong = build * unknown_built + changed * unknown - found"],
    ),
    Equation::of_component(
        25,
        Section::Build,
        "waiting_change",
        ("Known to be wrong, waiting for a change", "share of the need"),
        "What is found waits until it is changed.",
        &["d waiting_change = found - changed"],
    ),
];
