//! Equations in print: what stands where, for any notation.

use super::equations::{Statement, StatementKind};
use super::expression::{Expression, Function, Name, Operator, Over};
use super::symbols::sign;

/// How a notation writes the pieces of an equation.
pub trait Notation {
    /// A letter or words, with the marks that it carries.
    fn sign(&self, text: &str, marks: Marks) -> String;
    /// A number.
    fn number(&self, number: f64) -> String;
    /// An operator between two operands; a product may be written by nothing at all.
    fn operator(&self, operator: Operator) -> &'static str;
    /// What the statement does, in front of it: empty, a change, or a setting at signature.
    fn lead(&self, kind: StatementKind) -> &'static str;
    /// The equals sign.
    fn equals(&self) -> &'static str;
    /// A fraction.
    fn fraction(&self, above: &str, below: &str) -> String;
    /// Something in round brackets.
    fn brackets(&self, inner: &str) -> String;
    /// A sum over an index.
    fn sum(&self, index: &str, body: &str) -> String;
    /// A named function of its arguments.
    fn function(&self, name: &str, arguments: &[String]) -> String;
    /// A square root.
    fn root(&self, inner: &str) -> String;
    /// A square.
    fn square(&self, base: &str) -> String;
    /// A power.
    fn power(&self, base: &str, exponent: &str) -> String;
    /// One thing or another.
    fn cases(&self, yes: &str, condition: &str, no: &str) -> String;
}

/// What a sign carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The record's, not that of the component at hand.
    pub of_record: bool,
    /// A stock's value at the end of the month.
    pub at_end: bool,
}

/// Whether a sign is words rather than a letter.
pub fn is_word(text: &str) -> bool {
    text.chars().count() > 1
}

/// A statement, in pieces that a line may break between.
pub fn statement<N: Notation>(notation: &N, statement: &Statement) -> Vec<String> {
    let printer = Printer { notation };
    let left = notation.lead(statement.kind).to_owned()
        + &notation.sign(&sign(statement.name), Marks::default())
        + notation.equals();
    let mut pieces = vec![left];
    printer.terms(&statement.right, &mut pieces);
    if pieces.len() > 1 {
        // The equals sign stands before the first term.
        let first = pieces.remove(0);
        pieces[0].insert_str(0, &first);
    }
    pieces
}

/// An expression that stands alone.
pub fn expression(notation: &impl Notation, expression: &Expression) -> String {
    Printer { notation }.print(expression, 0)
}

struct Printer<'a, N> {
    notation: &'a N,
}

impl<N: Notation> Printer<'_, N> {
    /// The terms of a sum, each with the sign before it; anything else as it is.
    fn terms(&self, expression: &Expression, pieces: &mut Vec<String>) {
        match expression {
            Expression::Binary(Operator::Subtract, left, _)
                if **left == Expression::Number(0.0) =>
            {
                pieces.push(self.print(expression, 0));
            }
            Expression::Binary(operator @ (Operator::Add | Operator::Subtract), left, right) => {
                self.terms(left, pieces);
                let right = self.print(right, operator.binding() + 1);
                pieces.push(format!("{}{right}", self.notation.operator(*operator)));
            }
            // Nothing stands beside it that could bind more tightly.
            other => pieces.push(self.print(other, 0)),
        }
    }

    /// An expression inside one that binds as tightly as `outer`.
    fn print(&self, expression: &Expression, outer: u8) -> String {
        match expression {
            Expression::Number(number) => self.notation.number(*number),
            Expression::Name(name) => self.name(name),
            // A minus in front of a product.
            Expression::Binary(Operator::Subtract, left, right)
                if **left == Expression::Number(0.0) =>
            {
                let right = self.print(right, Operator::Multiply.binding());
                let inner = self.notation.operator(Operator::Subtract).trim().to_owned() + &right;
                if outer > Operator::Subtract.binding() {
                    self.notation.brackets(&inner)
                } else {
                    inner
                }
            }
            Expression::Binary(Operator::Divide, left, right) => {
                self.notation.fraction(&self.print(left, 0), &self.print(right, 0))
            }
            Expression::Binary(operator, left, right) => {
                let binding = operator.binding();
                let (left, right) = (self.print(left, binding), self.print(right, binding + 1));
                let inner = left + self.notation.operator(*operator) + &right;
                if binding < outer { self.notation.brackets(&inner) } else { inner }
            }
            Expression::Call(function, parts) => self.call(*function, parts),
            Expression::Sum(over, body) => {
                let index = match over {
                    Over::Components => "k",
                    Over::Suppliers => "j",
                };
                self.notation.sum(index, &self.print(body, Operator::Multiply.binding()))
            }
        }
    }

    fn call(&self, function: Function, parts: &[Expression]) -> String {
        let notation = self.notation;
        let free = |part: &Expression| self.print(part, 0);
        match (function, parts) {
            (Function::Sqrt, [value]) => notation.root(&free(value)),
            (Function::Square, [Expression::Name(name)]) => notation.square(&self.name(name)),
            (Function::Square, [value]) => notation.square(&notation.brackets(&free(value))),
            (Function::Power, [base, exponent]) => notation.power(&free(base), &free(exponent)),
            (Function::If, [condition, yes, no]) => {
                notation.cases(&free(yes), &free(condition), &free(no))
            }
            _ => {
                let name = match function {
                    Function::Min => "min",
                    Function::Max => "max",
                    _ => "clamp",
                };
                let arguments: Vec<String> = parts.iter().map(free).collect();
                notation.function(name, &arguments)
            }
        }
    }

    fn name(&self, name: &Name) -> String {
        let marks = Marks { of_record: name.of_record, at_end: name.at_end };
        self.notation.sign(&sign(&name.name), marks)
    }
}
