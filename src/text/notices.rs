//! What is said of a link that could not be taken as it stands.

use crate::decimal;
use crate::model::{self, Parameters};
use crate::scenario::Notice;

/// One sentence for a notice.
pub fn notice(notice: &Notice) -> String {
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

/// Which constants are not as calibrated, each with both values; empty where all are.
pub fn changed_constants(parameters: &Parameters) -> String {
    let changed: Vec<String> = parameters
        .changed()
        .into_iter()
        .filter_map(|(name, value)| {
            let calibrated = Parameters::limit(name)?.value;
            let (value, calibrated) = (decimal::print(value), decimal::print(calibrated));
            Some(format!("{name} is {value} (calibrated: {calibrated})"))
        })
        .collect();
    if changed.is_empty() {
        return String::new();
    }
    format!("This link has changed the model’s constants: {}.", changed.join("; "))
}
