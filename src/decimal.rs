//! Decimal numbers, read and written without the standard library's float machinery.
//!
//! That machinery (tables for every float there is) weighs about a tenth of the whole page. A link
//! or a label needs decimals of ordinary size, and for those these few lines are exact: a mantissa
//! below 2^53 divided by a power of ten up to 10^15 is correctly rounded by one division.

/// Digits after the point that [`print`] keeps.
const PLACES: u32 = 12;

/// The largest power of ten that is divided by, 10^15.
const LARGEST_SCALE: u64 = 1_000_000_000_000_000;

/// The largest whole number that a float holds exactly, 2^53.
const EXACT: u64 = 1 << 53;

/// Reads a decimal such as `70`, `-4.25` or `.5`; places beyond what a float holds are dropped.
/// Anything else is `None`.
pub fn parse(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut mantissa: u64 = 0;
    let mut scale: u64 = 1;
    for digit in whole.bytes() {
        mantissa = append(mantissa, digit)?;
    }
    for digit in fraction.bytes() {
        if !digit.is_ascii_digit() {
            return None;
        }
        if let Some(longer) = append(mantissa, digit).filter(|_| scale < LARGEST_SCALE) {
            mantissa = longer;
            scale *= 10;
        }
    }
    let value = mantissa as f64 / scale as f64;
    Some(if negative { -value } else { value })
}

fn append(mantissa: u64, digit: u8) -> Option<u64> {
    if !digit.is_ascii_digit() {
        return None;
    }
    let longer = mantissa.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
    (longer < EXACT).then_some(longer)
}

/// Writes a number with up to twelve places, without trailing zeros: `70`, `70.5`, `0.3074`.
pub fn print(value: f64) -> String {
    let mut text = fixed(value, PLACES);
    if text.contains('.') {
        text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
    }
    text
}

/// Writes a number with exactly `places` after the point, rounded half away from zero. What is not a
/// finite number of ordinary size is written as the nearest that is.
pub fn fixed(value: f64, places: u32) -> String {
    let scale = 10_u64.pow(places.min(PLACES));
    let whole = value.abs().trunc() as u64;
    let mut parts = ((value.abs().fract() * scale as f64).round()) as u64;
    let mut units = whole;
    if parts >= scale {
        units += 1;
        parts -= scale;
    }
    let sign = if value < 0.0 && (units > 0 || parts > 0) { "-" } else { "" };
    if places == 0 {
        format!("{sign}{units}")
    } else {
        format!("{sign}{units}.{parts:0width$}", width = places as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_agrees_with_the_standard_library() {
        for text in ["0", "70", "70.5", "-4.25", ".5", "5.", "0.3074", "123456.789012345", "+7"] {
            assert_eq!(parse(text), text.parse().ok(), "{text}");
        }
        for thousandths in 0..=100_000_u32 {
            let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
            assert_eq!(parse(&text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn what_is_no_ordinary_decimal_is_refused() {
        let third = parse("0.333333333333333333333333").expect("a long decimal");
        assert!((third - 1.0 / 3.0).abs() < 1e-15);
        for text in ["", ".", "-", "nan", "inf", "1e3", "1,5", "99999999999999999999", "٣", " 7"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn writing_keeps_what_was_read() {
        for text in ["0", "70", "70.5", "-4.25", "0.3074", "12.000000000001"] {
            assert_eq!(print(parse(text).expect("a number")), text);
        }
        assert_eq!(print(1.0 / 3.0), "0.333333333333");
        assert_eq!(print(0.999_999_999_999_9), "1");
    }

    #[test]
    fn places_are_rounded_as_in_print() {
        assert_eq!(fixed(9.258, 1), "9.3");
        assert_eq!(fixed(-1.55, 1), "-1.6");
        assert_eq!(fixed(-0.01, 1), "0.0");
        assert_eq!(fixed(9.96, 1), "10.0");
        assert_eq!(fixed(81.68, 0), "82");
        assert_eq!(fixed(f64::NAN, 1), "0.0");
    }
}
