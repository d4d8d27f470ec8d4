//! The record in words.

use super::dates::{date, year};
use super::joined;
use super::numbers::{gbp, percent, thousands};
use crate::chart::delivery;
use crate::evidence::{Basis, Confidence, ESTIMATES, Figure, Kind, Scope, Unit};
use crate::message::{self as m, Message};
use crate::model::Component;

/// The label of an estimate of the whole: its sum, and with room what it covers.
pub fn estimate_label(figure: &Figure, wide: bool) -> String {
    let sum = gbp(figure.value);
    match figure.scope {
        _ if !wide => sum,
        Scope::CentralThreeYears => m::estimate_central(&sum),
        Scope::CoreContracts => m::estimate_core(&sum),
        // Of three with this scope, the last names it for all.
        Scope::ProgrammeToEndOfContracts if figure.id == LAST_TO_END_OF_CONTRACTS => {
            m::estimate_to_contracts(&sum)
        }
        Scope::ProgrammeToEndOfLife => m::estimate_to_life(&sum),
        _ => sum,
    }
}

const LAST_TO_END_OF_CONTRACTS: &str = ESTIMATES[4].id;

/// All estimates, those of one scope together, with when they were made and what they cover.
pub fn estimates_note() -> String {
    let groups = ESTIMATES.chunk_by(|a, b| a.scope == b.scope).filter_map(|group| {
        let sums =
            group.iter().map(|f| m::sum_in_year(&gbp(f.value), &year(f.date.calendar_year())));
        Some(m::titled(&joined(sums, m::list_comma)?, scope(group.first()?.scope)))
    });
    m::sentence(&joined(groups, m::list_semicolon).unwrap_or_default())
}

/// A figure's value with its unit.
pub fn figure_value(figure: &Figure) -> String {
    let count = || thousands(figure.value);
    match figure.unit {
        // What one hospital spends would print as nothing.
        Unit::GbpMillion if figure.scope == Scope::OneHospital => m::gbp_million(&count()),
        Unit::GbpMillion => gbp(figure.value),
        Unit::Sites => m::value_sites(&count()),
        Unit::AcuteTrusts => m::value_trusts(&count()),
        Unit::Records => m::value_records(&count()),
        Unit::PercentOfTrusts | Unit::PercentOfReferrals | Unit::PercentOfDoctors => {
            percent(figure.value / 100.0)
        }
        Unit::Months => m::value_months(&count()),
        Unit::Milestone => String::new(),
    }
}

/// What kind of figure it is, how sure, what it covers and in what prices.
pub fn figure_source(figure: &Figure) -> String {
    let mut parts = vec![kind(figure.kind).to_owned(), confidence(figure.confidence).into()];
    if figure.scope != Scope::NotMoney {
        parts.push(scope(figure.scope).to_owned());
        parts.push(prices(figure.price_basis).into());
    }
    joined(parts.into_iter(), m::list_semicolon).unwrap_or_default()
}

/// The kind of a figure.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Actual => m::KIND_ACTUAL,
        Kind::Plan => m::KIND_PLAN,
        Kind::Estimate => m::KIND_ESTIMATE,
        Kind::Forecast => m::KIND_FORECAST,
        Kind::Event => m::KIND_EVENT,
    }
    .text()
}

const fn confidence(confidence: Confidence) -> Message {
    match confidence {
        Confidence::Low => m::CONFIDENCE_LOW,
        Confidence::Medium => m::CONFIDENCE_MEDIUM,
        Confidence::High => m::CONFIDENCE_HIGH,
    }
}

/// What a sum covers; empty for what is no money.
pub fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::NotMoney => return "",
        Scope::CentralThreeYears => m::SCOPE_CENTRAL_THREE_YEARS,
        Scope::CoreContracts => m::SCOPE_CORE_CONTRACTS,
        Scope::OneContract => m::SCOPE_ONE_CONTRACT,
        Scope::OneHospital => m::SCOPE_ONE_HOSPITAL,
        Scope::ProgrammeToDate => m::SCOPE_PROGRAMME_TO_DATE,
        Scope::ProgrammeToEndOfContracts => m::SCOPE_TO_END_OF_CONTRACTS,
        Scope::ProgrammeToEndOfLife => m::SCOPE_TO_END_OF_LIFE,
        Scope::BenefitsClaimed => m::SCOPE_BENEFITS_CLAIMED,
    }
    .text()
}

/// The prices a sum is in, in plain words.
fn prices(basis: &str) -> Message {
    match basis {
        basis if basis.starts_with("2004-05") => m::PRICES_2004,
        basis if basis.starts_with("cash") => m::PRICES_CASH,
        basis if basis.starts_with("contract") => m::PRICES_CONTRACT,
        _ => m::PRICES_NOT_STATED,
    }
}

/// A component's name on its panel.
pub fn panel_title(component: Component) -> &'static str {
    match component {
        Component::N3 => m::PANEL_N3,
        Component::Pacs => m::PANEL_PACS,
        Component::ChooseAndBook => m::PANEL_CHOOSE_AND_BOOK,
        Component::SummaryCareRecord => m::PANEL_SUMMARY_CARE_RECORD,
        Component::AcuteEpr => m::PANEL_ACUTE_EPR,
    }
    .text()
}

/// What a panel's share is of, with the denominator and whose it is.
pub fn panel_unit(component: Component) -> String {
    let delivery = delivery::record(component);
    let whole = thousands(delivery.denominator.value);
    let counted = match component {
        Component::N3 => m::unit_n3(&whole),
        Component::Pacs => m::unit_pacs(&whole),
        Component::ChooseAndBook => m::UNIT_CHOOSE_AND_BOOK.into(),
        Component::SummaryCareRecord => m::UNIT_SUMMARY_CARE_RECORD.into(),
        Component::AcuteEpr => m::unit_acute_epr(&whole),
    };
    match delivery.denominator.basis {
        Basis::Ours(_) => m::our_count(&counted),
        Basis::Published(_) | Basis::Share => counted,
    }
}

/// Where a panel's line ends, beside the model's run of history.
pub(super) fn panel_now(share: f64, baseline_share: f64) -> String {
    let (own, was) = (percent(share), percent(baseline_share));
    if own == was { m::now_same(&own) } else { m::now(&own, &was) }
}

/// A figure's date, at its own precision.
pub fn figure_date(figure: &Figure) -> String {
    date(figure.date)
}

/// Why a denominator is ours, for those that are.
pub fn own_counts() -> impl Iterator<Item = String> {
    Component::ALL.into_iter().filter_map(|component| {
        let denominator = delivery::record(component).denominator;
        let Basis::Ours(reason) = denominator.basis else { return None };
        Some(m::own_count(&thousands(denominator.value), panel_title(component), &reason))
    })
}
