//! Months and dates in words.

use crate::calendar::Month;
use crate::evidence::Date;
use crate::message::{self as m, language, language::number};

/// A month: "December 2006".
pub fn month(month: Month) -> String {
    m::month_of_year(&month_name(month, 0), &year(month.year()))
}

/// A month in short: "Dec 2006".
pub(super) fn month_short(month: Month) -> String {
    m::month_of_year(&month_name(month, 1), &year(month.year()))
}

/// A date at its own precision: "2006", "December 2006", "31 December 2006".
pub fn date(date: Date) -> String {
    match date {
        Date::Year(year) => self::year(year),
        Date::Month(month) => self::month(month),
        Date::Day(month, day) => {
            m::day_of_month(&number(f64::from(day), 0), &month_name(month, 0), &year(month.year()))
        }
    }
}

/// A year, which no language groups.
pub fn year(year: i32) -> String {
    number(f64::from(year.div_euclid(100)), 0) + &within_century(year)
}

/// A year in short: "’08".
pub fn year_short(year: i32) -> String {
    m::year_short(&within_century(year))
}

/// The last two digits of a year.
fn within_century(year: i32) -> String {
    let rest = year.rem_euclid(100);
    number(f64::from(rest / 10), 0) + &number(f64::from(rest % 10), 0)
}

/// A month's name, long (0) or short (1): as the browser spells it where the language is not English.
fn month_name(month: Month, length: usize) -> String {
    let index = month.month_of_year() as usize - 1;
    let own = language::now().and_then(|language| language.months[length].get(index));
    let english =
        || if length == 0 { month.name() } else { month.name().get(..3).unwrap_or_default() };
    own.map_or_else(|| english().to_owned(), String::clone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_they_are_spoken() {
        assert_eq!(month(Month(24)), "January 2004");
        assert_eq!(month_short(Month(59)), "Dec 2006");
        assert_eq!(date(Date::Day(Month(62), 31)), "31 March 2007");
        assert_eq!(date(Date::Year(2005)), "2005");
    }
}
