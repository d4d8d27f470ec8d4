//! The sentence under the title, and the outcome strip. Only what at least 85% of the sets share is
//! asserted; the rest is called open.

use npfit_model::{Clock, Lever, Levers, Month, Outcomes, Run};

use super::{Format, lever_value, month, strong};
use crate::analysis::Measure;
use crate::analysis::ensemble::Uncertainty;
use crate::evidence;
use crate::message::{self as m, Language, Message};

/// What the sentence is about.
pub struct Summary<'a> {
    /// The reader's levers.
    pub levers: &'a Levers,
    /// Outcomes of the reader's run.
    pub own: Outcomes,
    /// Outcomes of the model's run of history.
    pub history: Outcomes,
    /// When outcomes are read.
    pub clock: Clock,
    /// What other sets of constants say, once they have run.
    pub uncertainty: Option<&'a Uncertainty>,
    /// Whether everything stands as it happened.
    pub is_history: bool,
    /// Programme spend of the model's history by the month of the last figure, GBP million.
    pub programme_spend_gbp_million: f64,
}

impl<'a> Summary<'a> {
    /// The reader's run beside the model's run of history, read at a clock.
    pub fn of(
        run: &'a Run,
        history: &Run,
        clock: Clock,
        uncertainty: Option<&'a Uncertainty>,
    ) -> Self {
        let last_figure = Month(evidence::SPEND.last().date.month_index());
        Self {
            levers: run.levers(),
            own: Outcomes::of(run, clock),
            history: Outcomes::of(history, clock),
            clock,
            uncertainty,
            is_history: run.settings() == history.settings(),
            programme_spend_gbp_million: history.at(last_figure).spend_programme_gbp_million,
        }
    }
}

/// The sentence, with its numbers marked by [`strong`].
pub fn headline(language: &Language, summary: &Summary<'_>) -> String {
    if summary.is_history {
        return history(language, summary);
    }
    let levers = summary.levers;
    let value = |lever| strong(&lever_value(language, levers, lever));
    let (signing, central, local) =
        (value(Lever::Signing), value(Lever::Centralisation), value(Lever::Flexibility));
    let when = match summary.clock {
        Clock::TenYears => m::WHEN_TEN_YEARS,
        Clock::December2016 => m::WHEN_2016,
    };
    let when = when.text(language);
    let clauses: Vec<String> = CLAIMED
        .into_iter()
        .filter_map(|measure| clause(language, summary, measure))
        .take(3)
        .collect();
    let (clauses, open) = (joined(language, &clauses), open_list(language, summary));
    let headline = match (clauses, &open) {
        // Until the sets have run, it is one run that speaks.
        (Some(clauses), _) if summary.uncertainty.is_none() => {
            m::headline_alone(language, &signing, &central, &local, when, &clauses)
        }
        (Some(clauses), _) => m::headline(language, &signing, &central, &local, when, &clauses),
        (None, Some(_)) => m::headline_unsure(language, &signing, &central, &local, when),
        (None, None) => m::headline_same(language, &signing, &central, &local, when),
    };
    match open {
        Some(open) => m::headline_open(language, &headline, &open),
        None => headline,
    }
}

/// What the sentence may speak of, in order.
const CLAIMED: [Measure; 5] =
    [Measure::Trusts, Measure::Pairs, Measure::Suppliers, Measure::Spend, Measure::Benefits];

fn history(language: &Language, summary: &Summary<'_>) -> String {
    let record = evidence::SPEND.last();
    let spend = Format::GbpBillion.print(language, summary.programme_spend_gbp_million);
    m::headline_history(
        language,
        &strong(&spend),
        &month(language, Month(record.date.month_index())),
        &strong(&Format::GbpBillion.print(language, record.value)),
        m::PRICES_2004.text(language),
        &strong(&m::count_in_words(language, summary.history.suppliers_lost_count)),
    )
}

fn clause(language: &Language, summary: &Summary<'_>, measure: Measure) -> Option<String> {
    let (own, was) = (measure.of(&summary.own), measure.of(&summary.history));
    let compared = measure.format().compare(language, own, was);
    if compared.own == compared.reference || !is_robust(summary, measure) {
        return None;
    }
    let counts = |amount: f64| match amount as usize {
        0 => m::NONE_OF.text(language).to_owned(),
        count => m::count_in_words(language, count),
    };
    let own_words = strong(&compared.own);
    Some(match measure {
        Measure::Trusts => m::clause_trusts(language, &own_words, &compared.reference),
        Measure::Pairs if own < 1e-4 => m::CLAUSE_PAIRS_NONE.text(language).to_owned(),
        Measure::Pairs => m::clause_pairs(language, &own_words, &compared.reference),
        Measure::Suppliers => m::clause_suppliers(language, &strong(&counts(own)), &counts(was)),
        Measure::Spend => m::clause_spend(language, &own_words, &compared.reference),
        _ => m::clause_benefits(language, &own_words, &compared.reference),
    })
}

/// Whether at least 85% of the sets move the same way. Before they have run nothing is left out: the sentence then
/// speaks of one run.
fn is_robust(summary: &Summary<'_>, measure: Measure) -> bool {
    summary.uncertainty.is_none_or(|uncertainty| uncertainty.agreement(measure).is_robust)
}

/// The outcomes of the strip on whose direction the sets disagree.
fn open_list(language: &Language, summary: &Summary<'_>) -> Option<String> {
    let is_open = |measure: &Measure| {
        let (own, was) = (measure.of(&summary.own), measure.of(&summary.history));
        let differs = measure.format().difference(language, own, was).is_some() || {
            *measure == Measure::Pairs && own != was
        };
        differs && !is_robust(summary, *measure)
    };
    let names = Measure::STRIP.into_iter().filter(is_open);
    let name = |measure| match measure {
        Measure::Suppliers => m::OPEN_SUPPLIERS,
        other => short(other),
    };
    let names: Vec<&str> = names.map(|measure| name(measure).text(language)).collect();
    names.into_iter().map(str::to_owned).reduce(|all, next| m::list_comma(language, &all, &next))
}

fn joined(language: &Language, clauses: &[String]) -> Option<String> {
    let (last, before) = clauses.split_last()?;
    let before = before.iter().cloned().reduce(|all, next| m::list_comma(language, &all, &next));
    Some(match before {
        Some(before) => m::list_and(language, &before, last),
        None => last.clone(),
    })
}

/// One outcome of the strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What it is.
    pub measure: Measure,
    /// Its value: "£7.9bn".
    pub value: String,
    /// The difference from the model's run of history, or what it was; empty if they print alike.
    pub difference: String,
    /// What it counts, in a line.
    pub label: String,
    /// The same in a word or two.
    pub short: String,
    /// How many sets agree; empty while nothing is changed or not known yet.
    pub agreement: String,
    /// Whether the direction is open.
    pub is_open: bool,
}

/// The six outcomes of the strip.
pub fn cards(language: &Language, summary: &Summary<'_>) -> [Card; 6] {
    Measure::STRIP.map(|measure| card(language, summary, measure))
}

fn card(language: &Language, summary: &Summary<'_>, measure: Measure) -> Card {
    let (own, was) = (measure.of(&summary.own), measure.of(&summary.history));
    let compared = measure.format().compare(language, own, was);
    let is_same = compared.own == compared.reference;
    let difference = match compared.difference {
        Some(difference) => difference,
        None if is_same => String::new(),
        None => m::outcome_was(language, &compared.reference),
    };
    let agreement = summary.uncertainty.filter(|_| !is_same).map(|all| all.agreement(measure));
    Card {
        measure,
        value: compared.own,
        difference,
        label: long(measure).text(language).to_owned(),
        short: short(measure).text(language).to_owned(),
        is_open: agreement.as_ref().is_some_and(|agreement| !agreement.is_robust),
        agreement: agreement.map_or_else(String::new, |agreement| {
            let (count, whole) = (language.whole(agreement.agree), language.whole(agreement.of));
            if agreement.agree == agreement.of {
                m::agree_all(language, &whole)
            } else if agreement.is_robust {
                m::agree(language, &count, &whole)
            } else {
                m::open(language, &count, &whole)
            }
        }),
    }
}

const fn long(measure: Measure) -> Message {
    match measure {
        Measure::Spend => m::OUTCOME_SPEND,
        Measure::Benefits => m::OUTCOME_BENEFITS,
        Measure::Trusts => m::OUTCOME_TRUSTS,
        Measure::Pairs => m::OUTCOME_PAIRS,
        Measure::Suppliers => m::OUTCOME_SUPPLIERS,
        _ => m::OUTCOME_PARTS,
    }
}

/// An outcome in a word or two.
pub const fn short(measure: Measure) -> Message {
    match measure {
        Measure::Spend => m::OUTCOME_SPEND_SHORT,
        Measure::Benefits => m::OUTCOME_BENEFITS_SHORT,
        Measure::Trusts => m::OUTCOME_TRUSTS_SHORT,
        Measure::Pairs => m::OUTCOME_PAIRS_SHORT,
        Measure::Suppliers => m::OUTCOME_SUPPLIERS_SHORT,
        _ => m::OUTCOME_PARTS_SHORT,
    }
}

/// When outcomes are read, in words.
pub fn clock_name(language: &Language, clock: Clock, levers: &Levers) -> String {
    match clock {
        Clock::TenYears => m::outcomes_ten_years(language, &month(language, clock.month(levers))),
        Clock::December2016 => m::OUTCOMES_2016.text(language).to_owned(),
    }
}

/// What a run came to, for those who hear the page.
pub fn announcement(language: &Language, own: &Outcomes) -> String {
    let print = |measure: Measure| measure.format().print(language, measure.of(own));
    m::announce(
        language,
        &print(Measure::Spend),
        &print(Measure::Trusts),
        &print(Measure::Pairs),
        &m::announce_suppliers(language, own.suppliers_lost_count),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::{Settings, run};

    #[test]
    fn suppliers_are_counted_as_they_are_spoken_of() {
        let language = Language::english();
        let mut own = Outcomes::of(&run(&Settings::default()), Clock::TenYears);
        for (count, words) in
            [(0, "no suppliers lost."), (1, "one supplier lost."), (2, "two suppliers lost.")]
        {
            own.suppliers_lost_count = count;
            let said = announcement(&language, &own);
            assert!(said.ends_with(&format!("exchange one, {words}")), "{said}");
        }
    }

    #[test]
    fn a_month_and_a_number_do_not_run_into_each_other() {
        let language = Language::english();
        let levers = Levers::from_percent(60.0, Month::new(2006, 12), 50.0);
        let (own, history) = (run(&Settings::with_levers(levers)), run(&Settings::default()));
        let summary = Summary::of(&own, &history, Clock::December2016, None);
        let said = headline(&language, &summary);
        assert!(said.contains("by December 2016, "), "{said}");
    }
}
