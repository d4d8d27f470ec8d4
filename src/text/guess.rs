//! The guess in words: what is asked, and how guess, record and model differ.

use npfit_model::Month;

use super::{Format, amount, month, record};
use crate::evidence::Figure;
use crate::guide::guess::{Answer, COST, COST_FIRST, FROM, Guess, TRUSTS, TRUSTS_ALL};
use crate::guide::observation;
use crate::message::{self as m, Language};

/// The first question.
pub fn guess_trusts_question(language: &Language) -> String {
    m::guess_trusts(language, &when(language, TRUSTS), &count(language, TRUSTS_ALL.value))
}

/// The second question.
pub fn guess_cost_question(language: &Language) -> String {
    m::guess_cost(language, &when(language, COST))
}

/// Where the second guess begins, in words.
pub fn guess_cost_first(language: &Language) -> String {
    m::guess_cost_first(language, &when(language, COST_FIRST), &amount(language, COST_FIRST))
}

/// What a handle of the line is called: the month that it sets.
pub fn guess_year_name(language: &Language, year: usize) -> String {
    m::guess_year(language, &month(language, Month(FROM.0 + 12 * year as i32)))
}

/// The value of a handle: trusts, or that the line has not come so far.
pub fn guess_year_value(language: &Language, trusts: Option<f64>) -> String {
    match trusts {
        Some(trusts) => m::guess_year_value(language, &count(language, trusts)),
        None => m::GUESS_NOT_DRAWN.text(language).to_owned(),
    }
}

/// What is written on the surface until the line has been drawn to its end; empty then.
pub fn guess_hint(language: &Language, guess: &Guess) -> String {
    let hint = match guess {
        _ if guess.is_drawn() => return String::new(),
        _ if guess.is_begun() => m::GUESS_DRAW_ON,
        _ => m::GUESS_DRAW_HERE,
    };
    hint.text(language).to_owned()
}

/// A sum as the second guess prints it.
pub fn guess_cost_value(language: &Language, gbp_million: f64) -> String {
    Format::GbpBillion.print(language, gbp_million)
}

/// What stands at the end of each line: the reader's, if it is drawn, the record's and the model's.
pub fn guess_labels(language: &Language, guess: &Guess, trusts: &Answer) -> [Option<String>; 3] {
    let count = |value| count(language, value);
    [
        guess.end().map(|end| m::guess_yours(language, &count(end))),
        Some(m::guess_record(language, &count(trusts.record.value))),
        Some(m::guess_model(language, &count(trusts.model))),
    ]
}

/// What happened, for each question: the record, the reader's error, the model's error.
pub fn guess_answers(language: &Language, guess: &Guess, answers: &[Answer; 2]) -> [String; 2] {
    let [trusts, cost] = answers;
    let counts = match guess.end() {
        Some(end) => said(language, Format::Count, end, trusts),
        None if guess.is_begun() => m::guess_short(language, &when(language, trusts.record)),
        None => m::GUESS_UNSAID.text(language).to_owned(),
    };
    let sum = if guess.is_cost_set {
        said(language, Format::GbpBillion, guess.cost_gbp_million, cost)
    } else {
        m::GUESS_UNSET.text(language).to_owned()
    };
    let of_trusts =
        [trusts_were(language, trusts.record), counts, model_has(language, Format::Count, trusts)];
    let of_cost =
        [cost_was(language, cost.record), sum, model_has(language, Format::GbpBillion, cost)];
    [of_trusts.join(" "), of_cost.join(" ")]
}

fn trusts_were(language: &Language, figure: &Figure) -> String {
    let (when, value) = (when(language, figure), amount(language, figure));
    match record::range(language, figure) {
        Some(range) => m::guess_trusts_range(language, &when, &value, &range),
        None => m::guess_trusts_was(language, &when, &value),
    }
}

fn cost_was(language: &Language, figure: &Figure) -> String {
    let prices = record::prices(figure.prices).unwrap_or(m::PRICES_NOT_STATED).text(language);
    m::guess_cost_was(language, &when(language, figure), &amount(language, figure), prices)
}

fn said(language: &Language, format: Format, value: f64, answer: &Answer) -> String {
    let off = off_by(language, format, value, answer.record.value);
    m::guess_said(language, &format.print(language, value), &off)
}

fn model_has(language: &Language, format: Format, answer: &Answer) -> String {
    let off = off_by(language, format, answer.model, answer.record.value);
    m::guess_model_has(language, &format.print(language, answer.model), &off)
}

/// How far a value is from the record, as both are printed.
fn off_by(language: &Language, format: Format, value: f64, record: f64) -> String {
    match format.difference(language, value, record) {
        None => m::GUESS_RIGHT.text(language).to_owned(),
        Some(by) => {
            let size: String = by.chars().skip(1).collect();
            if value > record {
                m::guess_too_high(language, &size)
            } else {
                m::guess_too_low(language, &size)
            }
        }
    }
}

fn count(language: &Language, value: f64) -> String {
    Format::Count.print(language, value)
}

fn when(language: &Language, figure: &Figure) -> String {
    month(language, observation::month(figure.date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::guess;
    use npfit_model::{Settings, run};

    #[test]
    fn each_error_is_named() {
        let language = Language::english();
        let answers = guess::answers(&run(&Settings::default()));
        let of = |guess: &Guess| guess_answers(&language, guess, &answers);
        let mut guess = Guess::default();
        let [trusts, cost] = of(&guess);
        assert!(trusts.starts_with("In March 2009 43 trusts had one"), "{trusts}");
        assert!(trusts.contains("sources differ (43 to 45 trusts). You drew no line."), "{trusts}");
        assert!(trusts.contains("The model’s run of history has "), "{trusts}");
        assert!(cost.contains("£7.3bn (2004–05 prices). You left the sum where it was."), "{cost}");
        guess.set_cost(2300.0);
        assert!(of(&guess)[1].contains("You said £2.3bn, £5.0bn too low."), "{:?}", of(&guess));
        guess.draw((0.0, 0.0), (0.5, 50.0));
        assert!(of(&guess)[0].contains("Your line ends before March 2009."));
        guess.set_year(5, 120.0);
        guess.set_cost(7300.0);
        let [trusts, cost] = of(&guess);
        assert!(trusts.contains("You said 120, 77 too high."), "{trusts}");
        assert!(cost.contains("You said £7.3bn, which is right."), "{cost}");
    }

    #[test]
    fn the_questions_do_not_give_the_answers_away() {
        let language = Language::english();
        let asked = [
            guess_trusts_question(&language),
            guess_cost_question(&language),
            guess_cost_first(&language),
        ];
        assert!(asked[0].contains("170") && asked[2].contains("£2.3bn"), "{asked:?}");
        for words in asked {
            assert!(!words.contains("43") && !words.contains("7.3"), "{words}");
        }
    }
}
