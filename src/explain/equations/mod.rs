//! The 48 equations of version 3 as data: numbered, named and grouped as in `docs/model.md`.
//!
//! An equation is one or several statements in a small language ([`super::expression`]):
//!
//! - `x = ...`: an auxiliary, computed anew each month;
//! - `d x = ...`: what the stock `x` gains in the month;
//! - `at signing x = ...`: a stock that is set at the beginning of the month of signature.
//!
//! A stock's name means its value at the beginning of the month, `end.x` that at its end; `record.x` is the
//! quantity of the component deepest in the work. `programme` before a statement says that the programme has
//! the quantity once, where the equation is about each component.

mod components;
mod governance;
mod outcomes;
mod roll_out;

use std::fmt;

use super::expression::{Expression, ParseError, parse};

/// What has the quantity of an equation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The programme, once.
    Programme,
    /// Each of the five components.
    Component,
    /// Each of the four suppliers.
    Supplier,
}

/// The concerns that equations are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Clock and dated inputs; not numbered.
    Clock,
    /// What the centre promises, sees, bears and gives.
    Governance,
    /// Common standards.
    Standards,
    /// Suppliers.
    Suppliers,
    /// What the centre can order, and what one design misses.
    Control,
    /// Learning, the build and its rework.
    Build,
    /// Fit, trust and roll-out.
    RollOut,
    /// Interfaces, clinical use, and sites that go their own way.
    Use,
    /// Money.
    Money,
    /// Go-live losses, the whole, benefits, confidence.
    Outcomes,
}

impl Section {
    /// All sections, in order.
    pub const ALL: [Self; 10] = [
        Self::Clock,
        Self::Governance,
        Self::Standards,
        Self::Suppliers,
        Self::Control,
        Self::Build,
        Self::RollOut,
        Self::Use,
        Self::Money,
        Self::Outcomes,
    ];

    /// The section's key: its anchor on the page.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Governance => "governance",
            Self::Standards => "common-standards",
            Self::Suppliers => "suppliers",
            Self::Control => "control",
            Self::Build => "learning-and-build",
            Self::RollOut => "roll-out",
            Self::Use => "integration-and-use",
            Self::Money => "money",
            Self::Outcomes => "outcomes",
        }
    }

    /// Its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Clock => "Clock and dated inputs",
            Self::Governance => "Governance",
            Self::Standards => "Common standards",
            Self::Suppliers => "Suppliers",
            Self::Control => "Control and misfit",
            Self::Build => "Learning, the build and its rework",
            Self::RollOut => "Fit, trust and roll-out",
            Self::Use => "Integration, clinical use, and places that buy for themselves",
            Self::Money => "Money",
            Self::Outcomes => "Go-live losses, the whole, benefits and confidence",
        }
    }
}

/// One equation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Equation {
    /// Its number, 1 to 48; 0 for the clock and the dated inputs.
    pub number: u8,
    /// Its key: the anchor that links lead to (`how-it-works.html#shortfall`).
    pub key: &'static str,
    /// What it computes, in a few words.
    pub name: &'static str,
    /// The unit of its main quantity; a flow's is that a month.
    pub unit: &'static str,
    /// What it says, in one or two sentences.
    pub says: &'static str,
    /// What has its quantities.
    pub scope: Scope,
    /// Its concern.
    pub section: Section,
    /// Its statements, see the module.
    pub statements: &'static [&'static str],
}

/// What a statement does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatementKind {
    /// Computes an auxiliary.
    Auxiliary,
    /// Computes what a stock gains in the month.
    Flow,
    /// Sets a stock at the beginning of the month of signature.
    Signing,
}

/// A statement, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// What it does.
    pub kind: StatementKind,
    /// What has the quantity.
    pub scope: Scope,
    /// The name of the quantity.
    pub name: &'static str,
    /// How it is computed.
    pub right: Expression,
}

/// A stock that does not start at zero, and its value before January 2002.
pub const INITIAL: [(&str, &str); 4] = [
    ("unknown", "needs_unclear"),
    ("unknown_signed", "needs_unclear"),
    ("staying", "1"),
    ("confidence", "confidence_start"),
];

impl Equation {
    /// An equation of each component.
    const fn of_component(
        number: u8,
        section: Section,
        key: &'static str,
        (name, unit): (&'static str, &'static str),
        says: &'static str,
        statements: &'static [&'static str],
    ) -> Self {
        Self { number, key, name, unit, says, scope: Scope::Component, section, statements }
    }

    /// Its statements, read.
    ///
    /// # Errors
    /// If a statement is not in the language.
    pub fn read(&self) -> Result<Vec<Statement>, StatementError> {
        self.statements.iter().map(|text| Statement::read(text, self.scope)).collect()
    }
}

impl Statement {
    /// Reads a statement of an equation about `scope`.
    ///
    /// # Errors
    /// If it is not in the language.
    pub fn read(text: &'static str, scope: Scope) -> Result<Self, StatementError> {
        let (scope, rest) = match text.strip_prefix("programme ") {
            Some(rest) => (Scope::Programme, rest),
            None => (scope, text),
        };
        let (kind, rest) = if let Some(rest) = rest.strip_prefix("d ") {
            (StatementKind::Flow, rest)
        } else if let Some(rest) = rest.strip_prefix("at signing ") {
            (StatementKind::Signing, rest)
        } else {
            (StatementKind::Auxiliary, rest)
        };
        let (name, right) = rest.split_once(" = ").ok_or(StatementError::NoEquals(text))?;
        let right = parse(right).map_err(StatementError::Right)?;
        Ok(Self { kind, scope, name, right })
    }
}

/// Why a text is not a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatementError {
    /// It has no equals sign.
    NoEquals(&'static str),
    /// Its right-hand side is not in the language.
    Right(ParseError),
}

impl fmt::Display for StatementError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoEquals(text) => write!(f, "“{text}” has no equals sign"),
            Self::Right(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for StatementError {}

/// All equations, in the order of their numbers; the clock and the dated inputs first.
pub fn all() -> impl Iterator<Item = &'static Equation> {
    [governance::EQUATIONS, components::EQUATIONS, roll_out::EQUATIONS, outcomes::EQUATIONS]
        .into_iter()
        .flatten()
}

/// The equations of a section.
pub fn of_section(section: Section) -> impl Iterator<Item = &'static Equation> {
    all().filter(move |equation| equation.section == section)
}

/// The equation of a key, or the one that computes the quantity of that name.
pub fn find(key: &str) -> Option<&'static Equation> {
    let computes = |equation: &&Equation| {
        equation.read().is_ok_and(|statements| statements.iter().any(|own| own.name == key))
    };
    all().find(|equation| equation.key == key).or_else(|| all().find(computes))
}
