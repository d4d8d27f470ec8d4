//! What a supplier spends and when it walks away.

use std::ops::RangeInclusive;

use super::constants;

constants! {
    /// What a supplier spends and when it walks away.
    pub struct Supply {
        /// Supplier's cost of a go-live, as a share of the site's price.
        supplier_go_live_cost = 0.28, 0.0..=1.0, "share", Judgement, "";
        /// Supplier's cost of service, as a share of the site's price over the service months.
        supplier_service_cost = 0.32, 0.0..=1.0, "share", Judgement, "";
        /// Supplier's standing cost in a month, as a share of the contract value.
        supplier_team_cost_per_month = 0.0003451, 0.0..=0.01, "1/month", Fitted fitted, "";
        /// What replacing a supplier costs, as a share of the contract it leaves.
        exit_premium = 0.15, 0.1..=0.6, "share", Neighbouring, "what moving the contract of the South cost, not like for like";
        /// Months for which a departed supplier's capacity is missing.
        exit_hiatus_months = 12.0, 0.0..=36.0, "months", Judgement, "";
    }
}

/// One local service provider: how much of the regional contracts it holds, what it bears.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SupplierParameters {
    /// Share of the regional contracts' value. Unit: share. From the prices at award (F355, F356,
    /// F359, F360, F361) and their first resets; judgement in the rounding.
    pub share: f64,
    /// Loss, as a share of its contract, beyond which it walks away. Unit: share.
    pub tolerance_share: f64,
    /// What its region and its product cost it, relative to the others. Unit: x. One in version 1.
    pub burden: f64,
}

/// The attributes of a supplier that a link may change.
pub(super) const ATTRIBUTES: [&str; 2] = ["tolerance_share", "burden"];

impl SupplierParameters {
    /// The named attribute.
    pub(super) fn field(&mut self, attribute: &str) -> Option<&mut f64> {
        match attribute {
            "tolerance_share" => Some(&mut self.tolerance_share),
            "burden" => Some(&mut self.burden),
            _ => None,
        }
    }
}

/// The values that a supplier's attribute may take: half as much again either way. Judgement.
pub(super) fn attribute_range(_attribute: &str, version_1: f64) -> RangeInclusive<f64> {
    version_1 * 0.5..=version_1 * 1.5
}

impl super::Suppliers {
    /// The calibrated attributes, in the order of `Supplier::ALL`: North East and East, South, North
    /// West and West Midlands, London.
    pub const CALIBRATED: Self = Self([
        // Left in September 2006 after provisions of 12-13 % of contract value; fitted to the date.
        SupplierParameters { share: 0.415, tolerance_share: 0.1374, burden: 1.0 },
        // Left in May 2008; fitted to the date.
        SupplierParameters { share: 0.183, tolerance_share: 0.2233, burden: 1.0 },
        // Stayed, and wrote off about 30 % (F394 of F353); judgement.
        SupplierParameters { share: 0.199, tolerance_share: 0.75, burden: 1.0 },
        // Stayed; judgement.
        SupplierParameters { share: 0.203, tolerance_share: 0.75, burden: 1.0 },
    ]);
}
