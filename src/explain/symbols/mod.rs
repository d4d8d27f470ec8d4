//! What every name in the equations is: its sign in print, its meaning, its unit, where it comes from.

mod letters;

use super::equations;
use super::expression::{Name, ParseError};
use crate::model::parameters::{COMPONENT_ATTRIBUTES, Constant, Evidence, GROUPS};

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One of the three levers, the month, the step, or what acts from outside.
    Outside,
    /// What carries over from month to month.
    Stock,
    /// What is worked out anew each month.
    Auxiliary,
    /// A constant of the programme.
    Constant(&'static Constant),
    /// What tells components apart.
    OfComponent(Evidence),
    /// What tells suppliers apart.
    OfSupplier(Evidence),
}

/// One name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Symbol {
    /// The name in the equations.
    pub name: &'static str,
    /// Its sign in print: a letter, or a word, with what stands below it after an underscore.
    pub letter: &'static str,
    /// What it is in the world.
    pub meaning: &'static str,
    /// Its unit; `share` is 0 to 1, `x` a multiple.
    pub unit: &'static str,
    /// What it stands for.
    pub kind: Kind,
    /// Where its size comes from; empty where nobody has measured it or it is worked out.
    pub source: &'static str,
}

/// Every symbol: what stands outside, quantities in the order of their equations, constants,
/// attributes.
pub fn all() -> Result<Vec<Symbol>, ParseError> {
    let mut symbols: Vec<Symbol> = outside().collect();
    for (_, equation) in equations::all() {
        let kind = if equation.is_stock()? { Kind::Stock } else { Kind::Auxiliary };
        let equations::Equation { key, letter, name, unit, .. } = *equation;
        symbols.push(Symbol { name: key, letter, meaning: name, unit, kind, source: "" });
    }
    symbols.extend(constants());
    symbols.extend(of_components());
    symbols.extend(of_suppliers());
    Ok(symbols)
}

/// The levers, the month, the step, and what acts from outside.
pub fn outside() -> impl Iterator<Item = Symbol> {
    letters::OUTSIDE.iter().map(|&(name, letter, meaning, unit)| {
        let (kind, source) = (Kind::Outside, "");
        Symbol { name, letter, meaning, unit, kind, source }
    })
}

/// The constants of the programme. One without a letter would be missing: a test looks.
pub fn constants() -> impl Iterator<Item = Symbol> {
    GROUPS.iter().flat_map(|group| group.iter()).filter_map(|constant| {
        let name = constant.limit.name;
        let (_, letter) = letters::CONSTANTS.iter().find(|(own, _)| *own == name)?;
        let (meaning, unit) = (constant.meaning, constant.unit);
        let kind = Kind::Constant(constant);
        Some(Symbol { name, letter, meaning, unit, kind, source: constant.source })
    })
}

/// What tells components apart.
pub fn of_components() -> impl Iterator<Item = Symbol> {
    letters::COMPONENT.iter().map(|&(name, letter, meaning, unit, source)| {
        let evidence = COMPONENT_ATTRIBUTES.iter().find(|(own, _)| *own == name);
        // Under which contracts it was bought is published.
        let evidence = evidence.map_or(Evidence::Published, |(_, evidence)| *evidence);
        Symbol { name, letter, meaning, unit, kind: Kind::OfComponent(evidence), source }
    })
}

/// What tells suppliers apart.
pub fn of_suppliers() -> impl Iterator<Item = Symbol> {
    letters::SUPPLIER.iter().map(|&(name, letter, meaning, unit, source)| {
        let evidence = if name == "share" { Evidence::Neighbouring } else { Evidence::Fitted };
        Symbol { name, letter, meaning, unit, kind: Kind::OfSupplier(evidence), source }
    })
}

/// The symbol that a name in an equation means.
pub fn find<'a>(symbols: &'a [Symbol], name: &Name) -> Option<&'a Symbol> {
    let constant = name.owner.as_deref() == Some("constant");
    symbols.iter().find(|symbol| {
        symbol.name == name.name && (!constant || matches!(symbol.kind, Kind::Constant(_)))
    })
}

/// What is known of a constant's size, in words: the badge, whether the fit moved it, whether the
/// conclusions rest on it. Nothing for what is worked out.
pub fn evidence(symbol: &Symbol) -> Option<String> {
    match symbol.kind {
        Kind::Constant(constant) => {
            let mut words = constant.evidence.label().to_owned();
            if constant.fitted && constant.evidence != Evidence::Fitted {
                words += ", fitted";
            }
            if constant.load_bearing {
                words += ", load-bearing";
            }
            Some(words)
        }
        Kind::OfComponent(evidence) | Kind::OfSupplier(evidence) => {
            Some(evidence.label().to_owned())
        }
        Kind::Outside | Kind::Stock | Kind::Auxiliary => None,
    }
}

/// Where a constant's size comes from; empty where nothing but judgement speaks for it. That it is
/// judgement besides is said by its evidence.
pub fn source(symbol: &Symbol) -> &'static str {
    let source = symbol.source.split("; the size").next().unwrap_or_default();
    let source = source.split("; judgement").next().unwrap_or_default();
    if source == "judgement" { "" } else { source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_constant_and_attribute_has_a_letter_and_no_two_share_one() {
        let symbols = all().expect("equations in the language");
        let constants = GROUPS.iter().flat_map(|group| group.iter());
        for constant in constants {
            let name = constant.limit.name;
            assert!(super::constants().any(|symbol| symbol.name == name), "{name}");
        }
        for (name, _) in COMPONENT_ATTRIBUTES {
            assert!(of_components().any(|symbol| symbol.name == name), "{name}");
        }
        let mut letters: Vec<&str> = symbols.iter().map(|symbol| symbol.letter).collect();
        letters.sort_unstable();
        let twice: Vec<&&str> =
            letters.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn every_name_in_an_equation_is_known_and_every_constant_is_in_one() {
        let symbols = all().expect("equations in the language");
        let mut used = Vec::new();
        for (_, equation) in equations::all() {
            let mut expressions = vec![equation.expression().expect("in the language")];
            expressions.extend(
                equation.initial.map(|i| super::super::expression::parse(i).expect("so too")),
            );
            for name in expressions.iter().flat_map(|expression| expression.names()) {
                let symbol = find(&symbols, name);
                assert!(symbol.is_some(), "{}: {name:?}", equation.key);
                used.extend(symbol.map(|symbol| symbol.name));
            }
        }
        for symbol in symbols.iter().filter(|s| !matches!(s.kind, Kind::Stock | Kind::Auxiliary)) {
            assert!(used.contains(&symbol.name), "{} is in no equation", symbol.name);
        }
    }
}
