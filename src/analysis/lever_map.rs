//! One outcome over two levers, the third as it stands.

use npfit_model::{Clock, Component, Lever, Levers, Settings, State, outcomes, state_at};

use super::Measure;
use super::contour::{self, Contour};
use crate::scenario::{LeverPair, Scenario};

/// Cells of a lever map to a side.
pub const MAP_SIDE: usize = 41;

/// Cells of a lever map.
pub const MAP_CELLS: usize = MAP_SIDE * MAP_SIDE;

/// A map being run in slices, so that a page can draw in between and begin again when a lever moves.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverMap {
    settings: Settings,
    clock: Clock,
    pair: LeverPair,
    measure: Measure,
    /// The place of the custom programme that it is a map of, if it is one.
    custom: Option<Component>,
    /// Row by row from the lowest, each from the left.
    cells: Vec<f64>,
}

/// A cell and the value there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// From the left, from zero.
    pub column: usize,
    /// From the foot, from zero.
    pub row: usize,
    /// The measure.
    pub value: f64,
}

/// The cells that are nearly as good as the best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    /// Its cells, as a share of all.
    pub share: f64,
    /// Its lowest and its highest column.
    pub columns: (usize, usize),
    /// Its lowest and its highest row.
    pub rows: (usize, usize),
}

impl LeverMap {
    /// An empty map. Of the settings' levers only the one that is not in the pair counts.
    pub fn new(settings: Settings, clock: Clock, pair: LeverPair, measure: Measure) -> Self {
        Self { settings, clock, pair, measure, custom: None, cells: Vec::new() }
    }

    /// An empty map of a scenario: of its custom programme, if it has one and the measure is one of
    /// [`CUSTOM_MEASURES`]; else of the outcomes of the whole.
    pub fn of_scenario(scenario: &Scenario) -> Self {
        let (settings, clock) = (scenario.settings(), scenario.clock);
        let (pair, measure) = (scenario.pair, scenario.measure);
        match scenario.custom.filter(|_| CUSTOM_MEASURES.contains(&measure)) {
            Some(custom) => Self::of_custom(settings, clock, pair, measure, custom.component),
            None => Self::new(settings, clock, pair, measure),
        }
    }

    /// An empty map of the custom programme in a component's place. The measure is one of
    /// [`CUSTOM_MEASURES`]; any other is taken as its use.
    pub fn of_custom(
        settings: Settings,
        clock: Clock,
        pair: LeverPair,
        measure: Measure,
        place: Component,
    ) -> Self {
        let is_known = CUSTOM_MEASURES.contains(&measure);
        let measure = if is_known { measure } else { CUSTOM_MEASURES[0] };
        Self { custom: Some(place), ..Self::new(settings, clock, pair, measure) }
    }

    /// Runs up to `count` more cells; whether the map is complete.
    pub fn step(&mut self, count: usize) -> bool {
        let end = self.cells.len().saturating_add(count).min(MAP_CELLS);
        let mut settings = self.settings.clone();
        self.cells.reserve_exact(MAP_CELLS - self.cells.len());
        for cell in self.cells.len()..end {
            settings.levers = self.levers_of(cell % MAP_SIDE, cell / MAP_SIDE);
            self.cells.push(self.value_of(&settings));
        }
        self.is_complete()
    }

    /// The measure at some settings: what a cell there would hold.
    pub fn value_of(&self, settings: &Settings) -> f64 {
        match self.custom {
            None => self.measure.smooth(&outcomes(settings, self.clock)),
            Some(place) => {
                let end = state_at(settings, self.clock.month(&settings.levers));
                custom_value(&end, settings, self.measure, place)
            }
        }
    }

    /// The place of the custom programme that it is a map of, if it is one.
    pub fn custom(&self) -> Option<Component> {
        self.custom
    }

    /// Whether every cell has been run.
    pub fn is_complete(&self) -> bool {
        self.cells.len() == MAP_CELLS
    }

    /// The measure.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The lever across, and the lever up.
    pub fn pair(&self) -> LeverPair {
        self.pair
    }

    /// The levers of a cell.
    pub fn levers_of(&self, column: usize, row: usize) -> Levers {
        let (across, up) = self.pair.levers();
        let levers = at_cell(self.settings.levers, across, column);
        at_cell(levers, up, row)
    }

    /// The measure in a cell, if it has been run.
    pub fn value(&self, column: usize, row: usize) -> Option<f64> {
        (column < MAP_SIDE).then(|| self.cells.get(row * MAP_SIDE + column).copied()).flatten()
    }

    /// Whether another map is of the same: settings but for the map's two levers, clock, measure and programme.
    pub fn is_like(&self, other: &Self) -> bool {
        let settings = &other.settings;
        let (across, up) = self.pair.levers();
        let levers = settings.levers.with_lever_of(&self.settings.levers, across);
        let levers = levers.with_lever_of(&self.settings.levers, up);
        let of = |map: &Self| (map.clock, map.pair, map.measure, map.custom);
        of(self) == of(other) && self.settings == Settings { levers, ..settings.clone() }
    }

    /// The cell that a setting is nearest to: column, row.
    pub fn cell_of(&self, levers: &Levers) -> (usize, usize) {
        let (across, up) = self.pair.levers();
        let cell = |lever| (levers.fraction(lever) * LAST as f64).round() as usize;
        (cell(across), cell(up))
    }

    /// A setting with the map's levers at shares of their ways from end to end, to the whole per cent or
    /// month; the third as it is.
    pub fn at_shares(&self, levers: &Levers, across_share: f64, up_share: f64) -> Levers {
        let (across, up) = self.pair.levers();
        at_share(at_share(*levers, across, across_share), up, up_share)
    }

    /// A setting moved by some cells, from the cell that it is nearest to.
    pub fn stepped(&self, levers: &Levers, columns: i32, rows: i32) -> Levers {
        let (across, up) = self.pair.levers();
        let step = |levers: Levers, lever, cells: i32| {
            if cells == 0 {
                return levers;
            }
            let cell = (levers.fraction(lever) * LAST as f64).round() + f64::from(cells);
            at_share(levers, lever, cell / LAST as f64)
        };
        step(step(*levers, across, columns), up, rows)
    }

    /// The cell with the highest value so far.
    pub fn highest(&self) -> Option<Cell> {
        let found = self.cells.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1));
        found.map(|(index, value)| cell(index, *value))
    }

    /// The cell with the lowest value so far.
    pub fn lowest(&self) -> Option<Cell> {
        let found = self.cells.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1));
        found.map(|(index, value)| cell(index, *value))
    }

    /// The best cell so far: the lowest of what is a cost, else the highest.
    pub fn best(&self) -> Option<Cell> {
        if self.measure.is_cost() { self.lowest() } else { self.highest() }
    }

    /// The cells whose values are within `share` of the map's range from the best.
    pub fn best_region(&self, share: f64) -> Option<Region> {
        let (lowest, highest, best) =
            (self.lowest()?.value, self.highest()?.value, self.best()?.value);
        let within = (highest - lowest) * share;
        let mut region = Region { share: 0.0, columns: (LAST, 0), rows: (LAST, 0) };
        for (index, value) in self.cells.iter().enumerate() {
            if (value - best).abs() <= within {
                let Cell { column, row, .. } = cell(index, *value);
                region.share += 1.0 / self.cells.len() as f64;
                region.columns = (region.columns.0.min(column), region.columns.1.max(column));
                region.rows = (region.rows.0.min(row), region.rows.1.max(row));
            }
        }
        Some(region)
    }

    /// Contour lines at round values; none until the map is complete.
    pub fn contours(&self) -> Vec<Contour> {
        let (Some(lowest), Some(highest)) = (self.lowest(), self.highest()) else {
            return Vec::new();
        };
        if !self.is_complete() {
            return Vec::new();
        }
        let levels = contour::levels(lowest.value, highest.value, self.measure.contour_step());
        contour::contours(MAP_SIDE, &self.cells, &levels)
    }
}

const LAST: usize = MAP_SIDE - 1;

/// What a map of a custom programme can show: its use, its fit, and pairs of its places that could exchange.
pub const CUSTOM_MEASURES: [Measure; 3] = [Measure::Parts, Measure::Fit, Measure::Pairs];

/// An outcome of the programme in a component's place, all as shares. [43] is the equation of pairs.
fn custom_value(end: &State, settings: &Settings, measure: Measure, place: Component) -> f64 {
    let own = end.component(place);
    match measure {
        Measure::Fit => own.fit_share,
        Measure::Pairs => {
            let reach = own.in_use_share + settings.levers.flexibility() * own.own_in_use_share;
            let joined = end.standards_share * reach;
            joined * joined
        }
        _ => own.any_use_share(),
    }
}

fn cell(index: usize, value: f64) -> Cell {
    Cell { column: index % MAP_SIDE, row: index / MAP_SIDE, value }
}

/// A setting with one lever at a cell; contracts are signed in whole months.
fn at_cell(levers: Levers, lever: Lever, cell: usize) -> Levers {
    let (lowest, highest) = Levers::positions(lever);
    let position = lowest + (highest - lowest) * cell as f64 / LAST as f64;
    let is_month = lever == Lever::Signing;
    levers.with_position(lever, if is_month { position.round() } else { position })
}

/// A setting with one lever at a share of its way from end to end.
fn at_share(levers: Levers, lever: Lever, share: f64) -> Levers {
    let (lowest, highest) = Levers::positions(lever);
    levers.with_position(lever, (lowest + (highest - lowest) * share).round())
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::Month;

    fn map(pair: LeverPair, measure: Measure) -> LeverMap {
        LeverMap::new(Settings::default(), Clock::TenYears, pair, measure)
    }

    #[test]
    fn a_map_agrees_with_single_runs_however_it_is_sliced() {
        let new = || map(LeverPair::CentralisationFlexibility, Measure::Pairs);
        let (mut whole, mut sliced) = (new(), new());
        assert!(whole.step(usize::MAX));
        while !sliced.step(100) {
            assert_eq!(sliced.contours(), []);
        }
        assert_eq!(whole, sliced);
        let levers = whole.levers_of(36, 6);
        assert_eq!(levers, Levers::HISTORY, "history is a cell of the map");
        let history = outcomes(&Settings::default(), Clock::TenYears);
        assert_eq!(whole.value(36, 6), Some(history.whole_share));
        assert_eq!(whole.value(MAP_SIDE, 0), None);
        assert_eq!(whole.cell_of(&Levers::HISTORY), (36, 6));
    }

    #[test]
    fn the_whole_is_best_inside_and_its_region_is_around_the_best() {
        let mut map = map(LeverPair::CentralisationFlexibility, Measure::Pairs);
        map.step(usize::MAX);
        let best = map.best().unwrap();
        assert!((1..LAST).contains(&best.column) && (1..LAST).contains(&best.row), "{best:?}");
        let region = map.best_region(0.1).unwrap();
        assert!((region.columns.0..=region.columns.1).contains(&best.column));
        assert!(region.share > 0.0 && region.share < 0.5);
        assert!(!map.contours().is_empty());
    }

    #[test]
    fn steps_go_from_cell_to_cell_and_stay_inside() {
        for pair in LeverPair::ALL {
            let map = map(pair, Measure::Spend);
            let (across, up) = pair.levers();
            let (lowest, highest) = Levers::positions(across);
            let mut levers = Levers::HISTORY.with_position(across, lowest);
            for cell in 1..MAP_SIDE {
                let next = map.stepped(&levers, 1, 0);
                assert!(next.position(across) > levers.position(across), "{across:?}: {cell}");
                assert_eq!(next.position(up), Levers::HISTORY.position(up));
                levers = next;
            }
            assert_eq!(levers.position(across), highest);
            assert_eq!(map.stepped(&levers, 1, 0), levers);
        }
    }

    #[test]
    fn a_map_of_a_custom_programme_shows_what_stands_in_its_place() {
        let pair = LeverPair::CentralisationFlexibility;
        let of = |measure| {
            let place = Component::AcuteEpr;
            LeverMap::of_custom(Settings::default(), Clock::TenYears, pair, measure, place)
        };
        // The record in its own place: its pairs are the whole of the outcomes.
        let history = outcomes(&Settings::default(), Clock::TenYears);
        assert_eq!(of(Measure::Pairs).value_of(&Settings::default()), history.whole_share);
        assert_eq!(of(Measure::Fit).value_of(&Settings::default()), history.fit_share);
        let used = of(Measure::Spend);
        assert_eq!(used.measure(), Measure::Parts);
        assert_eq!(used.value_of(&Settings::default()) * 170.0, history.trusts_using_count);
        assert!(!used.is_like(&map(pair, Measure::Parts)));
        assert!(used.is_like(&of(Measure::Parts)));
    }

    #[test]
    fn a_scenario_s_map_follows_its_custom_programme() {
        let mut scenario = Scenario { measure: Measure::Parts, ..Scenario::default() };
        let england = LeverMap::of_scenario(&scenario);
        assert_eq!(england.custom(), None);
        let place = Component::SummaryCareRecord;
        let mut custom = crate::scenario::CustomProgramme::like(place);
        custom.grades.depth = npfit_model::Grade::High;
        scenario.custom = Some(custom);
        let own = LeverMap::of_scenario(&scenario);
        assert!(own.custom() == Some(place) && !own.is_like(&england));
        let end = state_at(&scenario.settings(), Clock::TenYears.month(&scenario.levers));
        assert_eq!(own.value_of(&scenario.settings()), end.component(place).any_use_share());
        // An outcome of the whole stays one, with the reader's grades.
        scenario.measure = Measure::Trusts;
        let trusts = LeverMap::of_scenario(&scenario);
        let outcomes = outcomes(&scenario.settings(), Clock::TenYears);
        assert_eq!(trusts.custom(), None);
        assert_eq!(trusts.value_of(&scenario.settings()), outcomes.trusts_using_count);
    }

    #[test]
    fn a_map_is_left_for_another_only_when_what_it_does_not_show_moves() {
        let (pair, measure) = (LeverPair::CentralisationFlexibility, Measure::Pairs);
        let own = map(pair, measure);
        let moved = own.at_shares(&Levers::HISTORY, 0.333, 1.7);
        assert_eq!(moved, Levers::from_percent(33.0, Month(24), 100.0));
        let is_of = |settings: &Settings| {
            own.is_like(&LeverMap::new(settings.clone(), Clock::TenYears, pair, measure))
        };
        assert!(is_of(&Settings::with_levers(moved)));
        let later = Levers::HISTORY.with_position(Lever::Signing, 30.0);
        assert!(!is_of(&Settings::with_levers(later)));
        let mut changed = Settings::default();
        changed.parameters.use_months = 5.0;
        assert!(!is_of(&changed));
        let at_2016 = LeverMap::new(Settings::default(), Clock::December2016, pair, measure);
        assert!(!own.is_like(&at_2016));
    }
}
