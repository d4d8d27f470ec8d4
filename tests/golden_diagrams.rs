//! The lever map and the loop diagram as SVG, for a person to look at (`tests/golden/charts`).

mod golden_picture;

use npfit_model::{Clock, Levers, Settings, run};
use npfit_scenario::analysis::Measure;
use npfit_scenario::analysis::lever_map::{LeverMap, MAP_CELLS};
use npfit_scenario::analysis::loops::{Loop, activity};
use npfit_scenario::chart::loops::{LoopChart, draw_loops};
use npfit_scenario::chart::map::{MapChart, draw_map};
use npfit_scenario::chart::{ChartSize, Theme, svg};
use npfit_scenario::message::Language;
use npfit_scenario::scenario::{LeverPair, Preset};

const WIDE: ChartSize = ChartSize { width_px: 830, height_px: 420 };
const COLUMN: ChartSize = ChartSize { width_px: 680, height_px: 300 };
const PHONE: ChartSize = ChartSize { width_px: 332, height_px: 280 };

fn map(name: &str, pair: LeverPair, levers: Levers, measure: Measure, theme: &Theme) {
    let language = Language::english();
    let mut map = LeverMap::new(Settings::with_levers(levers), Clock::TenYears, pair, measure);
    assert!(map.step(MAP_CELLS));
    for (size, suffix) in [(WIDE, "wide"), (PHONE, "phone")] {
        let chart = MapChart { map: &map, levers: &levers, language: &language };
        let picture = svg::render_with(size, |root| draw_map(root, &chart, size, theme).is_ok());
        golden_picture::check("charts", &format!("map-{name}-{suffix}"), &picture);
    }
}

#[test]
fn lever_maps_are_as_they_were_looked_at() {
    let middle = Preset::MiddleOut.levers();
    let pair = LeverPair::CentralisationFlexibility;
    map("pairs", pair, middle, Measure::Pairs, &Theme::LIGHT);
    map(
        "spend-dark",
        LeverPair::SigningCentralisation,
        Levers::HISTORY,
        Measure::Spend,
        &Theme::DARK,
    );
    map("suppliers", LeverPair::SigningFlexibility, middle, Measure::Suppliers, &Theme::LIGHT);
}

fn loops(name: &str, levers: Levers, shown: Option<Loop>, size: ChartSize, theme: &Theme) {
    let language = Language::english();
    let (own, history) = (run(&Settings::with_levers(levers)), run(&Settings::default()));
    let activity = activity(&own, &history, Clock::TenYears);
    let chart = LoopChart { activity: &activity, shown, language: &language };
    let picture = svg::render_with(size, |root| draw_loops(root, &chart, size, theme).is_ok());
    golden_picture::check("charts", &format!("loops-{name}"), &picture);
}

#[test]
fn loop_diagrams_are_as_they_were_looked_at() {
    let middle = Preset::MiddleOut.levers();
    loops("history-wide", Levers::HISTORY, None, WIDE, &Theme::LIGHT);
    loops("middle-wide", middle, None, WIDE, &Theme::LIGHT);
    loops("middle-column", middle, None, COLUMN, &Theme::LIGHT);
    loops("middle-wide-dark", middle, None, WIDE, &Theme::DARK);
    for own in Loop::ALL {
        loops(
            &format!("{}-phone", format!("{own:?}").to_lowercase()),
            middle,
            Some(own),
            PHONE,
            &Theme::LIGHT,
        );
    }
}
