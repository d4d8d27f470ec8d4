//! Labels of charts: readable at every size that a page gives them, whatever the levers say.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use npfit_model::{Clock, Levers, Month, Run, Settings, run};
use npfit_scenario::analysis::ensemble::{EnsembleHistory, EnsembleTask};
use npfit_scenario::chart::{ChartSize, FINE, Runs, Subject, Theme, svg};
use npfit_scenario::message::Language;
use npfit_scenario::scenario::{Preset, Tab};

const SIZES: [ChartSize; 7] = [
    ChartSize { width_px: 332, height_px: 250 },
    ChartSize { width_px: 296, height_px: 250 },
    ChartSize { width_px: 490, height_px: 300 },
    ChartSize { width_px: 720, height_px: 300 },
    ChartSize { width_px: 780, height_px: 400 },
    ChartSize { width_px: 830, height_px: 420 },
    ChartSize { width_px: 1100, height_px: 420 },
];

/// Small panels: one of many.
const PANELS: [ChartSize; 2] =
    [ChartSize { width_px: 153, height_px: 180 }, ChartSize { width_px: 220, height_px: 126 }];

fn of(levers: Levers) -> Run {
    run(&Settings::with_levers(levers))
}

/// Corners, edges and the middle of the lever cube, and the presets.
fn levers() -> impl Iterator<Item = Levers> {
    let shares = [0.0, 45.0, 100.0];
    let months = [Levers::SIGNING_FIRST, Month::new(2005, 6), Levers::SIGNING_LAST];
    let cube = shares.into_iter().flat_map(move |centralisation| {
        months.into_iter().flat_map(move |signing| {
            shares
                .into_iter()
                .map(move |flexibility| Levers::from_percent(centralisation, signing, flexibility))
        })
    });
    cube.chain(Preset::ALL.map(Preset::levers))
}

/// A text of a picture and its box, CSS pixels.
struct Label {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Widths of Arial's characters, in ems: what the charts reckon with is a little more.
fn character_ems(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '\'' | '’' => 0.222,
        't' | 'f' | ' ' | '.' | ',' | ':' | 'I' | '\u{a0}' => 0.278,
        'r' | '-' | '(' | ')' => 0.333,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.5,
        'w' | 'C' | 'D' | 'R' | 'H' | 'N' => 0.722,
        'm' | 'M' => 0.833,
        '%' => 0.889,
        'A'..='Z' => 0.667,
        _ => 0.556,
    }
}

/// The texts of a picture, without those that only make a rim of paper.
fn labels(picture: &str) -> Vec<Label> {
    let (red, green, blue) = Theme::LIGHT.colour(npfit_scenario::chart::theme::Ink::Paper);
    let paper = format!("fill=\"#{red:02X}{green:02X}{blue:02X}\"");
    let fine = f64::from(FINE);
    picture
        .split("<text ")
        .skip(1)
        .filter(|element| !element.split('>').next().unwrap_or_default().contains(&paper))
        .map(|element| {
            let (attributes, rest) = element.split_once('>').expect("an element");
            let text = rest.split('<').next().unwrap_or_default().trim().to_owned();
            let value = |name: &str| {
                let from = attributes.split(&format!(" {name}=\"")).nth(1);
                from.and_then(|from| from.split('"').next()).unwrap_or_default()
            };
            let number = |name: &str| value(name).parse::<f64>().expect("a number") / fine;
            // The first attribute has no space before it.
            let x = attributes.split('"').nth(1).expect("x").parse::<f64>().expect("x") / fine;
            let size = number("font-size");
            let width = text.chars().map(character_ems).sum::<f64>() * size;
            let left = match value("text-anchor") {
                "middle" => x - width / 2.0,
                "end" => x - width,
                _ => x,
            };
            let middle = number("y");
            let half = size * 0.4;
            Label { text, left, right: left + width, top: middle - half, bottom: middle + half }
        })
        .collect()
}

fn check(picture: &str, size: ChartSize, what: &str) {
    let labels = labels(picture);
    assert!(labels.len() > 5, "{what}: no labels");
    for (index, label) in labels.iter().enumerate() {
        let Label { text, left, right, top, bottom } = label;
        let is_inside = *left >= 0.0
            && *right <= f64::from(size.width_px)
            && *top >= 0.0
            && *bottom <= f64::from(size.height_px);
        assert!(is_inside, "{what}: “{text}” is clipped: {left} {right} {top} {bottom}");
        for other in &labels[..index] {
            let meets = left < &other.right
                && &other.left < right
                && top < &other.bottom
                && &other.top < bottom;
            assert!(!meets, "{what}: “{text}” covers “{}”", other.text);
        }
    }
}

#[test]
fn labels_are_neither_clipped_nor_covered() {
    let language = Language::english();
    let history = of(Levers::HISTORY);
    for levers in levers() {
        let own = of(levers);
        for subject in Subject::all() {
            let is_panel = matches!(
                subject,
                Subject::RollOut(_) | Subject::Interfaces | Subject::LostActivity
            );
            for size in SIZES.iter().chain(PANELS.iter().filter(|_| is_panel)) {
                for clock in Clock::ALL {
                    let runs = Runs { clock, ..Runs::new(&own, &history) };
                    let chart = subject.chart(&runs, &language, *size);
                    let picture = svg::render(&chart, *size, &Theme::LIGHT);
                    let what = format!("{} {size:?} {levers:?} {clock:?}", subject.key());
                    check(&picture, *size, &what);
                }
            }
        }
    }
}

/// Axes hold still, so nothing may leave them.
#[test]
fn no_run_of_the_lever_cube_leaves_its_axis() {
    let language = Language::english();
    let history = of(Levers::HISTORY);
    for levers in levers() {
        let own = of(levers);
        for subject in Subject::all() {
            let chart = subject.chart(&Runs::new(&own, &history), &language, SIZES[5]);
            let axis = &chart.values;
            for line in &chart.lines {
                for value in &line.values[line.from..] {
                    let is_inside = (axis.bottom..=axis.top).contains(value);
                    assert!(is_inside, "{subject:?} {:?} {value} {levers:?}", line.quantity);
                }
            }
            for mark in &chart.marks {
                let is_inside = (axis.bottom..=axis.top).contains(&mark.value);
                assert!(is_inside, "{subject:?} {mark:?}");
            }
        }
    }
}

/// Nothing of the frame depends on the levers: the plot stands still in a drag.
#[test]
fn the_frame_holds_still_while_a_lever_moves() {
    let language = Language::english();
    let history = of(Levers::HISTORY);
    for subject in Subject::all() {
        for size in SIZES.iter().chain(&PANELS) {
            let frame = |own: &Run| {
                let chart = subject.chart(&Runs::new(own, &history), &language, *size);
                let rows: Vec<usize> = chart.strips.iter().map(|strip| strip.rows).collect();
                (chart.margins, chart.values, chart.years, rows)
            };
            let still = frame(&history);
            for levers in levers().step_by(5) {
                assert_eq!(frame(&of(levers)), still, "{subject:?} {size:?}");
            }
        }
    }
}

/// Bands, too, lie on their axes: an estimate that stops at the edge would look sure of itself.
#[test]
fn bands_lie_on_their_axes() {
    let language = Language::english();
    let history = of(Levers::HISTORY);
    let mut ensemble = EnsembleHistory::default();
    while !ensemble.step() {}
    for levers in Preset::ALL.map(Preset::levers) {
        let own = of(levers);
        for tab in Tab::ALL {
            let settings = Settings::with_levers(levers);
            let mut task = EnsembleTask::new(settings, Clock::TenYears, &Subject::banded(tab));
            let all = loop {
                if let Some(all) = task.step(&ensemble) {
                    break all;
                }
            };
            let runs = Runs { uncertainty: Some(&all), ..Runs::new(&own, &history) };
            for subject in Subject::of_tab(tab) {
                let chart = subject.chart(&runs, &language, SIZES[5]);
                for line in &chart.lines {
                    for band in &line.band {
                        let is_inside =
                            band.low >= chart.values.bottom && band.high <= chart.values.top;
                        assert!(is_inside, "{subject:?} {:?} {band:?} {levers:?}", line.quantity);
                    }
                }
            }
        }
    }
}
