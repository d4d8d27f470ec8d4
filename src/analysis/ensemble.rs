//! The ensemble: sets of constants that reproduce the record about as well as the published one. How far
//! they part says how sure the model is.
//!
//! The sets come from `cargo xtask calibrate` (`data/ensemble.csv`): searches from random starts over the
//! range of every constant that is not part of the structure. The published set is one of them.

use npfit_model::{CONSTANTS, Clock, MONTHS_COUNT, Outcomes, Parameters, Settings, outcomes, run};

use super::{Measure, Quantity};

include!(concat!(env!("OUT_DIR"), "/ensemble.rs"));

/// How many sets the ensemble has, the published one included.
pub const SETS_COUNT: usize = FITTED_COUNT + 1;

/// The share of sets that must agree before the page claims a direction. Judgement.
pub const ROBUST_SHARE: f64 = 0.85;

/// The constants of every set: the published one first.
pub fn sets() -> impl Iterator<Item = Parameters> {
    let mut sets = vec![Parameters::default().values(); SETS_COUNT];
    for column in COLUMNS.lines() {
        let mut cells = column.split(',');
        let name = cells.next().unwrap_or_default();
        let mut constants = CONSTANTS.iter().enumerate();
        let Some((place, constant)) = constants.find(|(_, constant)| constant.name == name) else {
            continue;
        };
        for (set, value) in sets.iter_mut().skip(1).zip(cells) {
            // The build has looked at each.
            if let Ok(value) = value.parse::<f64>() {
                set[place] = value.clamp(constant.low, constant.high);
            }
        }
    }
    sets.into_iter().map(Parameters::from_values)
}

/// The ensemble's own runs of history, at both clocks: computed once.
#[derive(Clone, Debug)]
pub struct EnsembleHistory {
    sets: Vec<Parameters>,
    outcomes: Vec<[Outcomes; 2]>,
}

impl Default for EnsembleHistory {
    fn default() -> Self {
        Self { sets: sets().collect(), outcomes: Vec::new() }
    }
}

impl EnsembleHistory {
    /// The constants of every set, the published one first.
    pub fn sets(&self) -> &[Parameters] {
        &self.sets
    }

    /// Runs the next set; whether all have run.
    pub fn step(&mut self) -> bool {
        if let Some(parameters) = self.sets.get(self.outcomes.len()) {
            let settings = Settings { parameters: *parameters, ..Settings::default() };
            self.outcomes.push(Clock::ALL.map(|clock| outcomes(&settings, clock)));
        }
        self.outcomes.len() == self.sets.len()
    }
}

/// The ensemble at the reader's settings, run set by set so that the page stays responsive.
#[derive(Clone, Debug)]
pub struct EnsembleTask {
    settings: Settings,
    /// What the reader changed among the constants: it holds in every set.
    changed: Vec<(&'static str, f64)>,
    clock: Clock,
    quantities: Vec<Quantity>,
    outcomes: Vec<Outcomes>,
    /// For each quantity, the values of each set, month by month.
    values: Vec<Vec<f64>>,
}

impl EnsembleTask {
    /// The ensemble at these settings, with bands for the quantities that the stage shows.
    pub fn new(settings: Settings, clock: Clock, quantities: &[Quantity]) -> Self {
        Self {
            changed: settings.parameters.changed(),
            settings,
            clock,
            quantities: quantities.to_vec(),
            outcomes: Vec::with_capacity(SETS_COUNT),
            values: vec![Vec::with_capacity(SETS_COUNT * MONTHS_COUNT); quantities.len()],
        }
    }

    /// Runs the next set; gives the result when all have run.
    pub fn step(&mut self, history: &EnsembleHistory) -> Option<Uncertainty> {
        let parameters = history.sets.get(self.outcomes.len())?;
        self.settings.parameters = *parameters;
        for (name, value) in &self.changed {
            let _known_name = self.settings.parameters.set(name, *value);
        }
        if self.quantities.is_empty() {
            self.outcomes.push(outcomes(&self.settings, self.clock));
        } else {
            let run = run(&self.settings);
            self.outcomes.push(Outcomes::of(&run, self.clock));
            for (quantity, values) in self.quantities.iter().zip(&mut self.values) {
                values.extend(run.months().iter().map(|state| quantity.of(state)));
            }
        }
        (self.outcomes.len() == history.sets.len()).then(|| self.finish(history))
    }

    fn finish(&mut self, history: &EnsembleHistory) -> Uncertainty {
        let clock = usize::from(self.clock == Clock::December2016);
        let own_history = history.outcomes.iter().map(|both| both[clock]);
        let pairs: Vec<(Outcomes, Outcomes)> =
            self.outcomes.iter().copied().zip(own_history).collect();
        let bands = self.quantities.iter().zip(&self.values);
        Uncertainty {
            pairs,
            bands: bands.map(|(quantity, values)| (*quantity, band(values))).collect(),
        }
    }
}

/// Where the middle eight of ten sets lie in each month.
fn band(values: &[f64]) -> Vec<Band> {
    let sets = values.len() / MONTHS_COUNT;
    let mut column = Vec::with_capacity(sets);
    (0..MONTHS_COUNT)
        .map(|month| {
            column.clear();
            column.extend(values.iter().skip(month).step_by(MONTHS_COUNT).copied());
            range(&mut column)
        })
        .collect()
}

/// The tenth and the ninetieth percentile; the first value, the published set's, always lies inside.
fn range(values: &mut [f64]) -> Band {
    let Some(&own) = values.first() else { return Band { low: 0.0, high: 0.0 } };
    let (low, high) = (values.len() / 10, values.len() - 1 - values.len() / 10);
    let low = *values.select_nth_unstable_by(low, f64::total_cmp).1;
    let high = *values.select_nth_unstable_by(high, f64::total_cmp).1;
    Band { low: low.min(own), high: high.max(own) }
}

/// The middle eight of ten sets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The tenth percentile.
    pub low: f64,
    /// The ninetieth.
    pub high: f64,
}

/// What the ensemble says of a run.
#[derive(Clone, Debug)]
pub struct Uncertainty {
    /// Outcomes of each set at the reader's settings, and in its own run of history.
    pairs: Vec<(Outcomes, Outcomes)>,
    bands: Vec<(Quantity, Vec<Band>)>,
}

/// How many sets move an outcome the same way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// Sets that move as the published one does, against their own history.
    pub agree: usize,
    /// All sets.
    pub of: usize,
    /// Whether that is enough to claim it.
    pub is_robust: bool,
}

impl Agreement {
    /// So many of so many sets.
    pub fn new(agree: usize, of: usize) -> Self {
        Self { agree, of, is_robust: agree as f64 >= ROBUST_SHARE * of as f64 }
    }
}

impl Uncertainty {
    /// How many sets move a measure the way the published set moves it. Where whole suppliers come or go, whole ones
    /// are compared; else their strain.
    pub fn agreement(&self, measure: Measure) -> Agreement {
        let moves = |(own, history): &(Outcomes, Outcomes)| measure.of(own) != measure.of(history);
        let is_shown = self.pairs.first().is_some_and(moves);
        let value = |outcomes: &Outcomes| {
            if is_shown { measure.of(outcomes) } else { measure.smooth(outcomes) }
        };
        let change = |(own, history): &(Outcomes, Outcomes)| {
            let change = value(own) - value(history);
            // What differs in the last bits only does not differ.
            if change.abs() < 1e-9 { 0.0 } else { change.signum() }
        };
        let published = self.pairs.first().map_or(0.0, change);
        let agree = self.pairs.iter().filter(|pair| change(pair) == published).count();
        let of = self.pairs.len();
        Agreement::new(agree, of)
    }

    /// Where the middle eight of ten sets have an outcome.
    pub fn range(&self, measure: Measure) -> Band {
        let mut values: Vec<f64> = self.pairs.iter().map(|(own, _)| measure.of(own)).collect();
        range(&mut values)
    }

    /// The band of a quantity, month by month; `None` if it was not asked for.
    pub fn band(&self, quantity: Quantity) -> Option<&[Band]> {
        self.bands.iter().find(|(of, _)| *of == quantity).map(|(_, band)| band.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::{Levers, Month};

    fn uncertainty(levers: Levers) -> Uncertainty {
        let mut history = EnsembleHistory::default();
        while !history.step() {}
        let quantities = [Quantity::SpendProgramme, Quantity::Confidence];
        let settings = Settings::with_levers(levers);
        let mut task = EnsembleTask::new(settings, Clock::TenYears, &quantities);
        loop {
            if let Some(uncertainty) = task.step(&history) {
                return uncertainty;
            }
        }
    }

    #[test]
    fn every_column_of_the_ensemble_is_a_constant_that_it_may_vary() {
        for column in COLUMNS.lines() {
            let name = column.split(',').next().unwrap();
            let constant = CONSTANTS.iter().find(|constant| constant.name == name).unwrap();
            assert!(!constant.is_structural, "{name}");
            assert_eq!(column.split(',').count(), SETS_COUNT, "{name}");
        }
        let varied = COLUMNS.lines().count();
        assert!(varied > 40 && sets().skip(1).all(|set| set.changed().len() > varied / 2));
    }

    #[test]
    fn history_agrees_with_itself_and_lies_inside_its_bands() {
        let all = uncertainty(Levers::HISTORY);
        let agreement = all.agreement(Measure::Spend);
        assert_eq!((agreement.agree, agreement.of), (SETS_COUNT, SETS_COUNT));
        let run = run(&Settings::default());
        let band = all.band(Quantity::Confidence).unwrap();
        for (state, band) in run.months().iter().zip(band) {
            assert!((band.low..=band.high).contains(&state.confidence_share), "{}", state.month);
        }
        assert!(all.band(Quantity::Parts).is_none());
    }

    #[test]
    fn the_middle_is_robust_in_use_and_open_in_nothing_it_claims() {
        let all = uncertainty(Levers::from_percent(65.0, Month::new(2006, 9), 45.0));
        for measure in [Measure::Trusts, Measure::Pairs, Measure::Suppliers] {
            assert!(all.agreement(measure).is_robust, "{measure:?}");
        }
    }
}
