//! G10: no lever jumps. One per cent or one month moves no outcome by more than a twentieth of its range.

use npfit_model::{Clock, Outcomes};

use crate::at;
use crate::numbers::Numbers;

/// The largest step, as a share of an outcome's range over the cube.
const LARGEST_STEP: f64 = 0.05;

const NAMES: [&str; 11] = [
    "spend",
    "benefits",
    "net",
    "any use",
    "use",
    "parts",
    "whole",
    "changes",
    "confidence",
    "fit",
    "strain",
];

fn values(outcome: &Outcomes) -> [f64; 11] {
    [
        outcome.spend_total_gbp_million,
        outcome.benefits_gbp_million,
        outcome.net_gbp_million(),
        outcome.trusts_using_count,
        outcome.trusts_programme_count,
        outcome.parts_share,
        outcome.whole_share,
        outcome.change_cost_gbp_million,
        outcome.confidence_share,
        outcome.fit_share,
        outcome.supplier_strain,
    ]
}

/// The range of each outcome, and its largest step.
struct Steps {
    low: [f64; 11],
    high: [f64; 11],
    largest: [f64; 11],
}

impl Steps {
    fn new() -> Self {
        Self { low: [f64::INFINITY; 11], high: [f64::NEG_INFINITY; 11], largest: [0.0; 11] }
    }

    fn scan(&mut self, along: impl Iterator<Item = Outcomes>) {
        let mut before: Option<[f64; 11]> = None;
        for now in along.map(|outcome| values(&outcome)) {
            for index in 0..now.len() {
                self.low[index] = self.low[index].min(now[index]);
                self.high[index] = self.high[index].max(now[index]);
                if let Some(before) = before {
                    let step = (now[index] - before[index]).abs();
                    self.largest[index] = self.largest[index].max(step);
                }
            }
            before = Some(now);
        }
    }
}

/// How many random settings are tried, as in the gate.
const SETTINGS_COUNT: usize = 1_500;

/// Settings from a seed, each at least one step below the end of every lever.
fn random_settings() -> impl Iterator<Item = (f64, i32, f64)> {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    std::iter::repeat_with(move || {
        let mut below = |end: f64| (numbers.next() * end).floor();
        (below(100.0), 8 + below(64.0) as i32, below(100.0))
    })
    .take(SETTINGS_COUNT)
}

#[test]
fn no_step_of_a_lever_jumps() {
    for clock in Clock::ALL {
        let mut steps = Steps::new();
        let percents = || (0..=100).step_by(10).map(f64::from);
        let months = || (8..=72).step_by(8);
        for f in percents() {
            for t in months() {
                steps.scan((0..=100).map(|c| at(f64::from(c), t, f, clock)));
            }
            for c in percents() {
                steps.scan((8..=72).map(|t| at(c, t, f, clock)));
            }
        }
        for c in percents() {
            for t in months() {
                steps.scan((0..=100).map(|f| at(c, t, f64::from(f), clock)));
            }
        }
        // Where exits are nearest to a step: full centre, no room, every month.
        for t in 8..=72 {
            for f in 0..=3 {
                steps.scan((80..=100).map(|c| at(f64::from(c), t, f64::from(f), clock)));
            }
        }
        // And from random settings, a step of each lever.
        for (c, t, f) in random_settings() {
            steps.scan([c, c + 1.0].into_iter().map(|c| at(c, t, f, clock)));
            steps.scan([t, t + 1].into_iter().map(|t| at(c, t, f, clock)));
            steps.scan([f, f + 1.0].into_iter().map(|f| at(c, t, f, clock)));
        }
        for (index, name) in NAMES.iter().enumerate() {
            let share = steps.largest[index] / (steps.high[index] - steps.low[index]);
            assert!(share <= LARGEST_STEP, "{name}, {}: {:.1}%", clock.key(), share * 100.0);
        }
    }
}
