//! Equations 26 to 35, of each component: fit, trust, roll-out, interfaces, use, and places' own systems.

use super::{Equation, Section};

pub(super) const EQUATIONS: &[Equation] = &[
    Equation::of_component(
        26,
        Section::RollOut,
        "fit",
        ("Fit", "share of the need"),
        "The share of the need that is there, right, and right for the place.",
        &["fit = (1 - misfit) * right"],
    ),
    Equation::of_component(
        27,
        Section::RollOut,
        "trust",
        ("Trust", "share"),
        "Clinicians who have lost confidence use less, most of all where a system goes deep into their work.",
        &["trust = 1 - depth * (1 - min(1, confidence / confidence_start))"],
    ),
    Equation::of_component(
        28,
        Section::RollOut,
        "usable",
        ("Usable", "share of the need"),
        "Fit that clinicians trust enough to use.",
        &["usable = fit * trust"],
    ),
    Equation::of_component(
        29,
        Section::RollOut,
        "willing",
        ("Willingness to install", "share"),
        "An order replaces part of a site’s own judgement; the rest installs what is usable.",
        &["order = mandate * grip", "willing = order + (1 - order) * usable"],
    ),
    Equation::of_component(
        30,
        Section::RollOut,
        "capacity",
        ("Roll-out capacity", "share"),
        "A strong centre and present suppliers; deep work waits where suppliers have gone.",
        &["capacity = grip * (2 - grip) * (1 - depth * (1 - supply))"],
    ),
    Equation::of_component(
        31,
        Section::RollOut,
        "go_live",
        ("Go-lives", "share of sites"),
        "Sites follow sites, as far as there is capacity, willingness and something to follow; the work of a \
         site slows it down, and there is a fastest pace.",
        &[
            "free = max(0, 1 - live - own_way)",
            "go_live = if(signed, release * min(free, fastest, rollout_rate / load * capacity * willing * \
             (seed + live) * sqrt(free)), 0)",
            "d live = go_live",
        ],
    ),
    Equation::of_component(
        32,
        Section::Use,
        "connect",
        ("Interfaces built", "share of sites"),
        "Each site that goes live has to be connected. The deeper the component and the less alike systems \
         are, the more work it is. The longer the queue, the nearer to capacity it is worked off.",
        &[
            "interface_work = square(depth) * work_factor",
            "backlog = live + go_live - connected",
            "able = integration_rate * closeness * capacity / interface_work",
            "connect = if(backlog + able > 0, backlog * able / (backlog + able), 0)",
            "d connected = connect",
        ],
    ),
    Equation::of_component(
        33,
        Section::Use,
        "in_use",
        ("Clinical use", "share of sites"),
        "Live is not used: a site that is connected comes to use what is usable.",
        &["d in_use = (connected * min(1, usable * (1 + paid)) - in_use) / use_months"],
    ),
    Equation::of_component(
        34,
        Section::Use,
        "own_way",
        ("Places that buy for themselves", "share of sites"),
        "Where the centre orders nothing (no centre, no contract yet, a dismantled programme), places buy for \
         themselves and follow each other.",
        &[
            "buying = if(launched, (free - go_live) * own_way_rate / load * (1 - grip) * (1 - grip * fit) * \
             (seed + own_way), 0)",
            "d own_way = buying",
        ],
    ),
    Equation::of_component(
        35,
        Section::Use,
        "own_in_use",
        ("Use of places’ own systems", "share of sites"),
        "What a place buys for itself fits as far as the need is known.",
        &["d own_in_use = (own_way * (1 - unknown) - own_in_use) / use_months"],
    ),
];
