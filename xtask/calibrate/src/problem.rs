//! What is free, how far it may move, and what a setting of it is worth.

use npfit_scenario::analysis::ensemble::set_at;
use npfit_scenario::calendar::Month;
use npfit_scenario::model::parameters::{COMPONENT_ATTRIBUTES, Evidence, GROUPS};
use npfit_scenario::model::{Component, Lever, Levers, Parameters, Run, run};

use crate::screen;
use npfit_scenario::explain::targets::{Target, event_misfit, misfit};

/// Weight of the prior: how much a constant is drawn to where version 1 had it, in units of misfit
/// at a tenth of its range away. Weak: all constants together weigh no more than a few missed targets.
const PRIOR_WEIGHT: f64 = 0.04;
const PRIOR_WIDTH: f64 = 0.1;

/// The prior lies no nearer to either end of a range than this share of it: version 1 had eight
/// constants at a bound, which says that the record pulls there, not that the truth lies there.
const PRIOR_MARGIN: f64 = 0.15;

/// The part of a range at either end that counts as being at the bound; what standing on the bound
/// costs, falling smoothly to nothing where that part ends.
pub(crate) const BOUND_SHARE: f64 = 0.06;
const BOUND_COST: f64 = 3.0;

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
const NEW_IN_VERSION_2: [(&str, f64); 10] = [
    // A judgement that does not move: it takes the cliff out of the first per cent of centralisation.
    ("push_convexity", 0.85),
    ("consent_brake", 0.95),
    // Published: 22 of 160 trusts (F175, F176).
    ("capacity_after_dismantling", 0.14),
    // Published: provisions of 12 to 13 % of the contract's value when it left.
    ("north_east_and_east.tolerance_share", 0.13),
    ("incentive_use_gain", 0.2),
    ("ownership_flexibility", 0.08),
    ("product_failure_brake", 0.4),
    ("completion_pull", 3.0),
    // With the wait for consent named, the record no longer has to be slow to build.
    ("summary_care_record.build_months", 60.0),
    ("central_overhead_gbp_million_per_month", 7.0),
];

/// What the record and the outcomes say of a constant, found by moving it alone over its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The record fixes it: the best fit moves it, and so does the ensemble.
    Fitted,
    /// The record says little of it, yet outcomes depend on it: a judgement that the best fit leaves
    /// alone and the ensemble spreads.
    Unidentified,
    /// It matters to neither: it stands at the middle of its range.
    Inert,
}

impl Role {
    /// The role in one word.
    pub(crate) const fn in_words(self) -> &'static str {
        match self {
            Self::Fitted => "fitted",
            Self::Unidentified => "spread",
            Self::Inert => "inert",
        }
    }
}

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
    /// What the record and the outcomes say of it.
    pub(crate) role: Role,
}

impl Free {
    fn of(name: String, start: &Parameters) -> Option<Self> {
        let (range, value) = (Parameters::range(&name)?, start.get(&name)?);
        let (low, high) = (*range.start(), *range.end());
        (high > low).then(|| Self {
            name,
            low,
            high,
            prior: ((value - low) / (high - low)).clamp(PRIOR_MARGIN, 1.0 - PRIOR_MARGIN),
            role: Role::Fitted,
        })
    }

    /// The middle of the range: of its ends for a share, of their logarithms for a time or a price.
    fn centre(&self) -> f64 {
        if self.low > 0.0 && self.high >= 4.0 * self.low * 0.99 {
            (self.low * self.high).sqrt()
        } else {
            f64::midpoint(self.low, self.high)
        }
    }

    /// The value at a place between the bounds.
    pub(crate) fn value(&self, place: f64) -> f64 {
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
    /// The constants that the ensemble may move: those that the record fixes first, then those that
    /// it says little of though outcomes depend on them.
    pub(crate) free: Vec<Free>,
    /// How many of them the best fit moves: the first.
    pub(crate) fitted_count: usize,
    /// Those that matter neither to the fit nor to the outcomes, at the middle of their ranges.
    pub(crate) inert: Vec<Free>,
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
            "north_east_and_east.burden",
            "south.tolerance_share",
            "north_west_and_west_midlands.burden",
        ];
        let candidates: Vec<Free> = programme
            .chain(components)
            .chain(suppliers.map(str::to_owned))
            .filter_map(|name| Free::of(name, &start))
            .collect();
        let roles = screen::roles(&candidates, &start, &targets, &further);
        let with_role = |role: Role| {
            candidates
                .iter()
                .zip(&roles)
                .filter(move |(_, own)| **own == role)
                .map(move |(free, _)| Free { role, ..free.clone() })
        };
        let mut free: Vec<Free> = with_role(Role::Fitted).collect();
        let fitted_count = free.len();
        free.extend(with_role(Role::Unidentified));
        let inert: Vec<Free> = with_role(Role::Inert).collect();
        for constant in &inert {
            start.set(&constant.name, constant.centre());
        }
        Self { targets, further, free, fitted_count, inert, start }
    }

    /// The prior's places of the constants that the best fit moves.
    pub(crate) fn prior(&self) -> Vec<f64> {
        self.free.iter().take(self.fitted_count).map(|free| free.prior).collect()
    }

    /// Places of all that the ensemble moves, around a best fit: what the fit does not move stands
    /// where version 1 had it.
    pub(crate) fn places_around(&self, best: &[f64]) -> Vec<f64> {
        let fixed = self.free.iter().skip(self.fitted_count).map(|free| {
            let value = self.start.get(&free.name).unwrap_or(free.low);
            (value - free.low) / (free.high - free.low)
        });
        best.iter().copied().chain(fixed).collect()
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
                let near_bound =
                    ((BOUND_SHARE - place.min(1.0 - place)) / BOUND_SHARE).clamp(0.0, 1.0);
                PRIOR_WEIGHT * away * away
                    + BOUND_COST * near_bound * near_bound
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
