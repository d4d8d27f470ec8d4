//! The story in words.

use npfit_model::{Clock, Lever, Run};

use super::{Format, amount, lever_name, lever_value, month, record};
use crate::analysis::Measure;
use crate::analysis::ensemble::{ROBUST_SHARE, SETS_COUNT};
use crate::evidence::{self, Figure};
use crate::guide::observation::{self, Observation};
use crate::guide::story::{Direction, Step};
use crate::message::{self as m, Language, Message};
use crate::scenario::STORY_STEPS;

/// The board's questions.
pub const STORY_QUESTIONS: [Message; 3] =
    [m::STORY_QUESTION_ONE, m::STORY_QUESTION_TWO, m::STORY_QUESTION_THREE];

const TITLES: [Message; 6] = [
    m::STORY_TITLE_ONE,
    m::STORY_TITLE_TWO,
    m::STORY_TITLE_THREE,
    m::STORY_TITLE_FOUR,
    m::STORY_TITLE_FIVE,
    m::STORY_TITLE_SIX,
];

const WATCHES: [Message; 6] = [
    m::STORY_WATCH_ONE,
    m::STORY_WATCH_TWO,
    m::STORY_WATCH_THREE,
    m::STORY_WATCH_FOUR,
    m::STORY_WATCH_FIVE,
    m::STORY_WATCH_SIX,
];

const POINTS: [Message; 6] = [
    m::STORY_POINT_ONE,
    m::STORY_POINT_TWO,
    m::STORY_POINT_THREE,
    m::STORY_POINT_FOUR,
    m::STORY_POINT_FIVE,
    m::STORY_POINT_SIX,
];

/// The heading of a step: "2 of 6 · Contracts before clarity".
pub fn story_heading(language: &Language, number: u8) -> String {
    let count = |number: u8| language.whole(usize::from(number));
    let title = pick(number, TITLES).text(language);
    m::story_heading(language, &count(number), &count(STORY_STEPS), title)
}

/// What a step asks for: one lever, how far, and what to watch.
pub fn story_ask(language: &Language, number: u8) -> String {
    let step = Step::of(number);
    let ask = match (step.direction, step.lever) {
        (Direction::Up, Lever::Signing) => m::story_ask_later,
        (Direction::Up, _) => m::story_ask_least,
        (Direction::Down, _) => m::story_ask_most,
    };
    let name = lever_name(step.lever).text(language);
    ask(language, name, &least(language, step), pick(number, WATCHES).text(language))
}

/// What a step shows, in a sentence.
pub fn story_point(number: u8) -> Message {
    pick(number, POINTS)
}

/// What came of it, thing by thing: the reader's run beside the model's run of history.
pub fn story_answer(language: &Language, number: u8, own: &Run, history: &Run) -> Vec<String> {
    let claimed = Step::of(number).claimed.iter();
    claimed.map(|claimed| compared(language, claimed.observation, own, history)).collect()
}

fn compared(language: &Language, observation: Observation, own: &Run, history: &Run) -> String {
    let print = |run| match observation.of(run) {
        Some(value) => observation.format().print(language, value),
        None => m::NOTHING.text(language).to_owned(),
    };
    let (name, own, was) = (observation_name(language, observation), print(own), print(history));
    if own == was {
        m::story_same(language, &name, &own)
    } else {
        m::story_answer(language, &name, &own, &was)
    }
}

/// What is read of a run.
fn observation_name(language: &Language, observation: Observation) -> String {
    let name = match observation {
        Observation::Outcome(measure) => match measure {
            Measure::Pairs => m::OBSERVATION_PAIRS,
            Measure::Parts => m::OBSERVATION_PARTS,
            Measure::ChangeCost => m::OBSERVATION_CHANGE_COST,
            Measure::Trusts => m::OBSERVATION_TRUSTS,
            Measure::Fit => m::OBSERVATION_FIT,
            Measure::Spend => m::OBSERVATION_SPEND,
            other => super::measure_name(other),
        },
        Observation::SupplierStrain => m::OBSERVATION_STRAIN,
        Observation::BenefitsBy2016 => m::OBSERVATION_BENEFITS_2016,
        Observation::NetworkSites => m::OBSERVATION_NETWORK,
        Observation::InterfacesWaiting => m::OBSERVATION_INTERFACES,
        Observation::GoLiveMonths => {
            let when = month(language, observation::month(observation::go_live()));
            return m::observation_go_live(language, &when);
        }
        Observation::LowestConfidence => m::OBSERVATION_CONFIDENCE,
        Observation::UnseenShortfall => m::OBSERVATION_UNSEEN,
        Observation::MonthsBehind => m::OBSERVATION_BEHIND,
    };
    name.text(language).to_owned()
}

/// What a step tells of the record and of the model. Names and numbers come from the figures.
pub fn story_text(language: &Language, number: u8) -> String {
    let figures = Step::of(number).figures;
    let with = |place: usize, words: fn(&Language, &Figure) -> String| {
        figures.get(place).map_or_else(String::new, |figure| words(language, figure))
    };
    let (date, value) = (|place| with(place, date), |place| with(place, amount));
    match number {
        1 => m::story_text_one(language, &date(0), &value(1)),
        2 => m::story_text_two(language, &date(0), &date(1), &date(2)),
        3 => m::story_text_three(language, &date(0), &date(1), &value(1), &value(2)),
        4 => {
            m::story_text_four(language, &date(0), &with(0, what), &with(0, fact), &with(1, range))
        }
        5 => m::story_text_five(language, &date(0), &value(0)),
        _ => m::story_text_six(language, &date(0), &date(1), &date(2), &date(3)),
    }
}

fn date(language: &Language, figure: &Figure) -> String {
    record::date(language, figure.date)
}

fn what(language: &Language, figure: &Figure) -> String {
    figure.what.text(language).to_owned()
}

fn fact(language: &Language, figure: &Figure) -> String {
    evidence::event(figure).map(|event| record::fact(language, event)).unwrap_or_default()
}

fn range(language: &Language, figure: &Figure) -> String {
    record::range(language, figure).unwrap_or_else(|| amount(language, figure))
}

/// What a figure of a step is, and when.
pub fn story_source(language: &Language, figure: &Figure) -> String {
    m::story_source(language, &what(language, figure), &date(language, figure))
}

/// What the sets say of a step's matter, each with how many agree; called open where too few do.
pub fn story_claims(language: &Language, number: u8) -> Vec<String> {
    let claims = Step::of(number).claims.iter();
    claims.map(|claim| super::claim(language, *claim, Clock::TenYears)).collect()
}

/// How sure the step's answer is, if its lever alone was moved; else that this is not known.
pub fn story_sure(language: &Language, number: u8, is_alone: bool) -> String {
    let step = Step::of(number);
    let name = lever_name(step.lever).text(language);
    if !is_alone {
        return m::story_not_alone(language, name);
    }
    let share = Format::Percent.print(language, ROBUST_SHARE);
    m::story_sure(language, name, &least(language, step), &share, &language.whole(SETS_COUNT))
}

/// How far a lever is to go, as a reader reads it.
fn least(language: &Language, step: &Step) -> String {
    lever_value(language, &step.least_levers(), step.lever)
}

/// One of six, by the number of the step.
fn pick(number: u8, of: [Message; STORY_STEPS as usize]) -> Message {
    of[usize::from(number.clamp(1, STORY_STEPS) - 1)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::{Levers, Settings, run};

    #[test]
    fn a_step_asks_shows_and_tells() {
        let language = Language::english();
        let history = run(&Settings::default());
        for number in 1..=STORY_STEPS {
            let own = run(&Settings::with_levers(Step::of(number).least_levers()));
            let answers = story_answer(&language, number, &own, &history);
            assert!(answers.iter().all(|answer| answer.contains("(was ")), "{answers:?}");
            let same = story_answer(&language, number, &history, &history);
            assert!(same.iter().all(|answer| answer.ends_with("as it was")), "{same:?}");
            let text = story_text(&language, number);
            assert!(!text.contains("  ") && !text.contains(" ."), "{text}");
        }
        assert_eq!(story_heading(&language, 2), "2 of 6 · Contracts before clarity");
        assert_eq!(
            story_ask(&language, 2),
            "Move Contracts signed to January 2007 or later, and watch what suppliers lose."
        );
        assert!(story_text(&language, 3).contains("On 31 March 2007 19 trusts had one"));
        assert!(story_text(&language, 4).contains("6 to 7 months"));
        assert!(story_sure(&language, 1, true).contains("at least 85% of"));
        assert!(story_sure(&language, 1, false).starts_with("You have changed more"));
        let none =
            run(&Settings::with_levers(Levers::HISTORY.with_position(Lever::Centralisation, 0.0)));
        let answer = story_answer(&language, 6, &none, &history);
        assert!(answer[1].contains("behind –"), "{answer:?}");
    }
}
