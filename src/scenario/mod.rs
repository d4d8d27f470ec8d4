//! A scenario: what a link, a file, an attribute or a message says, in one schema.
//!
//! As an address fragment: `#v=3&centralisation=70&signing=2006-12&flexibility=40&p.use_months=7&tab=fit`;
//! as JSON the same keys with names ([`document`]). Reading never fails on an address: what cannot be used
//! is clamped, ignored or taken as it happened, and named in a [`LinkFault`].

mod damage;
pub mod document;
mod fragment;
mod keys;
pub mod lever_input;
mod look;
mod near;
mod pin;
mod preset;
mod reading;
mod stage;
mod undo;
mod view;

use npfit_model::{
    Clock, Component, DatedInputs, Grade, Grades, Lever, Levers, Parameters, Settings,
};
use serde::{Deserialize, Serialize};

pub use document::InvalidScenario;
pub use fragment::KEYS;
pub use look::{Look, ThemeChoice, Variant};
pub use pin::{NAME_CHARS, PINS_MOST, Pin, PinnedRun};
pub use preset::Preset;
pub use reading::{LinkFault, PinFault, Reading};
pub use stage::{STORY_STEPS, Stage};
pub use undo::Undo;
pub use view::{LeverPair, Locks, Tab};

use crate::analysis::Measure;

/// A setting of everything a reader may change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "document::Document", into = "document::Document")]
pub struct Scenario {
    /// The three levers.
    pub levers: Levers,
    /// The constants, as published but for those that were changed.
    pub parameters: Parameters,
    /// What happened outside the levers.
    pub inputs: DatedInputs,
    /// The reader's own programme in a component's place, if there is one.
    pub custom: Option<CustomProgramme>,
    /// The pinned runs, at most [`PINS_MOST`].
    pub pins: Vec<Pin>,
    /// When outcomes are read.
    pub clock: Clock,
    /// The chart on the stage.
    pub tab: Tab,
    /// Whether the reader is at the instrument, the guess or a step of the story.
    pub stage: Stage,
    /// Which levers are locked.
    pub locks: Locks,
    /// The outcome that the lever map and the sensitivity chart show.
    pub measure: Measure,
    /// The two levers of the lever map.
    pub pair: LeverPair,
    /// What the host asks for; no step of undo.
    pub look: Look,
}

/// A reader's own programme: three grades in the place of a component's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CustomProgramme {
    /// The component whose place it takes.
    pub component: Component,
    /// Its grades.
    pub grades: Grades,
}

impl CustomProgramme {
    /// A programme that begins as one of the five.
    pub const fn like(component: Component) -> Self {
        Self { component, grades: component.grades() }
    }

    /// The keys of its place and grades: `acute_epr,high,high,full`.
    pub fn key(&self) -> String {
        let Grades { needs_unclear, places_differ, depth } = self.grades;
        let grades = [needs_unclear, places_differ, depth].map(Grade::key);
        format!("{},{}", self.component.key(), grades.join(","))
    }

    /// Reads what [`CustomProgramme::key`] writes; a component alone begins with its own grades.
    pub fn of_key(key: &str) -> Option<Self> {
        let mut parts = key.split(',');
        let component = Component::of_key(parts.next()?)?;
        let grades: Vec<&str> = parts.collect();
        if grades.is_empty() {
            return Some(Self::like(component));
        }
        let [needs_unclear, places_differ, depth] = grades.as_slice() else { return None };
        let grades = Grades {
            needs_unclear: Grade::of_key(needs_unclear)?,
            places_differ: Grade::of_key(places_differ)?,
            depth: Grade::of_key(depth)?,
        };
        Some(Self { component, grades })
    }
}

impl Scenario {
    /// What the reader's run is made of.
    pub fn settings(&self) -> Settings {
        settings(self.levers, self.parameters, self.inputs, self.custom)
    }

    /// The model's run of history: every lever and constant as published.
    pub fn history_settings() -> Settings {
        Settings::default()
    }

    /// Whether the run is history's: levers, constants, inputs and grades as published.
    pub fn is_history(&self) -> bool {
        self.settings() == Self::history_settings()
    }

    /// The setting of the run, to be pinned: without a name, it goes by its levers.
    pub fn to_pin(&self) -> Pin {
        Pin {
            name: String::new(),
            levers: self.levers,
            parameters: self.parameters,
            inputs: self.inputs,
            custom: self.custom,
        }
    }

    /// Takes everything that the run of a pin is made of, but for locked levers.
    pub fn show_pin(&mut self, index: usize) {
        let Some(pin) = self.pins.get(index).cloned() else { return };
        for lever in Lever::ALL {
            self.move_lever_to(lever, &pin.levers);
        }
        (self.parameters, self.inputs, self.custom) = (pin.parameters, pin.inputs, pin.custom);
    }

    /// Back to history: levers, constants, inputs and grades. Pins, view and locks stay; a locked lever stays
    /// where it is.
    pub fn reset(&mut self) {
        let history = Self::default();
        for lever in Lever::ALL {
            self.move_lever_to(lever, &history.levers);
        }
        self.parameters = history.parameters;
        self.inputs = history.inputs;
        self.custom = history.custom;
    }

    /// Puts a lever where another setting has it, unless it is locked. Returns whether it was free.
    pub fn move_lever_to(&mut self, lever: Lever, levers: &Levers) -> bool {
        let is_free = !self.locks.is_locked(lever);
        if is_free {
            self.levers = self.levers.with_lever_of(levers, lever);
        }
        is_free
    }
}

fn settings(
    levers: Levers,
    parameters: Parameters,
    inputs: DatedInputs,
    custom: Option<CustomProgramme>,
) -> Settings {
    let mut settings = Settings { levers, parameters, inputs, ..Settings::default() };
    if let Some(custom) = custom {
        settings.grades[custom.component.index()] = custom.grades;
        // What struck England's component by the calendar is no part of another programme.
        match custom.component {
            Component::Pacs => settings.inputs.imaging_lag = false,
            Component::ChooseAndBook => settings.inputs.payment = false,
            Component::SummaryCareRecord => settings.inputs.consent = false,
            Component::N3 | Component::AcuteEpr => {}
        }
    }
    settings
}
