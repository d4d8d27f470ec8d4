//! Each step of the story: what it asks for does in the model what its answer says, in the best fit by a
//! stated amount and in as many plausible versions as it claims; and it quotes nothing but the record.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use npfit_scenario::analysis::ensemble::Ensemble;
use npfit_scenario::calendar::Month;
use npfit_scenario::evidence;
use npfit_scenario::model::{Lever, Levers, Outcomes, Parameters, Run, run};
use npfit_scenario::scenario::Scenario;
use npfit_scenario::stage::{STORY_STEPS, Stage};
use npfit_scenario::story::{self, Step};
use npfit_scenario::text;

/// Whether what a step's answer says is so, from the run of history to the reader's.
fn says_so(number: u8, was: &Run, own: &Run) -> bool {
    let (end, end_was) = (Outcomes::of(own), Outcomes::of(was));
    match number {
        1 => story::fit(own) > story::fit(was) && end.whole_share < end_was.whole_share,
        2 => {
            story::change_cost_gbp_million(own) < story::change_cost_gbp_million(was)
                && end.benefits_gbp_million < end_was.benefits_gbp_million
                && end.suppliers_lost_count > 0
        }
        3 => end.acute_epr_in_use_trusts > end_was.acute_epr_in_use_trusts,
        4 => story::lowest_confidence(own) > story::lowest_confidence(was),
        5 => end.parts_share > end_was.parts_share && end.whole_share < end_was.whole_share,
        _ => {
            let gap = |run: &Run| story::dismantled(run).map(|month| month.0);
            let age = story::months_to_dismantling;
            match (gap(own), gap(was), age(own), age(was)) {
                (Some(end), Some(end_was), Some(age), Some(age_was)) => {
                    end_was - end >= 6 && (age - age_was).abs() < 6
                }
                _ => false,
            }
        }
    }
}

#[test]
fn what_a_step_asks_for_moves_its_outcome_by_a_stated_amount() {
    let p = Parameters::default();
    let was = run(&p, &Levers::HISTORY);
    let own = |number: u8| run(&p, &Step::of(number).just_done());
    let by = |number: u8, read: &dyn Fn(&Run) -> f64| read(&own(number)) - read(&was);
    let whole = |run: &Run| Outcomes::of(run).whole_share;
    assert!(by(1, &story::fit) > 0.15);
    assert!(by(1, &whole) < -0.015);
    assert!(by(2, &story::change_cost_gbp_million) < -500.0);
    assert!(by(2, &|run| Outcomes::of(run).benefits_gbp_million) < -2_000.0);
    assert!(by(2, &|run| Outcomes::of(run).suppliers_lost_count as f64) == 0.0);
    assert!(by(3, &|run| Outcomes::of(run).acute_epr_in_use_trusts) > 5.0);
    assert!(by(4, &story::lowest_confidence) > 0.08);
    assert!(by(5, &|run| Outcomes::of(run).parts_share) > 0.04);
    assert!(by(5, &whole) < -0.01);
    assert!(by(6, &|run| f64::from(story::dismantled(run).expect("an end").0)) < -6.0);
    assert!(
        by(6, &|run| f64::from(story::months_to_dismantling(run).expect("an end"))).abs() < 6.0
    );
    for number in 1..=STORY_STEPS {
        assert!(says_so(number, &was, &own(number)), "step {number}");
    }
}

/// An answer is also read with the lever further on than it was asked to go.
#[test]
fn an_answer_holds_to_the_end_of_the_lever() {
    let p = Parameters::default();
    let was = run(&p, &Levers::HISTORY);
    for number in 1..=STORY_STEPS {
        let step = Step::of(number);
        let (low, high) = Levers::positions(step.lever);
        for position in [low, high] {
            let levers = Levers::HISTORY.with_position(step.lever, position);
            if step.is_done(&levers) {
                assert!(says_so(number, &was, &run(&p, &levers)), "step {number} at {position}");
            }
        }
    }
}

#[test]
fn as_many_plausible_versions_say_so_as_a_step_claims() {
    let ensemble = Ensemble::shipped();
    assert_eq!(ensemble.sets().len(), story::PLAUSIBLE_COUNT);
    for number in 1..=STORY_STEPS {
        let step = Step::of(number);
        let agrees = |p: &&Parameters| {
            says_so(number, &run(p, &Levers::HISTORY), &run(p, &step.just_done()))
        };
        let count = ensemble.sets().iter().filter(agrees).count();
        assert_eq!(count, step.agree_count, "step {number}");
    }
}

#[test]
fn every_step_asks_for_a_move_from_history_that_its_lever_can_make() {
    for number in 1..=STORY_STEPS {
        let step = Step::of(number);
        assert!(!step.is_done(&Levers::HISTORY), "step {number} is done before it is asked");
        assert!(step.is_done(&step.just_done()), "step {number}");
        let (low, high) = Levers::positions(step.lever);
        assert!((low..=high).contains(&step.bound), "step {number}");
        let others = Lever::ALL.into_iter().filter(|lever| *lever != step.lever);
        for other in others {
            assert_eq!(step.just_done().position(other), Levers::HISTORY.position(other));
        }
        assert!(!step.see.key().is_empty() && !text::story_title(number).is_empty());
    }
}

/// A step has no numbers but those of the record, each with its source.
#[test]
fn every_number_a_step_quotes_is_a_figure_of_the_record() {
    for number in 1..=STORY_STEPS {
        let quoted = RefCell::new(Vec::new());
        let cite = |figure: &evidence::Figure, words: &str| {
            assert!(!words.is_empty(), "{}", figure.id);
            quoted.borrow_mut().push(figure.id);
            "…".to_owned()
        };
        let text = text::story_text(number, &cite);
        assert!(!text.chars().any(|c| c.is_ascii_digit()), "step {number} types a number: {text}");
        assert!(!text.contains(['<', '&']), "step {number} is no markup: {text}");
        let quoted = quoted.into_inner();
        for figure in story::figures(number) {
            assert!(quoted.contains(&figure.id), "step {number} does not quote {}", figure.id);
        }
        for id in quoted {
            assert!(evidence::all().any(|figure| figure.id == id), "{id}");
            assert!(evidence::drawn().any(|figure| figure.id == id), "{id} is not listed");
        }
    }
}

/// Nor does the message file type one in the story's sentences.
#[test]
fn no_sentence_of_the_story_has_a_number_typed_in_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/message/en.ftl");
    let file = fs::read_to_string(path).expect("the messages");
    let (_, story) = file.split_once("## The story\n").expect("its section");
    let (story, _) = story.split_once("# End of: The story").expect("its end");
    // A year that ends the run, and a date in a figure's own name, are no figures.
    let rest = story.replace("2016", "").replace("early 2009", "");
    let digit = rest.lines().find(|line| line.chars().any(|c| c.is_ascii_digit()));
    assert_eq!(digit, None);
}

#[test]
fn an_answer_has_the_numbers_of_both_runs() {
    let p = Parameters::default();
    let was = run(&p, &Levers::HISTORY);
    let answer = |number: u8| {
        text::story_answer(number, &run(&p, &Step::of(number).just_done()), &was)
            .replace('\u{a0}', " ")
    };
    assert!(answer(1).contains("72 %, against 54 %"), "{}", answer(1));
    assert!(answer(2).contains("£3.0bn, against £3.8bn"), "{}", answer(2));
    let sure = text::story_sure(2).replace('\u{a0}', " ");
    assert!(sure.contains("alone at September 2006, 40 of 48"), "{sure}");
    let moved = Step::of(2).just_done();
    assert!(Step::of(2).is_alone(&moved) && !Step::of(3).is_alone(&moved));
    assert!(answer(3).contains("54 acute trusts"), "{}", answer(3));
    assert!(answer(6).contains("against July 2011"), "{}", answer(6));
}

#[test]
fn a_link_opens_a_step_as_it_happened_or_as_it_says() {
    let alone = Scenario::from_fragment("#stage=story-3");
    assert!(alone.notices.is_empty());
    assert_eq!(alone.scenario.stage, Stage::Story(3));
    assert_eq!(alone.scenario.levers, Levers::HISTORY);
    let given = Scenario::from_fragment("#stage=story-3&centralisation=40").scenario;
    assert_eq!(given.levers, Levers::from_percent(40.0, Month::new(2004, 1), 15.0));
    assert_eq!(given.stage, Stage::Story(3));
}
