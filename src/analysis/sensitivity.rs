//! What an outcome rests on: each constant on its own, and two levers together.

use super::Measure;
use crate::model::parameters::names;
use crate::model::{Component, Lever, Levers, Parameters, Run, run};

/// One bar of a tornado: a constant at both ends of its range, all else as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The constant's name.
    pub name: String,
    /// The lowest of its range, in its own unit.
    pub low: f64,
    /// The highest of its range, in its own unit.
    pub high: f64,
    /// The measure with the constant at its lowest.
    pub at_low: f64,
    /// The measure with the constant at its highest.
    pub at_high: f64,
}

impl Bar {
    /// How far the constant moves the measure.
    pub fn width(&self) -> f64 {
        (self.at_high - self.at_low).abs()
    }
}

/// The tornado of a measure at a setting of the levers: what each constant that has a range does on its
/// own. It is run in slices, as a [`LeverMap`] is filled.
#[derive(Clone, Debug, PartialEq)]
pub struct Tornado {
    parameters: Parameters,
    levers: Levers,
    /// The measure.
    pub measure: Measure,
    names: Vec<String>,
    /// How many of the names have been run.
    done: usize,
    bars: Vec<Bar>,
}

impl Tornado {
    /// A tornado that has run nothing yet.
    pub fn new(parameters: Parameters, levers: Levers, measure: Measure) -> Self {
        let names = names().collect();
        Self { parameters, levers, measure, names, done: 0, bars: Vec::new() }
    }

    /// Runs up to `count` more constants; says whether all have been run.
    pub fn fill(&mut self, count: usize) -> bool {
        let end = (self.done + count).min(self.names.len());
        for index in self.done..end {
            if let Some(bar) = self.bar(&self.names[index]) {
                // Kept in order as they come: a sort would be more code than this.
                let is_wider = |other: &Bar| other.width() < bar.width();
                let place = self.bars.iter().position(is_wider).unwrap_or(self.bars.len());
                self.bars.insert(place, bar);
            }
        }
        self.done = end;
        end == self.names.len()
    }

    fn bar(&self, name: &str) -> Option<Bar> {
        let range = Parameters::range(name)?;
        let at = |value: f64| {
            let mut changed = self.parameters.clone();
            changed.set(name, value)?;
            Some(self.measure.of(&run(&changed, &self.levers)))
        };
        let (low, high) = (*range.start(), *range.end());
        if low == high {
            return None;
        }
        Some(Bar { at_low: at(low)?, at_high: at(high)?, low, high, name: name.to_owned() })
    }

    /// The bars so far, the widest first; of equal bars, the constant that is listed first.
    pub fn bars(&self) -> &[Bar] {
        &self.bars
    }

    /// Whether it is of this setting: levers, constants and measure.
    pub fn is_of(&self, parameters: &Parameters, levers: &Levers, measure: Measure) -> bool {
        (&self.parameters, &self.levers, self.measure) == (parameters, levers, measure)
    }

    /// What the three levers do on their own at the same setting.
    pub fn lever_effects(&self) -> [LeverEffect; 3] {
        lever_effects(&self.parameters, &self.levers, self.measure)
    }
}

/// A whole tornado at once: every constant that has a range, the widest bar first.
pub fn tornado(parameters: &Parameters, levers: &Levers, measure: Measure) -> Vec<Bar> {
    let mut tornado = Tornado::new(parameters.clone(), *levers, measure);
    tornado.fill(usize::MAX / 2);
    tornado.bars
}

/// What the three levers do on their own: each at its lowest and at its highest.
pub fn lever_effects(
    parameters: &Parameters,
    levers: &Levers,
    measure: Measure,
) -> [LeverEffect; 3] {
    Lever::ALL.map(|lever| {
        let (lowest, highest) = Levers::positions(lever);
        let at = |position| measure.of(&run(parameters, &levers.with_position(lever, position)));
        LeverEffect { lever, at_low: at(lowest), at_high: at(highest) }
    })
}

/// What one lever does on its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeverEffect {
    /// The lever.
    pub lever: Lever,
    /// The measure with the lever at its lowest.
    pub at_low: f64,
    /// The measure with the lever at its highest.
    pub at_high: f64,
}

/// Cells of a lever map to a side.
pub const MAP_SIDE: usize = 41;

/// A measure over two levers, the third as it stands. It is filled in slices, so that a page can
/// draw between them and begin again when a lever moves.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverMap {
    /// The lever that changes from column to column.
    pub across: Lever,
    /// The lever that changes from row to row, lowest first.
    pub up: Lever,
    /// What it is a map of.
    pub measure: Measure,
    /// The component in whose place the reader's own programme stands, if it is a map of that.
    pub own: Option<Component>,
    levers: Levers,
    cells: Vec<f64>,
}

impl LeverMap {
    /// The pairs of levers that a map can be of: across, and up.
    pub const PAIRS: [(Lever, Lever); 3] = [
        (Lever::Centralisation, Lever::Flexibility),
        (Lever::Signing, Lever::Flexibility),
        (Lever::Centralisation, Lever::Signing),
    ];

    /// An empty map.
    pub fn new(levers: Levers, across: Lever, up: Lever, measure: Measure) -> Self {
        let cells = Vec::with_capacity(MAP_SIDE * MAP_SIDE);
        Self { across, up, measure, own: None, levers, cells }
    }

    /// Runs up to `count` more cells; says whether the map is complete.
    pub fn fill(&mut self, parameters: &Parameters, count: usize) -> bool {
        let end = (self.cells.len() + count).min(MAP_SIDE * MAP_SIDE);
        for cell in self.cells.len()..end {
            let levers = self.levers_of(cell % MAP_SIDE, cell / MAP_SIDE);
            let run = run(parameters, &levers);
            self.cells.push(self.value_in(&run, parameters));
        }
        self.cells.len() == MAP_SIDE * MAP_SIDE
    }

    /// The measure in a run that was made with these constants.
    pub fn value_in(&self, run: &Run, parameters: &Parameters) -> f64 {
        match self.own {
            Some(own) => self.measure.of_own(run, parameters, own),
            None => self.measure.of(run),
        }
    }

    /// The levers of a cell.
    pub fn levers_of(&self, column: usize, row: usize) -> Levers {
        let at = |lever: Lever, step: usize| {
            let (lowest, highest) = Levers::positions(lever);
            let position = lowest + (highest - lowest) * step as f64 / (MAP_SIDE - 1) as f64;
            // Contracts are signed in whole months.
            if lever == Lever::Signing { position.round() } else { position }
        };
        self.levers
            .with_position(self.across, at(self.across, column))
            .with_position(self.up, at(self.up, row))
    }

    /// The measure in a cell, if it has been run.
    pub fn value(&self, column: usize, row: usize) -> Option<f64> {
        (column < MAP_SIDE).then(|| self.cells.get(row * MAP_SIDE + column).copied()).flatten()
    }

    /// Whether another map is of the same: levers, third lever and measure.
    pub fn is_like(&self, other: &Self) -> bool {
        let of = |map: &Self| (map.across, map.up, map.measure, map.own, map.levers_of(0, 0));
        of(self) == of(other)
    }

    /// A setting with the map's two levers at shares of their ways from end to end, to the whole per
    /// cent or month; the third as it is.
    pub fn going(&self, levers: &Levers, across: f64, up: f64) -> Levers {
        place(place(*levers, self.across, across), self.up, up)
    }

    /// A setting with one lever moved by some cells of the map, from the cell that it is nearest to;
    /// the others as they are.
    pub fn stepped(levers: &Levers, lever: Lever, cells: f64) -> Levers {
        let last = (MAP_SIDE - 1) as f64;
        place(*levers, lever, ((levers.fraction(lever) * last).round() + cells) / last)
    }

    /// The cell that a setting is nearest to: column, row.
    pub fn cell_of(&self, levers: &Levers) -> (usize, usize) {
        let cell = |lever| (levers.fraction(lever) * (MAP_SIDE - 1) as f64).round() as usize;
        (cell(self.across), cell(self.up))
    }

    /// The cells that are nearly as good as the best: how many of the whole map, as a share, and the
    /// lowest and the highest of their columns and of their rows. Nothing of a map with no cells.
    pub fn best(&self, within: f64) -> Option<BestRegion> {
        let (.., most) = self.highest()?;
        let least = most - within;
        let mut region = BestRegion { share: 0.0, columns: (MAP_SIDE, 0), rows: (MAP_SIDE, 0) };
        let good = self.cells.iter().enumerate().filter(|(_, value)| **value >= least);
        for (cell, _) in good {
            let (column, row) = (cell % MAP_SIDE, cell / MAP_SIDE);
            region.share += 1.0 / self.cells.len() as f64;
            region.columns = (region.columns.0.min(column), region.columns.1.max(column));
            region.rows = (region.rows.0.min(row), region.rows.1.max(row));
        }
        Some(region)
    }

    /// The cell with the lowest value so far: column, row, value.
    pub fn lowest(&self) -> Option<(usize, usize, f64)> {
        let best = self.cells.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1))?;
        Some((best.0 % MAP_SIDE, best.0 / MAP_SIDE, *best.1))
    }

    /// The cell with the highest value so far: column, row, value.
    pub fn highest(&self) -> Option<(usize, usize, f64)> {
        let best = self.cells.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
        Some((best.0 % MAP_SIDE, best.0 / MAP_SIDE, *best.1))
    }
}

/// The best part of a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BestRegion {
    /// Its cells, as a share of all.
    pub share: f64,
    /// Its lowest and its highest column.
    pub columns: (usize, usize),
    /// Its lowest and its highest row.
    pub rows: (usize, usize),
}

/// A setting with one lever at a share of its way from end to end.
fn place(levers: Levers, lever: Lever, share: f64) -> Levers {
    let (lowest, highest) = Levers::positions(lever);
    levers.with_position(lever, (lowest + (highest - lowest) * share).round())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_agrees_with_single_runs_however_it_is_sliced() {
        let parameters = Parameters::VERSION_1;
        let new = || {
            LeverMap::new(
                Levers::HISTORY,
                Lever::Centralisation,
                Lever::Flexibility,
                Measure::Whole,
            )
        };
        let (mut whole, mut sliced) = (new(), new());
        assert!(whole.fill(&parameters, usize::MAX / 2));
        while !sliced.fill(&parameters, 100) {}
        assert_eq!(whole, sliced);
        let levers = whole.levers_of(36, 6);
        assert_eq!(levers, Levers::HISTORY, "history is a cell of the map");
        assert_eq!(whole.value(36, 6), Some(Measure::Whole.of(&run(&parameters, &levers))));
        assert_eq!(whole.value(MAP_SIDE, 0), None);
    }

    #[test]
    fn a_tornado_is_sorted_and_finds_what_carries_the_whole() {
        let bars = tornado(&Parameters::VERSION_1, &Levers::HISTORY, Measure::Whole);
        assert!(bars.windows(2).all(|pair| pair[0].width() >= pair[1].width()));
        let place = |name: &str| bars.iter().position(|bar| bar.name == name);
        assert!(place("incompatibility_penalty") < place("legacy_cost_gbp_million_per_month"));
        assert!(bars.iter().all(|bar| bar.at_low.is_finite() && bar.at_high.is_finite()));
    }

    #[test]
    fn levers_move_what_they_should() {
        let [central, ..] = lever_effects(&Parameters::VERSION_1, &Levers::HISTORY, Measure::Fit);
        assert_eq!(central.lever, Lever::Centralisation);
        assert!(central.at_low > central.at_high, "less control, better fit");
    }

    #[test]
    fn a_tornado_is_the_same_however_it_is_sliced() {
        let new = || Tornado::new(Parameters::default(), Levers::HISTORY, Measure::Spend);
        let (mut whole, mut sliced) = (new(), new());
        assert!(whole.fill(usize::MAX / 2));
        while !sliced.fill(7) {}
        assert_eq!(whole, sliced);
        assert!(whole.bars().iter().all(|bar| bar.low < bar.high));
        assert!(whole.is_of(&Parameters::default(), &Levers::HISTORY, Measure::Spend));
        assert!(!whole.is_of(&Parameters::default(), &Levers::HISTORY, Measure::Whole));
    }

    #[test]
    fn steps_over_a_map_go_from_cell_to_cell_and_stay_inside() {
        for lever in Lever::ALL {
            let (lowest, highest) = Levers::positions(lever);
            let mut levers = Levers::HISTORY.with_position(lever, lowest);
            for cell in 1..MAP_SIDE {
                let next = LeverMap::stepped(&levers, lever, 1.0);
                assert!(next.position(lever) > levers.position(lever), "{lever:?}: {cell}");
                levers = next;
            }
            assert_eq!(levers.position(lever), highest);
            assert_eq!(LeverMap::stepped(&levers, lever, 1.0), levers);
            let first = LeverMap::stepped(&levers, lever, -100.0);
            assert_eq!(first.position(lever), lowest);
        }
    }

    #[test]
    fn a_map_is_left_for_another_only_when_the_third_lever_moves() {
        let map = |levers: Levers| {
            LeverMap::new(levers, Lever::Centralisation, Lever::Flexibility, Measure::Whole)
        };
        let (own, levers) = (map(Levers::HISTORY), Levers::HISTORY);
        assert!(own.is_like(&map(own.going(&levers, 0.333, 1.7))));
        assert_eq!(
            own.going(&levers, 0.333, 1.7),
            Levers::from_percent(33.0, levers.signing(), 100.0)
        );
        assert!(!own.is_like(&map(levers.with_position(Lever::Signing, 30.0))));
    }
}
