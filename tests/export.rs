//! What leaves the page: pictures, tables and files open where people work, and say what they are of.

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use npfit_model::{Levers, Month, Run, columns, run};
use npfit_scenario::chart::{ChartSize, Runs, Subject};
use npfit_scenario::export::embed::Snippet;
use npfit_scenario::export::{Origin, Picture, PictureOf, csv, melody, state_file};
use npfit_scenario::message::Language;
use npfit_scenario::scenario::{Look, Pin, PinnedRun, Scenario, Variant};
use proptest::prelude::*;

const PAGE: &str = "https://news.example/npfit/#";
const HOSTILE: &str = "=1+1</text><script>\"Tom & Ana\",";

fn moved() -> Scenario {
    let levers = Levers::from_percent(75.0, Month::new(2006, 9), 55.0);
    let mut scenario = Scenario { levers, ..Scenario::default() };
    scenario.pins.push(Pin { name: HOSTILE.to_owned(), ..Scenario::default().to_pin() });
    assert!(scenario.parameters.set("use_months", 7.0).is_some());
    scenario
}

fn with_runs<T>(scenario: &Scenario, read: impl FnOnce(&Runs<'_>, Origin<'_>) -> T) -> T {
    let own = run(&scenario.settings());
    let history = run(&Scenario::history_settings());
    let pins: Vec<PinnedRun> = scenario.pins.iter().map(Pin::run).collect();
    let runs = Runs { pins: &pins, ..Runs::new(&own, &history) };
    let address = PAGE.to_owned() + &scenario.to_fragment();
    read(&runs, Origin { scenario, address: &address })
}

fn svg(scenario: &Scenario, of: PictureOf) -> String {
    with_runs(scenario, |runs, origin| {
        Picture::new(&Language::english(), of, runs, origin).to_svg()
    })
}

fn table(scenario: &Scenario) -> (String, Run) {
    let own = run(&scenario.settings());
    let text = with_runs(scenario, |_, origin| csv::write(&Language::english(), &own, origin));
    (text, own)
}

/// A small strict reader of XML: the words between tags, or a panic where the document is not well formed.
fn words_of(document: &str) -> String {
    let mut open: Vec<&str> = Vec::new();
    let mut words = String::new();
    let body = document.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").expect("a head");
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("an open tag: {part}"));
        let name = tag.split([' ', '\n', '/']).next().unwrap_or_default();
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{closed} closes nothing");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        for ampersand in text.split('&').skip(1).chain(tag.split('&').skip(1)) {
            let entity = ampersand.split(';').next().unwrap_or_default();
            assert!(["amp", "lt", "gt", "quot", "apos"].contains(&entity), "&{ampersand}");
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        words += text;
        words.push(' ');
    }
    assert!(open.is_empty(), "{open:?} are not closed");
    words
}

#[test]
fn every_picture_is_valid_and_says_what_it_is_of() {
    let scenario = moved();
    for subject in PictureOf::all() {
        let document = svg(&scenario, subject);
        let words = words_of(&document);
        for part in ["75% central", "September 2006", "version 3", "not a forecast"] {
            assert!(words.contains(part), "{subject:?} does not say {part}: {words}");
        }
        let dense = words.replace([' ', '\n'], "");
        assert!(dense.contains("usesitssystem7months(published6.921months)"), "{dense}");
        assert!(dense.contains("news.example/npfit/#v=3&amp;centralisation=75"), "{dense}");
        let names_pin = dense.contains("&lt;script&gt;");
        let has_lines = matches!(subject, PictureOf::Time(_));
        assert_eq!(names_pin, has_lines, "{subject:?}: pins are named where they are drawn");
        assert!(!document.contains(" dy=") || document.contains("rotate("), "{subject:?}");
        assert!(!document.contains("var(") && document.contains("'Helvetica Neue'"), "{subject:?}");
        let is_outside = |text: &str| text.contains("NaN") || text.contains("inf");
        assert!(!is_outside(&document), "{subject:?}");
    }
}

#[test]
fn pictures_with_a_record_name_their_sources() {
    for subject in [Subject::Money, Subject::Fit, Subject::Suppliers] {
        let words = words_of(&svg(&moved(), PictureOf::Time(subject)));
        assert!(words.contains("Sources of the real figures"), "{subject:?}: {words}");
    }
}

#[test]
fn a_name_with_control_characters_leaves_a_valid_picture() {
    let mut scenario = moved();
    scenario.pins[0].name = "a\u{1}\u{b}\u{fffe}b".to_owned();
    let document = svg(&scenario, PictureOf::Time(Subject::Money));
    words_of(&document);
    assert!(!document.contains(['\u{1}', '\u{b}', '\u{fffe}']));
}

#[test]
fn a_table_opens_on_the_first_try_and_is_the_run() {
    let (text, own) = table(&moved());
    let body = text.strip_prefix('\u{feff}').expect("a byte order mark");
    assert!(body.lines().next().is_some_and(|line| line.starts_with("# What this is,")));
    assert!(!body.replace("\r\n", "").contains(['\n', '\r']), "every line ends alike");
    let mut reader = ::csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(body.as_bytes());
    let heads: Vec<String> = reader.headers().expect("heads").iter().map(str::to_owned).collect();
    assert_eq!(heads, columns());
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), own.months().len());
    let spend = heads.iter().position(|head| head == "spend_total").expect("a column");
    for (row, state) in rows.iter().zip(own.months()) {
        let value: f64 = row[spend].parse().expect("a number");
        assert_eq!(value, state.spend_total_gbp_million());
    }
    assert_eq!(&rows[0][1], "2002-01");
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let mut scenario = moved();
    scenario.pins[0].name = "@SUM(1)".to_owned();
    let (text, _) = table(&scenario);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let mut cells = 0;
    for row in reader.records() {
        for cell in &row.expect("a row") {
            cells += 1;
            let is_number = cell.parse::<f64>().is_ok();
            assert!(is_number || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
    }
    assert!(cells > 10_000, "{cells}");
    for firm in ["Accenture", "Fujitsu", "CSC"] {
        assert!(!text.contains(firm), "a simulated event names {firm}");
    }
}

#[test]
fn what_is_no_saved_setting_is_refused() {
    for text in ["", "{}", "[]", "null", "v=3", "{\"kind\":\"npfit-scenario\"}", "\u{feff}"] {
        assert_eq!(state_file::read(text), Err(state_file::Refusal::NotAState), "{text}");
    }
    let large = " ".repeat(state_file::BYTES_MOST + 1);
    assert_eq!(state_file::read(&large), Err(state_file::Refusal::TooLarge));
}

#[test]
fn a_file_says_what_it_is_and_survives_an_editor_of_windows() {
    let scenario = moved();
    let own = run(&scenario.settings());
    let text =
        with_runs(&scenario, |_, origin| state_file::write(&Language::english(), &own, origin));
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["kind"], "npfit-scenario");
    assert_eq!(json["about"]["run_digest"], format!("{:016x}", own.digest()));
    assert!(json["about"]["setting"].as_str().is_some_and(|words| words.contains("75% central")));
    let edited = "\u{feff}".to_owned() + &text.replace('\n', "\r\n");
    assert_eq!(state_file::read(&edited).expect("a setting").scenario, scenario);
}

#[test]
fn what_is_heard_rises_with_the_value() {
    let (wide, moved) = (ChartSize { width_px: 800, height_px: 400 }, moved());
    let voices = with_runs(&moved, |runs, _| {
        melody::melody(&Subject::Money.chart(runs, &Language::english(), wide))
    });
    assert_eq!(voices.len(), 2, "the reader's line and history's");
    let tones = &voices[0].tones_hz;
    assert!(tones.windows(2).all(|pair| pair[0] <= pair[1]), "spend only grows");
    assert!(tones[0] >= 180.0 && tones[203] > tones[0] + 100.0 && tones[203] <= 900.0);
    let alone = with_runs(&Scenario::default(), |runs, _| {
        melody::melody(&Subject::Money.chart(runs, &Language::english(), wide)).len()
    });
    assert_eq!(alone, 1, "history beside itself is heard once");
}

#[test]
fn the_documented_snippets_are_those_of_the_page() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/embedding.md");
    let docs = std::fs::read_to_string(path).expect("docs/embedding.md");
    let levers = Levers::from_percent(70.0, Month::new(2006, 12), 40.0);
    let look = Look { variant: Variant::Compact, ..Look::default() };
    let scenario = Scenario { levers, look, ..Scenario::default() };
    let origin = Origin { scenario: &scenario, address: "https://example.org/npfit/v0.1.0/" };
    let title = "Run the NHS records programme again";
    let snippet = |kind: Snippet| kind.write(origin, title, "", "en-GB");
    let (frame, both) = (snippet(Snippet::Frame), snippet(Snippet::FrameWithListener));
    assert!(docs.contains(&frame), "{frame}");
    let listener = both.strip_prefix(&frame).expect("the frame comes first").trim();
    assert!(docs.contains(listener), "{listener}");
}

/// Cells that a spreadsheet set to a separator would run as a formula.
fn formulas(text: &str, separator: u8) -> Vec<String> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    let is_formula = |cell: &&str| {
        let starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
        let is_risky = cell.starts_with(starts) || cell.trim_start().starts_with(starts);
        is_risky && cell.parse::<f64>().is_err()
    };
    let mut found = Vec::new();
    for row in rows {
        found.extend(row.iter().filter(is_formula).map(str::to_owned));
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_name_and_no_address_runs_in_a_spreadsheet(
        name in "[=+@;,|\"\t\r\n'＝－ a1()!-]{0,24}", address in "[=+@;,|\"\t\r\n'＝－ a1()!-]{0,24}",
    ) {
        let mut scenario = moved();
        scenario.pins[0].name = name;
        let own = run(&scenario.settings());
        let address = address + &scenario.to_fragment();
        let origin = Origin { scenario: &scenario, address: &address };
        let text = csv::write(&Language::english(), &own, origin);
        for separator in [b',', b';', b'\t', b'|'] {
            let found = formulas(&text, separator);
            prop_assert!(found.is_empty(), "{found:?} by {:?}", char::from(separator));
        }
        let mut reader = ::csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(&text.as_bytes()[3..]);
        prop_assert_eq!(reader.records().filter(Result::is_ok).count(), own.months().len());
    }

    #[test]
    fn a_file_opens_the_same_setting(
        central in 0_i32..=1000, local in 0_i32..=1000, months in 8_i32..72,
        use_months in 3.0_f64..20.0, name in "[ -~é试]{0,40}",
    ) {
        let levers = Levers::from_percent(f64::from(central) / 10.0, Month(months), f64::from(local) / 10.0);
        let mut scenario = Scenario { levers, ..Scenario::default() };
        scenario.parameters.set("use_months", use_months);
        scenario.inputs.payment = central % 2 == 0;
        scenario.pins.push(Pin { name: name.trim().to_owned(), ..scenario.to_pin() });
        let own = run(&scenario.settings());
        let text = with_runs(&scenario, |_, origin| state_file::write(&Language::english(), &own, origin));
        let reading = state_file::read(&text).expect("a setting");
        prop_assert_eq!(&reading.scenario, &scenario);
        prop_assert!(reading.faults.is_empty(), "{:?}", reading.faults);
        prop_assert_eq!(run(&reading.scenario.settings()).digest(), own.digest());
    }
}
