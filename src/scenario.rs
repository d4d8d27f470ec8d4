//! A scenario: what a link or a file says, and how it is read.
//!
//! One schema in two spellings. As an address fragment:
//! `#v=2&centralisation=70&signing=2006-12&flexibility=40&p.use_months=7`; as JSON:
//! `{"version":2,"levers":{"centralisation":70,"signing":"2006-12","flexibility":40},
//! "parameters":{"use_months":7}}`. A pinned run is `&pin=70,2006-12,40,A%20name,p.use_months=7` in the
//! one and a member of `"pins"` in the other; where the reader stands is `stage=guess` or
//! `stage=story-3`, or a member `"stage"`, and the instrument where nothing is said. A programme of the
//! reader's own is `own=acute_epr`, or a member `"own"`, with its attributes among the constants. Reading never fails on an address: what cannot be used is
//! clamped, ignored or taken as it happened, and said in a [`Notice`].

mod document;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::Month;
use crate::decimal;
use crate::model::{self, Component, Lever, Levers, Parameters};
use document::Document;

use crate::pin::{self, Fault, PINS_MOST, Pin};
use crate::stage::Stage;

/// A setting of everything a reader may change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Document", into = "Document")]
pub struct Scenario {
    /// The version of the model that runs it.
    pub version: u32,
    /// Where the reader stands.
    pub stage: Stage,
    /// The component in whose place the reader looks at a programme of their own, if they do: its
    /// attributes are among the constants.
    pub own: Option<Component>,
    /// The three levers.
    pub levers: Levers,
    /// The constants, calibrated but for those that were changed.
    pub parameters: Parameters,
    /// The runs that are pinned, at most [`PINS_MOST`].
    pub pins: Vec<Pin>,
}

impl Default for Scenario {
    /// As it happened.
    fn default() -> Self {
        Self {
            version: model::VERSION,
            stage: Stage::Play,
            own: None,
            levers: Levers::HISTORY,
            parameters: Parameters::default(),
            pins: Vec::new(),
        }
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
    /// A pinned run, counted from one, that could not be taken as it stands.
    Pin(usize, Fault),
    /// An address that says nothing this page can read; it shows history.
    Garbage,
}

/// What reading a link or a file gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The scenario.
    pub scenario: Scenario,
    /// What could not be taken as it stands, in order.
    pub notices: Vec<Notice>,
    /// What the fragment holds that is not ours, from its first `?` on: kept when we rewrite it.
    pub foreign: String,
    /// Whether the link says nothing of ours at all.
    pub is_bare: bool,
    /// How many pinned runs it has held so far, those that could not be taken too.
    pins_count: usize,
}

/// The key of a pinned run.
const PIN_KEY: &str = "pin";

/// The key of where the reader stands.
const STAGE_KEY: &str = "stage";

/// The key of the component in whose place a programme of the reader's own stands.
const OWN_KEY: &str = "own";

/// The prefix of a changed constant's key.
const PARAMETER_PREFIX: &str = "p.";

/// The longest key repeated in a notice; a hostile link does not fill the page.
const KEY_SHOWN_CHARS: usize = 40;

impl Scenario {
    /// As it happened, in a version of the model; in the newest where there is no such version.
    pub fn as_it_happened(version: u32) -> Self {
        Parameters::of_version(version).map_or_else(Self::default, |parameters| Self {
            version,
            parameters,
            ..Self::default()
        })
    }

    /// The setting of the levers, to be pinned: nameless, so that it goes by what it is.
    pub fn to_pin(&self) -> Pin {
        Pin { name: String::new(), levers: self.levers, changed: self.parameters.changed() }
    }

    /// The same without its pins and wherever the reader stands: what makes the reader's own run.
    #[must_use]
    pub fn without_pins(&self) -> Self {
        Self { stage: Stage::Play, pins: Vec::new(), ..self.clone() }
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
        if self.stage != Stage::Play {
            fragment += &["&", STAGE_KEY, "=", &self.stage.key()].concat();
        }
        if let Some(own) = self.own {
            fragment += &["&", OWN_KEY, "=", own.key()].concat();
        }
        for (name, value) in self.parameters.changed() {
            write_constant(&mut fragment, "&", &name, value);
        }
        for pin in &self.pins {
            write_pin(&mut fragment, pin);
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
        let is_bare = own.is_empty();
        let mut reading = Reading { foreign, is_bare, ..Reading::default() };
        let pairs = || own.split('&').filter(|pair| !pair.is_empty());
        // The version comes first, wherever it stands: constants are changed from its own set.
        for version in pairs().filter_map(|pair| pair.strip_prefix("v=")) {
            reading.take_version(version.parse().ok(), version);
        }
        for pair in pairs() {
            match pair.split_once('=') {
                Some(("" | "v", _)) => {}
                Some((PIN_KEY, value)) => {
                    let pin = Reading::of_version(reading.scenario.version).pin(value);
                    reading.take_pin(pin);
                }
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
    /// A reading that has read nothing but its version.
    fn of_version(version: u32) -> Self {
        Self { scenario: Scenario::as_it_happened(version), ..Self::default() }
    }

    /// Reads a pin, with nothing read before: its levers, its name, its constants. Gives it, where its
    /// levers can be read, and whether all of it could be taken as it stands.
    fn pin(mut self, text: &str) -> (Option<Pin>, bool) {
        let mut parts = text.split(',');
        for lever in Lever::ALL {
            self.take(lever.key(), parts.next().unwrap_or_default());
        }
        let name = pin::decode(parts.next().unwrap_or_default());
        for part in parts {
            let constant =
                part.strip_prefix(PARAMETER_PREFIX).and_then(|part| part.split_once('='));
            match constant {
                Some((name, value)) => self.take_parameter(name, decimal::parse(value)),
                None => self.notices.push(Notice::Garbage),
            }
        }
        self.to_pin(name)
    }

    /// What has been read, as a pin with a name.
    fn to_pin(&self, name: Option<String>) -> (Option<Pin>, bool) {
        let is_lever = |key: &String| Lever::ALL.iter().any(|lever| lever.key() == key);
        let is_broken =
            |notice: &Notice| matches!(notice, Notice::Unreadable(key) if is_lever(key));
        if self.notices.iter().any(is_broken) {
            return (None, false);
        }
        let clean = pin::clean_name(name.as_deref().unwrap_or_default());
        let is_whole = self.notices.is_empty() && name.as_ref() == Some(&clean);
        (Some(Pin { name: clean, ..self.scenario.to_pin() }), is_whole)
    }

    /// Adds a pin, if there is room for it.
    fn take_pin(&mut self, (pin, is_whole): (Option<Pin>, bool)) {
        self.pins_count += 1;
        let fault = match pin {
            _ if self.scenario.pins.len() == PINS_MOST => Fault::TooMany,
            None => Fault::Unreadable,
            Some(pin) => {
                self.scenario.pins.push(pin);
                if is_whole {
                    return;
                }
                Fault::Adjusted
            }
        };
        let too_many = |notice: &Notice| matches!(notice, Notice::Pin(_, Fault::TooMany));
        if fault != Fault::TooMany || !self.notices.iter().any(too_many) {
            self.notices.push(Notice::Pin(self.pins_count, fault));
        }
    }

    fn take(&mut self, key: &str, value: &str) {
        let levers = &mut self.scenario.levers;
        match key {
            STAGE_KEY => match Stage::of_key(value) {
                Some(stage) => self.scenario.stage = stage,
                None => self.notices.push(Notice::Unreadable(shown(key))),
            },
            OWN_KEY => {
                self.scenario.own = Component::ALL.into_iter().find(|one| one.key() == value);
                if self.scenario.own.is_none() {
                    self.notices.push(Notice::Unreadable(shown(key)));
                }
            }
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

fn write_constant(out: &mut String, before: &str, name: &str, value: f64) {
    for part in [before, PARAMETER_PREFIX, name, "=", &decimal::print(value)] {
        out.push_str(part);
    }
}

fn write_pin(out: &mut String, pin: &Pin) {
    let position = |lever| decimal::print(pin.levers.position(lever));
    for part in [
        "&pin=",
        &position(Lever::Centralisation),
        ",",
        &pin.levers.signing().to_string(),
        ",",
        &position(Lever::Flexibility),
        ",",
        &pin::encode(&pin.name),
    ] {
        out.push_str(part);
    }
    for (name, value) in &pin.changed {
        write_constant(out, ",", name, *value);
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
