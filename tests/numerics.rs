//! The arithmetic itself: cases with a closed form, and what the answer owes to the length of a step.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_scenario::analysis::Measure;
use npfit_scenario::calendar::Month;
use npfit_scenario::model::{Component, Levers, Parameters, Run, run, run_in_parts};

/// By how much of an outcome's range over the lever matrix it may move when the step is halved.
/// Judgement: less than any difference that the page speaks of.
const STEP_SHARE: f64 = 0.05;

fn versions() -> [Parameters; 2] {
    [Parameters::VERSION_1, Parameters::VERSION_2]
}

/// The 27 settings of lever extremes and the middle, and history.
fn settings() -> Vec<Levers> {
    let shares = [0.0, 50.0, 100.0];
    let months = [Levers::SIGNING_FIRST, Month(40), Levers::SIGNING_LAST];
    let mut settings = vec![Levers::HISTORY];
    for central in shares {
        for month in months {
            settings.extend(shares.map(|local| Levers::from_percent(central, month, local)));
        }
    }
    settings
}

fn near(own: f64, expected: f64) -> bool {
    (own - expected).abs() <= 1e-12 * expected.abs().max(1.0)
}

/// `base` to a whole power: the model itself uses no powers.
fn power(base: f64, exponent: usize) -> f64 {
    (0..exponent).fold(1.0, |product, _| product * base)
}

/// Until signature engagement is constant, so what is unknown shrinks by the same factor each month.
#[test]
fn knowledge_before_signature_is_a_geometric_series() {
    for p in versions() {
        let history = run(&p, &Levers::from_percent(90.0, Levers::SIGNING_LAST, 15.0));
        let k = &p.knowledge;
        let floor = k.engagement_floor;
        let engagement = (floor + (1.0 - floor) * 0.5 * (0.15 + 1.0 - 0.9)).max(k.pilot_engagement);
        for component in Component::ALL {
            let c = &p[component];
            let ceiling = 1.0 - k.unknown_until_use * c.ambiguity;
            let rate = k.learning_gain * engagement / c.learning_months;
            let start = 1.0 - c.ambiguity;
            // Local ownership adds flexibility from April 2007, and with it perhaps engagement.
            for month in 0..Month::new(2007, 4).0 as usize {
                let unknown = (ceiling - start) * power(1.0 - rate, month + 1);
                let own = history.months[month].component(component).knowledge_share;
                assert!(near(own, ceiling - unknown), "{component:?} {month}: {own}");
            }
        }
    }
}

/// What nothing has yet disturbed stands still: variety, misfit, confidence.
#[test]
fn what_is_in_equilibrium_stays_there() {
    for p in versions() {
        let history = run(&p, &Levers::HISTORY);
        let aim = 1.0 - 0.9 * (2.0 - 0.9) * (1.0 - p.fit.diversity_from_flexibility * 0.15 * 0.15);
        for state in history.months.iter().take_while(|state| state.month < Month(24)) {
            assert!(near(state.programme.diversity_share, aim));
            assert!(near(state.programme.confidence_share, p.outcome.initial_confidence));
            let record = &p[Component::AcuteEpr];
            let misfit = record.heterogeneity
                * 0.9
                * (1.0 - p.fit.misfit_convexity * (1.0 - 0.9))
                * (1.0 - p.fit.misfit_removed_by_flexibility * 0.15);
            assert!(near(state.component(Component::AcuteEpr).misfit_share, misfit));
            assert_eq!(state.component(Component::AcuteEpr).live_sites, 0.0);
        }
    }
}

/// Nothing is lost between the stocks: work is never more than the whole build, and every site is
/// waiting, deploying, live or gone its own way.
#[test]
fn stocks_are_conserved() {
    for p in versions() {
        for levers in settings() {
            for state in &run(&p, &levers).months {
                for component in Component::ALL {
                    let s = state.component(component);
                    let work = s.correct_share
                        + s.undiscovered_share
                        + s.known_changes_share
                        + s.locked_share;
                    assert!(work <= 1.0 + 1e-12, "{component:?}: {work}");
                    let sites = s.deploying_sites + s.live_sites + s.opted_out_sites;
                    assert!(sites <= p[component].sites * (1.0 + 1e-12), "{component:?}: {sites}");
                }
            }
        }
    }
}

/// The largest move of a measure when the step is halved, as a share of its range over the settings.
fn moved(p: &Parameters, measure: Measure) -> (f64, Levers) {
    let pairs: Vec<(Run, Run)> =
        settings().iter().map(|levers| (run(p, levers), run_in_parts(p, levers, 2))).collect();
    let values: Vec<f64> = pairs.iter().map(|(whole, _)| measure.of(whole)).collect();
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    pairs
        .iter()
        .map(|(whole, halves)| {
            ((measure.of(whole) - measure.of(halves)).abs() / (high - low), whole.levers)
        })
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .expect("a setting")
}

#[test]
fn halving_the_step_moves_no_outcome_by_more_than_the_stated_share() {
    for p in versions() {
        for measure in Measure::ALL.into_iter().filter(|m| *m != Measure::SuppliersLost) {
            let (share, levers) = moved(&p, measure);
            println!("version {}: {measure:?} {share:.4} {levers:?}", p.version);
            assert!(
                share <= STEP_SHARE,
                "version {}: {measure:?} {share} at {levers:?}",
                p.version
            );
        }
    }
}

/// One part a month is the run itself, and no parts is one.
#[test]
fn a_month_in_one_part_is_the_run() {
    let p = Parameters::default();
    assert_eq!(run_in_parts(&p, &Levers::HISTORY, 1), run(&p, &Levers::HISTORY));
    assert_eq!(run_in_parts(&p, &Levers::HISTORY, 0), run(&p, &Levers::HISTORY));
}
