//! What is free, how far it may move, and what a setting of it is worth.

use npfit_scenario::analysis::ensemble::set_at;
use npfit_scenario::calendar::Month;
use npfit_scenario::model::parameters::{COMPONENT_ATTRIBUTES, Evidence, GROUPS};
use npfit_scenario::model::{Component, Lever, Levers, Parameters, Run, run};

use npfit_scenario::explain::targets::{Target, event_misfit, misfit};

/// Weight of the prior: how much a constant is drawn to where version 1 had it, in units of misfit
/// at a tenth of its range away. Weak: all constants together weigh less than two missed targets.
const PRIOR_WEIGHT: f64 = 0.02;
const PRIOR_WIDTH: f64 = 0.1;

/// The part of a range at either end that counts as being at the bound, and what it costs.
const BOUND_SHARE: f64 = 0.04;
const BOUND_COST: f64 = 0.25;

/// What leaving a range costs, for each whole range beyond it.
const OUTSIDE_COST: f64 = 1e3;

/// The pattern asked of the best fit: age at which change costs are compared, the later signature
/// (January 2007), how much of the earlier one's cost may remain, and the tolerance. Judgement: the
/// reference has 0.74.
const PATTERN_AGE_MONTHS: i32 = 108;
const PATTERN_SIGNING: f64 = 60.0;
const PATTERN_RATIO: f64 = 0.8;
const PATTERN_TOLERANCE: f64 = 0.02;

/// Where the search starts, and its prior stands, for what version 1 did not have. The consent brake
/// is published and does not move; the others are judgements, and most of them move.
const NEW_IN_VERSION_2: [(&str, f64); 8] = [
    // A judgement that does not move: it takes the cliff out of the first per cent of centralisation.
    ("push_convexity", 0.6),
    ("consent_brake", 0.95),
    ("incentive_use_gain", 0.2),
    ("ownership_flexibility", 0.08),
    ("product_failure_brake", 0.4),
    ("completion_pull", 3.0),
    // With the wait for consent named, the record no longer has to be slow to build.
    ("summary_care_record.build_months", 60.0),
    ("central_overhead_gbp_million_per_month", 7.0),
];

/// One constant that the fit may move.
#[derive(Clone, Debug)]
pub(crate) struct Free {
    /// Its name.
    pub(crate) name: String,
    /// Its smallest value.
    pub(crate) low: f64,
    /// Its largest value.
    pub(crate) high: f64,
    /// Where the prior has it, 0 to 1 between the two.
    pub(crate) prior: f64,
}

impl Free {
    fn of(name: String, start: &Parameters) -> Option<Self> {
        let (range, value) = (Parameters::range(&name)?, start.get(&name)?);
        let (low, high) = (*range.start(), *range.end());
        (high > low).then(|| Self { name, low, high, prior: (value - low) / (high - low) })
    }

    /// The value at a place between the bounds.
    fn value(&self, place: f64) -> f64 {
        self.low + (self.high - self.low) * place.clamp(0.0, 1.0)
    }

    /// The same to four significant digits: what a constant of this model can claim at most.
    fn shipped_value(&self, place: f64) -> f64 {
        let value = self.value(place);
        format!("{value:.3e}").parse().unwrap_or(value).clamp(self.low, self.high)
    }
}

/// The fit: targets, free constants, and where the search starts.
pub(crate) struct Problem {
    /// The record that version 1 was fitted to, and that both versions are compared on.
    pub(crate) targets: Vec<Target>,
    /// What version 2 is fitted to besides.
    pub(crate) further: Vec<Target>,
    /// The constants that may move.
    pub(crate) free: Vec<Free>,
    start: Parameters,
}

impl Problem {
    /// The problem of fitting version 2, from version 1.
    pub(crate) fn new(targets: Vec<Target>, further: Vec<Target>) -> Self {
        let mut start = Parameters { version: 2, ..Parameters::VERSION_1 };
        for (name, value) in NEW_IN_VERSION_2 {
            start.set(name, value);
        }
        let programme = GROUPS
            .iter()
            .flat_map(|group| group.iter())
            .filter(|constant| constant.fitted)
            .map(|constant| constant.limit.name.to_owned());
        let components = Component::ALL.into_iter().flat_map(|component| {
            COMPONENT_ATTRIBUTES
                .iter()
                .filter(|(_, evidence)| *evidence != Evidence::Published)
                .map(move |(attribute, _)| format!("{}.{attribute}", component.key()))
        });
        let suppliers = [
            "north_east_and_east.tolerance_share",
            "south.tolerance_share",
            "north_west_and_west_midlands.burden",
        ];
        let free = programme
            .chain(components)
            .chain(suppliers.map(str::to_owned))
            .filter_map(|name| Free::of(name, &start))
            .collect();
        Self { targets, further, free, start }
    }

    /// The prior's places.
    pub(crate) fn prior(&self) -> Vec<f64> {
        self.free.iter().map(|free| free.prior).collect()
    }

    /// The constants at given places.
    pub(crate) fn parameters(&self, places: &[f64]) -> Parameters {
        let mut parameters = self.start.clone();
        for (free, &place) in self.free.iter().zip(places) {
            parameters.assign(&free.name, free.value(place));
        }
        parameters
    }

    /// The constants at given places as they ship: to four significant digits.
    pub(crate) fn shipped(&self, places: &[f64]) -> Parameters {
        let mut parameters = self.start.clone();
        for (free, &place) in self.free.iter().zip(places) {
            parameters.assign(&free.name, free.shipped_value(place));
        }
        parameters
    }

    /// The constants of a set as the library will read it: places in whole steps of each range.
    pub(crate) fn set(&self, places: &[u8]) -> Parameters {
        let names: Vec<&str> = self.free.iter().map(|free| free.name.as_str()).collect();
        set_at(self.start.clone(), &names, places)
    }

    /// The historical run at given places.
    fn history(&self, places: &[f64]) -> Run {
        run(&self.parameters(places), &Levers::HISTORY)
    }

    /// What the search minimises: misfit, events, prior, bounds.
    pub(crate) fn cost(&self, places: &[f64]) -> f64 {
        self.misfit_at(places) + self.prior_cost(places) + self.pattern_cost(places)
    }

    /// What the story says of waiting, asked of the best fit (not of the ensemble, whose members may
    /// disagree): nine years after signature, change has cost clearly less where contracts were
    /// signed three years later.
    fn pattern_cost(&self, places: &[f64]) -> f64 {
        let parameters = self.parameters(places);
        let change_cost = |levers: &Levers| {
            let run = run(&parameters, levers);
            run.at(Month(levers.signing().0 + PATTERN_AGE_MONTHS))
                .map_or(0.0, |state| state.programme.change_cost_gbp_million)
        };
        let later = Levers::HISTORY.with_position(Lever::Signing, PATTERN_SIGNING);
        let ratio = change_cost(&later) / change_cost(&Levers::HISTORY).max(1.0);
        let excess = (ratio - PATTERN_RATIO).max(0.0) / PATTERN_TOLERANCE;
        excess * excess
    }

    /// The misfit at given places to all that version 2 is fitted to.
    pub(crate) fn misfit_at(&self, places: &[f64]) -> f64 {
        self.record_misfit(&self.history(places))
    }

    /// The misfit of a run of history to all that version 2 is fitted to, events included.
    pub(crate) fn record_misfit(&self, history: &Run) -> f64 {
        misfit(&self.targets, history)
            + misfit(&self.further, history)
            + event_misfit(&self.targets, history)
    }

    fn prior_cost(&self, places: &[f64]) -> f64 {
        self.free
            .iter()
            .zip(places)
            .map(|(free, &place)| {
                let away = (place - free.prior) / PRIOR_WIDTH;
                let outside = (-place).max(place - 1.0).max(0.0);
                let near_bound = (BOUND_SHARE - place.min(1.0 - place)).max(0.0) / BOUND_SHARE;
                PRIOR_WEIGHT * away * away
                    + BOUND_COST * near_bound.min(1.0)
                    + OUTSIDE_COST * outside
            })
            .sum()
    }

    /// How many free constants stand at a bound.
    pub(crate) fn at_bounds(&self, places: &[f64]) -> Vec<&str> {
        self.free
            .iter()
            .zip(places)
            .filter(|(_, place)| **place < BOUND_SHARE || **place > 1.0 - BOUND_SHARE)
            .map(|(free, _)| free.name.as_str())
            .collect()
    }
}
