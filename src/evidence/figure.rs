//! What one published figure is: a value, what it counts, when, and who says so.

use std::fmt;
use std::str::FromStr;

use crate::calendar::{self, MONTHS_PER_YEAR, Month, ParseMonthError};
use crate::message::Message;

/// One published figure, as it stands in its source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Its number in the project's list of figures.
    pub id: &'static str,
    /// What it counts, in plain words.
    pub what: Message,
    /// When it is true of, at the precision of the source.
    pub date: Date,
    /// The value, in [`Figure::unit`].
    pub value: f64,
    /// What one of it is.
    pub unit: Unit,
    /// What the money covers.
    pub scope: Scope,
    /// Whether it happened, was planned, estimated or forecast.
    pub kind: Kind,
    /// How sure the figure is.
    pub confidence: Confidence,
    /// The prices the money is in, as far as the source says; empty where it is not money.
    pub price_basis: &'static str,
    /// The page it was read on.
    pub source: &'static Source,
    /// Where on the page.
    pub locator: &'static str,
}

/// A page or paper that states figures.
#[derive(Debug, PartialEq)]
pub struct Source {
    /// Its title.
    pub title: &'static str,
    /// Who published it.
    pub publisher: &'static str,
    /// Its date, or "undated".
    pub date: &'static str,
    /// Its address.
    pub url: &'static str,
}

/// What one of a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// GBP million.
    GbpMillion,
    /// Sites of the network.
    Sites,
    /// Acute hospital trusts. Sources also say hospitals, deployments or installations.
    AcuteTrusts,
    /// Patients' records.
    Records,
    /// Per cent of hospital trusts.
    PercentOfTrusts,
    /// Per cent of referrals by GPs.
    PercentOfReferrals,
    /// Per cent of the doctors who answered.
    PercentOfDoctors,
    /// Months.
    Months,
    /// A thing that happens or is due; its value says nothing.
    Milestone,
}

/// What a sum of money covers. Sums of different scope never share a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Not money.
    NotMoney,
    /// Three years of central funding.
    CentralThreeYears,
    /// The core contracts only.
    CoreContracts,
    /// One contract.
    OneContract,
    /// One hospital trust.
    OneHospital,
    /// The whole programme with local costs, so far.
    ProgrammeToDate,
    /// The whole programme with local costs, to the end of contracts.
    ProgrammeToEndOfContracts,
    /// The whole programme with local costs, to the end of its life, without the future costs of
    /// Lorenzo and without any settlement with Fujitsu.
    ProgrammeToEndOfLife,
    /// Benefits as the department counted its own.
    BenefitsClaimed,
}

impl Scope {}

/// Whether a figure happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Counted or paid.
    Actual,
    /// Promised, or a price agreed.
    Plan,
    /// Estimated by its source.
    Estimate,
    /// Said in advance.
    Forecast,
    /// An event.
    Event,
}

impl Kind {}

/// How sure a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A tertiary source, a misprint, or contradicted by a better one. Not drawn.
    Low,
    /// Rounded, dated by inference, from an interested party or a secondary source.
    Medium,
    /// Number and date stand in a primary source, or in a report of the day.
    High,
}

impl Confidence {}

/// A date at the precision its source gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// A year.
    Year(i32),
    /// A month.
    Month(Month),
    /// A day of a month.
    Day(Month, i32),
}

impl Date {
    /// A year.
    pub const fn year(year: i32) -> Self {
        Self::Year(year)
    }

    /// A month of a year.
    pub const fn month(year: i32, month: i32) -> Self {
        Self::Month(Month::new(year, month))
    }

    /// A day.
    pub const fn day(year: i32, month: i32, day: i32) -> Self {
        Self::Day(Month::new(year, month), day)
    }

    /// The date on an axis, in months since the beginning of January 2002: the end of a day, the
    /// middle of a month or of a year.
    pub fn axis_months(self) -> f64 {
        match self {
            Self::Year(year) => f64::from(Month::new(year, 1).0) + f64::from(MONTHS_PER_YEAR) / 2.0,
            Self::Month(month) => f64::from(month.0) + 0.5,
            Self::Day(month, day) => {
                f64::from(month.0) + f64::from(day) / f64::from(days_in(month))
            }
        }
    }

    /// How far the true date may be from [`Date::axis_months`], in months.
    pub fn axis_months_uncertain(self) -> f64 {
        match self {
            Self::Year(_) => f64::from(MONTHS_PER_YEAR) / 2.0,
            Self::Month(_) => 0.5,
            Self::Day(..) => 0.0,
        }
    }

    /// The month it falls in; of a year, June.
    pub const fn middle_month(self) -> Month {
        match self {
            Self::Year(year) => Month::new(year, 6),
            Self::Month(month) | Self::Day(month, _) => month,
        }
    }

    /// The year it falls in.
    pub const fn calendar_year(self) -> i32 {
        match self {
            Self::Year(year) => year,
            Self::Month(month) | Self::Day(month, _) => month.year(),
        }
    }
}

fn days_in(month: Month) -> i32 {
    match month.month_of_year() {
        2 if month.year() % 4 == 0 => 29, // No century falls inside the calendar's years.
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Month(month) => write!(f, "{month}"),
            Self::Day(month, day) => write!(f, "{month}-{day:02}"),
        }
    }
}

impl FromStr for Date {
    type Err = ParseMonthError;

    /// Reads `2006`, `2006-12` or `2006-12-31`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.len() {
            4 => Ok(Self::Year(calendar::digits(text, 4)?)),
            7 => Ok(Self::Month(text.parse()?)),
            10 => {
                let (month, day) = text.rsplit_once('-').ok_or(ParseMonthError)?;
                let (month, day) = (month.parse()?, calendar::digits(day, 2)?);
                if (1..=days_in(month)).contains(&day) {
                    Ok(Self::Day(month, day))
                } else {
                    Err(ParseMonthError)
                }
            }
            _ => Err(ParseMonthError),
        }
    }
}
