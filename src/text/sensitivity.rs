//! The lever map and the tornado in words.

use super::dates::year;
use super::levers::{in_words, lever_value, name};
use super::numbers::{gbp, percent, percent_fine, thousands};
use super::own::own_best;
use super::record::panel_title;
use crate::analysis::Measure;
use crate::analysis::sensitivity::{LeverMap, MAP_SIDE};
use crate::calendar::Month;
use crate::decimal;
use crate::message as m;
use crate::model::{Component, Lever, Levers, Supplier};

/// What an end outcome is called.
pub fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Spend => m::MEASURE_SPEND,
        Measure::Benefits => m::MEASURE_BENEFITS,
        Measure::Parts => m::MEASURE_PARTS,
        Measure::Whole => m::MEASURE_WHOLE,
        Measure::AcuteEpr => m::MEASURE_ACUTE_EPR,
        Measure::SuppliersLost => m::MEASURE_SUPPLIERS,
        Measure::ChangeCost => m::MEASURE_CHANGE_COST,
        Measure::Fit => m::MEASURE_FIT,
        Measure::OwnJoined => m::OWN_JOINED,
        Measure::OwnUse => m::OWN_IN_USE,
        Measure::OwnFit => m::OWN_FIT,
    }
    .text()
}

/// The value of an end outcome.
pub fn measure_value(measure: Measure, value: f64) -> String {
    match measure {
        Measure::Spend | Measure::Benefits | Measure::ChangeCost => gbp(value),
        Measure::Parts | Measure::Whole | Measure::Fit => percent_fine(value),
        Measure::OwnJoined | Measure::OwnUse | Measure::OwnFit => percent_fine(value),
        Measure::AcuteEpr | Measure::SuppliersLost => thousands(value),
    }
}

/// Two levers as the axes of a map.
pub fn map_pair((across, up): (Lever, Lever)) -> String {
    m::map_pair(name(across), name(up))
}

/// The names of a map's axes: across, and up.
pub fn map_axes(map: &LeverMap) -> (String, String) {
    (m::map_across(name(map.across)), m::map_up(name(map.up)))
}

/// The ticks of a lever as an axis: its positions, and what stands there.
pub fn lever_ticks(lever: Lever) -> Vec<(f64, String)> {
    match lever {
        Lever::Centralisation | Lever::Flexibility => {
            (0..=4).map(|n| f64::from(n) * 25.0).map(|n| (n, percent(n / 100.0))).collect()
        }
        Lever::Signing => {
            let tick = |at: i32| (f64::from(Month::new(at, 1).0), year(at));
            (2003..=2008).map(tick).collect()
        }
    }
}

/// A setting of a map's two levers in words.
fn map_place(map: &LeverMap, levers: &Levers) -> String {
    m::map_place(&in_words(levers, map.across), &in_words(levers, map.up))
}

/// The setting that one is at, with its value, to those who hear the page.
pub fn map_here(map: &LeverMap, levers: &Levers, value: f64) -> String {
    m::map_here(&map_place(map, levers), &measure_value(map.measure, value))
}

/// Where one is on a map, and where it is highest and lowest.
pub fn map_said(map: &LeverMap, levers: &Levers, value: f64) -> String {
    let (Some(highest), Some(lowest)) = (map.highest(), map.lowest()) else {
        return m::MAP_UPDATING.into();
    };
    let print = |value| measure_value(map.measure, value);
    if map.own.is_some() {
        return m::own_said(&map_place(map, levers), &print(value), &own_best(map));
    }
    let at = |(column, row, _)| map_place(map, &map.levers_of(column, row));
    m::map_said(
        &map_place(map, levers),
        &print(value),
        &print(highest.2),
        &at(highest),
        &print(lowest.2),
        &at(lowest),
    )
}

/// A map in words, for its picture.
pub fn map_in_words(map: &LeverMap, said: &str) -> String {
    m::map_in_words(measure_name(map.measure), said)
}

/// Cells from one row or column of the table to the next.
const TABLE_STEP: usize = 8;

/// A map as a table: its title, then rows of cells; the first row and the first cells are heads.
pub fn map_table(map: &LeverMap) -> (String, Vec<Vec<String>>) {
    let head = |column, row, lever| lever_value(&map.levers_of(column, row), lever);
    let steps = || (0..MAP_SIDE).step_by(TABLE_STEP);
    let mut first = vec![m::map_corner(name(map.up), name(map.across))];
    first.extend(steps().map(|column| head(column, 0, map.across)));
    let mut rows = vec![first];
    // The highest first, as on the map.
    for row in steps().rev() {
        let mut cells = vec![head(0, row, map.up)];
        let value = |column| map.value(column, row);
        cells.extend(steps().filter_map(value).map(|value| measure_value(map.measure, value)));
        rows.push(cells);
    }
    (m::map_table(measure_name(map.measure)), rows)
}

/// What an outcome is at both ends of a lever's way.
pub fn lever_ends(lever: Lever, measure: Measure, at_low: f64, at_high: f64) -> String {
    let (lowest, highest) = Levers::positions(lever);
    let at = |position| lever_value(&Levers::HISTORY.with_position(lever, position), lever);
    let print = |value| measure_value(measure, value);
    m::matters_ends(&print(at_low), &at(lowest), &print(at_high), &at(highest))
}

/// What an outcome is at both ends of a constant's range.
pub fn constant_ends(
    measure: Measure,
    (low, at_low): (f64, f64),
    (high, at_high): (f64, f64),
) -> String {
    let print = |value| measure_value(measure, value);
    m::matters_ends(&print(at_low), &decimal::print(low), &print(at_high), &decimal::print(high))
}

/// What an outcome is with everything as it stands.
pub fn matters_now(measure: Measure, value: f64) -> String {
    m::matters_now(&measure_value(measure, value))
}

/// Whose attribute a constant is, by its name: a component's or a supplier's; nothing for the others.
pub fn owner(constant: &str) -> &'static str {
    let Some((owner, _)) = constant.split_once('.') else { return "" };
    let component = Component::ALL.into_iter().find(|component| component.key() == owner);
    let supplier = || Supplier::ALL.into_iter().find(|supplier| supplier.key() == owner);
    match component {
        Some(component) => panel_title(component),
        None => {
            supplier().map_or("", |one| super::chart_title(crate::chart::Subject::Supplier(one)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Parameters;

    fn map() -> LeverMap {
        let (across, up) = LeverMap::PAIRS[1];
        let mut map = LeverMap::new(Levers::HISTORY, across, up, Measure::Whole);
        map.fill(&Parameters::default(), usize::MAX / 2);
        map
    }

    #[test]
    fn a_map_says_where_one_is_and_where_it_is_highest() {
        let said = map_said(&map(), &Levers::HISTORY, 0.04);
        assert!(
            said.starts_with("You are at January 2004, 15\u{a0}% local: 4.0\u{a0}%."),
            "{said}"
        );
        assert!(said.contains("Highest on the map: "), "{said}");
        assert!(
            map_said(
                &LeverMap::new(Levers::HISTORY, Lever::Signing, Lever::Flexibility, Measure::Whole),
                &Levers::HISTORY,
                0.0
            )
            .contains("updated")
        );
    }

    #[test]
    fn a_maps_table_has_six_rows_of_six() {
        let (_, rows) = map_table(&map());
        assert_eq!(rows.len(), 7);
        assert!(rows.iter().all(|row| row.len() == 7));
        assert_eq!(rows[6][0], "0\u{a0}%", "the lowest at the foot");
        assert_eq!(rows[1][0], "100\u{a0}%");
    }

    #[test]
    fn ticks_are_on_their_levers() {
        for lever in Lever::ALL {
            let (lowest, highest) = Levers::positions(lever);
            assert!(lever_ticks(lever).iter().all(|(at, _)| (lowest..=highest).contains(at)));
        }
    }

    #[test]
    fn attributes_say_whose_they_are() {
        assert_eq!(owner("use_months"), "");
        assert_eq!(owner("n3.build_months"), "N3 network");
        assert_eq!(owner("south.tolerance_share"), "The South");
    }
}
