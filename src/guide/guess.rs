//! A guess at two things that the record answers: how many acute trusts had a patient system of the
//! programme, drawn as a line, and what the programme had cost.

use npfit_model::{Component, Month, Run};

use super::observation::month;
use crate::analysis::Quantity;
use crate::evidence::{self, Figure};

/// The record's answer to the first question: acute trusts with a programme patient system in March 2009.
pub static TRUSTS: &Figure = &evidence::F161;

/// The record's answer to the second: spent on the whole programme by March 2012, local costs included.
pub static COST: &Figure = &evidence::F082;

/// How many acute trusts there were: the most that can be drawn.
pub static TRUSTS_ALL: &Figure = &evidence::F140;

/// Three years of central funding, as announced: where the second guess begins.
pub static COST_FIRST: &Figure = &evidence::F003;

/// The most that can be guessed, in GBP million. Judgement: about three times the answer.
pub const COST_MOST_GBP_MILLION: f64 = 20_000.0;

/// One step of the second guess, in GBP million.
pub const COST_STEP_GBP_MILLION: f64 = 100.0;

/// The month at which the line begins, at zero.
pub const FROM: Month = Month::new(2004, 3);

/// How many years the line is long: to the month of [`TRUSTS`].
pub const YEARS: usize = 5;

/// Points of the line in a year.
const YEAR_POINTS: usize = 4;
const POINTS: usize = YEARS * YEAR_POINTS + 1;

/// A guess, and how far its line has been drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Guess {
    /// Trusts at each quarter from [`FROM`] on, as far as it is drawn; zero at first.
    trusts: Vec<f64>,
    /// What the programme had cost, GBP million.
    pub cost_gbp_million: f64,
    /// Whether the sum is the reader's own: it begins somewhere before anyone has set it.
    pub is_cost_set: bool,
}

impl Default for Guess {
    fn default() -> Self {
        Self { trusts: vec![0.0], cost_gbp_million: COST_FIRST.value, is_cost_set: false }
    }
}

/// What a guess is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The figure of the record.
    pub record: &'static Figure,
    /// The value in the model's run of history, in the figure's unit.
    pub model: f64,
}

impl Guess {
    /// The line so far: shares of the way from [`FROM`] to its end, with trusts.
    pub fn line(&self) -> impl Iterator<Item = (f64, f64)> {
        self.trusts.iter().enumerate().map(|(index, &trusts)| (share(index), trusts))
    }

    /// Whether anything has been drawn.
    pub fn is_begun(&self) -> bool {
        self.trusts.len() > 1
    }

    /// Whether the line has been drawn to its end.
    pub fn is_drawn(&self) -> bool {
        self.trusts.len() == POINTS
    }

    /// Trusts some years after [`FROM`]; `None` where the line has not come so far.
    pub fn at_year(&self, year: usize) -> Option<f64> {
        self.trusts.get(year * YEAR_POINTS).copied()
    }

    /// What is guessed of the last month.
    pub fn end(&self) -> Option<f64> {
        self.at_year(YEARS)
    }

    /// Sets the trusts some years after [`FROM`]; the line from the year before and to the year after becomes
    /// straight, and so does what comes before it and is not drawn yet.
    pub fn set_year(&mut self, year: usize, trusts: f64) {
        let place = year.clamp(1, YEARS) * YEAR_POINTS;
        let from = (place - YEAR_POINTS).min(self.trusts.len() - 1);
        self.straight((from, self.trusts[from]), (place, trusts));
        let after = place + YEAR_POINTS;
        if let Some(&then) = self.trusts.get(after) {
            self.straight((place, trusts), (after, then));
        }
    }

    /// Draws from one place to another, each a share of the way and trusts. A stretch before it that has not
    /// been drawn becomes straight.
    pub fn draw(&mut self, from: (f64, f64), to: (f64, f64)) {
        let place = |share: f64| (share.clamp(0.0, 1.0) * (POINTS - 1) as f64).round() as usize;
        // The line always begins at zero.
        let (a, b) = ((place(from.0).max(1), from.1), (place(to.0).max(1), to.1));
        let last = self.trusts.len() - 1;
        if a.0 > last {
            self.straight((last, self.trusts[last]), a);
        }
        self.straight(a, b);
    }

    /// The pointer is lifted: a line that nearly reached the end is meant to reach it.
    pub fn lift(&mut self) {
        const NEARLY: usize = POINTS - YEAR_POINTS / 2;
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
            // A stretch without length takes its second end.
            let way =
                if to.0 == from.0 { 1.0 } else { (index - from.0) as f64 / (to.0 - from.0) as f64 };
            let end = if to.0 == from.0 { b.1 } else { to.1 };
            let trusts = from.1 + (end - from.1) * way;
            let trusts = if trusts.is_nan() { 0.0 } else { trusts };
            self.trusts[index] = trusts.clamp(0.0, TRUSTS_ALL.value).round();
        }
        self.trusts[0] = 0.0;
    }

    /// Sets the second guess, clamped to its range; what is not a number changes nothing.
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

/// The record's points along the line: shares of the way, with trusts.
pub fn record() -> impl Iterator<Item = (f64, f64)> {
    let way = (YEARS * 12) as f64;
    let figures = evidence::PATIENT_SYSTEMS.series.figures.iter();
    let place = |figure: &Figure| f64::from(figure.date.month_index() - FROM.0);
    figures.map(move |figure| (place(figure) / way, figure.value)).filter(|at| at.0 <= 1.0)
}

/// The model's run of history along the line, month by month.
pub fn model_line(history: &Run) -> Vec<(f64, f64)> {
    let live = Quantity::Live(Component::AcuteEpr);
    let way = (YEARS * 12) as i32;
    let at = |month: i32| {
        let trusts = live.of(history.at(Month(FROM.0 + month)));
        (f64::from(month) / f64::from(way), trusts)
    };
    (0..=way).map(at).collect()
}

/// Both answers, of the record and of the model's run of history: trusts, and cost.
pub fn answers(history: &Run) -> [Answer; 2] {
    let answer = |record: &'static Figure, quantity: Quantity| Answer {
        record,
        model: quantity.of(history.at(month(record.date))),
    };
    [answer(TRUSTS, Quantity::Live(Component::AcuteEpr)), answer(COST, Quantity::SpendProgramme)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::{Settings, run};

    #[test]
    fn the_answers_are_those_of_the_record() {
        assert_eq!((TRUSTS.id, TRUSTS.value), ("F161", 43.0));
        assert_eq!(month(TRUSTS.date), Month::new(2009, 3));
        assert_eq!(month(TRUSTS.date).0 - FROM.0, (YEARS * 12) as i32);
        assert_eq!((COST.value, month(COST.date)), (7300.0, Month::new(2012, 3)));
        assert_eq!(COST.scope, evidence::Scope::ProgrammeToDate);
        assert_eq!((COST_FIRST.value, TRUSTS_ALL.value), (2300.0, 170.0));
        let history = run(&Settings::default());
        assert_eq!(model_line(&history).len(), YEARS * 12 + 1);
        let [trusts, cost] = answers(&history);
        assert!((trusts.model - 43.0).abs() < 8.0, "{trusts:?}");
        assert!((cost.model - 7300.0).abs() < 600.0, "{cost:?}");
        let record: Vec<(f64, f64)> = record().collect();
        assert_eq!(record.last(), Some(&(1.0, 43.0)));
        assert_eq!(record.len(), 4, "the forecast lies beyond");
    }

    #[test]
    fn a_line_is_drawn_as_the_pointer_goes() {
        let mut guess = Guess::default();
        assert!(!guess.is_drawn() && guess.end().is_none());
        // Put down in the middle: what comes before becomes straight.
        guess.draw((0.5, 80.0), (0.5, 80.0));
        assert_eq!(guess.line().last(), Some((0.5, 80.0)));
        assert_eq!(guess.at_year(1), Some(32.0));
        guess.draw((0.5, 80.0), (1.0, 160.0));
        assert!(guess.is_drawn());
        assert_eq!((guess.at_year(4), guess.end()), (Some(128.0), Some(160.0)));
        // Back again, lower.
        guess.draw((1.0, 100.0), (0.6, 60.0));
        assert_eq!((guess.at_year(3), guess.end()), (Some(60.0), Some(100.0)));
        assert_eq!(guess.at_year(0), Some(0.0), "it begins at zero");
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
        assert_eq!(guess.end(), Some(TRUSTS_ALL.value));
    }

    #[test]
    fn nothing_drawn_is_out_of_range() {
        let mut guess = Guess::default();
        for hostile in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1e300, 1e300] {
            guess.draw((hostile, hostile), (0.7, hostile));
            guess.draw((0.2, 5.0), (hostile, hostile));
            guess.set_cost(hostile);
            assert!(guess.line().all(|at| (0.0..=TRUSTS_ALL.value).contains(&at.1)), "{guess:?}");
            assert!((0.0..=COST_MOST_GBP_MILLION).contains(&guess.cost_gbp_million));
        }
    }
}
