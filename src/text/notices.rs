//! What is said of a link that could not be taken as it stands.

use crate::model;
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
