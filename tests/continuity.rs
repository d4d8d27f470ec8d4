//! No cliffs, no dead levers: what one step of one lever does, over a grid of the lever cube.

use npfit_scenario::analysis::Measure;
use npfit_scenario::model::{EventKind, Lever, Levers, Parameters, Run, run};

/// The outcomes that must move smoothly.
const OUTCOMES: [Measure; 7] = [
    Measure::Spend,
    Measure::Benefits,
    Measure::Parts,
    Measure::Whole,
    Measure::AcuteEpr,
    Measure::ChangeCost,
    Measure::Fit,
];

/// Positions of a lever: every step of it, or five across its range.
fn positions(lever: Lever, every: bool) -> Vec<f64> {
    let (lowest, highest) = Levers::positions(lever);
    let count = if every { (highest - lowest) as usize } else { 4 };
    (0..=count)
        .map(|step| (lowest + (highest - lowest) * step as f64 / count as f64).floor())
        .collect()
}

/// Each line of the grid: one lever through all of its steps, the others held.
fn lines(parameters: &Parameters, moved: Lever) -> Vec<Vec<Run>> {
    let held: Vec<Lever> = Lever::ALL.into_iter().filter(|lever| *lever != moved).collect();
    let mut lines = Vec::new();
    for first in positions(held[0], false) {
        for second in positions(held[1], false) {
            let base = Levers::HISTORY.with_position(held[0], first).with_position(held[1], second);
            let line = positions(moved, true)
                .into_iter()
                .map(|position| run(parameters, &base.with_position(moved, position)))
                .collect();
            lines.push(line);
        }
    }
    lines
}

/// The events of a run without their dates: what the page names.
fn events(run: &Run) -> Vec<EventKind> {
    let mut kinds: Vec<EventKind> = run.events.iter().map(|event| event.kind).collect();
    kinds.sort_by_key(|kind| format!("{kind:?}"));
    kinds
}

/// The largest step of a measure along lines, as a share of its range over all of them; steps that
/// change which events happen are left out.
fn largest_step(lines: &[Vec<Run>], measure: Measure) -> (f64, String) {
    let values = lines.iter().flatten().map(|run| measure.of(run));
    let (low, high) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    let mut largest = (0.0, String::new());
    for pair in lines.iter().flat_map(|line| line.windows(2)) {
        let step = (measure.of(&pair[1]) - measure.of(&pair[0])).abs() / (high - low);
        if step > largest.0 && events(&pair[0]) == events(&pair[1]) {
            largest = (step, format!("{:?}", pair[1].levers));
        }
    }
    largest
}

/// One per cent or one month moves no end outcome by more than a twentieth of its range, unless an
/// event (a supplier, the dismantling) switches there, which the page names.
#[test]
fn no_step_of_version_2_is_a_cliff() {
    for lever in Lever::ALL {
        let lines = lines(&Parameters::VERSION_2, lever);
        for measure in OUTCOMES {
            let (step, at) = largest_step(&lines, measure);
            assert!(step <= 0.05, "{lever:?} moves {measure:?} by {step:.3} of its range at {at}");
        }
    }
}

/// Version 1 has one cliff, known and stated: the first per cent of centralisation.
#[test]
fn version_1_has_the_cliff_that_is_known() {
    let (step, at) =
        largest_step(&lines(&Parameters::VERSION_1, Lever::Centralisation), Measure::Parts);
    assert!((0.10..0.12).contains(&step) && at.contains("centralisation: 0.01"), "{step} at {at}");
}

/// From most settings of the other two, each lever still moves what it is there to move.
#[test]
fn no_lever_is_dead() {
    for parameters in [Parameters::VERSION_1, Parameters::VERSION_2] {
        for lever in Lever::ALL {
            let lines = lines(&parameters, lever);
            for measure in [Measure::Spend, Measure::Whole, Measure::AcuteEpr, Measure::Fit] {
                let all: Vec<f64> = lines.iter().flatten().map(|run| measure.of(run)).collect();
                let range = spread(all.iter().copied());
                let alive = lines
                    .iter()
                    .filter(|line| spread(line.iter().map(|run| measure.of(run))) > 0.03 * range)
                    .count();
                assert!(
                    alive * 4 >= lines.len() * 3,
                    "version {}: {lever:?} moves {measure:?} from only {alive} of {} settings",
                    parameters.version,
                    lines.len()
                );
            }
        }
    }
}

fn spread(values: impl Iterator<Item = f64>) -> f64 {
    let (low, high) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    high - low
}
