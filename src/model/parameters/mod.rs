//! Every constant of the model, with its unit, its range and its kind of evidence.
//!
//! The constants stand in groups that follow the numbered sections of `run`. Each is a field (so
//! that the model's code reads), and each is also listed as a [`Constant`] (so that a link, a table
//! or a sensitivity run can name it). About half of them are judgements, and say so.

use std::ops::RangeInclusive;

mod adoption;
mod components;
mod constant;
mod fit;
mod governance;
mod inputs;
mod integration;
mod knowledge;
mod money;
mod outcome;
mod rework;
mod rollout;
mod supply;
mod version_2;

pub use adoption::Adoption;
pub use components::{COMPONENT_ATTRIBUTES, ComponentParameters};
pub(crate) use constant::constants;
pub use constant::{Constant, Evidence, Limit};
pub use fit::Fit;
pub use governance::Governance;
pub use inputs::Inputs;
pub use integration::Integration;
pub use knowledge::Knowledge;
pub use money::Money;
pub use outcome::Outcome;
pub use rework::Rework;
pub use rollout::Rollout;
pub use supply::{SupplierParameters, Supply};

use super::{Component, Supplier};

/// All constants of a run. [`Parameters::default`] is the calibrated set of the newest version.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// The version of the model whose calibrated set this is, but for constants since changed.
    pub version: u32,
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
    /// What happened outside the levers.
    pub inputs: Inputs,
    /// What tells the five components apart, in the order of [`Component::ALL`].
    pub components: Components,
    /// The four local service providers, in the order of [`Supplier::ALL`].
    pub suppliers: Suppliers,
}

impl Default for Parameters {
    /// The calibrated set of the newest version.
    fn default() -> Self {
        Self::VERSION_2
    }
}

/// The five components' attributes, indexed by [`Component`].
#[derive(Clone, Debug, PartialEq)]
pub struct Components(pub [ComponentParameters; Component::COUNT]);

/// The four suppliers' attributes, indexed by [`Supplier`].
#[derive(Clone, Debug, PartialEq)]
pub struct Suppliers(pub [SupplierParameters; Supplier::COUNT]);

/// The groups of programme constants, in the order of the model's sections.
pub const GROUPS: [&[Constant]; 11] = [
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
    Inputs::CONSTANTS,
];

/// The fields of [`Parameters`] that hold the groups, in the same order.
pub const GROUP_NAMES: [&str; 11] = [
    "governance",
    "knowledge",
    "fit",
    "rework",
    "rollout",
    "integration",
    "adoption",
    "money",
    "supply",
    "outcome",
    "inputs",
];

/// Name, value and range of every programme constant, in the same order.
pub const LIMITS: [&[Limit]; 11] = [
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
    Inputs::LIMITS,
];

impl Parameters {
    /// The calibrated set of model version 1, the reference.
    pub const VERSION_1: Self = Self {
        version: 1,
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
        inputs: Inputs::CALIBRATED,
        components: Components::CALIBRATED,
        suppliers: Suppliers::CALIBRATED,
    };

    /// The calibrated set of model version 2: dated inputs from outside the levers, suppliers that
    /// differ, contracts that close with the programme, a whole-life estimate.
    pub const VERSION_2: Self = version_2::CALIBRATED;

    /// The calibrated set of a version of the model, if there is such a version: what the number in a
    /// link means for ever.
    pub const fn of_version(version: u32) -> Option<Self> {
        match version {
            1 => Some(Self::VERSION_1),
            2 => Some(Self::VERSION_2),
            _ => None,
        }
    }

    /// The plausible values of a constant: what a sensitivity run goes over. Programme constants go by their name, attributes of
    /// components and suppliers by `acute_epr.build_months` and `south.tolerance_share`.
    pub fn range(name: &str) -> Option<RangeInclusive<f64>> {
        if let Some(limit) = LIMITS.iter().flat_map(|group| group.iter()).find(|c| c.name == name) {
            return Some(limit.range.clone());
        }
        let value = Self::VERSION_1.get(name)?;
        let (owner, attribute) = name.split_once('.')?;
        if Supplier::ALL.iter().any(|supplier| supplier.key() == owner) {
            return Some(supply::attribute_range(attribute, value));
        }
        Some(components::attribute_range(attribute, value))
    }

    /// The values that a constant can be set to: its range, and for the five attributes that can be those
    /// of a reader's own programme all of their scale.
    pub fn scale(name: &str) -> Option<RangeInclusive<f64>> {
        let of_component = |(owner, attribute): (&str, &str)| {
            let is_one = Component::ALL.iter().any(|component| component.key() == owner);
            if is_one { components::attribute_scale(attribute) } else { None }
        };
        name.split_once('.').and_then(of_component).or_else(|| Self::range(name))
    }

    /// The value of a constant.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.clone().field(name).map(|value| *value)
    }

    /// Sets a constant, clamped to its scale; returns the value it now has, or nothing where there
    /// is no such constant or the value is not a number.
    pub fn set(&mut self, name: &str, value: f64) -> Option<f64> {
        let range = Self::scale(name)?;
        if value.is_nan() {
            return None;
        }
        let field = self.field(name)?;
        // Not `clamp`: what it says of bounds that are not constant brings in all that prints floats.
        *field = value.max(*range.start()).min(*range.end());
        Some(*field)
    }

    /// Sets a constant to a value that the caller has kept within its range: a search does so some
    /// hundred times for each run. Returns nothing where there is no such constant.
    pub fn assign(&mut self, name: &str, value: f64) -> Option<()> {
        *self.field(name)? = value;
        Some(())
    }

    /// The constants that differ from the calibrated set of a released version, with their values.
    pub fn changed(&self) -> Vec<(String, f64)> {
        let Some(mut calibrated) = Self::of_version(self.version) else {
            return Vec::new();
        };
        if *self == calibrated {
            return Vec::new();
        }
        let mut own = self.clone();
        names()
            .filter_map(|name| {
                let value = *own.field(&name)?;
                (value != *calibrated.field(&name)?).then_some((name, value))
            })
            .collect()
    }

    fn field(&mut self, name: &str) -> Option<&mut f64> {
        let Self {
            version: _,
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
            inputs,
            components,
            suppliers,
        } = self;
        if let Some((owner, attribute)) = name.split_once('.') {
            if let Some(index) = Component::ALL.iter().position(|c| c.key() == owner) {
                return components.0[index].field(attribute);
            }
            let index = Supplier::ALL.iter().position(|s| s.key() == owner)?;
            return suppliers.0[index].field(attribute);
        }
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
            .or_else(|| inputs.field(name))
    }
}

/// The name of every constant that a link may change.
pub fn names() -> impl Iterator<Item = String> {
    let programme = LIMITS.iter().flat_map(|group| group.iter()).map(|c| c.name.to_owned());
    let of_components = Component::ALL.into_iter().flat_map(|component| {
        COMPONENT_ATTRIBUTES
            .iter()
            .map(move |(attribute, _)| format!("{}.{attribute}", component.key()))
    });
    let of_suppliers = Supplier::ALL.into_iter().flat_map(|supplier| {
        supply::ATTRIBUTES.iter().map(move |attribute| format!("{}.{attribute}", supplier.key()))
    });
    programme.chain(of_components).chain(of_suppliers)
}

/// A constant's name without whose it is: `n3.ambiguity` is an `ambiguity`.
pub fn bare_name(name: &str) -> &str {
    name.split_once('.').map_or(name, |(_, bare)| bare)
}

/// Every name that a constant goes by without whose it is, each once, in a fixed order.
pub fn bare_names() -> Vec<String> {
    let mut bare: Vec<String> = Vec::new();
    for name in names() {
        let own = bare_name(&name);
        if !bare.iter().any(|other| other == own) {
            bare.push(own.to_owned());
        }
    }
    bare
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
    use crate::model;

    #[test]
    fn every_constant_starts_inside_its_range_and_can_be_named() {
        for constant in GROUPS.iter().flat_map(|group| group.iter()) {
            let limit = &constant.limit;
            assert!(limit.range.contains(&limit.value), "{}", limit.name);
            assert_eq!(Parameters::VERSION_1.get(limit.name), Some(limit.value));
            assert_eq!(Parameters::range(limit.name).as_ref(), Some(&limit.range));
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
        assert_eq!(parameters.set("acute_epr.build_months", 1e9), Some(62.35 * 2.0));
        assert_eq!(parameters.set("south.tolerance_share", 0.2), Some(0.2));
        let changed = parameters.changed();
        let names: Vec<&str> = changed.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["use_months", "acute_epr.build_months", "south.tolerance_share"]);
    }

    #[test]
    fn every_name_is_found_and_every_calibrated_value_is_in_its_range() {
        for parameters in [Parameters::VERSION_1, Parameters::VERSION_2] {
            let version = parameters.version;
            for name in names() {
                let value = parameters.get(&name).expect("a value");
                let range = Parameters::range(&name).expect("a range");
                assert!(range.contains(&value), "version {version}: {name} is {value}");
            }
        }
        assert_eq!(Parameters::VERSION_1.changed(), []);
        assert_eq!(Parameters::of_version(model::VERSION), Some(Parameters::default()));
    }
}
