//! Each lever teaches what the story says, in both versions of the model.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_scenario::calendar::Month;
use npfit_scenario::model::{Component, Levers, MonthState, Outcomes, Parameters, Run, run};

/// Versions of the model that must teach the same.
fn versions() -> [Parameters; 2] {
    [Parameters::VERSION_1, Parameters::VERSION_2]
}

fn of(parameters: &Parameters, centralisation: f64, signing: Month, flexibility: f64) -> Run {
    run(parameters, &Levers::from_percent(centralisation, signing, flexibility))
}

/// The state nine years after signature: age for age, what a later start does not flatter.
fn at_nine_years(run: &Run) -> &MonthState {
    run.at(Month(run.levers.signing().0 + 108)).expect("a month of the run")
}

fn epr_fit(state: &MonthState) -> f64 {
    state.component(Component::AcuteEpr).fit_share
}

fn epr_use(state: &MonthState) -> f64 {
    state.component(Component::AcuteEpr).in_use_sites
}

/// Whether values rise all the way.
fn rise(values: &[f64]) -> bool {
    values.windows(2).all(|pair| pair[1] > pair[0])
}

/// Whether values fall all the way.
fn fall(values: &[f64]) -> bool {
    values.windows(2).all(|pair| pair[1] < pair[0])
}

#[test]
fn signing_later_freezes_more_knowledge() {
    for parameters in versions() {
        let months = [(2002, 9), (2004, 1), (2005, 1), (2006, 1), (2007, 1)];
        let runs = months.map(|(year, month)| of(&parameters, 90.0, Month::new(year, month), 15.0));
        let at = |read: fn(&MonthState) -> f64| runs.each_ref().map(|run| read(at_nine_years(run)));
        let version = parameters.version;
        assert!(
            rise(&at(|s| s.component(Component::AcuteEpr).knowledge_at_signing_share)),
            "{version}: knowledge"
        );
        let change = at(|s| s.programme.change_cost_gbp_million);
        assert!(fall(&change), "{version}: change cost {change:?}");
        assert!(rise(&at(epr_fit)), "{version}: fit");
        assert!(rise(&at(epr_use)), "{version}: use");
        let lost = runs.each_ref().map(|run| Outcomes::of(run).suppliers_lost_count);
        assert!(lost.windows(2).all(|pair| pair[1] <= pair[0]), "{version}: suppliers {lost:?}");
        let loss = at(|s| s.suppliers.iter().map(|supplier| supplier.loss_share).sum());
        assert!(fall(&loss), "{version}: losses {loss:?}");
    }
}

/// The price of waiting, and the case for signing early what is well understood.
#[test]
fn signing_later_brings_benefits_late() {
    for parameters in versions() {
        let benefits = [(2002, 9), (2004, 1), (2007, 1), (2008, 1)].map(|(year, month)| {
            let run = of(&parameters, 90.0, Month::new(year, month), 15.0);
            Outcomes::of(&run).benefits_gbp_million
        });
        assert!(fall(&benefits), "{}: {benefits:?}", parameters.version);
    }
}

#[test]
fn more_centralisation_means_common_ground_and_worse_local_fit() {
    for parameters in versions() {
        let runs = [0.0, 25.0, 50.0, 75.0, 100.0]
            .map(|central| of(&parameters, central, Month::new(2004, 1), 15.0));
        let at = |read: fn(&MonthState) -> f64| runs.each_ref().map(|run| read(at_nine_years(run)));
        let version = parameters.version;
        assert!(fall(&at(|s| s.programme.diversity_share)), "{version}: diversity");
        assert!(fall(&at(epr_fit)), "{version}: fit");
        let whole = runs.each_ref().map(|run| Outcomes::of(run).whole_share);
        assert!(whole[0] < 0.001, "{version}: without any standards nothing joins up");
        let by_march_2007 = runs.each_ref().map(|run| {
            run.at(Month::new(2007, 3)).expect("a month").component(Component::N3).live_sites
        });
        assert!(rise(&by_march_2007), "{version}: infrastructure needs a centre");
    }
}

#[test]
fn more_flexibility_means_fit_and_variety() {
    for parameters in versions() {
        let runs = [0.0, 15.0, 40.0, 60.0, 100.0]
            .map(|local| of(&parameters, 90.0, Month::new(2004, 1), local));
        let at = |read: fn(&MonthState) -> f64| runs.each_ref().map(|run| read(at_nine_years(run)));
        let version = parameters.version;
        assert!(rise(&at(epr_fit)), "{version}: fit");
        assert!(rise(&at(|s| s.programme.diversity_share)), "{version}: diversity");
        let backlog = at(|s| s.component(Component::AcuteEpr).backlog_interfaces);
        assert!(backlog[4] > backlog[1] * 5.0, "{version}: backlog {backlog:?}");
        let whole = runs.each_ref().map(|run| Outcomes::of(run).whole_share);
        assert!(whole[4] < whole[1], "{version}: the whole is worse at the extreme, {whole:?}");
        assert!(whole[2] > whole[1], "{version}: and better in between, {whole:?}");
        let parts = runs.each_ref().map(|run| Outcomes::of(run).parts_share);
        assert!(rise(&parts), "{version}: the parts are best at the extreme, {parts:?}");
    }
}

#[test]
fn imaging_succeeds_where_records_stall_under_the_same_levers() {
    for parameters in versions() {
        let history = run(&parameters, &Levers::HISTORY);
        let march_2009 = history.at(Month::new(2009, 3)).expect("a month");
        let share =
            |component| march_2009.component(component).in_use_sites / parameters[component].sites;
        assert!(share(Component::Pacs) > 0.8, "{}", parameters.version);
        assert!(share(Component::AcuteEpr) < 0.1, "{}", parameters.version);
    }
}
