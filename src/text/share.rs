//! What stands in and under what leaves the page: captions, notes, citations.

use npfit_model::{CONSTANTS, DatedInputs, Lever, Levers, Run, VERSION};

use super::{
    chart_title, constant_name, constant_value, lever_value, month, pin_letter, pin_title,
    run_event, tab_note,
};
use crate::chart::spec::Whose;
use crate::chart::{Subject, TimeChart};
use crate::evidence::Source;
use crate::export::Origin;
use crate::export::melody::Voice;
use crate::message::{self as m, Language, Message};
use crate::scenario::{Scenario, Tab};

fn semicolons(language: &Language, parts: impl Iterator<Item = String>) -> Option<String> {
    parts.reduce(|all, next| m::list_semicolon(language, &all, &next))
}

fn commas(language: &Language, parts: impl Iterator<Item = String>) -> Option<String> {
    parts.reduce(|all, next| m::list_comma(language, &all, &next))
}

fn version(language: &Language) -> String {
    language.whole(VERSION as usize)
}

/// The levers in words: "75% central, contracts signed September 2006, 55% local".
pub fn share_levers(language: &Language, levers: &Levers) -> String {
    let [central, signing, local] = Lever::ALL.map(|lever| lever_value(language, levers, lever));
    m::share_levers(language, &central, &signing, &local)
}

/// Everything a run is made of: levers, and what else was changed.
pub fn share_setting(language: &Language, scenario: &Scenario) -> String {
    let mut sentences = vec![m::share_run(language, &share_levers(language, &scenario.levers))];
    let constant = |(name, value): (&str, f64)| {
        let constant = CONSTANTS.iter().find(|constant| constant.name == name)?;
        let print = |value| constant_value(language, value, constant.unit);
        let name = constant_name(language, constant);
        Some(m::share_constant(language, &name, &print(value), &print(constant.value)))
    };
    let constants = scenario.parameters.changed().into_iter().filter_map(constant);
    sentences.extend(commas(language, constants).map(|list| m::share_constants(language, &list)));
    let switches = DatedInputs::KEYS.into_iter().zip(scenario.inputs.switches());
    let off =
        switches.filter(|(_, is_on)| !is_on).map(|(key, _)| input(key).text(language).to_owned());
    sentences.extend(commas(language, off).map(|list| m::share_inputs_off(language, &list)));
    if let Some(custom) = scenario.custom {
        let place = chart_title(Subject::RollOut(custom.component)).text(language);
        sentences.push(m::share_custom(language, place));
    }
    sentences.join(" ")
}

/// The pinned runs by letter and name; `None` if there is none.
fn pins(language: &Language, scenario: &Scenario) -> Option<String> {
    let pins = scenario.pins.iter().enumerate();
    let names = pins
        .map(|(index, pin)| m::share_pin(language, pin_letter(index), &pin_title(language, pin)));
    semicolons(language, names).map(|list| m::share_pins(language, &list))
}

/// What a dated input is.
fn input(key: &str) -> Message {
    match key {
        "consent" => m::SHARE_INPUT_CONSENT,
        "payment" => m::SHARE_INPUT_PAYMENT,
        _ => m::SHARE_INPUT_IMAGING_LAG,
    }
}

/// That it is a simulation, and by which version.
pub fn share_simulation(language: &Language) -> String {
    m::share_simulation(language, &version(language))
}

/// Where a chart's real figures were read, each publication once.
fn sources(language: &Language, chart: &TimeChart) -> Option<String> {
    let events = chart.strips.iter().flat_map(|strip| &strip.events);
    let figures =
        chart.marks.iter().map(|mark| mark.figure).chain(events.map(|event| event.figure));
    let mut names: Vec<String> = Vec::new();
    for figure in figures.flatten() {
        let name = source(language, figure.source);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    semicolons(language, names.into_iter()).map(|list| m::share_sources(language, &list))
}

fn source(language: &Language, source: &Source) -> String {
    match source.date {
        Some(date) => {
            m::list_comma(language, source.publisher, &super::record::date(language, date))
        }
        None => source.publisher.to_owned(),
    }
}

/// What stands under a picture of a chart, a paragraph each.
pub fn share_caption(
    language: &Language,
    subject: Subject,
    chart: &TimeChart,
    origin: Origin<'_>,
) -> Vec<String> {
    let tab = Tab::ALL.into_iter().find(|tab| Subject::of_tab(*tab).contains(&subject));
    let note = tab.and_then(tab_note).map(|note| note.text(language).to_owned());
    let mut paragraphs = vec![share_setting(language, origin.scenario)];
    paragraphs.extend(pins(language, origin.scenario));
    paragraphs.extend(note);
    paragraphs.push(share_simulation(language));
    paragraphs.extend(sources(language, chart));
    paragraphs.push(m::share_address(language, origin.address));
    paragraphs
}

/// What stands under a picture that has no real figures, a paragraph each.
pub fn share_caption_of(language: &Language, summary: &str, origin: Origin<'_>) -> Vec<String> {
    vec![
        share_setting(language, origin.scenario),
        summary.to_owned(),
        share_simulation(language),
        m::share_address(language, origin.address),
    ]
}

/// What stands above a run's table: a name and a note each.
pub fn share_notes(language: &Language, run: &Run, origin: Origin<'_>) -> Vec<(String, String)> {
    let events = run.events().iter().map(|event| {
        let what = run_event(language, event.kind, true);
        m::share_event(language, &what, &month(language, event.month))
    });
    let words = |message: Message| message.text(language).to_owned();
    vec![
        (words(m::SHARE_NOTE_WHAT), m::share_note_title(language, &version(language))),
        (words(m::SHARE_NOTE_SETTING), share_setting(language, origin.scenario)),
        (words(m::SHARE_NOTE_EVENTS), semicolons(language, events).unwrap_or_default()),
        (words(m::SHARE_NOTE_UNITS), words(m::SHARE_UNITS)),
        (words(m::SHARE_NOTE_ADDRESS), origin.address.to_owned()),
    ]
}

/// What a citation says of a setting.
pub fn share_cited_note(language: &Language, scenario: &Scenario) -> String {
    let levers = share_levers(language, &scenario.levers);
    m::share_cited_note(language, &version(language), &levers)
}

/// What is heard.
pub fn share_playing(language: &Language, title: &str, voices: &[Voice]) -> String {
    let name = |voice: &Voice| {
        let is_history = voice.whose == Whose::History;
        if is_history { m::SHARE_KEY_HISTORY } else { m::SHARE_KEY_YOURS }.text(language)
    };
    match voices {
        [first, second, ..] => m::share_playing_both(language, title, name(first), name(second)),
        _ => m::share_playing(language, title),
    }
}

/// The title of an embedded widget, for those who do not see it.
pub fn share_embed_title(language: &Language, scenario: &Scenario) -> String {
    let title = m::TITLE.text(language);
    if scenario.is_history() {
        title.to_owned()
    } else {
        m::share_embed_title(language, title, &share_levers(language, &scenario.levers))
    }
}
