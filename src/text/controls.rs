//! What stands beside a lever: what it means, its field, its lock, and what is said when it stays.

use super::levers::{ends, in_words, name, question};
use crate::model::{Lever, Levers};
use crate::typed;

/// How much of what was typed is said again, in characters.
const TYPED_SHOWN_CHARS: usize = 24;

/// What opens the levers' fields and locks.
pub const CONTROLS: &str = "Type a value, or lock a lever";

/// Behind the field of a lever that counts in per cent.
pub const PER_CENT: &str = "%";

/// What a lever means, for where its ends are not written on it.
pub fn meaning(lever: Lever) -> String {
    let ends = ends(lever);
    format!("{} From {} to {}.", question(lever), ends.low, ends.high)
}

/// A lever's field, to those who hear the page.
pub fn field_name(lever: Lever) -> String {
    let unit = match lever {
        Lever::Centralisation | Lever::Flexibility => "in per cent",
        Lever::Signing => "year and month",
    };
    format!("{}, {unit}", name(lever))
}

/// The button that holds a lever, and lets it go.
pub const fn lock(is_locked: bool) -> &'static str {
    if is_locked { "Locked" } else { "Lock" }
}

/// The same to those who hear the page.
pub fn lock_name(lever: Lever, is_locked: bool) -> String {
    format!("{} {}", lock(is_locked), name(lever))
}

/// A lever's value, to those who hear the page.
pub fn spoken(levers: &Levers, lever: Lever, is_locked: bool) -> String {
    in_words(levers, lever) + if is_locked { ", locked" } else { "" }
}

/// What a lever's field takes, where it does not take what was typed.
pub fn refused(lever: Lever, text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_control()).take(TYPED_SHOWN_CHARS).collect();
    let (low, high) = Levers::positions(lever);
    let end = |position| typed::text(&Levers::HISTORY.with_position(lever, position), lever);
    let takes = match lever {
        Lever::Centralisation | Lever::Flexibility => "per cent",
        Lever::Signing => "a year and a month",
    };
    format!(
        "“{text}” was not taken: {} goes from {} to {} ({takes}).",
        name(lever),
        end(low),
        end(high)
    )
}

/// That a lever did not move because it is locked.
pub fn stays(lever: Lever) -> String {
    format!("{} is locked and stays where it is.", name(lever))
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
