//! A reader's own programme: what it gives, what it asks, and that it breaks nothing.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_scenario::analysis::Measure;
use npfit_scenario::analysis::sensitivity::{LeverMap, MAP_SIDE};
use npfit_scenario::calendar::Month;
use npfit_scenario::chart::{Runs, Subject};
use npfit_scenario::model::inputs::{DATED_INPUTS, INPUT_NOTES};
use npfit_scenario::model::{Component, Levers, Outcomes, Parameters, Run, run};
use npfit_scenario::own::{self, Attribute, Question, Results, questions};
use npfit_scenario::scenario::{Notice, Scenario};
use npfit_scenario::text;
use proptest::prelude::*;

fn started(component: Component) -> Scenario {
    let mut scenario = Scenario::default();
    own::start(&mut scenario, component);
    scenario
}

fn run_of(scenario: &Scenario) -> Run {
    run(&scenario.parameters, &scenario.levers)
}

fn results(scenario: &Scenario) -> Results {
    let own = scenario.own.expect("a programme of their own");
    Results::of(&run_of(scenario), &scenario.parameters, own)
}

fn asked(scenario: &Scenario) -> Vec<Question> {
    let own = scenario.own.expect("a programme of their own");
    questions(&scenario.parameters, &scenario.levers, own, &results(scenario))
}

/// Answers in the order of [`Attribute::ALL`], as shares of each slider's way.
fn answered(component: Component, answers: [f64; 5]) -> Scenario {
    let mut scenario = started(component);
    for (attribute, share) in Attribute::ALL.into_iter().zip(answers) {
        own::answer(&mut scenario, attribute, (share * attribute.top()).round());
    }
    scenario
}

/// At a component's own values it is that component, without what struck it from outside.
#[test]
fn at_its_own_values_it_is_the_component_it_starts_from() {
    for component in Component::ALL {
        let scenario = started(component);
        let mut expected = Parameters::default();
        for (input, note) in DATED_INPUTS.iter().zip(INPUT_NOTES) {
            if input.component.is_none_or(|one| one == component) {
                expected.set(note.constant, 0.0);
            }
        }
        assert_eq!(scenario.parameters, expected, "{component:?}");
        assert_eq!(run_of(&scenario).digest(), run(&expected, &Levers::HISTORY).digest());
        assert_eq!(own::nearest(&scenario.parameters, component), (component, 0.0));
    }
}

#[test]
fn leaving_is_englands_programme_again_to_the_last_bit() {
    for component in Component::ALL {
        let mut scenario = answered(component, [0.3, 0.9, 0.1, 0.5, 0.2]);
        scenario.levers = Levers::from_percent(40.0, Month(50), 60.0);
        own::leave(&mut scenario);
        let levers = scenario.levers;
        assert_eq!(scenario, Scenario { levers, ..Scenario::default() });
        own::answer(&mut scenario, Attribute::Needs, 50.0);
        assert_eq!(scenario.parameters, Parameters::default(), "nothing to answer for");
    }
}

/// The answers of one component, given to another, are most like the one whose they are; to go on
/// from there keeps them.
#[test]
fn the_nearest_is_whose_answers_they_are() {
    for component in Component::ALL {
        for from in Component::ALL {
            let mut scenario = started(from);
            for attribute in Attribute::ALL {
                let value = attribute.value(&Parameters::default(), component);
                own::answer(&mut scenario, attribute, attribute.position(value));
            }
            assert_eq!(own::nearest(&scenario.parameters, from).0, component);
            let before = Attribute::ALL.map(|one| one.value(&scenario.parameters, from));
            own::start_over(&mut scenario, component);
            assert_eq!(scenario.own, Some(component));
            let after = Attribute::ALL.map(|one| one.value(&scenario.parameters, component));
            assert_eq!(before, after);
        }
    }
}

#[test]
fn sliders_stop_where_the_components_are() {
    for attribute in Attribute::ALL {
        for position in 0..=attribute.top() as i32 {
            let position = f64::from(position);
            assert_eq!(attribute.position(attribute.at(position)), position, "{attribute:?}");
        }
        assert_eq!(attribute.at(1e9), attribute.at(attribute.top()));
        assert_eq!(attribute.at(-1.0), attribute.at(0.0));
        assert!(attribute.at(f64::NAN).is_finite());
    }
    for component in Component::ALL {
        let sites = Attribute::Sites.value(&Parameters::default(), component);
        assert_eq!(Attribute::Sites.at(Attribute::Sites.position(sites)), sites);
    }
}

/// At history's levers, from every component: the clearer the needs, the better the fit and the less
/// changes cost.
#[test]
fn clearer_needs_are_never_worse_at_historys_levers() {
    for component in Component::ALL {
        let mut before: Option<(f64, f64, f64)> = None;
        for percent in 0..=100 {
            let mut scenario = started(component);
            own::answer(&mut scenario, Attribute::Needs, f64::from(percent));
            let cost = Outcomes::of(&run_of(&scenario)).change_cost_gbp_million;
            let now = results(&scenario);
            if let Some((fit, known, less)) = before {
                assert!(now.fit_share <= fit + 1e-12, "{component:?} fit at {percent} %");
                assert!(now.known_share <= known + 1e-12, "{component:?} known at {percent} %");
                assert!(cost >= less - 1e-9, "{component:?} cost at {percent} %");
            }
            before = Some((now.fit_share, now.known_share, cost));
        }
    }
}

#[test]
fn each_question_has_a_programme_that_raises_it_and_one_that_does_not() {
    let clear = answered(Component::N3, [0.0, 0.0, 0.0, 1.0, 0.2]);
    let calm = Scenario { levers: Levers::from_percent(50.0, Month(40), 40.0), ..clear };
    assert_eq!(asked(&calm), [Question::Stop], "nothing but when to stop");
    let hard = answered(Component::AcuteEpr, [1.0, 1.0, 1.0, 0.0, 1.0]);
    let asks = asked(&hard);
    assert_eq!(asks[0], Question::Known, "needs unclear, signed early");
    assert_eq!(asks.last(), Some(&Question::Stop));
    let raises = |answers: [f64; 5], levers: Levers, question| {
        let scenario = Scenario { levers, ..answered(Component::N3, answers) };
        assert!(asked(&scenario).contains(&question), "{question:?}: {:?}", asked(&scenario));
    };
    let middle = Levers::from_percent(50.0, Month(40), 40.0);
    raises([0.0, 1.0, 0.0, 1.0, 0.2], Levers::HISTORY, Question::Same);
    raises([0.0, 0.0, 0.0, 0.0, 0.2], middle, Question::Exists);
    raises([0.0, 0.0, 1.0, 1.0, 0.2], middle, Question::People);
    raises([0.0, 1.0, 0.0, 1.0, 0.2], Levers::from_percent(100.0, Month(24), 0.0), Question::Used);
    raises([0.0; 5], Levers::from_percent(20.0, Month(24), 0.0), Question::Standards);
    raises([0.0, 0.0, 0.0, 1.0, 0.2], Levers::HISTORY, Question::Heard);
    let slow = answered(Component::AcuteEpr, [0.0, 0.0, 0.0, 1.0, 1.0]);
    assert!(asked(&slow).contains(&Question::Pace));
    let locked = answered(Component::AcuteEpr, [1.0, 0.0, 0.0, 1.0, 0.2]);
    let locked = Scenario { levers: Levers::from_percent(50.0, Month(8), 0.0), ..locked };
    assert!(asked(&locked).contains(&Question::Change), "{:?}", asked(&locked));
}

#[test]
fn its_panel_shows_no_record_and_the_others_do() {
    let scenario = started(Component::Pacs);
    let (own, history) = (run_of(&scenario), run(&Parameters::default(), &Levers::HISTORY));
    let runs = Runs { own: scenario.own, ..Runs::new(&own, &history, &scenario.parameters) };
    let marks = |component| Subject::Delivery(component).chart(&runs, 300).marks.len();
    assert_eq!(marks(Component::Pacs), 0);
    assert!(marks(Component::N3) > 0);
    assert!(text::changed(&scenario).contains("PACS"));
    assert!(!text::changed(&Scenario::default()).contains("your own"));
}

/// History's line is of history's sites, however many the reader's programme has.
#[test]
fn historys_shares_stay_of_historys_sites() {
    let few = answered(Component::Pacs, [0.1, 0.1, 0.2, 0.9, 0.0]);
    let (own, history) = (run_of(&few), run(&Parameters::default(), &Levers::HISTORY));
    let chart = |parameters| {
        Subject::Delivery(Component::Pacs).chart(&Runs::new(&own, &history, parameters), 300)
    };
    let lines = [chart(&few.parameters), chart(&Parameters::default())];
    assert_eq!(lines[0].lines[0].values, lines[1].lines[0].values);
}

#[test]
fn a_map_says_where_it_is_best_and_how_far_that_reaches() {
    let scenario = started(Component::AcuteEpr);
    let (across, up) = LeverMap::PAIRS[0];
    for measure in Measure::OWN {
        let mut map = LeverMap::new(scenario.levers, across, up, measure);
        map.own = scenario.own;
        assert!(map.fill(&scenario.parameters, usize::MAX / 2));
        let region = map.best(own::NEARLY).expect("a whole map");
        let (column, row, most) = map.highest().expect("a whole map");
        assert!((region.columns.0..=region.columns.1).contains(&column));
        assert!((region.rows.0..=region.rows.1).contains(&row));
        let good = (0..MAP_SIDE * MAP_SIDE)
            .filter(|cell| map.value(cell % MAP_SIDE, cell / MAP_SIDE) >= Some(most - own::NEARLY));
        let share = good.count() as f64 / (MAP_SIDE * MAP_SIDE) as f64;
        assert!((region.share - share).abs() < 1e-9, "{measure:?}");
        let said = text::map_said(&map, &scenario.levers, 0.2);
        assert!(said.contains("Best on the map"), "{said}");
    }
}

#[test]
fn what_cannot_be_read_of_it_is_said() {
    let broken = Scenario::from_fragment("#own=everything&p.acute_epr.ambiguity=7");
    assert_eq!(broken.scenario.own, None);
    let own = |text: &str| text.to_owned();
    assert_eq!(
        broken.notices,
        [Notice::Unreadable(own("own")), Notice::Clamped(own("acute_epr.ambiguity"))]
    );
    let sites = Scenario::from_fragment("#own=pacs&p.pacs.sites=0&p.pacs.maturity_at_signing=nan");
    assert_eq!(sites.scenario.parameters[Component::Pacs].sites, 1.0);
    assert_eq!(sites.notices.len(), 2);
    let json = r#"{"own":"x","levers":{"centralisation":9,"signing":"2004-01","flexibility":4}}"#;
    let reading = Scenario::from_json(json).expect("a scenario");
    assert_eq!(reading.notices, [Notice::Unreadable(own("own"))]);
}

proptest! {
    #[test]
    fn it_survives_link_and_json(
        which in 0..5_usize, answers in prop::array::uniform5(0.0..=1.0_f64), percent in 0..=100_i32,
    ) {
        let levers = Levers::from_percent(f64::from(percent), Month(40), 30.0);
        let scenario = Scenario { levers, ..answered(Component::ALL[which], answers) };
        let link = Scenario::from_fragment(&scenario.to_fragment());
        prop_assert_eq!(&link.scenario, &scenario);
        prop_assert!(link.notices.is_empty());
        let json = Scenario::from_json(&scenario.to_json().expect("JSON")).expect("our own JSON");
        prop_assert_eq!(&json.scenario, &scenario);
        prop_assert_eq!(scenario.to_pin().run(scenario.version).run, run_of(&scenario));
    }

    /// Nothing breaks, whatever the answers and the levers: shares stay shares.
    #[test]
    fn it_breaks_nothing_at_the_extremes(
        which in 0..5_usize,
        answers in prop::array::uniform5(prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64]),
        c in prop_oneof![Just(0), Just(100), 0..=100_i32],
        t in prop_oneof![Just(8), Just(72), 8..=72_i32],
        f in prop_oneof![Just(0), Just(100), 0..=100_i32],
    ) {
        let levers = Levers::from_percent(f64::from(c), Month(t), f64::from(f));
        let scenario = Scenario { levers, ..answered(Component::ALL[which], answers) };
        let run = run_of(&scenario);
        let finite = |state: &npfit_scenario::model::MonthState| {
            let values = state.programme.values();
            let own = state.components.iter().flat_map(|one| one.values());
            values.into_iter().chain(own).all(|(_, value)| value.is_finite() && value > -1e-9)
        };
        prop_assert!(run.months.iter().all(finite));
        let one = results(&scenario);
        for share in [
            one.joined_share, one.in_use_share, one.own_way_share, one.fit_share, one.known_share,
            one.locked_share,
        ] {
            prop_assert!((-1e-9..=1.0 + 1e-9).contains(&share), "{one:?}");
        }
        prop_assert!(one.half_live_months.is_none_or(|months| months >= 0), "{one:?}");
        let asks = asked(&scenario);
        prop_assert!((1..=5).contains(&asks.len()));
        prop_assert_eq!(asks.last(), Some(&Question::Stop));
    }
}
