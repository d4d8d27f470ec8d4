//! Reading a chart: from a point, and by steps. No value of the model is written here.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_model::{LAST_MONTH, Levers, MONTHS_COUNT, Month, Run, Settings, run};
use npfit_scenario::analysis::Quantity;
use npfit_scenario::chart::tooltip::{Place, Step};
use npfit_scenario::chart::{ChartSize, Runs, Subject, TimeChart};
use npfit_scenario::message::Language;
use npfit_scenario::text;

const SIZE: ChartSize = ChartSize { width_px: 820, height_px: 430 };

struct Both {
    own: Run,
    history: Run,
    language: Language,
}

impl Both {
    fn new() -> Self {
        let levers = Levers::from_percent(70.0, Month::new(2006, 9), 40.0);
        Self {
            own: run(&Settings::with_levers(levers)),
            history: run(&Settings::default()),
            language: Language::english(),
        }
    }

    fn chart(&self, subject: Subject) -> TimeChart {
        subject.chart(&Runs::new(&self.own, &self.history), &self.language, SIZE)
    }
}

/// Every real figure of a chart, as the keyboard meets them from its beginning.
fn walk(chart: &TimeChart, from: Place, step: Step) -> Vec<Place> {
    let mut places = Vec::new();
    let mut place = from;
    loop {
        let next = place.after(chart, step);
        if next == place || next.figure.is_none() {
            return places;
        }
        places.push(next);
        place = next;
    }
}

#[test]
fn every_month_is_found_where_it_stands() {
    let both = Both::new();
    for subject in Subject::all() {
        let chart = both.chart(subject);
        for month in (0..MONTHS_COUNT as i32).map(Month) {
            let place = Place { month, figure: None };
            let (x, y) = place.point(&chart, SIZE);
            assert_eq!(y, None);
            // Far above everything that is drawn.
            assert_eq!(Place::at(&chart, SIZE, (x, -100.0)), place, "{subject:?}");
        }
    }
}

#[test]
fn every_figure_is_found_where_it_stands_and_no_further() {
    let both = Both::new();
    for subject in Subject::all() {
        let chart = both.chart(subject);
        let first = Place { month: Month(0), figure: None };
        for place in walk(&chart, first, Step::FigureAfter) {
            let (x, y) = place.point(&chart, SIZE);
            let y = y.expect("a figure has a height");
            let found = Place::at(&chart, SIZE, (x, y));
            let at = |place: Place| place.read(&chart).figure.map(|figure| figure.id);
            // Two figures may stand on one spot: the reader is led to one that stands there.
            assert_eq!(found.point(&chart, SIZE), (x, Some(y)), "{subject:?}: {:?}", at(place));
            assert!(at(found).is_some());
        }
    }
    let chart = both.chart(Subject::Money);
    let last = walk(&chart, Place { month: Month(0), figure: None }, Step::FigureAfter);
    let (x, y) = last.last().expect("a figure").point(&chart, SIZE);
    assert_eq!(Place::at(&chart, SIZE, (x + 11.0, y.expect("a height") - 11.0)).figure, None);
}

#[test]
fn stepping_through_figures_meets_each_once_in_order_of_time() {
    let both = Both::new();
    for subject in Subject::all() {
        let chart = both.chart(subject);
        let marks = chart.marks.iter().filter(|mark| mark.figure.is_some()).count();
        let events = chart.strips.iter().flat_map(|strip| &strip.events);
        let events = events.filter(|event| event.figure.is_some()).count();
        let first = Place { month: Month(-1), figure: None };
        let forwards = walk(&chart, first, Step::FigureAfter);
        let mut backwards = walk(&chart, Place::last(), Step::FigureBefore);
        backwards.reverse();
        assert_eq!(forwards.len(), marks + events, "{subject:?}");
        assert_eq!(forwards, backwards, "{subject:?}");
        let across: Vec<f64> = forwards.iter().map(|place| place.point(&chart, SIZE).0).collect();
        assert!(across.is_sorted(), "{subject:?}");
    }
}

#[test]
fn months_are_stepped_through_and_stop_at_the_ends() {
    let both = Both::new();
    let chart = both.chart(Subject::Fit);
    let june = Place { month: Month::new(2008, 6), figure: None };
    assert_eq!(june.after(&chart, Step::Months(-12)).month, Month::new(2007, 6));
    assert_eq!(june.after(&chart, Step::First).month, Month(0));
    assert_eq!(june.after(&chart, Step::Last), Place::last());
    assert_eq!(Place::last().after(&chart, Step::Months(1)).month, LAST_MONTH);
    assert_eq!(Place::at(&chart, SIZE, (-50.0, -50.0)).month, Month(0));
    assert_eq!(Place::at(&chart, SIZE, (2000.0, -50.0)), Place::last());
}

#[test]
fn a_reading_has_the_values_of_both_runs() {
    let both = Both::new();
    let month = Month::new(2010, 5);
    for subject in Subject::all() {
        let reading = Place { month, figure: None }.read(&both.chart(subject));
        assert!(!reading.values.is_empty(), "{subject:?}");
        for value in reading.values {
            let quantity = value.quantity;
            assert_eq!(value.yours, quantity.of(both.own.at(month)), "{quantity:?}");
            assert_eq!(value.history, quantity.of(both.history.at(month)), "{quantity:?}");
            assert_eq!(value.band, None);
        }
    }
}

/// Contracts are signed in September 2006 here, in January 2004 in history.
#[test]
fn there_is_no_estimate_before_contracts_are_signed() {
    let (both, english) = (Both::new(), Language::english());
    let later = both.chart(Subject::Money);
    let runs = Runs::new(&both.history, &both.own);
    let earlier = Subject::Money.chart(&runs, &english, SIZE);
    let estimate = |chart: &TimeChart, month: Month| {
        let reading = Place { month, figure: None }.read(chart);
        assert!(reading.values.len() >= 3);
        reading.values.into_iter().find(|value| value.quantity == Quantity::WholeLife)
    };
    assert_eq!(estimate(&later, Month::new(2006, 8)), None);
    assert!(estimate(&later, Month::new(2006, 9)).is_some_and(|value| value.has_history));
    // Where only the run that it is compared with has none, nothing is said of that.
    let alone = estimate(&earlier, Month::new(2005, 1)).expect("it is signed");
    assert!(!alone.has_history && alone.yours == alone.history && alone.yours > 0.0);
    assert!(!text::spoken_value(&english, &alone).contains("history"));
    let tables = text::tables(&english, Subject::Money, &later);
    let table = tables.iter().find(|table| table.caption.contains("estimate")).expect("a table");
    assert_eq!(table.rows[1].cells, ["–", "–", "–"]);
    assert_eq!((&*table.rows[3].cells[0], &*table.rows[3].cells[2]), ("–", "–"));
    assert!(table.rows[3].cells[1].starts_with('£'));
    assert!(table.rows[4].cells.iter().all(|cell| cell != "–"), "{:?}", table.rows[4]);
}

#[test]
fn dates_and_events_read_as_sentences() {
    let (both, english) = (Both::new(), Language::english());
    let words = text::chart_description(&english, Subject::Money, &both.chart(Subject::Money));
    assert!(words.contains("£12.4bn on 16 June 2006"), "{words}");
    for subject in Subject::all() {
        let chart = both.chart(subject);
        let words = text::chart_description(&english, subject, &chart);
        let is_day = |from: &str| {
            let word = from.split(' ').next().unwrap_or_default();
            word.len() <= 2 && word.parse::<u8>().is_ok()
        };
        assert!(words.split(" in ").skip(1).all(|after| !is_day(after)), "{words}");
        for place in walk(&chart, Place { month: Month(0), figure: None }, Step::FigureAfter) {
            let words = text::reading(&english, &place.read(&chart));
            assert!(!words.contains('–') || words.contains("2004–05"), "{words}");
        }
    }
}

#[test]
fn while_nothing_is_changed_both_values_are_one() {
    let (both, english) = (Both::new(), Language::english());
    let runs = Runs::new(&both.history, &both.history);
    for subject in Subject::all() {
        for value in Place::last().read(&subject.chart(&runs, &english, SIZE)).values {
            assert_eq!(value.yours, value.history);
            let words = text::spoken_value(&english, &value);
            assert!(words.ends_with("as in the model’s history"), "{words}");
        }
    }
}

#[test]
fn a_figure_keeps_its_place_whatever_the_levers_do() {
    let both = Both::new();
    let other = run(&Settings::with_levers(Levers::from_percent(0.0, Levers::SIGNING_LAST, 100.0)));
    for subject in Subject::all() {
        let places = |own: &Run| -> Vec<(f64, Option<f64>)> {
            let runs = Runs::new(own, &both.history);
            let chart = subject.chart(&runs, &both.language, SIZE);
            let first = Place { month: Month(-1), figure: None };
            let figures = walk(&chart, first, Step::FigureAfter);
            figures.iter().map(|place| place.point(&chart, SIZE)).collect()
        };
        assert_eq!(places(&both.own), places(&other), "{subject:?}");
    }
}
