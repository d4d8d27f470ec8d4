//! Patient systems and records in acute trusts, and the plan.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// Acute trusts with a programme patient system, 2006-06.
pub(super) const F139: Figure = Figure {
    id: "F139",
    what: m::FIGURE_ACUTE_SYSTEM,
    date: Date::month(2006, 6),
    value: 13.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::COMMITTEE_2007_04_17,
    locator: "conclusion 1",
};

/// Acute trusts with a programme patient system, 2007-02-28.
pub(super) const F148: Figure = Figure {
    id: "F148",
    what: m::FIGURE_ACUTE_SYSTEM,
    date: Date::day(2007, 2, 28),
    value: 18.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::COMMITTEE_2007_04_17,
    locator: "conclusion 1",
};

/// Acute trusts with a programme patient system, 2007-03-31.
pub(super) const F149: Figure = Figure {
    id: "F149",
    what: m::FIGURE_ACUTE_SYSTEM,
    date: Date::day(2007, 3, 31),
    value: 19.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HANSARD_2010_01_06,
    locator: "HL829 table",
};

/// Acute trusts with a programme patient system, 2009-03-31.
pub(super) const F161: Figure = Figure {
    id: "F161",
    what: m::FIGURE_ACUTE_SYSTEM,
    date: Date::day(2009, 3, 31),
    value: 43.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HANSARD_2010_01_06,
    locator: "HL829 table",
};

/// Acute trusts with a programme patient system, forecast in December 2009, 2010-03-31.
pub(super) const F166: Figure = Figure {
    id: "F166",
    what: m::FIGURE_ACUTE_SYSTEM_FORECAST,
    date: Date::day(2010, 3, 31),
    value: 62.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Forecast,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HANSARD_2010_01_06,
    locator: "HL829 table",
};

/// Care records systems delivered across the NHS, 2007-12-31.
pub(super) const F342: Figure = Figure {
    id: "F342",
    what: m::FIGURE_CARE_RECORDS_EVERYWHERE,
    date: Date::day(2007, 12, 31),
    value: 1.0,
    unit: Unit::Milestone,
    scope: Scope::NotMoney,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::COMMITTEE_2011_08_B,
    locator: "text",
};

/// Acute trusts in England, as the committee counted them, 2006-06-26.
pub(super) const F140: Figure = Figure {
    id: "F140",
    what: m::FIGURE_ACUTE_TRUSTS,
    date: Date::day(2006, 6, 26),
    value: 170.0,
    unit: Unit::AcuteTrusts,
    scope: Scope::NotMoney,
    kind: Kind::Estimate,
    confidence: Confidence::Medium,
    price_basis: "",
    source: &s::EHI_2006_06_27,
    locator: "text",
};
