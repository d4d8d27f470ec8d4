//! A scenario as JSON: the schema of links, with names. Written and read natively and in the browser.

use std::collections::BTreeMap;
use std::fmt;

use npfit_model::{DatedInputs, Lever, Levers, Parameters, VERSION};
use serde::{Deserialize, Serialize};

use super::fragment::position_written;
use super::{CustomProgramme, Pin, Reading, Scenario};

/// A scenario as JSON spells it.
#[derive(Serialize, Deserialize)]
pub struct Document {
    #[serde(default = "newest")]
    version: u32,
    #[serde(flatten)]
    programme: DocumentProgramme,
    /// `stage`, `tab`, `clock`, `measure`, `pair`, `lock`, `theme`, `variant` and `lang`, where they are not the
    /// standard.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    view: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pins: Vec<MaybePin>,
}

/// What a run is made of.
#[derive(Serialize, Deserialize)]
struct DocumentProgramme {
    levers: DocumentLevers,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    parameters: BTreeMap<String, f64>,
    /// Dated inputs that are switched off.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    off: Vec<String>,
    /// Component and three grades: `acute_epr,high,high,full`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    custom: Option<String>,
}

/// The levers of a document: per cent, and a month like `2006-12`.
#[derive(Serialize, Deserialize)]
struct DocumentLevers {
    centralisation: f64,
    signing: String,
    flexibility: f64,
}

/// A pinned run. One that is not a pin does not spoil the file.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum MaybePin {
    Pin(DocumentPin),
    Other(serde_json::Value),
}

#[derive(Serialize, Deserialize)]
struct DocumentPin {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(flatten)]
    programme: DocumentProgramme,
}

const fn newest() -> u32 {
    VERSION
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

impl From<serde_json::Error> for InvalidScenario {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

impl InvalidScenario {
    pub(super) fn no_object() -> Self {
        Self("it is no JSON object".to_owned())
    }
}

impl Scenario {
    /// The scenario as JSON.
    ///
    /// # Errors
    /// None in practice: every part of a scenario has a JSON form.
    pub fn to_json(&self) -> Result<String, InvalidScenario> {
        Ok(serde_json::to_string(self)?)
    }

    /// Reads JSON. Values out of range are clamped and unknown constants ignored, each with a fault.
    ///
    /// # Errors
    /// One sentence if the text is not a scenario at all.
    pub fn from_json(text: &str) -> Result<Reading, InvalidScenario> {
        let document: Document = serde_json::from_str(text)?;
        Ok(document.read())
    }
}

impl Document {
    pub(super) fn read(self) -> Reading {
        let mut reading = Reading { is_ours: true, ..Reading::default() };
        reading.take_version(&self.version.to_string());
        self.programme.read(&mut reading);
        for (key, value) in self.view {
            reading.take(&key, &value);
        }
        for pin in self.pins {
            match pin {
                MaybePin::Pin(pin) => {
                    let mut own = Reading::default();
                    pin.programme.read(&mut own);
                    let is_whole = own.faults.is_empty();
                    reading.take_pin(Some(own.to_pin(&pin.name)), is_whole);
                }
                MaybePin::Other(_) => reading.take_pin(None, false),
            }
        }
        reading
    }
}

impl DocumentProgramme {
    fn of(
        levers: &Levers,
        parameters: &Parameters,
        inputs: DatedInputs,
        custom: Option<CustomProgramme>,
    ) -> Self {
        let changed = parameters.changed().into_iter();
        let off = DatedInputs::KEYS.into_iter().zip(inputs.switches());
        Self {
            levers: DocumentLevers {
                centralisation: position_written(levers, Lever::Centralisation),
                signing: levers.signing().to_string(),
                flexibility: position_written(levers, Lever::Flexibility),
            },
            parameters: changed.map(|(name, value)| (name.to_owned(), value)).collect(),
            off: off.filter(|(_, on)| !on).map(|(key, _)| key.to_owned()).collect(),
            custom: custom.map(|custom| custom.key()),
        }
    }

    fn read(self, reading: &mut Reading) {
        reading.take_position(Lever::Centralisation, self.levers.centralisation);
        reading.take(Lever::Signing.key(), &self.levers.signing);
        reading.take_position(Lever::Flexibility, self.levers.flexibility);
        for (name, value) in self.parameters {
            reading.take_parameter(&name, Some(value));
        }
        if !self.off.is_empty() {
            reading.take("off", &self.off.join(","));
        }
        if let Some(custom) = self.custom {
            reading.take("custom", &custom);
        }
    }
}

impl From<Document> for Scenario {
    fn from(document: Document) -> Self {
        document.read().scenario
    }
}

impl From<Scenario> for Document {
    fn from(scenario: Scenario) -> Self {
        let view = scenario.view_pairs().into_iter();
        let view = view.map(|(key, value)| (key.to_owned(), value)).collect();
        let pin = |pin: Pin| {
            MaybePin::Pin(DocumentPin {
                programme: DocumentProgramme::of(
                    &pin.levers,
                    &pin.parameters,
                    pin.inputs,
                    pin.custom,
                ),
                name: pin.name,
            })
        };
        Self {
            version: VERSION,
            programme: DocumentProgramme::of(
                &scenario.levers,
                &scenario.parameters,
                scenario.inputs,
                scenario.custom,
            ),
            view,
            pins: scenario.pins.into_iter().map(pin).collect(),
        }
    }
}
