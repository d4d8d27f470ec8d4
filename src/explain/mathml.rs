//! Equations as presentation MathML, as short as it can be.

use super::equations::StatementKind;
use super::expression::Operator;
use super::typeset::{Marks, Notation, is_word};

/// Presentation MathML, without the `<math>` around it.
#[derive(Clone, Copy, Debug)]
pub struct MathMl;

impl Notation for MathMl {
    fn sign(&self, text: &str, marks: Marks) -> String {
        let tag = if is_word(text) { "mtext" } else { "mi" };
        let base = format!("<{tag}>{}</{tag}>", text.replace(' ', "\u{a0}"));
        let (record, end) = ("<mtext>record</mtext>", "<mtext>end</mtext>");
        match (marks.of_record, marks.at_end) {
            (false, false) => base,
            (true, false) => format!("<msub>{base}{record}</msub>"),
            (false, true) => format!("<msup>{base}{end}</msup>"),
            (true, true) => format!("<msubsup>{base}{record}{end}</msubsup>"),
        }
    }

    fn number(&self, number: f64) -> String {
        format!("<mn>{number}</mn>")
    }

    fn operator(&self, operator: Operator) -> &'static str {
        match operator {
            Operator::Add => "<mo>+</mo>",
            Operator::Subtract => "<mo>−</mo>",
            Operator::Multiply => "<mo>·</mo>",
            Operator::Divide => "<mo>/</mo>",
            Operator::Greater => "<mo>&gt;</mo>",
            Operator::AtLeast => "<mo>≥</mo>",
            Operator::Less => "<mo>&lt;</mo>",
            Operator::Equal => "<mo>=</mo>",
            Operator::And => "<mo>∧</mo>",
        }
    }

    fn lead(&self, kind: StatementKind) -> &'static str {
        match kind {
            StatementKind::Auxiliary => "",
            StatementKind::Flow => "<mtext>Δ\u{a0}</mtext>",
            StatementKind::Signing => "<mtext>at\u{a0}signature:\u{a0}</mtext>",
        }
    }

    fn equals(&self) -> &'static str {
        "<mo>=</mo>"
    }

    fn fraction(&self, above: &str, below: &str) -> String {
        format!("<mfrac>{}{}</mfrac>", row(above), row(below))
    }

    fn brackets(&self, inner: &str) -> String {
        format!("<mo>(</mo>{inner}<mo>)</mo>")
    }

    fn sum(&self, index: &str, body: &str) -> String {
        format!("<munder><mo>∑</mo><mi>{index}</mi></munder>{body}")
    }

    fn function(&self, name: &str, arguments: &[String]) -> String {
        self.function_name(name) + &self.brackets(&arguments.join(self.comma()))
    }

    fn root(&self, inner: &str) -> String {
        format!("<msqrt>{inner}</msqrt>")
    }

    fn square(&self, base: &str) -> String {
        format!("<msup>{}<mn>2</mn></msup>", row(base))
    }

    fn power(&self, base: &str, exponent: &str) -> String {
        format!("<msup>{}{}</msup>", row(base), row(exponent))
    }

    fn words(&self, text: &str) -> String {
        format!("<mtext>{}</mtext>", text.replace(' ', "\u{a0}"))
    }

    fn open_and_close(&self) -> (&'static str, &'static str) {
        ("<mo>(</mo>", "<mo>)</mo>")
    }

    fn comma(&self) -> &'static str {
        "<mo>,</mo>"
    }

    fn function_name(&self, name: &str) -> String {
        format!("<mi>{name}</mi>")
    }

    fn cases(&self, yes: &str, condition: &str, no: &str) -> String {
        // The brace is the style sheet's: fonts without a stretching one are common.
        format!(
            "<mtable><mtr><mtd>{yes}</mtd><mtd><mtext>if\u{a0}</mtext>{condition}</mtd></mtr>\
             <mtr><mtd>{no}</mtd><mtd><mtext>else</mtext></mtd></mtr></mtable>"
        )
    }
}

/// As one element: what is one already needs no row.
fn row(inner: &str) -> String {
    let single = ["<mi>", "<mn>", "<mtext>"]
        .iter()
        .any(|tag| inner.starts_with(tag) && inner.matches('<').count() == 2);
    if single { inner.to_owned() } else { format!("<mrow>{inner}</mrow>") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::{equations, expression, typeset};

    #[test]
    fn brackets_stand_where_they_are_needed_and_nowhere_else() {
        let print = |text: &str| {
            let expression = expression::parse(text).expect("in the language");
            typeset::expression(&MathMl, &expression).matches("<mo>(</mo>").count()
        };
        assert_eq!(print("live * (1 - fit)"), 1);
        assert_eq!(print("(live - fit) / (1 + price)"), 0);
        assert_eq!(print("1 - (live - fit)"), 1);
        assert_eq!(print("square(end.live / price)"), 1);
        assert_eq!(print("-live * fit + price"), 0);
    }

    #[test]
    fn every_statement_is_typeset_and_every_element_is_closed() {
        for equation in equations::all() {
            for statement in equation.read().expect("in the language") {
                let text = typeset::statement_in_pieces(&MathMl, &statement).concat();
                assert!(!text.contains('_'), "{}: {text}", equation.key);
                let closed = text.matches("</").count();
                assert_eq!(text.matches('<').count(), 2 * closed, "{}: {text}", equation.key);
            }
        }
    }
}
