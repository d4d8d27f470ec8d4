//! Runs the model by its equations alone: what `tests/equations.rs` compares with the code.

use std::collections::BTreeMap;
use std::fmt;

use npfit_model::{CONSTANTS, Component, MONTHS_COUNT, SUPPLIERS_COUNT, Settings};

use super::equations::{self, INITIAL, Scope, Statement, StatementError, StatementKind};
use super::expression::{Expression, Function, Name, Operator, Over, parse};
use super::knock_outs;
use super::order::{self, OrderError};

/// Quantities by name.
pub type Values = BTreeMap<String, f64>;

/// Every quantity of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    /// The programme's.
    pub programme: Values,
    /// Each component's, in the order of [`Component::ALL`].
    pub components: Vec<Values>,
    /// Each supplier's, the least patient first.
    pub suppliers: Vec<Values>,
}

/// A month by the equations: stocks at its beginning and at its end, and the auxiliaries between.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthOfEquations {
    /// Stocks at the beginning (after a signature), and all auxiliaries.
    pub now: Snapshot,
    /// Stocks at the end.
    pub end: Snapshot,
    fixed: Snapshot,
    record: usize,
}

/// Why the equations cannot be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// A statement is not in the language.
    Statement(StatementError),
    /// The statements need each other in a circle.
    Order(OrderError),
    /// An expression names what does not exist.
    Unknown(Name),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statement(error) => error.fmt(f),
            Self::Order(error) => error.fmt(f),
            Self::Unknown(name) => write!(f, "no quantity is called {name:?}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<StatementError> for Error {
    fn from(error: StatementError) -> Self {
        Self::Statement(error)
    }
}

impl From<OrderError> for Error {
    fn from(error: OrderError) -> Self {
        Self::Order(error)
    }
}

/// Who has the quantity that is computed.
#[derive(Clone, Copy)]
enum Member {
    Programme,
    Component(usize),
    Supplier(usize),
}

/// The equations of a run, read and ordered.
#[derive(Clone, Debug)]
pub struct Interpreter {
    statements: Vec<Statement>,
    initial: Vec<(Scope, &'static str, Expression)>,
    stocks: Vec<(Scope, &'static str)>,
}

impl Interpreter {
    /// Reads the equations, with the replacements of the knock-outs that settings ask for.
    ///
    /// # Errors
    /// If a statement is not in the language, or statements need each other in a circle.
    pub fn new(settings: &Settings) -> Result<Self, Error> {
        let mut statements = Vec::new();
        for equation in equations::all() {
            statements.extend(equation.read()?);
        }
        for knock_out in knock_outs::ALL.iter().filter(|own| (own.is_on)(&settings.without)) {
            let replacement = Statement::read(knock_out.statement, Scope::Component)?;
            for own in statements
                .iter_mut()
                .filter(|own| own.name == replacement.name && own.kind == StatementKind::Auxiliary)
            {
                *own = replacement.clone();
            }
        }
        let mut stocks: Vec<(Scope, &'static str)> = Vec::new();
        for own in statements.iter().filter(|own| own.kind != StatementKind::Auxiliary) {
            if !stocks.contains(&(own.scope, own.name)) {
                stocks.push((own.scope, own.name));
            }
        }
        let scope = |name| stocks.iter().find(|(_, own)| *own == name).map(|(scope, _)| *scope);
        let mut initial = Vec::new();
        for (name, text) in INITIAL {
            let right = parse(text).map_err(StatementError::Right)?;
            initial.push((scope(name).unwrap_or(Scope::Programme), name, right));
        }
        Ok(Self { statements: order::ordered(&statements)?, initial, stocks })
    }

    /// The stocks, by name.
    pub fn stocks(&self) -> impl Iterator<Item = &'static str> {
        self.stocks.iter().map(|(_, name)| *name)
    }

    /// Every month from January 2002.
    ///
    /// # Errors
    /// If an expression names what does not exist.
    pub fn run(&self, settings: &Settings) -> Result<Vec<MonthOfEquations>, Error> {
        let fixed = fixed(settings);
        let depth = |index: usize| fixed.components[index].get("depth").copied().unwrap_or(0.0);
        let record = (0..Component::COUNT).fold(0, |a, b| if depth(b) > depth(a) { b } else { a });
        let mut month =
            MonthOfEquations { now: Snapshot::empty(), end: Snapshot::empty(), fixed, record };
        self.start(&mut month)?;
        let mut months = Vec::with_capacity(MONTHS_COUNT);
        for index in 0..MONTHS_COUNT {
            self.month(settings, index as f64, &mut month)?;
            months.push(month.clone());
        }
        Ok(months)
    }

    /// Stocks before the first month.
    fn start(&self, month: &mut MonthOfEquations) -> Result<(), Error> {
        for (scope, name) in &self.stocks {
            for member in members(*scope) {
                month.end.of_mut(member).insert((*name).to_owned(), 0.0);
            }
        }
        for (scope, name, right) in &self.initial {
            for member in members(*scope) {
                let value = month.evaluate(right, member)?;
                month.end.of_mut(member).insert((*name).to_owned(), value);
            }
        }
        Ok(())
    }

    fn month(
        &self,
        settings: &Settings,
        index: f64,
        month: &mut MonthOfEquations,
    ) -> Result<(), Error> {
        month.now = month.end.clone();
        month.now.programme.insert("month".to_owned(), index);
        if index == f64::from(settings.levers.signing().0) {
            self.sign(month)?;
        }
        for own in &self.statements {
            for member in members(own.scope) {
                let value = month.evaluate(&own.right, member)?;
                match own.kind {
                    StatementKind::Auxiliary => {
                        month.now.of_mut(member).insert(own.name.to_owned(), value);
                    }
                    StatementKind::Flow => {
                        let before = month.now.of(member).get(own.name).copied().unwrap_or(0.0);
                        month.end.of_mut(member).insert(own.name.to_owned(), before + value);
                    }
                    StatementKind::Signing => {}
                }
            }
        }
        Ok(())
    }

    /// Sets the stocks that signature sets, all from the values before it.
    fn sign(&self, month: &mut MonthOfEquations) -> Result<(), Error> {
        let mut set = Vec::new();
        for own in self.statements.iter().filter(|own| own.kind == StatementKind::Signing) {
            for member in members(own.scope) {
                set.push((member, own.name, month.evaluate(&own.right, member)?));
            }
        }
        for (member, name, value) in set {
            month.now.of_mut(member).insert(name.to_owned(), value);
            // What no flow moves keeps the value of signature.
            month.end.of_mut(member).insert(name.to_owned(), value);
        }
        Ok(())
    }
}

fn members(scope: Scope) -> Vec<Member> {
    match scope {
        Scope::Programme => vec![Member::Programme],
        Scope::Component => (0..Component::COUNT).map(Member::Component).collect(),
        Scope::Supplier => (0..SUPPLIERS_COUNT).map(Member::Supplier).collect(),
    }
}

/// What does not change in a run: levers, constants, attributes of components and suppliers.
fn fixed(settings: &Settings) -> Snapshot {
    let mut fixed = Snapshot::empty();
    for (constant, value) in CONSTANTS.iter().zip(settings.parameters.values()) {
        fixed.programme.insert(constant.name.to_owned(), value);
    }
    let levers = &settings.levers;
    for (name, value) in [
        ("centralisation", levers.centralisation()),
        ("signing_month", f64::from(levers.signing().0)),
        ("flexibility", levers.flexibility()),
    ] {
        fixed.programme.insert(name.to_owned(), value);
    }
    let p = &settings.parameters;
    let truth = |holds: bool| f64::from(u8::from(holds));
    for (component, values) in Component::ALL.into_iter().zip(&mut fixed.components) {
        let grades = settings.grades[component.index()];
        let (inputs, is) = (&settings.inputs, |own| component == own);
        values.extend(
            [
                ("needs_unclear", grades.needs_unclear.share(p)),
                ("places_differ", grades.places_differ.share(p)),
                ("depth", grades.depth.share(p)),
                ("price", component.price_gbp_million(p)),
                ("waits_for_consent", truth(inputs.consent && is(Component::SummaryCareRecord))),
                ("is_paid_for", truth(inputs.payment && is(Component::ChooseAndBook))),
                ("is_ordered_late", truth(inputs.imaging_lag && is(Component::Pacs))),
            ]
            .map(|(name, value)| (name.to_owned(), value)),
        );
    }
    for (rank, values) in fixed.suppliers.iter_mut().enumerate() {
        values.insert("rank".to_owned(), rank as f64);
    }
    fixed
}

impl Snapshot {
    fn empty() -> Self {
        Self {
            programme: Values::new(),
            components: vec![Values::new(); Component::COUNT],
            suppliers: vec![Values::new(); SUPPLIERS_COUNT],
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

    /// A member's value, or else the programme's.
    fn get(&self, member: Member, name: &str) -> Option<f64> {
        self.of(member).get(name).or_else(|| self.programme.get(name)).copied()
    }
}

impl MonthOfEquations {
    /// An expression about the programme.
    ///
    /// # Errors
    /// If it names what does not exist.
    pub fn of_programme(&self, expression: &Expression) -> Result<f64, Error> {
        self.evaluate(expression, Member::Programme)
    }

    /// An expression about the component of an index.
    ///
    /// # Errors
    /// If it names what does not exist.
    pub fn of_component(&self, expression: &Expression, index: usize) -> Result<f64, Error> {
        self.evaluate(expression, Member::Component(index))
    }

    /// An expression about the supplier of a rank.
    ///
    /// # Errors
    /// If it names what does not exist.
    pub fn of_supplier(&self, expression: &Expression, rank: usize) -> Result<f64, Error> {
        self.evaluate(expression, Member::Supplier(rank))
    }

    fn evaluate(&self, expression: &Expression, member: Member) -> Result<f64, Error> {
        Ok(match expression {
            Expression::Number(number) => *number,
            Expression::Name(name) => {
                self.value(name, member).ok_or_else(|| Error::Unknown(name.clone()))?
            }
            Expression::Binary(operator, left, right) => {
                join(*operator, self.evaluate(left, member)?, self.evaluate(right, member)?)
            }
            Expression::Call(function, parts) => self.call(*function, parts, member)?,
            Expression::Sum(over, body) => {
                let scope = match over {
                    Over::Components => Scope::Component,
                    Over::Suppliers => Scope::Supplier,
                };
                let mut total = 0.0;
                for member in members(scope) {
                    total += self.evaluate(body, member)?;
                }
                total
            }
        })
    }

    fn call(&self, function: Function, parts: &[Expression], member: Member) -> Result<f64, Error> {
        // The branch not taken is not computed: it may divide by zero.
        if let (Function::If, [condition, yes, no]) = (function, parts) {
            let holds = self.evaluate(condition, member)? != 0.0;
            return self.evaluate(if holds { yes } else { no }, member);
        }
        let values =
            parts.iter().map(|part| self.evaluate(part, member)).collect::<Result<Vec<_>, _>>()?;
        Ok(match (function, values.as_slice()) {
            (Function::Min, values) => values.iter().copied().fold(f64::INFINITY, f64::min),
            (Function::Max, values) => values.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            (Function::Clamp, &[value, low, high]) => value.max(low).min(high),
            (Function::Power, &[base, exponent]) => power(base, exponent as u32),
            (Function::Sqrt, &[a]) => a.sqrt(),
            (Function::Square, &[a]) => a * a,
            _ => f64::NAN, // The parser counts the arguments.
        })
    }

    fn value(&self, name: &Name, member: Member) -> Option<f64> {
        let member = if name.of_record { Member::Component(self.record) } else { member };
        if name.at_end {
            return self.end.get(member, &name.name);
        }
        self.now.get(member, &name.name).or_else(|| self.fixed.get(member, &name.name))
    }
}

/// A whole power, by multiplication.
fn power(base: f64, exponent: u32) -> f64 {
    (0..exponent).fold(1.0, |product, _| product * base)
}

fn join(operator: Operator, left: f64, right: f64) -> f64 {
    let truth = |holds: bool| f64::from(u8::from(holds));
    match operator {
        Operator::Add => left + right,
        Operator::Subtract => left - right,
        Operator::Multiply => left * right,
        Operator::Divide => left / right,
        Operator::Greater => truth(left > right),
        Operator::AtLeast => truth(left >= right),
        Operator::Less => truth(left < right),
        Operator::Equal => truth(left == right),
        Operator::And => truth(left != 0.0 && right != 0.0),
    }
}
