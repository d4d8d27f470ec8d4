//! What an outcome rests on: each constant on its own, and two levers together.

use super::Measure;
use crate::model::parameters::names;
use crate::model::{Lever, Levers, Parameters, run};

/// One bar of a tornado: a constant at both ends of its range, all else as it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The constant's name.
    pub name: String,
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

/// The tornado of a measure at a setting of the levers: every constant that has a range, the widest
/// bar first; of equal bars, the constant that is listed first.
pub fn tornado(parameters: &Parameters, levers: &Levers, measure: Measure) -> Vec<Bar> {
    let mut bars: Vec<Bar> =
        names().filter_map(|name| bar(parameters, levers, measure, name)).collect();
    bars.sort_by(|a, b| b.width().total_cmp(&a.width()));
    bars
}

fn bar(parameters: &Parameters, levers: &Levers, measure: Measure, name: String) -> Option<Bar> {
    let range = Parameters::range(&name)?;
    let at = |value: f64| {
        let mut changed = parameters.clone();
        changed.set(&name, value)?;
        Some(measure.of(&run(&changed, levers)))
    };
    let (low, high) = (*range.start(), *range.end());
    if low == high {
        return None;
    }
    Some(Bar { at_low: at(low)?, at_high: at(high)?, name })
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
    levers: Levers,
    measure: Measure,
    cells: Vec<f64>,
}

impl LeverMap {
    /// An empty map.
    pub fn new(levers: Levers, across: Lever, up: Lever, measure: Measure) -> Self {
        let cells = Vec::with_capacity(MAP_SIDE * MAP_SIDE);
        Self { across, up, levers, measure, cells }
    }

    /// Runs up to `count` more cells; says whether the map is complete.
    pub fn fill(&mut self, parameters: &Parameters, count: usize) -> bool {
        let end = (self.cells.len() + count).min(MAP_SIDE * MAP_SIDE);
        for cell in self.cells.len()..end {
            let levers = self.levers_of(cell % MAP_SIDE, cell / MAP_SIDE);
            self.cells.push(self.measure.of(&run(parameters, &levers)));
        }
        self.cells.len() == MAP_SIDE * MAP_SIDE
    }

    /// The levers of a cell.
    pub fn levers_of(&self, column: usize, row: usize) -> Levers {
        let at = |lever: Lever, step: usize| {
            let (lowest, highest) = Levers::positions(lever);
            lowest + (highest - lowest) * step as f64 / (MAP_SIDE - 1) as f64
        };
        self.levers
            .with_position(self.across, at(self.across, column))
            .with_position(self.up, at(self.up, row))
    }

    /// The measure in a cell, if it has been run.
    pub fn value(&self, column: usize, row: usize) -> Option<f64> {
        (column < MAP_SIDE).then(|| self.cells.get(row * MAP_SIDE + column).copied()).flatten()
    }

    /// The cell with the highest value so far: column, row, value.
    pub fn highest(&self) -> Option<(usize, usize, f64)> {
        let best = self.cells.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1))?;
        Some((best.0 % MAP_SIDE, best.0 / MAP_SIDE, *best.1))
    }
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
}
