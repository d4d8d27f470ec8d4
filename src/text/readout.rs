//! What a reader is told of one place on a chart, and a chart as a table.

use super::charts::{chart_title, quantity_name, value};
use super::numbers::{gbp_difference, points_difference, whole_points_difference};
use super::record::{figure_source, figure_value};
use super::{dates, record};
use crate::analysis::Quantity;
use crate::calendar::{EPOCH_YEAR, Month};
use crate::chart::readout::{Reading, Value};
use crate::chart::spec::Mark;
use crate::chart::{Subject, TimeChart};
use crate::evidence::{Figure, Kind, Scope};
use crate::message::{self as m, Message};
use crate::model::LAST_MONTH;

/// What the chart is called where it is read by keyboard.
pub fn reader_name(subject: Subject) -> String {
    m::reader_name(chart_title(subject))
}

/// The name of the button that shows a quantity's equation.
pub fn explain_name(quantity: Quantity) -> String {
    m::two_words(&m::EXPLAIN, quantity_name(quantity))
}

/// The name of what opens a table.
pub fn table_name(title: &str) -> String {
    m::titled(&m::TABLE, title)
}

/// Where a reading is taken: its month, and in a group of charts the chart.
pub fn reading_title(subject: Subject, month: Month) -> String {
    match subject {
        Subject::Delivery(_) | Subject::Supplier(_) => {
            m::list_comma(chart_title(subject), &dates::month(month))
        }
        Subject::Money | Subject::Fit | Subject::Parts => dates::month(month),
    }
}

/// One quantity of a reading: "yours £2.5bn; model’s history £2.4bn; difference +£0.1bn".
pub fn reading_value(read: &Value) -> String {
    let print = |v| value(read.quantity, v);
    let own = print(read.yours);
    let words = match difference(read.quantity, read.yours, read.history) {
        None => m::reading_same(&own),
        Some(difference) => m::reading_different(&own, &print(read.history), &difference),
    };
    match read.band {
        Some(band) => m::reading_band(&words, &print(band.low), &print(band.high)),
        None => words,
    }
}

/// A difference of two values, between what is printed of them; `None` where they print alike.
fn difference(quantity: Quantity, own: f64, was: f64) -> Option<String> {
    match quantity {
        Quantity::Spend | Quantity::Benefits | Quantity::WholeLife => gbp_difference(own, was),
        Quantity::Whole => points_difference(own, was),
        _ => whole_points_difference(own, was),
    }
}

/// A figure's value and date: "£2.4bn, 31 March 2007".
pub fn figure_point(figure: &Figure) -> String {
    let (value, date) = (figure_value(figure), dates::date(figure.date));
    if value.is_empty() { date } else { m::list_comma(&value, &date) }
}

/// A reading in one breath, for those who hear the page.
pub fn reading_in_words(subject: Subject, reading: &Reading) -> String {
    let mut words = reading_title(subject, reading.month);
    for read in &reading.values {
        words = m::reading_next(&words, quantity_name(read.quantity), &reading_value(read));
    }
    if let Some(figure) = reading.figure {
        let (point, source) = (figure_point(figure), figure_source(figure));
        words = m::reading_figure(&words, &point, &figure.what, &source, figure.source.publisher);
    }
    words
}

/// One quantity of a chart as a table, a row a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// The rows, in order of time.
    pub rows: Vec<Row>,
}

/// The heads of a table's columns.
pub const TABLE_HEADS: [Message; 5] =
    [m::HEAD_END_OF, m::HEAD_YOUR_RUN, m::HEAD_HISTORY, m::HEAD_DIFFERENCE, m::HEAD_REAL];

/// The end of a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The year, your run, the model's history, and the difference.
    pub cells: [String; 4],
    /// The record's figures of that year, as they are printed.
    pub figures: Vec<(String, &'static Figure)>,
}

/// A chart as tables, one for each quantity. A figure that is held against no line, such as an estimate
/// of the whole, stands in the first.
pub fn tables(subject: Subject, chart: &TimeChart) -> Vec<Table> {
    let years = EPOCH_YEAR..=LAST_MONTH.year();
    let decembers: Vec<Reading> =
        years.map(|year| Reading::of(chart, Month::new(year, 12))).collect();
    let quantities = decembers.first().map_or(0, |reading| reading.values.len());
    let table = |index: usize| {
        let rows: Vec<Row> = decembers.iter().filter_map(|r| row(chart, r, index)).collect();
        let quantity = decembers.first()?.values.get(index)?.quantity;
        let title = match subject {
            Subject::Delivery(_) | Subject::Supplier(_) => chart_title(subject),
            Subject::Money | Subject::Fit | Subject::Parts => quantity_name(quantity),
        };
        Some(Table { title: title.to_owned(), rows })
    };
    (0..quantities).filter_map(table).collect()
}

fn row(chart: &TimeChart, reading: &Reading, index: usize) -> Option<Row> {
    let read = reading.values.get(index)?;
    let year = reading.month.year();
    let is_here = |mark: &&Mark| match mark.quantity {
        Some(quantity) => quantity == read.quantity,
        None => index == 0,
    };
    let figures = chart.marks.iter().filter(is_here).filter_map(|mark| mark.figure);
    let figures = figures.filter(|figure| figure.date.calendar_year() == year);
    let print = |v| value(read.quantity, v);
    let difference = difference(read.quantity, read.yours, read.history);
    Some(Row {
        cells: [
            dates::year(year),
            print(read.yours),
            print(read.history),
            difference.unwrap_or_else(|| m::NOTHING.into()),
        ],
        figures: figures.map(|figure| (figure_in_table(figure), figure)).collect(),
    })
}

/// A figure with what sets it apart: that it did not happen, and what an estimate covers.
fn figure_in_table(figure: &Figure) -> String {
    let point = figure_point(figure);
    match (figure.kind, figure.scope) {
        (Kind::Actual, _) => point,
        (Kind::Event, _) => m::titled(&point, &figure.what),
        (kind, Scope::NotMoney | Scope::ProgrammeToDate) => {
            m::in_brackets(&point, record::kind(kind))
        }
        (kind, scope) => m::kind_and_scope(&point, record::kind(kind), record::scope(scope)),
    }
}
