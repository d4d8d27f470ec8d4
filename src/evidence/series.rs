//! Figures that belong together.

use super::{Figure, Unit};
use crate::message::Message;

/// Figures that count the same thing over time.
#[derive(Clone, Copy, Debug)]
pub struct Series {
    /// What is counted.
    pub title: Message,
    /// The figures, in order of time.
    pub figures: &'static [&'static Figure],
    /// The last of them: the build refuses a series without figures.
    pub(super) last: &'static Figure,
}

impl Series {
    /// The figure of the latest date.
    pub fn last(&self) -> &'static Figure {
        self.last
    }
}

/// One component's record: what was delivered, what was planned, and out of how many.
#[derive(Clone, Copy, Debug)]
pub struct Delivery {
    /// Roll-out or use over time.
    pub series: Series,
    /// The plan that the roll-out stood beside.
    pub plan: &'static Figure,
    /// How many make the whole.
    pub whole: Whole,
}

/// How many make the whole of a component, and who says so.
#[derive(Clone, Copy, Debug)]
pub enum Whole {
    /// A figure of the record, in the unit of the series.
    Published(&'static Figure),
    /// The series counts shares already.
    Share,
    /// No source gives a count that the series could be divided by.
    Unknown,
}

impl Delivery {
    /// A figure of this component as a share of the whole, 0 to 1; `None` where no source gives the whole.
    /// A milestone that names every trust is the whole, however many there were on the day.
    pub fn share(&self, figure: &Figure) -> Option<f64> {
        match (figure.unit, self.whole) {
            (Unit::Milestone, _) => Some(1.0),
            (Unit::PercentOfTrusts | Unit::PercentOfReferrals, _) | (_, Whole::Share) => {
                Some(figure.value / 100.0)
            }
            (_, Whole::Published(whole)) => Some(figure.value / whole.value),
            (_, Whole::Unknown) => None,
        }
    }
}
