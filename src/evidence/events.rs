//! Dated events: contracts, exits, go-lives, reports.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// The strategy is published, 2002-06.
pub(super) const F401: Figure = Figure {
    id: "F401",
    what: m::FIGURE_STRATEGY,
    date: Date::month(2002, 6),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HSJ_2006,
    locator: "text",
};

/// The last regional contract is signed (Fujitsu, the South), 2004-01-26.
pub(super) const F403: Figure = Figure {
    id: "F403",
    what: m::FIGURE_LAST_CONTRACT,
    date: Date::day(2004, 1, 26),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2004_01_26,
    locator: "text",
};

/// The Spine's first elements and the Choose and Book software go live, 2004-07.
pub(super) const F404: Figure = Figure {
    id: "F404",
    what: m::FIGURE_SPINE,
    date: Date::month(2004, 7),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::PARLIAMENT_2007_02_23,
    locator: "text",
};

/// Nuffield Orthopaedic Centre goes live, 2005-12-22.
pub(super) const F408: Figure = Figure {
    id: "F408",
    what: m::FIGURE_NUFFIELD,
    date: Date::day(2005, 12, 22),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HANSARD_2007_07_24,
    locator: "text",
};

/// First report of the National Audit Office, 2006-06-16.
pub(super) const F409: Figure = Figure {
    id: "F409",
    what: m::FIGURE_FIRST_AUDIT,
    date: Date::day(2006, 6, 16),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::COMPUTING_2006_06_16,
    locator: "text",
};

/// Accenture withdraws; CSC takes over the North East and East, 2006-09-28.
pub(super) const F414: Figure = Figure {
    id: "F414",
    what: m::FIGURE_ACCENTURE,
    date: Date::day(2006, 9, 28),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::GUARDIAN_2006_09_28,
    locator: "text",
};

/// Second report of the National Audit Office, 2008-05-16.
pub(super) const F422: Figure = Figure {
    id: "F422",
    what: m::FIGURE_SECOND_AUDIT,
    date: Date::day(2008, 5, 16),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::NAO_2008_05_16,
    locator: "text",
};

/// Fujitsu's contract for the South is terminated, 2008-05-28.
pub(super) const F423: Figure = Figure {
    id: "F423",
    what: m::FIGURE_FUJITSU,
    date: Date::day(2008, 5, 28),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HANSARD_2008_11_12,
    locator: "text",
};

/// Royal Free goes live, 2008-06-15.
pub(super) const F425: Figure = Figure {
    id: "F425",
    what: m::FIGURE_ROYAL_FREE,
    date: Date::day(2008, 6, 15),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HANSARD_2009_02_27,
    locator: "text",
};

/// Morecambe Bay goes live with Lorenzo, 2010-06-01.
pub(super) const F432: Figure = Figure {
    id: "F432",
    what: m::FIGURE_MORECAMBE_BAY,
    date: Date::day(2010, 6, 1),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::COMPUTER_WEEKLY_2010_06,
    locator: "text",
};

/// Third report of the National Audit Office, 2011-05-18.
pub(super) const F435: Figure = Figure {
    id: "F435",
    what: m::FIGURE_THIRD_AUDIT,
    date: Date::day(2011, 5, 18),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::NAO_2011_05_18,
    locator: "text",
};

/// The government announces the dismantling, 2011-09-22.
pub(super) const F437: Figure = Figure {
    id: "F437",
    what: m::FIGURE_DISMANTLING,
    date: Date::day(2011, 9, 22),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::CABINET_OFFICE_2011_09_22,
    locator: "text",
};

/// The National Audit Office reviews the final benefits statement, 2013-06.
pub(super) const F441: Figure = Figure {
    id: "F441",
    what: m::FIGURE_BENEFITS_REVIEW,
    date: Date::month(2013, 6),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Event,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::NAO_2013_06,
    locator: "text",
};
