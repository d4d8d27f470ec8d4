//! What stands beside a lever: what it means, its field, its lock, and what is said when it stays.

use super::levers::{ends, in_words, name, question};
use crate::message as m;
use crate::model::{Lever, Levers};
use crate::typed;

/// How much of what was typed is said again, in characters.
const TYPED_SHOWN_CHARS: usize = 24;

/// What a lever means, for where its ends are not written on it.
pub fn meaning(lever: Lever) -> String {
    let ends = ends(lever);
    m::meaning(question(lever), &ends.low, &ends.high)
}

/// A lever's field, to those who hear the page.
pub fn field_name(lever: Lever) -> String {
    match lever {
        Lever::Centralisation | Lever::Flexibility => m::field_per_cent(name(lever)),
        Lever::Signing => m::field_month(name(lever)),
    }
}

/// The button that holds a lever, and lets it go.
pub fn lock(is_locked: bool) -> &'static str {
    if is_locked { m::LOCKED } else { m::LOCK }.text()
}

/// The same to those who hear the page.
pub fn lock_name(lever: Lever, is_locked: bool) -> String {
    m::two_words(lock(is_locked), name(lever))
}

/// A lever's value, to those who hear the page.
pub fn spoken(levers: &Levers, lever: Lever, is_locked: bool) -> String {
    let value = in_words(levers, lever);
    if is_locked { m::spoken_locked(&value) } else { value }
}

/// What a lever's field takes, where it does not take what was typed.
pub fn refused(lever: Lever, text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).take(TYPED_SHOWN_CHARS).collect();
    let (low, high) = Levers::positions(lever);
    let end = |position| typed::text(&Levers::HISTORY.with_position(lever, position), lever);
    let words = match lever {
        Lever::Centralisation | Lever::Flexibility => m::refused_per_cent,
        Lever::Signing => m::refused_month,
    };
    words(&text, name(lever), &end(low), &end(high))
}

/// That a lever did not move because it is locked.
pub fn stays(lever: Lever) -> String {
    m::stays(name(lever))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_is_taken() {
        let percent = refused(Lever::Centralisation, "140");
        assert_eq!(percent, "“140” was not taken: Centralisation goes from 0 to 100 (per cent).");
        let month = refused(Lever::Signing, "Dec 2006");
        assert_eq!(
            month,
            "“Dec 2006” was not taken: Contract signing goes from 2002-09 to 2008-01 (a year and a \
             month)."
        );
    }
}
