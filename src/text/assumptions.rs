//! The constants as controls: groups, names, values and evidence.

use npfit_model::{CONSTANTS, Constant, Parameters};

use super::{cause_evidence, constant_name, constant_value};
use crate::analysis::sensitivity::Cause;
use crate::message::{self as m, Language, Message};

/// Constants that belong to one concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConstantGroup {
    /// What the grades of components mean.
    Grades,
    /// Prices of contracts.
    Prices,
    /// Learning, building and changing.
    Learning,
    /// Roll-out.
    RollOut,
    /// Interfaces and standards.
    Interfaces,
    /// Use.
    Use,
    /// Clinicians' confidence.
    Confidence,
    /// Costs and benefits.
    Money,
    /// Suppliers.
    Suppliers,
    /// What the centre sees and bears.
    Governance,
    /// What happened outside the levers.
    Dated,
}

impl ConstantGroup {
    /// All groups, in the order of the page.
    pub const ALL: [Self; 11] = [
        Self::Grades,
        Self::Prices,
        Self::Learning,
        Self::RollOut,
        Self::Interfaces,
        Self::Use,
        Self::Confidence,
        Self::Money,
        Self::Suppliers,
        Self::Governance,
        Self::Dated,
    ];

    /// The group of a constant, by its name; `None` if there is no such constant.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "grade_slight" | "grade_low" | "grade_middling" | "grade_high" => Self::Grades,
            "contract_months" => Self::Prices,
            name if name.starts_with("price_") => Self::Prices,
            "learning_months" | "closeness_floor" | "closeness_pilot" | "build_months"
            | "discovery_months" | "change_months" | "misfit_removed" => Self::Learning,
            "mandate" | "base_load" | "rollout_rate" | "fastest" | "seed" | "own_way_rate" => {
                Self::RollOut
            }
            "inertia_months" | "integration_rate" | "standards_undone" => Self::Interfaces,
            "use_months" | "dip_depth" | "recovery_months" => Self::Use,
            "confidence_start" | "confidence_months" => Self::Confidence,
            "paid_at_golive" | "local_share" | "change_price" | "overhead" | "dip_cost"
            | "benefit" | "joined_benefit" | "benefit_months" => Self::Money,
            "build_share" | "supplier_margin" | "tolerance_first" | "tolerance_ratio"
            | "takeover_months" => Self::Suppliers,
            "perception_months" | "plan_months" | "goal_erosion" | "listening" | "limit"
            | "sunk_cost" | "reaction" => Self::Governance,
            "imaging_lag" | "consent_fade" | "payment" | "payment_fade" => Self::Dated,
            _ => return None,
        })
    }

    /// Its name.
    pub const fn name(self) -> Message {
        match self {
            Self::Grades => m::GROUP_GRADES,
            Self::Prices => m::GROUP_PRICES,
            Self::Learning => m::GROUP_LEARNING,
            Self::RollOut => m::GROUP_ROLL_OUT,
            Self::Interfaces => m::GROUP_INTERFACES,
            Self::Use => m::GROUP_USE,
            Self::Confidence => m::GROUP_CONFIDENCE,
            Self::Money => m::GROUP_MONEY,
            Self::Suppliers => m::GROUP_SUPPLIERS,
            Self::Governance => m::GROUP_GOVERNANCE,
            Self::Dated => m::GROUP_DATED,
        }
    }
}

/// Where a constant's size comes from: "published, derived; fitted inside its range".
pub fn constant_evidence(language: &Language, constant: &'static Constant) -> String {
    let evidence = cause_evidence(language, &Cause::Constant(constant));
    let qualifier = match constant.qualifier {
        "derived" => Some(m::EVIDENCE_DERIVED),
        "direction only" => Some(m::EVIDENCE_DIRECTION_ONLY),
        _ => None,
    };
    let words = match qualifier {
        Some(qualifier) => m::evidence_qualified(language, evidence, qualifier.text(language)),
        None => evidence.to_owned(),
    };
    // "Fitted; fitted inside its range" would say it twice.
    if constant.is_fitted && constant.evidence != npfit_model::Evidence::Fitted {
        m::evidence_with_fit(language, &words)
    } else {
        words
    }
}

/// What a constant is now, beside what was published: said once its control is released.
pub fn assumption_status(language: &Language, constant: &'static Constant, value: f64) -> String {
    let print = |value: f64| constant_value(language, value, constant.unit);
    let name = constant_name(language, constant);
    m::assumption_changed(language, &name, &print(value), &print(constant.value))
}

/// The title of the part: how many of the constants have a control. The others are part of the structure.
pub fn assumptions_heading(language: &Language) -> String {
    let free = CONSTANTS.iter().filter(|constant| constant.low < constant.high).count();
    m::assumptions_heading(language, &language.whole(free), &language.whole(CONSTANTS.len()))
}

/// How many constants and switches are not as published.
pub fn assumptions_changed(
    language: &Language,
    parameters: &Parameters,
    switches: [bool; 3],
) -> String {
    let off = switches.into_iter().filter(|is_on| !is_on).count();
    m::assumptions_changed(language, parameters.changed().len() + off)
}

/// What a dated input is, by its place in [`npfit_model::DatedInputs::KEYS`].
pub fn dated_input(index: usize) -> Message {
    [m::INPUT_CONSENT, m::INPUT_PAYMENT, m::INPUT_IMAGING_LAG][index.min(2)]
}

/// That a dated input is switched.
pub fn input_status(language: &Language, index: usize, is_on: bool) -> String {
    let name = dated_input(index).text(language);
    if is_on { m::assumption_input_on(language, name) } else { m::assumption_input(language, name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_constant_has_a_group_and_every_group_constants() {
        for constant in &CONSTANTS {
            assert!(ConstantGroup::of(constant.name).is_some(), "{}", constant.name);
        }
        for group in ConstantGroup::ALL {
            let is_in = |constant: &Constant| ConstantGroup::of(constant.name) == Some(group);
            assert!(CONSTANTS.iter().any(is_in), "{group:?}");
        }
        assert_eq!(ConstantGroup::of("no_such_constant"), None);
    }

    #[test]
    fn the_heading_counts_what_can_be_changed() {
        let words = assumptions_heading(&Language::english());
        assert_eq!(words, "Assumptions: 49 of 55 constants can be changed");
    }

    #[test]
    fn qualifiers_are_those_of_the_model() {
        for constant in &CONSTANTS {
            let known = ["", "derived", "direction only"].contains(&constant.qualifier);
            assert!(known, "{}", constant.name);
        }
    }

    #[test]
    fn a_changed_constant_is_said_with_what_was_published() {
        let language = Language::english();
        let constant = CONSTANTS.iter().find(|constant| constant.name == "learning_months");
        let words = constant.map(|constant| assumption_status(&language, constant, 24.0));
        assert_eq!(
            words.as_deref(),
            Some("In your run, time to learn what is needed is 24 months; published 18 months.")
        );
        let mut parameters = Parameters::default();
        let count = |parameters: &Parameters, on| assumptions_changed(&language, parameters, on);
        assert_eq!(count(&parameters, [true; 3]), "none changed");
        parameters.set("learning_months", 24.0);
        assert_eq!(count(&parameters, [true; 3]), "one changed");
        assert_eq!(count(&parameters, [true, false, false]), "3 changed");
    }
}
