//! Turns the record's data files into code: a static for each figure, source and series.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use super::messages::Names;
use super::reader::{self, Event, Figure, Files, Record, Role, Series, Source, Whole};

/// Where the data files are.
const FOLDER: &str = "data";

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Writes `record.rs` to the build folder.
pub(crate) fn generate(messages: &Names) -> Outcome<()> {
    let text = |name: &str| -> Outcome<String> {
        let path = format!("{FOLDER}/{name}.csv");
        println!("cargo::rerun-if-changed={path}");
        fs::read_to_string(&path).map_err(|error| format!("{path}: {error}").into())
    };
    let (sources, figures) = (text("sources")?, text("figures")?);
    let (series, events) = (text("series")?, text("events")?);
    let files = Files { sources: &sources, figures: &figures, series: &series, events: &events };
    let code = code(&reader::read(&files)?, messages)?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("record.rs"), code)?;
    Ok(())
}

fn code(record: &Record, messages: &Names) -> Outcome<String> {
    let mut code = String::new();
    for item in &record.sources {
        source(&mut code, item)?;
    }
    for item in &record.figures {
        figure(&mut code, item, messages)?;
    }
    for item in &record.series {
        series(&mut code, item, messages)?;
    }
    let list = |items: Vec<String>| items.join(", ");
    let sources = record.sources.iter().map(|source| source_name(&source.id)).collect();
    writeln!(code, "/// Every source, in order of the file.")?;
    writeln!(code, "pub static SOURCES: &[&Source] = &[{}];", list(sources))?;
    let figures = record.figures.iter().map(|figure| format!("&{}", figure.id)).collect();
    writeln!(code, "/// Every figure that the page uses, in order of the file.")?;
    writeln!(code, "pub static FIGURES: &[&Figure] = &[{}];", list(figures))?;
    writeln!(code, "/// Events, in order of the file, each with its fact.")?;
    writeln!(code, "pub static EVENTS: &[RecordEvent] = &[")?;
    for item in &record.events {
        event(&mut code, item, record, messages)?;
    }
    writeln!(code, "];")?;
    Ok(code)
}

fn source(code: &mut String, source: &Source) -> Outcome<()> {
    let date = source.date.map_or("None".to_owned(), |date| format!("Some(Date::{date:?})"));
    writeln!(
        code,
        "static {}: &Source = &Source {{ id: {:?}, title: {:?}, publisher: {:?}, date: {date}, \
         is_date_inferred: {}, url: {:?} }};",
        source_name(&source.id),
        source.id,
        source.title,
        source.publisher,
        source.is_date_inferred,
        source.url,
    )?;
    Ok(())
}

fn figure(code: &mut String, figure: &Figure, messages: &Names) -> Outcome<()> {
    let other = figure.other.as_ref().map_or("None".to_owned(), |id| format!("Some(&{id})"));
    let Figure { id, date, value, low, high, locator, note, .. } = figure;
    writeln!(code, "/// {}, {date}.", messages.words(&figure.message))?;
    writeln!(
        code,
        "pub static {id}: Figure = Figure {{ id: {id:?}, what: {}, date: Date::{date:?}, \
         value: {value:?}, low: {low:?}, high: {high:?}, unit: Unit::{}, scope: Scope::{}, \
         prices: Prices::{}, kind: Kind::{}, confidence: Confidence::{}, source: {}, \
         locator: {locator:?}, other: {other}, note: {note:?} }};",
        messages.constant("data/figures.csv", &figure.message)?,
        variant(figure.unit),
        variant(figure.scope),
        variant(figure.prices),
        variant(figure.kind),
        variant(figure.confidence),
        source_name(&figure.source),
    )?;
    Ok(())
}

fn series(code: &mut String, series: &Series, messages: &Names) -> Outcome<()> {
    let name = &series.name;
    let figures: Vec<String> = series.figures.iter().map(|id| format!("&{id}")).collect();
    let figures = figures.join(", ");
    if series.role == Role::Group {
        let count = series.figures.len();
        writeln!(code, "/// {name} of `data/series.csv`: each figure stands for itself.")?;
        writeln!(code, "pub static {name}: [&Figure; {count}] = [{figures}];")?;
        return Ok(());
    }
    let title = messages.constant("data/series.csv", &series.title)?;
    writeln!(code, "/// {}.", messages.words(&series.title))?;
    let last = series.figures.last().map_or("", String::as_str);
    let line = format!("Series {{ title: {title}, figures: &[{figures}], last: &{last} }}");
    if let Role::Delivery { plan, whole } = &series.role {
        let whole = match whole {
            Whole::Published(id) => format!("Whole::Published(&{id})"),
            Whole::Share => "Whole::Share".to_owned(),
            Whole::Unknown => "Whole::Unknown".to_owned(),
        };
        writeln!(
            code,
            "pub static {name}: Delivery = Delivery {{ series: {line}, plan: &{plan}, whole: {whole} }};"
        )?;
    } else {
        writeln!(code, "pub static {name}: Series = {line};")?;
    }
    Ok(())
}

/// An event with a function that fills its fact: the variable `f366` of the message is the amount of the figure F366,
/// and `f366_date` is its date.
fn event(code: &mut String, event: &Event, record: &Record, messages: &Names) -> Outcome<()> {
    let file = "data/events.csv";
    let figure = record.figures.iter().find(|figure| figure.id == event.figure);
    let own = figure.map_or("", |figure| &figure.message);
    let label = if event.label.is_empty() { own } else { &event.label };
    let (mut quotes, mut printed) = (Vec::new(), Vec::new());
    for variable in messages.variables(file, &event.fact)? {
        let (id, print) = match variable.strip_suffix("_date") {
            Some(id) => (id.to_uppercase(), "date"),
            None => (variable.to_uppercase(), "amount"),
        };
        if !record.figures.iter().any(|figure| figure.id == id) {
            let fact = &event.fact;
            return Err(format!("{file}: {fact} quotes {variable}, which is no figure").into());
        }
        printed.push(format!("&(print.{print})(language, &{id})"));
        let quote = format!("&{id}");
        if !quotes.contains(&quote) {
            quotes.push(quote);
        }
    }
    let fact = if quotes.is_empty() {
        format!("|language, _| {}.text(language).to_owned()", messages.constant(file, &event.fact)?)
    } else {
        let function = event.fact.replace('-', "_");
        format!("|language, print| m::{function}(language, {})", printed.join(", "))
    };
    writeln!(
        code,
        "RecordEvent {{ figure: &{}, label: {}, short: {}, source: {}, quotes: &[{}], fact: {fact} }},",
        event.figure,
        messages.constant(file, label)?,
        messages.constant(file, &event.short)?,
        source_name(&event.source),
        quotes.join(", "),
    )?;
    Ok(())
}

/// The static that holds a source: "ehi-2004-02" is `SOURCE_EHI_2004_02`.
fn source_name(id: &str) -> String {
    format!("SOURCE_{}", id.replace('-', "_").to_uppercase())
}

/// The variant of an enumeration that a key names: "gbp-million" is `GbpMillion`.
fn variant(key: &str) -> String {
    let mut variant = String::new();
    for part in key.split('-') {
        let mut letters = part.chars();
        variant.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        variant.push_str(letters.as_str());
    }
    variant
}
