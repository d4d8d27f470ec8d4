//! Reading a scenario from keys and values, wherever they stand: what cannot be used is clamped, ignored or taken as
//! it happened, and named.

use npfit_model::{Clock, DatedInputs, Lever, Levers, Month, Parameters, VERSION};

use super::damage::{is_tracking, name_of};
use super::fragment::{OFF_KEY, PARAMETER_PREFIX, PIN_KEY, VERSION_KEY};
use super::pin::clean_name;
use super::{
    CustomProgramme, LeverPair, Locks, PINS_MOST, Pin, Scenario, Stage, Tab, ThemeChoice, Variant,
};
use crate::analysis::Measure;

/// Something in a link or a file that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// The link was made with an earlier version of the model; its levers run on this one.
    OlderVersion(u32),
    /// A version that this page does not have; its levers run on this one.
    UnknownVersion(String),
    /// A key or a constant that this page does not know; it is ignored.
    UnknownKey(String),
    /// A value out of range; the nearest one is taken.
    Clamped(String),
    /// A value that cannot be read; it stays as it was.
    Unreadable(String),
    /// A pinned run, counted from one, that could not be taken as it stands.
    Pin(usize, PinFault),
}

/// Why a pinned run could not be taken as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinFault {
    /// It cannot be read and is left out.
    Unreadable,
    /// Something in it is out of range or unknown; the rest is taken.
    Adjusted,
    /// There are four before it; it and what follows is left out.
    TooMany,
}

/// What reading a link or a file gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The scenario.
    pub scenario: Scenario,
    /// What could not be taken as it stands, in order.
    pub faults: Vec<LinkFault>,
    /// What the fragment holds that is not ours, from its first `?` on: it is kept when we write.
    pub foreign: String,
    /// Whether the link holds at least one of our keys.
    pub is_ours: bool,
    pub(super) pins_count: usize,
}

/// The longest key that a status message repeats: a hostile link does not fill the page.
const KEY_SHOWN_CHARS: usize = 40;

impl Reading {
    /// Takes a key and its value, as a link, a file or an attribute spells them.
    pub fn take(&mut self, key: &str, value: &str) {
        // No value of ours holds a space or a capital letter.
        let plain: String =
            value.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
        let scenario = &mut self.scenario;
        let is_readable = match key {
            VERSION_KEY => return self.take_version(&plain),
            PIN_KEY => return self.take_pin_text(value),
            "signing" => match plain.parse::<Month>() {
                Ok(month) => return self.take_position(Lever::Signing, f64::from(month.0)),
                Err(_) => false,
            },
            "centralisation" | "flexibility" => match plain_number(&plain) {
                Some(percent) => return self.take_position(percent_lever(key), percent),
                None => false,
            },
            "stage" => set(&mut scenario.stage, Stage::of_key(&plain)),
            "tab" => set(&mut scenario.tab, Tab::of_key(&plain)),
            "clock" => set(&mut scenario.clock, Clock::of_key(&plain)),
            "measure" => set(&mut scenario.measure, Measure::of_key(&plain)),
            "pair" => set(&mut scenario.pair, LeverPair::of_key(&plain)),
            "lock" => set(&mut scenario.locks, Locks::of_key(&plain)),
            "theme" => set(&mut scenario.look.theme, ThemeChoice::of_key(&plain)),
            "variant" => set(&mut scenario.look.variant, Variant::of_key(&plain)),
            // The capitals of a tag are part of it.
            "lang" => scenario.look.take_language(value.trim()),
            "custom" => {
                let custom = CustomProgramme::of_key(&plain);
                scenario.custom = custom.or(scenario.custom);
                custom.is_some()
            }
            OFF_KEY => set(&mut scenario.inputs, inputs_of(&plain)),
            _ => match key.strip_prefix(PARAMETER_PREFIX) {
                Some(name) => return self.take_parameter(name, plain_number(&plain)),
                None if is_tracking(key) => true,
                None => return self.faults.push(LinkFault::UnknownKey(shown(key))),
            },
        };
        if !is_readable {
            self.faults.push(LinkFault::Unreadable(shown(key)));
        }
    }

    /// Puts what a key stands for back to the standard.
    pub(super) fn clear(&mut self, key: &str) {
        let (now, standard) = (&mut self.scenario, Scenario::default());
        match key {
            "stage" => now.stage = standard.stage,
            "tab" => now.tab = standard.tab,
            "clock" => now.clock = standard.clock,
            "measure" => now.measure = standard.measure,
            "pair" => now.pair = standard.pair,
            "lock" => now.locks = standard.locks,
            "theme" => now.look.theme = standard.look.theme,
            "variant" => now.look.variant = standard.look.variant,
            "lang" => now.look.language = standard.look.language,
            "custom" => now.custom = standard.custom,
            OFF_KEY => now.inputs = standard.inputs,
            PIN_KEY => now.pins = standard.pins,
            _ => {
                if let Some(lever) = Lever::ALL.into_iter().find(|lever| lever.key() == key) {
                    now.levers = now.levers.with_lever_of(&standard.levers, lever);
                }
                if let Some(name) = key.strip_prefix(PARAMETER_PREFIX)
                    && let Some(published) = standard.parameters.get(name)
                {
                    now.parameters.set(name, published);
                }
            }
        }
    }

    /// Takes the version of the model that a link was made with. Later versions of the page add theirs to
    /// the match: each says what became of it.
    pub(super) fn take_version(&mut self, text: &str) {
        match text.parse() {
            Ok(VERSION) => {}
            Ok(older @ 1..VERSION) => self.faults.push(LinkFault::OlderVersion(older)),
            _ => self.faults.push(LinkFault::UnknownVersion(shown(text))),
        }
    }

    pub(super) fn take_position(&mut self, lever: Lever, position: f64) {
        let (lowest, highest) = Levers::positions(lever);
        if !(lowest..=highest).contains(&position) {
            self.faults.push(LinkFault::Clamped(lever.key().to_owned()));
        }
        self.scenario.levers = self.scenario.levers.with_position(lever, position);
    }

    pub(super) fn take_parameter(&mut self, name: &str, value: Option<f64>) {
        let fault = match (Parameters::range(name), value) {
            // Links of earlier versions carry constants that are gone: their version says so already.
            (None, _) if self.faults.iter().any(|f| matches!(f, LinkFault::OlderVersion(_))) => {
                return;
            }
            (None, _) => LinkFault::UnknownKey(shown(&format!("{PARAMETER_PREFIX}{name}"))),
            (Some(_), None) => LinkFault::Unreadable(shown(name)),
            (Some(_), Some(value)) => match self.scenario.parameters.set(name, value) {
                Some(taken) if taken == value => return,
                Some(_) => LinkFault::Clamped(shown(name)),
                None => LinkFault::Unreadable(shown(name)),
            },
        };
        self.faults.push(fault);
    }

    /// Takes a pin as links spell it: three levers, a name, and what else it is made of.
    fn take_pin_text(&mut self, text: &str) {
        let mut own = Self::default();
        let mut parts = text.split(',');
        let mut is_readable = true;
        for lever in Lever::ALL {
            let part = parts.next().unwrap_or_default();
            own.take(lever.key(), part);
            is_readable &= !own.faults.contains(&LinkFault::Unreadable(lever.key().to_owned()));
        }
        let name = name_of(parts.next().unwrap_or_default());
        for part in parts {
            match part.split_once('=') {
                Some((key, value)) => own.take(key, &value.replace('.', point_of(key))),
                None => own.faults.push(LinkFault::UnknownKey(shown(part))),
            }
        }
        self.take_pin(is_readable.then(|| own.to_pin(&name)), own.faults.is_empty());
    }

    /// What has been read, as a pin with a name.
    pub(super) fn to_pin(&self, name: &str) -> Pin {
        Pin { name: clean_name(name), ..self.scenario.to_pin() }
    }

    /// Adds a pin, if there is room for it.
    pub(super) fn take_pin(&mut self, pin: Option<Pin>, is_whole: bool) {
        self.pins_count += 1;
        let fault = match pin {
            _ if self.scenario.pins.len() == PINS_MOST => PinFault::TooMany,
            None => PinFault::Unreadable,
            Some(pin) => {
                self.scenario.pins.push(pin);
                if is_whole {
                    return;
                }
                PinFault::Adjusted
            }
        };
        let too_many = |fault: &LinkFault| matches!(fault, LinkFault::Pin(_, PinFault::TooMany));
        if fault != PinFault::TooMany || !self.faults.iter().any(too_many) {
            self.faults.push(LinkFault::Pin(self.pins_count, fault));
        }
    }
}

/// What a full stop stands for in a value of a pin: commas separate the parts of a pin, so its lists use
/// full stops; numbers keep theirs.
fn point_of(key: &str) -> &'static str {
    if matches!(key, OFF_KEY | "custom") { "," } else { "." }
}

fn percent_lever(key: &str) -> Lever {
    if key == Lever::Centralisation.key() { Lever::Centralisation } else { Lever::Flexibility }
}

fn set<T>(target: &mut T, value: Option<T>) -> bool {
    match value {
        Some(value) => {
            *target = value;
            true
        }
        None => false,
    }
}

/// The inputs with those of a list switched off; `None` if a name is no input's.
fn inputs_of(list: &str) -> Option<DatedInputs> {
    let mut inputs = DatedInputs::default();
    for key in list.split(',').filter(|key| !key.is_empty()) {
        if !DatedInputs::KEYS.contains(&key) {
            return None;
        }
        inputs = inputs.with(key, false);
    }
    Some(inputs)
}

/// A plain decimal number: no exponent, no words.
fn plain_number(text: &str) -> Option<f64> {
    let text = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+'));
    text.parse().ok().filter(|value: &f64| is_plain && value.is_finite())
}

fn shown(key: &str) -> String {
    key.chars().filter(|c| !c.is_control()).take(KEY_SHOWN_CHARS).collect()
}
