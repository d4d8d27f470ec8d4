//! A scenario as JSON spells it: the schema of links, with names.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{OWN_KEY, Reading, STAGE_KEY, Scenario};
use crate::model::{self, Lever, Levers};
use crate::pin::Pin;
use crate::stage::Stage;

/// A scenario as JSON spells it.
#[derive(Serialize, Deserialize)]
pub(super) struct Document {
    #[serde(default = "newest")]
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stage: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own: Option<String>,
    levers: DocumentLevers,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    parameters: BTreeMap<String, f64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pins: Vec<MaybePin>,
}

/// A pinned run as JSON spells it. One that is not a pin does not spoil the file.
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
    pub(super) fn read(self) -> Reading {
        let mut reading = Reading::default();
        reading.take_version(Some(self.version), &self.version.to_string());
        if let Some(stage) = self.stage {
            reading.take(STAGE_KEY, &stage);
        }
        if let Some(own) = self.own {
            reading.take(OWN_KEY, &own);
        }
        reading.take_document(&self.levers, self.parameters);
        for pin in self.pins {
            let pin = match pin {
                MaybePin::Pin(pin) => {
                    let mut own = Reading::of_version(reading.scenario.version);
                    own.take_document(&pin.levers, pin.parameters);
                    own.to_pin(Some(pin.name))
                }
                MaybePin::Other(_) => (None, false),
            };
            reading.take_pin(pin);
        }
        reading
    }
}

impl Reading {
    fn take_document(&mut self, levers: &DocumentLevers, parameters: BTreeMap<String, f64>) {
        self.take_position(Lever::Centralisation, levers.centralisation);
        self.take(Lever::Signing.key(), &levers.signing);
        self.take_position(Lever::Flexibility, levers.flexibility);
        for (name, value) in parameters {
            self.take_parameter(&name, Some(value));
        }
    }
}

impl From<&Levers> for DocumentLevers {
    fn from(levers: &Levers) -> Self {
        Self {
            centralisation: levers.position(Lever::Centralisation),
            signing: levers.signing().to_string(),
            flexibility: levers.position(Lever::Flexibility),
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
        let pin = |pin: Pin| {
            MaybePin::Pin(DocumentPin {
                levers: (&pin.levers).into(),
                name: pin.name,
                parameters: pin.changed.into_iter().collect(),
            })
        };
        Self {
            version: scenario.version,
            stage: (scenario.stage != Stage::Play).then(|| scenario.stage.key()),
            own: scenario.own.map(|own| own.key().to_owned()),
            levers: (&scenario.levers).into(),
            parameters: scenario.parameters.changed().into_iter().collect(),
            pins: scenario.pins.into_iter().map(pin).collect(),
        }
    }
}
