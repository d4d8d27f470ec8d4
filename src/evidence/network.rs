//! The N3 network: sites connected, and the plan.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// N3 sites commissioned, 2005-03-31.
pub(super) const F237: Figure = Figure {
    id: "F237",
    what: m::FIGURE_N3_COMMISSIONED,
    date: Date::day(2005, 3, 31),
    value: 6036.0,
    unit: Unit::Sites,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2005_05,
    locator: "CfH statement",
};

/// N3 sites, 2005-05-31.
pub(super) const F239: Figure = Figure {
    id: "F239",
    what: m::FIGURE_N3_SITES,
    date: Date::day(2005, 5, 31),
    value: 7500.0,
    unit: Unit::Sites,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::Medium,
    price_basis: "",
    source: &s::PUBLICNET_2005_07_12,
    locator: "text",
};

/// N3 sites, 2006.
pub(super) const F240: Figure = Figure {
    id: "F240",
    what: m::FIGURE_N3_SITES,
    date: Date::year(2006),
    value: 15_000.0,
    unit: Unit::Sites,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::Medium,
    price_basis: "",
    source: &s::CHANNELWEB_2006,
    locator: "text",
};

/// N3 sites to be connected under the contract, 2007-03-31.
pub(super) const F242: Figure = Figure {
    id: "F242",
    what: m::FIGURE_N3_CONTRACT,
    date: Date::day(2007, 3, 31),
    value: 18_000.0,
    unit: Unit::Sites,
    scope: Scope::NotMoney,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2004_02,
    locator: "text",
};
