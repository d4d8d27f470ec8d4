//! Reading a chart: from a place on it to the month, the values and the real figure there. Knows no DOM; a
//! place is the same for a pointer, a finger and a keyboard.

use npfit_model::{LAST_MONTH, Month};

use super::ChartSize;
use super::layout::{Layout, STRIP_ROW_PX, TIME_AXIS_PX};
use super::spec::TimeChart;
use crate::analysis::Quantity;
use crate::analysis::ensemble::Band;
use crate::evidence::Figure;

/// How near to a mark a pointer means it, CSS pixels.
const REACH_PX: f64 = 14.0;

/// A place on a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The month whose end is read.
    pub month: Month,
    /// The real figure that is read, by its index among those of the chart.
    pub figure: Option<usize>,
}

/// A move from one place to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// By so many months.
    Months(i32),
    /// To the first month.
    First,
    /// To the last month.
    Last,
    /// To the real figure before, in order of time.
    FigureBefore,
    /// To the real figure after.
    FigureAfter,
}

/// What stands at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The month at whose end the lines are read.
    pub month: Month,
    /// Each quantity of the chart, the most important first.
    pub values: Vec<Value>,
    /// The real figure.
    pub figure: Option<&'static Figure>,
}

/// One quantity at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Value {
    /// What it is.
    pub quantity: Quantity,
    /// In the reader's run.
    pub yours: f64,
    /// In the model's run of history; the reader's where that has none yet.
    pub history: f64,
    /// Whether the model's run of history has a value there.
    pub has_history: bool,
    /// Where the middle eight of ten sets lie.
    pub band: Option<Band>,
}

/// A real figure on a chart: itself, its date in months since January 2002, and its y if it has a value there.
type Shown = (&'static Figure, f64, Option<f64>);

/// The real figures of a chart: marks, then events of the strips.
fn figures(chart: &TimeChart) -> Vec<Shown> {
    let marks = chart.marks.iter().filter_map(|m| Some((m.figure?, m.months, Some(m.value))));
    let strips = chart.strips.iter().flat_map(|strip| &strip.events);
    marks.chain(strips.filter_map(|e| Some((e.figure?, e.months, None)))).collect()
}

impl Place {
    /// The place at a point of the picture, CSS pixels: the nearest month, and the nearest real figure within
    /// reach.
    pub fn at(chart: &TimeChart, size: ChartSize, (x, y): (f64, f64)) -> Self {
        let layout = Layout::of(chart, size);
        let mut nearest = None;
        let mut reach = REACH_PX;
        for (index, (_, months, value)) in figures(chart).into_iter().enumerate() {
            let across = layout.x(months) - x;
            // An event of a strip is meant anywhere in its strip.
            let down = match value {
                Some(value) => layout.y(value) - y,
                None if y > layout.bottom + TIME_AXIS_PX => 0.0,
                None => f64::INFINITY,
            };
            let distance = (across * across + down * down).sqrt();
            if distance <= reach {
                (nearest, reach) = (Some(index), distance);
            }
        }
        match nearest {
            Some(index) => Self::on(chart, index),
            None => Self::in_month(layout.months(x).round() as i32 - 1),
        }
    }

    /// The place at the end of the run: where a keyboard begins.
    pub fn last() -> Self {
        Self::in_month(LAST_MONTH.0)
    }

    /// The place after a step.
    pub fn after(self, chart: &TimeChart, step: Step) -> Self {
        match step {
            Step::First => Self::in_month(0),
            Step::Last => Self::last(),
            Step::Months(months) => Self::in_month(self.month.0 + months),
            Step::FigureBefore => self.next_figure(chart, -1.0),
            Step::FigureAfter => self.next_figure(chart, 1.0),
        }
    }

    /// Where the crosshair stands on the picture, CSS pixels from its left, and the figure on it from the top.
    pub fn point(self, chart: &TimeChart, size: ChartSize) -> (f64, Option<f64>) {
        let layout = Layout::of(chart, size);
        match self.figure.and_then(|index| figures(chart).get(index).copied()) {
            Some((_, months, value)) => {
                let strip = layout.bottom + TIME_AXIS_PX + STRIP_ROW_PX / 2.0;
                (layout.x(months), Some(value.map_or(strip, |value| layout.y(value))))
            }
            None => (layout.x(f64::from(self.month.0) + 1.0), None),
        }
    }

    /// The top and the bottom of the plot, CSS pixels: how far a crosshair goes.
    pub fn plot(chart: &TimeChart, size: ChartSize) -> (f64, f64) {
        let layout = Layout::of(chart, size);
        (layout.top, layout.bottom)
    }

    /// What stands here.
    pub fn read(self, chart: &TimeChart) -> Reading {
        let figure = self.figure.and_then(|index| figures(chart).get(index).copied());
        Reading { figure: figure.map(|(figure, ..)| figure), ..Reading::of(chart, self.month) }
    }

    fn in_month(month: i32) -> Self {
        Self { month: Month(month.clamp(0, LAST_MONTH.0)), figure: None }
    }

    fn on(chart: &TimeChart, index: usize) -> Self {
        let month = figures(chart).get(index).map_or(0, |(figure, ..)| figure.date.month_index());
        Self { figure: Some(index), ..Self::in_month(month) }
    }

    /// The nearest figure in one direction of time; if there is none, here.
    fn next_figure(self, chart: &TimeChart, direction: f64) -> Self {
        let figures = figures(chart);
        // Figures of one day follow each other in the order in which they are drawn.
        let order = |index: usize, months: f64| (months * direction, index as f64 * direction);
        let here = match self.figure.and_then(|index| Some((index, figures.get(index)?))) {
            Some((index, (_, months, _))) => order(index, *months),
            None => ((f64::from(self.month.0) + 1.0) * direction, f64::NEG_INFINITY),
        };
        let mut next: Option<(usize, (f64, f64))> = None;
        for (index, (_, months, _)) in figures.iter().enumerate() {
            let own = order(index, *months);
            if own > here && next.is_none_or(|(_, best)| own < best) {
                next = Some((index, own));
            }
        }
        next.map_or(self, |(index, _)| Self::on(chart, index))
    }
}

impl Reading {
    /// The lines at the end of a month.
    pub fn of(chart: &TimeChart, month: Month) -> Self {
        let month_index = month.0.max(0) as usize;
        let values = chart.own_lines().filter_map(|line| {
            // Where the line is not drawn there is nothing to read.
            let yours = line.at(month_index)?;
            let history = line.history_at(month_index);
            Some(Value {
                quantity: line.quantity,
                yours,
                history: history.unwrap_or(yours),
                has_history: history.is_some(),
                band: line.band.get(month_index).copied(),
            })
        });
        Self { month, values: values.collect(), figure: None }
    }
}
