//! The static figure: whole, light, and true to the run that it shows.

use std::sync::LazyLock;

use npfit_model::{Clock, Month, Outcomes, Settings, run};
use npfit_scenario::analysis::Measure;
use npfit_scenario::evidence;
use npfit_scenario::fallback::{ADDRESS_PLACE, Fallback, StaticFigure};
use npfit_scenario::message::{self as m, Language};
use npfit_scenario::scenario::{Preset, Scenario};
use npfit_scenario::text::{self, Format};

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
        assert!(figure.svg.contains("<svg "), "{preset:?}");
        assert!(html.len() <= MOST_BYTES, "{preset:?}: {}", html.len());
    }
}

#[test]
fn every_preset_stands_in_a_table_beside_history_and_the_record() {
    let series = [&evidence::SPEND, &evidence::BENEFITS];
    let figures = series.iter().map(|own| own.figures.len()).sum::<usize>();
    for (preset, StaticFigure { html, .. }) in FIGURES.iter() {
        assert_eq!(count(html, "<tr>"), figures + 1, "{preset:?}");
        assert!(html.contains("not a forecast"), "{preset:?}");
        let columns = if *preset == Preset::AsItHappened { 2 } else { 3 };
        assert_eq!(count(html, "<td>"), figures * (columns + 1), "{preset:?}");
        let run = run(&Settings::with_levers(preset.levers()));
        let spend = run.at(Month(evidence::SPEND.last().date.month_index()));
        let spend =
            Format::GbpBillion.print(&Language::english(), spend.spend_programme_gbp_million);
        assert!(html.contains(&format!("<td>{spend}</td></tr>")), "{preset:?}: {spend}");
    }
}

#[test]
fn the_page_says_what_is_missing_and_a_figure_by_itself_does_not() {
    let language = Language::english();
    let (waiting, page) = (m::WAITING.text(&language), Fallback::default().page());
    assert!(page.contains(waiting) && page.len() <= MOST_BYTES, "{}", page.len());
    assert_eq!(count(&page, "href="), 1, "the page that explains lies beside it");
    assert!(FIGURES.iter().all(|(_, figure)| !figure.html.contains(waiting)));
}

#[test]
fn cards_say_what_they_show() {
    let language = Language::english();
    for (preset, StaticFigure { card, svg, .. }) in FIGURES.iter() {
        let name = text::preset_name(*preset).text(&language);
        let is_named = *preset == Preset::AsItHappened || card.contains(&format!(">{name}</text>"));
        assert!(is_named && card.contains("not a forecast"), "{preset:?}");
        for picture in [card, svg] {
            assert!(picture.contains("<title>") && picture.contains("<desc>"), "{preset:?}");
            assert!(!picture.contains("var("), "{preset:?}: a colour of the page's style sheet");
        }
    }
}

#[test]
fn addresses_open_their_preset() {
    let presets = Fallback::default().presets();
    for (own, preset) in presets.presets.iter().zip(Preset::ALL) {
        let reading = Scenario::from_fragment(&own.fragment);
        assert_eq!(reading.scenario.levers, preset.levers());
        let source = format!("src=\"{ADDRESS_PLACE}embed.html#v=");
        assert!(own.snippet.contains(&source), "{}", own.snippet);
        assert!(!own.sentence.is_empty() && own.title.starts_with(&presets.title));
    }
}

/// Two may stand on one page, under any policy and in any reader: no ids, styles, scripts or classes of the host.
#[test]
fn it_needs_nothing_and_touches_nothing() {
    for (preset, StaticFigure { html, .. }) in FIGURES.iter() {
        for part in [" id=", " style=", "<script", "href=\"http", "href=\"/"] {
            assert_eq!(count(html, part), 0, "{preset:?}: {part}");
        }
        assert_eq!(count(html, "href="), 0, "{preset:?}");
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
