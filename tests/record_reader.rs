//! The reader of the record's data files: it takes today's files and refuses each kind of fault in one line.

// A test that cannot go on has failed; the build and the library use the rest.
#![allow(clippy::expect_used, dead_code, unreachable_pub)]

#[path = "../src/evidence/date.rs"]
mod date;
#[path = "../src/build/reader.rs"]
mod reader;

use std::fs;
use std::path::Path;

use reader::{Files, Record};

const SOURCES: &str = "id,title,publisher,date,date_inferred,url
guardian,A title,The Guardian,2006-09-28,,https://example.org/1
pulse,A title,Pulse,2013,yes,https://example.org/2";
const FIGURES: &str =
    "id,message,date,value,low,high,unit,scope,prices,kind,confidence,source,locator,other,note
F001,figure-spent,2007-03-31,2400,,,gbp-million,programme-to-date,of-2004,actual,high,guardian,text,,
F002,figure-trusts,2009-03,43,43,45,acute-trusts,not-money,not-money,actual,high,pulse,text,F003,
F003,figure-trusts,2009,45,,,acute-trusts,not-money,not-money,plan,medium,pulse,text,,a note";
const SERIES: &str = "name,title,role,figures,plan,whole
SPEND,series-spend,line,F001,,
SYSTEMS,series-systems,delivery,F002,F003,F003";
const EVENTS: &str = "figure,label,short,fact,source
F001,,event-spent,fact-spent,pulse";

fn read(files: &Files<'_>) -> Result<Record, String> {
    reader::read(files).map_err(|fault| fault.to_string())
}

fn files() -> Files<'static> {
    Files { sources: SOURCES, figures: FIGURES, series: SERIES, events: EVENTS }
}

/// What is said of the files with one text of the figures replaced.
fn fault(from: &str, to: &str) -> String {
    assert!(FIGURES.contains(from), "{from}");
    let figures = FIGURES.replacen(from, to, 1);
    read(&Files { figures: &figures, ..files() }).expect_err("a fault")
}

#[test]
fn complete_files_are_read() {
    let record = read(&files()).expect("the record");
    assert_eq!((record.sources.len(), record.figures.len()), (2, 3));
    let figure = &record.figures[1];
    assert_eq!((figure.low, figure.value, figure.high), (43.0, 43.0, 45.0));
    assert_eq!(figure.other.as_deref(), Some("F003"));
    assert!(record.sources[1].is_date_inferred && !record.sources[0].is_date_inferred);
}

#[test]
fn the_project_s_own_files_are_read() {
    let text = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/{name}.csv"));
        fs::read_to_string(path).expect("a data file")
    };
    let (sources, figures) = (text("sources"), text("figures"));
    let (series, events) = (text("series"), text("events"));
    let files = Files { sources: &sources, figures: &figures, series: &series, events: &events };
    assert!(read(&files).expect("the record").figures.len() > 100);
}

#[test]
fn a_figure_without_source_date_scope_or_confidence_is_refused() {
    let row = "data/figures.csv, line 2 (F001): ";
    assert_eq!(fault("high,guardian", "high,"), format!("{row}no source"));
    assert_eq!(fault("2007-03-31", ""), format!("{row}no date"));
    assert_eq!(fault("gbp-million,programme-to-date", "gbp-million,"), format!("{row}no scope"));
    assert_eq!(fault("actual,high", "actual,"), format!("{row}no confidence"));
    assert_eq!(fault("2400", ""), format!("{row}no value"));
    assert_eq!(fault("of-2004", ""), format!("{row}no prices"));
    assert_eq!(fault("figure-spent", " "), format!("{row}no message"));
}

#[test]
fn what_cannot_be_read_is_refused_with_what_is_read() {
    assert_eq!(
        fault("2007-03-31", "2007-02-29"),
        "data/figures.csv, line 2 (F001): the date \"2007-02-29\": a date is written 2006, 2006-12 or \
         2006-12-31"
    );
    assert_eq!(
        fault("high,guardian", "sure,guardian"),
        "data/figures.csv, line 2 (F001): the confidence \"sure\" is none of low, medium, high"
    );
    let number = fault("2400", "2.4bn");
    assert!(number.ends_with("the value \"2.4bn\" is no number"), "{number}");
    assert!(fault("2400", "NaN").ends_with("is no number"));
}

#[test]
fn references_lead_somewhere() {
    let row = "data/figures.csv, line";
    assert_eq!(
        fault("high,guardian", "high,times"),
        format!("{row} 2 (F001): source: there is no source times")
    );
    assert_eq!(
        fault("text,F003", "text,F009"),
        format!("{row} 3 (F002): other: there is no figure F009")
    );
    assert_eq!(fault("F003,figure", "F002,figure"), format!("{row} 4 (F002): F002 is there twice"));
    let series = SERIES.replace("F001", "F001 F009");
    assert_eq!(
        read(&Files { series: &series, ..files() }).expect_err("a fault"),
        "data/series.csv, line 2 (SPEND): figures: there is no figure F009"
    );
    let events = EVENTS.replace("pulse", "times");
    assert_eq!(
        read(&Files { events: &events, ..files() }).expect_err("a fault"),
        "data/events.csv, line 2 (F001): source: there is no source times"
    );
}

#[test]
fn a_disagreement_counts_the_same_and_lies_within_its_range() {
    assert!(fault("43,43,45", "43,44,45").ends_with("the value 43 is not between 44 and 45"));
    assert!(fault("43,43,45", "43,43,44").ends_with("other: F003 lies outside low and high"));
    assert!(
        fault("text,F003", "text,F001")
            .ends_with("other: F001 counts gbp-million, not acute-trusts")
    );
}

#[test]
fn money_has_a_scope_and_prices_and_nothing_else_has() {
    let row = "data/figures.csv, line";
    assert_eq!(
        fault("programme-to-date", "not-money"),
        format!("{row} 2 (F001): money without a scope and prices")
    );
    assert_eq!(
        fault("acute-trusts,not-money", "acute-trusts,one-contract"),
        format!("{row} 3 (F002): no money, but a scope and prices")
    );
}

#[test]
fn a_source_has_a_title_a_publisher_and_an_address() {
    for (from, to, what) in [
        ("A title", "", "no title"),
        ("The Guardian", "", "no publisher"),
        ("https://example.org/1", "", "no url"),
        ("https://example.org/1", "example.org", "the url \"example.org\" is no web address"),
        ("2006-09-28", "September", "the date \"September\": a date is written"),
    ] {
        let sources = SOURCES.replacen(from, to, 1);
        let fault = read(&Files { sources: &sources, ..files() }).expect_err(what);
        assert!(
            fault.starts_with(&format!("data/sources.csv, line 2 (guardian): {what}")),
            "{fault}"
        );
    }
}

#[test]
fn a_file_with_a_row_of_another_length_is_refused() {
    let sources = format!("{SOURCES}\nshort,A title");
    let fault = read(&Files { sources: &sources, ..files() }).expect_err("a fault");
    assert!(fault.starts_with("data/sources.csv: ") && fault.contains("line"), "{fault}");
}

#[test]
fn dates_parse_at_their_own_precision() {
    use date::Date;
    assert_eq!("2006".parse(), Ok(Date::Year(2006)));
    assert_eq!("2006-12".parse(), Ok(Date::Month(2006, 12)));
    assert_eq!("2008-02-29".parse(), Ok(Date::Day(2008, 2, 29)));
    for wrong in
        ["", "206", "2006-13", "2006-00", "2007-02-29", "2006-12-00", "2006-1-01", "+006", "x"]
    {
        assert!(wrong.parse::<Date>().is_err(), "{wrong}");
    }
    assert_eq!(Date::Day(2007, 3, 31).axis_months(), 63.0, "the end of March 2007");
    assert_eq!(Date::Year(2006).axis_months(), 54.0, "the middle of 2006");
    assert_eq!(Date::Month(2002, 1).axis_months(), 0.5, "the middle of the first month");
    assert_eq!(Date::Day(2004, 1, 26).month_index(), 24);
}
