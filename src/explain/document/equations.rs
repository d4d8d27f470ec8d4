//! The equations, and the order in which a month computes them.

use std::error::Error;

use super::{head, row};
use crate::explain::equations::{
    self, Equation, INITIAL, Scope, Section, Statement, StatementKind,
};
use crate::explain::interpreter::Interpreter;
use crate::explain::knock_outs;
use crate::explain::latex::Latex;
use crate::explain::{order, story, typeset};

const NOTATION: &str = "\
Each equation stands twice: typeset, and as the statements that `tests/equations.rs` runs and holds against the \
code. In the statements:

- `x = ...` computes `x` anew in each month. `d x = ...` is what the stock `x` gains in the month (typeset: Δ).
- A stock’s name means its value at the beginning of the month, `end.x` its value at the end.
- `at signing x = ...` sets a stock at the beginning of the month of signature, before anything else; the right \
side uses the values before it.
- `sum(component, ...)` and `sum(supplier, ...)` add over the five components or the four suppliers; names inside are \
the member’s. `record.x` is the quantity of the record: the component with the greatest depth (the first of them, if \
several are as deep).
- `programme` before a statement: the programme has the quantity once.
- A condition counts 1 where it holds and 0 where it does not. `if(c, x, y)` is `x` where `c` is not 0, else `y`. \
`clamp(x, a, b)` keeps `x` between `a` and `b`. `square(x)` is `x * x`, `power(x, n)` is `x` times itself `n` times.
- `centralisation` (C) and `flexibility` (F) are shares, `signing_month` (T) and `month` (t) are month indices. \
`needs_unclear` (a), `places_differ` (h), `depth` (w) and `price` are the component’s, `rank` is the supplier’s (0 is \
the least patient).
";

/// Every equation, section by section.
pub(super) fn all() -> Result<String, Box<dyn Error>> {
    let mut text = format!("## 7. Equations\n\n{NOTATION}");
    for section in Section::ALL {
        text += &format!("\n### {}\n\n{}\n", section.title(), story::of_section(section));
        for equation in equations::of_section(section) {
            text += &one(equation)?;
        }
    }
    text += "\n### Mechanisms that can be removed\n\nEach knock-out puts another statement in the place of one above.\n\n";
    text += &head(&["switch", "equation", "statement", "what it asks"]);
    for own in knock_outs::ALL {
        let number = equations::find(own.equation).map_or(0, |equation| equation.number);
        text += &row(&[
            &format!("`{}`", own.key),
            &number.to_string(),
            &format!("`{}`", own.statement),
            own.says,
        ]);
    }
    Ok(text)
}

fn one(equation: &Equation) -> Result<String, Box<dyn Error>> {
    let number = match equation.number {
        0 => String::new(),
        number => format!("{number}. "),
    };
    let of_whom = match equation.scope {
        Scope::Programme => "programme",
        Scope::Component => "each component",
        Scope::Supplier => "each supplier",
    };
    let mut text = format!(
        "\n**{number}{}** (`{}`; {of_whom}; {}). {}\n",
        equation.name, equation.key, equation.unit, equation.says
    );
    let statements = equation.read()?;
    for statement in &statements {
        text += &format!("\n```math\n{}\n```\n", typeset::statement(&Latex, statement));
    }
    text += &format!("\n```text\n{}\n```\n", equation.statements.join("\n"));
    for (name, value) in INITIAL {
        let moves = |own: &&Statement| own.name == name;
        if statements.iter().find(moves).is_some_and(|own| own.kind != StatementKind::Auxiliary) {
            text += &format!("\nBefore January 2002: `{name} = {value}`.\n");
        }
    }
    Ok(text)
}

/// The order in which a month computes its statements.
pub(super) fn order() -> Result<String, Box<dyn Error>> {
    let mut statements = Vec::new();
    let mut numbers = Vec::new();
    for equation in equations::all() {
        for own in equation.read()? {
            numbers.push((own.clone(), equation.number));
            statements.push(own);
        }
    }
    let ordered = order::ordered(&statements)?;
    let names: Vec<String> = ordered
        .iter()
        .filter(|own| own.kind != StatementKind::Signing)
        .map(|own| {
            let d = if own.kind == StatementKind::Flow { "d " } else { "" };
            let number = numbers.iter().find(|(other, _)| other == own).map_or(0, |(_, n)| *n);
            let number = if number == 0 { String::new() } else { format!(" ({number})") };
            format!("`{d}{}`{number}", own.name)
        })
        .collect();
    let stocks = Interpreter::new(&npfit_model::Settings::default())?.stocks().count();
    Ok(format!(
        "## 8. Order of a month\n\n\
         1. Every stock has its value from the end of the month before (in January 2002: its value before it).\n\
         2. In the month of signature (t = T) the stocks of equation 19 are set.\n\
         3. Auxiliaries and flows are computed from the stocks at the beginning of the month. The order is free as long \
         as each comes after those that it uses; this one will do: {}.\n\
         4. Each of the {stocks} kinds of stock gains its flow. What uses `end.x` (equations 41, 43, 45, 47, 48, and the \
         columns below) reads the value after that.\n\n\
         The model uses `+ - * /`, `min`, `max` and square roots in IEEE 754 double precision, nothing else.\n",
        names.join(", ")
    ))
}
