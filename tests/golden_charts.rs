//! The charts as SVG, for a person to look at (`tests/golden/charts`).
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden_charts` writes them anew; otherwise a picture that
//! differs is written beside the old one as `NAME-changed.svg` and the test fails.

mod golden_picture;

use npfit_model::{Clock, Component, Levers, Month, Run, Settings, run};
use npfit_scenario::analysis::ensemble::{EnsembleHistory, EnsembleTask, Uncertainty};
use npfit_scenario::chart::{ChartSize, Runs, Subject, Theme, svg};
use npfit_scenario::message::Language;
use npfit_scenario::scenario::{Pin, PinnedRun, Preset, Tab};

/// The sizes that the page gives the charts of a tab: alone, first of several, and beside the first.
const SINGLE: ChartSize = ChartSize { width_px: 830, height_px: 420 };
const COLUMN: ChartSize = ChartSize { width_px: 680, height_px: 300 };
const PHONE: ChartSize = ChartSize { width_px: 332, height_px: 250 };
const PHONE_ONE_OF_MANY: ChartSize = ChartSize { width_px: 296, height_px: 250 };

fn wide(subject: Subject) -> ChartSize {
    let (width_px, height_px) = match subject {
        Subject::Money | Subject::Suppliers => return SINGLE,
        Subject::RollOut(Component::AcuteEpr) => (322, 385),
        Subject::RollOut(_) | Subject::Interfaces | Subject::LostActivity => (153, 180),
        Subject::Fit | Subject::Parts => (490, 385),
        Subject::Shortfall | Subject::Needs => (325, 180),
        Subject::Whole => (325, 385),
    };
    ChartSize { width_px, height_px }
}

fn phone(subject: Subject) -> ChartSize {
    match subject {
        Subject::Money | Subject::Suppliers => PHONE,
        _ => PHONE_ONE_OF_MANY,
    }
}

fn of(levers: Levers) -> Run {
    run(&Settings::with_levers(levers))
}

fn check(name: &str, subject: Subject, runs: &Runs<'_>, size: ChartSize, theme: &Theme) {
    let chart = subject.chart(runs, &Language::english(), size);
    golden_picture::check("charts", name, &svg::render(&chart, size, theme));
}

#[test]
fn history_is_as_it_was_looked_at() {
    let history = of(Levers::HISTORY);
    for subject in Subject::all() {
        let (key, runs) = (subject.key(), Runs::new(&history, &history));
        check(&format!("{key}-history-wide"), subject, &runs, wide(subject), &Theme::LIGHT);
        check(&format!("{key}-history-phone"), subject, &runs, phone(subject), &Theme::LIGHT);
    }
}

#[test]
fn another_run_is_as_it_was_looked_at() {
    let (history, own) = (of(Levers::HISTORY), of(Preset::MiddleOut.levers()));
    for subject in Subject::all() {
        let (key, runs) = (subject.key(), Runs::new(&own, &history));
        check(&format!("{key}-middle-wide"), subject, &runs, wide(subject), &Theme::LIGHT);
        check(&format!("{key}-middle-phone"), subject, &runs, phone(subject), &Theme::LIGHT);
    }
    let runs = Runs { clock: Clock::December2016, ..Runs::new(&own, &history) };
    check("money-2016-column", Subject::Money, &runs, COLUMN, &Theme::LIGHT);
    check("suppliers-column", Subject::Suppliers, &runs, COLUMN, &Theme::DARK);
}

fn uncertainty(levers: Levers, tab: Tab) -> Uncertainty {
    let mut history = EnsembleHistory::default();
    while !history.step() {}
    let settings = Settings::with_levers(levers);
    let mut task = EnsembleTask::new(settings, Clock::TenYears, &Subject::banded(tab));
    loop {
        if let Some(uncertainty) = task.step(&history) {
            return uncertainty;
        }
    }
}

#[test]
fn bands_and_pins_are_as_they_were_looked_at() {
    let levers = Preset::MiddleOut.levers();
    let (history, own) = (of(Levers::HISTORY), of(levers));
    let pins: Vec<PinnedRun> = [
        Levers::from_percent(40.0, Month::new(2007, 6), 80.0),
        Preset::CommandAndControl.levers(),
        Preset::ThousandSystems.levers(),
        Preset::ContractsAfterClarity.levers(),
    ]
    .into_iter()
    .map(|levers| {
        let settings = Settings::with_levers(levers);
        let name = String::new();
        let (inputs, custom) = (settings.inputs, None);
        Pin { name, levers, parameters: settings.parameters, inputs, custom }.run()
    })
    .collect();
    for (tab, subject) in [
        (Tab::Money, Subject::Money),
        (Tab::Suppliers, Subject::Suppliers),
        (Tab::RollOut, Subject::RollOut(Component::AcuteEpr)),
        (Tab::Fit, Subject::Fit),
        (Tab::Parts, Subject::Whole),
    ] {
        let (key, all) = (subject.key(), uncertainty(levers, tab));
        let banded = Runs { uncertainty: Some(&all), ..Runs::new(&own, &history) };
        check(&format!("{key}-bands-wide"), subject, &banded, wide(subject), &Theme::LIGHT);
        check(&format!("{key}-bands-dark"), subject, &banded, wide(subject), &Theme::DARK);
        let pinned = Runs { pins: &pins, ..banded };
        check(&format!("{key}-pins-wide"), subject, &pinned, wide(subject), &Theme::LIGHT);
        check(&format!("{key}-pins-phone"), subject, &pinned, phone(subject), &Theme::DARK);
    }
}
