//! Numbers in tables of the document and of the page.

/// A value with as many places as its size deserves: "0.41", "12.3", "6,429".
pub fn amount(value: f64) -> String {
    let places = match value.abs() {
        0.0 => 0,
        size if size < 1.0 => 2,
        size if size < 100.0 => 1,
        _ => 0,
    };
    let plain = format!("{value:.places$}");
    let plain = if places == 1 { plain.trim_end_matches(".0").to_owned() } else { plain };
    let plain = if plain == "-0.00" { "0.00".to_owned() } else { plain };
    grouped(&plain)
}

/// A plain decimal with a comma between thousands.
pub fn grouped(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = whole.trim_start_matches('-').len();
    let mut out = String::new();
    for (index, letter) in whole.trim_start_matches('-').chars().enumerate() {
        if index > 0 && (digits - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(letter);
    }
    let sign = if whole.starts_with('-') { "\u{2212}" } else { "" };
    if fraction.is_empty() { format!("{sign}{out}") } else { format!("{sign}{out}.{fraction}") }
}

/// A residual with its sign and two places.
pub fn signed(residual: f64) -> String {
    let text = format!("{residual:.2}");
    match text.strip_prefix('-') {
        Some("0.00") => "0.00".to_owned(),
        Some(size) => format!("\u{2212}{size}"),
        None if text == "0.00" => text,
        None => format!("+{text}"),
    }
}

/// A constant as it is written in code.
pub fn constant(value: f64) -> String {
    format!("{value}")
}

/// A share in whole per cent.
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// A month by its name: "June 2006".
pub fn month(month: npfit_model::Month) -> String {
    crate::text::month(&crate::message::Language::english(), month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_places_that_they_deserve() {
        let printed: Vec<String> = [0.412, 12.34, 6.0, 6429.4, -0.001].map(amount).into();
        assert_eq!(printed, ["0.41", "12.3", "6", "6,429", "0.00"]);
        assert_eq!([signed(-1.652), signed(0.5), signed(0.001)], ["\u{2212}1.65", "+0.50", "0.00"]);
    }
}
