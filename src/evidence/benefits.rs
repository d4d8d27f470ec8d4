//! Benefits, as the department counted its own.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// Benefits to date, as the department counted them, 2011-03-31.
pub(super) const F097: Figure = Figure {
    id: "F097",
    what: m::FIGURE_BENEFITS_TO_DATE,
    date: Date::day(2011, 3, 31),
    value: 2700.0,
    unit: Unit::GbpMillion,
    scope: Scope::BenefitsClaimed,
    kind: Kind::Estimate,
    confidence: Confidence::High,
    price_basis: "as NAO 2013",
    source: &s::PULSE_2013_06,
    locator: "text",
};

/// Benefits to date, as the department counted them, 2012-03-31.
pub(super) const F102: Figure = Figure {
    id: "F102",
    what: m::FIGURE_BENEFITS_TO_DATE,
    date: Date::day(2012, 3, 31),
    value: 3700.0,
    unit: Unit::GbpMillion,
    scope: Scope::BenefitsClaimed,
    kind: Kind::Estimate,
    confidence: Confidence::High,
    price_basis: "as NAO 2013",
    source: &s::COMMITTEE_2013_09_18,
    locator: "para 12",
};

/// Benefits to the end of life, as the department forecast them, 2012-03-31.
pub(super) const F103: Figure = Figure {
    id: "F103",
    what: m::FIGURE_BENEFITS_TO_END_OF_LIFE,
    date: Date::day(2012, 3, 31),
    value: 10_700.0,
    unit: Unit::GbpMillion,
    scope: Scope::BenefitsClaimed,
    kind: Kind::Forecast,
    confidence: Confidence::High,
    price_basis: "as NAO 2013",
    source: &s::COMMITTEE_2013_09_18,
    locator: "para 13",
};
