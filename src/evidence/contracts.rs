//! The regional contracts at award.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// London, ten years (BT), 2003-12-08.
pub(super) const F355: Figure = Figure {
    id: "F355",
    what: m::FIGURE_CONTRACT_LONDON,
    date: Date::day(2003, 12, 8),
    value: 996.0,
    unit: Unit::GbpMillion,
    scope: Scope::OneContract,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "contract price",
    source: &s::EHI_2003_12_08,
    locator: "text",
};

/// North East, ten years (Accenture), 2003-12-08.
pub(super) const F356: Figure = Figure {
    id: "F356",
    what: m::FIGURE_CONTRACT_NORTH_EAST,
    date: Date::day(2003, 12, 8),
    value: 1099.0,
    unit: Unit::GbpMillion,
    scope: Scope::OneContract,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "contract price",
    source: &s::ACCENTURE_2003_12_08,
    locator: "text",
};

/// East (Accenture), 2003-12-23.
pub(super) const F359: Figure = Figure {
    id: "F359",
    what: m::FIGURE_CONTRACT_EAST,
    date: Date::day(2003, 12, 23),
    value: 934.0,
    unit: Unit::GbpMillion,
    scope: Scope::OneContract,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "contract price",
    source: &s::EHI_2003_12_23,
    locator: "text",
};

/// North West and West Midlands (CSC), 2003-12-23.
pub(super) const F360: Figure = Figure {
    id: "F360",
    what: m::FIGURE_CONTRACT_NORTH_WEST,
    date: Date::day(2003, 12, 23),
    value: 973.0,
    unit: Unit::GbpMillion,
    scope: Scope::OneContract,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "contract price",
    source: &s::EHI_2003_12_23,
    locator: "text",
};

/// The South, to 2013 (Fujitsu), 2004-01-26.
pub(super) const F361: Figure = Figure {
    id: "F361",
    what: m::FIGURE_CONTRACT_SOUTH,
    date: Date::day(2004, 1, 26),
    value: 896.0,
    unit: Unit::GbpMillion,
    scope: Scope::OneContract,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "contract price",
    source: &s::EHI_2004_01_26,
    locator: "text",
};
