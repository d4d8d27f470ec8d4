//! What going live meant for one hospital.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// Months from go-live to a stable system at the Royal Free: derived, to the end of January 2009.
pub(super) const F457: Figure = Figure {
    id: "F457",
    what: m::FIGURE_ROYAL_FREE_MONTHS,
    date: Date::month(2009, 1),
    value: 7.0,
    unit: Unit::Months,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::Medium,
    price_basis: "not stated",
    source: &s::HANSARD_2009_02_27,
    locator: "text",
};

/// What going live had cost the Royal Free by early 2009, as its chief executive put it.
pub(super) const F462: Figure = Figure {
    id: "F462",
    what: m::FIGURE_ROYAL_FREE_COST,
    date: Date::month(2009, 2),
    value: 10.0,
    unit: Unit::GbpMillion,
    scope: Scope::OneHospital,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "not stated",
    source: &s::EHI_2009_02,
    locator: "text",
};
