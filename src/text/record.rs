//! The record in words.

use super::numbers::{gbp, percent, thousands};
use crate::chart::delivery;
use crate::evidence::{Basis, ESTIMATES, Figure, Scope, Unit};
use crate::model::Component;

/// The label of an estimate of the whole: its sum, and with room what it covers.
pub fn estimate_label(figure: &Figure, wide: bool) -> String {
    let sum = gbp(figure.value);
    let covers = match figure.scope {
        _ if !wide => return sum,
        Scope::CentralThreeYears => "central, three years",
        Scope::CoreContracts => "core contracts",
        // Of three with this scope, the last names it for all.
        Scope::ProgrammeToEndOfContracts if figure.id == LAST_TO_END_OF_CONTRACTS => {
            "to end of contracts"
        }
        Scope::ProgrammeToEndOfLife => "to end of life",
        _ => return sum,
    };
    format!("{sum} {covers}")
}

const LAST_TO_END_OF_CONTRACTS: &str = ESTIMATES[4].id;

/// All estimates, those of one scope together, with when they were made and what they cover.
pub fn estimates_note() -> String {
    let groups = ESTIMATES.chunk_by(|a, b| a.scope == b.scope).filter_map(|group| {
        let sums: Vec<String> = group
            .iter()
            .map(|f| format!("{} in {}", gbp(f.value), f.date.calendar_year()))
            .collect();
        Some(format!("{}: {}", sums.join(", "), group.first()?.scope.in_words()))
    });
    format!("{}.", groups.collect::<Vec<_>>().join("; "))
}

/// A figure's value with its unit.
pub fn figure_value(figure: &Figure) -> String {
    match figure.unit {
        Unit::GbpMillion => gbp(figure.value),
        Unit::Sites => format!("{} sites", thousands(figure.value)),
        Unit::AcuteTrusts => format!("{} trusts", thousands(figure.value)),
        Unit::Records => format!("{} records", thousands(figure.value)),
        Unit::PercentOfTrusts | Unit::PercentOfReferrals | Unit::PercentOfDoctors => {
            percent(figure.value / 100.0)
        }
        Unit::Milestone => String::new(),
    }
}

/// What kind of figure it is, how sure, what it covers and in what prices.
pub fn figure_source(figure: &Figure) -> String {
    let mut parts = vec![
        figure.kind.in_words().to_owned(),
        format!("{} confidence", figure.confidence.in_words()),
    ];
    if figure.scope != Scope::NotMoney {
        parts.push(figure.scope.in_words().to_owned());
        parts.push(prices(figure.price_basis).to_owned());
    }
    parts.join("; ")
}

/// The prices a sum is in, in plain words.
fn prices(basis: &str) -> &'static str {
    match basis {
        basis if basis.starts_with("2004-05") => "2004–05 prices",
        basis if basis.starts_with("cash") => "cash",
        basis if basis.starts_with("contract") => "contract prices",
        _ => "price basis not stated in what was read",
    }
}

/// A component's name on its panel.
pub const fn panel_title(component: Component) -> &'static str {
    match component {
        Component::N3 => "N3 network",
        Component::Pacs => "PACS, digital imaging",
        Component::ChooseAndBook => "Choose and Book",
        Component::SummaryCareRecord => "Summary Care Record",
        Component::AcuteEpr => "Acute patient records",
    }
}

/// What a panel's share is of, with the denominator and whose it is.
pub fn panel_unit(component: Component) -> String {
    let delivery = delivery::record(component);
    let whole = thousands(delivery.denominator.value);
    let counted = match component {
        Component::N3 => format!("of {whole} sites, connected"),
        Component::Pacs => format!("of {whole} trusts, live"),
        Component::ChooseAndBook => "of GP referrals, in use".to_owned(),
        Component::SummaryCareRecord => "of about 51 million patients".to_owned(),
        Component::AcuteEpr => format!("of {whole} acute trusts, live"),
    };
    match delivery.denominator.basis {
        Basis::Ours(_) => format!("{counted} (our count)"),
        Basis::Published(_) | Basis::Share => counted,
    }
}

/// Where a panel's line ends, beside the model's run of history.
pub(super) fn panel_now(share: f64, baseline_share: f64) -> String {
    if percent(share) == percent(baseline_share) {
        format!("{} by 2016, as in the model’s history", percent(share))
    } else {
        format!("{} by 2016; model’s history {}", percent(share), percent(baseline_share))
    }
}

/// Why a denominator is ours, for those that are.
pub fn own_counts() -> impl Iterator<Item = String> {
    Component::ALL.into_iter().filter_map(|component| {
        let denominator = delivery::record(component).denominator;
        let Basis::Ours(reason) = denominator.basis else { return None };
        Some(format!("{} ({}): {reason}.", thousands(denominator.value), panel_title(component)))
    })
}
