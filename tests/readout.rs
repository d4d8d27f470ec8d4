//! Reading a chart: from a point, by steps, and as a table. No value of the model is written here.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_scenario::analysis::Quantity;
use npfit_scenario::analysis::ensemble::Bands;
use npfit_scenario::calendar::Month;
use npfit_scenario::chart::readout::{Place, Step};
use npfit_scenario::chart::{ChartSize, Runs, Subject, TimeChart, suppliers};
use npfit_scenario::evidence;
use npfit_scenario::model::{Component, Levers, Parameters, Run, Supplier, run};
use npfit_scenario::text;

const SIZE: ChartSize = ChartSize { width_px: 820, height_px: 430 };

/// Every chart over time that the page has.
fn subjects() -> impl Iterator<Item = Subject> {
    [Subject::Money, Subject::Fit, Subject::Parts]
        .into_iter()
        .chain(Component::ALL.map(Subject::Delivery))
        .chain(Supplier::ALL.map(Subject::Supplier))
}

struct Both {
    own: Run,
    history: Run,
    parameters: Parameters,
}

impl Both {
    fn new() -> Self {
        let parameters = Parameters::default();
        Self {
            own: run(&parameters, &Levers::from_percent(70.0, Month::new(2006, 9), 40.0)),
            history: run(&parameters, &Levers::HISTORY),
            parameters,
        }
    }

    fn runs(&self) -> Runs<'_> {
        Runs::new(&self.own, &self.history, &self.parameters)
    }

    fn chart(&self, subject: Subject) -> TimeChart {
        subject.chart(&self.runs(), SIZE.width_px)
    }
}

#[test]
fn every_month_and_every_figure_is_found_where_it_stands() {
    let both = Both::new();
    for subject in subjects() {
        let chart = both.chart(subject);
        for month in (0..180).map(Month) {
            let place = Place { month, mark: None };
            let (x, y) = place.point(&chart, SIZE);
            assert_eq!(y, None);
            // Far above everything that is drawn.
            assert_eq!(Place::at(&chart, SIZE, (x, -100.0)), place, "{subject:?}");
        }
        for (index, mark) in chart.marks.iter().enumerate() {
            let Some(figure) = mark.figure else { continue };
            let place = Place { month: figure.date.middle_month(), mark: Some(index) };
            let (x, y) = place.point(&chart, SIZE);
            let y = y.expect("a mark has a height");
            assert_eq!(Place::at(&chart, SIZE, (x, y)), place, "{subject:?}: {}", figure.id);
            assert_eq!(place.read(&chart).figure, Some(figure));
        }
    }
}

#[test]
fn a_figure_is_found_within_reach_and_no_further() {
    let both = Both::new();
    let chart = both.chart(Subject::Money);
    let last = chart.marks.iter().position(|m| m.figure == evidence::SPEND.figures.last());
    let place = Place { month: Month::new(2012, 3), mark: last };
    let (x, y) = place.point(&chart, SIZE);
    let y = y.expect("a mark has a height");
    assert_eq!(Place::at(&chart, SIZE, (x + 9.0, y + 9.0)).mark, last);
    assert_eq!(Place::at(&chart, SIZE, (x + 11.0, y + 11.0)).mark, None);
}

#[test]
fn beyond_the_plot_the_first_and_the_last_month_are_read() {
    let both = Both::new();
    let chart = both.chart(Subject::Parts);
    assert_eq!(Place::at(&chart, SIZE, (-50.0, 50.0)).month, Month(0));
    assert_eq!(Place::at(&chart, SIZE, (2000.0, 50.0)), Place::last());
}

#[test]
fn months_are_stepped_through_and_stop_at_the_ends() {
    let both = Both::new();
    let chart = both.chart(Subject::Fit);
    let month = |from, step| Place::after(&chart, from, step).month;
    assert_eq!(month(None, Step::Months(-1)), Month(178));
    assert_eq!(month(None, Step::Months(1)), Month(179));
    let june = Some(Place { month: Month::new(2008, 6), mark: None });
    assert_eq!(month(june, Step::Months(-12)), Month::new(2007, 6));
    assert_eq!(month(june, Step::First), Month(0));
    assert_eq!(month(june, Step::Last), Month(179));
    assert_eq!(month(Some(Place { month: Month(3), mark: None }), Step::Months(-12)), Month(0));
}

#[test]
fn stepping_through_figures_meets_each_once_in_order_of_time() {
    let both = Both::new();
    for subject in subjects() {
        let chart = both.chart(subject);
        let real = chart.marks.iter().filter(|mark| mark.figure.is_some()).count();
        let walk = |step| {
            let mut place = None;
            let mut met: Vec<usize> = Vec::new();
            for _ in 0..=real {
                let next = Place::after(&chart, place, step);
                if place == Some(next) || next.mark.is_none() {
                    break;
                }
                met.extend(next.mark);
                place = Some(next);
            }
            met
        };
        let forwards = walk(Step::FigureAfter);
        let mut backwards = walk(Step::FigureBefore);
        backwards.reverse();
        assert_eq!(forwards.len(), real, "{subject:?}");
        assert_eq!(forwards, backwards, "{subject:?}");
        let dates = forwards.iter().map(|&index| chart.marks[index].months);
        assert!(dates.is_sorted(), "{subject:?}");
    }
}

#[test]
fn a_figure_keeps_its_place_whatever_the_levers_do() {
    let both = Both::new();
    let other = run(&both.parameters, &Levers::from_percent(0.0, Month::new(2008, 1), 100.0));
    for subject in subjects() {
        let figures = |own: &Run| -> Vec<_> {
            let runs = Runs::new(own, &both.history, &both.parameters);
            let marks = subject.chart(&runs, SIZE.width_px).marks;
            marks.iter().map_while(|mark| mark.figure.map(|figure| figure.id)).collect()
        };
        assert_eq!(figures(&both.own), figures(&other), "{subject:?}");
    }
}

#[test]
fn a_reading_has_the_values_of_both_runs() {
    let both = Both::new();
    let month = Month::new(2010, 5);
    for subject in subjects() {
        let reading = Place { month, mark: None }.read(&both.chart(subject));
        assert!(!reading.values.is_empty(), "{subject:?}");
        for value in reading.values {
            let of =
                |run: &Run| value.quantity.of(run.at(month).expect("a month"), &both.parameters);
            assert_eq!(value.yours, of(&both.own), "{:?}", value.quantity);
            assert_eq!(value.history, of(&both.history), "{:?}", value.quantity);
            assert_eq!(value.band, None);
        }
    }
}

#[test]
fn while_nothing_is_changed_both_values_are_one() {
    let both = Both::new();
    let runs = Runs::new(&both.history, &both.history, &both.parameters);
    for subject in subjects() {
        for value in Place::last().read(&subject.chart(&runs, SIZE.width_px)).values {
            assert_eq!(value.yours, value.history);
            assert!(text::reading_value(&value).ends_with("as in the model’s history"));
        }
    }
}

#[test]
fn a_band_is_read_where_there_is_one() {
    let both = Both::new();
    let sets = [(&both.parameters, &both.own), (&both.parameters, &both.history)];
    let bands = Bands::of(&sets, &[Quantity::Spend]);
    let runs = Runs { bands: Some(&bands), ..both.runs() };
    let reading = Place::last().read(&Subject::Money.chart(&runs, SIZE.width_px));
    let (spend, benefits) = (reading.values[0], reading.values[1]);
    let band = spend.band.expect("a band of spend");
    assert_eq!(bands.get(Quantity::Spend).and_then(|bands| bands.last()), Some(&band));
    assert_eq!((spend.quantity, benefits.band), (Quantity::Spend, None));
    assert!(text::reading_value(&spend).contains("8 in 10 versions"));
}

#[test]
fn tables_have_every_figure_of_their_chart_once_in_its_year() {
    let both = Both::new();
    for subject in subjects() {
        let chart = both.chart(subject);
        let tables = text::tables(subject, &chart);
        let mut listed = Vec::new();
        for row in tables.iter().flat_map(|table| &table.rows) {
            for (words, figure) in &row.figures {
                assert_eq!(row.cells[0], figure.date.calendar_year().to_string());
                assert!(words.contains(&npfit_scenario::text::date(figure.date)), "{words}");
                listed.push(figure.id);
            }
        }
        let mut drawn: Vec<&str> =
            chart.marks.iter().filter_map(|mark| Some(mark.figure?.id)).collect();
        listed.sort_unstable();
        drawn.sort_unstable();
        assert_eq!(listed, drawn, "{subject:?}");
    }
}

#[test]
fn a_row_reads_as_the_place_at_the_end_of_its_year() {
    let both = Both::new();
    for subject in subjects() {
        let chart = both.chart(subject);
        for (index, table) in text::tables(subject, &chart).iter().enumerate() {
            assert_eq!(table.rows.len(), 15, "2002 to 2016");
            for row in &table.rows {
                let year = row.cells[0].parse().expect("a year");
                let month = Month::new(year, 12);
                let value = Place { month, mark: None }.read(&chart).values[index];
                assert_eq!(row.cells[1], text::value(value.quantity, value.yours));
                assert_eq!(row.cells[2], text::value(value.quantity, value.history));
            }
        }
    }
}

/// Losses stay below the top of their panels at every setting of the levers.
#[test]
fn no_loss_leaves_its_panel() {
    let shares = [0.0, 25.0, 50.0, 75.0, 100.0];
    for c in shares {
        for f in shares {
            for month in [8, 24, 40, 56, 72] {
                let own = run(&Parameters::default(), &Levers::from_percent(c, Month(month), f));
                for state in &own.months {
                    for supplier in Supplier::ALL {
                        let loss = state.supplier(supplier).loss_share;
                        assert!(
                            (-0.05..suppliers::TOP_SHARE).contains(&loss),
                            "{supplier:?} {loss}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn every_figure_that_a_chart_draws_is_in_the_list_of_sources() {
    let both = Both::new();
    for subject in subjects() {
        for figure in both.chart(subject).marks.iter().filter_map(|mark| mark.figure) {
            assert!(evidence::drawn().any(|other| other.id == figure.id), "{}", figure.id);
        }
    }
}
