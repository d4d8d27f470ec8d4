//! What is drawn comes from the message file too, and in the language's own digits.

use npfit_scenario::chart::{ChartSize, Runs, Subject, svg};
use npfit_scenario::message::language::{Language, Numbers};
use npfit_scenario::model::{Component, Lever, Levers, Parameters, Supplier, run};

fn subjects() -> Vec<Subject> {
    let mut all = vec![Subject::Money, Subject::Fit, Subject::Parts];
    all.extend(Component::ALL.map(Subject::Delivery));
    all.extend(Supplier::ALL.map(Subject::Supplier));
    all
}

/// The words on a chart, as an SVG has them.
fn words(svg: &str) -> Vec<String> {
    let pieces = svg.split("</text>").filter_map(|piece| piece.rsplit_once('>'));
    pieces.map(|(_, words)| words.trim().to_owned()).filter(|words| !words.is_empty()).collect()
}

fn drawn(check: impl Fn(&str, Subject)) {
    let parameters = Parameters::default();
    let history = run(&parameters, &Levers::HISTORY);
    let own = run(&parameters, &Levers::HISTORY.with_position(Lever::Signing, 60.0));
    for subject in subjects() {
        for width_px in [328, 820] {
            let size = ChartSize { width_px, height_px: 320 };
            let chart = subject.chart(&Runs::new(&own, &history, &parameters), width_px);
            let words = words(&svg::render_with_tokens(&chart, size));
            assert!(words.len() > 4, "{subject:?}: {words:?}");
            words.iter().for_each(|word| check(word, subject));
        }
    }
}

#[test]
fn every_label_on_a_chart_is_a_message() {
    Language::new("en-XA").set();
    drawn(|words, subject| {
        let has_words = words.chars().any(|c| c.is_ascii_alphabetic());
        assert!(!has_words || words.contains('['), "{subject:?} has “{words}” hard-coded");
    });
}

#[test]
fn every_number_on_a_chart_has_the_languages_digits() {
    let mut language = Language::new("ar-XB");
    language.numbers = Numbers::of_sample("١٢٣٬٤٥٦٬٧٨٩٫٥");
    language.set();
    drawn(|words, subject| {
        let has_ascii = words.chars().any(|c| c.is_ascii_digit());
        assert!(!has_ascii, "{subject:?} has “{words}” in other digits");
    });
}
