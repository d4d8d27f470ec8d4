//! Months as integers: the only clock of the model.
//!
//! [`Month`] counts from January 2002 (index 0).

use std::fmt;
use std::str::FromStr;

/// The first year of the calendar: month 0 is its January.
pub const EPOCH_YEAR: i32 = 2002;

/// Months in a year, named so that conversions read as what they are.
pub const MONTHS_PER_YEAR: i32 = 12;

/// A calendar month, as the count of months since January 2002.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(pub i32);

impl Month {
    /// The month of a year; `month_of_year` is 1 for January. Values outside 1 to 12 are clamped.
    pub const fn new(year: i32, month_of_year: i32) -> Self {
        let month_of_year = if month_of_year < 1 {
            1
        } else if month_of_year > MONTHS_PER_YEAR {
            MONTHS_PER_YEAR
        } else {
            month_of_year
        };
        Self((year - EPOCH_YEAR) * MONTHS_PER_YEAR + month_of_year - 1)
    }

    /// The calendar year.
    pub const fn year(self) -> i32 {
        EPOCH_YEAR + self.0.div_euclid(MONTHS_PER_YEAR)
    }

    /// The month within its year, 1 for January.
    pub const fn month_of_year(self) -> i32 {
        self.0.rem_euclid(MONTHS_PER_YEAR) + 1
    }
}

impl fmt::Display for Month {
    /// Writes the form of links, files and CSV: `2006-12`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month_of_year())
    }
}

/// Why a text is not a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseMonthError;

impl fmt::Display for ParseMonthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a month is written like 2006-12")
    }
}

impl std::error::Error for ParseMonthError {}

impl FromStr for Month {
    type Err = ParseMonthError;

    /// Reads `2006-12`: four digits of year, a hyphen, two digits of month.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (year, month) = text.split_once('-').ok_or(ParseMonthError)?;
        Ok(Self::new(digits(year, 4)?, month_of_year(month)?))
    }
}

/// Reads exactly `count` decimal digits.
fn digits(text: &str, count: usize) -> Result<i32, ParseMonthError> {
    if text.len() != count || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(ParseMonthError);
    }
    text.parse().map_err(|_| ParseMonthError)
}

/// Reads two digits from 01 to 12.
fn month_of_year(text: &str) -> Result<i32, ParseMonthError> {
    match digits(text, 2)? {
        month @ 1..=MONTHS_PER_YEAR => Ok(month),
        _ => Err(ParseMonthError),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn month_zero_is_january_2002() {
        assert_eq!(Month::new(2002, 1), Month(0));
        assert_eq!(Month(59).to_string(), "2006-12");
    }

    #[test]
    fn every_month_of_the_run_survives_a_round_trip() {
        for index in -24..240 {
            assert_eq!(Month(index).to_string().parse(), Ok(Month(index)));
        }
    }

    #[test]
    fn other_spellings_are_refused() {
        for text in ["", "2006", "2006-13", "2006-00", "06-12", "2006-1", "2006-12-01", "é006-12"]
        {
            assert_eq!(text.parse::<Month>(), Err(ParseMonthError), "{text}");
        }
    }
}
