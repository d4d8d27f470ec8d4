//! Equations as LaTeX, as GitHub shows it in Markdown.

use super::equations::StatementKind;
use super::expression::Operator;
use super::typeset::{Marks, Notation, is_word};

/// LaTeX, without the dollars around it.
#[derive(Clone, Copy, Debug)]
pub struct Latex;

impl Notation for Latex {
    fn sign(&self, text: &str, marks: Marks) -> String {
        let base = if is_word(text) { format!("\\text{{{text}}}") } else { text.to_owned() };
        let below = if marks.of_record { "_{\\text{record}}" } else { "" };
        let above = if marks.at_end { "^{\\text{end}}" } else { "" };
        format!("{base}{below}{above}")
    }

    fn number(&self, number: f64) -> String {
        number.to_string()
    }

    fn operator(&self, operator: Operator) -> &'static str {
        match operator {
            Operator::Add => " + ",
            Operator::Subtract => " - ",
            Operator::Multiply => " \\cdot ",
            Operator::Divide => " / ",
            Operator::Greater => " > ",
            Operator::AtLeast => " \\ge ",
            Operator::Less => " \\lt ",
            Operator::Equal => " = ",
            Operator::And => " \\wedge ",
        }
    }

    fn lead(&self, kind: StatementKind) -> &'static str {
        match kind {
            StatementKind::Auxiliary => "",
            StatementKind::Flow => "\\Delta\\,",
            StatementKind::Signing => "\\text{at signature: }",
        }
    }

    fn equals(&self) -> &'static str {
        " = "
    }

    fn fraction(&self, above: &str, below: &str) -> String {
        format!("\\frac{{{above}}}{{{below}}}")
    }

    fn brackets(&self, inner: &str) -> String {
        format!("\\left({inner}\\right)")
    }

    fn sum(&self, index: &str, body: &str) -> String {
        format!("\\sum_{{{index}}} {body}")
    }

    fn function(&self, name: &str, arguments: &[String]) -> String {
        self.function_name(name) + &self.brackets(&arguments.join(", "))
    }

    fn root(&self, inner: &str) -> String {
        format!("\\sqrt{{{inner}}}")
    }

    fn square(&self, base: &str) -> String {
        format!("{{{base}}}^2")
    }

    fn power(&self, base: &str, exponent: &str) -> String {
        format!("{{{base}}}^{{{exponent}}}")
    }

    fn words(&self, text: &str) -> String {
        format!("\\text{{{text}}}")
    }

    fn open_and_close(&self) -> (&'static str, &'static str) {
        ("(", ")")
    }

    fn comma(&self) -> &'static str {
        ", "
    }

    fn function_name(&self, name: &str) -> String {
        // GitHub refuses names of one's own; words it takes.
        if name == "clamp" { "\\text{clamp}".to_owned() } else { format!("\\{name}") }
    }

    fn cases(&self, yes: &str, condition: &str, no: &str) -> String {
        format!(
            "\\begin{{cases}}{yes} & \\text{{if }} {condition} \\\\ {no} & \\text{{else}}\\end{{cases}}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::{equations, typeset};

    #[test]
    fn every_statement_is_plain_latex_with_its_braces_closed() {
        for equation in equations::all() {
            for statement in equation.read().expect("in the language") {
                let text = typeset::statement(&Latex, &statement);
                assert!(text.is_ascii(), "{}: {text}", equation.key);
                assert_eq!(text.matches('{').count(), text.matches('}').count(), "{text}");
                let left = text.matches("\\left(").count();
                assert_eq!(left, text.matches("\\right)").count(), "{text}");
            }
        }
    }
}
