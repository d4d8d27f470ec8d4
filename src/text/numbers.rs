//! Numbers as a newspaper prints them.

use crate::message::{self as messages, language::number};

/// A minus as wide as a plus.
const MINUS: char = '\u{2212}';

/// GBP million as billions with one decimal: "£9.3bn".
pub fn gbp(million: f64) -> String {
    messages::gbp_billion(&number(million / 1000.0, 1))
}

/// A whole number of billions, as it stands on a scale: "£12bn".
pub fn gbp_mark(billions: f64) -> String {
    messages::gbp_billion(&number(billions, 0))
}

/// A difference of two sums, taken between what is printed of them: "−£1.6bn", "+£0.2bn"; `None`
/// where they print alike.
pub fn gbp_difference(million: f64, reference_million: f64) -> Option<String> {
    let tenths = (million / 100.0).round() - (reference_million / 100.0).round();
    signed(tenths, |tenths| messages::gbp_billion(&number(tenths / 10.0, 1)))
}

/// A share as a whole per cent: "82 %".
pub fn percent(share: f64) -> String {
    messages::per_cent(&number(share * 100.0, 0))
}

/// A small share, with one decimal below ten per cent: "3.9 %".
pub fn percent_fine(share: f64) -> String {
    let tenths = (share * 1000.0).round();
    if tenths < 100.0 { messages::per_cent(&number(tenths / 10.0, 1)) } else { percent(share) }
}

/// A difference in percentage points: "+4.2 points"; `None` where it would print as nothing.
pub(super) fn points_difference(share: f64, reference: f64) -> Option<String> {
    let tenths = (share * 1000.0).round() - (reference * 1000.0).round();
    signed(tenths, |tenths| messages::points(&number(tenths / 10.0, 1)))
}

/// A difference in whole percentage points: "+4 points"; `None` where both print alike.
pub(super) fn whole_points_difference(share: f64, reference: f64) -> Option<String> {
    let points = (share * 100.0).round() - (reference * 100.0).round();
    signed(points, |points| messages::points(&number(points, 0)))
}

/// A difference of counts: "+17"; `None` where there is none.
pub(super) fn count_difference(count: f64, reference: f64) -> Option<String> {
    signed(count.round() - reference.round(), |count| number(count, 0))
}

/// A small count in words.
pub(super) fn count_in_words(count: usize) -> String {
    messages::count_in_words(count)
}

/// A whole number with its thousands apart: "18,000".
pub(super) fn thousands(value: f64) -> String {
    number(value, 0)
}

fn signed(value: f64, print: impl Fn(f64) -> String) -> Option<String> {
    let mut out = String::from(if value < 0.0 { MINUS } else { '+' });
    out.push_str(&print(value.abs()));
    (value != 0.0).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_reads_in_billions() {
        assert_eq!(gbp(9_258.3), "£9.3bn");
        assert_eq!(gbp(0.0), "£0.0bn");
        assert_eq!(gbp_difference(7_700.0, 9_258.0).as_deref(), Some("−£1.6bn"));
        assert_eq!(gbp_difference(9_251.0, 9_258.0), None);
    }

    #[test]
    fn a_difference_is_that_of_the_printed_numbers() {
        // 9.34 and 9.26 both differ by 0.08, yet print as 9.3 and 9.3.
        assert_eq!(gbp_difference(9_340.0, 9_260.0), None);
        assert_eq!(gbp_difference(9_360.0, 9_340.0).as_deref(), Some("+£0.1bn"));
        assert_eq!(points_difference(0.0781, 0.0388).as_deref(), Some("+3.9 points"));
    }

    #[test]
    fn shares_and_counts() {
        assert_eq!(percent(0.8168), "82\u{a0}%");
        assert_eq!(percent_fine(0.0388), "3.9\u{a0}%");
        assert_eq!(percent_fine(0.4), "40\u{a0}%");
        assert_eq!(thousands(18_000.0), "18,000");
        assert_eq!(thousands(51_000_000.0), "51,000,000");
        assert_eq!(thousands(170.0), "170");
        assert_eq!(count_difference(74.2, 57.3).as_deref(), Some("+17"));
    }
}
