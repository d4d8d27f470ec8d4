//! G4, G5 and G6: the cube of levers, 21 by 21 by 21.

use npfit_model::{Clock, Levers, Outcomes};

use crate::{at, history};

/// Both ends of a lever reach at most this share of the largest whole along it.
const ENDS_SHARE: f64 = 0.6;
/// The best setting has at least so many times history's whole.
const BEST_TIMES_HISTORY: f64 = 2.5;

/// The settings of the cube: per cent, month, per cent.
fn settings() -> impl Iterator<Item = (f64, i32, f64)> {
    let (first, last) = (Levers::SIGNING_FIRST.0, Levers::SIGNING_LAST.0);
    let percent = || (0..=20).map(|step| f64::from(step) * 5.0);
    percent().flat_map(move |c| {
        (0..=20).flat_map(move |step| {
            let signing = first + ((last - first) * step + 10) / 20;
            percent().map(move |f| (c, signing, f))
        })
    })
}

#[test]
fn some_programmes_are_dismantled_and_some_are_not() {
    let all = settings().count();
    let never =
        settings().filter(|&(c, t, f)| at(c, t, f, Clock::TenYears).dismantled.is_none()).count();
    let share = never as f64 / all as f64;
    assert_eq!(all, 9261);
    assert!((0.20..=0.65).contains(&share), "{:.1}% never dismantled", share * 100.0);
}

#[test]
fn none_to_three_suppliers_are_lost_and_each_lever_decides_how_many() {
    let lost = |c, t, f| at(c, t, f, Clock::TenYears).suppliers_lost_count;
    let mut counts = [0; 5];
    for (c, t, f) in settings() {
        counts[lost(c, t, f)] += 1;
    }
    assert!(counts[..4].iter().all(|count| *count > 0) && counts[4] == 0, "{counts:?}");
    // Signing alone: early at least two, late at most one.
    assert!(lost(90.0, Levers::SIGNING_FIRST.0, 15.0) >= 2);
    assert!(lost(90.0, Levers::SIGNING_LAST.0, 15.0) <= 1);
    let range = |values: Vec<usize>| values.iter().max().unwrap() - values.iter().min().unwrap();
    let percent = || (0..=20).map(|step| f64::from(step) * 5.0);
    assert!(range(percent().map(|c| lost(c, 24, 15.0)).collect()) > 0, "centralisation");
    assert!(range(percent().map(|f| lost(90.0, 24, f)).collect()) > 0, "flexibility");
}

fn best(clock: Clock) -> ((f64, i32, f64), Outcomes) {
    settings()
        .map(|(c, t, f)| ((c, t, f), at(c, t, f, clock)))
        .max_by(|a, b| a.1.whole_share.total_cmp(&b.1.whole_share))
        .unwrap()
}

/// The whole along a lever has its peak inside, and both ends are low.
fn assert_hill(name: &str, values: &[f64]) {
    let peak = values.iter().copied().fold(0.0, f64::max);
    let (first, last) = (values[0], values[values.len() - 1]);
    assert!(
        first <= ENDS_SHARE * peak,
        "{name}: {:.0}% of the peak at nought",
        100.0 * first / peak
    );
    assert!(last <= ENDS_SHARE * peak, "{name}: {:.0}% of the peak at full", 100.0 * last / peak);
}

#[test]
fn the_whole_is_best_inside_centralisation_and_flexibility() {
    for clock in Clock::ALL {
        let ((c, t, f), outcome) = best(clock);
        let steps = || (0..=20).map(|step| f64::from(step) * 5.0);
        for (name, (c, t, f)) in [("best", (c, t, f)), ("history", (90.0, 24, 15.0))] {
            let along_c: Vec<f64> = steps().map(|c| at(c, t, f, clock).whole_share).collect();
            let along_f: Vec<f64> = steps().map(|f| at(c, t, f, clock).whole_share).collect();
            assert_hill(&format!("{name}, centralisation, {}", clock.key()), &along_c);
            assert_hill(&format!("{name}, flexibility, {}", clock.key()), &along_f);
        }
        assert!(c > 0.0 && c < 100.0 && f > 0.0 && f < 100.0, "{c}, {f}");
        let times = outcome.whole_share / history(clock).whole_share;
        assert!(times >= BEST_TIMES_HISTORY, "{times:.1} times history");
        // By a fixed date the best moment lies inside too; at equal age waiting never harms the whole.
        if clock == Clock::December2016 {
            assert!(t > Levers::SIGNING_FIRST.0 && t < Levers::SIGNING_LAST.0, "month {t}");
        }
    }
}
