//! Everything that a run depends on: levers, constants, grades, dated inputs and knock-outs.

use crate::component::{Component, Grades};
use crate::constants::Parameters;
use crate::levers::Levers;

/// What a run is made of. [`Default`] is history.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The three levers.
    pub levers: Levers,
    /// The constants.
    pub parameters: Parameters,
    /// The graded attributes of each component, in the order of [`Component::ALL`].
    pub grades: [Grades; Component::COUNT],
    /// What happened outside the levers.
    pub inputs: DatedInputs,
    /// Mechanisms that are removed, to see what they do.
    pub without: KnockOuts,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            levers: Levers::HISTORY,
            parameters: Parameters::default(),
            grades: Component::ALL.map(Component::grades),
            inputs: DatedInputs::default(),
            without: KnockOuts::default(),
        }
    }
}

impl Settings {
    /// History with other levers.
    pub fn with_levers(levers: Levers) -> Self {
        Self { levers, ..Self::default() }
    }
}

/// What happened outside the levers, each with a switch. Dates are published, strengths are constants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatedInputs {
    /// The Summary Care Record waits for its consent model until April 2009, then is released practice by
    /// practice.
    pub consent: bool,
    /// General practices are paid for booking from April 2006 to February 2010.
    pub payment: bool,
    /// Imaging joins the regional contracts some months after signature.
    pub imaging_lag: bool,
}

impl Default for DatedInputs {
    fn default() -> Self {
        Self { consent: true, payment: true, imaging_lag: true }
    }
}

impl DatedInputs {
    /// The keys of links and files, in the order of the fields.
    pub const KEYS: [&str; 3] = ["consent", "payment", "imaging-lag"];

    /// None of them.
    pub const NONE: Self = Self { consent: false, payment: false, imaging_lag: false };

    /// Whether each is on, in the order of [`DatedInputs::KEYS`].
    pub const fn switches(&self) -> [bool; 3] {
        [self.consent, self.payment, self.imaging_lag]
    }

    /// The same with the input of a key switched; unchanged if there is no such input.
    #[must_use]
    pub fn with(mut self, key: &str, on: bool) -> Self {
        match key {
            "consent" => self.consent = on,
            "payment" => self.payment = on,
            "imaging-lag" => self.imaging_lag = on,
            _ => {}
        }
        self
    }
}

/// Mechanisms that are removed from a run. None is removed by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KnockOuts {
    /// Interfaces cost no work: what is live is connected.
    pub integration: bool,
    /// Confidence does not matter for use.
    pub resistance: bool,
    /// Changes of contract do not wait for closeness.
    pub rigidity: bool,
}
