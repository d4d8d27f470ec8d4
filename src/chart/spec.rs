//! What a chart over time shows, before anything is drawn.

use super::theme::Ink;
use crate::analysis::Quantity;
use crate::analysis::ensemble::Band;
use crate::evidence::Figure;

/// A chart of quantities over the months of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeChart {
    /// The axis of values. It holds still while a lever moves.
    pub values: ValueAxis,
    /// The years that are named on the axis of time, and their labels.
    pub years: Vec<(i32, String)>,
    /// Lines, the quietest first.
    pub lines: Vec<Line>,
    /// Areas between two lines, by their index.
    pub gaps: Vec<Gap>,
    /// Values that stand still, each a dashed line across the plot.
    pub levels: Vec<Level>,
    /// Marks of the record and of plans.
    pub marks: Vec<Mark>,
    /// Moments marked over the height of the plot.
    pub moments: Vec<Moment>,
    /// Event strips below the axis of time.
    pub strips: Vec<EventStrip>,
    /// Room around the plot.
    pub margins: Margins,
    /// Size of labels, CSS pixels.
    pub type_px: f64,
}

/// The axis of values.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueAxis {
    /// The value at the bottom: zero, or what can be gained where the axis counts losses.
    pub bottom: f64,
    /// The value at the top.
    pub top: f64,
    /// Values with a grid line, and their labels.
    pub ticks: Vec<(f64, String)>,
}

impl TimeChart {
    /// The lines of the reader's run, the most important first.
    pub fn own_lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().rev().filter(|line| line.whose == Whose::Yours)
    }
}

/// Room around the plot, CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margins {
    /// For the labels of the value axis.
    pub left: f64,
    /// For the labels at the ends of lines.
    pub right: f64,
    /// Above the highest grid line.
    pub top: f64,
}

/// Whose run a line is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The reader's.
    Yours,
    /// The model's run of history.
    History,
    /// A pinned run, by its index.
    Pinned(usize),
}

/// A line through the end of each month.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it shows.
    pub quantity: Quantity,
    /// Whose run it is of.
    pub whose: Whose,
    /// Where the middle eight of ten sets lie at the end of each month; empty if not known.
    pub band: Vec<Band>,
    /// Its value at the end of each month, from January 2002.
    pub values: Vec<f64>,
    /// The same quantity in the model's run of history, drawn or not: for the tooltip. Empty unless the line is
    /// the reader's.
    pub history: Vec<f64>,
    /// The first month that is drawn: an estimate begins with the contracts.
    pub from: usize,
    /// The first month of the same quantity in the model's run of history.
    pub history_from: usize,
    /// Its colour.
    pub ink: Ink,
    /// Its width, CSS pixels.
    pub width_px: f64,
    /// Whether it is dashed: planned or estimated at the time.
    pub is_dashed: bool,
    /// Its name, at its end; empty if it has none.
    pub label: String,
    /// The value that is written on it.
    pub outcome: Option<Outcome>,
}

impl Line {
    /// Its value at the end of a month; `None` where it is not drawn.
    pub fn at(&self, month: usize) -> Option<f64> {
        self.values.get(month).copied().filter(|_| month >= self.from)
    }

    /// The value in the model's run of history at the end of a month; `None` where there is none.
    pub fn history_at(&self, month: usize) -> Option<f64> {
        self.history.get(month).copied().filter(|_| month >= self.history_from)
    }
}

/// A value of a line, marked and written where outcomes are read.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The index of the month at whose end it is read.
    pub month: usize,
    /// The value in words.
    pub text: String,
}

/// The area between two lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The index of the upper line.
    pub upper: usize,
    /// The index of the lower line.
    pub lower: usize,
    /// What it is.
    pub label: String,
}

/// A value that stands still; one above the axis of values is not drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The value.
    pub value: f64,
    /// What it is, at its end.
    pub label: String,
}

/// A moment of a run, over the height of the plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Its date, in months since the beginning of January 2002.
    pub months: f64,
    /// What it is, above the plot; empty in small panels.
    pub label: String,
}

/// A point of the record or of a plan, or an event of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The figure that it stands for; `None` if it is an event of a run.
    pub figure: Option<&'static Figure>,
    /// Its colour.
    pub ink: Ink,
    /// Its date, in months since the beginning of January 2002.
    pub months: f64,
    /// How far the date is uncertain, in months either way.
    pub months_uncertain: f64,
    /// Its value.
    pub value: f64,
    /// The lowest and the highest value that sources give.
    pub range: (f64, f64),
    /// Its shape.
    pub shape: Shape,
    /// What is written beside it.
    pub label: Option<MarkLabel>,
}

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The record: a filled dot.
    Dot,
    /// The record of the second quantity: a filled square.
    Square,
    /// A forecast of the time, or another count: an open ring.
    Ring,
    /// An estimate of the whole: a short bar.
    Bar,
    /// A plan, or the end of a line: a cross.
    Cross,
}

/// A text beside a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkLabel {
    /// The text.
    pub text: String,
    /// What is written where the text has no room.
    pub short: String,
    /// On which side it stands.
    pub side: Side,
}

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To its left.
    Left,
    /// To its right.
    Right,
    /// Above it, beginning at its left.
    Above,
    /// Below it, likewise.
    Below,
}

/// A strip of events below the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct EventStrip {
    /// Whose events they are.
    pub title: String,
    /// Their colour.
    pub ink: Ink,
    /// Rows for their labels.
    pub rows: usize,
    /// The events, in order of time.
    pub events: Vec<StripEvent>,
}

/// One event of a strip.
#[derive(Clone, Debug, PartialEq)]
pub struct StripEvent {
    /// The figure of the record that it stands for; `None` if it is an event of a run.
    pub figure: Option<&'static Figure>,
    /// Its date, in months since the beginning of January 2002.
    pub months: f64,
    /// What it is called.
    pub label: String,
}
