//! A guess at two things that the record answers: how many acute trusts had a patient system of the
//! programme, drawn as a line, and what the programme had cost.

use crate::analysis::Quantity;
use crate::calendar::Month;
use crate::evidence::{self, Figure};
use crate::model::{Component, Levers, Parameters, run};

/// The record's answer to the first question: acute trusts with a programme patient system in March 2009.
pub const TRUSTS: Figure = evidence::ACUTE_RECORDS.series.figures[3];

/// The record's answer to the second: spent on the whole programme by March 2012, local costs included.
pub const COST: Figure = evidence::SPEND.figures[4];

/// How many acute trusts there were, as the committee counted them: the most that can be drawn.
pub const TRUSTS_MOST: f64 = evidence::ACUTE_RECORDS.denominator.value;

/// The first sum that was named, for three years of central funding: where the second guess begins, in
/// GBP million.
pub const COST_FIRST: Figure = evidence::ESTIMATES[0];

/// The most that can be guessed, in GBP million. Judgement: about three times the answer.
pub const COST_MOST_GBP_MILLION: f64 = 20_000.0;

/// One step of the second guess, in GBP million.
pub const COST_STEP_GBP_MILLION: f64 = 100.0;

/// The month at which the line begins, at nought, and the years from there on that can be set.
pub const FROM: Month = Month::new(2004, 3);
/// How many years the line is long: to the month of [`TRUSTS`].
pub const YEARS: usize = 5;

/// Points of the line in a year.
const A_YEAR: usize = 4;
const POINTS: usize = YEARS * A_YEAR + 1;

/// A guess, and how far its line has been drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// Trusts at each quarter from [`FROM`] on, as far as it is drawn; nought at first.
    trusts: Vec<f64>,
    /// What the programme had cost, in GBP million.
    pub cost_gbp_million: f64,
    /// Whether the sum is the reader's own: it begins somewhere before anyone has set it.
    pub is_cost_set: bool,
}

impl Default for Guess {
    fn default() -> Self {
        Self { trusts: vec![0.0], cost_gbp_million: COST_FIRST.value, is_cost_set: false }
    }
}

/// What a guess is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// What the record says.
    pub record: f64,
    /// What the model's own run of history has.
    pub model: f64,
}

impl Guess {
    /// The line so far: shares of the way from [`FROM`] to its end, with trusts.
    pub fn line(&self) -> impl Iterator<Item = (f64, f64)> {
        self.trusts.iter().enumerate().map(|(index, &trusts)| (share(index), trusts))
    }

    /// Whether the line has been drawn to its end.
    pub fn is_drawn(&self) -> bool {
        self.trusts.len() == POINTS
    }

    /// Trusts some years after [`FROM`]; nothing where the line has not come so far.
    pub fn at_year(&self, year: usize) -> Option<f64> {
        self.trusts.get(year * A_YEAR).copied()
    }

    /// What is guessed of March 2009.
    pub fn end(&self) -> Option<f64> {
        self.at_year(YEARS)
    }

    /// Sets the trusts some years after [`FROM`]; what lies between this year and those beside it becomes
    /// straight. What is before it and not drawn yet is drawn straight to it.
    pub fn set_year(&mut self, year: usize, trusts: f64) {
        let place = year.clamp(1, YEARS) * A_YEAR;
        let from = (place - A_YEAR).min(self.trusts.len() - 1);
        self.straight((from, self.trusts[from]), (place, trusts));
        let after = place + A_YEAR;
        if let Some(&then) = self.trusts.get(after) {
            self.straight((place, trusts), (after, then));
        }
    }

    /// Draws from one place to another, each a share of the way and trusts. A stretch before it that has
    /// not been drawn becomes straight.
    pub fn draw(&mut self, from: (f64, f64), to: (f64, f64)) {
        let place = |share: f64| (share.clamp(0.0, 1.0) * (POINTS - 1) as f64).round() as usize;
        // The line begins at nought, whoever draws it.
        let (a, b) = ((place(from.0).max(1), from.1), (place(to.0).max(1), to.1));
        let last = self.trusts.len() - 1;
        if a.0 > last {
            self.straight((last, self.trusts[last]), a);
        }
        self.straight(a, b);
    }

    /// The pointer is lifted: a line that nearly came to the end is meant to, and goes on as it ended.
    pub fn lift(&mut self) {
        const NEARLY: usize = POINTS - A_YEAR / 2;
        if let (NEARLY.., Some(&end)) = (self.trusts.len(), self.trusts.last()) {
            self.trusts.resize(POINTS, end);
        }
    }

    /// Sets every point between two, and both.
    fn straight(&mut self, a: (usize, f64), b: (usize, f64)) {
        let (from, to) = if a.0 <= b.0 { (a, b) } else { (b, a) };
        if self.trusts.len() <= to.0 {
            self.trusts.resize(to.0 + 1, 0.0);
        }
        for index in from.0..=to.0 {
            // Of a stretch without length, its second end.
            let way =
                if to.0 == from.0 { 1.0 } else { (index - from.0) as f64 / (to.0 - from.0) as f64 };
            let end = if to.0 == from.0 { b.1 } else { to.1 };
            let trusts = from.1 + (end - from.1) * way;
            let trusts = if trusts.is_nan() { 0.0 } else { trusts };
            self.trusts[index] = trusts.clamp(0.0, TRUSTS_MOST).round();
        }
        self.trusts[0] = 0.0;
    }

    /// Sets the second guess, clamped to its range; what is no number changes nothing.
    pub fn set_cost(&mut self, gbp_million: f64) {
        if gbp_million.is_finite() {
            self.cost_gbp_million = gbp_million.clamp(0.0, COST_MOST_GBP_MILLION);
            self.is_cost_set = true;
        }
    }
}

const fn share(index: usize) -> f64 {
    index as f64 / (POINTS - 1) as f64
}

/// The months from [`FROM`] on until a figure's date.
fn months_from_start(figure: &Figure) -> f64 {
    f64::from(figure.date.middle_month().0 - FROM.0)
}

/// The record's points on the way of the line: shares of it, with trusts.
pub fn record() -> impl Iterator<Item = (f64, f64)> {
    let figures = evidence::ACUTE_RECORDS.series.figures.iter();
    let way = (YEARS * 12) as f64;
    figures
        .map(move |figure| (months_from_start(figure) / way, figure.value))
        .filter(|at| at.0 <= 1.0)
}

/// The model's run of history over the same way, month by month.
pub fn model() -> (Vec<(f64, f64)>, [Answer; 2]) {
    let parameters = Parameters::default();
    let history = run(&parameters, &Levers::HISTORY);
    let live = Quantity::Live(Component::AcuteEpr);
    let way = (YEARS * 12) as i32;
    let of = |quantity: Quantity, month: Month| {
        history.at(month).map_or(0.0, |state| quantity.of(state, &parameters))
    };
    let trusts = |month| of(live, month) * TRUSTS_MOST;
    let line =
        (0..=way).map(|month| (f64::from(month) / f64::from(way), trusts(Month(FROM.0 + month))));
    let answers = [
        Answer { record: TRUSTS.value, model: trusts(TRUSTS.date.middle_month()) },
        Answer { record: COST.value, model: of(Quantity::Spend, COST.date.middle_month()) },
    ];
    (line.collect(), answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_are_those_of_the_record() {
        assert_eq!((TRUSTS.id, TRUSTS.value), ("F161", 43.0));
        assert_eq!(TRUSTS.date.middle_month(), Month::new(2009, 3));
        assert_eq!(TRUSTS.date.middle_month().0 - FROM.0, (YEARS * 12) as i32);
        assert_eq!((COST.value, COST.date.middle_month()), (7300.0, Month::new(2012, 3)));
        assert_eq!(COST.scope, evidence::Scope::ProgrammeToDate);
        assert_eq!((COST_FIRST.value, TRUSTS_MOST), (2300.0, 170.0));
        let (line, [trusts, cost]) = model();
        assert_eq!(line.len(), YEARS * 12 + 1);
        assert!((trusts.model - 43.0).abs() < 5.0, "{trusts:?}");
        assert!((cost.model - 7300.0).abs() < 300.0, "{cost:?}");
        let record: Vec<(f64, f64)> = record().collect();
        assert_eq!(record.last(), Some(&(1.0, 43.0)));
        assert_eq!(record.len(), 4, "the forecast lies beyond");
    }

    #[test]
    fn a_line_is_drawn_as_the_pointer_goes() {
        let mut guess = Guess::default();
        assert!(!guess.is_drawn() && guess.end().is_none());
        // Put down in the middle: what is before becomes straight.
        guess.draw((0.5, 80.0), (0.5, 80.0));
        assert_eq!(guess.line().last(), Some((0.5, 80.0)));
        assert_eq!(guess.at_year(1), Some(32.0));
        guess.draw((0.5, 80.0), (1.0, 160.0));
        assert!(guess.is_drawn());
        assert_eq!((guess.at_year(4), guess.end()), (Some(128.0), Some(160.0)));
        // Back again, lower.
        guess.draw((1.0, 100.0), (0.6, 60.0));
        assert_eq!((guess.at_year(3), guess.end()), (Some(60.0), Some(100.0)));
        assert_eq!(guess.at_year(0), Some(0.0), "it begins at nought");
        let mut short = Guess::default();
        short.draw((0.0, 0.0), (0.6, 60.0));
        short.lift();
        assert!(!short.is_drawn(), "two years are missing");
        short.draw((0.6, 60.0), (0.95, 95.0));
        short.lift();
        assert_eq!(short.end(), Some(95.0), "a quarter was missing");
    }

    #[test]
    fn a_year_is_set_by_keys() {
        let mut guess = Guess::default();
        guess.set_year(5, 100.0);
        assert_eq!((guess.at_year(1), guess.at_year(5)), (Some(20.0), Some(100.0)));
        guess.set_year(3, 10.0);
        assert_eq!((guess.at_year(2), guess.at_year(4)), (Some(40.0), Some(80.0)));
        let quarters: Vec<f64> = guess.line().map(|at| at.1).collect();
        assert_eq!(quarters[10], 25.0, "straight between two years");
        guess.set_year(99, 999.0);
        assert_eq!(guess.end(), Some(TRUSTS_MOST));
    }

    #[test]
    fn nothing_drawn_is_out_of_range() {
        let mut guess = Guess::default();
        for hostile in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1e300, 1e300] {
            guess.draw((hostile, hostile), (0.7, hostile));
            guess.draw((0.2, 5.0), (hostile, hostile));
            guess.set_cost(hostile);
            assert!(guess.line().all(|at| (0.0..=TRUSTS_MOST).contains(&at.1)), "{guess:?}");
            assert!((0.0..=COST_MOST_GBP_MILLION).contains(&guess.cost_gbp_million));
        }
    }
}
