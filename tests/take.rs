//! What a reader takes away: the picture as it was looked at, the table, the file.

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

mod golden_picture;

use npfit_scenario::analysis::Measure;
use npfit_scenario::analysis::sensitivity::{LeverMap, MAP_SIDE};
use npfit_scenario::calendar::Month;
use npfit_scenario::chart::{Runs, Subject};
use npfit_scenario::export::{Origin, SUBJECTS, csv, file_name, manifest, picture};
use npfit_scenario::model::{Component, Levers, Parameters, Run, Supplier, run};
use npfit_scenario::pin::Pin;
use npfit_scenario::scenario::Scenario;
use proptest::prelude::*;

const HOST: &str = "https://news.example/npfit/#";

fn moved() -> Scenario {
    let levers = Levers::from_percent(75.0, Month::new(2006, 9), 55.0);
    let name = "<b>\"Tom & Ana\"</b>".to_owned();
    let pins = vec![Pin { name, levers: Levers::HISTORY, changed: Vec::new() }];
    Scenario { levers, pins, ..Scenario::default() }
}

fn taken<T>(scenario: &Scenario, take: impl FnOnce(&Runs<'_>, Origin<'_>) -> T) -> T {
    let own = run(&scenario.parameters, &scenario.levers);
    let baseline = run(&Parameters::default(), &Levers::HISTORY);
    let pins: Vec<_> = scenario.pins.iter().map(|pin| pin.run(scenario.version)).collect();
    let runs = Runs { pins: &pins, ..Runs::new(&own, &baseline, &scenario.parameters) };
    let address = HOST.to_owned() + &scenario.to_fragment();
    take(&runs, Origin { scenario, address: &address })
}

fn check(name: &str, picture: &str) {
    golden_picture::check("taken", name, picture);
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    let scenario = moved();
    let of = |subject| {
        taken(&scenario, |runs, origin| picture::Picture::new(subject, runs, origin).to_svg())
    };
    check("money", &of(Subject::Money));
    check("delivery", &of(Subject::Delivery(Component::Pacs)));
    check("supplier", &of(Subject::Supplier(Supplier::South)));
    let (across, up) = LeverMap::PAIRS[0];
    let mut map = LeverMap::new(scenario.levers, across, up, Measure::Whole);
    map.fill(&scenario.parameters, MAP_SIDE * MAP_SIDE);
    let picture = taken(&scenario, |runs, origin| {
        picture::Picture::of_map(map, Measure::Whole.of(runs.run), origin).to_svg()
    });
    for part in ["you are here", "The whole", "75\u{a0}% central", "not a forecast", "news.example"]
    {
        assert!(picture.contains(part), "the map does not say {part}");
    }
    check("map", &picture);
}

#[test]
fn every_picture_says_what_it_is_of_and_cannot_hold_markup_of_a_name() {
    let scenario = moved();
    for subject in SUBJECTS {
        let svg =
            taken(&scenario, |runs, origin| picture::Picture::new(subject, runs, origin).to_svg());
        assert!(!svg.contains("<b>"), "{subject:?}: a pin's name is markup");
        assert!(svg.contains("&lt;b&gt;"), "{subject:?} does not name the pin");
        // Every line of text is drawn apart: as one text they say it all.
        let words: String = svg
            .split("<text")
            .skip(1)
            .filter_map(|part| part.split_once('>')?.1.split_once("</text>"))
            .map(|(words, _)| words.to_owned() + " ")
            .collect();
        for part in ["75\u{a0}% central", "September 2006", "version 2", "not a forecast"] {
            assert!(words.contains(part), "{subject:?} does not say {part}: {words}");
        }
        let address = words.replace(' ', "");
        assert!(address.contains("#v=2&amp;centralisation=75"), "{subject:?}: {address}");
        if subject != Subject::Parts && !matches!(subject, Subject::Supplier(_)) {
            assert!(words.contains("Sources of the real figures"), "{subject:?} has no sources");
        }
    }
}

#[test]
fn the_table_says_what_it_is_and_names_no_firm() {
    let scenario = moved();
    let table = taken(&scenario, |runs, origin| csv::write(runs.run, origin));
    for firm in ["Accenture", "Fujitsu", "CSC", "BT,"] {
        assert!(!table.contains(firm), "a simulated loss is {firm}'s");
    }
    let notes: Vec<&str> = table.lines().take_while(|line| line.starts_with("# ")).collect();
    let notes = notes.join("\n");
    for part in ["75\u{a0}% central", "2004–05 prices", "version 2", HOST, "contracts signed"] {
        assert!(notes.contains(part), "{part} is not in {notes}");
    }
    let mut reader = ::csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(table.as_bytes());
    let spend = reader.headers().expect("heads").iter().position(|head| head == "spend");
    let rows: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 180);
    assert_eq!(&rows[0][0], "2002-01");
    let own = run(&scenario.parameters, &scenario.levers);
    let last: f64 = rows[179][spend.expect("spend")].parse().expect("a number");
    let model = own.last().expect("an end").programme.spend_gbp_million();
    assert!((last - model).abs() < 1e-9, "{last} is not {model}");
}

fn read(file: &str) -> Option<npfit_scenario::scenario::Reading> {
    let json: serde_json::Value = serde_json::from_str(file).ok()?;
    manifest::read(json["kind"].as_str(), json["scenario"].as_str())
}

fn write(scenario: &Scenario, run: &Run) -> String {
    let address = HOST.to_owned() + &scenario.to_fragment();
    manifest::write(Origin { scenario, address: &address }, run.digest())
}

#[test]
fn what_is_no_file_of_a_state_is_refused() {
    for (kind, scenario) in [
        (None, None),
        (Some(manifest::KIND), None),
        (Some(manifest::KIND), Some("")),
        (Some(manifest::KIND), Some("garbage")),
        (Some(manifest::KIND), Some("v=2?other")),
        (Some("other"), Some("v=2")),
        (None, Some("v=2")),
    ] {
        assert_eq!(manifest::read(kind, scenario), None, "{kind:?} {scenario:?}");
    }
}

#[test]
fn names_of_files_say_where_the_levers_stand() {
    let name = file_name("money", &moved().levers, "svg");
    assert_eq!(name, "npfit-money-c75-2006-09-f55.svg");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_file_opens_the_same_state(
        centralisation in 0_u8..=100, flexibility in 0_u8..=100, months in 20_i32..70,
        lock_in in 0.1_f64..0.5, name in "\\PC{0,60}",
    ) {
        let levers = Levers::from_percent(f64::from(centralisation), Month(months), f64::from(flexibility));
        let mut scenario = Scenario { levers, ..Scenario::default() };
        let _clamped = scenario.parameters.set("lock_in", (lock_in * 1e6).round() / 1e6);
        let name = npfit_scenario::pin::clean_name(&name);
        scenario.pins.push(Pin { name, ..scenario.to_pin() });
        let own = run(&scenario.parameters, &scenario.levers);
        let reading = read(&write(&scenario, &own)).expect("a file of ours");
        prop_assert_eq!(&reading.scenario, &scenario);
        prop_assert!(reading.notices.is_empty(), "{:?}", reading.notices);
        prop_assert_eq!(run(&reading.scenario.parameters, &reading.scenario.levers).digest(), own.digest());
    }
}
