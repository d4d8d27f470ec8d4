//! Every bit of every column and month, over settings that reach every branch of the equations. The goldens
//! hold the model to the reference; this holds it to itself, so that making it faster changes nothing.

mod numbers;

use npfit_model::{
    CONSTANTS, Clock, DatedInputs, Grade, Grades, KnockOuts, Levers, Month, Outcomes, Settings,
    outcomes, run,
};
use numbers::Numbers;

/// Levers at the corners and inside; constants inside their ranges; other grades; each dated input off; each
/// mechanism removed.
fn settings(case: usize, numbers: &mut Numbers) -> Settings {
    let whole = |share: f64| (share * 100.0).round();
    let levers = match case {
        0 => Levers::HISTORY,
        1..=8 => {
            let end = |bit: usize| f64::from(u8::from((case - 1) & bit != 0));
            let signing =
                if (case - 1) & 4 != 0 { Levers::SIGNING_LAST } else { Levers::SIGNING_FIRST };
            Levers::new(end(1), signing, end(2))
        }
        _ => Levers::from_percent(
            whole(numbers.next()),
            Month(8 + (numbers.next() * 64.0) as i32),
            whole(numbers.next()),
        ),
    };
    let mut settings = Settings::with_levers(levers);
    if case >= 20 {
        for constant in &CONSTANTS {
            let value = constant.low + (constant.high - constant.low) * numbers.next();
            settings.parameters.set(constant.name, value);
        }
    }
    let grade = |share: f64| Grade::ALL[((share * 5.0) as usize).min(4)];
    if case % 4 == 1 {
        for grades in &mut settings.grades {
            *grades = Grades {
                needs_unclear: grade(numbers.next()),
                places_differ: grade(numbers.next()),
                depth: grade(numbers.next()),
            };
        }
    }
    if case % 3 == 2 {
        let mut on = || numbers.next() < 0.5;
        settings.inputs = DatedInputs { consent: on(), payment: on(), imaging_lag: on() };
        settings.without = KnockOuts { integration: on(), resistance: on(), rigidity: on() };
    }
    settings
}

/// Taken on 26 November 2026, before the equations were made faster.
const DIGESTS: u64 = 0xaf81_b138_d31a_810b;

#[test]
fn every_bit_of_many_runs_stays() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut hash = 0_u64;
    for case in 0..400 {
        let settings = settings(case, &mut numbers);
        let run = run(&settings);
        hash = hash.rotate_left(5) ^ run.digest();
        for event in run.events() {
            hash = hash.rotate_left(5) ^ u64::from(event.month.0.unsigned_abs());
        }
        for clock in Clock::ALL {
            assert_eq!(outcomes(&settings, clock), Outcomes::of(&run, clock), "{case}");
        }
    }
    assert_eq!(hash, DIGESTS, "{hash:#018x}");
}
