//! The ensemble: sets of constants, spread over their ranges, that reproduce the record about as
//! well as the best fit does. Where they disagree, the model does not know.

use std::cmp::Ordering;

use super::ensemble_2::{NAMES, SETS};
use super::{Measure, Quantity};
use crate::model::{Levers, Parameters, Run, run};

/// The place of a shipped set's constant is a whole number of steps, this many to its range. Judgement:
/// nobody knows a constant to a thirtieth of its range, and finer steps weigh more (255 of them, 1.5 KB of
/// the page).
pub const STEPS: u8 = 31;

/// Plausible versions of the model.
#[derive(Clone, Debug, PartialEq)]
pub struct Ensemble {
    sets: Vec<Parameters>,
}

impl Ensemble {
    /// The sets that ship with the library, written by `cargo xtask calibrate`.
    pub fn shipped() -> Self {
        let base = Parameters::VERSION_2;
        Self { sets: SETS.iter().map(|places| set_at(base.clone(), NAMES, places)).collect() }
    }

    /// An ensemble of given sets.
    pub fn of(sets: Vec<Parameters>) -> Self {
        Self { sets }
    }

    /// The sets.
    pub fn sets(&self) -> &[Parameters] {
        &self.sets
    }

    /// Every set's run at one setting of the levers.
    pub fn runs(&self, levers: &Levers) -> Vec<Run> {
        self.sets.iter().map(|parameters| run(parameters, levers)).collect()
    }

    /// How many sets agree on the direction in which the levers move a measure from where it is with
    /// the levers as they happened.
    pub fn agreement(&self, levers: &Levers, measure: Measure) -> Agreement {
        Agreement::of(self.sets.iter().map(|parameters| {
            let own = measure.of(&run(parameters, levers));
            (own, measure.of(&run(parameters, &Levers::HISTORY)))
        }))
    }
}

/// Constants with the named ones at given places, in whole steps of their ranges.
pub fn set_at(mut parameters: Parameters, names: &[&str], places: &[u8]) -> Parameters {
    for (name, &place) in names.iter().zip(places) {
        if let Some(range) = Parameters::range(name) {
            let (low, high) = (*range.start(), *range.end());
            parameters.set(name, low + (high - low) * (f64::from(place) / f64::from(STEPS)));
        }
    }
    parameters
}

/// On which side of history the sets of an ensemble end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// Sets that end higher than with the levers as they happened.
    pub higher_count: usize,
    /// Sets that end lower.
    pub lower_count: usize,
    /// Sets that end the same.
    pub same_count: usize,
    /// All sets.
    pub of_count: usize,
}

impl Agreement {
    /// Counts pairs of a value and of what it was as it happened.
    pub fn of(pairs: impl Iterator<Item = (f64, f64)>) -> Self {
        let mut agreement = Self { higher_count: 0, lower_count: 0, same_count: 0, of_count: 0 };
        for (own, was) in pairs {
            agreement.of_count += 1;
            match own.total_cmp(&was) {
                Ordering::Greater => agreement.higher_count += 1,
                Ordering::Less => agreement.lower_count += 1,
                Ordering::Equal => agreement.same_count += 1,
            }
        }
        agreement
    }

    /// How many sets moved in a direction.
    pub fn count(&self, direction: Ordering) -> usize {
        match direction {
            Ordering::Greater => self.higher_count,
            Ordering::Less => self.lower_count,
            Ordering::Equal => self.same_count,
        }
    }
}

/// Where the middle eight of ten sets lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// One in ten sets lies below.
    pub low: f64,
    /// One in ten sets lies above.
    pub high: f64,
}

impl Band {
    /// The band of some values; nothing where there are none.
    pub fn of(mut values: Vec<f64>) -> Option<Self> {
        sort(&mut values);
        Some(Self { low: quantile(&values, 0.1)?, high: quantile(&values, 0.9)? })
    }
}

/// Sorts by insertion: of some fifty values that is as quick as the library's sort, and a tenth of its
/// code.
fn sort(values: &mut [f64]) {
    for next in 1..values.len() {
        let mut place = next;
        while place > 0 && values[place - 1] > values[place] {
            values.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// The value below which a share of sorted values lies, between the two nearest.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * (sorted.len().checked_sub(1)? as f64);
    let below = place.floor();
    let (low, high) = (sorted.get(below as usize)?, sorted.get(place.ceil() as usize)?);
    Some(low + (high - low) * (place - below))
}

/// The bands of several quantities, month by month from January 2002.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Bands(pub(super) Vec<(Quantity, Vec<Band>)>);

impl Bands {
    /// The bands of some runs, each with the constants that made it.
    pub fn of(runs: &[(&Parameters, &Run)], quantities: &[Quantity]) -> Self {
        let months = runs.iter().map(|(_, run)| run.months.len()).min().unwrap_or(0);
        let band = |quantity: Quantity, month: usize| {
            Band::of(runs.iter().map(|(p, run)| quantity.of(&run.months[month], p)).collect())
        };
        let series = |&quantity: &Quantity| {
            (quantity, (0..months).filter_map(|month| band(quantity, month)).collect())
        };
        Self(quantities.iter().map(series).collect())
    }

    /// A quantity's band at the end of each month, if it is among them.
    pub fn get(&self, quantity: Quantity) -> Option<&[Band]> {
        self.0.iter().find(|(own, _)| *own == quantity).map(|(_, bands)| bands.as_slice())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_holds_the_middle_eight_of_ten() {
        let values: Vec<f64> = (0..=10).rev().map(f64::from).collect();
        assert_eq!(Band::of(values), Some(Band { low: 1.0, high: 9.0 }));
        assert_eq!(Band::of(vec![3.0]), Some(Band { low: 3.0, high: 3.0 }));
        assert_eq!(Band::of(Vec::new()), None);
    }

    #[test]
    fn one_set_agrees_with_itself() {
        let one = Ensemble::of(vec![Parameters::VERSION_1]);
        let same = one.agreement(&Levers::HISTORY, Measure::Spend);
        assert_eq!((same.same_count, same.of_count), (1, 1));
        let later = Levers::HISTORY.with_position(crate::model::Lever::Signing, 60.0);
        assert_eq!(one.agreement(&later, Measure::Benefits).lower_count, 1);
    }
}
