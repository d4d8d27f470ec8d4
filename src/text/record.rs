//! The record in words: amounts with their units, dates, and where a figure comes from.

use npfit_model::Month;

use crate::evidence::{
    Confidence, Date, Figure, Kind, Prices, Print, RecordEvent, Scope, Source, Unit,
};
use crate::message::{self as m, Language, Message};

/// The amount of a figure with its unit: "£1.97bn", "43 trusts"; empty for a milestone, which has none.
pub fn amount(language: &Language, figure: &Figure) -> String {
    value(language, figure.unit, figure.value)
}

/// The values that sources give, where they differ: "43 to 45 trusts"; `None` where they agree.
pub fn range(language: &Language, figure: &Figure) -> Option<String> {
    figure.is_disputed().then(|| {
        let low = match figure.unit {
            Unit::GbpMillion | Unit::UsdMillion => value(language, figure.unit, figure.low),
            _ => shortest(language, figure.low),
        };
        m::value_range(language, &low, &value(language, figure.unit, figure.high))
    })
}

/// The fact of an event, with its figures printed.
pub fn fact(language: &Language, event: &RecordEvent) -> String {
    event.fact(language, Print { amount, date: |language, figure| date(language, figure.date) })
}

/// A date at the precision of its source: "31 March 2007", "June 2006", "2007".
pub fn date(language: &Language, date: Date) -> String {
    match date {
        Date::Year(year) => super::year(language, year),
        Date::Month(year, month) => super::month(language, Month::new(year, month)),
        Date::Day(year, month, day) => m::day_of_month(
            language,
            &language.number(f64::from(day), 0),
            language.month(month),
            &super::year(language, year),
        ),
    }
}

/// A source in one line: title, publisher and date.
pub fn source(language: &Language, source: &Source) -> String {
    let date = match source.date {
        None => m::SOURCE_UNDATED.text(language).to_owned(),
        Some(date) if source.is_date_inferred => {
            m::source_date_inferred(language, &self::date(language, date))
        }
        Some(date) => self::date(language, date),
    };
    m::source_line(language, source.title, source.publisher, &date)
}

/// Whether a figure happened: "plan".
pub fn kind(kind: Kind) -> Message {
    match kind {
        Kind::Actual => m::KIND_ACTUAL,
        Kind::Plan => m::KIND_PLAN,
        Kind::Estimate => m::KIND_ESTIMATE,
        Kind::Forecast => m::KIND_FORECAST,
        Kind::Event => m::KIND_EVENT,
    }
}

/// How sure a figure is: "high confidence".
pub fn confidence(confidence: Confidence) -> Message {
    match confidence {
        Confidence::Low => m::CONFIDENCE_LOW,
        Confidence::Medium => m::CONFIDENCE_MEDIUM,
        Confidence::High => m::CONFIDENCE_HIGH,
    }
}

/// What a sum covers: "core contracts"; `None` where the figure is not money.
pub fn scope(scope: Scope) -> Option<Message> {
    Some(match scope {
        Scope::NotMoney => return None,
        Scope::DraftStrategy => m::SCOPE_DRAFT_STRATEGY,
        Scope::CentralThreeYears => m::SCOPE_CENTRAL_THREE_YEARS,
        Scope::CoreContracts => m::SCOPE_CORE_CONTRACTS,
        Scope::CareRecords => m::SCOPE_CARE_RECORDS,
        Scope::OneContract => m::SCOPE_ONE_CONTRACT,
        Scope::OneHospital => m::SCOPE_ONE_HOSPITAL,
        Scope::SupplierLoss => m::SCOPE_SUPPLIER_LOSS,
        Scope::Savings => m::SCOPE_SAVINGS,
        Scope::ProgrammeToDate => m::SCOPE_PROGRAMME_TO_DATE,
        Scope::ProgrammeToEndOfContracts => m::SCOPE_TO_END_OF_CONTRACTS,
        Scope::ProgrammeToEndOfLife => m::SCOPE_TO_END_OF_LIFE,
        Scope::BenefitsClaimed => m::SCOPE_BENEFITS_CLAIMED,
    })
}

/// The prices of a sum: "2004–05 prices"; `None` where the figure is not money.
pub fn prices(prices: Prices) -> Option<Message> {
    match prices {
        Prices::NotMoney => None,
        Prices::Of2004 => Some(m::PRICES_2004),
        Prices::Cash => Some(m::PRICES_CASH),
        Prices::Contract => Some(m::PRICES_CONTRACT),
        Prices::NotStated => Some(m::PRICES_NOT_STATED),
    }
}

fn value(language: &Language, unit: Unit, value: f64) -> String {
    let count = || shortest(language, value);
    match unit {
        Unit::GbpMillion => money(language, value, m::gbp_million, m::gbp_billion),
        Unit::UsdMillion => money(language, value, m::usd_million, m::usd_billion),
        Unit::Sites => m::value_sites(language, &count()),
        Unit::AcuteTrusts => m::value_trusts(language, &count()),
        Unit::MillionPatients => m::value_million_patients(language, &count()),
        Unit::PercentOfTrusts => m::value_percent_of_trusts(language, &count()),
        Unit::PercentOfReferrals => m::value_percent_of_referrals(language, &count()),
        Unit::PercentOfGps | Unit::PercentOfOtherDoctors | Unit::PercentOfBenefits => {
            m::per_cent(language, &count())
        }
        Unit::Years => m::value_years(language, &count()),
        Unit::Months => m::value_months(language, &count()),
        Unit::Times => m::value_times(language, &count()),
        Unit::Staff => m::value_staff(language, &count()),
        Unit::BreachNotices => m::value_breach_notices(language, &count()),
        Unit::Milestone => String::new(),
    }
}

type Printed = fn(&Language, &str) -> String;

/// Millions below a thousand, billions from there, as exactly as two decimals can.
fn money(language: &Language, million: f64, millions: Printed, billions: Printed) -> String {
    if million.abs() < 1000.0 {
        millions(language, &shortest(language, million))
    } else {
        billions(language, &shortest(language, million / 1000.0))
    }
}

/// A number with at most two decimals and no zeros at their end: "9.8", "12.66", "153".
fn shortest(language: &Language, value: f64) -> String {
    let hundredths = (value * 100.0).round();
    let places = if hundredths % 100.0 == 0.0 {
        0
    } else if hundredths % 10.0 == 0.0 {
        1
    } else {
        2
    };
    language.number(hundredths / 100.0, places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence;

    #[test]
    fn amounts_read_as_in_a_newspaper() {
        let english = Language::english();
        let amount = |figure: &Figure| amount(&english, figure);
        assert_eq!(amount(&evidence::F031), "£9.8bn");
        assert_eq!(amount(&evidence::F365), "£1.97bn");
        assert_eq!(amount(&evidence::F025), "£12.66bn");
        assert_eq!(amount(&evidence::F397), "£31.5m");
        assert_eq!(amount(&evidence::F578), "$450m");
        assert_eq!(amount(&evidence::F242), "18,000 sites");
        assert_eq!(amount(&evidence::F315), "0.15m patients");
        assert_eq!(amount(&evidence::F497), "30%");
        assert_eq!(amount(&evidence::F401), "");
    }

    #[test]
    fn a_disagreement_is_a_range() {
        let english = Language::english();
        assert_eq!(range(&english, &evidence::F097).as_deref(), Some("£2.6bn to £2.7bn"));
        assert_eq!(range(&english, &evidence::F161).as_deref(), Some("43 to 45 trusts"));
        assert_eq!(range(&english, &evidence::F102), None);
    }

    #[test]
    fn dates_have_the_precision_of_their_source() {
        let english = Language::english();
        let date = |text: &str| text.parse().map(|parsed| date(&english, parsed));
        assert_eq!(date("2007-03-31"), Ok("31 March 2007".to_owned()));
        assert_eq!(date("2006-06"), Ok("June 2006".to_owned()));
        assert_eq!(date("2007"), Ok("2007".to_owned()));
    }

    #[test]
    fn a_source_says_where_its_date_is_inferred() {
        let english = Language::english();
        let line = source(&english, evidence::F319.source);
        assert!(line.ends_with("Pulse, September 2010"), "{line}");
        let line = source(&english, evidence::F373.source);
        assert!(line.ends_with("Law Gazette, 2008 (date inferred)"), "{line}");
        let line = source(&english, evidence::F570.source);
        assert!(line.ends_with("Pulse, undated"), "{line}");
    }

    #[test]
    fn facts_are_told_with_their_figures() {
        let english = Language::english();
        let told = |figure: &Figure| evidence::event(figure).map(|event| fact(&english, event));
        let fujitsu = told(evidence::SECOND_EXIT).unwrap_or_default();
        for amount in ["41 breach notices", "£340m", "£700m"] {
            assert!(fujitsu.contains(amount), "{amount} in {fujitsu}");
        }
        // The Committee's own finding, then its member's words under his name.
        let verdict = told(&evidence::F442).unwrap_or_default();
        assert!(verdict.contains("98% were still to come") && verdict.contains("Richard Bacon"));
        let accenture = told(evidence::FIRST_EXIT).unwrap_or_default();
        assert!(accenture.contains("on 8 January 2007"), "{accenture}");
    }
}
