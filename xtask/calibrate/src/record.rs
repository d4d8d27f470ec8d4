//! The record that the model is fitted to: `data/targets.csv`, and how a run answers each row.

use std::error::Error;
use std::path::Path;

use npfit_model::{Component, EventKind, Month, Run, State};

/// The file, from the repository's root.
pub const TARGETS_FILE: &str = "data/targets.csv";

/// Events are fitted to a month and a half; the gate allows three months.
const EVENT_TOLERANCE_MONTHS: f64 = 1.5;

/// One number of the record.
#[derive(Clone, Debug)]
pub struct Target {
    /// The series as the file names it: `n3:live`, `spend`, ...
    pub series: String,
    /// When.
    pub month: Month,
    /// What was recorded.
    pub value: f64,
    /// How far off still counts as right.
    pub tolerance: f64,
    /// The figure that it comes from, or how it was derived.
    pub figure_id: String,
    quantity: Quantity,
}

/// What a target is read from.
#[derive(Clone, Copy, Debug)]
enum Quantity {
    State(fn(&State) -> f64),
    Event(EventKind),
    /// How far the third and the fourth supplier are still there.
    Stay(usize),
}

impl Target {
    /// What a run has in its place, in the unit of the record. An event is read between months.
    pub fn modelled(&self, run: &Run) -> f64 {
        match self.quantity {
            Quantity::State(read) => read(run.at(self.month)),
            Quantity::Event(kind) => event_month(run, kind),
            Quantity::Stay(rank) => run.at(self.month).suppliers[rank].staying_share,
        }
    }

    /// How far a run is off, in tolerances.
    pub fn residual(&self, run: &Run) -> f64 {
        (self.modelled(run) - self.value) / self.tolerance
    }

    /// Whether it is a number of the record rather than an event or a supplier that stays.
    pub const fn is_measured(&self) -> bool {
        matches!(self.quantity, Quantity::State(_))
    }

    /// Whether it is the date of an event.
    pub const fn is_event(&self) -> bool {
        matches!(self.quantity, Quantity::Event(_))
    }
}

/// The month at whose end an event has happened, between months on a straight line. An event that does
/// not happen lies after the run, the farther the less of it has happened.
fn event_month(run: &Run, kind: EventKind) -> f64 {
    const AFTER_THE_RUN: f64 = 100.0;
    let progress = |state: &State| match kind {
        EventKind::SupplierLeaves(rank) => 1.0 - state.suppliers[rank].staying_share,
        EventKind::Dismantled => state.dismantled_share,
        EventKind::Signed => f64::from(u8::from(state.month >= run.levers().signing())),
    };
    let mut before = 0.0;
    for state in run.months() {
        let now = progress(state);
        if now > 0.5 {
            return f64::from(state.month.0) - (now - 0.5) / (now - before);
        }
        before = now;
    }
    f64::from(run.last().month.0) + AFTER_THE_RUN * (0.5 - before)
}

/// How a series of the file is read from a month.
fn series(name: &str) -> Option<fn(&State) -> f64> {
    fn sites(state: &State, component: Component) -> f64 {
        component.sites(state.month)
    }
    fn live(state: &State, component: Component) -> f64 {
        sites(state, component) * state.component(component).live_share
    }
    fn in_use(state: &State, component: Component) -> f64 {
        sites(state, component) * state.component(component).in_use_share
    }
    Some(match name {
        "n3:live" => |s| live(s, Component::N3),
        "pacs:live" => |s| live(s, Component::Pacs),
        "choose_and_book:in_use" => |s| in_use(s, Component::ChooseAndBook),
        "summary_care_record:live" => |s| live(s, Component::SummaryCareRecord),
        "acute_epr:live" => |s| live(s, Component::AcuteEpr),
        "acute_epr:in_use" => |s| in_use(s, Component::AcuteEpr),
        "spend" => |s| s.spend_programme_gbp_million,
        "benefits" => |s| s.benefits_gbp_million,
        "confidence" => |s| s.confidence_share,
        "whole_life" => |s| s.whole_life_gbp_million,
        "loss:north_west_and_west_midlands" => |s| s.supplier_loss_share,
        _ => return None,
    })
}

/// Reads the record.
///
/// # Errors
/// If the file cannot be read, or a row has a series, month or number that is not known.
pub fn read(root: &Path) -> Result<Vec<Target>, Box<dyn Error>> {
    let mut targets = Vec::new();
    for row in csv::Reader::from_path(root.join(TARGETS_FILE))?.records() {
        let row = row?;
        let cell = |index: usize| row.get(index).unwrap_or_default().to_owned();
        let month = |text: String| {
            text.parse::<Month>().map_err(|error| format!("{TARGETS_FILE}: “{text}”: {error}"))
        };
        let number = |text: String| {
            text.parse::<f64>().map_err(|_| format!("{TARGETS_FILE}: “{text}” is not a number"))
        };
        let target = |quantity, value, tolerance| -> Result<Target, Box<dyn Error>> {
            Ok(Target {
                series: cell(0),
                month: month(cell(1))?,
                value,
                tolerance,
                figure_id: cell(5),
                quantity,
            })
        };
        let event = |kind| -> Result<Target, Box<dyn Error>> {
            let value = f64::from(month(cell(2))?.0);
            target(Quantity::Event(kind), value, EVENT_TOLERANCE_MONTHS)
        };
        match cell(0).as_str() {
            "event:first_supplier_leaves" => targets.push(event(EventKind::SupplierLeaves(0))?),
            "event:second_supplier_leaves" => targets.push(event(EventKind::SupplierLeaves(1))?),
            "event:dismantled" => targets.push(event(EventKind::Dismantled)?),
            "event:third_and_fourth_supplier_stay" => {
                for rank in [2, 3] {
                    targets.push(target(Quantity::Stay(rank), number(cell(2))?, number(cell(3))?)?);
                }
            }
            name => {
                let read =
                    series(name).ok_or(format!("{TARGETS_FILE}: “{name}” is not a series"))?;
                targets.push(target(Quantity::State(read), number(cell(2))?, number(cell(3))?)?);
            }
        }
    }
    Ok(targets)
}

/// The sum of squared residuals, in tolerances.
pub fn misfit(targets: &[Target], run: &Run) -> f64 {
    targets.iter().map(|target| target.residual(run)).map(|residual| residual * residual).sum()
}
