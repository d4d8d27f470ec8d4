//! What is said of a link or a file that could not be taken as it stands.

use npfit_model::VERSION;

use crate::message::{self as m, Language};
use crate::scenario::{LinkFault, PINS_MOST, PinFault};

/// How many faults are named; the rest are counted.
const NAMED: usize = 3;

/// One sentence for each fault, up to three; empty if there is none.
pub fn status(language: &Language, faults: &[LinkFault]) -> String {
    let mut sentences: Vec<String> =
        faults.iter().take(NAMED).map(|fault| sentence(language, fault)).collect();
    if faults.len() > NAMED {
        sentences.push(m::faults_more(language, faults.len() - NAMED));
    }
    sentences.join(" ")
}

fn sentence(language: &Language, fault: &LinkFault) -> String {
    let newest = language.whole(VERSION as usize);
    match fault {
        LinkFault::OlderVersion(version) => {
            m::fault_older_version(language, &language.whole(*version as usize), &newest)
        }
        LinkFault::UnknownVersion(asked) => m::fault_unknown_version(language, asked, &newest),
        LinkFault::UnknownKey(key) => m::fault_unknown_key(language, key),
        LinkFault::Clamped(key) => m::fault_clamped(language, key),
        LinkFault::Unreadable(key) => m::fault_unreadable(language, key),
        LinkFault::Pin(number, PinFault::Unreadable) => {
            m::fault_pin_unreadable(language, &language.whole(*number))
        }
        LinkFault::Pin(number, PinFault::Adjusted) => {
            m::fault_pin_adjusted(language, &language.whole(*number))
        }
        LinkFault::Pin(_, PinFault::TooMany) => {
            m::fault_pins_too_many(language, &language.whole(PINS_MOST))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_faults_are_counted() {
        let fault = LinkFault::UnknownKey("colour".to_owned());
        let words =
            status(&Language::english(), &[fault.clone(), fault.clone(), fault.clone(), fault]);
        assert_eq!(words.matches("colour").count(), 3);
        assert!(words.ends_with("One more setting of this link could not be used."), "{words}");
        assert_eq!(status(&Language::english(), &[]), "");
    }
}
