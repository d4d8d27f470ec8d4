//! Equations as LaTeX, as GitHub shows it in Markdown.

use super::expression::Operator;
use super::typeset::{Above, Notation, is_word};

/// LaTeX, without the dollars around it.
#[derive(Clone, Copy, Debug)]
pub struct Latex;

impl Notation for Latex {
    fn sign(&self, base: &str, below: &str, above: Above<'_>) -> String {
        let mut text = if is_word(base) { format!("\\text{{{base}}}") } else { greek(base) };
        if !below.is_empty() {
            let plain = below.chars().count() == 1 || !below.is_ascii();
            let below = if plain { greek(below) } else { format!("\\text{{{below}}}") };
            text += &format!("_{{{below}}}");
        }
        text + match (above.owner.is_empty(), above.before) {
            (true, false) => String::new(),
            (true, true) => "^{-}".to_owned(),
            (false, false) => format!("^{{\\text{{{}}}}}", above.owner),
            (false, true) => format!("^{{\\text{{{}}}-}}", above.owner),
        }
        .as_str()
    }

    fn number(&self, number: f64) -> String {
        number.to_string()
    }

    fn operator(&self, operator: Operator) -> &'static str {
        match operator {
            Operator::Add => " + ",
            Operator::Subtract => " - ",
            Operator::Multiply => "\\,",
            Operator::Divide => " / ",
            Operator::Greater => " > ",
            Operator::AtLeast => " \\ge ",
            Operator::Less => " \\lt ",
            Operator::Equal => " = ",
            Operator::And => " \\wedge ",
        }
    }

    fn equals(&self, condition: bool) -> &'static str {
        if condition { " \\Leftrightarrow " } else { " = " }
    }

    fn fraction(&self, above: &str, below: &str) -> String {
        format!("\\frac{{{above}}}{{{below}}}")
    }

    fn brackets(&self, inner: &str) -> String {
        format!("\\left({inner}\\right)")
    }

    fn sum(&self, index: &str, body: &str) -> String {
        format!("\\sum_{index} {body}")
    }

    fn function(&self, name: &str, arguments: &[String]) -> String {
        // GitHub refuses names of one's own; words it takes.
        let name = if name == "clamp" { "\\text{clamp}".to_owned() } else { format!("\\{name}") };
        name + &self.brackets(&arguments.join(", "))
    }

    fn root(&self, inner: &str) -> String {
        format!("\\sqrt{{{inner}}}")
    }

    fn square(&self, base: &str) -> String {
        format!("{{{base}}}^2")
    }

    fn bracket(&self, condition: &str) -> String {
        format!("\\left[{condition}\\right]\\,")
    }

    fn cases(&self, yes: &str, condition: &str, no: &str) -> String {
        format!(
            "\\begin{{cases}}{yes} & \\text{{if }} {condition} \\\\ {no} & \\text{{else}}\\end{{cases}}"
        )
    }
}

/// Greek letters by the names that LaTeX has for them.
fn greek(text: &str) -> String {
    text.chars()
        .map(|letter| {
            let name = match letter {
                'α' => "alpha",
                'β' => "beta",
                'γ' => "gamma",
                'Δ' => "Delta ",
                'ε' => "varepsilon",
                'ζ' => "zeta",
                'η' => "eta",
                'θ' => "theta",
                'ι' => "iota",
                'κ' => "kappa",
                'Λ' => "Lambda",
                'λ' => "lambda",
                'ℓ' => "ell",
                'μ' => "mu",
                'ξ' => "xi ",
                'Π' => "Pi",
                'π' => "pi",
                'ρ' => "rho",
                'σ' => "sigma",
                'τ' => "tau",
                'υ' => "upsilon",
                'Φ' => "Phi",
                'φ' => "varphi",
                'χ' => "chi",
                'ψ' => "psi",
                'ω' => "omega",
                other => return other.to_string(),
            };
            format!("\\{name}")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::{equations, symbols, typeset};

    #[test]
    fn every_equation_is_plain_latex_with_its_braces_closed() {
        let symbols = symbols::all().expect("in the language");
        for (_, own) in equations::all() {
            let right = own.expression().expect("in the language");
            let text = typeset::equation(&Latex, &symbols, own, &right).concat();
            assert!(text.is_ascii(), "{}: {text}", own.key);
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{}", own.key);
            let (left, right) = (text.matches("\\left").count(), text.matches("\\right").count());
            assert_eq!(left, right, "{}", own.key);
        }
    }
}
