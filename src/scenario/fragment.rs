//! A scenario as an address fragment, and how a fragment is read.

use std::fmt::Write;

use npfit_model::{DatedInputs, Lever, Levers, Parameters, VERSION};

use super::damage::{BEFORE, escaped, first_only, repaired, trimmed};
use super::near::{Owner, owner};
use super::{CustomProgramme, LinkFault, Reading, Scenario};

/// Every key but those of constants, which begin with `p.`.
pub const KEYS: [&str; 16] = [
    VERSION_KEY,
    "centralisation",
    "signing",
    "flexibility",
    "stage",
    "tab",
    "clock",
    "measure",
    "pair",
    "lock",
    "theme",
    "variant",
    "lang",
    OFF_KEY,
    CUSTOM_KEY,
    PIN_KEY,
];

pub(super) const VERSION_KEY: &str = "v";
pub(super) const PIN_KEY: &str = "pin";
pub(super) const OFF_KEY: &str = "off";
pub(super) const CUSTOM_KEY: &str = "custom";
pub(super) const PARAMETER_PREFIX: &str = "p.";

impl Scenario {
    /// The scenario as an address fragment, without its `#`. What stands as it happened is left out, but for
    /// the levers.
    pub fn to_fragment(&self) -> String {
        let pairs = self.to_pairs().into_iter();
        pairs.map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&")
    }

    /// The keys of links with their values, in the order of a fragment.
    pub fn to_pairs(&self) -> Vec<(String, String)> {
        let mut pairs = vec![(VERSION_KEY.to_owned(), VERSION.to_string())];
        for lever in Lever::ALL {
            pairs.push((lever.key().to_owned(), lever_text(&self.levers, lever)));
        }
        for (key, value) in self.view_pairs() {
            pairs.push((key.to_owned(), value));
        }
        pairs.extend(settings_pairs(&self.parameters, self.inputs, self.custom, ","));
        for pin in &self.pins {
            let levers = Lever::ALL.map(|lever| lever_text(&pin.levers, lever)).join(",");
            let mut text = format!("{levers},{}", escaped(&pin.name));
            for (key, value) in settings_pairs(&pin.parameters, pin.inputs, pin.custom, ".") {
                // Writing to a string cannot fail.
                let _ = write!(text, ",{key}={value}");
            }
            pairs.push((PIN_KEY.to_owned(), text));
        }
        pairs
    }

    /// What the page shows besides the run, where it is not the standard.
    pub(super) fn view_pairs(&self) -> Vec<(&'static str, String)> {
        let values = self.view_values().into_iter();
        values
            .filter_map(|(key, value, is_standard)| (!is_standard).then_some((key, value)))
            .collect()
    }

    /// What the page shows besides the run, and whether it is the standard.
    pub(super) fn view_values(&self) -> [(&'static str, String, bool); 9] {
        let standard = Self::default();
        [
            ("stage", self.stage.key(), self.stage == standard.stage),
            ("tab", self.tab.key().to_owned(), self.tab == standard.tab),
            ("clock", self.clock.key().to_owned(), self.clock == standard.clock),
            ("measure", self.measure.key().to_owned(), self.measure == standard.measure),
            ("pair", self.pair.key().to_owned(), self.pair == standard.pair),
            ("lock", self.locks.key(), self.locks == standard.locks),
            ("theme", self.look.theme.key().to_owned(), self.look.theme == standard.look.theme),
            (
                "variant",
                self.look.variant.key().to_owned(),
                self.look.variant == standard.look.variant,
            ),
            ("lang", self.look.language.clone(), self.look.language.is_empty()),
        ]
    }

    /// Reads an address fragment, with or without its `#`, or a whole address with one. One that holds none of our keys
    /// is history, and says nothing. Keys that others append are passed over.
    pub fn from_fragment(fragment: &str) -> Reading {
        let fragment = of_address(fragment);
        let (own, foreign) = match fragment.split_once('?') {
            Some((own, foreign)) => (own, format!("?{foreign}")),
            None => (fragment, String::new()),
        };
        let mut reading = Reading { foreign, ..Reading::default() };
        let own = repaired(own);
        let own = repaired(of_address(&own));
        let own = first_only(&own);
        let pairs: Vec<(Owner, String, &str)> = own
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(key, value)| (plain_key(key), value))
            .map(|(key, value)| (owner(&key), key, value))
            .collect();
        reading.is_ours = pairs.iter().any(|(_, key, _)| is_ours(key));
        if !reading.is_ours {
            return reading;
        }
        for (owner, key, value) in &pairs {
            match owner {
                // A slip of the hand for a key that is there as well is none.
                Owner::Ours(own) if own == key || pairs.iter().all(|(_, key, _)| key != own) => {
                    reading.take(own, trimmed(value, *own == PIN_KEY));
                }
                Owner::Constant => reading.take(key, trimmed(value, false)),
                Owner::Ours(_) | Owner::Unknown => reading.take_unknown(key),
                Owner::Others => {}
            }
        }
        reading.faults.extend(cut_off(own));
        reading
    }
}

/// The key whose value is lost where a link ends too early: "…&flexib".
fn cut_off(own: &str) -> Option<LinkFault> {
    const LETTERS_LEAST: usize = 4;
    let last = trimmed(own.rsplit('&').next()?, false);
    let is_begun = |key: &&str| last.len() >= LETTERS_LEAST && key.starts_with(last);
    let key = KEYS.into_iter().find(is_begun)?;
    (!own.contains(&format!("&{key}="))).then(|| LinkFault::Unreadable(key.to_owned()))
}

/// The fragment of an address; a fragment as it is, but for what stands before our first key.
fn of_address(text: &str) -> &str {
    let text = text.trim();
    // An entity holds a `#` as well: what comes before it is then ours.
    let fragment = match text.split_once('#') {
        Some((before, fragment)) if !first_key(before).is_some_and(|key| is_ours(&key)) => fragment,
        _ => text,
    };
    let bare = fragment.trim_start_matches(BEFORE);
    if first_key(bare).is_some_and(|key| is_ours(&key)) { bare } else { fragment }
}

/// The first key of a text, if there is one.
fn first_key(text: &str) -> Option<String> {
    text.split_once('=').map(|(key, _)| plain_key(key))
}

/// A lever's position as links spell it.
fn lever_text(levers: &Levers, lever: Lever) -> String {
    match lever {
        Lever::Signing => levers.signing().to_string(),
        Lever::Centralisation | Lever::Flexibility => position_written(levers, lever).to_string(),
    }
}

/// A lever's position in as few digits as give the same setting: 33.3, not 33.300000000000004.
pub(super) fn position_written(levers: &Levers, lever: Lever) -> f64 {
    let position = levers.position(lever);
    let tenth = (position * 10.0).round() / 10.0;
    if levers.with_position(lever, tenth) == *levers { tenth } else { position }
}

/// Changed constants, inputs that are off, and a custom programme; `between` parts the items of a list.
fn settings_pairs(
    parameters: &Parameters,
    inputs: DatedInputs,
    custom: Option<CustomProgramme>,
    between: &str,
) -> Vec<(String, String)> {
    let changed = parameters.changed().into_iter();
    let mut pairs: Vec<(String, String)> = changed
        .map(|(name, value)| (format!("{PARAMETER_PREFIX}{name}"), value.to_string()))
        .collect();
    let off: Vec<&str> = DatedInputs::KEYS
        .into_iter()
        .zip(inputs.switches())
        .filter_map(|(key, on)| (!on).then_some(key))
        .collect();
    if !off.is_empty() {
        pairs.push((OFF_KEY.to_owned(), off.join(between)));
    }
    if let Some(custom) = custom {
        pairs.push((CUSTOM_KEY.to_owned(), custom.key().replace(',', between)));
    }
    pairs
}

/// A key in small letters, without spaces.
pub(super) fn plain_key(key: &str) -> String {
    key.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// Whether a key is one of ours.
fn is_ours(key: &str) -> bool {
    KEYS.contains(&key) || key.starts_with(PARAMETER_PREFIX)
}
