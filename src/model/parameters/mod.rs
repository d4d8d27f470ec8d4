//! Every constant of the model, with its unit, its range and its kind of evidence.
//!
//! The constants stand in groups that follow the numbered sections of `run`. Each is a field (so
//! that the model's code reads), and each is also listed as a [`Constant`] (so that a link, a table
//! or a sensitivity run can name it). About half of them are judgements, and say so.

use std::ops::RangeInclusive;

mod adoption;
mod components;
mod fit;
mod governance;
mod integration;
mod knowledge;
mod money;
mod outcome;
mod rework;
mod rollout;
mod supply;

pub use adoption::Adoption;
pub use components::{COMPONENT_ATTRIBUTES, ComponentParameters};
pub use fit::Fit;
pub use governance::Governance;
pub use integration::Integration;
pub use knowledge::Knowledge;
pub use money::Money;
pub use outcome::Outcome;
pub use rework::Rework;
pub use rollout::Rollout;
pub use supply::{SupplierParameters, Supply};

use super::{Component, Supplier};

/// All constants of a run. [`Parameters::default`] is the calibrated set of model version 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// How trouble reaches the centre.
    pub governance: Governance,
    /// How the need becomes known.
    pub knowledge: Knowledge,
    /// How one design meets many places.
    pub fit: Fit,
    /// The rework cycle.
    pub rework: Rework,
    /// Readiness, willingness and capacity.
    pub rollout: Rollout,
    /// Interfaces and their backlog.
    pub integration: Integration,
    /// Opting out, and use of what is live.
    pub adoption: Adoption,
    /// What is paid.
    pub money: Money,
    /// What suppliers spend, and when they leave.
    pub supply: Supply,
    /// Benefits, confidence and the joined-up record.
    pub outcome: Outcome,
    /// What tells the five components apart, in the order of [`Component::ALL`].
    pub components: Components,
    /// The four local service providers, in the order of [`Supplier::ALL`].
    pub suppliers: Suppliers,
}

impl Default for Parameters {
    fn default() -> Self {
        Self::CALIBRATED
    }
}

/// The five components' attributes, indexed by [`Component`].
#[derive(Clone, Debug, PartialEq)]
pub struct Components(pub [ComponentParameters; Component::COUNT]);

/// The four suppliers' attributes, indexed by [`Supplier`].
#[derive(Clone, Debug, PartialEq)]
pub struct Suppliers(pub [SupplierParameters; Supplier::COUNT]);

/// Where the size of a constant comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A number published about this programme or this very quantity.
    Published,
    /// A number published about something comparable.
    Neighbouring,
    /// Our judgement: nobody has measured it.
    Judgement,
    /// Only the fit to the record speaks for it.
    Fitted,
}

impl Evidence {
    /// The badge shown beside the constant.
    pub fn label(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Neighbouring => "neighbouring",
            Self::Judgement => "judgement",
            Self::Fitted => "fitted",
        }
    }
}

/// A constant's name, value and range: all that a link needs. Kept apart from [`Constant`] so that a
/// page which only reads links does not carry every meaning and source.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// Its name in code and in addresses (`p.<name>=`).
    pub name: &'static str,
    /// The calibrated value.
    pub value: f64,
    /// The values a reader or an ensemble may give it. Judgement where the constant's source names
    /// none.
    pub range: RangeInclusive<f64>,
}

/// What is known about one constant.
#[derive(Clone, Debug, PartialEq)]
pub struct Constant {
    /// Its name, value and range.
    pub limit: Limit,
    /// What it is in the world, in one sentence.
    pub meaning: &'static str,
    /// Its unit; `share` is 0 to 1, `x` a multiple.
    pub unit: &'static str,
    /// Where its size comes from.
    pub evidence: Evidence,
    /// Whether the value was moved inside its range to fit the record.
    pub fitted: bool,
    /// Whether the conclusions rest on it.
    pub load_bearing: bool,
    /// The source of size or range; empty where it is judgement.
    pub source: &'static str,
}

/// Declares a group of constants: the struct with one public field each, its default, and the list.
macro_rules! constants {
    (
        $(#[$group_doc:meta])*
        pub struct $group:ident {
            $(
                #[doc = $meaning:literal]
                $name:ident = $value:literal, $low:literal..=$high:literal, $unit:literal,
                $evidence:ident $($mark:ident)*, $source:literal;
            )*
        }
    ) => {
        $(#[$group_doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $group {
            $(
                #[doc = concat!($meaning, " Unit: ", $unit, ".")]
                pub $name: f64,
            )*
        }

        impl $group {
            /// The calibrated values.
            pub const CALIBRATED: Self = Self { $($name: $value),* };

            /// Name, value and range of each constant of the group.
            pub const LIMITS: &'static [$crate::model::parameters::Limit] = &[
                $($crate::model::parameters::Limit {
                    name: stringify!($name),
                    value: $value,
                    range: $low..=$high,
                }),*
            ];

            /// What is known about each constant of the group.
            pub const CONSTANTS: &'static [$crate::model::parameters::Constant] = &[
                $($crate::model::parameters::Constant {
                    limit: $crate::model::parameters::Limit {
                        name: stringify!($name),
                        value: $value,
                        range: $low..=$high,
                    },
                    meaning: $meaning.trim_ascii(),
                    unit: $unit,
                    evidence: $crate::model::parameters::Evidence::$evidence,
                    fitted: false $(|| $crate::model::parameters::is_fitted(stringify!($mark)))*,
                    load_bearing: false
                        $(|| $crate::model::parameters::is_load_bearing(stringify!($mark)))*,
                    source: $source,
                }),*
            ];

            /// The named constant of this group, if it has one.
            pub(super) fn field(&mut self, name: &str) -> Option<&mut f64> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)*
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use constants;

const fn is_fitted(mark: &str) -> bool {
    matches!(mark.as_bytes(), b"fitted")
}

const fn is_load_bearing(mark: &str) -> bool {
    matches!(mark.as_bytes(), b"load_bearing")
}

/// The groups of programme constants, in the order of the model's sections.
pub const GROUPS: [&[Constant]; 10] = [
    Governance::CONSTANTS,
    Knowledge::CONSTANTS,
    Fit::CONSTANTS,
    Rework::CONSTANTS,
    Rollout::CONSTANTS,
    Integration::CONSTANTS,
    Adoption::CONSTANTS,
    Money::CONSTANTS,
    Supply::CONSTANTS,
    Outcome::CONSTANTS,
];

/// Name, value and range of every programme constant, in the same order.
pub const LIMITS: [&[Limit]; 10] = [
    Governance::LIMITS,
    Knowledge::LIMITS,
    Fit::LIMITS,
    Rework::LIMITS,
    Rollout::LIMITS,
    Integration::LIMITS,
    Adoption::LIMITS,
    Money::LIMITS,
    Supply::LIMITS,
    Outcome::LIMITS,
];

impl Parameters {
    /// The calibrated set of model version 1.
    pub const CALIBRATED: Self = Self {
        governance: Governance::CALIBRATED,
        knowledge: Knowledge::CALIBRATED,
        fit: Fit::CALIBRATED,
        rework: Rework::CALIBRATED,
        rollout: Rollout::CALIBRATED,
        integration: Integration::CALIBRATED,
        adoption: Adoption::CALIBRATED,
        money: Money::CALIBRATED,
        supply: Supply::CALIBRATED,
        outcome: Outcome::CALIBRATED,
        components: Components::CALIBRATED,
        suppliers: Suppliers::CALIBRATED,
    };

    /// Name, value and range of a programme constant.
    pub fn limit(name: &str) -> Option<&'static Limit> {
        LIMITS.iter().flat_map(|group| group.iter()).find(|c| c.name == name)
    }

    /// The value of a programme constant.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.clone().field(name).map(|value| *value)
    }

    /// Sets a programme constant, clamped to its range; returns the value it now has, or nothing
    /// where there is no such constant or the value is not a number.
    pub fn set(&mut self, name: &str, value: f64) -> Option<f64> {
        let range = &Self::limit(name)?.range;
        if value.is_nan() {
            return None;
        }
        let field = self.field(name)?;
        *field = value.clamp(*range.start(), *range.end());
        Some(*field)
    }

    /// The programme constants that differ from the calibrated set, with their values.
    pub fn changed(&self) -> Vec<(&'static str, f64)> {
        let mut own = self.clone();
        LIMITS
            .iter()
            .flat_map(|group| group.iter())
            .filter_map(|limit| {
                let value = *own.field(limit.name)?;
                (value != limit.value).then_some((limit.name, value))
            })
            .collect()
    }

    fn field(&mut self, name: &str) -> Option<&mut f64> {
        let Self {
            governance,
            knowledge,
            fit,
            rework,
            rollout,
            integration,
            adoption,
            money,
            supply,
            outcome,
            // Attributes of components and suppliers are not among the constants a link may change.
            components: _,
            suppliers: _,
        } = self;
        governance
            .field(name)
            .or_else(|| knowledge.field(name))
            .or_else(|| fit.field(name))
            .or_else(|| rework.field(name))
            .or_else(|| rollout.field(name))
            .or_else(|| integration.field(name))
            .or_else(|| adoption.field(name))
            .or_else(|| money.field(name))
            .or_else(|| supply.field(name))
            .or_else(|| outcome.field(name))
    }
}

impl std::ops::Index<Component> for Parameters {
    type Output = ComponentParameters;

    fn index(&self, component: Component) -> &ComponentParameters {
        &self.components.0[component as usize]
    }
}

impl std::ops::Index<Supplier> for Parameters {
    type Output = SupplierParameters;

    fn index(&self, supplier: Supplier) -> &SupplierParameters {
        &self.suppliers.0[supplier as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_constant_starts_inside_its_range_and_can_be_named() {
        let parameters = Parameters::default();
        for constant in GROUPS.iter().flat_map(|group| group.iter()) {
            let limit = &constant.limit;
            assert!(limit.range.contains(&limit.value), "{}", limit.name);
            assert_eq!(parameters.get(limit.name), Some(limit.value));
            assert_eq!(Parameters::limit(limit.name), Some(limit));
            assert!(constant.meaning.ends_with('.'), "{}", limit.name);
        }
    }

    #[test]
    fn setting_clamps_and_reports() {
        let mut parameters = Parameters::default();
        assert_eq!(parameters.set("use_months", 7.0), Some(7.0));
        assert_eq!(parameters.set("use_months", -3.0), Some(1.0));
        assert_eq!(parameters.set("use_months", f64::NAN), None);
        assert_eq!(parameters.set("no_such_constant", 1.0), None);
        assert_eq!(parameters.changed(), [("use_months", 1.0)]);
    }
}
