//! The ensemble at one setting, run a few sets at a time so that a page can draw in between.

use super::ensemble::{Agreement, Band, Bands, Ensemble};
use super::{Measure, Quantity};
use crate::model::{Component, Levers, Parameters, Supplier, run};

/// What charts show bands of.
pub const QUANTITIES: [Quantity; 15] = [
    Quantity::Spend,
    Quantity::Benefits,
    Quantity::Live(Component::N3),
    Quantity::Live(Component::Pacs),
    Quantity::InUse(Component::ChooseAndBook),
    Quantity::Live(Component::SummaryCareRecord),
    Quantity::Live(Component::AcuteEpr),
    Quantity::Fit,
    Quantity::Confidence,
    Quantity::Parts,
    Quantity::Whole,
    Quantity::Loss(Supplier::NorthEastAndEast),
    Quantity::Loss(Supplier::South),
    Quantity::Loss(Supplier::NorthWestAndWestMidlands),
    Quantity::Loss(Supplier::London),
];

/// End outcomes of each set of an ensemble, in the order of its sets and of [`Measure::ALL`].
pub type Ends = Vec<[f64; Measure::COUNT]>;

/// An ensemble being run at one setting of the levers.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    levers: Levers,
    /// Constants that the reader has changed: every set takes them.
    changed: Vec<(String, f64)>,
    /// Of each set run so far: every quantity, each at the end of every month.
    series: Vec<Vec<f64>>,
    ends: Ends,
}

impl Sweep {
    /// A sweep that has run nothing yet.
    pub fn new(levers: Levers, changed: Vec<(String, f64)>) -> Self {
        Self { levers, changed, series: Vec::new(), ends: Vec::new() }
    }

    /// Runs up to `count` more sets; says whether all have been run.
    pub fn fill(&mut self, ensemble: &Ensemble, count: usize) -> bool {
        let done = self.ends.len();
        for set in ensemble.sets().iter().skip(done).take(count) {
            self.run(set);
        }
        self.ends.len() == ensemble.sets().len()
    }

    fn run(&mut self, set: &Parameters) {
        let mut parameters = set.clone();
        for (name, value) in &self.changed {
            parameters.set(name, *value);
        }
        let run = run(&parameters, &self.levers);
        let of_months = |quantity: Quantity| run.months.iter().map(move |month| (quantity, month));
        self.series.push(
            QUANTITIES
                .into_iter()
                .flat_map(of_months)
                .map(|(quantity, month)| quantity.of(month, &parameters))
                .collect(),
        );
        self.ends.push(Measure::ALL.map(|measure| measure.of(&run)));
    }

    /// The end outcomes of the sets run so far.
    pub fn ends(&self) -> &Ends {
        &self.ends
    }

    /// What the sets make of the setting, beside what they make of history.
    pub fn doubt(&self, history: &Ends) -> Doubt {
        let outcomes = Measure::ALL.map(|measure| {
            let index = measure as usize;
            let values = self.ends.iter().map(|ends| ends[index]);
            let pairs = values.clone().zip(history.iter().map(|ends| ends[index]));
            Likely { band: Band::of(values.collect()), agreement: Agreement::of(pairs) }
        });
        Doubt { bands: self.bands(), outcomes }
    }

    fn bands(&self) -> Bands {
        let months = self.series.first().map_or(0, |series| series.len() / QUANTITIES.len());
        let at = |place: usize| Band::of(self.series.iter().map(|series| series[place]).collect());
        let band = |(index, quantity): (usize, Quantity)| {
            let from = index * months;
            (quantity, (from..from + months).filter_map(at).collect())
        };
        Bands(QUANTITIES.into_iter().enumerate().map(band).collect())
    }
}

/// How far the plausible versions of the model part at one setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// Through time, for the charts.
    pub bands: Bands,
    outcomes: [Likely; Measure::COUNT],
}

impl Doubt {
    /// How far they part on an end outcome.
    pub fn of(&self, measure: Measure) -> Likely {
        self.outcomes[measure as usize]
    }
}

/// One end outcome across the ensemble.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likely {
    /// Where the middle eight of ten sets end; nothing before any has run.
    pub band: Option<Band>,
    /// On which side of their own history they end.
    pub agreement: Agreement,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sweep_in_slices_is_the_ensemble() {
        let ensemble = Ensemble::of(vec![Parameters::VERSION_1, Parameters::VERSION_2]);
        let levers = Levers::from_percent(60.0, crate::calendar::Month(40), 30.0);
        let sweep = |levers| {
            let mut sweep = Sweep::new(levers, Vec::new());
            assert!(!sweep.fill(&ensemble, 1));
            assert!(sweep.fill(&ensemble, 1));
            sweep
        };
        let doubt = sweep(levers).doubt(sweep(Levers::HISTORY).ends());
        for measure in Measure::ALL {
            let own = doubt.of(measure);
            assert_eq!(own.agreement, ensemble.agreement(&levers, measure), "{measure:?}");
            let values = ensemble.runs(&levers).iter().map(|run| measure.of(run)).collect();
            assert_eq!(own.band, Band::of(values));
        }
        let runs = ensemble.runs(&levers);
        let pairs: Vec<_> = ensemble.sets().iter().zip(&runs).collect();
        assert_eq!(doubt.bands, Bands::of(&pairs, &QUANTITIES));
    }

    #[test]
    fn every_set_takes_what_the_reader_changed() {
        let ensemble = Ensemble::of(vec![Parameters::VERSION_2]);
        let mut changed = Parameters::VERSION_2;
        changed.set("lock_in", 0.0);
        let mut sweep = Sweep::new(Levers::HISTORY, changed.changed());
        assert!(sweep.fill(&ensemble, 5));
        let expected = run(&changed, &Levers::HISTORY);
        assert_eq!(sweep.ends()[0], Measure::ALL.map(|measure| measure.of(&expected)));
    }
}
