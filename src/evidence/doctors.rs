//! Doctors' support, from the Medix surveys of GPs.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// GPs who call the programme an important NHS priority, 2003-02.
pub(super) const F477: Figure = Figure {
    id: "F477",
    what: m::FIGURE_GPS_PRIORITY,
    date: Date::month(2003, 2),
    value: 67.0,
    unit: Unit::PercentOfDoctors,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2007_11,
    locator: "text",
};

/// GPs who call the programme an important NHS priority, 2004-01.
pub(super) const F479: Figure = Figure {
    id: "F479",
    what: m::FIGURE_GPS_PRIORITY,
    date: Date::month(2004, 1),
    value: 70.0,
    unit: Unit::PercentOfDoctors,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::MEDIX_2005,
    locator: "text",
};

/// GPs who call the programme an important NHS priority, 2005-01.
pub(super) const F488: Figure = Figure {
    id: "F488",
    what: m::FIGURE_GPS_PRIORITY,
    date: Date::month(2005, 1),
    value: 41.0,
    unit: Unit::PercentOfDoctors,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::MEDIX_2005,
    locator: "text",
};

/// GPs who call the programme an important NHS priority, 2007-11.
pub(super) const F497: Figure = Figure {
    id: "F497",
    what: m::FIGURE_GPS_PRIORITY,
    date: Date::month(2007, 11),
    value: 30.0,
    unit: Unit::PercentOfDoctors,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2007_11,
    locator: "text",
};
