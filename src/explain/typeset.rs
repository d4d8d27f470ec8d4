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
    /// Words between expressions.
    fn words(&self, text: &str) -> String;
    /// Round brackets that need not stand in one piece.
    fn open_and_close(&self) -> (&'static str, &'static str);
    /// What stands between the arguments of a function.
    fn comma(&self) -> &'static str;
    /// The name of a function.
    fn function_name(&self, name: &str) -> String;
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

/// A statement in one piece.
pub fn statement<N: Notation>(notation: &N, statement: &Statement) -> String {
    left_side(notation, statement) + &Printer { notation }.print(&statement.right, 0)
}

/// A statement in pieces that a line may break between.
pub fn statement_in_pieces<N: Notation>(notation: &N, statement: &Statement) -> Vec<String> {
    let mut pieces = Vec::new();
    Printer { notation }.flow(&statement.right, 0, &mut pieces);
    if let Some(first) = pieces.first_mut() {
        first.insert_str(0, &left_side(notation, statement));
    }
    pieces
}

fn left_side<N: Notation>(notation: &N, statement: &Statement) -> String {
    notation.lead(statement.kind).to_owned()
        + &notation.sign(&sign(statement.name), Marks::default())
        + notation.equals()
}

/// An expression that stands alone.
pub fn expression(notation: &impl Notation, expression: &Expression) -> String {
    Printer { notation }.print(expression, 0)
}

struct Printer<'a, N> {
    notation: &'a N,
}

impl<N: Notation> Printer<'_, N> {
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
            Expression::Binary(Operator::Divide, left, right) => self.print_fraction(left, right),
            Expression::Binary(operator, left, right) => {
                let binding = operator.binding();
                let (left, right) = (self.print(left, binding), self.print(right, binding + 1));
                let inner = left + self.notation.operator(*operator) + &right;
                if binding < outer { self.notation.brackets(&inner) } else { inner }
            }
            Expression::Call(function, parts) => self.call(*function, parts),
            Expression::Sum(over, body) => {
                self.notation.sum(index(*over), &self.print(body, Operator::Multiply.binding()))
            }
        }
    }

    fn print_fraction(&self, above: &Expression, below: &Expression) -> String {
        self.notation.fraction(&self.print(above, 0), &self.print(below, 0))
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
                let name = function_name(function);
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

/// What fits a line of a narrow page, letters. Judgement.
const LINE_LETTERS: usize = 26;

/// How many letters an expression takes, about.
fn width(expression: &Expression) -> usize {
    let all = |parts: &[Expression]| parts.iter().map(width).sum::<usize>();
    match expression {
        Expression::Number(number) => number.to_string().len(),
        Expression::Name(name) => sign(&name.name).chars().count(),
        Expression::Binary(Operator::Divide, above, below) => width(above).max(width(below)),
        Expression::Binary(_, left, right) => width(left) + width(right) + 3,
        Expression::Call(_, parts) => all(parts) + 2 * parts.len() + 3,
        Expression::Sum(_, body) => width(body) + 2,
    }
}

impl<N: Notation> Printer<'_, N> {
    /// An expression inside one that binds as tightly as `outer`, in pieces short enough for a line where
    /// that can be done.
    fn flow(&self, expression: &Expression, outer: u8, pieces: &mut Vec<String>) {
        if width(expression) <= LINE_LETTERS {
            pieces.push(self.print(expression, outer));
            return;
        }
        let start = pieces.len();
        let binding = match expression {
            Expression::Binary(operator, left, right) => {
                self.flow_binary(*operator, left, right, pieces);
                operator.binding()
            }
            Expression::Call(Function::If, parts) => {
                self.flow_cases(parts, pieces);
                0
            }
            Expression::Call(
                function @ (Function::Min | Function::Max | Function::Clamp),
                parts,
            ) => {
                self.flow_function(function_name(*function), parts, pieces);
                u8::MAX
            }
            Expression::Sum(over, body) => {
                self.flow(body, Operator::Multiply.binding(), pieces);
                pieces[start].insert_str(0, &self.notation.sum(index(*over), ""));
                u8::MAX
            }
            other => {
                pieces.push(self.print(other, outer));
                u8::MAX
            }
        };
        if binding < outer {
            self.bracket(start, pieces);
        }
    }

    /// Puts brackets around the pieces from one on.
    fn bracket(&self, start: usize, pieces: &mut [String]) {
        let (open, close) = self.notation.open_and_close();
        if let Some(first) = pieces.get_mut(start) {
            first.insert_str(0, open);
        }
        if let Some(last) = pieces.last_mut() {
            last.push_str(close);
        }
    }

    fn flow_binary(
        &self,
        operator: Operator,
        left: &Expression,
        right: &Expression,
        pieces: &mut Vec<String>,
    ) {
        if operator == Operator::Divide && width(left).max(width(right)) <= LINE_LETTERS {
            pieces.push(self.print_fraction(left, right));
            return;
        }
        let sign = self.notation.operator(operator);
        if *left == Expression::Number(0.0) && operator == Operator::Subtract {
            let start = pieces.len();
            self.flow(right, Operator::Multiply.binding(), pieces);
            pieces[start].insert_str(0, sign);
            return;
        }
        // What is divided by is not part of a sum before it.
        let is_sum = matches!(left, Expression::Sum(..)) && operator == Operator::Divide;
        let first = pieces.len();
        self.flow(left, operator.binding(), pieces);
        if is_sum {
            self.bracket(first, pieces);
        }
        let start = pieces.len();
        self.flow(right, operator.binding() + 1, pieces);
        pieces[start].insert_str(0, sign);
    }

    fn flow_cases(&self, parts: &[Expression], pieces: &mut Vec<String>) {
        let [condition, yes, no] = parts else { return };
        self.flow(yes, 1, pieces);
        let condition = self.notation.words(" if ") + &self.print(condition, 0);
        pieces.push(condition + &self.notation.words(", "));
        let start = pieces.len();
        self.flow(no, 1, pieces);
        pieces[start].insert_str(0, &self.notation.words("else "));
    }

    fn flow_function(&self, name: &str, parts: &[Expression], pieces: &mut Vec<String>) {
        let (open, close) = self.notation.open_and_close();
        let start = pieces.len();
        for (place, part) in parts.iter().enumerate() {
            self.flow(part, 0, pieces);
            let end = if place + 1 < parts.len() { self.notation.comma() } else { close };
            if let Some(last) = pieces.last_mut() {
                last.push_str(end);
            }
        }
        pieces[start].insert_str(0, &(self.notation.function_name(name) + open));
    }
}

const fn index(over: Over) -> &'static str {
    match over {
        Over::Components => "k",
        Over::Suppliers => "j",
    }
}

const fn function_name(function: Function) -> &'static str {
    match function {
        Function::Min => "min",
        Function::Max => "max",
        _ => "clamp",
    }
}
