//! The story: six steps, each of which asks the reader to move one lever and to watch one thing. All begin
//! with the levers as they happened, so that what a lever does is seen against that alone.
//!
//! Its words are [`crate::text`]'s; what it quotes of the record is [`evidence::STORY`].

use crate::analysis::Measure;
use crate::calendar::Month;
use crate::chart::Subject;
use crate::evidence::{self, Figure};
use crate::model::{Component, EventKind, Lever, Levers, Run};
use crate::stage::STORY_STEPS;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The lever to move.
    pub lever: Lever,
    /// Which way.
    pub way: Way,
    /// How far at least, as a position of the lever.
    pub bound: f64,
    /// The chart that shows what it does.
    pub see: Subject,
    /// The tab that the chart stands behind, if it does.
    pub tab: Option<&'static str>,
    /// In how many of the plausible versions of the model, with the lever at the bound, what the step says
    /// of its outcome is so. Counted by a test.
    pub agree_count: usize,
}

/// Which way a lever is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the bound or beyond it.
    Up,
    /// To the bound or short of it.
    Down,
}

/// Plausible versions of the model that [`Step::agree_count`] is out of.
pub const PLAUSIBLE_COUNT: usize = 48;

/// For how long after signing the cost of changes is counted: contracts of one age are compared.
pub const AGE_YEARS: i32 = 8;

/// The six steps.
const STEPS: [Step; STORY_STEPS as usize] = [
    Step {
        lever: Lever::Centralisation,
        way: Way::Down,
        bound: 25.0,
        see: Subject::Fit,
        tab: Some("fit"),
        agree_count: 48,
    },
    Step {
        lever: Lever::Signing,
        way: Way::Up,
        bound: Month::new(2006, 9).0 as f64,
        see: Subject::Money,
        tab: None,
        agree_count: 40,
    },
    Step {
        lever: Lever::Flexibility,
        way: Way::Up,
        bound: 55.0,
        see: Subject::Delivery(Component::AcuteEpr),
        tab: None,
        agree_count: 48,
    },
    Step {
        lever: Lever::Centralisation,
        way: Way::Down,
        bound: 60.0,
        see: Subject::Fit,
        tab: Some("fit"),
        agree_count: 48,
    },
    Step {
        lever: Lever::Flexibility,
        way: Way::Up,
        bound: 90.0,
        see: Subject::Parts,
        tab: Some("parts"),
        agree_count: 37,
    },
    Step {
        lever: Lever::Signing,
        way: Way::Down,
        bound: Month::new(2003, 1).0 as f64,
        see: Subject::Money,
        tab: None,
        agree_count: 48,
    },
];

impl Step {
    /// A step by its number, from one; the first where there is none of that number.
    pub fn of(number: u8) -> &'static Self {
        &STEPS[place(number)]
    }

    /// Whether the reader has done what the step asks for.
    pub fn is_done(&self, levers: &Levers) -> bool {
        let position = levers.position(self.lever);
        match self.way {
            Way::Up => position >= self.bound,
            Way::Down => position <= self.bound,
        }
    }

    /// Whether nothing else was done.
    pub fn is_alone(&self, levers: &Levers) -> bool {
        levers.with_lever_of(&Levers::HISTORY, self.lever) == Levers::HISTORY
    }

    /// The levers with no more done than what the step asks for.
    pub fn just_done(&self) -> Levers {
        Levers::HISTORY.with_position(self.lever, self.bound)
    }
}

/// What a step quotes of the record, in the order of its sentences.
pub fn figures(number: u8) -> &'static [Figure] {
    evidence::STORY[place(number)]
}

/// A step's place among the six.
fn place(number: u8) -> usize {
    usize::from(number.clamp(1, STORY_STEPS) - 1)
}

/// Fit of the acute record at the end, 0 to 1.
pub fn fit(run: &Run) -> f64 {
    Measure::Fit.of(run)
}

/// What changes cost in the first [`AGE_YEARS`] after signing. GBP million at 2004-05 prices.
pub fn change_cost_gbp_million(run: &Run) -> f64 {
    run.at(Month(run.levers.signing().0 + 12 * AGE_YEARS))
        .map_or(0.0, |state| state.programme.change_cost_gbp_million)
}

/// Clinicians' confidence at its lowest, 0 to 1.
pub fn lowest_confidence(run: &Run) -> f64 {
    run.months.iter().map(|state| state.programme.confidence_share).fold(1.0, f64::min)
}

/// When the programme is dismantled; nothing where it is not within the run.
pub fn dismantled(run: &Run) -> Option<Month> {
    run.events.iter().find(|event| event.kind == EventKind::Dismantled).map(|event| event.month)
}

/// How many months after signing that is.
pub fn months_to_dismantling(run: &Run) -> Option<i32> {
    dismantled(run).map(|month| month.0 - run.levers.signing().0)
}
