//! What the model concludes, and how far each conclusion rests on constants that nobody has measured:
//! asked of every plausible version, and of the best fit with each load-bearing constant at either end
//! of its range. Computed, never typed.

use super::ensemble::Ensemble;
use super::{Measure, Quantity};
use crate::calendar::Month;
use crate::model::parameters::GROUPS;
use crate::model::{Component, Levers, Parameters, Run, run};

/// Something that the model says of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// With the levers as they happened, imaging is in use where acute records are not.
    ImagingAheadOfRecords,
    /// Contracts signed three years later leave changes cheaper, nine years after signature.
    LaterIsCheaperToChange,
    /// Contracts signed three years later bring fewer benefits by 2016.
    LaterBringsBenefitsLate,
    /// Half the central control fits the acute record better.
    LessCentreFitsBetter,
    /// Without central control no records join up: less than a tenth of what history's do.
    NoCentreNoWhole,
    /// Full flexibility is best for the parts and worse for the whole than what happened.
    AllFlexibleLosesTheWhole,
    /// The record joins up best with neither no centre nor nothing but a centre.
    WholePeaksInsideCentralisation,
    /// The record joins up best with some flexibility, but not full.
    WholePeaksInsideFlexibility,
    /// The record joins up best with contracts signed neither at once nor at the very last.
    WholePeaksInsideSigning,
    /// The middle-out setting joins up more than what happened.
    MiddleOutJoinsUpMore,
}

/// Nine years after signature: age for age, what a later start does not flatter.
const AGE_MONTHS: i32 = 108;

/// The later signature that is compared with history's.
const LATER: Month = Month::new(2007, 1);

impl Conclusion {
    /// All of them, the firmest kind first.
    pub const ALL: [Self; 10] = [
        Self::ImagingAheadOfRecords,
        Self::LaterIsCheaperToChange,
        Self::LaterBringsBenefitsLate,
        Self::LessCentreFitsBetter,
        Self::NoCentreNoWhole,
        Self::AllFlexibleLosesTheWhole,
        Self::MiddleOutJoinsUpMore,
        Self::WholePeaksInsideCentralisation,
        Self::WholePeaksInsideFlexibility,
        Self::WholePeaksInsideSigning,
    ];

    /// Whether it holds with the given constants.
    pub fn holds(self, p: &Parameters) -> bool {
        let history = || run(p, &Levers::HISTORY);
        let at = |central, month, local| run(p, &Levers::from_percent(central, month, local));
        let later = || at(90.0, LATER, 15.0);
        let better = |measure: Measure, a: &Run, b: &Run| measure.of(a) > measure.of(b);
        match self {
            Self::ImagingAheadOfRecords => {
                let in_2009 = |quantity: Quantity| {
                    history().at(Month::new(2009, 3)).map_or(0.0, |state| quantity.of(state, p))
                };
                in_2009(Quantity::InUse(Component::Pacs)) > 0.5
                    && in_2009(Quantity::InUse(Component::AcuteEpr)) < 0.15
            }
            Self::LaterIsCheaperToChange => change_cost(&later()) < change_cost(&history()),
            Self::LaterBringsBenefitsLate => better(Measure::Benefits, &history(), &later()),
            Self::LessCentreFitsBetter => {
                better(Measure::Fit, &at(45.0, Month(24), 15.0), &history())
            }
            Self::NoCentreNoWhole => {
                Measure::Whole.of(&at(0.0, Month(24), 15.0)) < 0.1 * Measure::Whole.of(&history())
            }
            Self::AllFlexibleLosesTheWhole => {
                let (free, was) = (at(90.0, Month(24), 100.0), history());
                better(Measure::Parts, &free, &was) && better(Measure::Whole, &was, &free)
            }
            Self::MiddleOutJoinsUpMore => {
                better(Measure::Whole, &at(75.0, Month::new(2006, 9), 55.0), &history())
            }
            Self::WholePeaksInsideCentralisation => inside(best_whole(p).0),
            Self::WholePeaksInsideFlexibility => inside(best_whole(p).2),
            Self::WholePeaksInsideSigning => inside(best_whole(p).1),
        }
    }
}

fn change_cost(run: &Run) -> f64 {
    run.at(Month(run.levers.signing().0 + AGE_MONTHS))
        .map_or(0.0, |state| state.programme.change_cost_gbp_million)
}

/// Steps of a lever in the search for the best whole.
const STEPS: usize = 6;

fn inside(step: usize) -> bool {
    0 < step && step < STEPS
}

/// The setting at which the record joins up best, on a grid of seven to a side: the steps of
/// centralisation, signing and flexibility.
fn best_whole(p: &Parameters) -> (usize, usize, usize) {
    let mut best = ((0, 0, 0), f64::NEG_INFINITY);
    let (first, last) = (Levers::SIGNING_FIRST.0, Levers::SIGNING_LAST.0);
    let percent = |step: usize| 100.0 * step as f64 / STEPS as f64;
    for c in 0..=STEPS {
        for t in 0..=STEPS {
            for f in 0..=STEPS {
                let month = Month(first + (last - first) * t as i32 / STEPS as i32);
                let levers = Levers::from_percent(percent(c), month, percent(f));
                let whole = Measure::Whole.of(&run(p, &levers));
                if whole > best.1 {
                    best = ((c, t, f), whole);
                }
            }
        }
    }
    best.0
}

/// How far a conclusion can be trusted.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The conclusion.
    pub conclusion: Conclusion,
    /// Whether it holds in the best fit.
    pub holds_in_best_fit: bool,
    /// In how many plausible sets it holds.
    pub holds_count: usize,
    /// Of how many.
    pub of_count: usize,
    /// Load-bearing constants that alone, at one end of their range, turn the best fit's answer.
    pub turned_by: Vec<&'static str>,
}

/// The verdict on every conclusion. Some 50,000 runs: seconds natively.
pub fn verdicts(best_fit: &Parameters, ensemble: &Ensemble) -> Vec<Verdict> {
    let load_bearing: Vec<_> =
        GROUPS.iter().flat_map(|group| group.iter()).filter(|c| c.load_bearing).collect();
    let verdict = |conclusion: Conclusion| {
        let holds_in_best_fit = conclusion.holds(best_fit);
        let turns = |name: &str, value: f64| {
            let mut moved = best_fit.clone();
            moved.set(name, value);
            conclusion.holds(&moved) != holds_in_best_fit
        };
        Verdict {
            conclusion,
            holds_in_best_fit,
            holds_count: ensemble.sets().iter().filter(|set| conclusion.holds(set)).count(),
            of_count: ensemble.sets().len(),
            turned_by: load_bearing
                .iter()
                .map(|constant| &constant.limit)
                .filter(|limit| {
                    turns(limit.name, *limit.range.start()) || turns(limit.name, *limit.range.end())
                })
                .map(|limit| limit.name)
                .collect(),
        }
    };
    Conclusion::ALL.into_iter().map(verdict).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conclusion_is_asked_of_every_set() {
        let sets = vec![Parameters::VERSION_1, Parameters::VERSION_2];
        let ensemble = Ensemble::of(sets.clone());
        let verdicts = verdicts(&Parameters::VERSION_1, &ensemble);
        assert_eq!(verdicts.len(), Conclusion::ALL.len());
        for verdict in &verdicts {
            let count = sets.iter().filter(|set| verdict.conclusion.holds(set)).count();
            assert_eq!((verdict.holds_count, verdict.of_count), (count, 2));
        }
        let imaging = &verdicts[0];
        assert!(imaging.holds_in_best_fit && imaging.turned_by.is_empty(), "{imaging:?}");
    }

    #[test]
    fn what_no_longer_costs_variety_anything_turns_the_peak() {
        let mut free = Parameters::VERSION_1;
        free.outcome.incompatibility_penalty = 0.0;
        free.fit.diversity_from_flexibility = 0.0;
        assert!(Conclusion::WholePeaksInsideFlexibility.holds(&Parameters::VERSION_1));
        assert!(!Conclusion::WholePeaksInsideFlexibility.holds(&free));
    }
}
