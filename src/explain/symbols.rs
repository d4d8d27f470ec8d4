//! What every name in the equations is: its sign in print, its unit, its meaning.

use npfit_model::{CONSTANTS, Constant};

use super::equations::{self, StatementError, StatementKind};

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One of the levers, or the month.
    Outside,
    /// What tells components apart: grades, price, dated inputs; or suppliers: the rank.
    Attribute,
    /// What carries over from month to month.
    Stock,
    /// What is computed anew each month.
    Auxiliary,
    /// A constant.
    Constant(&'static Constant),
}

/// One name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Symbol {
    /// The name in the equations.
    pub name: &'static str,
    /// What it stands for.
    pub kind: Kind,
    /// Its unit; `share` is 0 to 1, `x` a multiple.
    pub unit: &'static str,
    /// What it is in the world.
    pub meaning: &'static str,
    /// The key of the equation that computes it; empty for what none computes.
    pub equation: &'static str,
}

/// Names that are printed as a letter.
const LETTERS: [(&str, &str); 7] = [
    ("centralisation", "C"),
    ("signing_month", "T"),
    ("flexibility", "F"),
    ("month", "t"),
    ("needs_unclear", "a"),
    ("places_differ", "h"),
    ("depth", "w"),
];

/// Levers and time.
const OUTSIDE: [(&str, &str, &str); 4] = [
    ("centralisation", "share", "Lever: centralisation, 0 to 1."),
    ("signing_month", "month index", "Lever: the month in which contracts are signed."),
    ("flexibility", "share", "Lever: local flexibility, 0 to 1."),
    ("month", "month index", "The month; January 2002 is 0."),
];

/// What tells components and suppliers apart.
const ATTRIBUTES: [(&str, &str, &str); 8] = [
    ("needs_unclear", "share", "Grade: how much of the need is unclear at the start."),
    ("places_differ", "share", "Grade: how far places differ from each other."),
    ("depth", "share", "Grade: how deep in the daily work of those who use it."),
    ("price", "GBP million", "Price of the whole component over its contract."),
    (
        "waits_for_consent",
        "yes or no",
        "Dated input: only the Summary Care Record waits for consent.",
    ),
    ("is_paid_for", "yes or no", "Dated input: only use of Choose and Book is paid for."),
    ("is_ordered_late", "yes or no", "Dated input: only imaging is ordered after signature."),
    ("rank", "0 to 3", "A supplier's rank, the least patient 0."),
];

/// Quantities that are not the main one of their equation.
const OTHERS: [(&str, &str, &str); 37] = [
    ("launched", "yes or no", "The programme is launched."),
    ("signed", "yes or no", "Contracts are signed."),
    ("age", "months", "Months since signature; negative before it."),
    ("left", "share", "Share of the contracts that is still to run; 0 before signature."),
    ("limit_now", "share", "The shortfall that the centre bears this month."),
    ("work_factor", "x", "Work of an interface, against one between alike systems."),
    (
        "tolerance",
        "share of the contracts at stake",
        "The loss at which a supplier begins to withdraw.",
    ),
    (
        "beyond",
        "x",
        "How far the loss lies beyond a supplier's tolerance, in tolerances; 0 below it.",
    ),
    ("present", "share", "Suppliers that are still there."),
    ("taken_over", "share", "Work that others have taken over."),
    (
        "unknown_signed",
        "share of the need",
        "Need not known at signature: frozen into the contract.",
    ),
    ("right", "share of the need", "Built and right."),
    ("wrong", "share of the need", "Built wrong, not noticed."),
    (
        "unknown_built",
        "share of the need",
        "Need that is not known to what is built this month: as at signature, with room as now.",
    ),
    ("built", "share of the need", "All that is built, right or wrong."),
    ("order", "share", "How far an order replaces a site's own judgement."),
    ("free", "share of sites", "Sites neither live nor gone their own way."),
    ("live", "share of sites", "Sites live."),
    (
        "interface_work",
        "x",
        "Work of one site's interfaces: depth squared, twice that where systems are unlike.",
    ),
    ("backlog", "share of sites", "Sites live, and not connected."),
    (
        "able",
        "share of sites a month",
        "Sites that could be connected in the month, were the queue endless.",
    ),
    ("connected", "share of sites", "Sites live whose interfaces are built."),
    ("buying", "share of sites a month", "Sites that buy for themselves in the month."),
    ("change_cost", "GBP million", "Price of all changes so far, whoever bears it."),
    ("spend_outside", "GBP million", "What places spent on systems of their own so far."),
    ("centre", "GBP million a month", "Cost of the centre."),
    ("spend_programme", "GBP million", "Spend of the programme so far, central and local."),
    ("spend_total", "GBP million", "Total public spend so far."),
    ("months_to_stable", "months", "Months until a go-live of the record has settled."),
    ("reach", "share", "How far one hospital reaches another, at the beginning of the month."),
    ("deep_fit", "share", "Fit of what goes deep: the mean of fit, weighed by depth squared."),
    ("planned", "share of sites", "Sites that are still to go live, by plan."),
    ("to_come", "GBP million", "What is still to be paid for a component, by plan."),
    ("known", "GBP million", "Changes of a component that are known and not made."),
    ("release", "share", "What of the roll-out is free to go."),
    ("paid", "share", "Rise of use while it is paid for."),
    ("outside", "GBP million a month", "What places spend on systems of their own."),
];

/// Every symbol: levers and time, attributes, quantities in the order of their equations, constants.
///
/// # Errors
/// If an equation is not in the language.
pub fn all() -> Result<Vec<Symbol>, StatementError> {
    let of = |kind: Kind| {
        move |(name, unit, meaning): &(&'static str, &'static str, &'static str)| Symbol {
            name,
            kind,
            unit,
            meaning,
            equation: "",
        }
    };
    let mut symbols: Vec<Symbol> = OUTSIDE.iter().map(of(Kind::Outside)).collect();
    symbols.extend(ATTRIBUTES.iter().map(of(Kind::Attribute)));
    symbols.extend(quantities()?);
    symbols.extend(CONSTANTS.iter().map(|constant| Symbol {
        name: constant.name,
        kind: Kind::Constant(constant),
        unit: constant.unit,
        meaning: constant.meaning,
        equation: "",
    }));
    Ok(symbols)
}

/// The quantities that the equations compute, in the order in which they first stand there.
fn quantities() -> Result<Vec<Symbol>, StatementError> {
    let mut symbols: Vec<Symbol> = Vec::new();
    for equation in equations::all() {
        for own in equation.read()? {
            let is_stock = own.kind != StatementKind::Auxiliary;
            if let Some(known) = symbols.iter_mut().find(|symbol| symbol.name == own.name) {
                // What signature sets, another equation moves.
                known.equation = equation.key;
                continue;
            }
            let other = OTHERS.iter().find(|(name, ..)| *name == own.name);
            let (unit, meaning) = other
                .map_or((equation.unit, equation.name), |(_, unit, meaning)| (*unit, *meaning));
            let kind = if is_stock { Kind::Stock } else { Kind::Auxiliary };
            symbols.push(Symbol { name: own.name, kind, unit, meaning, equation: equation.key });
        }
    }
    Ok(symbols)
}

/// A name in print: a letter, or the words of the name.
pub fn sign(name: &str) -> String {
    let letter = LETTERS.iter().find(|(own, _)| *own == name).map(|(_, letter)| *letter);
    letter.map_or_else(|| name.replace('_', " "), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explain::expression::parse;

    #[test]
    fn every_name_is_known_once_and_every_constant_is_used() {
        let symbols = all().expect("equations in the language");
        let mut names: Vec<&str> = symbols.iter().map(|symbol| symbol.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        let mut used = Vec::new();
        let statements = equations::all().flat_map(|own| own.read().expect("in the language"));
        let mut expressions: Vec<_> = statements.map(|own| own.right).collect();
        expressions.extend(equations::INITIAL.map(|(_, text)| parse(text).expect("so too")));
        for name in expressions.iter().flat_map(|own| own.names()) {
            assert!(names.contains(&name.name.as_str()), "{name:?}");
            used.push(name.name.clone());
        }
        for symbol in &symbols {
            let is_input = !matches!(symbol.kind, Kind::Stock | Kind::Auxiliary);
            // Prices stand in the equations as the attribute `price`.
            let is_price = symbol.name.starts_with("price_") || symbol.name.starts_with("grade_");
            assert!(
                !is_input || is_price || used.contains(&symbol.name.to_owned()),
                "{}",
                symbol.name
            );
        }
    }

    #[test]
    fn what_is_explained_is_computed() {
        let computed = quantities().expect("equations in the language");
        for (name, ..) in OTHERS {
            assert!(computed.iter().any(|symbol| symbol.name == name), "{name}");
        }
    }
}
