//! What is said of a link that could not be taken as it stands.

use super::joined;
use super::record::panel_title;
use crate::decimal;
use crate::message as m;
use crate::message::language::whole;
use crate::model::{self, Parameters};
use crate::own;
use crate::scenario::{Notice, Scenario};

/// How many notices are spelt out; a hostile link does not fill the page.
const SPELT_OUT: usize = 3;

/// A sentence for each notice, and one for those beyond the first few.
pub fn notices(notices: &[Notice]) -> String {
    let mut sentences: Vec<String> = notices.iter().take(SPELT_OUT).map(notice).collect();
    if let Some(more) = notices.len().checked_sub(SPELT_OUT).filter(|more| *more > 0) {
        sentences.push(m::notices_more(more));
    }
    sentences.join(" ")
}

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::UnknownVersion(version) => {
            m::notice_version(version, &whole(model::VERSION as usize))
        }
        Notice::UnknownKey(key) => m::notice_unknown(key),
        Notice::Clamped(key) => m::notice_clamped(key),
        Notice::Unreadable(key) => m::notice_unreadable(key),
        Notice::Pin(number, fault) => super::pins::pin_fault(*number, *fault),
        Notice::Garbage => m::NOTICE_GARBAGE.into(),
    }
}

/// How many constants are not as calibrated, behind the drawer's name: " · 2 changed"; empty where all
/// are.
pub fn changed_count(count: usize) -> String {
    if count == 0 {
        String::new()
    } else {
        String::from('\u{a0}') + &m::changed_count(&whole(count))
    }
}

/// That the page runs an earlier version of the model; empty where it runs the newest.
fn older_version(version: u32) -> String {
    if version == model::VERSION {
        return String::new();
    }
    m::older_version(&whole(version as usize), &whole(model::VERSION as usize)) + " "
}

/// Whose programme the page shows where it is the reader's own, and the same of the constants that are
/// none of its attributes.
pub fn changed(scenario: &Scenario) -> String {
    let Some(own) = scenario.own else { return changed_constants(&scenario.parameters) };
    let mut rest = scenario.clone();
    own::leave(&mut rest);
    [m::own_shown(panel_title(own)), changed_constants(&rest.parameters)].join(" ")
}

/// That an earlier version runs, and which constants are not as calibrated, each with both values;
/// empty where all is as the newest version has it.
pub fn changed_constants(parameters: &Parameters) -> String {
    let calibrated = Parameters::of_version(parameters.version).unwrap_or_default();
    let changed = parameters.changed().into_iter().filter_map(|(name, value)| {
        let calibrated = calibrated.get(&name)?;
        let (value, calibrated) = (decimal::print(value), decimal::print(calibrated));
        let name = name.replace('_', " ").replace('.', ", ");
        Some(m::changed_constant(&name, &value, &calibrated))
    });
    let older = older_version(parameters.version);
    match joined(changed, m::list_semicolon) {
        None => older,
        Some(list) => older + &m::changed_constants(&list),
    }
}
