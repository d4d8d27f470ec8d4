//! The guess in words: what is asked, and how guess, record and model differ.

use super::dates::month;
use super::numbers::{gbp, gbp_difference, thousands};
use crate::calendar::Month;
use crate::evidence::Date;
use crate::guess::{Answer, COST, COST_FIRST, FROM, Guess, TRUSTS, TRUSTS_MOST};
use crate::message as m;

/// The first question.
pub fn guess_trusts_question() -> String {
    m::guess_trusts(&month(TRUSTS.date.middle_month()), &thousands(TRUSTS_MOST))
}

/// The second question.
pub fn guess_cost_question() -> String {
    m::guess_cost(&month(COST.date.middle_month()))
}

/// Where the second guess begins, in words.
pub fn guess_cost_first() -> String {
    m::guess_cost_first(&gbp(COST_FIRST.value))
}

/// What a handle of the line is called: the month that it sets.
pub fn guess_year_name(year: usize) -> String {
    m::guess_year(&month(Month(FROM.0 + 12 * year as i32)))
}

/// What a handle says: trusts, or that the line has not come so far.
pub fn guess_year_value(trusts: Option<f64>) -> String {
    trusts.map_or_else(|| m::GUESS_NOT_DRAWN.into(), thousands)
}

/// What is written on the surface until the line has been drawn to its end; empty then.
pub fn guess_hint(guess: &Guess) -> &'static str {
    match guess.line().count() {
        _ if guess.is_drawn() => "",
        1 => m::GUESS_DRAW_HERE.text(),
        _ => m::GUESS_DRAW_ON.text(),
    }
}

/// What is written at the end of each line: the reader's, if it is drawn, the record's and the model's.
pub fn guess_labels(guess: &Guess, trusts: Answer) -> [String; 3] {
    [
        guess.end().map(|end| m::guess_yours(&thousands(end))).unwrap_or_default(),
        m::guess_record(&thousands(trusts.record)),
        m::guess_model(&thousands(trusts.model)),
    ]
}

/// What happened, of each question: the reader's error, the record, the model's error.
pub fn guess_answers(guess: &Guess, [trusts, cost]: [Answer; 2]) -> [String; 2] {
    let count_off = |value: f64| {
        let off = value.round() - trusts.record;
        off_by(off, (off != 0.0).then(|| thousands(off.abs())))
    };
    let sum_off = |value: f64| {
        let by = gbp_difference(value, cost.record);
        off_by(value - cost.record, by.map(|by| by.chars().skip(1).collect()))
    };
    let counts = match guess.end() {
        Some(end) => m::guess_said(&thousands(end), &count_off(end)),
        None if guess.line().count() > 1 => m::guess_short(&month(TRUSTS.date.middle_month())),
        None => m::GUESS_UNSAID.into(),
    };
    let when = |date: Date| month(date.middle_month());
    let sum = guess.cost_gbp_million;
    let said = if guess.is_cost_set {
        m::guess_said(&gbp(sum), &sum_off(sum))
    } else {
        m::GUESS_UNSET.into()
    };
    let of_trusts = [
        m::guess_trusts_was(&when(TRUSTS.date), &thousands(trusts.record)),
        counts,
        m::guess_model_has(&thousands(trusts.model), &count_off(trusts.model)),
    ];
    let of_cost = [
        m::guess_cost_was(&when(COST.date), &gbp(cost.record)),
        said,
        m::guess_model_has(&gbp(cost.model), &sum_off(cost.model)),
    ];
    [of_trusts.join(" "), of_cost.join(" ")]
}

fn off_by(difference: f64, by: Option<String>) -> String {
    match by {
        None => m::GUESS_RIGHT.into(),
        Some(by) if difference > 0.0 => m::guess_too_high(&by),
        Some(by) => m::guess_too_low(&by),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guess;

    #[test]
    fn each_error_is_said() {
        let mut guess = Guess::default();
        let (_, answers) = guess::model();
        let [trusts, cost] = guess_answers(&guess, answers);
        assert!(trusts.starts_with("In March 2009, 43 acute trusts had one. You drew no line."));
        assert!(trusts.ends_with("The model’s run of history has 42, 1 too low."), "{trusts}");
        assert!(cost.contains("You left the sum where it was."), "{cost}");
        guess.set_cost(2300.0);
        let [_, cost] = guess_answers(&guess, answers);
        assert!(cost.contains("You said £2.3bn, £5.0bn too low."), "{cost}");
        guess.draw((0.0, 0.0), (0.5, 50.0));
        let [trusts, _] = guess_answers(&guess, answers);
        assert!(trusts.contains("Your line ends before March 2009."), "{trusts}");
        guess.set_year(5, 120.0);
        guess.set_cost(7300.0);
        let [trusts, cost] = guess_answers(&guess, answers);
        assert!(trusts.contains("You said 120, 77 too high."), "{trusts}");
        assert!(cost.contains("You said £7.3bn, which is right."), "{cost}");
        assert!(guess_trusts_question().contains("170"));
    }
}
