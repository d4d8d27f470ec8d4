//! What stands in what a reader takes away: captions, notes, citations.

use super::charts::{chart_title, chart_unit, group_note, group_title};
use super::joined;
use super::notices::changed_constants;
use super::pins::{pin_letter, pin_name, pin_setting};
use super::sensitivity::measure_name;
use super::summary::run_events;
use crate::analysis::sensitivity::LeverMap;
use crate::chart::{Subject, TimeChart};
use crate::evidence::{self, Source};
use crate::export::Origin;
use crate::message::{self as m, language::whole};
use crate::model::Run;
use crate::scenario::Scenario;

/// A chart's title where nothing around it says which figure it is of.
pub fn take_title(subject: Subject) -> String {
    match subject {
        Subject::Delivery(_) | Subject::Supplier(_) => {
            m::take_panel(group_title(subject).0, chart_title(subject))
        }
        _ => chart_title(subject).to_owned(),
    }
}

/// What is counted: the chart's own unit, or that of its figure.
pub fn take_unit(subject: Subject) -> String {
    let unit = chart_unit(subject);
    if unit.is_empty() { group_title(subject).1 } else { unit }
}

/// The levers in words.
pub fn take_levers(scenario: &Scenario) -> String {
    // As a pin's setting says it, but for the other assumptions, which are named one by one.
    let pin = crate::pin::Pin { changed: Vec::new(), ..scenario.to_pin() };
    pin_setting(&pin)
}

fn version(scenario: &Scenario) -> String {
    whole(scenario.version as usize)
}

/// Levers, changed constants and pins.
pub fn take_setting(scenario: &Scenario) -> String {
    let mut parts = vec![m::take_run(&take_levers(scenario))];
    parts.push(changed_constants(&scenario.parameters));
    let pins = scenario.pins.iter().enumerate();
    let pins = pins.map(|(index, pin)| m::take_pin(pin_letter(index), &pin_name(pin)));
    parts.extend(joined(pins, m::list_semicolon).map(|list| m::take_pins(&list)));
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}

/// Where a chart's real figures were read, each publication once.
fn sources(subject: Subject, chart: &TimeChart) -> Option<String> {
    let mut sources: Vec<&Source> = Vec::new();
    let events = [
        &evidence::CONTRACTS_SIGNED,
        &evidence::FIRST_EXIT,
        &evidence::SECOND_EXIT,
        &evidence::DISMANTLING,
    ];
    let events = events.into_iter().filter(|_| subject == Subject::Money);
    for figure in chart.marks.iter().filter_map(|mark| mark.figure).chain(events) {
        if !sources.iter().any(|one| one.url == figure.source.url) {
            sources.push(figure.source);
        }
    }
    let names = sources.iter().map(|source| m::list_comma(source.publisher, source.date));
    // One publisher's papers of one date are told apart by their titles on the page, not here.
    let mut distinct: Vec<String> = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    joined(distinct.into_iter(), m::list_semicolon).map(|list| m::take_sources(&list))
}

/// What stands under a picture of a chart, a paragraph each.
pub fn take_caption(subject: Subject, chart: &TimeChart, origin: Origin<'_>) -> Vec<String> {
    let scenario = origin.scenario;
    let mut paragraphs = vec![
        take_setting(scenario),
        group_note(subject),
        m::take_simulation(&version(scenario)),
        sources(subject, chart).unwrap_or_default(),
        m::take_address(origin.address),
    ];
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

/// The title of a lever map: what it is, and which outcome.
pub fn take_map_title(map: &LeverMap) -> String {
    m::titled(&m::MAP_TITLE, measure_name(map.measure))
}

/// What stands under a picture of a lever map: the setting, what the map says, that it is a simulation,
/// and the address.
pub fn take_map_caption(said: String, origin: Origin<'_>) -> Vec<String> {
    let scenario = origin.scenario;
    vec![
        take_setting(scenario),
        said,
        m::take_simulation(&version(scenario)),
        m::take_address(origin.address),
    ]
}

/// What stands above a run's table, a line each.
pub fn take_csv_notes(run: &Run, origin: Origin<'_>) -> Vec<String> {
    vec![
        m::take_csv_title(&version(origin.scenario)),
        take_setting(&origin.scenario.without_pins()),
        run_events(run),
        m::TAKE_CSV_UNITS.into(),
        m::take_address(origin.address),
    ]
}

/// What is heard: the reader's line, and the model's history where that is another.
pub fn take_playing(lines: usize) -> String {
    if lines > 1 {
        m::take_playing_both(&m::KEY_YOURS, &m::KEY_BASELINE)
    } else {
        m::take_playing(&m::KEY_YOURS)
    }
}

fn note(scenario: &Scenario) -> String {
    m::take_note(&version(scenario), &take_levers(scenario))
}

/// How to cite a state. There is no clock: the reader writes when it was read.
pub fn citation(origin: Origin<'_>) -> String {
    m::take_cited(&m::TAKE_WORK, &note(origin.scenario), origin.address)
}

/// The same for BibTeX.
pub fn bibtex(origin: Origin<'_>) -> String {
    let note = m::take_accessed(&note(origin.scenario));
    let key = origin.scenario.version.to_string();
    // An address may hold anything but what would end the field.
    let address: String =
        origin.address.chars().filter(|c| !matches!(c, '{' | '}' | '\\')).collect();
    [
        "@misc{npfit-scenario-",
        &key,
        ",\n  author = {{npfit-scenario}},\n  title = {{",
        &for_bibtex(&m::TAKE_WORK),
        "}},\n  note = {",
        &for_bibtex(&note),
        "},\n  url = {",
        &address,
        "}\n}",
    ]
    .concat()
}

/// Text for a field of BibTeX.
fn for_bibtex(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', letter]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '\u{a0}' => out.push('~'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bibtex_is_escaped_and_its_braces_match() {
        assert_eq!(
            for_bibtex("50\u{a0}% & a_b#{x}\\~^$"),
            "50~\\% \\& a\\_b\\#\\{x\\}\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\$"
        );
        let scenario = Scenario::default();
        let origin = Origin { scenario: &scenario, address: "https://a.example/}{\\#v=2" };
        let entry = bibtex(origin);
        let count = |brace| entry.matches(brace).count();
        assert_eq!(count('{'), count('}'), "{entry}");
        assert!(entry.contains("url = {https://a.example/#v=2}"), "{entry}");
        assert!(entry.contains("90~\\% central"), "{entry}");
        let text = citation(origin);
        assert!(text.contains("version 2") && text.contains("[date of access]"), "{text}");
    }
}
