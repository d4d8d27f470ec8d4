//! What moves an outcome most, and the lever map, in words.

use npfit_model::{CONSTANTS, Clock, Evidence, Lever, Levers};

use super::{constant_name, constant_value, lever_name, lever_value, month, year};
use crate::analysis::Measure;
use crate::analysis::lever_map::{Cell, LeverMap, MAP_SIDE};
use crate::analysis::sensitivity::{Bar, Cause, Sensitivity};
use crate::message::{self as m, Language, Message};
use crate::scenario::LeverPair;

/// What an outcome is called.
pub const fn measure_name(measure: Measure) -> Message {
    match measure {
        Measure::Spend => m::MEASURE_SPEND,
        Measure::Benefits => m::MEASURE_BENEFITS,
        Measure::Trusts => m::MEASURE_TRUSTS,
        Measure::Pairs => m::MEASURE_PAIRS,
        Measure::Parts => m::MEASURE_PARTS,
        Measure::Suppliers => m::MEASURE_SUPPLIERS,
        Measure::ChangeCost => m::MEASURE_CHANGE_COST,
        Measure::Fit => m::MEASURE_FIT,
        Measure::Confidence => m::MEASURE_CONFIDENCE,
        Measure::ProgrammeSpend => m::MEASURE_PROGRAMME_SPEND,
    }
}

/// An outcome's value as maps and bars print it.
pub fn measure_value(language: &Language, measure: Measure, value: f64) -> String {
    measure.smooth_format().print(language, value)
}

/// The title of the bars.
pub fn sensitivity_title(language: &Language, measure: Measure) -> String {
    m::sensitivity_title(language, measure_name(measure).text(language))
}

/// How the bars are made.
pub fn sensitivity_note(language: &Language, clock: Clock) -> String {
    m::sensitivity_note(language, when(language, clock))
}

/// The measure with everything as it stands.
pub fn sensitivity_now(language: &Language, all: &Sensitivity) -> String {
    m::sensitivity_now(language, &measure_value(language, all.measure(), all.now()))
}

/// The name of what a bar moves: a lever's, or a constant's in plain words ("time to build").
pub fn cause_name(language: &Language, cause: &Cause) -> String {
    match cause {
        Cause::Lever(lever) => lever_name(*lever).text(language).to_owned(),
        Cause::Constant(constant) => constant_name(language, constant),
    }
}

/// Where the size of a constant comes from; empty of a lever.
pub fn cause_evidence<'a>(language: &'a Language, cause: &Cause) -> &'a str {
    let Cause::Constant(constant) = cause else { return "" };
    match constant.evidence {
        Evidence::Published => m::EVIDENCE_PUBLISHED,
        Evidence::Neighbouring => m::EVIDENCE_NEIGHBOURING,
        Evidence::Judgement => m::EVIDENCE_JUDGEMENT,
        Evidence::Fitted => m::EVIDENCE_FITTED,
    }
    .text(language)
}

/// An outcome at both ends of a bar: "£8.1bn at 12 months; £9.0bn at 30 months".
pub fn bar_ends(language: &Language, measure: Measure, bar: &Bar) -> String {
    let print = |value| measure_value(language, measure, value);
    let at = |position: f64| match bar.cause {
        Cause::Lever(lever) => {
            lever_value(language, &Levers::HISTORY.with_position(lever, position), lever)
        }
        Cause::Constant(constant) => constant_value(language, position, constant.unit),
    };
    let (low, high) = (at(bar.low), at(bar.high));
    m::sensitivity_ends(language, &print(bar.at_low), &low, &print(bar.at_high), &high)
}

/// When outcomes are read, inside a sentence.
pub(super) fn when(language: &Language, clock: Clock) -> &str {
    let words = match clock {
        Clock::TenYears => m::WHEN_TEN_YEARS,
        Clock::December2016 => m::WHEN_2016,
    };
    words.text(language).trim_end_matches(',')
}

/// Two levers as the axes of a map.
pub fn pair_name(language: &Language, pair: LeverPair) -> String {
    let (across, up) = pair.levers();
    m::map_pair(language, lever_name(across).text(language), lever_name(up).text(language))
}

/// The title of a map.
pub fn map_title(language: &Language, map: &LeverMap) -> String {
    m::map_title(language, shown(map).text(language))
}

/// What a map shows: an outcome, or one of the reader's own programme.
pub const fn map_measure(measure: Measure, is_custom: bool) -> Message {
    match (is_custom, measure) {
        (false, _) => measure_name(measure),
        (true, Measure::Fit) => m::CUSTOM_MAP_FIT,
        (true, Measure::Pairs) => m::CUSTOM_PAIRS,
        (true, _) => m::CUSTOM_USE,
    }
}

fn shown(map: &LeverMap) -> Message {
    map_measure(map.measure(), map.custom().is_some())
}

/// How a map is made.
pub fn map_note(language: &Language, clock: Clock) -> String {
    m::map_note(language, &language.whole(MAP_SIDE), when(language, clock))
}

/// What a ring on a map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapMark {
    /// The reader's place.
    Reader,
    /// History.
    History,
    /// The map's two levers as in history, the third one elsewhere.
    HistoryOfTwo,
}

/// The name of a ring on a map.
pub fn map_mark(language: &Language, mark: MapMark) -> &str {
    let mark = match mark {
        MapMark::Reader => m::MAP_YOU,
        MapMark::History => m::MAP_HISTORY,
        MapMark::HistoryOfTwo => m::MAP_HISTORY_OF_TWO,
    };
    mark.text(language)
}

/// The names of a map's axes: across, and up.
pub fn map_axes(language: &Language, pair: LeverPair) -> (String, String) {
    let (across, up) = pair.levers();
    (
        m::map_across(language, lever_name(across).text(language)),
        m::map_up(language, lever_name(up).text(language)),
    )
}

/// The ticks of a lever as an axis: positions, and what stands there.
pub fn lever_ticks(language: &Language, lever: Lever) -> Vec<(f64, String)> {
    match lever {
        Lever::Centralisation | Lever::Flexibility => {
            let print = |at: f64| super::lever_percent(language, at);
            (0..=4).map(|n| f64::from(n) * 25.0).map(|at| (at, print(at))).collect()
        }
        Lever::Signing => (2003..=2008)
            .map(|of| (f64::from(npfit_model::Month::new(of, 1).0), year(language, of)))
            .collect(),
    }
}

/// A setting of a map's two levers.
fn map_place(language: &Language, pair: LeverPair, levers: &Levers) -> String {
    let (across, up) = pair.levers();
    let place = |lever| match lever {
        Lever::Signing => month(language, levers.signing()),
        _ => super::lever_spoken(language, levers, lever, false),
    };
    m::map_place(language, &place(across), &place(up))
}

/// A place on a map with its value, for the tooltip and for those who hear the page.
pub fn map_here(language: &Language, map: &LeverMap, levers: &Levers, value: f64) -> String {
    let value = measure_value(language, map.measure(), value);
    m::map_here(language, &map_place(language, map.pair(), levers), &value)
}

/// Where the reader is on a map, and where it is highest and lowest.
pub fn map_summary(language: &Language, map: &LeverMap, levers: &Levers, value: f64) -> String {
    let (true, Some(highest), Some(lowest)) = (map.is_complete(), map.highest(), map.lowest())
    else {
        return m::MAP_UPDATING.text(language).to_owned();
    };
    let print = |value| measure_value(language, map.measure(), value);
    let at = |cell: Cell| map_place(language, map.pair(), &map.levers_of(cell.column, cell.row));
    m::map_summary(
        language,
        &map_place(language, map.pair(), levers),
        &print(value),
        &print(highest.value),
        &at(highest),
        &print(lowest.value),
        &at(lowest),
    )
}

/// A map in words, for its picture.
pub fn map_description(language: &Language, map: &LeverMap, summary: &str) -> String {
    m::map_description(language, shown(map).text(language), summary)
}

/// Cells from one row or column of the table to the next.
const TABLE_STEP: usize = 8;

/// A map as a table: its title, then rows of cells; the first row and the first cells are heads.
pub fn map_table(language: &Language, map: &LeverMap) -> (String, Vec<Vec<String>>) {
    let (across, up) = map.pair().levers();
    let head = |column, row, lever| lever_value(language, &map.levers_of(column, row), lever);
    let steps = || (0..MAP_SIDE).step_by(TABLE_STEP);
    let name = |lever| lever_name(lever).text(language);
    let mut first = vec![m::map_corner(language, name(up), name(across))];
    first.extend(steps().map(|column| head(column, 0, across)));
    let mut rows = vec![first];
    // The highest first, as on the map.
    for row in steps().rev() {
        let mut cells = vec![head(0, row, up)];
        let values = steps().map(|column| map.value(column, row));
        cells.extend(values.map(|value| match value {
            Some(value) => measure_value(language, map.measure(), value),
            None => m::NOTHING.text(language).to_owned(),
        }));
        rows.push(cells);
    }
    (m::map_table(language, shown(map).text(language)), rows)
}

/// What a constant is called and means, by its name; `None` if there is no such constant.
pub fn constant_meaning(name: &str) -> Option<&'static str> {
    CONSTANTS.iter().find(|constant| constant.name == name).map(|constant| constant.meaning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::Settings;

    fn map() -> LeverMap {
        let pair = LeverPair::CentralisationFlexibility;
        LeverMap::new(Settings::default(), Clock::TenYears, pair, Measure::Pairs)
    }

    #[test]
    fn a_map_says_where_one_is_and_where_it_is_highest() {
        let language = Language::english();
        let mut map = map();
        let updating = map_summary(&language, &map, &Levers::HISTORY, 0.0064);
        assert_eq!(updating, "The map is being updated.");
        map.step(usize::MAX);
        let words = map_summary(&language, &map, &Levers::HISTORY, 0.0064);
        assert!(words.starts_with("You are at 90% central, 15% local: 1 in 160."), "{words}");
        assert!(words.contains("lowest: none"), "{words}");
        let (_, rows) = map_table(&language, &map);
        assert!(rows.len() == 7 && rows.iter().all(|row| row.len() == 7));
        assert_eq!((rows[6][0].as_str(), rows[1][0].as_str()), ("0%", "100%"));
    }

    #[test]
    fn bars_say_what_is_at_their_ends() {
        let language = Language::english();
        let mut all = Sensitivity::new(Settings::default(), Clock::TenYears, Measure::Spend);
        all.step(usize::MAX);
        let (cause, low, high) = (Cause::Lever(Lever::Signing), 8.0, 72.0);
        let bar = Bar { cause, low, high, at_low: 8_210.0, at_high: 9_547.0 };
        let words = bar_ends(&language, Measure::Spend, &bar);
        assert_eq!(words, "£8.2bn at September 2002; £9.5bn at January 2008");
        for bar in all.constants() {
            assert!(!cause_evidence(&language, &bar.cause).is_empty());
        }
    }

    #[test]
    fn ticks_are_on_their_levers() {
        for lever in Lever::ALL {
            let (lowest, highest) = Levers::positions(lever);
            let ticks = lever_ticks(&Language::english(), lever);
            assert!(ticks.iter().all(|(at, _)| (lowest..=highest).contains(at)));
        }
    }
}
