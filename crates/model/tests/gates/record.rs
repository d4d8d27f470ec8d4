//! G1 and G3: history fits the record, and its events.

use npfit_calibrate::record::{self, Target};
use npfit_model::{CONSTANTS, Settings, run};

use crate::root;

/// Events lie this near to the record, in months.
const EVENT_MONTHS: f64 = 3.0;

fn targets() -> Vec<Target> {
    record::read(&root()).unwrap()
}

#[test]
fn history_fits_the_record() {
    let history = run(&Settings::default());
    let targets = targets();
    let measured: Vec<&Target> = targets.iter().filter(|target| target.is_measured()).collect();
    let within =
        |limit: f64| measured.iter().filter(|t| t.residual(&history).abs() <= limit).count();
    assert_eq!(measured.len(), 52);
    assert!(within(1.0) >= 46, "{} of 52 lie within one tolerance", within(1.0));
    assert_eq!(within(2.0), 52);
    assert!(CONSTANTS.iter().filter(|constant| constant.is_fitted).count() <= 45);
}

#[test]
fn suppliers_leave_and_the_programme_is_dismantled_when_they_were() {
    let history = run(&Settings::default());
    let targets = targets();
    let events: Vec<&Target> = targets.iter().filter(|target| target.is_event()).collect();
    assert_eq!(events.len(), 3);
    for event in events {
        let months = event.modelled(&history) - event.value;
        assert!(months.abs() <= EVENT_MONTHS, "{}: {months:+.1} months", event.series);
    }
    assert_eq!(history.last().suppliers_lost_count(), 2);
}
