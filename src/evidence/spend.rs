//! Money: what was spent, and what the whole was said to cost.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// Spent on the whole programme, local costs included, 2007-03-31.
pub(super) const F054: Figure = Figure {
    id: "F054",
    what: m::FIGURE_SPENT,
    date: Date::day(2007, 3, 31),
    value: 2400.0,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToDate,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "not stated",
    source: &s::COMPUTER_WEEKLY_2009_01_27,
    locator: "text",
};

/// Spent on the whole programme, local costs included, 2008-03-31.
pub(super) const F056: Figure = Figure {
    id: "F056",
    what: m::FIGURE_SPENT,
    date: Date::day(2008, 3, 31),
    value: 3500.0,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToDate,
    kind: Kind::Estimate,
    confidence: Confidence::High,
    price_basis: "not stated",
    source: &s::HANSARD_2009_03_26,
    locator: "col 682W",
};

/// Spent on the whole programme, local costs included, 2009-03-31.
pub(super) const F070: Figure = Figure {
    id: "F070",
    what: m::FIGURE_SPENT,
    date: Date::day(2009, 3, 31),
    value: 4500.0,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToDate,
    kind: Kind::Actual,
    confidence: Confidence::Medium,
    price_basis: "not stated",
    source: &s::MATHIESON_2010_01,
    locator: "text",
};

/// Spent on the whole programme, local costs included, 2011-03-31.
pub(super) const F077: Figure = Figure {
    id: "F077",
    what: m::FIGURE_SPENT,
    date: Date::day(2011, 3, 31),
    value: 6400.0,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToDate,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "not stated (2004-05 per DH)",
    source: &s::COMMITTEE_2011_08,
    locator: "summary",
};

/// Spent on the whole programme, local costs included, 2012-03-31.
pub(super) const F082: Figure = Figure {
    id: "F082",
    what: m::FIGURE_SPENT,
    date: Date::day(2012, 3, 31),
    value: 7300.0,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToDate,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "2004-05 prices (per EHI FOI)",
    source: &s::EHI_2013_06,
    locator: "text",
};

/// Central funding for three years, as announced, 2003-01.
pub(super) const F003: Figure = Figure {
    id: "F003",
    what: m::FIGURE_FUNDING,
    date: Date::month(2003, 1),
    value: 2300.0,
    unit: Unit::GbpMillion,
    scope: Scope::CentralThreeYears,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "cash",
    source: &s::HANSARD_2004_04_19,
    locator: "col 201-3W",
};

/// The core contracts, ten years, 2004-04.
pub(super) const F007: Figure = Figure {
    id: "F007",
    what: m::FIGURE_CORE_CONTRACTS,
    date: Date::month(2004, 4),
    value: 6200.0,
    unit: Unit::GbpMillion,
    scope: Scope::CoreContracts,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "contract prices (2004-05 in later use)",
    source: &s::HANSARD_2004_04_19,
    locator: "col 201-3W",
};

/// The whole programme to the end of contracts, 2006-06-16.
pub(super) const F015: Figure = Figure {
    id: "F015",
    what: m::FIGURE_TO_END_OF_CONTRACTS,
    date: Date::day(2006, 6, 16),
    value: 12_400.0,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToEndOfContracts,
    kind: Kind::Estimate,
    confidence: Confidence::High,
    price_basis: "2004-05 prices",
    source: &s::COMPUTING_2006_06_16,
    locator: "text",
};

/// The whole programme to the end of contracts, 2008-03-31.
pub(super) const F025: Figure = Figure {
    id: "F025",
    what: m::FIGURE_TO_END_OF_CONTRACTS,
    date: Date::day(2008, 3, 31),
    value: 12_656.2,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToEndOfContracts,
    kind: Kind::Estimate,
    confidence: Confidence::High,
    price_basis: "2004-05 prices",
    source: &s::COMMITTEE_2009_01_27,
    locator: "para 18, Figure 2",
};

/// The whole programme to the end of contracts, 2011-03-31.
pub(super) const F029: Figure = Figure {
    id: "F029",
    what: m::FIGURE_TO_END_OF_CONTRACTS,
    date: Date::day(2011, 3, 31),
    value: 11_400.0,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToEndOfContracts,
    kind: Kind::Estimate,
    confidence: Confidence::High,
    price_basis: "not stated in source (NAO 2011 mixed 2004-05)",
    source: &s::COMMITTEE_2011_08,
    locator: "summary",
};

/// The whole programme to the end of its life, without future Lorenzo and any Fujitsu settlement, 2012-03-31.
pub(super) const F031: Figure = Figure {
    id: "F031",
    what: m::FIGURE_TO_END_OF_LIFE,
    date: Date::day(2012, 3, 31),
    value: 9800.0,
    unit: Unit::GbpMillion,
    scope: Scope::ProgrammeToEndOfLife,
    kind: Kind::Forecast,
    confidence: Confidence::High,
    price_basis: "not stated in text read (2004-05 per FOI coverage of the statement)",
    source: &s::NAO_2013_06,
    locator: "text",
};
