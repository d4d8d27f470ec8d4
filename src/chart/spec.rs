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
    /// The years that are named on the axis of time.
    pub years: &'static [YearLabel],
    /// Lines, the quietest first.
    pub lines: Vec<Line>,
    /// Values that stand still, each as a dashed line across the plot.
    pub levels: Vec<Level>,
    /// Marks of the record and of plans.
    pub marks: Vec<Mark>,
    /// Strips of events below the axis of time.
    pub strips: Vec<Strip>,
    /// Rows for the labels of each strip.
    pub strip_rows: usize,
    /// Room around the plot.
    pub margins: Margins,
    /// Size of axis labels, CSS pixels.
    pub type_px: f64,
}

/// The axis of values, from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueAxis {
    /// The value at the top.
    pub top: f64,
    /// Values with a grid line, and their labels.
    pub ticks: Vec<(f64, String)>,
}

/// A year, and whether it is written in full.
pub type YearLabel = (i32, bool);

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
    /// The model's run of what happened.
    History,
    /// A pinned run, by its place.
    Pinned(usize),
}

/// A line through the end of each month.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it shows.
    pub quantity: Quantity,
    /// Whose run it is of.
    pub whose: Whose,
    /// Where the middle eight of ten plausible versions lie at the end of each month; empty where that
    /// is not known.
    pub band: Vec<Band>,
    /// Its value at the end of each month, from January 2002.
    pub values: Vec<f64>,
    /// Its colour.
    pub ink: Ink,
    /// Its width, CSS pixels.
    pub width_px: f64,
    /// Lines of text at its end.
    pub label: Vec<String>,
}

/// A value that stands still; one above the axis of values has no line.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// The value.
    pub value: f64,
    /// What it is, written at the top of the plot.
    pub label: String,
}

/// A point of the record, of a plan, or an event of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The figure that it stands for; nothing where it is an event of a run.
    pub figure: Option<&'static Figure>,
    /// Which line it can be held against, if any.
    pub quantity: Option<Quantity>,
    /// Its colour.
    pub ink: Ink,
    /// Its date, in months since the beginning of January 2002.
    pub months: f64,
    /// How far the date is uncertain, in months either way.
    pub months_uncertain: f64,
    /// Its value.
    pub value: f64,
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
    /// A forecast in the record: an open ring.
    Ring,
    /// An estimate of the whole: a short bar.
    Bar,
    /// A plan, or the end of a line: a cross.
    Cross,
    /// A date without a value: a dot on the axis of time, and a stem over the height of the plot.
    Stem,
}

/// A text beside a mark.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkLabel {
    /// The text.
    pub text: String,
    /// What is written where the text would leave the plot or lie on a line's beginning.
    pub short: String,
    /// On which side it stands.
    pub side: Side,
    /// Whether it covers what lies behind it, so that no line runs through the words.
    pub on_paper: bool,
}

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To its left.
    Left,
    /// To its right.
    Right,
    /// Above it, beginning at it.
    AboveRight,
}

/// A strip of events below the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Whose events they are.
    pub title: String,
    /// Their colour.
    pub ink: Ink,
    /// The events, in order of time.
    pub events: Vec<StripEvent>,
}

/// One event on a strip.
#[derive(Clone, Debug, PartialEq)]
pub struct StripEvent {
    /// Its date, in months since the beginning of January 2002.
    pub months: f64,
    /// What it is called.
    pub label: String,
}
