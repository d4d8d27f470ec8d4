//! Dates at the precision of their source, and months on the axis of every chart.
//!
//! The build script includes this file too, so it uses nothing of the crate.

use std::fmt;
use std::str::FromStr;

/// The first year of the axis: month 0 is its January.
const EPOCH_YEAR: i32 = 2002;
const MONTHS_PER_YEAR: i32 = 12;

/// A date at the precision its source gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Date {
    /// A year.
    Year(i32),
    /// A month of a year, 1 for January.
    Month(i32, i32),
    /// A year, a month of it and a day of that.
    Day(i32, i32, i32),
}

impl Date {
    /// The date on an axis, in months since the beginning of January 2002: the end of a day, the middle of
    /// a month or of a year.
    pub fn axis_months(self) -> f64 {
        match self {
            Self::Year(year) => f64::from(month_index(year, 1)) + f64::from(MONTHS_PER_YEAR) / 2.0,
            Self::Month(year, month) => f64::from(month_index(year, month)) + 0.5,
            Self::Day(year, month, day) => {
                f64::from(month_index(year, month))
                    + f64::from(day) / f64::from(days_in(year, month))
            }
        }
    }

    /// How far the true date may be from [`Date::axis_months`], in months.
    pub fn axis_months_uncertain(self) -> f64 {
        match self {
            Self::Year(_) => f64::from(MONTHS_PER_YEAR) / 2.0,
            Self::Month(..) => 0.5,
            Self::Day(..) => 0.0,
        }
    }

    /// The month it falls in, in months since January 2002; of a year, June.
    pub const fn month_index(self) -> i32 {
        match self {
            Self::Year(year) => month_index(year, 6),
            Self::Month(year, month) | Self::Day(year, month, _) => month_index(year, month),
        }
    }

    /// The year it falls in.
    pub const fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month(year, _) | Self::Day(year, ..) => year,
        }
    }
}

/// Months since January 2002 of a month of a year, 1 for January.
pub const fn month_index(year: i32, month_of_year: i32) -> i32 {
    (year - EPOCH_YEAR) * MONTHS_PER_YEAR + month_of_year - 1
}

const fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    /// Writes the form of the data files: `2006`, `2006-12` or `2006-12-31`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date is written 2006, 2006-12 or 2006-12-31")
    }
}

impl std::error::Error for DateError {}

impl FromStr for Date {
    type Err = DateError;

    /// Reads `2006`, `2006-12` or `2006-12-31`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.split('-');
        let year = digits(parts.next(), 4)?.ok_or(DateError)?;
        let (month, day) = (digits(parts.next(), 2)?, digits(parts.next(), 2)?);
        match (month, day, parts.next()) {
            (None, None, None) => Ok(Self::Year(year)),
            (Some(month @ 1..=12), None, None) => Ok(Self::Month(year, month)),
            (Some(month @ 1..=12), Some(day), None)
                if (1..=days_in(year, month)).contains(&day) =>
            {
                Ok(Self::Day(year, month, day))
            }
            _ => Err(DateError),
        }
    }
}

/// A part of a date with exactly so many digits; `None` if there is no such part.
fn digits(part: Option<&str>, count: usize) -> Result<Option<i32>, DateError> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != count || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DateError);
    }
    part.parse().map(Some).map_err(|_| DateError)
}
