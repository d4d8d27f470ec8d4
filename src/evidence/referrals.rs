//! Choose and Book: share of referrals, and the target.

use super::figure::{Confidence, Date, Figure, Kind, Scope, Unit};
use super::sources as s;
use crate::message as m;

/// GP referrals made through Choose and Book, 2006-09-24.
pub(super) const F251: Figure = Figure {
    id: "F251",
    what: m::FIGURE_REFERRALS_GP,
    date: Date::day(2006, 9, 24),
    value: 27.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HANSARD_2006_10_25,
    locator: "text",
};

/// First outpatient referrals made through Choose and Book, 2007-03-31.
pub(super) const F256: Figure = Figure {
    id: "F256",
    what: m::FIGURE_REFERRALS_FIRST,
    date: Date::day(2007, 3, 31),
    value: 38.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::HANSARD_2007_05_02,
    locator: "PQ 133826",
};

/// Referrals made through Choose and Book, 2008-04.
pub(super) const F259: Figure = Figure {
    id: "F259",
    what: m::FIGURE_REFERRALS,
    date: Date::month(2008, 4),
    value: 50.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::Medium,
    price_basis: "",
    source: &s::EHI_2008_04,
    locator: "text",
};

/// Referrals made through Choose and Book, 2009-06.
pub(super) const F262: Figure = Figure {
    id: "F262",
    what: m::FIGURE_REFERRALS,
    date: Date::month(2009, 6),
    value: 53.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::PULSE_2011,
    locator: "text",
};

/// Referrals made through Choose and Book, 2009-10.
pub(super) const F263: Figure = Figure {
    id: "F263",
    what: m::FIGURE_REFERRALS,
    date: Date::month(2009, 10),
    value: 56.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::PULSE_2011,
    locator: "text",
};

/// Referrals made through Choose and Book, the peak, 2010-02.
pub(super) const F562: Figure = Figure {
    id: "F562",
    what: m::FIGURE_REFERRALS_PEAK,
    date: Date::month(2010, 2),
    value: 57.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2012_03,
    locator: "opening paragraphs",
};

/// Referrals made through Choose and Book, 2010-06.
pub(super) const F266: Figure = Figure {
    id: "F266",
    what: m::FIGURE_REFERRALS,
    date: Date::month(2010, 6),
    value: 53.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::PULSE_2011,
    locator: "text",
};

/// GP referrals made through Choose and Book, 2012-01.
pub(super) const F561: Figure = Figure {
    id: "F561",
    what: m::FIGURE_REFERRALS_GP,
    date: Date::month(2012, 1),
    value: 50.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2012_03,
    locator: "opening paragraphs",
};

/// Referrals made through Choose and Book, 2013-12.
pub(super) const F269: Figure = Figure {
    id: "F269",
    what: m::FIGURE_REFERRALS,
    date: Date::month(2013, 12),
    value: 50.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Actual,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2013_12,
    locator: "text",
};

/// GP referrals to be made through Choose and Book, 2007-03-31.
pub(super) const F255: Figure = Figure {
    id: "F255",
    what: m::FIGURE_REFERRALS_PLAN,
    date: Date::day(2007, 3, 31),
    value: 90.0,
    unit: Unit::PercentOfReferrals,
    scope: Scope::NotMoney,
    kind: Kind::Plan,
    confidence: Confidence::High,
    price_basis: "",
    source: &s::EHI_2006_10_20,
    locator: "text",
};
