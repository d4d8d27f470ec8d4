//! Keys that are not ours: which of them a person meant as one of ours.
//!
//! Whoever passes a link on appends keys of their own. There is no end to them, so they are not listed: what is
//! not near one of ours is theirs.

use super::fragment::{KEYS, PARAMETER_PREFIX};

/// Spellings of a key that people use for ours.
const SPELLINGS: [(&str, &str); 1] = [("centralization", "centralisation")];

/// Words by which a person may mean something of ours that has another name or none: they are named, not passed over.
const MEANT: [&str; 6] = ["colour", "color", "chart", "month", "year", "language"];

/// Keys from so many letters on are known with one letter amiss, and with two: short ones are too near to those
/// of others (`tag`, `pid`). Judgement.
const ONE_AMISS_FROM: usize = 5;
const TWO_AMISS_FROM: usize = 7;

/// What a key of a link is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// One of ours, or one that was meant as it.
    Ours(&'static str),
    /// A constant's.
    Constant,
    /// Near to something of ours, but not one key for certain.
    Unknown,
    /// One that somebody else appended.
    Others,
}

/// Whose a key in small letters is.
pub(super) fn owner(key: &str) -> Owner {
    if key.starts_with(PARAMETER_PREFIX) {
        return Owner::Constant;
    }
    if let Some(own) = KEYS.into_iter().find(|own| *own == key) {
        return Owner::Ours(own);
    }
    if let Some((_, own)) = SPELLINGS.into_iter().find(|(spelling, _)| *spelling == key) {
        return Owner::Ours(own);
    }
    let mut near = KEYS.into_iter().filter(|own| is_near(key, own));
    match (near.next(), near.next()) {
        (Some(own), None) => Owner::Ours(own),
        (Some(_), Some(_)) => Owner::Unknown,
        (None, _) if MEANT.contains(&key) => Owner::Unknown,
        (None, _) => Owner::Others,
    }
}

/// Whether a key is one of ours but for a slip of the hand.
fn is_near(key: &str, own: &str) -> bool {
    let most = match own.len() {
        TWO_AMISS_FROM.. => 2,
        ONE_AMISS_FROM.. => 1,
        _ => return false,
    };
    key.len().abs_diff(own.len()) <= most && distance(key.as_bytes(), own.as_bytes()) <= most
}

/// How many letters are missing, too many, wrong or swapped with their neighbour.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let (mut before_last, mut last) = (Vec::new(), (0..=other.len()).collect::<Vec<usize>>());
    for (row, letter) in one.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, own) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != own);
            let mut least = changed.min(last[column + 1] + 1).min(now[column] + 1);
            let is_swapped =
                row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *own;
            if is_swapped {
                let swapped: &Vec<usize> = &before_last;
                least = least.min(swapped[column - 1] + 1);
            }
            now.push(least);
        }
        (before_last, last) = (last, now);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_understood() {
        for (slip, own) in [
            ("centralization", "centralisation"),
            ("centralisaton", "centralisation"),
            ("flexiblity", "flexibility"),
            ("flexibilty", "flexibility"),
            ("signign", "signing"),
            ("satge", "stage"),
            ("measures", "measure"),
        ] {
            assert_eq!(owner(slip), Owner::Ours(own), "{slip}");
        }
        assert_eq!(owner("colour"), Owner::Unknown);
        assert_eq!(owner("p.none"), Owner::Constant);
    }

    #[test]
    fn what_others_append_is_theirs() {
        for key in [
            "utm_source",
            "fbclid",
            "gclid",
            "xtor",
            "at_medium",
            "at_campaign",
            "cmp",
            "cmpid",
            "ns_mchannel",
            "mtm_source",
            "pk_campaign",
            "piwik_kwd",
            "matomo_kwd",
            "_gl",
            "_ga",
            "ttclid",
            "msclkid",
            "twclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "smid",
            "smtyp",
            "ocid",
            "ref",
            "ref_src",
            "share",
            "source",
            "sr_share",
            "s_cid",
            "icid",
            "wt.mc_id",
            "tag",
            "pid",
            "si",
            "t",
            "s",
            "mode",
            "campaign",
            "medium",
            "term",
            "trk",
            "cid",
            "rss",
            "via",
        ] {
            assert_eq!(owner(key), Owner::Others, "{key}");
        }
    }
}
