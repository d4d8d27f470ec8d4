//! The story in words.

use super::dates::month;
use super::levers::{in_words, name};
use super::numbers::{gbp, percent, percent_fine, thousands};
use super::{figure_date, figure_value};
use crate::evidence::Figure;
use crate::message::language::whole;
use crate::message::{self as m, Message};
use crate::model::{Lever, Outcomes, Run};
use crate::stage::STORY_STEPS;
use crate::story::{self, Step, Way};

/// The board's questions.
pub const STORY_QUESTIONS: [Message; 3] =
    [m::STORY_QUESTION_ONE, m::STORY_QUESTION_TWO, m::STORY_QUESTION_THREE];

/// The title of a step.
pub fn story_title(number: u8) -> &'static str {
    pick(
        number,
        [
            m::STORY_TITLE_ONE,
            m::STORY_TITLE_TWO,
            m::STORY_TITLE_THREE,
            m::STORY_TITLE_FOUR,
            m::STORY_TITLE_FIVE,
            m::STORY_TITLE_SIX,
        ],
    )
}

/// Its heading: "2 of 6 · Contracts before clarity".
pub fn story_heading(number: u8) -> String {
    m::story_heading(&count(number), &count(STORY_STEPS), story_title(number))
}

/// What a step tells. `cite` makes words that lead to where a figure was read.
pub fn story_text(number: u8, cite: &dyn Fn(&Figure, &str) -> String) -> String {
    let figures = story::figures(number);
    let with = |place: usize, words: fn(&Figure) -> String| {
        figures.get(place).map_or_else(String::new, |figure| cite(figure, &words(figure)))
    };
    let (date, value) = (|place| with(place, figure_date), |place| with(place, figure_value));
    let bare = |place| with(place, |figure| thousands(figure.value));
    match number {
        1 => m::story_text_one(&date(0), &value(1)),
        2 => m::story_text_two(&date(0), &date(1), &date(2)),
        3 => m::story_text_three(&date(0), &date(1), &bare(1), &bare(2)),
        4 => m::story_text_four(&date(0), &date(1), &value(1), &value(2)),
        5 => m::story_text_five(&date(0)),
        _ => m::story_text_six(&date(0), &date(1), &date(2)),
    }
}

/// What a step asks for: one lever, how far, and what to watch.
pub fn story_ask(number: u8) -> String {
    let step = Step::of(number);
    let ask = match (step.way, step.lever) {
        (Way::Up, Lever::Signing) => m::story_ask_later,
        (Way::Down, Lever::Signing) => m::story_ask_earlier,
        (Way::Up, _) => m::story_ask_least,
        (Way::Down, _) => m::story_ask_most,
    };
    let watch = pick(
        number,
        [
            m::STORY_WATCH_ONE,
            m::STORY_WATCH_TWO,
            m::STORY_WATCH_THREE,
            m::STORY_WATCH_FOUR,
            m::STORY_WATCH_FIVE,
            m::STORY_WATCH_SIX,
        ],
    );
    ask(name(step.lever), &bound(step), watch)
}

/// What came of it: the reader's run against the same with the levers as they happened.
pub fn story_answer(number: u8, own: &Run, was: &Run) -> String {
    let both = |read: &dyn Fn(&Run) -> String| (read(own), read(was));
    let end = |words: fn(&Outcomes) -> String| both(&|run| words(&Outcomes::of(run)));
    let whole_share = || end(|o| percent_fine(o.whole_share));
    match number {
        1 => {
            let ((fit, fit_was), (joined, joined_was)) =
                (both(&|run| percent(story::fit(run))), whole_share());
            m::story_answer_one(&fit, &fit_was, &joined, &joined_was)
        }
        2 => {
            let (cost, cost_was) = both(&|run| gbp(story::change_cost_gbp_million(run)));
            let (late, late_was) = end(|o| gbp(o.benefits_gbp_million));
            let (lost, lost_was) = end(|o| whole(o.suppliers_lost_count));
            let years = whole(story::AGE_YEARS as usize);
            m::story_answer_two(&years, &cost, &cost_was, &late, &late_was, &lost, &lost_was)
        }
        3 => {
            let (trusts, trusts_was) = end(|o| thousands(o.acute_epr_in_use_trusts));
            m::story_answer_three(&trusts, &trusts_was)
        }
        4 => {
            let (low, low_was) = both(&|run| percent(story::lowest_confidence(run)));
            m::story_answer_four(&low, &low_was)
        }
        5 => {
            let ((parts, parts_was), (joined, joined_was)) =
                (end(|o| percent(o.parts_share)), whole_share());
            m::story_answer_five(&parts, &parts_was, &joined, &joined_was)
        }
        _ => {
            let nothing = || m::NOTHING.into();
            let (end, end_was) = both(&|run| story::dismantled(run).map_or_else(nothing, month));
            let months = |run: &Run| story::months_to_dismantling(run);
            let (age, age_was) =
                both(&|run| months(run).map_or_else(nothing, |n| thousands(f64::from(n))));
            m::story_answer_six(&end, &end_was, &age, &age_was)
        }
    }
}

/// What that comes to, and how many plausible versions say so: of the lever alone, all else as it happened.
pub fn story_sure(number: u8) -> String {
    let step = Step::of(number);
    let point = pick(
        number,
        [
            m::STORY_POINT_ONE,
            m::STORY_POINT_TWO,
            m::STORY_POINT_THREE,
            m::STORY_POINT_FOUR,
            m::STORY_POINT_FIVE,
            m::STORY_POINT_SIX,
        ],
    );
    let (agree, all) = (whole(step.agree_count), whole(story::PLAUSIBLE_COUNT));
    m::story_sure(point, name(step.lever), &bound(step), &agree, &all)
}

/// How far a lever is to go, as a reader reads it.
fn bound(step: &Step) -> String {
    in_words(&step.just_done(), step.lever)
}

fn count(number: u8) -> String {
    whole(usize::from(number))
}

/// One of six, by its number.
fn pick(number: u8, of: [Message; STORY_STEPS as usize]) -> &'static str {
    of[usize::from(number.clamp(1, STORY_STEPS) - 1)].text()
}
