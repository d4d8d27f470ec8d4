//! Why the outcomes moved: every reason agrees with the two runs that it is told of.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_scenario::analysis::why::{Factor, MECHANISMS, REASONS_MOST, Reason, reasons};
use npfit_scenario::calendar::Month;
use npfit_scenario::explain::equations;
use npfit_scenario::model::{Lever, Levers, Parameters, run};
use npfit_scenario::text;
use proptest::prelude::*;

/// What a lever did at a setting.
fn of(levers: &Levers, lever: Lever, parameters: &Parameters) -> Vec<Reason> {
    let put_back = levers.with_position(lever, Levers::HISTORY.position(lever));
    reasons(&run(parameters, levers), &run(parameters, &put_back), parameters)
}

fn in_words(reason: &Reason) -> String {
    let (effect, because) = text::reason(reason);
    format!("{effect}: {because}")
}

/// The sense of one on the other that the list states.
fn sense(reason: &Reason) -> f64 {
    let mut of_list = MECHANISMS.iter().filter(|(cause, effect, _)| {
        *cause == reason.cause.factor && *effect == reason.effect.factor
    });
    of_list.next().expect("a mechanism of the list").2
}

#[test]
fn every_effect_has_an_equation_and_every_mechanism_stands_once() {
    for (index, (cause, effect, per)) in MECHANISMS.iter().enumerate() {
        let key = effect.key();
        assert!(equations::all().any(|(_, equation)| equation.key == key), "{key}");
        assert!(per.is_finite() && *per != 0.0 && cause != effect);
        let again = &MECHANISMS[index + 1..];
        assert!(!again.iter().any(|(c, e, _)| (c, e) == (cause, effect)), "{cause:?} {effect:?}");
    }
}

/// No two sentences can explain each other.
#[test]
fn no_cause_is_an_effect_of_its_own_effect() {
    for (cause, effect, _) in MECHANISMS {
        assert!(
            !MECHANISMS.iter().any(|(c, e, _)| (e, c) == (cause, effect)),
            "{cause:?} {effect:?}"
        );
    }
}

#[test]
fn every_lever_is_a_cause_and_moves_something() {
    for (lever, factor) in
        Lever::ALL.into_iter().zip([Factor::Centralisation, Factor::Signing, Factor::Flexibility])
    {
        assert!(MECHANISMS.iter().any(|(cause, ..)| *cause == factor));
        let (low, high) = Levers::positions(lever);
        for position in [low, high] {
            let levers = Levers::HISTORY.with_position(lever, position);
            let found = of(&levers, lever, &Parameters::default());
            assert!(found.len() > 1, "{lever:?} at {position}: {found:?}");
        }
    }
}

#[test]
fn later_contracts_make_changes_cheaper_because_more_is_known() {
    let levers = Levers::HISTORY.with_position(Lever::Signing, f64::from(Month::new(2007, 1).0));
    let found = of(&levers, Lever::Signing, &Parameters::default());
    let change = found.iter().find(|r| r.effect.factor == Factor::ChangeCost).expect("change cost");
    assert_eq!(change.cause.factor, Factor::Known);
    let words = in_words(change);
    assert!(words.contains(" lower, because more of the need was known at signing ("), "{words}");
}

#[test]
fn a_lever_that_stands_as_it_happened_moved_nothing() {
    for lever in Lever::ALL {
        assert_eq!(of(&Levers::HISTORY, lever, &Parameters::default()), []);
    }
}

proptest! {
    #[test]
    fn every_reason_agrees_with_the_two_runs(
        c in 0..=100_i32, t in 8..=72_i32, f in 0..=100_i32, lever in 0..3_usize, first in any::<bool>(),
    ) {
        let levers = Levers::from_percent(f64::from(c), Month(t), f64::from(f));
        let lever = Lever::ALL[lever];
        let parameters = if first { Parameters::VERSION_1 } else { Parameters::VERSION_2 };
        let put_back = levers.with_position(lever, Levers::HISTORY.position(lever));
        let (own, other) = (run(&parameters, &levers), run(&parameters, &put_back));
        let found = reasons(&own, &other, &parameters);
        prop_assert!(found.len() <= REASONS_MOST);
        prop_assert_eq!(&found, &reasons(&own, &other, &parameters), "the same each time");
        for (index, reason) in found.iter().enumerate() {
            for change in [reason.effect, reason.cause] {
                prop_assert_eq!(change.own, change.factor.of(&own, &parameters));
                prop_assert_eq!(change.was, change.factor.of(&other, &parameters));
                prop_assert!(change.own.is_finite() && change.was.is_finite());
                prop_assert!(change.printed() * (change.own - change.was) > 0.0);
            }
            let effect = reason.effect.own - reason.effect.was;
            let cause = reason.cause.own - reason.cause.was;
            prop_assert!(effect * cause * sense(reason) > 0.0, "{:?}", reason);
            let again = found[index + 1..].iter().any(|later| {
                later.effect.factor == reason.effect.factor || later.cause.factor == reason.cause.factor
            });
            prop_assert!(!again, "{:?}", found);
            let words = in_words(reason);
            let (less, more) = (words.contains("lower") || words.contains("fewer,"), effect > 0.0);
            prop_assert!(less != more || words.contains("more,"), "{}", words);
            prop_assert!(!words.contains("()") && !words.contains("because  "), "{}", words);
            // The two numbers of the cause differ as they are printed.
            let (_, numbers) = words.rsplit_once('(').expect("numbers");
            let (now, then) = numbers.trim_end_matches(").").split_once(", not ").expect("two");
            prop_assert!(now != then, "{}", words);
        }
    }
}
