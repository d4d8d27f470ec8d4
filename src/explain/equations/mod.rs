//! The equations, in the order in which they are evaluated, in the model's numbered sections.

mod climate;
mod delivery;
mod outcomes;
mod product;

use super::expression::{Expression, ParseError, parse};

/// What has the quantity that an equation makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The programme, once.
    Programme,
    /// Each of the five components.
    Component,
    /// Each of the four suppliers.
    Supplier,
    /// Each dated input from outside.
    Input,
}

/// The step of the story that an equation belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Control.
    Control,
    /// Contracts before clarity.
    Contracts,
    /// Local reality.
    LocalReality,
    /// Go-live.
    GoLive,
    /// Integration.
    Integration,
    /// Governance apart from reality.
    Governance,
}

impl Step {
    /// All six, in the order of the story.
    pub const ALL: [Self; 6] = [
        Self::Control,
        Self::Contracts,
        Self::LocalReality,
        Self::GoLive,
        Self::Integration,
        Self::Governance,
    ];
}

/// One equation: how a quantity follows from others in one step.
#[derive(Clone, Copy, Debug)]
pub struct Equation {
    /// The quantity's name: for a stock, as `ProgrammeState::values` and its like have it.
    pub key: &'static str,
    /// Its sign in print: a letter, or a word, with what stands below it after an underscore.
    pub letter: &'static str,
    /// What it is, in a few words.
    pub name: &'static str,
    /// Its unit; `yes or no` for a condition.
    pub unit: &'static str,
    /// What the equation says, in one sentence.
    pub says: &'static str,
    /// The right-hand side.
    pub text: &'static str,
    /// The value before the first month, where it is not nought.
    pub initial: Option<&'static str>,
}

impl Equation {
    /// An equation whose quantity starts at nought.
    const fn new(
        key: &'static str,
        letter: &'static str,
        (name, unit): (&'static str, &'static str),
        says: &'static str,
        text: &'static str,
    ) -> Self {
        Self { key, letter, name, unit, says, text, initial: None }
    }

    /// The same, with another value before the first month.
    const fn starting_at(self, initial: &'static str) -> Self {
        Self { initial: Some(initial), ..self }
    }

    /// The right-hand side, read.
    pub fn expression(&self) -> Result<Expression, ParseError> {
        parse(self.text)
    }

    /// Whether it says when something holds, rather than how much there is.
    pub fn is_condition(&self) -> bool {
        self.unit == CONDITION
    }

    /// Whether the quantity carries over from month to month.
    pub fn is_stock(&self) -> Result<bool, ParseError> {
        let expression = self.expression()?;
        Ok(expression.names().iter().any(|n| n.before && n.owner.is_none() && n.name == self.key))
    }
}

/// The unit of a condition.
const CONDITION: &str = "yes or no";

/// Equations that share a section, a scope and a step of the story.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// The number of the model's section; nought is governance and standards.
    pub section: u8,
    /// What has these quantities.
    pub scope: Scope,
    /// The step of the story.
    pub step: Step,
    /// The equations.
    pub equations: &'static [Equation],
}

/// The titles of the model's sections, from section 0.
pub const SECTIONS: [&str; 11] = [
    "Governance, standards and engagement",
    "Requirements knowledge",
    "Signature",
    "Structural misfit",
    "The rework cycle",
    "Fit, readiness and starts",
    "Interfaces and go-lives",
    "Sites that go their own way, and clinical use",
    "Money",
    "Suppliers and disruption",
    "Spend, benefits, confidence, the parts and the whole",
];

/// All groups, in the order of evaluation.
pub fn groups() -> impl Iterator<Item = &'static Group> {
    [climate::GROUPS, product::GROUPS, delivery::GROUPS, outcomes::GROUPS].into_iter().flatten()
}

/// All equations with their groups, in the order of evaluation.
pub fn all() -> impl Iterator<Item = (&'static Group, &'static Equation)> {
    groups().flat_map(|group| group.equations.iter().map(move |equation| (group, equation)))
}
