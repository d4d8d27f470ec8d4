//! Links and files: what they say, what they survive.

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use npfit_scenario::calendar::Month;
use npfit_scenario::model::{Levers, Parameters};
use npfit_scenario::pin::{PINS_MOST, Pin, clean_name};
use npfit_scenario::scenario::{Notice, Scenario};
use npfit_scenario::stage::Stage;
use proptest::prelude::*;

fn levers_of(fragment: &str) -> Levers {
    Scenario::from_fragment(fragment).scenario.levers
}

#[test]
fn the_documented_link_opens_its_scenario() {
    let reading = Scenario::from_fragment("#v=2&centralisation=70&signing=2006-12&flexibility=40");
    assert_eq!(reading.scenario.levers, Levers::from_percent(70.0, Month::new(2006, 12), 40.0));
    assert_eq!(reading.notices, []);
    assert_eq!(
        reading.scenario.to_fragment(),
        "v=2&centralisation=70&signing=2006-12&flexibility=40"
    );
}

/// The earlier model stays runnable by its number, its constants and their changes with it.
#[test]
fn an_old_link_opens_old_maths() {
    let reading = Scenario::from_fragment("#p.use_months=7&centralisation=70&v=1");
    let scenario = &reading.scenario;
    assert_eq!((scenario.version, scenario.parameters.version), (1, 1));
    let mut expected = Parameters::VERSION_1;
    expected.set("use_months", 7.0);
    assert_eq!(scenario.parameters, expected);
    assert_eq!(reading.notices, []);
    let fragment = scenario.to_fragment();
    assert_eq!(fragment, "v=1&centralisation=70&signing=2004-01&flexibility=15&p.use_months=7");
    assert_eq!(Scenario::from_fragment(&fragment).scenario, *scenario);
    let json = Scenario::from_json(&scenario.to_json().expect("JSON")).expect("our own JSON");
    assert_eq!(json.scenario, *scenario);
    assert_eq!(Scenario::from_fragment("v=3").scenario, Scenario::default(), "no such version");
}

#[test]
fn what_is_missing_is_as_it_happened() {
    for fragment in ["", "#", "v=2", "&&", "#?secret=abc123"] {
        let reading = Scenario::from_fragment(fragment);
        assert_eq!(reading.scenario, Scenario::default(), "{fragment}");
        assert_eq!(reading.notices, [], "{fragment}");
    }
    assert_eq!(levers_of("#flexibility=40"), Levers::from_percent(90.0, Month(24), 40.0));
}

#[test]
fn a_hosts_secret_is_kept_and_disturbs_nothing() {
    let reading = Scenario::from_fragment("#v=2&centralisation=70?secret=Xy12");
    assert_eq!(reading.scenario.levers, Levers::from_percent(70.0, Month(24), 15.0));
    assert_eq!((reading.notices, reading.foreign.as_str()), (vec![], "?secret=Xy12"));
}

#[test]
fn what_cannot_be_used_is_said() {
    let notices = |fragment: &str| Scenario::from_fragment(fragment).notices;
    let own = |text: &str| text.to_owned();
    assert_eq!(notices("#theme=dark"), [Notice::UnknownKey(own("theme"))]);
    assert_eq!(notices("#p.no_such=1"), [Notice::UnknownKey(own("p.no_such"))]);
    assert_eq!(notices("#centralisation=170"), [Notice::Clamped(own("centralisation"))]);
    assert_eq!(notices("#signing=2012-01"), [Notice::Clamped(own("signing"))]);
    assert_eq!(notices("#p.use_months=-1"), [Notice::Clamped(own("use_months"))]);
    assert_eq!(notices("#signing=soon"), [Notice::Unreadable(own("signing"))]);
    assert_eq!(notices("#flexibility=nan"), [Notice::Unreadable(own("flexibility"))]);
    assert_eq!(notices("#v=7"), [Notice::UnknownVersion(own("7"))]);
    assert_eq!(notices("#section-2"), [Notice::Garbage]);
    assert_eq!(levers_of("#centralisation=170").centralisation(), 1.0);
    assert_eq!(levers_of("#signing=2012-01").signing(), Levers::SIGNING_LAST);
    assert_eq!(levers_of("#section-2"), Levers::HISTORY);
}

#[test]
fn changed_constants_travel_by_name() {
    let mut parameters = Parameters::default();
    parameters.set("use_months", 7.5);
    let scenario = Scenario { parameters, ..Scenario::default() };
    let fragment = scenario.to_fragment();
    assert!(fragment.ends_with("&p.use_months=7.5"), "{fragment}");
    assert_eq!(Scenario::from_fragment(&fragment).scenario, scenario);
}

#[test]
fn json_is_the_same_schema() {
    let mut parameters = Parameters::default();
    parameters.set("lock_in", 0.25);
    let levers = Levers::from_percent(70.0, Month::new(2006, 12), 40.0);
    let scenario = Scenario { levers, parameters, ..Scenario::default() };
    let json = scenario.to_json().expect("a scenario has a JSON form");
    assert_eq!(
        json,
        r#"{"version":2,"levers":{"centralisation":70.0,"signing":"2006-12","flexibility":40.0},"parameters":{"lock_in":0.25}}"#
    );
    assert_eq!(Scenario::from_json(&json).expect("our own JSON").scenario, scenario);
    assert_eq!(serde_json::from_str::<Scenario>(&json).expect("through serde"), scenario);
}

#[test]
fn where_the_reader_stands_travels_too() {
    let reading = Scenario::from_fragment("#v=2&stage=story-3&centralisation=70");
    assert_eq!((reading.scenario.stage, reading.notices), (Stage::Story(3), vec![]));
    let fragment = reading.scenario.to_fragment();
    assert!(fragment.contains("&stage=story-3"), "{fragment}");
    let json = reading.scenario.to_json().expect("a scenario has a JSON form");
    assert_eq!(Scenario::from_json(&json).expect("our own JSON").scenario, reading.scenario);
    assert_eq!(Scenario::from_fragment("").scenario.stage, Stage::Play);
    let broken = Scenario::from_fragment("#stage=story-9");
    assert_eq!(broken.scenario.stage, Stage::Play);
    assert_eq!(broken.notices, [Notice::Unreadable("stage".to_owned())]);
}

#[test]
fn a_broken_file_is_refused_in_one_sentence() {
    for text in ["", "{", "[]", r#"{"levers":{}}"#, r#"{"levers":{"centralisation":"x"}}"#] {
        let error = Scenario::from_json(text).expect_err(text).to_string();
        assert!(error.starts_with("this is not a saved scenario: "), "{error}");
        assert!(!error.contains('\n'), "{error}");
    }
    let clamped = r#"{"levers":{"centralisation":900,"signing":"2040-01","flexibility":-4}}"#;
    let reading = Scenario::from_json(clamped).expect("clamped, not refused");
    assert_eq!(reading.scenario.levers, Levers::new(1.0, Levers::SIGNING_LAST, 0.0));
    assert_eq!(reading.notices.len(), 3);
}

/// A scenario comes back whole, and without notice, from a link and from JSON.
fn survives(scenario: &Scenario) -> Result<(), TestCaseError> {
    let link = Scenario::from_fragment(&scenario.to_fragment());
    prop_assert_eq!(&link.scenario, scenario);
    prop_assert!(link.notices.is_empty());
    let json = Scenario::from_json(&scenario.to_json().expect("JSON")).expect("our own JSON");
    prop_assert_eq!(&json.scenario, scenario);
    Ok(())
}

proptest! {
    #[test]
    fn any_setting_survives_link_and_json(c in 0..=100_i32, t in 8..=72_i32, f in 0..=100_i32) {
        let levers = Levers::from_percent(f64::from(c), Month(t), f64::from(f));
        let scenario = Scenario { levers, ..Scenario::default() };
        survives(&scenario)?;
    }

    #[test]
    fn any_pins_survive_link_and_json(
        pins in prop::collection::vec((0..=100_i32, 8..=72_i32, "\\PC{0,12}", any::<bool>()), 0..=4),
    ) {
        let pins = pins.into_iter().map(|(percent, month, name, has_changes)| Pin {
            name: clean_name(&name),
            levers: Levers::from_percent(f64::from(percent), Month(month), 40.0),
            changed: if has_changes { vec![("use_months".to_owned(), 7.5)] } else { Vec::new() },
        });
        let scenario = Scenario { pins: pins.collect(), ..Scenario::default() };
        survives(&scenario)?;
    }

    #[test]
    fn no_pin_is_too_hostile_to_read(text in "pin=[-0-9,.%a-zA-Z=&]{0,60}") {
        let reading = Scenario::from_fragment(&text);
        prop_assert!(reading.scenario.pins.len() <= PINS_MOST);
        let again = Scenario::from_fragment(&reading.scenario.to_fragment());
        prop_assert_eq!(again.scenario, reading.scenario);
    }

    #[test]
    fn any_setting_between_the_steps_survives_to_twelve_places(c in 0.0..=1.0_f64, f in 0.0..=1.0_f64) {
        let scenario = Scenario { levers: Levers::new(c, Month(30), f), ..Scenario::default() };
        let link = Scenario::from_fragment(&scenario.to_fragment()).scenario.levers;
        prop_assert!((link.centralisation() - c).abs() < 1e-14);
        prop_assert!((link.flexibility() - f).abs() < 1e-14);
    }

    #[test]
    fn no_text_is_too_hostile_to_read(text in "\\PC*") {
        let _ = Scenario::from_json(&text);
        let reading = Scenario::from_fragment(&text);
        prop_assert!(reading.scenario.to_fragment().starts_with("v="));
    }

    #[test]
    fn no_value_is_too_hostile_to_read(value in "[-+0-9eE.naif]{0,12}", key in 0..5_usize) {
        let key = ["centralisation", "signing", "flexibility", "v", "p.use_months"][key];
        let levers = levers_of(&format!("#{key}={value}"));
        prop_assert!((0.0..=1.0).contains(&levers.centralisation()));
        prop_assert!((0.0..=1.0).contains(&levers.flexibility()));
    }
}
