//! Reading a chart: from a place on it to the month, the values and the real figure there. Knows no
//! DOM; a place is the same for a mouse, a finger and a keyboard.

use super::ChartSize;
use super::pen::Point;
use super::plot::Plot;
use super::spec::{Mark, TimeChart, Whose};
use crate::analysis::Quantity;
use crate::analysis::ensemble::Band;
use crate::calendar::Month;
use crate::evidence::Figure;
use crate::model::LAST_MONTH;

/// How near to a mark a pointer means it, CSS pixels.
const REACH_PX: f64 = 14.0;

/// A place on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The month whose end is read.
    pub month: Month,
    /// The mark that is read, by its place among the chart's marks.
    pub mark: Option<usize>,
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
    /// Each quantity of the chart, the first first.
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
    /// In the model's run of what happened.
    pub history: f64,
    /// Where the middle eight of ten plausible versions lie.
    pub band: Option<Band>,
}

impl Place {
    /// The place at a point of the picture, in CSS pixels: the nearest month, and the nearest real
    /// figure within reach.
    pub fn at(chart: &TimeChart, size: ChartSize, (x, y): Point) -> Self {
        let plot = Plot::new(chart, size);
        let mut nearest = None;
        let mut reach = REACH_PX;
        for (index, mark) in real(chart) {
            let (across, down) = (plot.x(mark.months) - x, plot.y(mark.value) - y);
            let distance = (across * across + down * down).sqrt();
            if distance <= reach {
                (nearest, reach) = (Some(index), distance);
            }
        }
        match nearest {
            Some(index) => Self::on(chart, index),
            None => Self::in_month(plot.months(x).round() as i32 - 1),
        }
    }

    /// The place at the end of the run: where a chart is read before anybody has pointed at it.
    pub fn last() -> Self {
        Self::in_month(LAST_MONTH.0)
    }

    /// The place after a step. From nowhere, months count from the last, and figures from the first.
    pub fn after(chart: &TimeChart, from: Option<Self>, step: Step) -> Self {
        let place = from.unwrap_or(Self::last());
        match step {
            Step::First => Self::in_month(0),
            Step::Last => Self::last(),
            Step::Months(months) => Self::in_month(place.month.0 + months),
            Step::FigureBefore => place.next_figure(chart, -1.0),
            Step::FigureAfter => from.unwrap_or(Self::in_month(0)).next_figure(chart, 1.0),
        }
    }

    /// Where the hairline stands on the picture, in CSS pixels from its left, and the mark on it from
    /// the top.
    pub fn point(self, chart: &TimeChart, size: ChartSize) -> (f64, Option<f64>) {
        let plot = Plot::new(chart, size);
        match self.mark.and_then(|index| chart.marks.get(index)) {
            Some(mark) => (plot.x(mark.months), Some(plot.y(mark.value))),
            None => (plot.x(f64::from(self.month.0) + 1.0), None),
        }
    }

    /// What stands here.
    pub fn read(self, chart: &TimeChart) -> Reading {
        let figure = self.mark.and_then(|index| chart.marks.get(index)?.figure);
        Reading { figure, ..Reading::of(chart, self.month) }
    }

    /// A month of the run, or the nearest that is.
    fn in_month(month: i32) -> Self {
        Self { month: Month(month.clamp(0, LAST_MONTH.0)), mark: None }
    }

    /// On a mark.
    fn on(chart: &TimeChart, index: usize) -> Self {
        let figure = chart.marks.get(index).and_then(|mark| mark.figure);
        let month = figure.map_or(0, |figure| figure.date.middle_month().0);
        Self { mark: Some(index), ..Self::in_month(month) }
    }

    /// The nearest figure in one direction of time; where there is none, here.
    fn next_figure(self, chart: &TimeChart, direction: f64) -> Self {
        // Figures of one day follow each other in the order in which they are drawn.
        let order = |index: usize, months: f64| (months * direction, index as f64 * direction);
        let here = match self.mark.and_then(|index| Some((index, chart.marks.get(index)?))) {
            Some((index, mark)) => order(index, mark.months),
            None => ((f64::from(self.month.0) + 1.0) * direction, f64::NEG_INFINITY),
        };
        let mut next = None;
        for (index, mark) in real(chart) {
            let own = order(index, mark.months);
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
        let at = |values: &[f64]| values.get(month.0 as usize).copied();
        let value_of = |quantity: Quantity, whose: Whose| {
            let mut lines = chart.lines.iter();
            let line = lines.find(|line| line.quantity == quantity && line.whose == whose);
            at(&line?.values)
        };
        let own = chart.lines.iter().rev().filter(|line| line.whose == Whose::Yours);
        let values = own.filter_map(|line| {
            let yours = at(&line.values)?;
            Some(Value {
                quantity: line.quantity,
                yours,
                // Where both runs are one, only one line is drawn.
                history: value_of(line.quantity, Whose::History).unwrap_or(yours),
                band: line.band.get(month.0 as usize).copied(),
            })
        });
        Self { month, values: values.collect(), figure: None }
    }
}

/// The marks that stand for real figures, each with its place among all.
fn real(chart: &TimeChart) -> impl Iterator<Item = (usize, &Mark)> {
    chart.marks.iter().enumerate().filter(|(_, mark)| mark.figure.is_some())
}
