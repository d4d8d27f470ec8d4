//! Status messages: what could not be taken from a link or a file as it stands.

use npfit_model::{Lever, VERSION};

use super::lever_name;
use crate::export::PictureOf;
use crate::message::{self as m, Language};
use crate::scenario::{LinkFault, PINS_MOST, PinFault};

/// How many faults are named: a hostile link does not fill the page.
const NAMED_MOST: usize = 3;

/// A sentence for each fault, and one for those beyond the first three; empty if there is none.
pub fn status(language: &Language, faults: &[LinkFault]) -> String {
    let mut sentences: Vec<String> =
        faults.iter().take(NAMED_MOST).map(|fault| sentence(language, fault)).collect();
    if let Some(more) = faults.len().checked_sub(NAMED_MOST).filter(|more| *more > 0) {
        sentences.push(m::status_more(language, more));
    }
    let joined = |all: String, next: String| m::two_words(language, &all, &next);
    sentences.into_iter().reduce(joined).unwrap_or_default()
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

/// A key as the page calls it: levers have names, the rest stands as the link spells it.
fn name(language: &Language, key: &str) -> String {
    let lever = Lever::ALL.into_iter().find(|lever| lever.key() == key);
    lever.map_or_else(|| key.to_owned(), |lever| lever_name(lever).text(language).to_owned())
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
        assert!(said("signing=soon").starts_with("The value of “Contracts signed”"));
        assert!(said("pin=70,soon,40,A").starts_with("Pinned run 1 could not be read"));
        assert!(said(&["pin=70,2006-12,40,A"; 6].join("&")).contains("Only 4 runs"));
    }

    #[test]
    fn a_hostile_link_does_not_fill_the_page() {
        let link: String = (0..50).map(|n| format!("&x{n}=1")).collect();
        let words = said(&format!("v=3{link}"));
        assert!(words.ends_with("47 more parts could not be taken as they stand."), "{words}");
        assert_eq!(words.matches("ignored").count(), NAMED_MOST);
    }
}
