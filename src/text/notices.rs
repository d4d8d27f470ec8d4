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
        Notice::Pin(number, fault) => super::pins::pin_fault(*number, *fault),
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

/// That the page runs an earlier version of the model; empty where it runs the newest.
fn older_version(version: u32) -> String {
    if version == model::VERSION {
        return String::new();
    }
    format!(
        "This link was made with version {version} of the model and runs it; the newest, with bands \
         and agreement, is version {}. ",
        model::VERSION
    )
}

/// That an earlier version runs, and which constants are not as calibrated, each with both values;
/// empty where all is as the newest version has it.
pub fn changed_constants(parameters: &Parameters) -> String {
    let calibrated = Parameters::of_version(parameters.version).unwrap_or_default();
    let changed: Vec<String> = parameters
        .changed()
        .into_iter()
        .filter_map(|(name, value)| {
            let calibrated = calibrated.get(&name)?;
            let (value, calibrated) = (decimal::print(value), decimal::print(calibrated));
            let name = name.replace('_', " ").replace('.', ", ");
            Some(format!("{name} is {value} (calibrated: {calibrated})"))
        })
        .collect();
    let older = older_version(parameters.version);
    if changed.is_empty() {
        return older;
    }
    format!("{older}Assumptions changed: {}.", changed.join("; "))
}
