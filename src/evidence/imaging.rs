//! Digital imaging (PACS): trusts, and the plan.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// Trusts with the programme's digital imaging (PACS), 2005-03.
pub(super) const F225: Figure = Figure {
    id: "F225",
    what: m::FIGURE_IMAGING_TRUSTS,
    date: Date::month(2005, 3),
    value: 2.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HSJ_2005,
    locator: "text",
};

/// Trusts with the programme's digital imaging (PACS), 2005-10.
pub(super) const F226: Figure = Figure {
    id: "F226",
    what: m::FIGURE_IMAGING_TRUSTS,
    date: Date::month(2005, 10),
    value: 6.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::Medium,
    price_basis: "",
    source: &s::EHI_2005,
    locator: "text",
};

/// Digital imaging (PACS) deployments, 2006-06-26.
pub(super) const F227: Figure = Figure {
    id: "F227",
    what: m::FIGURE_IMAGING_DEPLOYMENTS,
    date: Date::day(2006, 6, 26),
    value: 33.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2006_06_27,
    locator: "text",
};

/// Digital imaging (PACS) deployments, 2006-08.
pub(super) const F228: Figure = Figure {
    id: "F228",
    what: m::FIGURE_IMAGING_DEPLOYMENTS,
    date: Date::month(2006, 8),
    value: 42.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::ZDNET_2006_08,
    locator: "text",
};

/// Digital imaging (PACS) installations, 2007-04-02.
pub(super) const F232: Figure = Figure {
    id: "F232",
    what: m::FIGURE_IMAGING_INSTALLATIONS,
    date: Date::day(2007, 4, 2),
    value: 84.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2007_04,
    locator: "text",
};

/// Trusts with the programme's digital imaging (PACS), 2007-05-21.
pub(super) const F233: Figure = Figure {
    id: "F233",
    what: m::FIGURE_IMAGING_TRUSTS,
    date: Date::day(2007, 5, 21),
    value: 92.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::REGISTER_2007_05_23,
    locator: "text",
};

/// Hospital trusts that use digital imaging (PACS), 2007-12-31.
pub(super) const F234: Figure = Figure {
    id: "F234",
    what: m::FIGURE_IMAGING_USERS,
    date: Date::day(2007, 12, 31),
    value: 100.0,
    unit: Unit::PercentOfTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HSJ_2008_01,
    locator: "text",
};

/// Digital imaging (PACS) in every acute trust, 2007-03-31.
pub(super) const F230: Figure = Figure {
    id: "F230",
    what: m::FIGURE_IMAGING_EVERYWHERE,
    date: Date::day(2007, 3, 31),
    value: 100.0,
    unit: Unit::PercentOfTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2005,
    locator: "text",
};
