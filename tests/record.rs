//! The record: what the build cannot know of it.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, iter};

use npfit_scenario::evidence::{
    self, Confidence, Delivery, Figure, Kind, Prices, Scope, Series, Unit, Whole,
};
use npfit_scenario::explain::holdouts;
use npfit_scenario::message::Language;
use npfit_scenario::text;

type Row = BTreeMap<String, String>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn rows(name: &str) -> Vec<Row> {
    let path = root().join("data").join(name);
    let mut reader = csv::Reader::from_path(path).expect("a data file");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn unused() -> BTreeSet<String> {
    rows("unused_figures.csv").into_iter().map(|row| row["id"].clone()).collect()
}

fn deliveries() -> [&'static Delivery; 5] {
    [
        &evidence::N3,
        &evidence::PACS,
        &evidence::CHOOSE_AND_BOOK,
        &evidence::SUMMARY_CARE_RECORD,
        &evidence::PATIENT_SYSTEMS,
    ]
}

fn lines() -> Vec<&'static Series> {
    let lines = [
        &evidence::SPEND,
        &evidence::BENEFITS,
        &evidence::GPS_PRIORITY,
        &evidence::OTHER_DOCTORS_PRIORITY,
    ];
    lines.into_iter().chain(deliveries().map(|delivery| &delivery.series)).collect()
}

#[test]
fn the_figures_of_a_line_may_share_it() {
    for line in lines() {
        let ids: Vec<&str> = line.figures.iter().map(|figure| figure.id).collect();
        let units: Vec<Unit> = line.figures.iter().map(|figure| figure.unit).collect();
        let scopes: Vec<Scope> = line.figures.iter().map(|figure| figure.scope).collect();
        assert!(units.windows(2).all(|pair| pair[0] == pair[1]), "{ids:?}: {units:?}");
        assert!(scopes.windows(2).all(|pair| pair[0] == pair[1]), "{ids:?}: {scopes:?}");
        // A source that does not say its prices may stand beside those that do, if they say the same.
        let stated = line.figures.iter().map(|figure| figure.prices);
        let mut stated: Vec<Prices> =
            stated.filter(|prices| *prices != Prices::NotStated).collect();
        stated.dedup();
        assert!(stated.len() <= 1, "{ids:?}: {stated:?}");
    }
}

#[test]
fn time_runs_forward_along_a_line() {
    for line in lines() {
        for pair in line.figures.windows(2) {
            let (earlier, later) = (pair[0].date.axis_months(), pair[1].date.axis_months());
            assert!(earlier < later, "{} {}", pair[0].id, pair[1].id);
        }
    }
    let axis = |figure: &Figure| figure.date.axis_months();
    assert!(evidence::EVENTS.windows(2).all(|pair| axis(pair[0].figure) < axis(pair[1].figure)));
    for group in [&evidence::ESTIMATES[..], &evidence::AWARDS[..], &evidence::SUPPLIER_LOSSES[..]] {
        assert!(group.windows(2).all(|pair| axis(pair[0]) <= axis(pair[1])));
    }
}

#[test]
fn nothing_of_low_confidence_is_drawn() {
    // A plan that gives no share has no place on a chart.
    let has_place = |delivery: &&Delivery| delivery.share(delivery.plan).is_some();
    let plans = deliveries().into_iter().filter(has_place).map(|delivery| delivery.plan);
    let groups = evidence::ESTIMATES.iter().chain(&evidence::SUPPLIER_LOSSES);
    let drawn = lines().into_iter().flat_map(|line| line.figures).chain(groups).copied();
    for figure in drawn.chain(plans).chain(evidence::EVENTS.iter().map(|event| event.figure)) {
        assert!(figure.confidence > Confidence::Low, "{}", figure.id);
    }
    assert_eq!(
        evidence::F070.confidence,
        Confidence::Low,
        "its page does not say that local costs are in"
    );
}

#[test]
fn what_happened_is_not_mixed_with_what_was_said_in_advance() {
    for line in lines() {
        let ahead = line.figures.iter().filter(|figure| figure.kind == Kind::Forecast);
        let ahead: Vec<&str> = ahead.map(|figure| figure.id).collect();
        let allowed: &[&str] =
            if line.figures.contains(&&evidence::F166) { &["F166"] } else { &[] };
        assert_eq!(ahead, allowed, "the 62 trusts of March 2010 are the only forecast on a line");
        assert!(line.figures.iter().all(|figure| figure.kind != Kind::Plan));
    }
    assert!(deliveries().iter().all(|delivery| delivery.plan.kind == Kind::Plan));
}

#[test]
fn sums_of_different_scope_stand_apart() {
    let scopes: BTreeSet<String> =
        evidence::ESTIMATES.iter().map(|figure| format!("{:?}", figure.scope)).collect();
    assert_eq!(scopes.len(), 5, "{scopes:?}");
    for figure in evidence::FIGURES {
        let is_money = matches!(figure.unit, Unit::GbpMillion | Unit::UsdMillion);
        assert_eq!(text::record::scope(figure.scope).is_some(), is_money, "{}", figure.id);
        assert_eq!(text::record::prices(figure.prices).is_some(), is_money, "{}", figure.id);
    }
    assert_eq!(evidence::F082.prices, Prices::Of2004, "£7.3bn is at 2004-05 prices");
}

#[test]
fn disagreements_are_ranges() {
    let disputed = [
        (&evidence::F097, 2_600.0, 2_700.0),
        (&evidence::F161, 43.0, 45.0),
        (&evidence::F562, 57.0, 58.0),
        (&evidence::F103, 10_100.0, 10_700.0),
        (&evidence::F223, 30.0, 50.0),
    ];
    for (figure, low, high) in disputed {
        assert_eq!((figure.low, figure.high), (low, high), "{}", figure.id);
        assert!(figure.is_disputed());
        let other = figure.other.expect("the other source");
        assert!(other.value == low || other.value == high, "{} against {}", figure.id, other.id);
        assert_ne!(other.source, figure.source, "{} and {}", figure.id, other.id);
    }
}

#[test]
fn shares_are_of_a_whole_that_a_source_gives() {
    let systems = &evidence::PATIENT_SYSTEMS;
    assert_eq!(systems.share(&evidence::F161), Some(43.0 / 170.0));
    assert_eq!(evidence::PACS.share(&evidence::F566), Some(1.0));
    assert_eq!(evidence::CHOOSE_AND_BOOK.share(evidence::CHOOSE_AND_BOOK.plan), Some(0.9));
    let summaries = &evidence::SUMMARY_CARE_RECORD;
    assert!(matches!(summaries.whole, Whole::Unknown), "no 51 million");
    assert_eq!(summaries.share(&evidence::F323), None);
    assert_eq!(summaries.share(summaries.plan), None);
    for delivery in deliveries() {
        if let Whole::Published(whole) = delivery.whole {
            let unit = delivery.series.figures[0].unit;
            assert_eq!(whole.unit, unit, "{} counts the series in its own unit", whole.id);
        }
    }
}

#[test]
fn every_source_is_the_publisher_s_own_page() {
    const MIRRORS: [&str; 10] = [
        "wordsworth.site",
        "wikimili",
        "docsbay",
        "affinitext",
        "onyx-sites",
        "fdocuments",
        "vdocuments",
        "arietiform",
        "dokumen.tips",
        "docplayer",
    ];
    for source in evidence::SOURCES {
        assert!(!MIRRORS.iter().any(|mirror| source.url.contains(mirror)), "{}", source.url);
        let is_quoted = evidence::FIGURES.iter().any(|figure| figure.source == *source)
            || evidence::EVENTS.iter().any(|event| event.source == *source);
        assert!(is_quoted, "{} is quoted nowhere", source.id);
    }
}

#[test]
fn every_event_has_one_sentence_about_a_figure_that_is_quoted_rightly() {
    let english = Language::english();
    let mut labels = BTreeSet::new();
    for event in evidence::EVENTS {
        let fact = text::record::fact(&english, event);
        assert!(
            fact.ends_with('.') && !fact[..fact.len() - 1].contains(". "),
            "one sentence: {fact}"
        );
        for quoted in event.quotes {
            // A milestone has a date and no amount.
            let printed = match quoted.unit {
                Unit::Milestone => text::record::date(&english, quoted.date),
                _ => text::record::amount(&english, quoted),
            };
            assert!(fact.contains(&printed), "{}: {fact}", quoted.id);
            // A dash stands for a missing amount, but in the years of prices.
            let amounts = fact.replace("2004–05", "");
            assert!(!amounts.contains('–'), "an amount is missing: {fact}");
        }
        let short = event.short.text(&english);
        assert!(short.chars().count() <= 24, "too long for a chart: {short}");
        assert!(labels.insert(short), "{short} labels two events");
    }
}

/// The facts that the programme's story tells and the page once did not.
#[test]
fn the_story_s_facts_are_told_where_the_event_is() {
    let english = Language::english();
    let told: [(&Figure, &[&str]); 9] = [
        (&evidence::F414, &["$450m", "£173m", "£1.97bn"]),
        (&evidence::F423, &["41 breach notices", "£340m", "£700m"]),
        (&evidence::F429, &["£546m", "£151m"]),
        (&evidence::F394, &["$1.5bn", "£950m"]),
        (&evidence::F439, &["£3.1bn", "£2.2bn"]),
        (&evidence::F425, &["Cerner", "£10m", "4 times", "40 staff", "fewer patients"]),
        (&evidence::F442, &["Richard Bacon", "contracting fiascos"]),
        (&evidence::F497, &["67%", "70%", "30%"]),
        (&evidence::F566, &["127 trusts", "50 trusts"]),
    ];
    for (figure, amounts) in told {
        let event = evidence::event(figure).expect(figure.id);
        let fact = text::record::fact(&english, event);
        for amount in amounts {
            assert!(fact.contains(amount), "{}: no {amount} in {fact}", figure.id);
        }
    }
}

#[test]
fn a_figure_stands_in_one_list() {
    let unused = unused();
    for figure in evidence::FIGURES {
        assert!(!unused.contains(figure.id), "{} is in both lists", figure.id);
    }
    let mut all = unused;
    all.extend(evidence::FIGURES.iter().map(|figure| figure.id.to_owned()));
    let expected: BTreeSet<String> = (1..=all.len()).map(|n| format!("F{n:03}")).collect();
    assert_eq!(all, expected, "no number is left out");
}

/// Comments, documents and data (the model's targets among them) cite figures by number; a number that is in no
/// list cites nothing.
#[test]
fn every_figure_that_is_cited_exists() {
    let mut known = unused();
    known.extend(evidence::FIGURES.iter().map(|figure| figure.id.to_owned()));
    let mut files: Vec<PathBuf> = ["src", "crates", "data", "docs"]
        .iter()
        .flat_map(|folder| files_in(&root().join(folder)))
        .collect();
    files.retain(|file| file.file_name().is_some_and(|name| name != "unused_figures.csv"));
    let mut cited = 0;
    for file in files {
        let text = fs::read_to_string(&file).unwrap_or_default();
        for word in text.split(|c: char| !c.is_ascii_alphanumeric()) {
            let number = word.strip_prefix('F').unwrap_or_default();
            if number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()) {
                assert!(known.contains(word), "{} cites {word}", file.display());
                cited += 1;
            }
        }
    }
    assert!(cited > 200, "only {cited} citations were found");
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let inside = |path: PathBuf| match path.is_dir() {
        true => files_in(&path),
        false => iter::once(path).collect(),
    };
    paths.flat_map(inside).collect()
}

#[test]
fn what_came_of_programmes_elsewhere_is_told_with_numbers_of_the_record() {
    let all = rows("unused_figures.csv");
    let readings: Vec<_> = holdouts::ALL.iter().flat_map(|own| own.sources).collect();
    assert!(!readings.is_empty());
    for reading in readings {
        let row = all.iter().find(|row| row["id"] == reading.id).expect("a figure of the record");
        let told = reading.told().expect("a figure of the record");
        assert_eq!((&row["url"], &row["publisher"]), (&told.url, &told.publisher));
        assert!(told.says.contains(&row["value"]), "{}: {}", reading.id, told.says);
    }
}

#[test]
fn a_fact_leads_to_the_page_of_every_figure_that_it_quotes() {
    for event in evidence::EVENTS {
        let mut pages = event.other_sources();
        pages.push(event.figure.source);
        for figure in event.quotes {
            assert!(pages.iter().any(|page| page.id == figure.source.id), "{}", figure.id);
        }
    }
}
