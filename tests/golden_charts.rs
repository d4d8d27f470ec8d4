//! The charts as SVG, for a person to look at (`tests/golden/charts`).
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden_charts` writes them anew; otherwise a picture that
//! differs is written beside the old one as `NAME-changed.svg` and the test fails.

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use std::fs;
use std::path::Path;

use npfit_scenario::calendar::Month;
use npfit_scenario::chart::{ChartSize, Theme, TimeChart, delivery, money, svg};
use npfit_scenario::model::{Component, Levers, Parameters, Run, run};

const MONEY_WIDE: ChartSize = ChartSize { width_px: 820, height_px: 430 };
const MONEY_NARROW: ChartSize = ChartSize { width_px: 328, height_px: 330 };
const PANEL: ChartSize = ChartSize { width_px: 256, height_px: 150 };
const PANEL_NARROW: ChartSize = ChartSize { width_px: 156, height_px: 120 };

fn runs() -> (Run, Run, Run) {
    let parameters = Parameters::default();
    let of = |levers: Levers| run(&parameters, &levers);
    (
        of(Levers::HISTORY),
        of(Levers::from_percent(75.0, Month::new(2006, 9), 55.0)),
        of(Levers::from_percent(100.0, Month::new(2008, 1), 100.0)),
    )
}

fn check(name: &str, chart: &TimeChart, size: ChartSize, theme: &Theme) {
    let picture = svg::render(chart, size, theme);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/charts");
    let golden = folder.join(format!("{name}.svg"));
    let changed = folder.join(format!("{name}-changed.svg"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(&folder).expect("the golden folder");
        fs::write(&golden, picture).expect("the golden file");
        let _absent = fs::remove_file(changed);
        return;
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    if picture != expected {
        fs::write(&changed, picture).expect("the changed file");
        panic!("{name} is not as in its golden file: compare {}", changed.display());
    }
}

#[test]
fn the_money_chart_is_as_it_was_looked_at() {
    let (history, middle_out, all_high) = runs();
    let wide = |run: &Run| money::chart(run, &history, MONEY_WIDE.width_px);
    let narrow = |run: &Run| money::chart(run, &history, MONEY_NARROW.width_px);
    check("money-history-wide", &wide(&history), MONEY_WIDE, &Theme::LIGHT);
    check("money-history-narrow", &narrow(&history), MONEY_NARROW, &Theme::LIGHT);
    check("money-middle-out-wide", &wide(&middle_out), MONEY_WIDE, &Theme::LIGHT);
    check("money-middle-out-wide-dark", &wide(&middle_out), MONEY_WIDE, &Theme::DARK);
    check("money-middle-out-narrow", &narrow(&middle_out), MONEY_NARROW, &Theme::LIGHT);
    check("money-all-high-wide", &wide(&all_high), MONEY_WIDE, &Theme::LIGHT);
}

#[test]
fn the_delivery_panels_are_as_they_were_looked_at() {
    let (history, middle_out, _) = runs();
    let parameters = Parameters::default();
    for component in Component::ALL {
        let key = component.key().replace('_', "-");
        let chart = delivery::chart(&middle_out, &history, &parameters, component);
        check(&format!("delivery-{key}"), &chart, PANEL, &Theme::LIGHT);
        check(&format!("delivery-{key}-narrow"), &chart, PANEL_NARROW, &Theme::DARK);
    }
}
