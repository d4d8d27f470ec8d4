//! Numbers as a newspaper prints them, and pairs of numbers whose difference agrees with what is printed.

use crate::message::{self as m, Language};

/// A minus as wide as a plus.
const MINUS: char = '\u{2212}';

/// How an amount is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GBP million, printed as billions with one decimal: "£9.3bn".
    GbpBillion,
    /// GBP million, printed as whole millions: "£684m".
    GbpMillion,
    /// A share, printed as a whole per cent: "82%".
    Percent,
    /// A share, printed with one decimal below ten per cent: "3.9%".
    PercentFine,
    /// A whole count: "18,000".
    Count,
    /// A number with one decimal: "7.1".
    Tenths,
    /// A share of pairs, printed as odds: "1 in 14".
    OneIn,
    /// Per cent of a hundred, as a whole number: "57%".
    PerCentOfHundred,
    /// Million people: "24m".
    Million,
}

/// Two amounts as they are printed, and the difference between what is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The first amount.
    pub own: String,
    /// The amount that it is compared with.
    pub reference: String,
    /// The signed difference of the printed amounts: "+£0.2bn"; `None` if they print alike, or if a
    /// difference of such amounts has no meaning (odds).
    pub difference: Option<String>,
}

impl Format {
    /// The amount in words.
    pub fn print(self, language: &Language, amount: f64) -> String {
        match self {
            Self::OneIn => one_in(language, amount),
            _ => self.units(language, self.rounded(amount)),
        }
    }

    /// Two amounts and their difference, as printed.
    pub fn compare(self, language: &Language, own: f64, reference: f64) -> Compared {
        Compared {
            own: self.print(language, own),
            reference: self.print(language, reference),
            difference: self.difference(language, own, reference),
        }
    }

    /// The signed difference between what is printed of two amounts: "−£1.6bn", "+4 points". `None` if they
    /// print alike, and of odds.
    pub fn difference(self, language: &Language, own: f64, reference: f64) -> Option<String> {
        if self == Self::OneIn || self.print(language, own) == self.print(language, reference) {
            return None;
        }
        let difference = self.rounded(own) - self.rounded(reference);
        let sign = if difference < 0.0 { MINUS } else { '+' };
        let size = difference.abs();
        let words = match self {
            Self::Percent | Self::PerCentOfHundred => {
                m::points(language, &language.number(size, 0))
            }
            Self::PercentFine => {
                let places = usize::from(self.decimals(own).max(self.decimals(reference)) > 0);
                m::points(language, &language.number(size, places))
            }
            _ => self.units(language, size),
        };
        Some(format!("{sign}{words}"))
    }

    /// The amount in printed units, rounded as it is printed.
    fn rounded(self, amount: f64) -> f64 {
        let tenths = |value: f64| (value * 10.0).round() / 10.0;
        match self {
            Self::GbpBillion => tenths(amount / 1000.0),
            Self::Percent => (amount * 100.0).round(),
            Self::PercentFine if self.decimals(amount) > 0 => tenths(amount * 100.0),
            Self::PercentFine => (amount * 100.0).round(),
            Self::Tenths | Self::Million => tenths(amount),
            Self::GbpMillion | Self::Count | Self::OneIn | Self::PerCentOfHundred => amount.round(),
        }
    }

    fn decimals(self, amount: f64) -> usize {
        usize::from(self == Self::PercentFine && (amount * 1000.0).round() < 100.0)
    }

    fn units(self, language: &Language, printed: f64) -> String {
        let number = |places| language.number(printed, places);
        match self {
            Self::GbpBillion => m::gbp_billion(language, &number(1)),
            Self::GbpMillion => m::gbp_million(language, &number(0)),
            Self::Percent | Self::PerCentOfHundred => m::per_cent(language, &number(0)),
            Self::Million => {
                m::million(language, &number(usize::from(printed < 10.0 && printed > 0.0)))
            }
            Self::PercentFine => {
                m::per_cent(language, &number(usize::from(printed < 10.0 && printed > 0.0)))
            }
            Self::Tenths => number(1),
            Self::Count | Self::OneIn => number(0),
        }
    }
}

/// A share of pairs as odds: "1 in 14"; "none" below one in ten thousand, where no two hospitals meet.
fn one_in(language: &Language, share: f64) -> String {
    if share < 1e-4 {
        return m::ODDS_NONE.text(language).to_owned();
    }
    let whole = (1.0 / share).round();
    // Two significant digits above a hundred: the model does not know more.
    let printed = if whole >= 1000.0 {
        (whole / 100.0).round() * 100.0
    } else if whole >= 100.0 {
        (whole / 10.0).round() * 10.0
    } else {
        whole
    };
    m::one_in(language, &language.number(printed, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn print(format: Format, amount: f64) -> String {
        format.print(&Language::english(), amount)
    }

    fn difference(format: Format, own: f64, reference: f64) -> Option<String> {
        format.difference(&Language::english(), own, reference)
    }

    #[test]
    fn amounts_read_as_in_a_newspaper() {
        assert_eq!(print(Format::GbpBillion, 9_258.3), "£9.3bn");
        assert_eq!(print(Format::GbpBillion, 0.0), "£0.0bn");
        assert_eq!(print(Format::Percent, 0.8168), "82%");
        assert_eq!(print(Format::PercentFine, 0.0388), "3.9%");
        assert_eq!(print(Format::PercentFine, 0.4), "40%");
        assert_eq!(print(Format::Count, 18_000.0), "18,000");
    }

    #[test]
    fn odds_are_whole_and_no_finer_than_the_model() {
        assert_eq!(print(Format::OneIn, 0.0703), "1 in 14");
        assert_eq!(print(Format::OneIn, 1.0 / 157.0), "1 in 160");
        assert_eq!(print(Format::OneIn, 0.000_41), "1 in 2,400");
        assert_eq!(print(Format::OneIn, 0.0), "none");
    }

    #[test]
    fn a_difference_agrees_with_the_numbers_beside_it() {
        assert_eq!(difference(Format::GbpBillion, 9_340.0, 9_260.0), None);
        assert_eq!(difference(Format::GbpBillion, 9_360.0, 9_340.0).as_deref(), Some("+£0.1bn"));
        assert_eq!(difference(Format::GbpBillion, 7_700.0, 9_258.0).as_deref(), Some("−£1.6bn"));
        assert_eq!(difference(Format::Count, 74.4, 57.3).as_deref(), Some("+17"));
        for (own, reference) in [(0.997, 0.994), (0.5049, 0.4951), (0.155, 0.164)] {
            let (a, b) = ((own * 100.0_f64).round(), (reference * 100.0_f64).round());
            let printed = difference(Format::Percent, own, reference);
            assert_eq!(printed.is_some(), a != b, "{own} against {reference}");
        }
    }
}
