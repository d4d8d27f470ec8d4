//! Equations in print: what stands where, for any notation.

use super::equations::Equation;
use super::expression::{Expression, Function, Name, Operator, Over};
use super::symbols::{Symbol, find};

/// How a notation writes the pieces of an equation.
pub trait Notation {
    /// A letter or a word, with what stands below and above it; either may be empty.
    fn sign(&self, base: &str, below: &str, above: Above<'_>) -> String;
    /// A number.
    fn number(&self, number: f64) -> String;
    /// An operator between two operands; a product may be written by nothing at all.
    fn operator(&self, operator: Operator) -> &'static str;
    /// What joins the sign of the quantity and its right-hand side.
    fn equals(&self, condition: bool) -> &'static str;
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
    /// One where a condition holds, nought where it does not.
    fn bracket(&self, condition: &str) -> String;
    /// One thing or another.
    fn cases(&self, yes: &str, condition: &str, no: &str) -> String;
}

/// What stands above a sign.
#[derive(Clone, Copy, Debug, Default)]
pub struct Above<'a> {
    /// The component that has it, in short; empty where it is the one at hand.
    pub owner: &'a str,
    /// Whether its value at the end of the month before is meant.
    pub before: bool,
}

/// A sign that stands alone: `K`, `K_sign`, a word.
pub fn letter(notation: &impl Notation, text: &str) -> String {
    let (base, below) = text.split_once('_').unwrap_or((text, ""));
    notation.sign(base, below, Above::default())
}

/// Whether a sign is a word rather than a letter.
pub fn is_word(text: &str) -> bool {
    text.chars().count() > 2
}

/// An equation, in pieces that a line may break between.
pub fn equation<N: Notation>(
    notation: &N,
    symbols: &[Symbol],
    equation: &Equation,
    right: &Expression,
) -> Vec<String> {
    let printer = Printer { notation, symbols };
    let left = letter(notation, equation.letter) + notation.equals(equation.is_condition());
    let mut pieces = Vec::new();
    printer.terms(right, &mut pieces);
    if let Some(first) = pieces.first_mut() {
        first.insert_str(0, &left);
    }
    pieces
}

/// An expression that stands alone.
pub fn expression(notation: &impl Notation, symbols: &[Symbol], expression: &Expression) -> String {
    Printer { notation, symbols }.print(expression, 0)
}

struct Printer<'a, N> {
    notation: &'a N,
    symbols: &'a [Symbol],
}

impl<N: Notation> Printer<'_, N> {
    /// The terms of a sum, each with the sign before it; anything else as it is.
    fn terms(&self, expression: &Expression, pieces: &mut Vec<String>) {
        match expression {
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
            (Function::If, [condition, yes, Expression::Number(0.0)]) => {
                let yes = self.print(yes, Operator::Multiply.binding());
                notation.bracket(&free(condition)) + &yes
            }
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
        let text = find(self.symbols, name).map_or(name.name.as_str(), |symbol| symbol.letter);
        let (base, below) = text.split_once('_').unwrap_or((text, ""));
        let owner = match name.owner.as_deref() {
            Some("acute_epr") => "EPR",
            Some("summary_care_record") => "SCR",
            _ => "",
        };
        self.notation.sign(base, below, Above { owner, before: name.before })
    }
}
