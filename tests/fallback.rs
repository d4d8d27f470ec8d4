//! The static figure: whole, light, and true to the run that it shows.

use std::sync::LazyLock;

use npfit_model::{Clock, Outcomes, Settings, run};
use npfit_scenario::analysis::Measure;
use npfit_scenario::evidence;
use npfit_scenario::fallback::{Fallback, StaticFigure};
use npfit_scenario::message::{self as m, Language};
use npfit_scenario::scenario::Preset;

static FIGURES: LazyLock<Vec<(Preset, StaticFigure)>> = LazyLock::new(|| {
    let fallback = Fallback::default();
    Preset::ALL.into_iter().map(|preset| (preset, fallback.figure(preset))).collect()
});

/// Inlined in the page: what every reader downloads before anything else.
const MOST_BYTES: usize = 60_000;

fn count(html: &str, part: &str) -> usize {
    html.matches(part).count()
}

#[test]
fn every_preset_has_its_outcomes_and_both_pictures() {
    let language = Language::english();
    for (preset, figure) in FIGURES.iter() {
        let html = &figure.html;
        let run = run(&Settings::with_levers(preset.levers()));
        let own = Outcomes::of(&run, Clock::TenYears);
        for measure in Measure::STRIP {
            let value = measure.format().print(&language, measure.of(&own));
            assert!(html.contains(&format!("<b>{value}</b>")), "{preset:?}: {measure:?} {value}");
        }
        assert_eq!(count(html, "<svg "), 2, "{preset:?}");
        assert_eq!(count(html, "npfit-lever-name"), 3, "{preset:?}");
        assert!(figure.svg.starts_with("<svg ") && !figure.svg.contains("var("), "{preset:?}");
        assert!(html.len() <= MOST_BYTES, "{preset:?}: {}", html.len());
    }
}

#[test]
fn history_stands_beside_the_record_and_says_what_is_missing() {
    let (_, figure) = &FIGURES[0];
    let series = [&evidence::SPEND, &evidence::BENEFITS];
    let figures = series.iter().map(|own| own.figures.len()).sum::<usize>();
    assert_eq!(count(&figure.html, "<tr>"), figures + 1);
    assert!(figure.html.contains(m::WAITING.text(&Language::english())));
    for (_, other) in &FIGURES[1..] {
        assert!(other.html.contains("not a forecast"));
    }
}

/// Two may stand on one page, under any policy and in any reader: no ids, styles, scripts or classes of the host.
#[test]
fn it_needs_nothing_and_touches_nothing() {
    for (preset, StaticFigure { html, .. }) in FIGURES.iter() {
        for part in [" id=", " style=", "<script", "href=\"http", "href=\"/"] {
            assert_eq!(count(html, part), 0, "{preset:?}: {part}");
        }
        // Only the page itself lies beside the page that explains.
        let links = usize::from(*preset == Preset::AsItHappened);
        assert_eq!(count(html, "href="), links, "{preset:?}");
        let own = count(html, "/>");
        assert_eq!(
            count(html, "<"),
            2 * count(html, "</") + own,
            "{preset:?}: an element is left open"
        );
        for class in html.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(class.split(' ').all(|name| name.starts_with("npfit")), "{class}");
        }
    }
}
