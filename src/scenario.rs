//! A scenario: what a link or a file says, and how it is read.
//!
//! One schema in two spellings. As an address fragment:
//! `#v=2&centralisation=70&signing=2006-12&flexibility=40&p.use_months=7`; as JSON:
//! `{"version":2,"levers":{"centralisation":70,"signing":"2006-12","flexibility":40},
//! "parameters":{"use_months":7}}`. Reading never fails on an address: what cannot be used is
//! clamped, ignored or taken as it happened, and said in a [`Notice`].

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::Month;
use crate::decimal;
use crate::model::{self, Lever, Levers, Parameters};

/// A setting of everything a reader may change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Document", into = "Document")]
pub struct Scenario {
    /// The version of the model that runs it.
    pub version: u32,
    /// The three levers.
    pub levers: Levers,
    /// The constants, calibrated but for those that were changed.
    pub parameters: Parameters,
}

impl Default for Scenario {
    /// As it happened.
    fn default() -> Self {
        Self { version: model::VERSION, levers: Levers::HISTORY, parameters: Parameters::default() }
    }
}

/// Something in a link or a file that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A model version that this page does not have; the newest runs instead.
    UnknownVersion(String),
    /// A key or a constant that this page does not know; it is ignored.
    UnknownKey(String),
    /// A value out of range; it is moved to the nearest end.
    Clamped(String),
    /// A value that cannot be read; it is taken as it happened.
    Unreadable(String),
    /// An address that says nothing this page can read; it shows history.
    Garbage,
}

/// What reading a link or a file gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The scenario.
    pub scenario: Scenario,
    /// What could not be taken as it stands, in order.
    pub notices: Vec<Notice>,
    /// What the fragment holds that is not ours, from its first `?` on: kept when we rewrite it.
    pub foreign: String,
}

/// The prefix of a changed constant's key.
const PARAMETER_PREFIX: &str = "p.";

/// The longest key repeated in a notice; a hostile link does not fill the page.
const KEY_SHOWN_CHARS: usize = 40;

impl Scenario {
    /// As it happened, in a version of the model; in the newest where there is no such version.
    pub fn as_it_happened(version: u32) -> Self {
        Parameters::of_version(version).map_or_else(Self::default, |parameters| Self {
            version,
            levers: Levers::HISTORY,
            parameters,
        })
    }

    /// The scenario as an address fragment, without its `#`.
    pub fn to_fragment(&self) -> String {
        let levers = &self.levers;
        let mut fragment = format!(
            "v={}&centralisation={}&signing={}&flexibility={}",
            self.version,
            decimal::print(levers.position(Lever::Centralisation)),
            levers.signing(),
            decimal::print(levers.position(Lever::Flexibility)),
        );
        for (name, value) in self.parameters.changed() {
            fragment.push_str(&format!("&{PARAMETER_PREFIX}{name}={}", decimal::print(value)));
        }
        fragment
    }

    /// Reads an address fragment, with or without its `#`. An empty one is history, without notice;
    /// so is one that holds only a host's own `?secret=`.
    pub fn from_fragment(fragment: &str) -> Reading {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (own, foreign) = match fragment.split_once('?') {
            Some((own, foreign)) => (own, format!("?{foreign}")),
            None => (fragment, String::new()),
        };
        let mut reading = Reading { scenario: Self::default(), notices: Vec::new(), foreign };
        let pairs = || own.split('&').filter(|pair| !pair.is_empty());
        // The version comes first, wherever it stands: constants are changed from its own set.
        for version in pairs().filter_map(|pair| pair.strip_prefix("v=")) {
            reading.take_version(version.parse().ok(), version);
        }
        for pair in pairs() {
            match pair.split_once('=') {
                Some(("" | "v", _)) => {}
                Some((key, value)) => reading.take(key, value),
                None if !reading.notices.contains(&Notice::Garbage) => {
                    reading.notices.push(Notice::Garbage);
                }
                None => {}
            }
        }
        reading
    }

    /// The scenario as JSON.
    ///
    /// # Errors
    /// None in practice: every part of a scenario has a JSON form.
    pub fn to_json(&self) -> Result<String, InvalidScenario> {
        serde_json::to_string(self).map_err(|error| InvalidScenario(error.to_string()))
    }

    /// Reads JSON. Values out of range are clamped and unknown constants ignored, each with a
    /// notice.
    ///
    /// # Errors
    /// One sentence where the text is not a scenario at all.
    pub fn from_json(text: &str) -> Result<Reading, InvalidScenario> {
        let document: Document =
            serde_json::from_str(text).map_err(|error| InvalidScenario(error.to_string()))?;
        Ok(document.read())
    }
}

impl Reading {
    fn take(&mut self, key: &str, value: &str) {
        let levers = &mut self.scenario.levers;
        match key {
            "signing" => match value.parse::<Month>() {
                Ok(month) => self.take_position(Lever::Signing, f64::from(month.0)),
                Err(_) => self.notices.push(Notice::Unreadable(shown(key))),
            },
            "centralisation" | "flexibility" => {
                let lever = if key == Lever::Centralisation.key() {
                    Lever::Centralisation
                } else {
                    Lever::Flexibility
                };
                match decimal::parse(value) {
                    Some(percent) => self.take_position(lever, percent),
                    None => {
                        *levers = levers.with_position(lever, Levers::HISTORY.position(lever));
                        self.notices.push(Notice::Unreadable(shown(key)));
                    }
                }
            }
            _ => match key.strip_prefix(PARAMETER_PREFIX) {
                Some(name) => self.take_parameter(name, decimal::parse(value)),
                None => self.notices.push(Notice::UnknownKey(shown(key))),
            },
        }
    }

    fn take_version(&mut self, version: Option<u32>, spelling: &str) {
        match version.and_then(|version| Some((version, Parameters::of_version(version)?))) {
            Some((version, parameters)) => {
                self.scenario.version = version;
                self.scenario.parameters = parameters;
            }
            None => self.notices.push(Notice::UnknownVersion(shown(spelling))),
        }
    }

    fn take_position(&mut self, lever: Lever, position: f64) {
        let (lowest, highest) = Levers::positions(lever);
        if !(lowest..=highest).contains(&position) {
            self.notices.push(Notice::Clamped(lever.key().to_owned()));
        }
        self.scenario.levers = self.scenario.levers.with_position(lever, position);
    }

    fn take_parameter(&mut self, name: &str, value: Option<f64>) {
        let known = Parameters::range(name).is_some();
        let notice = match (known, value) {
            (false, _) => Notice::UnknownKey(shown(&format!("{PARAMETER_PREFIX}{name}"))),
            (true, None) => Notice::Unreadable(shown(name)),
            (true, Some(value)) => match self.scenario.parameters.set(name, value) {
                Some(taken) if taken == value => return,
                Some(_) => Notice::Clamped(shown(name)),
                None => Notice::Unreadable(shown(name)),
            },
        };
        self.notices.push(notice);
    }
}

fn shown(key: &str) -> String {
    key.chars().filter(|c| !c.is_control()).take(KEY_SHOWN_CHARS).collect()
}

/// A text that is not a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidScenario(String);

impl fmt::Display for InvalidScenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this is not a saved scenario: {}", self.0)
    }
}

impl std::error::Error for InvalidScenario {}

/// A scenario as JSON spells it.
#[derive(Serialize, Deserialize)]
struct Document {
    #[serde(default = "newest")]
    version: u32,
    levers: DocumentLevers,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    parameters: BTreeMap<String, f64>,
}

/// The levers of a document: per cent, and a month like `2006-12`.
#[derive(Serialize, Deserialize)]
struct DocumentLevers {
    centralisation: f64,
    signing: String,
    flexibility: f64,
}

const fn newest() -> u32 {
    model::VERSION
}

impl Document {
    fn read(self) -> Reading {
        let mut reading =
            Reading { scenario: Scenario::default(), notices: Vec::new(), foreign: String::new() };
        reading.take_version(Some(self.version), &self.version.to_string());
        reading.take_position(Lever::Centralisation, self.levers.centralisation);
        reading.take(Lever::Signing.key(), &self.levers.signing);
        reading.take_position(Lever::Flexibility, self.levers.flexibility);
        for (name, value) in self.parameters {
            reading.take_parameter(&name, Some(value));
        }
        reading
    }
}

impl From<Document> for Scenario {
    fn from(document: Document) -> Self {
        document.read().scenario
    }
}

impl From<Scenario> for Document {
    fn from(scenario: Scenario) -> Self {
        let levers = &scenario.levers;
        Self {
            version: scenario.version,
            levers: DocumentLevers {
                centralisation: levers.position(Lever::Centralisation),
                signing: levers.signing().to_string(),
                flexibility: levers.position(Lever::Flexibility),
            },
            parameters: scenario.parameters.changed().into_iter().collect(),
        }
    }
}
