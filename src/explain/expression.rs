//! The language that the equations are written in: names, numbers, `+ - * /`, comparisons, a few
//! functions. Small on purpose: what it can say, a reader can check.

use std::fmt;

/// A parsed expression.
#[derive(Clone, Debug, PartialEq)]
pub enum Expression {
    /// A number as written.
    Number(f64),
    /// A quantity.
    Name(Name),
    /// Two expressions and the operator between them.
    Binary(Operator, Box<Expression>, Box<Expression>),
    /// A function of expressions.
    Call(Function, Vec<Expression>),
    /// A sum over the components or the suppliers.
    Sum(Over, Box<Expression>),
}

/// A quantity: `fit`, `end.live`, `record.fit`, `end.record.in_use`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Whether a stock's value at the end of the month is meant, not the one at its beginning.
    pub at_end: bool,
    /// Whether it is the record's: that of the component deepest in the work.
    pub of_record: bool,
    /// The name of a quantity, a constant, an attribute or a lever.
    pub name: String,
}

/// What stands between two expressions. A comparison is 1 where it holds and 0 where it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// Sum.
    Add,
    /// Difference.
    Subtract,
    /// Product.
    Multiply,
    /// Quotient.
    Divide,
    /// Greater.
    Greater,
    /// Greater or equal.
    AtLeast,
    /// Less.
    Less,
    /// Equal.
    Equal,
    /// Both conditions.
    And,
}

/// The functions there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// The smallest.
    Min,
    /// The largest.
    Max,
    /// The first, kept between the second and the third.
    Clamp,
    /// The first to the power of the second, a whole number.
    Power,
    /// Square root.
    Sqrt,
    /// Times itself.
    Square,
    /// The second where the first holds, the third where it does not.
    If,
}

/// What a sum runs over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// The five components.
    Components,
    /// The four suppliers.
    Suppliers,
}

impl Operator {
    /// How tightly it binds: the more, the larger.
    pub const fn binding(self) -> u8 {
        match self {
            Self::And => 1,
            Self::Greater | Self::AtLeast | Self::Less | Self::Equal => 2,
            Self::Add | Self::Subtract => 3,
            Self::Multiply | Self::Divide => 4,
        }
    }
}

impl Expression {
    /// Every name in it, in the order in which they stand.
    pub fn names(&self) -> Vec<&Name> {
        let mut found = Vec::new();
        self.visit(&mut |name| found.push(name));
        found
    }

    fn visit<'a>(&'a self, see: &mut impl FnMut(&'a Name)) {
        match self {
            Self::Number(_) => {}
            Self::Name(name) => see(name),
            Self::Binary(_, left, right) => {
                left.visit(see);
                right.visit(see);
            }
            Self::Call(_, parts) => parts.iter().for_each(|part| part.visit(see)),
            Self::Sum(_, body) => body.visit(see),
        }
    }
}

/// Where an expression stops making sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseError {
    /// The whole text.
    pub text: String,
    /// What was left to read.
    pub rest: String,
    /// What is wrong there.
    pub wrong: &'static str,
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at “{}” of “{}”", self.wrong, self.rest, self.text)
    }
}

impl std::error::Error for ParseError {}

/// Reads an expression.
pub fn parse(text: &str) -> Result<Expression, ParseError> {
    let mut parser = Parser { text, rest: text };
    let expression = parser.binary(1)?;
    if parser.peek().is_empty() { Ok(expression) } else { Err(parser.error("unexpected")) }
}

struct Parser<'a> {
    text: &'a str,
    rest: &'a str,
}

/// Longer spellings first, so that `>=` is not read as `>`.
const OPERATORS: [(&str, Operator); 9] = [
    (">=", Operator::AtLeast),
    ("==", Operator::Equal),
    (">", Operator::Greater),
    ("<", Operator::Less),
    ("and ", Operator::And),
    ("+", Operator::Add),
    ("-", Operator::Subtract),
    ("*", Operator::Multiply),
    ("/", Operator::Divide),
];

impl<'a> Parser<'a> {
    fn peek(&mut self) -> &'a str {
        self.rest = self.rest.trim_start();
        self.rest
    }

    fn take(&mut self, token: &str) -> bool {
        match self.peek().strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, token: &str) -> Result<(), ParseError> {
        if self.take(token) { Ok(()) } else { Err(self.error("a mark is missing")) }
    }

    fn error(&self, wrong: &'static str) -> ParseError {
        ParseError { text: self.text.to_owned(), rest: self.rest.to_owned(), wrong }
    }

    /// Operators that bind at least as tightly as `least`, from left to right.
    fn binary(&mut self, least: u8) -> Result<Expression, ParseError> {
        let mut left = self.atom()?;
        loop {
            let rest = self.peek();
            let next = OPERATORS.into_iter().find(|(token, _)| rest.starts_with(token));
            let Some((token, operator)) = next.filter(|(_, o)| o.binding() >= least) else {
                return Ok(left);
            };
            self.take(token);
            let right = self.binary(operator.binding() + 1)?;
            left = Expression::Binary(operator, Box::new(left), Box::new(right));
        }
    }

    fn atom(&mut self) -> Result<Expression, ParseError> {
        // A minus in front: zero less the product that follows.
        if self.take("-") {
            let operand = Box::new(self.binary(Operator::Multiply.binding())?);
            let zero = Box::new(Expression::Number(0.0));
            return Ok(Expression::Binary(Operator::Subtract, zero, operand));
        }
        if self.take("(") {
            let inner = self.binary(1)?;
            self.expect(")")?;
            return Ok(inner);
        }
        let word = self.word();
        if word.is_empty() {
            return Err(self.error("a value is missing"));
        }
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return word.parse().map(Expression::Number).map_err(|_| self.error("no number"));
        }
        if self.take("(") { self.call(word) } else { Ok(Expression::Name(name(word))) }
    }

    fn word(&mut self) -> &'a str {
        let rest = self.peek();
        let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.');
        let (word, rest) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        self.rest = rest;
        word
    }

    fn call(&mut self, word: &str) -> Result<Expression, ParseError> {
        if word == "sum" {
            let over = match self.word() {
                "component" => Over::Components,
                "supplier" => Over::Suppliers,
                _ => return Err(self.error("a sum over nothing known")),
            };
            self.expect(",")?;
            let body = self.binary(1)?;
            self.expect(")")?;
            return Ok(Expression::Sum(over, Box::new(body)));
        }
        let (function, least, most) = match word {
            "min" => (Function::Min, 2, 3),
            "max" => (Function::Max, 2, 3),
            "clamp" => (Function::Clamp, 3, 3),
            "power" => (Function::Power, 2, 2),
            "sqrt" => (Function::Sqrt, 1, 1),
            "square" => (Function::Square, 1, 1),
            "if" => (Function::If, 3, 3),
            _ => return Err(self.error("no such function")),
        };
        let mut parts = vec![self.binary(1)?];
        while parts.len() < most && self.take(",") {
            parts.push(self.binary(1)?);
        }
        if parts.len() < least {
            return Err(self.error("an argument is missing"));
        }
        self.expect(")")?;
        Ok(Expression::Call(function, parts))
    }
}

fn name(word: &str) -> Name {
    let (at_end, word) = without_prefix(word, "end.");
    let (of_record, word) = without_prefix(word, "record.");
    Name { at_end, of_record, name: word.to_owned() }
}

fn without_prefix<'a>(word: &'a str, prefix: &str) -> (bool, &'a str) {
    word.strip_prefix(prefix).map_or((false, word), |rest| (true, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_bind_more_than_sums_and_both_from_the_left() {
        let same = |a: &str, b: &str| assert_eq!(parse(a), parse(b), "{a}");
        same("a - b - c * d / e", "(a - b) - ((c * d) / e)");
        same("a >= b and c + 1 > d", "(a >= b) and ((c + 1) > d)");
        same("max(0,end.record.b)*2", "max(0, end.record.b) * 2");
        same("-a * b + c", "(0 - a * b) + c");
    }

    #[test]
    fn what_makes_no_sense_is_refused_where_it_stops_making_sense() {
        for (text, rest) in [("a +", ""), ("min(a)", ")"), ("a b", "b"), ("tan(a)", "a)")] {
            assert_eq!(parse(text).map_err(|error| error.rest), Err(rest.to_owned()), "{text}");
        }
    }
}
