//! Every chart over time that the page has, by what it is about.

use super::spec::{Line, TimeChart, Whose};
use super::theme::Ink;
use super::{delivery, fit, money, parts, pins, suppliers};
use crate::analysis::Quantity;
use crate::analysis::ensemble::Bands;
use crate::model::{Component, Parameters, Run, Supplier};
use crate::pin::Pinned;

/// What a chart is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Spend and benefits.
    Money,
    /// One component's delivery.
    Delivery(Component),
    /// Fit of the acute record, and clinicians' confidence.
    Fit,
    /// One supplier's loss.
    Supplier(Supplier),
    /// The parts, and the whole.
    Parts,
}

impl Subject {
    /// The chart's name in the page's markup.
    pub fn key(self) -> String {
        let (group, of) = match self {
            Self::Money => return "money".to_owned(),
            Self::Fit => return "fit".to_owned(),
            Self::Parts => return "parts".to_owned(),
            Self::Delivery(component) => ("delivery-", component.key()),
            Self::Supplier(supplier) => ("supplier-", supplier.key()),
        };
        group.to_owned() + &of.replace('_', "-")
    }

    /// The chart, laid out for a width in CSS pixels.
    pub fn chart(self, runs: &Runs<'_>, width_px: u32) -> TimeChart {
        let mut chart = match self {
            Self::Money => money::chart(runs, width_px),
            Self::Delivery(component) => delivery::chart(runs, component),
            Self::Fit => fit::chart(runs, width_px),
            Self::Supplier(supplier) => suppliers::chart(runs, supplier),
            Self::Parts => parts::chart(runs, width_px),
        };
        pins::add(&mut chart, runs);
        chart
    }
}

/// What charts are drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Runs<'a> {
    /// The reader's run.
    pub run: &'a Run,
    /// The model's run of what happened.
    pub baseline: &'a Run,
    /// The constants of the reader's run.
    pub parameters: &'a Parameters,
    /// Where plausible versions of the model lie at the reader's levers, where that is known.
    pub bands: Option<&'a Bands>,
    /// The pinned runs, in their order.
    pub pins: &'a [Pinned],
    /// The component in whose place the reader's own programme stands: it has no record.
    pub own: Option<Component>,
}

impl<'a> Runs<'a> {
    /// Two runs, with nothing known of other versions and nothing pinned.
    pub fn new(run: &'a Run, baseline: &'a Run, parameters: &'a Parameters) -> Self {
        Self { run, baseline, parameters, bands: None, pins: &[], own: None }
    }

    /// The constants of the run of what happened: its shares are of its own sites.
    pub fn calibrated(&self) -> Parameters {
        Parameters::of_version(self.parameters.version).unwrap_or_default()
    }

    /// The reader's line of a quantity, with its band, and no label.
    pub(super) fn yours(&self, quantity: Quantity, ink: Ink) -> Line {
        let band = self.bands.and_then(|bands| bands.get(quantity)).unwrap_or_default().to_vec();
        Line { ink, width_px: 2.5, band, ..self.line(quantity, Whose::Yours) }
    }

    /// The quiet line of a quantity in the model's run of what happened, with no label.
    pub(super) fn history(&self, quantity: Quantity) -> Line {
        self.line(quantity, Whose::History)
    }

    /// A line of a quantity, with no label.
    pub(super) fn line(&self, quantity: Quantity, whose: Whose) -> Line {
        let calibrated = self.calibrated();
        let (run, parameters, ink) = match whose {
            Whose::Yours => (self.run, self.parameters, Ink::Yours),
            Whose::History => (self.baseline, &calibrated, Ink::Baseline),
            Whose::Pinned(index) => {
                let Pinned { run, parameters } = &self.pins[index];
                (run, parameters, Ink::Pin)
            }
        };
        Line {
            quantity,
            whose,
            band: Vec::new(),
            values: run.months.iter().map(|state| quantity.of(state, parameters)).collect(),
            ink,
            width_px: 1.5,
            label: Vec::new(),
        }
    }
}
