//! What a reader types into a lever's field.

use crate::calendar::Month;
use crate::decimal;
use crate::model::{Lever, Levers};

/// The position that a text asks of a lever: per cent, with or without its sign, or a month like
/// `2006-12`, as [`Levers::position`] counts it. What is neither, or lies beyond the lever, is `None`.
pub fn position(lever: Lever, text: &str) -> Option<f64> {
    let text = text.trim_ascii();
    let position = match lever {
        Lever::Signing => f64::from(text.parse::<Month>().ok()?.0),
        Lever::Centralisation | Lever::Flexibility => {
            decimal::parse(text.strip_suffix('%').unwrap_or(text).trim_ascii_end())?
        }
    };
    let (lowest, highest) = Levers::positions(lever);
    (lowest..=highest).contains(&position).then_some(position)
}

/// What stands in a lever's field: what [`position`] reads as where the lever is.
pub fn text(levers: &Levers, lever: Lever) -> String {
    match lever {
        Lever::Signing => levers.signing().to_string(),
        Lever::Centralisation | Lever::Flexibility => decimal::print(levers.position(lever)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cent_and_months_are_read() {
        for text in ["70", " 70 ", "70%", "70 %", "70.0"] {
            assert_eq!(position(Lever::Centralisation, text), Some(70.0), "{text}");
        }
        assert_eq!(position(Lever::Signing, " 2006-12"), Some(59.0));
    }

    #[test]
    fn what_is_no_position_is_refused() {
        for text in ["", "%", "seventy", "70 per cent", "101", "-1", "2006-12", "1e1", "NaN"] {
            assert_eq!(position(Lever::Flexibility, text), None, "{text}");
        }
        for text in ["", "59", "2006", "2006-13", "2002-08", "2008-02", "12/2006"] {
            assert_eq!(position(Lever::Signing, text), None, "{text}");
        }
    }

    #[test]
    fn what_a_field_shows_is_where_the_lever_is() {
        for lever in Lever::ALL {
            let (lowest, highest) = Levers::positions(lever);
            for at in [lowest, lowest + 1.0, highest] {
                let levers = Levers::HISTORY.with_position(lever, at);
                assert_eq!(position(lever, &text(&levers, lever)), Some(at));
            }
        }
    }
}
