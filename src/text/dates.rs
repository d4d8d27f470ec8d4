//! Months and years in words.

use npfit_model::Month;

use crate::message::{self as m, Language};

/// A month: "December 2006".
pub fn month(language: &Language, month: Month) -> String {
    let name = language.month(month.month_of_year());
    m::month_of_year(language, name, &year(language, month.year()))
}

/// A month in short: "Dec 2006".
pub fn month_short(language: &Language, month: Month) -> String {
    let name = language.month_short(month.month_of_year());
    m::month_of_year(language, name, &year(language, month.year()))
}

/// A year, which no language groups.
pub fn year(language: &Language, year: i32) -> String {
    language.number(f64::from(year.div_euclid(100)), 0) + &within_century(language, year)
}

/// A year in short: "’08".
pub fn year_short(language: &Language, year: i32) -> String {
    m::year_short(language, &within_century(language, year))
}

/// The last two digits of a year.
fn within_century(language: &Language, year: i32) -> String {
    let rest = year.rem_euclid(100);
    language.number(f64::from(rest / 10), 0) + &language.number(f64::from(rest % 10), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_they_are_spoken() {
        let english = Language::english();
        assert_eq!(month(&english, Month(24)), "January 2004");
        assert_eq!(month_short(&english, Month(56)), "Sept 2006");
        assert_eq!(year(&english, 2005), "2005");
        assert_eq!(year_short(&english, 2008), "’08");
    }
}
