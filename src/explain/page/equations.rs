//! Every equation, section by section.

use std::error::Error;

use super::{escape, output, row};
use crate::explain::columns;
use crate::explain::equations::{
    self, Equation, INITIAL, Scope, Section, Statement, StatementKind,
};
use crate::explain::expression::parse;
use crate::explain::mathml::MathMl;
use crate::explain::{format, story, symbols, typeset};

const NOTATION: &str = "<p>The page computes these equations and no others: a test runs the model by them alone. Δ is \
    what a stock gains in a month. A stock on the right side has its value from the beginning of the month; one marked \
    “end” has that of its end. From “Control and misfit” on, an equation holds for each component; “record” marks the \
    component deepest in the work. Sums run over the five components (k) or the four suppliers (j). <i>C</i> and <i>F</i> \
    are the levers, centralisation and local flexibility, <i>T</i> is the month of signature and <i>t</i> the month, both \
    counted from January 2002. <i>a</i>, <i>h</i> and <i>w</i> are a component’s grades: needs unclear, places differ, \
    depth in the work. A condition counts 1 where it holds.</p>\n";

/// All equations, and what is read off them.
pub(super) fn all() -> Result<String, Box<dyn Error>> {
    let symbols = symbols::all()?;
    let constants: Vec<&str> = symbols
        .iter()
        .filter(|symbol| matches!(symbol.kind, symbols::Kind::Constant(_)))
        .map(|symbol| symbol.name)
        .collect();
    let mut html = NOTATION.to_owned();
    for section in Section::ALL {
        html += &format!(
            "<h3 id=about-{}>{}</h3><p>{}</p>\n",
            section.key(),
            section.title(),
            escape(story::of_section(section))
        );
        for equation in equations::of_section(section) {
            html += &one(equation, &constants)?;
        }
    }
    Ok(html + &read_off()?)
}

/// The names that lead to an equation besides its key.
fn aliases(equation: &Equation, statements: &[Statement]) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for own in statements {
        let leads_here = equations::find(own.name).is_some_and(|found| found.key == equation.key);
        if own.name != equation.key && leads_here && !names.contains(&own.name) {
            names.push(own.name);
        }
    }
    names
}

fn one(equation: &Equation, constants: &[&str]) -> Result<String, Box<dyn Error>> {
    let statements = equation.read()?;
    let anchors: String = aliases(equation, &statements)
        .iter()
        .map(|name| format!("<span id={name}></span>"))
        .collect();
    let number = if equation.number == 0 {
        String::new()
    } else {
        format!("<span class=number>{}</span> ", equation.number)
    };
    let lines: String = statements.iter().map(line).collect();
    let used: Vec<String> = used(&statements)
        .iter()
        .filter(|name| constants.contains(&name.as_str()))
        .filter_map(|name| {
            let value = npfit_model::Parameters::default().get(name)?;
            let words = name.replace('_', "&nbsp;");
            Some(format!("<a href=#c.{name}>{words}</a>&nbsp;{}", output(name, value)))
        })
        .collect();
    let used = if used.is_empty() {
        String::new()
    } else {
        format!("<p class=uses>With {}.</p>", used.join(", "))
    };
    let of_whom = match equation.scope {
        Scope::Programme => "",
        Scope::Component => "each component, ",
        Scope::Supplier => "each supplier, ",
    };
    Ok(format!(
        "<div class=equation id={key} data-equation={key} tabindex=-1>{anchors}<h4>{number}{name}</h4>\
         <p>{says} <span class=unit>({of_whom}{unit})</span></p>{lines}{used}</div>\n",
        key = equation.key,
        name = escape(equation.name),
        says = escape(equation.says),
        unit = escape(equation.unit),
    ))
}

/// The names on the right sides, and of first values, each once.
fn used(statements: &[Statement]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for own in statements {
        let initial = INITIAL.iter().find(|(name, _)| *name == own.name && is_stock(own));
        let first = initial.and_then(|(_, value)| parse(value).ok());
        for name in own.right.names().into_iter().chain(first.iter().flat_map(|own| own.names())) {
            if !names.contains(&name.name) {
                names.push(name.name.clone());
            }
        }
    }
    names
}

fn is_stock(statement: &Statement) -> bool {
    statement.kind != StatementKind::Auxiliary
}

/// A statement, typeset; a line may break between its pieces.
fn line(statement: &Statement) -> String {
    let pieces = typeset::statement_in_pieces(&MathMl, statement);
    let mut typeset: Vec<String> =
        pieces.iter().map(|piece| format!("<math>{piece}</math>")).collect();
    let initial = INITIAL.iter().find(|(name, _)| *name == statement.name);
    let initial = initial.filter(|_| statement.kind == StatementKind::Flow);
    if let Some(value) = initial.and_then(|(_, value)| parse(value).ok()) {
        let value = typeset::expression(&MathMl, &value);
        typeset.push(format!("<span>(at first <math>{value}</math>)</span>"));
    }
    format!("<p class=math>{}</p>", typeset.join(" "))
}

/// Columns of the CSV that no equation computes under their own name.
fn read_off() -> Result<String, Box<dyn Error>> {
    let heads = ["what", "is", "unit"];
    let all = columns::PROGRAMME.iter().chain(&columns::SUPPLIER).chain(&columns::COMPONENT);
    let mut rows = String::new();
    for own in all.filter(|own| equations::find(own.name).is_none()) {
        let is = typeset::expression(&MathMl, &parse(own.text)?);
        rows += &row(
            &heads,
            &[
                format!("{}<br><small>{}</small>", own.name.replace('_', " "), escape(own.meaning)),
                format!("<math>{is}</math>"),
                escape(own.unit),
            ],
            &format!(" id={} tabindex=-1", own.name),
        );
    }
    let head: String = heads.iter().map(|head| format!("<th scope=col>{head}</th>")).collect();
    let end = format::month(npfit_model::LAST_MONTH);
    Ok(format!(
        "<h3 id=about-read-off>What is read off</h3><p>Charts and tables show these besides. The CSV of a run has every \
         quantity for every month to {end}.</p>\n<table aria-label=\"What is read off\"><thead><tr>{head}</tr></thead>\
         <tbody>\n{rows}</tbody></table>\n"
    ))
}
