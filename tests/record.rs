//! The record against the project's list of figures (`tests/data/figures.csv`).

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use npfit_scenario::evidence::{self, Confidence, Date, Figure, Kind, Scope, Unit};
use npfit_scenario::model::{Component, Parameters};
use npfit_scenario::text;

type Row = BTreeMap<String, String>;

fn data(name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn file() -> BTreeMap<String, Row> {
    let mut reader = csv::Reader::from_path(data("figures.csv")).expect("the list of figures");
    reader
        .deserialize::<Row>()
        .map(|row| row.expect("a row"))
        .map(|row| (row["id"].clone(), row))
        .collect()
}

/// How the file spells each unit.
fn spellings(unit: Unit) -> &'static [&'static str] {
    match unit {
        Unit::GbpMillion => &["£m"],
        Unit::Sites => &["sites"],
        Unit::AcuteTrusts => {
            &["acute trusts", "acute hospitals", "trusts", "deployments", "installations"]
        }
        Unit::Records => &["records"],
        Unit::PercentOfTrusts => &["% of hospital trusts", "% of acute trusts"],
        Unit::PercentOfReferrals => &["%"],
        Unit::PercentOfDoctors => &["% of respondents"],
        Unit::Months => &["months"],
        Unit::Milestone => &["event", "date"],
    }
}

fn scope_in_file(scope: Scope) -> &'static str {
    match scope {
        Scope::NotMoney | Scope::OneContract | Scope::OneHospital | Scope::BenefitsClaimed => "",
        Scope::CentralThreeYears => "central funding, three years",
        Scope::CoreContracts => "core contracts",
        Scope::ProgrammeToDate => "programme incl. local",
        Scope::ProgrammeToEndOfContracts => "programme incl. local, to end of contracts",
        Scope::ProgrammeToEndOfLife => {
            "programme incl. local, to end of life, excl. future Lorenzo and Fujitsu settlement"
        }
    }
}

#[test]
fn every_figure_stands_as_in_the_file() {
    let file = file();
    let mut count = 0;
    for figure in evidence::all() {
        let row = &file[figure.id];
        let id = figure.id;
        assert_eq!(figure.date.to_string(), row["date"], "{id}");
        assert!(spellings(figure.unit).contains(&row["unit"].as_str()), "{id}: {}", row["unit"]);
        if figure.unit != Unit::Milestone {
            assert_eq!(figure.value, row["value"].parse::<f64>().expect("a number"), "{id}");
        }
        assert_eq!(scope_in_file(figure.scope), row["scope"], "{id}");
        assert_eq!(text::kind(figure.kind), row["kind"], "{id}");
        assert_eq!(format!("{:?}", figure.confidence).to_lowercase(), row["confidence"], "{id}");
        assert_eq!(figure.price_basis, row["price_basis"], "{id}");
        assert_eq!(figure.locator, row["locator"], "{id}");
        assert_eq!(figure.source.title, row["source_title"], "{id}");
        assert_eq!(figure.source.publisher, row["publisher"], "{id}");
        assert_eq!(figure.source.date, row["source_date"], "{id}");
        assert_eq!(figure.source.url, row["url"], "{id}");
        count += 1;
    }
    assert!(count > 60, "only {count} figures");
}

/// Twenty values, typed by hand from the file.
#[test]
fn twenty_figures_are_spelt_out() {
    let expected = [
        ("F003", 2_300.0, "2003-01"),
        ("F007", 6_200.0, "2004-04"),
        ("F015", 12_400.0, "2006-06-16"),
        ("F025", 12_656.2, "2008-03-31"),
        ("F029", 11_400.0, "2011-03-31"),
        ("F031", 9_800.0, "2012-03-31"),
        ("F054", 2_400.0, "2007-03-31"),
        ("F056", 3_500.0, "2008-03-31"),
        ("F077", 6_400.0, "2011-03-31"),
        ("F082", 7_300.0, "2012-03-31"),
        ("F102", 3_700.0, "2012-03-31"),
        ("F139", 13.0, "2006-06"),
        ("F161", 43.0, "2009-03-31"),
        ("F166", 62.0, "2010-03-31"),
        ("F233", 92.0, "2007-05-21"),
        ("F237", 6_036.0, "2005-03-31"),
        ("F256", 38.0, "2007-03-31"),
        ("F323", 35_300_000.0, "2014-03-01"),
        ("F488", 41.0, "2005-01"),
        ("F497", 30.0, "2007-11"),
    ];
    for (id, value, date) in expected {
        let figure = evidence::all().find(|f| f.id == id).unwrap_or_else(|| panic!("no {id}"));
        assert_eq!(figure.value, value, "{id}");
        assert_eq!(figure.date.to_string(), date, "{id}");
    }
}

#[test]
fn every_figure_resolves_to_a_source_and_none_is_of_low_confidence() {
    for figure in evidence::all() {
        let source = figure.source;
        assert!(source.url.starts_with("http"), "{}: {}", figure.id, source.url);
        assert!(!source.title.is_empty() && !source.publisher.is_empty(), "{}", figure.id);
        assert!(!source.date.is_empty(), "{}", figure.id);
        assert!(figure.confidence > Confidence::Low, "{}", figure.id);
    }
}

#[test]
fn no_figure_is_listed_twice() {
    let mut seen = BTreeMap::new();
    for figure in evidence::all() {
        assert!(seen.insert(figure.id, ()).is_none(), "{} is there twice", figure.id);
    }
}

#[test]
fn no_series_mixes_scopes_or_units_and_time_runs_forward() {
    let series = [
        evidence::SPEND,
        evidence::BENEFITS,
        evidence::DOCTORS_PRIORITY,
        evidence::N3.series,
        evidence::PACS.series,
        evidence::CHOOSE_AND_BOOK.series,
        evidence::SUMMARY_CARE_RECORD.series,
        evidence::ACUTE_RECORDS.series,
    ];
    // "Every hospital trust" is a count of trusts by another name.
    let unit =
        |f: &Figure| if f.unit == Unit::PercentOfTrusts { Unit::AcuteTrusts } else { f.unit };
    for series in series {
        for pair in series.figures.windows(2) {
            assert_eq!(pair[0].scope, pair[1].scope, "{}", series.title);
            assert_eq!(unit(&pair[0]), unit(&pair[1]), "{}", series.title);
            let (earlier, later) = (pair[0].date.axis_months(), pair[1].date.axis_months());
            assert!(earlier < later, "{}: {} {}", series.title, pair[0].id, pair[1].id);
        }
    }
    let mut scopes: Vec<String> =
        evidence::ESTIMATES.iter().map(|f| format!("{:?}", f.scope)).collect();
    scopes.dedup();
    assert_eq!(scopes.len(), 4, "the estimates are of four scopes and stay apart");
}

#[test]
fn the_forecast_of_62_trusts_is_a_forecast() {
    let figures = evidence::ACUTE_RECORDS.series.figures;
    let forecast = figures.iter().find(|f| f.value == 62.0).expect("the forecast");
    assert_eq!(forecast.kind, Kind::Forecast);
    assert!(figures.iter().filter(|f| f.kind == Kind::Forecast).count() == 1);
}

#[test]
fn dates_parse_at_their_own_precision() {
    assert_eq!("2006".parse(), Ok(Date::year(2006)));
    assert_eq!("2006-12".parse(), Ok(Date::month(2006, 12)));
    assert_eq!("2008-02-29".parse(), Ok(Date::day(2008, 2, 29)));
    for wrong in ["", "206", "2006-13", "2007-02-29", "2006-12-00", "2006-1-01", "undated"] {
        assert!(wrong.parse::<Date>().is_err(), "{wrong}");
    }
    for figure in evidence::all() {
        assert_eq!(figure.date.to_string().parse(), Ok(figure.date), "{}", figure.id);
    }
    assert_eq!(Date::day(2007, 3, 31).axis_months(), 63.0, "the end of March 2007");
    assert_eq!(Date::year(2006).axis_months(), 54.0, "the middle of 2006");
}

#[test]
fn shares_are_of_the_stated_whole() {
    let trusts = evidence::ACUTE_RECORDS;
    assert_eq!(trusts.share(&trusts.series.figures[3]), 43.0 / 170.0);
    assert_eq!(evidence::PACS.share(&evidence::PACS.series.figures[6]), 1.0);
    assert_eq!(evidence::SUMMARY_CARE_RECORD.share(&evidence::SUMMARY_CARE_RECORD.plan), 1.0);
    assert_eq!(evidence::CHOOSE_AND_BOOK.share(&evidence::CHOOSE_AND_BOOK.plan), 0.9);
}

#[test]
fn model_and_record_count_the_same_wholes() {
    let parameters = Parameters::default();
    assert_eq!(parameters[Component::N3].sites, evidence::N3.denominator.value);
    assert_eq!(parameters[Component::Pacs].sites, evidence::PACS.denominator.value);
    assert_eq!(parameters[Component::AcuteEpr].sites, evidence::ACUTE_RECORDS.denominator.value);
}

/// Doc comments cite figures by number; a number that is in no list cites nothing.
#[test]
fn every_figure_cited_in_the_code_is_in_the_file() {
    fn visit(folder: &Path, file: &BTreeMap<String, Row>, cited: &mut usize) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                visit(&path, file, cited);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
                let number = word.strip_prefix('F').unwrap_or_default();
                if number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()) {
                    assert!(file.contains_key(word), "{} cites {word}", path.display());
                    *cited += 1;
                }
            }
        }
    }
    let mut cited = 0;
    visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &file(), &mut cited);
    assert!(cited > 80);
}
