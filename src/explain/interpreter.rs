//! Runs the model by its equations alone: what `tests/equations.rs` compares with the code.

use std::collections::BTreeMap;
use std::fmt;

use super::equations::{self, Equation, Scope};
use super::expression::{Expression, Function, Name, Operator, Over, ParseError};
use crate::calendar::Month;
use crate::model::inputs::{DATED_INPUTS, DatedInput, Effect};
use crate::model::parameters::names;
use crate::model::{Component, Levers, MONTHS, Parameters, Supplier};

/// Quantities by name.
pub type Values = BTreeMap<String, f64>;

/// Every quantity at the end of a month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Snapshot {
    /// The programme's.
    pub programme: Values,
    /// Each component's, in the order of [`Component::ALL`].
    pub components: Vec<Values>,
    /// Each supplier's, in the order of [`Supplier::ALL`].
    pub suppliers: Vec<Values>,
}

/// Why the equations cannot be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// An equation is not in the language.
    Parse(ParseError),
    /// An equation names what there is not, or not yet.
    Unknown(Name),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Parse(error) => error.fmt(f),
            Self::Unknown(name) => write!(f, "nothing is called {name:?} here"),
        }
    }
}

impl std::error::Error for Error {}

impl From<ParseError> for Error {
    fn from(error: ParseError) -> Self {
        Self::Parse(error)
    }
}

/// The equations, read once.
#[derive(Clone, Debug)]
pub struct Interpreter {
    equations: Vec<(Scope, &'static Equation, Expression, Option<Expression>)>,
}

/// What an equation is being worked out for.
#[derive(Clone, Copy)]
enum Member {
    Programme,
    Component(usize),
    Supplier(usize),
}

/// What does not change in a run.
struct Fixed {
    constants: Values,
    components: Vec<Values>,
    suppliers: Vec<Values>,
}

/// All that an equation can see.
struct View<'a> {
    fixed: &'a Fixed,
    /// The month, the levers, and what acts from outside.
    outside: &'a Values,
    before: &'a Snapshot,
    now: &'a Snapshot,
    member: Member,
}

impl Interpreter {
    /// Reads the equations.
    pub fn new() -> Result<Self, ParseError> {
        let read = |(group, equation): (&equations::Group, &'static Equation)| {
            let initial = equation.initial.map(super::expression::parse).transpose()?;
            Ok((group.scope, equation, equation.expression()?, initial))
        };
        Ok(Self { equations: equations::all().map(read).collect::<Result<_, _>>()? })
    }

    /// Every quantity at the end of each month, from January 2002.
    pub fn run(&self, parameters: &Parameters, levers: &Levers) -> Result<Vec<Snapshot>, Error> {
        let fixed = Fixed::of(parameters);
        let mut before = self.initial(&fixed)?;
        let mut months = Vec::with_capacity(MONTHS as usize);
        for month in (0..MONTHS).map(Month) {
            before = self.month(&fixed, levers, month, &before)?;
            months.push(before.clone());
        }
        Ok(months)
    }

    /// All quantities before the first month.
    fn initial(&self, fixed: &Fixed) -> Result<Snapshot, Error> {
        let (outside, nothing) = (Values::new(), Snapshot::empty());
        let mut state = Snapshot::empty();
        for (scope, equation, _, initial) in &self.equations {
            for member in members(*scope) {
                let view =
                    View { fixed, outside: &outside, before: &nothing, now: &nothing, member };
                let value = initial.as_ref().map_or(Ok(0.0), |initial| view.evaluate(initial))?;
                state.of_mut(member).insert(equation.key.to_owned(), value);
            }
        }
        Ok(state)
    }

    fn month(
        &self,
        fixed: &Fixed,
        levers: &Levers,
        month: Month,
        before: &Snapshot,
    ) -> Result<Snapshot, Error> {
        let mut outside = Values::from(
            [
                ("month", f64::from(month.0)),
                ("step", 1.0),
                ("lever_centralisation", levers.centralisation()),
                ("signing_month", f64::from(levers.signing().0)),
                ("lever_flexibility", levers.flexibility()),
            ]
            .map(|(name, value)| (name.to_owned(), value)),
        );
        let mut now = Snapshot::empty();
        for (scope, equation, expression, _) in &self.equations {
            if *scope == Scope::Input {
                self.act(fixed, expression, &mut outside, &mut now)?;
                continue;
            }
            for member in members(*scope) {
                let view = View { fixed, outside: &outside, before, now: &now, member };
                let value = view.evaluate(expression)?;
                now.of_mut(member).insert(equation.key.to_owned(), value);
            }
        }
        Ok(now)
    }

    /// How much of each dated input acts this month, added up over those that act alike.
    fn act(
        &self,
        fixed: &Fixed,
        activity: &Expression,
        outside: &mut Values,
        now: &mut Snapshot,
    ) -> Result<(), Error> {
        let nothing = Snapshot::empty();
        let mut acting = Vec::new();
        for input in DATED_INPUTS {
            let mut own = outside.clone();
            own.extend(dates(&input));
            let (before, member) = (&nothing, Member::Programme);
            let view = View { fixed, outside: &own, before, now: &nothing, member };
            acting.push((input, view.evaluate(activity)?));
        }
        let total = |effect: Effect, component: Option<Component>| -> f64 {
            let acts = |input: &DatedInput| {
                input.effect == effect
                    && (input.component.is_none() || input.component == component)
            };
            acting.iter().filter(|(input, _)| acts(input)).map(|(_, activity)| activity).sum()
        };
        outside.insert("flexibility_active".to_owned(), total(Effect::Flexibility, None));
        for (component, values) in Component::ALL.into_iter().zip(&mut now.components) {
            for (name, effect) in [
                ("use_active", Effect::Use),
                ("rollout_active", Effect::RollOut),
                ("build_active", Effect::Build),
            ] {
                values.insert(name.to_owned(), total(effect, Some(component)));
            }
        }
        Ok(())
    }
}

/// What the equation of an input's activity refers to. What never ends, ends at infinity.
fn dates(input: &DatedInput) -> [(String, f64); 3] {
    let until = input.until.map_or(f64::INFINITY, |until| f64::from(until.0));
    [
        ("from", f64::from(input.from.0)),
        ("until", until),
        ("fade_months", f64::from(input.fade_months)),
    ]
    .map(|(name, value)| (name.to_owned(), value))
}

fn members(scope: Scope) -> Vec<Member> {
    match scope {
        Scope::Programme => vec![Member::Programme],
        Scope::Component => (0..Component::COUNT).map(Member::Component).collect(),
        Scope::Supplier => (0..Supplier::COUNT).map(Member::Supplier).collect(),
        Scope::Input => Vec::new(),
    }
}

impl Snapshot {
    fn empty() -> Self {
        Self {
            programme: Values::new(),
            components: vec![Values::new(); Component::COUNT],
            suppliers: vec![Values::new(); Supplier::COUNT],
        }
    }

    fn of(&self, member: Member) -> &Values {
        match member {
            Member::Programme => &self.programme,
            Member::Component(index) => &self.components[index],
            Member::Supplier(index) => &self.suppliers[index],
        }
    }

    fn of_mut(&mut self, member: Member) -> &mut Values {
        match member {
            Member::Programme => &mut self.programme,
            Member::Component(index) => &mut self.components[index],
            Member::Supplier(index) => &mut self.suppliers[index],
        }
    }
}

impl Fixed {
    fn of(parameters: &Parameters) -> Self {
        let mut constants = Values::new();
        let mut components = vec![Values::new(); Component::COUNT];
        let mut suppliers = vec![Values::new(); Supplier::COUNT];
        for name in names() {
            let value = parameters.get(&name).unwrap_or(f64::NAN);
            let Some((owner, attribute)) = name.split_once('.') else {
                constants.insert(name, value);
                continue;
            };
            let owners = Component::ALL.iter().zip(&mut components).map(|(c, v)| (c.key(), v));
            let owners =
                owners.chain(Supplier::ALL.iter().zip(&mut suppliers).map(|(s, v)| (s.key(), v)));
            for (_, values) in owners.filter(|(key, _)| *key == owner) {
                values.insert(attribute.to_owned(), value);
            }
        }
        // What no link may change is still an attribute.
        for (component, values) in Component::ALL.into_iter().zip(&mut components) {
            let regional = f64::from(u8::from(parameters[component].regional_contract));
            values.insert("regional_contract".to_owned(), regional);
        }
        for (supplier, values) in Supplier::ALL.into_iter().zip(&mut suppliers) {
            values.insert("share".to_owned(), parameters[supplier].share);
        }
        Self { constants, components, suppliers }
    }

    fn of_member(&self, member: Member) -> Option<&Values> {
        match member {
            Member::Programme => None,
            Member::Component(index) => self.components.get(index),
            Member::Supplier(index) => self.suppliers.get(index),
        }
    }
}

impl View<'_> {
    fn evaluate(&self, expression: &Expression) -> Result<f64, Error> {
        Ok(match expression {
            Expression::Number(number) => *number,
            Expression::Name(name) => {
                self.value(name).ok_or_else(|| Error::Unknown(name.clone()))?
            }
            Expression::Binary(operator, left, right) => {
                self.join(*operator, self.evaluate(left)?, right)?
            }
            Expression::Call(function, parts) => self.call(*function, parts)?,
            Expression::Sum(over, body) => {
                let scope = match over {
                    Over::Components => Scope::Component,
                    Over::Suppliers => Scope::Supplier,
                };
                let mut total = 0.0;
                for member in members(scope) {
                    total += View { member, ..*self }.evaluate(body)?;
                }
                total
            }
        })
    }

    fn join(&self, operator: Operator, left: f64, right: &Expression) -> Result<f64, Error> {
        let truth = |holds: bool| f64::from(u8::from(holds));
        let right = self.evaluate(right)?;
        Ok(match operator {
            Operator::Add => left + right,
            Operator::Subtract => left - right,
            Operator::Multiply => left * right,
            Operator::Divide => left / right,
            Operator::Greater => truth(left > right),
            Operator::AtLeast => truth(left >= right),
            Operator::Less => truth(left < right),
            Operator::Equal => truth(left == right),
            Operator::And => truth(left != 0.0 && right != 0.0),
        })
    }

    fn call(&self, function: Function, parts: &[Expression]) -> Result<f64, Error> {
        // The branch not taken is not worked out: it may divide by nought.
        if let (Function::If, [condition, yes, no]) = (function, parts) {
            let holds = self.evaluate(condition)? != 0.0;
            return self.evaluate(if holds { yes } else { no });
        }
        let values = parts.iter().map(|part| self.evaluate(part)).collect::<Result<Vec<_>, _>>()?;
        Ok(match (function, values.as_slice()) {
            (Function::Min, &[a, b]) => a.min(b),
            (Function::Max, &[a, b]) => a.max(b),
            (Function::Clamp, &[value, low, high]) => value.max(low).min(high),
            (Function::Sqrt, &[a]) => a.sqrt(),
            (Function::Square, &[a]) => a * a,
            _ => f64::NAN, // The parser counts the parts.
        })
    }

    fn value(&self, name: &Name) -> Option<f64> {
        let key = name.name.as_str();
        let state = if name.before { self.before } else { self.now };
        if let Some(owner) = &name.owner {
            if owner == "constant" {
                return self.fixed.constants.get(key).copied();
            }
            let index = Component::ALL.iter().position(|component| component.key() == owner)?;
            let fixed = (!name.before).then(|| self.fixed.components[index].get(key)).flatten();
            return state.components[index].get(key).or(fixed).copied();
        }
        let own = state.of(self.member).get(key).or_else(|| state.programme.get(key));
        if own.is_some() || name.before {
            return own.copied();
        }
        let fixed = self.fixed.of_member(self.member).and_then(|values| values.get(key));
        fixed.or_else(|| self.outside.get(key)).or_else(|| self.fixed.constants.get(key)).copied()
    }
}
