//! Every chart over time that the page has, by what it is about.

use std::sync::Arc;

use npfit_model::{Clock, Component, Month, Run};

use super::spec::{EventStrip, Line, Margins, StripEvent, TimeChart, ValueAxis, Whose};
use super::theme::Ink;
use super::{ChartSize, fit, money, parts, pins, roll_out, suppliers};
use crate::analysis::Quantity;
use crate::analysis::ensemble::Uncertainty;
use crate::evidence::{self, Figure};
use crate::message::Language;
use crate::scenario::{PinnedRun, Tab};
use crate::text;

/// What a chart is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Spend, benefits and the whole-life estimate.
    Money,
    /// One component's roll-out.
    RollOut(Component),
    /// Interfaces waiting.
    Interfaces,
    /// Activity lost to go-lives.
    LostActivity,
    /// Fit of the record, and clinicians' confidence.
    Fit,
    /// What falls short, what the centre sees of it, and what it bears.
    Shortfall,
    /// What was known at signing, and found since.
    Needs,
    /// Suppliers' loss and what each bears.
    Suppliers,
    /// The parts.
    Parts,
    /// The whole.
    Whole,
}

impl Subject {
    /// The charts of a tab, in order; empty for tabs that show something else.
    pub const fn of_tab(tab: Tab) -> &'static [Self] {
        match tab {
            Tab::Money => &[Self::Money],
            Tab::RollOut => &[
                Self::RollOut(Component::AcuteEpr),
                Self::RollOut(Component::N3),
                Self::RollOut(Component::Pacs),
                Self::RollOut(Component::ChooseAndBook),
                Self::RollOut(Component::SummaryCareRecord),
                Self::Interfaces,
                Self::LostActivity,
            ],
            Tab::Fit => &[Self::Fit, Self::Shortfall, Self::Needs],
            Tab::Suppliers => &[Self::Suppliers],
            Tab::Parts => &[Self::Parts, Self::Whole],
            Tab::LeverMap | Tab::Sensitivity | Tab::Loops | Tab::Custom => &[],
        }
    }

    /// Every chart over time, tab by tab.
    pub fn all() -> impl Iterator<Item = Self> {
        Tab::ALL.into_iter().flat_map(|tab| Self::of_tab(tab).iter().copied())
    }

    /// The key in markup and file names.
    pub fn key(self) -> String {
        let key = match self {
            Self::Money => "money",
            Self::RollOut(component) => {
                return format!("roll-out-{}", component.key().replace('_', "-"));
            }
            Self::Interfaces => "interfaces",
            Self::LostActivity => "lost-activity",
            Self::Fit => "fit",
            Self::Shortfall => "shortfall",
            Self::Needs => "needs",
            Self::Suppliers => "suppliers",
            Self::Parts => "parts",
            Self::Whole => "whole",
        };
        key.to_owned()
    }

    /// The quantities of a tab that have a band.
    pub fn banded(tab: Tab) -> Vec<Quantity> {
        let quantities = Self::of_tab(tab).iter().flat_map(|subject| match subject {
            Self::Money => vec![Quantity::SpendTotal, Quantity::Benefits],
            Self::RollOut(Component::ChooseAndBook) => {
                vec![Quantity::InUse(Component::ChooseAndBook)]
            }
            Self::RollOut(component) => vec![Quantity::Live(*component)],
            Self::Fit => vec![Quantity::Fit(Component::AcuteEpr), Quantity::Confidence],
            Self::Suppliers => vec![Quantity::SupplierLoss],
            Self::Parts => vec![Quantity::Parts],
            Self::Whole => vec![Quantity::Whole],
            Self::Interfaces | Self::LostActivity | Self::Shortfall | Self::Needs => Vec::new(),
        });
        quantities.collect()
    }

    /// The chart, laid out for a size.
    pub fn chart(self, runs: &Runs<'_>, language: &Language, size: ChartSize) -> TimeChart {
        let mut chart = match self {
            Self::Money => money::chart(runs, language, size),
            Self::RollOut(component) => roll_out::chart(runs, language, size, component),
            Self::Interfaces => roll_out::interfaces(runs, language, size),
            Self::LostActivity => roll_out::lost_activity(runs, language, size),
            Self::Fit => fit::chart(runs, language, size),
            Self::Shortfall => fit::shortfall(runs, language, size),
            Self::Needs => fit::needs(runs, language, size),
            Self::Suppliers => suppliers::chart(runs, language, size),
            Self::Parts => parts::parts(runs, language, size),
            Self::Whole => parts::whole(runs, language, size),
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
    /// The model's run of history.
    pub history: &'a Run,
    /// What other sets of constants say, once they have run.
    pub uncertainty: Option<&'a Uncertainty>,
    /// The pinned runs.
    pub pins: &'a [PinnedRun],
    /// The component in whose place a custom programme stands: it has no record.
    pub custom: Option<Component>,
    /// When outcomes are read.
    pub clock: Clock,
}

impl<'a> Runs<'a> {
    /// Two runs, with nothing known of other sets and nothing pinned.
    pub fn new(run: &'a Run, history: &'a Run) -> Self {
        Self { run, history, uncertainty: None, pins: &[], custom: None, clock: Clock::TenYears }
    }

    /// Whether the reader's run is history's.
    pub fn is_history(&self) -> bool {
        std::ptr::eq(self.run, self.history) || self.run.settings() == self.history.settings()
    }

    /// The reader's line of a quantity, with its band and no label.
    pub(super) fn yours(&self, quantity: Quantity, ink: Ink) -> Line {
        let band = self.uncertainty.and_then(|all| all.band(quantity)).unwrap_or_default();
        let history = values(self.history, quantity);
        Line {
            ink,
            width_px: 2.5,
            band: band.to_vec(),
            history,
            ..self.line(quantity, Whose::Yours)
        }
    }

    /// The reader's line of a quantity that is nothing before contracts are signed.
    pub(super) fn yours_since_signing(&self, quantity: Quantity, ink: Ink) -> Line {
        let signed = |run: &Run| usize::try_from(run.levers().signing().0).unwrap_or(0);
        Line {
            from: signed(self.run),
            history_from: signed(self.history),
            ..self.yours(quantity, ink)
        }
    }

    /// The quiet line of a quantity in the model's run of history, with no label.
    pub(super) fn history(&self, quantity: Quantity) -> Line {
        self.line(quantity, Whose::History)
    }

    /// A line of a quantity, with no label.
    pub(super) fn line(&self, quantity: Quantity, whose: Whose) -> Line {
        let pinned = |index: usize| self.pins.get(index).map(|pin| Arc::as_ref(&pin.run));
        let (run, ink) = match whose {
            Whose::Yours => (self.run, Ink::Yours),
            Whose::History => (self.history, Ink::Baseline),
            Whose::Pinned(index) => (pinned(index).unwrap_or(self.history), Ink::Pin),
        };
        Line {
            quantity,
            whose,
            band: Vec::new(),
            values: values(run, quantity),
            history: Vec::new(),
            from: 0,
            history_from: 0,
            ink,
            width_px: 1.5,
            is_dashed: false,
            label: String::new(),
            outcome: None,
        }
    }
}

/// A quantity at the end of each month.
fn values(run: &Run, quantity: Quantity) -> Vec<f64> {
    run.months().iter().map(|state| quantity.of(state)).collect()
}

/// A chart with its axes, and nothing on it.
pub(super) fn empty(
    language: &Language,
    size: ChartSize,
    (bottom, top): (f64, f64),
    ticks: Vec<(f64, String)>,
) -> TimeChart {
    TimeChart {
        values: ValueAxis { bottom, top, ticks },
        years: years(language, size),
        lines: Vec::new(),
        gaps: Vec::new(),
        levels: Vec::new(),
        marks: Vec::new(),
        moments: Vec::new(),
        strips: Vec::new(),
        // Left and right are set once names are known.
        margins: Margins { left: 0.0, right: 12.0, top: if size.is_panel() { 8.0 } else { 20.0 } },
        type_px: if size.is_wide() { 12.0 } else { 11.0 },
    }
}

/// The years that are named on an axis of a width.
fn years(language: &Language, size: ChartSize) -> Vec<(i32, String)> {
    // The smallest panels have room for two.
    let step = match size.width_px {
        ..135 => 8,
        _ if !size.is_wide() => 4,
        _ => 2,
    };
    let short = size.is_panel();
    (if step == 2 { 2002 } else { 2004 }..=2018)
        .step_by(step as usize)
        .map(|year| {
            let label =
                if short { text::year_short(language, year) } else { text::year(language, year) };
            (year, label)
        })
        .collect()
}

/// Ticks of shares, in whole per cents.
pub(super) fn percent_ticks(language: &Language, percents: &[i8]) -> Vec<(f64, String)> {
    let share = |percent: &i8| f64::from(*percent) / 100.0;
    percents
        .iter()
        .map(|percent| (share(percent), text::Format::Percent.print(language, share(percent))))
        .collect()
}

/// Ticks of an axis of shares.
pub(super) fn share_axis(language: &Language) -> Vec<(f64, String)> {
    percent_ticks(language, &[0, 25, 50, 75, 100])
}

/// The strip of what happened, with the names of those events that are said to be named. Each tells its fact when it is
/// pointed at.
pub(super) fn record_strip(
    language: &Language,
    size: ChartSize,
    shown: &[(&'static Figure, bool)],
    rows: usize,
) -> EventStrip {
    let events = shown.iter().filter_map(|&(figure, is_named)| {
        let event = evidence::event(figure)?;
        let label = if is_named { event.short.text(language) } else { "" };
        Some(StripEvent {
            figure: Some(figure),
            months: figure.date.axis_months(),
            label: label.to_owned(),
        })
    });
    EventStrip {
        title: text::record_title(language, size.is_wide()),
        ink: Ink::Record,
        rows,
        events: events.collect(),
    }
}

/// The strip of the run's events. Simulated events name a role, never a firm.
pub(super) fn run_strip(
    runs: &Runs<'_>,
    language: &Language,
    is_wide: bool,
    rows: usize,
) -> EventStrip {
    let events = runs.run.events().iter().map(|event| StripEvent {
        figure: None,
        months: middle_of(event.month),
        label: text::run_event(language, event.kind, is_wide),
    });
    EventStrip {
        title: text::run_title(language, runs.is_history(), is_wide),
        ink: Ink::Yours,
        rows,
        events: events.collect(),
    }
}

/// A month of a mark, for charts that mark months of runs.
pub(super) fn middle_of(month: Month) -> f64 {
    f64::from(month.0) + 0.5
}
