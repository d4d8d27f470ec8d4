//! What is said of a link that could not be taken as it stands.

use crate::decimal;
use crate::model::{self, Parameters};
use crate::scenario::Notice;

/// How many notices are spelt out; a hostile link does not fill the page.
const SPELT_OUT: usize = 3;

/// A sentence for each notice, and one for those beyond the first few.
pub fn notices(notices: &[Notice]) -> String {
    let mut sentences: Vec<String> = notices.iter().take(SPELT_OUT).map(notice).collect();
    if let Some(more) = notices.len().checked_sub(SPELT_OUT).filter(|more| *more > 0) {
        sentences.push(format!("{more} more settings of this link could not be used."));
    }
    sentences.join(" ")
}

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::UnknownVersion(version) => format!(
            "This link asks for version “{version}” of the model, which is not here; version {} \
             ran instead.",
            model::VERSION
        ),
        Notice::UnknownKey(key) => {
            format!("This link sets “{key}”, which this page does not know; it was ignored.")
        }
        Notice::Clamped(key) => {
            format!("This link sets “{key}” beyond its range; it was moved to the nearest value.")
        }
        Notice::Unreadable(key) => {
            format!("This link’s value for “{key}” could not be read; it was left as it happened.")
        }
        Notice::Garbage => "This link’s address could not be read; what it did not say is as it \
             happened."
            .to_owned(),
    }
}

/// How many constants are not as calibrated, behind the drawer's name: " · 2 changed"; empty where all
/// are.
pub fn changed_count(count: usize) -> String {
    if count == 0 { String::new() } else { format!("\u{a0}· {count} changed") }
}

/// Which constants are not as calibrated, each with both values; empty where all are.
pub fn changed_constants(parameters: &Parameters) -> String {
    let calibrated = Parameters::of_version(parameters.version).unwrap_or_default();
    let changed: Vec<String> = parameters
        .changed()
        .into_iter()
        .filter_map(|(name, value)| {
            let calibrated = calibrated.get(&name)?;
            let (value, calibrated) = (decimal::print(value), decimal::print(calibrated));
            Some(format!("{name} is {value} (calibrated: {calibrated})"))
        })
        .collect();
    if changed.is_empty() {
        return String::new();
    }
    format!("This link has changed the model’s constants: {}.", changed.join("; "))
}
