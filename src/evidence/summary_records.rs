//! The Summary Care Record: records created, and the plan.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// Summary Care Records created, 2008-02-03.
pub(super) const F315: Figure = Figure {
    id: "F315",
    what: m::FIGURE_SUMMARIES,
    date: Date::day(2008, 2, 3),
    value: 153_000.0,
    unit: Unit::Records,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::PARLIAMENT_2008_02_21,
    locator: "col n/a",
};

/// Summary Care Records created, 2010-03.
pub(super) const F317: Figure = Figure {
    id: "F317",
    what: m::FIGURE_SUMMARIES,
    date: Date::month(2010, 3),
    value: 1_500_000.0,
    unit: Unit::Records,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::BMJ_2010_06_16,
    locator: "abstract",
};

/// Summary Care Records created, 2010-09.
pub(super) const F319: Figure = Figure {
    id: "F319",
    what: m::FIGURE_SUMMARIES,
    date: Date::month(2010, 9),
    value: 2_700_000.0,
    unit: Unit::Records,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::PULSE_2010_09,
    locator: "text",
};

/// Summary Care Records created, 2011-04.
pub(super) const F321: Figure = Figure {
    id: "F321",
    what: m::FIGURE_SUMMARIES,
    date: Date::month(2011, 4),
    value: 6_000_000.0,
    unit: Unit::Records,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::Medium,
    price_basis: "",
    source: &s::PULSE_2011_B,
    locator: "text",
};

/// Summary Care Records created, 2013-03.
pub(super) const F322: Figure = Figure {
    id: "F322",
    what: m::FIGURE_SUMMARIES,
    date: Date::month(2013, 3),
    value: 24_000_000.0,
    unit: Unit::Records,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::Medium,
    price_basis: "",
    source: &s::WIKIPEDIA,
    locator: "text",
};

/// Summary Care Records created, 2014-03-01.
pub(super) const F323: Figure = Figure {
    id: "F323",
    what: m::FIGURE_SUMMARIES,
    date: Date::day(2014, 3, 1),
    value: 35_300_000.0,
    unit: Unit::Records,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::PROJECTS_2014,
    locator: "DCA text",
};

/// Summary Care Records created, 2015-01.
pub(super) const F324: Figure = Figure {
    id: "F324",
    what: m::FIGURE_SUMMARIES,
    date: Date::month(2015, 1),
    value: 50_000_000.0,
    unit: Unit::Records,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::PROJECTS_2015,
    locator: "DCA text",
};

/// A Summary Care Record for every patient who wants one, 2007-12-31.
pub(super) const F314: Figure = Figure {
    id: "F314",
    what: m::FIGURE_SUMMARIES_EVERYWHERE,
    date: Date::day(2007, 12, 31),
    value: 50_000_000.0,
    unit: Unit::Records,
    scope: Scope::NotMoney,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI,
    locator: "text",
};
