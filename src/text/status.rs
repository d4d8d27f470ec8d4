//! Status messages: what could not be taken from a link or a file as it stands.

use npfit_model::{Lever, VERSION};

use super::{constant_message, lever_name};
use crate::export::PictureOf;
use crate::message::{self as m, Language};
use crate::scenario::{LinkFault, PINS_MOST, PinFault};

/// How many names a clause holds: a hostile link does not fill the page.
const NAMED_MOST: usize = 3;

/// What could not be taken, in one sentence; empty if all was.
pub fn status(language: &Language, faults: &[LinkFault]) -> String {
    let mut different: Vec<&LinkFault> = Vec::new();
    for fault in faults {
        if !different.contains(&fault) {
            different.push(fault);
        }
    }
    match different.as_slice() {
        [] => String::new(),
        [only] => sentence(language, only),
        several => {
            let clauses = clauses(language, several).into_iter();
            let joined = clauses.reduce(|all, next| m::list_semicolon(language, &all, &next));
            m::status_several(language, &joined.unwrap_or_default())
        }
    }
}

/// A clause for each kind of fault, in the order in which they first stand in the link.
fn clauses(language: &Language, faults: &[&LinkFault]) -> Vec<String> {
    let mut groups: Vec<(Kind, Vec<String>)> = Vec::new();
    for fault in faults {
        let (kind, name) = named(language, fault);
        match groups.iter_mut().find(|(own, _)| *own == kind) {
            Some((_, names)) => names.push(name),
            None => groups.push((kind, vec![name])),
        }
    }
    groups.into_iter().map(|(kind, names)| clause(language, kind, &names)).collect()
}

/// Faults that one clause tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    OlderVersion,
    UnknownVersion,
    UnknownKey,
    Clamped,
    Unreadable,
    NoLink,
    PinUnreadable,
    PinAdjusted,
    PinTooMany,
}

/// The kind of a fault, and what it befell.
fn named(language: &Language, fault: &LinkFault) -> (Kind, String) {
    let quoted = |key: &str| m::status_quoted(language, &name(language, key));
    match fault {
        LinkFault::OlderVersion(version) => (Kind::OlderVersion, language.whole(*version as usize)),
        LinkFault::UnknownVersion(version) => (Kind::UnknownVersion, version.clone()),
        LinkFault::UnknownKey(key) => (Kind::UnknownKey, quoted(key)),
        LinkFault::Clamped(key) => (Kind::Clamped, quoted(key)),
        LinkFault::Unreadable(key) => (Kind::Unreadable, quoted(key)),
        LinkFault::NoLink(text) => (Kind::NoLink, quoted(text)),
        LinkFault::Pin(index, fault) => {
            let kind = match fault {
                PinFault::Unreadable => Kind::PinUnreadable,
                PinFault::Adjusted => Kind::PinAdjusted,
                PinFault::TooMany => Kind::PinTooMany,
            };
            (kind, language.whole(*index))
        }
    }
}

fn clause(language: &Language, kind: Kind, names: &[String]) -> String {
    let (list, count) = (list(language, names), names.len());
    let newest = language.whole(VERSION as usize);
    match kind {
        Kind::OlderVersion => m::status_some_older_version(language, &list, &newest),
        Kind::UnknownVersion => m::status_some_unknown_version(language, &list, &newest),
        Kind::UnknownKey => m::status_some_unknown(language, count, &list),
        Kind::Clamped => m::status_some_clamped(language, count, &list),
        Kind::Unreadable => m::status_some_unreadable(language, count, &list),
        Kind::NoLink => m::status_some_no_link(language, &list),
        Kind::PinUnreadable => m::status_some_pins_unreadable(language, count, &list),
        Kind::PinAdjusted => m::status_some_pins_adjusted(language, count, &list),
        Kind::PinTooMany => m::status_some_pins_too_many(language, &language.whole(PINS_MOST)),
    }
}

/// "a", "a and b", "a, b and c"; of many, the first three and how many more.
fn list(language: &Language, names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().take(NAMED_MOST).cloned().collect();
    if let Some(more) = names.len().checked_sub(NAMED_MOST).filter(|more| *more > 0) {
        shown.push(m::status_more(language, &language.whole(more)));
    }
    let last = shown.pop().unwrap_or_default();
    match shown.into_iter().reduce(|all, next| m::list_comma(language, &all, &next)) {
        Some(first) => m::status_and(language, &first, &last),
        None => last,
    }
}

fn sentence(language: &Language, fault: &LinkFault) -> String {
    let number = |number: usize| language.whole(number);
    let newest = number(VERSION as usize);
    match fault {
        LinkFault::OlderVersion(version) => {
            m::status_older_version(language, &number(*version as usize), &newest)
        }
        LinkFault::UnknownVersion(version) => m::status_unknown_version(language, version, &newest),
        LinkFault::UnknownKey(key) => m::status_unknown_key(language, &name(language, key)),
        LinkFault::Clamped(key) => m::status_clamped(language, &name(language, key)),
        LinkFault::Unreadable(key) => m::status_unreadable(language, &name(language, key)),
        LinkFault::NoLink(text) => m::status_no_link(language, text),
        LinkFault::Pin(index, fault) => match fault {
            PinFault::Unreadable => m::status_pin_unreadable(language, &number(*index)),
            PinFault::Adjusted => m::status_pin_adjusted(language, &number(*index)),
            PinFault::TooMany => m::status_pin_too_many(language, &number(PINS_MOST)),
        },
    }
}

/// That there is no such chart to export, and which there are.
pub fn status_no_chart(language: &Language) -> String {
    let keys: Vec<String> = PictureOf::all().into_iter().map(PictureOf::key).collect();
    m::status_no_chart(language, &keys.join(", "))
}

/// A key as the page calls it: levers and constants have names, the rest stands as the link spells it.
fn name(language: &Language, key: &str) -> String {
    let lever = Lever::ALL.into_iter().find(|lever| lever.key() == key).map(lever_name);
    let message = lever.or_else(|| constant_message(key));
    message.map_or_else(|| key.to_owned(), |name| name.text(language).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    fn said(link: &str) -> String {
        status(&Language::english(), &Scenario::from_fragment(link).faults)
    }

    #[test]
    fn each_fault_has_a_sentence() {
        assert_eq!(said("v=3&centralisation=70"), "");
        assert_eq!(
            said("v=2&centralisation=70"),
            "This link was made with version 2 of the model; its levers run on version 3, which gives other numbers."
        );
        assert!(said("v=9").contains("version “9”"));
        assert_eq!(
            said("centralisation=170"),
            "“Centralisation” was out of range; the nearest value was taken."
        );
        assert_eq!(said("v=3&colour=red"), "“colour” is not known here and was ignored.");
        assert!(
            said("p.use_months=900")
                .starts_with("“time until a connected site uses its system” was")
        );
        assert!(said("signing=soon").starts_with("The value of “Contracts signed”"));
        assert!(said("pin=70,soon,40,A").starts_with("Pinned run 1 could not be read"));
        assert!(said(&["pin=70,2006-12,40,A"; 6].join("&")).contains("Only 4 runs"));
    }

    #[test]
    fn several_faults_make_one_sentence() {
        assert_eq!(
            said("v=3&tab=x&stage=y"),
            "Of this setting, “tab” and “stage” could not be read and stay as they were; the rest is as it says."
        );
        assert_eq!(
            said("v=3&centralisation=170&p.nothing=1&tab=x&tab=y&pin=70,soon,40,A&pin=a"),
            "Of this setting, “Centralisation” was out of range and has the nearest value; “p.nothing” is not known \
             here; “tab” could not be read and stays as it was; pinned runs 1 and 2 could not be read; the rest is as \
             it says."
        );
        assert_eq!(
            said("v=2&tab=x"),
            "Of this setting, version 2 of the model was asked for and version 3 runs, which gives other numbers; \
             “tab” could not be read and stays as it was; the rest is as it says."
        );
        for link in ["v=9&tab=x&pin=999,2006-12,40,A&p.no=1", "signing=2030-01&centralisation=101"]
        {
            let words = said(link);
            assert!(words.ends_with('.') && words.matches(". ").count() == 0, "{words}");
        }
    }

    #[test]
    fn what_is_said_of_a_value_is_true_whatever_it_was() {
        assert_eq!(said("tab=x"), "The value of “tab” could not be read; it stays as it was.");
        let reading = Scenario::default().with_keys("{\"state\":\"garbage\"}");
        let words = reading.map(|reading| status(&Language::english(), &reading.faults));
        let told = "“garbage” is no link to a setting of this page and changed nothing.";
        assert_eq!(words.as_deref(), Ok(told));
    }

    #[test]
    fn a_hostile_link_does_not_fill_the_page() {
        let link: String = (0..50).map(|n| format!("&p.x{n}=1")).collect();
        let words = said(&format!("v=3{link}"));
        assert!(words.contains("“p.x2” and 47 more are not known here"), "{words}");
        assert_eq!(words.matches('“').count(), NAMED_MOST);
    }
}
