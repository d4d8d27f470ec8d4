//! What a run did, in one sentence and six numbers.

use super::charts::role;
use super::numbers::{
    count_difference, count_in_words, gbp, gbp_difference, percent, percent_fine,
    points_difference, thousands,
};
use super::{dates, joined};
use crate::evidence;
use crate::message::{self as m, language::whole};
use crate::model::{Component, EventKind, Outcomes, Parameters, Run, Supplier};

/// The six headline outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    /// Spend by December 2016.
    Spend,
    /// Benefits by December 2016.
    Benefits,
    /// The parts.
    Parts,
    /// The whole.
    Whole,
    /// Acute trusts using the record.
    AcuteEpr,
    /// Suppliers lost.
    Suppliers,
}

impl Headline {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 6] =
        [Self::Spend, Self::Benefits, Self::Parts, Self::Whole, Self::AcuteEpr, Self::Suppliers];

    /// The key in the page's markup.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Spend => "spend",
            Self::Benefits => "benefits",
            Self::Parts => "parts",
            Self::Whole => "whole",
            Self::AcuteEpr => "acute-epr",
            Self::Suppliers => "suppliers",
        }
    }
}

/// One headline outcome, ready to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Which outcome.
    pub headline: Headline,
    /// Its number.
    pub number: String,
    /// What the number is.
    pub label: &'static str,
    /// Its difference from the model's run of what happened.
    pub difference: String,
    /// Whether both print alike.
    pub is_same: bool,
    /// What the plausible versions of the model say of it; empty while they have not run.
    pub doubt: String,
    /// Whether too few of them move the same way for an answer.
    pub is_open: bool,
    /// The same quantity in the record, where there is one.
    pub record: Option<String>,
}

/// The six cards of a run.
pub fn cards(outcomes: &Outcomes, baseline: &Outcomes, parameters: &Parameters) -> [Card; 6] {
    Headline::ALL.map(|headline| card(headline, outcomes, baseline, parameters))
}

fn card(headline: Headline, own: &Outcomes, baseline: &Outcomes, parameters: &Parameters) -> Card {
    let suppliers = |outcomes: &Outcomes| outcomes.suppliers_lost_count as f64;
    let (number, label, difference) = match headline {
        Headline::Spend => (
            gbp(own.spend_gbp_million),
            m::OUTCOME_SPEND.text(),
            gbp_difference(own.spend_gbp_million, baseline.spend_gbp_million),
        ),
        Headline::Benefits => (
            gbp(own.benefits_gbp_million),
            m::OUTCOME_BENEFITS.text(),
            gbp_difference(own.benefits_gbp_million, baseline.benefits_gbp_million),
        ),
        Headline::Parts => (
            percent(own.parts_share),
            m::OUTCOME_PARTS.text(),
            points_difference(own.parts_share, baseline.parts_share),
        ),
        Headline::Whole => (
            percent_fine(own.whole_share),
            m::OUTCOME_WHOLE.text(),
            points_difference(own.whole_share, baseline.whole_share),
        ),
        Headline::AcuteEpr => (
            trusts(own, parameters),
            m::OUTCOME_ACUTE_EPR.text(),
            count_difference(own.acute_epr_in_use_trusts, baseline.acute_epr_in_use_trusts),
        ),
        Headline::Suppliers => (
            m::of_count(&whole(own.suppliers_lost_count), &whole(Supplier::COUNT)),
            m::OUTCOME_SUPPLIERS.text(),
            count_difference(suppliers(own), suppliers(baseline)),
        ),
    };
    Card {
        headline,
        number,
        label,
        is_same: difference.is_none(),
        difference: difference.unwrap_or_else(|| m::SAME.into()),
        doubt: String::new(),
        is_open: false,
        record: recorded(headline),
    }
}

/// The outcomes that fit on one line beside the levers of a phone: number and what it is.
pub fn dock(outcomes: &Outcomes) -> [(Headline, String, &'static str); 4] {
    [
        (Headline::Spend, gbp(outcomes.spend_gbp_million), m::DOCK_SPEND.text()),
        (Headline::Benefits, gbp(outcomes.benefits_gbp_million), m::DOCK_BENEFITS.text()),
        (Headline::AcuteEpr, thousands(outcomes.acute_epr_in_use_trusts), m::DOCK_ACUTE_EPR.text()),
        (Headline::Whole, percent_fine(outcomes.whole_share), m::DOCK_WHOLE.text()),
    ]
}

/// What the record has of an outcome.
fn recorded(headline: Headline) -> Option<String> {
    let last = |series: evidence::Series| {
        series.figures.last().map(|f| m::in_reality_by(&gbp(f.value), &month_of(f)))
    };
    match headline {
        Headline::Spend => last(evidence::SPEND),
        Headline::Benefits => last(evidence::BENEFITS).map(|text| m::as_claimed(&text)),
        Headline::Suppliers => Some(m::in_reality(&whole(evidence::SUPPLIERS_LOST_COUNT))),
        Headline::Parts | Headline::Whole | Headline::AcuteEpr => None,
    }
}

fn month_of(figure: &evidence::Figure) -> String {
    match figure.date {
        evidence::Date::Day(month, _) => dates::month(month),
        date => dates::date(date),
    }
}

fn trusts(outcomes: &Outcomes, parameters: &Parameters) -> String {
    let sites = parameters[Component::AcuteEpr].sites;
    m::of_count(&thousands(outcomes.acute_epr_in_use_trusts), &thousands(sites))
}

/// One sentence: what this run did, against the model's own run of history. It names what differs as
/// printed.
pub fn headline(run: &Run, baseline: &Run) -> String {
    if run == baseline {
        return as_it_happened(run);
    }
    let (own, was) = (Outcomes::of(run), Outcomes::of(baseline));
    let setting = m::headline_setting(
        &dates::month(run.levers.signing()),
        &percent(run.levers.centralisation()),
        &percent(run.levers.flexibility()),
    );
    let mut clauses: Vec<String> = [
        clause(m::clause_spend, gbp(own.spend_gbp_million), gbp(was.spend_gbp_million)),
        clause(m::clause_whole, percent_fine(own.whole_share), percent_fine(was.whole_share)),
        clause(
            m::clause_trusts,
            thousands(own.acute_epr_in_use_trusts),
            thousands(was.acute_epr_in_use_trusts),
        ),
        clause(
            m::clause_suppliers,
            count_in_words(own.suppliers_lost_count),
            count_in_words(was.suppliers_lost_count),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    let Some(last) = clauses.pop() else { return m::headline_same(&setting) };
    let clauses = match joined(clauses.into_iter(), m::list_comma) {
        Some(first) => m::list_and(&first, &last),
        None => last,
    };
    m::headline(&setting, &clauses)
}

/// "spends £7.7bn instead of £9.3bn by 2016"; nothing where both print alike.
fn clause(words: fn(&str, &str) -> String, own: String, was: String) -> Option<String> {
    (own != was).then(|| words(&own, &was))
}

/// The sentence where the levers stand as it happened: the model beside the record.
fn as_it_happened(run: &Run) -> String {
    let at_last = |series: evidence::Series, model: fn(&crate::model::MonthState) -> f64| {
        let figure = series.figures.last()?;
        let evidence::Date::Day(month, _) = figure.date else { return None };
        Some((month, gbp(model(run.at(month)?)), gbp(figure.value)))
    };
    let spend = at_last(evidence::SPEND, |m| m.programme.spend_gbp_million());
    let benefits = at_last(evidence::BENEFITS, |m| m.programme.benefits_gbp_million);
    let (Some((month, spend, spent)), Some((_, benefits, claimed))) = (spend, benefits) else {
        return String::new();
    };
    m::headline_history(
        &spend,
        &dates::month(month),
        &spent,
        &benefits,
        &claimed,
        &count_in_words(Outcomes::of(run).suppliers_lost_count),
        &count_in_words(evidence::SUPPLIERS_LOST_COUNT),
    )
}

/// The events of a run, naming roles: "contracts signed January 2004; …".
pub fn run_events(run: &Run) -> String {
    let events = run.events.iter().map(|event| {
        let what = match event.kind {
            EventKind::ContractsSigned => m::RUN_SIGNED_LONG.into(),
            EventKind::SupplierLeaves(supplier) => m::run_supplier_leaves_long(&role(supplier)),
            EventKind::Dismantled => m::RUN_DISMANTLED_LONG.into(),
        };
        m::list_comma(&what, &dates::month(event.month))
    });
    m::run_events(&joined(events, m::list_semicolon).unwrap_or_default())
}
