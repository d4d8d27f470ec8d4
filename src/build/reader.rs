//! Reads the record's data files and refuses what is incomplete, in one line that names file and row.
//!
//! Pure: text in, rows or a [`Fault`] out. The build script and the tests include it.

use std::collections::BTreeSet;
use std::fmt;

use super::date::Date;

/// The text of the record's data files.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Files<'a> {
    /// `data/sources.csv`.
    pub(crate) sources: &'a str,
    /// `data/figures.csv`.
    pub(crate) figures: &'a str,
    /// `data/series.csv`.
    pub(crate) series: &'a str,
    /// `data/events.csv`.
    pub(crate) events: &'a str,
}

/// The record, complete and without a broken reference.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    /// Pages and papers.
    pub(crate) sources: Vec<Source>,
    /// Figures, in order of the file.
    pub(crate) figures: Vec<Figure>,
    /// Series and groups of figures.
    pub(crate) series: Vec<Series>,
    /// Events with a fact each.
    pub(crate) events: Vec<Event>,
}

/// A row of `sources.csv`.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) publisher: String,
    pub(crate) date: Option<Date>,
    pub(crate) is_date_inferred: bool,
    pub(crate) url: String,
}

/// A row of `figures.csv`.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(crate) id: String,
    pub(crate) message: String,
    pub(crate) date: Date,
    pub(crate) value: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) unit: &'static str,
    pub(crate) scope: &'static str,
    pub(crate) prices: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) confidence: &'static str,
    pub(crate) source: String,
    pub(crate) locator: String,
    pub(crate) other: Option<String>,
    pub(crate) note: String,
}

/// A row of `series.csv`.
#[derive(Clone, Debug)]
pub(crate) struct Series {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) figures: Vec<String>,
    pub(crate) role: Role,
}

/// What a row of `series.csv` becomes.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Role {
    /// Figures that stand for themselves.
    Group,
    /// Figures that share a line.
    Line,
    /// A component's line with its plan and how many make the whole.
    Delivery { plan: String, whole: Whole },
}

/// How many make the whole of a component.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Whole {
    /// A published figure says so.
    Published(String),
    /// The line counts shares already.
    Share,
    /// No source gives one that the line could be divided by.
    Unknown,
}

/// A row of `events.csv`.
#[derive(Clone, Debug)]
pub(crate) struct Event {
    pub(crate) figure: String,
    /// A message; empty where the figure's own says it.
    pub(crate) label: String,
    pub(crate) short: String,
    pub(crate) fact: String,
    pub(crate) source: String,
}

/// Why a data file is refused.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fault {
    file: &'static str,
    row: Option<(u64, String)>,
    what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}.csv", self.file)?;
        if let Some((line, id)) = &self.row {
            write!(f, ", line {line}")?;
            if !id.is_empty() {
                write!(f, " ({id})")?;
            }
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for Fault {}

/// What one of a figure is; each is a variant of `evidence::Unit`.
pub(crate) const UNITS: &[&str] = &[
    "gbp-million",
    "usd-million",
    "sites",
    "acute-trusts",
    "million-patients",
    "percent-of-trusts",
    "percent-of-referrals",
    "percent-of-gps",
    "percent-of-other-doctors",
    "percent-of-benefits",
    "years",
    "months",
    "times",
    "staff",
    "breach-notices",
    "milestone",
];
/// What money covers; each is a variant of `evidence::Scope`.
pub(crate) const SCOPES: &[&str] = &[
    "not-money",
    "draft-strategy",
    "central-three-years",
    "core-contracts",
    "care-records",
    "one-contract",
    "one-hospital",
    "supplier-loss",
    "savings",
    "programme-to-date",
    "programme-to-end-of-contracts",
    "programme-to-end-of-life",
    "benefits-claimed",
];
/// The prices money is in; each is a variant of `evidence::Prices`.
pub(crate) const PRICES: &[&str] = &["not-money", "of-2004", "cash", "contract", "not-stated"];
/// Whether a figure happened; each is a variant of `evidence::Kind`.
pub(crate) const KINDS: &[&str] = &["actual", "plan", "estimate", "forecast", "event"];
/// How sure a figure is; each is a variant of `evidence::Confidence`.
pub(crate) const CONFIDENCES: &[&str] = &["low", "medium", "high"];

/// Reads the record.
///
/// # Errors
///
/// The first fault: a cell that is missing or unreadable, an id that exists twice or nowhere.
pub(crate) fn read(files: &Files<'_>) -> Result<Record, Fault> {
    let sources =
        rows("sources", files.sources)?.iter().map(source).collect::<Result<Vec<_>, _>>()?;
    let figure_rows = rows("figures", files.figures)?;
    let source_ids: BTreeSet<&str> = sources.iter().map(|source| source.id.as_str()).collect();
    let figure = |row: &Row| figure(row, &source_ids);
    let figures = figure_rows.iter().map(figure).collect::<Result<Vec<_>, _>>()?;
    check_others(&figure_rows, &figures)?;
    let figure_ids: BTreeSet<&str> = figures.iter().map(|figure| figure.id.as_str()).collect();
    let series = rows("series", files.series)?
        .iter()
        .map(|row| series(row, &figure_ids))
        .collect::<Result<Vec<_>, _>>()?;
    let events = rows("events", files.events)?
        .iter()
        .map(|row| event(row, &figure_ids, &source_ids))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Record { sources, figures, series, events })
}

fn source(row: &Row) -> Result<Source, Fault> {
    let date = match row.optional("date") {
        "" => None,
        text => Some(row.date("date", text)?),
    };
    let url = row.text("url")?.to_owned();
    if !url.starts_with("https://") && !url.starts_with("http://") {
        return Err(row.fault(format!("the url {url:?} is no web address")));
    }
    Ok(Source {
        id: row.id.clone(),
        title: row.text("title")?.to_owned(),
        publisher: row.text("publisher")?.to_owned(),
        date,
        is_date_inferred: row.is_yes("date_inferred")?,
        url,
    })
}

fn figure(row: &Row, sources: &BTreeSet<&str>) -> Result<Figure, Fault> {
    let unit = row.key("unit", UNITS)?;
    let scope = row.key("scope", SCOPES)?;
    let prices = row.key("prices", PRICES)?;
    let is_money = unit == "gbp-million" || unit == "usd-million";
    if is_money == (scope == "not-money") || is_money == (prices == "not-money") {
        let wrong = if is_money { "money without" } else { "no money, but" };
        return Err(row.fault(format!("{wrong} a scope and prices")));
    }
    let value = row.number("value")?.ok_or_else(|| row.fault("no value".to_owned()))?;
    let (low, high) = (row.number("low")?.unwrap_or(value), row.number("high")?.unwrap_or(value));
    if low > value || value > high {
        return Err(row.fault(format!("the value {value} is not between {low} and {high}")));
    }
    let other = row.optional("other");
    Ok(Figure {
        id: row.id.clone(),
        message: row.text("message")?.to_owned(),
        date: row.date("date", row.text("date")?)?,
        value,
        low,
        high,
        unit,
        scope,
        prices,
        kind: row.key("kind", KINDS)?,
        confidence: row.key("confidence", CONFIDENCES)?,
        source: row.reference("source", row.text("source")?, sources)?,
        locator: row.text("locator")?.to_owned(),
        other: (!other.is_empty()).then(|| other.to_owned()),
        note: row.optional("note").to_owned(),
    })
}

/// The figure that disagrees with another exists, counts the same, and lies within the range.
fn check_others(rows: &[Row], figures: &[Figure]) -> Result<(), Fault> {
    for (row, figure) in rows.iter().zip(figures) {
        let Some(id) = &figure.other else { continue };
        let Some(other) = figures.iter().find(|figure| figure.id == *id) else {
            return Err(row.fault(format!("other: there is no figure {id}")));
        };
        if other.unit != figure.unit {
            return Err(
                row.fault(format!("other: {id} counts {}, not {}", other.unit, figure.unit))
            );
        }
        if other.value < figure.low || other.value > figure.high {
            return Err(row.fault(format!("other: {id} lies outside low and high")));
        }
    }
    Ok(())
}

fn series(row: &Row, figures: &BTreeSet<&str>) -> Result<Series, Fault> {
    let listed = row.text("figures")?.split_whitespace();
    let listed = listed.map(|id| row.reference("figures", id, figures));
    let reference = |column, id: &str| row.reference(column, id, figures);
    let role = match row.key("role", &["group", "line", "delivery"])? {
        "group" => Role::Group,
        "line" => Role::Line,
        _ => Role::Delivery {
            plan: reference("plan", row.text("plan")?)?,
            whole: match row.text("whole")? {
                "share" => Whole::Share,
                "unknown" => Whole::Unknown,
                id => Whole::Published(reference("whole", id)?),
            },
        },
    };
    let title = if role == Role::Group { row.optional("title") } else { row.text("title")? };
    let figures = listed.collect::<Result<Vec<_>, _>>()?;
    Ok(Series { name: row.id.clone(), title: title.to_owned(), figures, role })
}

fn event(row: &Row, figures: &BTreeSet<&str>, sources: &BTreeSet<&str>) -> Result<Event, Fault> {
    Ok(Event {
        figure: row.reference("figure", &row.id, figures)?,
        label: row.optional("label").to_owned(),
        short: row.text("short")?.to_owned(),
        fact: row.text("fact")?.to_owned(),
        source: row.reference("source", row.text("source")?, sources)?,
    })
}

/// A row of a data file, its cells by the names of their columns.
struct Row {
    file: &'static str,
    line: u64,
    /// Its first cell.
    id: String,
    columns: csv::StringRecord,
    cells: csv::StringRecord,
}

/// The rows of a file; its first column is an id that no two rows share.
fn rows(file: &'static str, text: &str) -> Result<Vec<Row>, Fault> {
    let unreadable = |error: csv::Error| Fault { file, row: None, what: error.to_string() };
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let columns = reader.headers().map_err(unreadable)?.clone();
    let mut ids = BTreeSet::new();
    let mut rows = Vec::new();
    for cells in reader.records() {
        let cells = cells.map_err(unreadable)?;
        let line = cells.position().map_or(0, csv::Position::line);
        let id = cells.get(0).unwrap_or_default().to_owned();
        let row = Row { file, line, id, columns: columns.clone(), cells };
        if row.id.is_empty() {
            let column = columns.get(0).unwrap_or_default();
            return Err(row.fault(format!("no {column}")));
        }
        if !ids.insert(row.id.clone()) {
            return Err(row.fault(format!("{} is there twice", row.id)));
        }
        rows.push(row);
    }
    Ok(rows)
}

impl Row {
    fn fault(&self, what: String) -> Fault {
        Fault { file: self.file, row: Some((self.line, self.id.clone())), what }
    }

    /// A cell that may be empty.
    fn optional(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|name| name == column);
        place.and_then(|place| self.cells.get(place)).unwrap_or_default()
    }

    /// A cell that may not.
    fn text(&self, column: &str) -> Result<&str, Fault> {
        match self.optional(column) {
            "" => Err(self.fault(format!("no {column}"))),
            text => Ok(text),
        }
    }

    fn key(&self, column: &str, known: &[&'static str]) -> Result<&'static str, Fault> {
        let text = self.text(column)?;
        known.iter().copied().find(|key| *key == text).ok_or_else(|| {
            self.fault(format!("the {column} {text:?} is none of {}", known.join(", ")))
        })
    }

    fn number(&self, column: &str) -> Result<Option<f64>, Fault> {
        let text = self.optional(column);
        if text.is_empty() {
            return Ok(None);
        }
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        number.map(Some).ok_or_else(|| self.fault(format!("the {column} {text:?} is no number")))
    }

    fn date(&self, column: &str, text: &str) -> Result<Date, Fault> {
        text.parse().map_err(|error| self.fault(format!("the {column} {text:?}: {error}")))
    }

    fn is_yes(&self, column: &str) -> Result<bool, Fault> {
        match self.optional(column) {
            "" => Ok(false),
            "yes" => Ok(true),
            text => Err(self.fault(format!("the {column} {text:?} is neither empty nor yes"))),
        }
    }

    fn reference(&self, column: &str, id: &str, known: &BTreeSet<&str>) -> Result<String, Fault> {
        if known.contains(id) {
            return Ok(id.to_owned());
        }
        let what = if column == "source" { "source" } else { "figure" };
        Err(self.fault(format!("{column}: there is no {what} {id}")))
    }
}
