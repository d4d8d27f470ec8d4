//! The charts as SVG, for a person to look at (`tests/golden/charts`).
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden_charts` writes them anew; otherwise a picture that
//! differs is written beside the old one as `NAME-changed.svg` and the test fails.

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

mod golden_picture;

use npfit_scenario::analysis::ensemble::{Bands, Ensemble};
use npfit_scenario::analysis::sensitivity::LeverMap;
use npfit_scenario::analysis::{Measure, Quantity};
use npfit_scenario::calendar::Month;
use npfit_scenario::chart::{ChartSize, MapChart, Runs, Subject, Theme, TimeChart, svg};
use npfit_scenario::model::{Component, Levers, Parameters, Run, Supplier, run};

const MONEY_WIDE: ChartSize = ChartSize { width_px: 820, height_px: 430 };
const MONEY_NARROW: ChartSize = ChartSize { width_px: 328, height_px: 330 };
const PANEL: ChartSize = ChartSize { width_px: 256, height_px: 150 };
const PANEL_NARROW: ChartSize = ChartSize { width_px: 156, height_px: 120 };

fn runs() -> (Run, Run, Run) {
    let parameters = Parameters::default();
    let of = |levers: Levers| run(&parameters, &levers);
    (
        of(Levers::HISTORY),
        of(Levers::from_percent(75.0, Month::new(2006, 9), 55.0)),
        of(Levers::from_percent(100.0, Month::new(2008, 1), 100.0)),
    )
}

fn check(name: &str, chart: &TimeChart, size: ChartSize, theme: &Theme) {
    check_picture(name, &svg::render(chart, size, theme));
}

fn check_picture(name: &str, picture: &str) {
    golden_picture::check("charts", name, picture);
}

#[test]
fn the_money_chart_is_as_it_was_looked_at() {
    let (history, middle_out, all_high) = runs();
    let parameters = Parameters::default();
    let at = |run: &Run, size: ChartSize| {
        Subject::Money.chart(&Runs::new(run, &history, &parameters), size.width_px)
    };
    let wide = |run: &Run| at(run, MONEY_WIDE);
    let narrow = |run: &Run| at(run, MONEY_NARROW);
    check("money-history-wide", &wide(&history), MONEY_WIDE, &Theme::LIGHT);
    check("money-history-narrow", &narrow(&history), MONEY_NARROW, &Theme::LIGHT);
    check("money-middle-out-wide", &wide(&middle_out), MONEY_WIDE, &Theme::LIGHT);
    check("money-middle-out-wide-dark", &wide(&middle_out), MONEY_WIDE, &Theme::DARK);
    check("money-middle-out-narrow", &narrow(&middle_out), MONEY_NARROW, &Theme::LIGHT);
    check("money-all-high-wide", &wide(&all_high), MONEY_WIDE, &Theme::LIGHT);
}

#[test]
fn the_delivery_panels_are_as_they_were_looked_at() {
    let (history, middle_out, _) = runs();
    let parameters = Parameters::default();
    for component in Component::ALL {
        let key = component.key().replace('_', "-");
        let runs = Runs::new(&middle_out, &history, &parameters);
        let chart = Subject::Delivery(component).chart(&runs, PANEL.width_px);
        check(&format!("delivery-{key}"), &chart, PANEL, &Theme::LIGHT);
        check(&format!("delivery-{key}-narrow"), &chart, PANEL_NARROW, &Theme::DARK);
    }
}

const SHARES_WIDE: ChartSize = ChartSize { width_px: 820, height_px: 320 };
const SHARES_NARROW: ChartSize = ChartSize { width_px: 328, height_px: 260 };

/// Bands of a few sets of the ensemble: that they are drawn is what is looked at.
fn bands(levers: &Levers, quantities: &[Quantity]) -> Bands {
    let ensemble = Ensemble::shipped();
    let runs: Vec<(&Parameters, Run)> =
        ensemble.sets().iter().step_by(6).map(|set| (set, run(set, levers))).collect();
    let runs: Vec<(&Parameters, &Run)> = runs.iter().map(|(set, run)| (*set, run)).collect();
    Bands::of(&runs, quantities)
}

#[test]
fn bands_are_as_they_were_looked_at() {
    let parameters = Parameters::default();
    let history = run(&parameters, &Levers::HISTORY);
    let levers = Levers::from_percent(75.0, Month::new(2006, 9), 55.0);
    let own = run(&parameters, &levers);
    let bands = bands(&levers, &[Quantity::Spend, Quantity::Benefits]);
    let runs = Runs { bands: Some(&bands), ..Runs::new(&own, &history, &parameters) };
    let chart = Subject::Money.chart(&runs, MONEY_WIDE.width_px);
    check("money-bands-wide", &chart, MONEY_WIDE, &Theme::LIGHT);
    check("money-bands-wide-dark", &chart, MONEY_WIDE, &Theme::DARK);
}

#[test]
fn fit_and_parts_are_as_they_were_looked_at() {
    let (history, middle_out, _) = runs();
    let parameters = Parameters::default();
    let bands = bands(&middle_out.levers, &[Quantity::Fit, Quantity::Confidence]);
    for subject in [Subject::Fit, Subject::Parts] {
        let key = subject.key();
        let runs = Runs::new(&middle_out, &history, &parameters);
        let runs = Runs { bands: Some(&bands), ..runs };
        let wide = subject.chart(&runs, SHARES_WIDE.width_px);
        check(&format!("{key}-wide"), &wide, SHARES_WIDE, &Theme::LIGHT);
        let narrow = subject.chart(&runs, SHARES_NARROW.width_px);
        check(&format!("{key}-narrow"), &narrow, SHARES_NARROW, &Theme::DARK);
    }
}

#[test]
fn the_suppliers_panels_are_as_they_were_looked_at() {
    let (history, middle_out, _) = runs();
    let parameters = Parameters::default();
    for supplier in Supplier::ALL {
        let subject = Subject::Supplier(supplier);
        let runs = Runs::new(&middle_out, &history, &parameters);
        let chart = subject.chart(&runs, PANEL.width_px);
        check(&subject.key(), &chart, PANEL, &Theme::LIGHT);
        check(&format!("{}-narrow", subject.key()), &chart, PANEL_NARROW, &Theme::DARK);
    }
}

#[test]
fn the_lever_maps_are_as_they_were_looked_at() {
    let at = Levers::from_percent(75.0, Month::new(2006, 9), 55.0);
    let map = |pair: usize, levers: Levers, measure: Measure| {
        let (across, up) = LeverMap::PAIRS[pair];
        let mut map = LeverMap::new(levers, across, up, measure);
        assert!(map.fill(&Parameters::default(), usize::MAX / 2));
        map
    };
    let whole = map(0, at, Measure::Whole);
    let spend = map(1, Levers::HISTORY, Measure::Spend);
    let wide = ChartSize { width_px: 820, height_px: 400 };
    let narrow = ChartSize { width_px: 328, height_px: 360 };
    let check = |name: &str, map: &LeverMap, levers: Levers, size: ChartSize, theme: &Theme| {
        check_picture(name, &svg::render_map(&MapChart::new(map, levers), size, theme));
    };
    check("map-whole-wide", &whole, at, wide, &Theme::LIGHT);
    check("map-whole-narrow-dark", &whole, at, narrow, &Theme::DARK);
    check("map-spend-narrow", &spend, Levers::HISTORY, narrow, &Theme::LIGHT);
}
