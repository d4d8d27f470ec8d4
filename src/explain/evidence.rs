//! What is known about the constants, in words.

use npfit_model::{CONSTANTS, Constant, Evidence};

/// The kinds of evidence, the strongest first, and what each means.
pub const KINDS: [(Evidence, &str); 4] = [
    (Evidence::Published, "a number published about this programme or this very quantity"),
    (Evidence::Neighbouring, "a number published about something comparable"),
    (Evidence::Judgement, "nobody has measured it"),
    (Evidence::Fitted, "only the fit to the record supports it"),
];

/// What supports a constant: "published, derived; fitted".
pub fn of(constant: &Constant) -> String {
    let mut words = constant.evidence.key().to_owned();
    if !constant.qualifier.is_empty() {
        words += &format!(", {}", constant.qualifier);
    }
    if constant.is_fitted && constant.evidence != Evidence::Fitted {
        words += ", fitted";
    }
    words
}

/// How many constants are of each kind: "published 17, neighbouring 9".
pub fn counts() -> String {
    let count = |kind| CONSTANTS.iter().filter(|constant| constant.evidence == kind).count();
    let counts: Vec<String> =
        KINDS.iter().map(|(kind, _)| format!("{} {}", kind.key(), count(*kind))).collect();
    counts.join(", ")
}
