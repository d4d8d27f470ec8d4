//! Equations as presentation MathML, as short as it can be.

use super::expression::Operator;
use super::typeset::{Above, Notation, is_word};

/// Presentation MathML, without the `<math>` around it.
#[derive(Clone, Copy, Debug)]
pub struct MathMl;

impl Notation for MathMl {
    fn sign(&self, base: &str, below: &str, above: Above<'_>) -> String {
        let base = if is_word(base) {
            format!("<mtext>{base}</mtext>")
        } else {
            format!("<mi>{base}</mi>")
        };
        let above = match (above.owner, above.before) {
            ("", false) => String::new(),
            ("", true) => "<mo>−</mo>".to_owned(),
            (owner, false) => format!("<mi>{owner}</mi>"),
            (owner, true) => format!("<mrow><mi>{owner}</mi><mo>−</mo></mrow>"),
        };
        match (below, above.as_str()) {
            ("", "") => base,
            ("", above) => format!("<msup>{base}{above}</msup>"),
            (below, "") => format!("<msub>{base}<mi>{below}</mi></msub>"),
            (below, above) => format!("<msubsup>{base}<mi>{below}</mi>{above}</msubsup>"),
        }
    }

    fn number(&self, number: f64) -> String {
        format!("<mn>{number}</mn>")
    }

    fn operator(&self, operator: Operator) -> &'static str {
        match operator {
            Operator::Add => "<mo>+</mo>",
            Operator::Subtract => "<mo>−</mo>",
            Operator::Multiply => "",
            Operator::Divide => "<mo>/</mo>",
            Operator::Greater => "<mo>&gt;</mo>",
            Operator::AtLeast => "<mo>≥</mo>",
            Operator::Less => "<mo>&lt;</mo>",
            Operator::Equal => "<mo>=</mo>",
            Operator::And => "<mo>∧</mo>",
        }
    }

    fn equals(&self, condition: bool) -> &'static str {
        if condition { "<mo>⇔</mo>" } else { "<mo>=</mo>" }
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
        format!("<mi>{name}</mi>{}", self.brackets(&arguments.join("<mo>,</mo>")))
    }

    fn root(&self, inner: &str) -> String {
        format!("<msqrt>{inner}</msqrt>")
    }

    fn square(&self, base: &str) -> String {
        format!("<msup>{}<mn>2</mn></msup>", row(base))
    }

    fn bracket(&self, condition: &str) -> String {
        format!("<mo>[</mo>{condition}<mo>]</mo>")
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
    let single = ["<mi>", "<mn>"]
        .iter()
        .any(|tag| inner.starts_with(tag) && inner.matches('<').count() == 2);
    if single { inner.to_owned() } else { format!("<mrow>{inner}</mrow>") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::{equations, expression, symbols, typeset};

    #[test]
    fn brackets_stand_where_they_are_needed_and_nowhere_else() {
        let symbols = symbols::all().expect("in the language");
        let print = |text: &str| {
            let expression = expression::parse(text).expect("in the language");
            typeset::expression(&MathMl, &symbols, &expression)
        };
        assert_eq!(print("live * (1 - fit)").matches("<mo>(</mo>").count(), 1);
        assert_eq!(print("(live - fit) / (1 + sites)").matches("<mo>(</mo>").count(), 0);
        assert_eq!(print("1 - (live - fit)").matches("<mo>(</mo>").count(), 1);
        assert_eq!(print("square(before.live / sites)").matches("<mo>(</mo>").count(), 1);
    }

    #[test]
    fn every_equation_is_typeset_and_every_element_is_closed() {
        let symbols = symbols::all().expect("in the language");
        for (_, own) in equations::all() {
            let right = own.expression().expect("in the language");
            let text = typeset::equation(&MathMl, &symbols, own, &right).concat();
            assert!(!text.contains('_'), "{}: {text}", own.key);
            let closed = text.matches("</").count();
            assert_eq!(text.matches('<').count(), 2 * closed, "{}: {text}", own.key);
        }
    }
}
