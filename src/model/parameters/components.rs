//! What tells the five components apart. Nothing else does: no rule in the model names one of them
//! to make it behave.

use std::ops::RangeInclusive;

use super::{Components, Evidence};

/// The attributes of one component.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComponentParameters {
    /// Share of the need that is unknown at launch, 0 to 1. Judgement; the ordering is from the
    /// literature.
    pub ambiguity: f64,
    /// How far places differ, 0 to 1. Judgement; the ordering is from the literature.
    pub heterogeneity: f64,
    /// How deep in clinical work, 0 to 1. Judgement; the ordering is from the literature.
    pub workflow_coupling: f64,
    /// Share of the product that exists at signature, 0 to 1. Neighbouring: there was no record
    /// system to deliver (HC 1070, 2011), imaging was not new (HSJ 2005); fitted.
    pub maturity_at_signing: f64,
    /// Sites; for Choose and Book per cent of referrals, for the Summary Care Record per cent of
    /// patients. 18,000 (F242) and 170 (F140) are published, 127 and the two hundreds are ours.
    pub sites: f64,
    /// Months from signature to the start of the build. Fitted.
    pub mobilisation_months: f64,
    /// Months in which the need becomes known at full engagement. Judgement, fitted.
    pub learning_months: f64,
    /// Months of building at full rate. Fitted.
    pub build_months: f64,
    /// Months from a start to its go-live. Fitted inside what Royal Berkshire took.
    pub deployment_months: f64,
    /// Sites that can start in a month at full capacity. Neighbouring, fitted.
    pub rollout_capacity_sites_per_month: f64,
    /// Interfaces that one site needs. Judgement.
    pub interfaces_per_site: f64,
    /// Price of one site, GBP million at 2004-05 prices. Fitted.
    pub price_per_site_gbp_million: f64,
    /// Benefit at full effective use, GBP million a year. Fitted to claimed benefits (F097, F102).
    pub full_benefit_gbp_million_per_year: f64,
    /// Whether it was bought under the regional contracts. Published.
    pub regional_contract: bool,
}

/// The attributes that are numbers, with their kind of evidence.
pub const COMPONENT_ATTRIBUTES: [(&str, Evidence); 13] = [
    ("ambiguity", Evidence::Judgement),
    ("heterogeneity", Evidence::Judgement),
    ("workflow_coupling", Evidence::Judgement),
    ("maturity_at_signing", Evidence::Neighbouring),
    ("sites", Evidence::Published),
    ("mobilisation_months", Evidence::Fitted),
    ("learning_months", Evidence::Judgement),
    ("build_months", Evidence::Fitted),
    ("deployment_months", Evidence::Fitted),
    ("rollout_capacity_sites_per_month", Evidence::Neighbouring),
    ("interfaces_per_site", Evidence::Judgement),
    ("price_per_site_gbp_million", Evidence::Fitted),
    ("full_benefit_gbp_million_per_year", Evidence::Fitted),
];

impl ComponentParameters {
    /// The named attribute, if it is a number.
    pub(super) fn field(&mut self, attribute: &str) -> Option<&mut f64> {
        Some(match attribute {
            "ambiguity" => &mut self.ambiguity,
            "heterogeneity" => &mut self.heterogeneity,
            "workflow_coupling" => &mut self.workflow_coupling,
            "maturity_at_signing" => &mut self.maturity_at_signing,
            "sites" => &mut self.sites,
            "mobilisation_months" => &mut self.mobilisation_months,
            "learning_months" => &mut self.learning_months,
            "build_months" => &mut self.build_months,
            "deployment_months" => &mut self.deployment_months,
            "rollout_capacity_sites_per_month" => &mut self.rollout_capacity_sites_per_month,
            "interfaces_per_site" => &mut self.interfaces_per_site,
            "price_per_site_gbp_million" => &mut self.price_per_site_gbp_million,
            "full_benefit_gbp_million_per_year" => &mut self.full_benefit_gbp_million_per_year,
            _ => return None,
        })
    }
}

/// The values that an attribute may take. Half as much again either way for the shares that are
/// judgements (literature gives their ordering only); a factor of two for times, prices and rates;
/// counts of sites stand.
pub(super) fn attribute_range(attribute: &str, version_1: f64) -> RangeInclusive<f64> {
    match attribute {
        "sites" => version_1..=version_1,
        "ambiguity" | "heterogeneity" | "workflow_coupling" => {
            version_1 * 0.5..=(version_1 * 1.5).min(1.0)
        }
        // Whether a product existed is published in words only (HC 1070; HSJ 2005).
        "maturity_at_signing" => (version_1 - 0.4).max(0.0)..=(version_1 + 0.4).min(1.0),
        _ => version_1 * 0.5..=version_1 * 2.0,
    }
}

/// The values that a reader may set an attribute to, where they are more than the plausible ones of
/// England's component: the whole of its scale, so that it can be another programme's. Nothing for the
/// attributes that stay within [`attribute_range`].
pub(super) fn attribute_scale(attribute: &str) -> Option<RangeInclusive<f64>> {
    match attribute {
        "ambiguity" | "heterogeneity" | "workflow_coupling" | "maturity_at_signing" => {
            Some(0.0..=1.0)
        }
        "sites" => Some(1.0..=SITES_MOST),
        _ => None,
    }
}

/// The most sites that a programme may have. Judgement: a little more than the largest of the five.
const SITES_MOST: f64 = 20_000.0;

impl Components {
    /// The calibrated attributes, in the order of `Component::ALL`.
    pub const CALIBRATED: Self = Self([N3, PACS, CHOOSE_AND_BOOK, SUMMARY_CARE_RECORD, ACUTE_EPR]);
}

const N3: ComponentParameters = ComponentParameters {
    ambiguity: 0.05,
    heterogeneity: 0.05,
    workflow_coupling: 0.02,
    maturity_at_signing: 0.95,
    sites: 18_000.0,
    mobilisation_months: 1.0,
    learning_months: 6.0,
    build_months: 8.952,
    deployment_months: 2.0,
    rollout_capacity_sites_per_month: 885.7,
    interfaces_per_site: 0.0,
    price_per_site_gbp_million: 0.02,
    full_benefit_gbp_million_per_year: 347.1,
    regional_contract: false,
};

const PACS: ComponentParameters = ComponentParameters {
    ambiguity: 0.1,
    heterogeneity: 0.1,
    workflow_coupling: 0.2,
    maturity_at_signing: 0.8965,
    sites: 127.0,
    mobilisation_months: 16.0,
    learning_months: 9.0,
    build_months: 17.97,
    deployment_months: 3.81,
    rollout_capacity_sites_per_month: 7.356,
    interfaces_per_site: 2.0,
    price_per_site_gbp_million: 5.325,
    full_benefit_gbp_million_per_year: 340.1,
    regional_contract: true,
};

const CHOOSE_AND_BOOK: ComponentParameters = ComponentParameters {
    ambiguity: 0.35,
    heterogeneity: 0.5579,
    workflow_coupling: 0.5,
    maturity_at_signing: 0.5719,
    sites: 100.0,
    mobilisation_months: 5.0,
    learning_months: 14.18,
    build_months: 19.82,
    deployment_months: 3.408,
    rollout_capacity_sites_per_month: 5.751,
    interfaces_per_site: 0.15,
    price_per_site_gbp_million: 1.233,
    full_benefit_gbp_million_per_year: 134.1,
    regional_contract: false,
};

const SUMMARY_CARE_RECORD: ComponentParameters = ComponentParameters {
    ambiguity: 0.503,
    heterogeneity: 0.1,
    workflow_coupling: 0.4,
    maturity_at_signing: 0.0,
    sites: 100.0,
    mobilisation_months: 39.0,
    learning_months: 18.0,
    build_months: 82.21,
    deployment_months: 5.892,
    rollout_capacity_sites_per_month: 2.967,
    interfaces_per_site: 0.25,
    price_per_site_gbp_million: 0.5008,
    full_benefit_gbp_million_per_year: 54.29,
    regional_contract: false,
};

const ACUTE_EPR: ComponentParameters = ComponentParameters {
    ambiguity: 0.8,
    heterogeneity: 0.8984,
    workflow_coupling: 0.95,
    maturity_at_signing: 0.3644,
    sites: 170.0,
    mobilisation_months: 8.0,
    learning_months: 54.45,
    build_months: 62.35,
    deployment_months: 11.12,
    rollout_capacity_sites_per_month: 2.403,
    interfaces_per_site: 12.0,
    price_per_site_gbp_million: 21.22,
    full_benefit_gbp_million_per_year: 280.5,
    regional_contract: true,
};
