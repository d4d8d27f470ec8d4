//! The assumptions a reader may change: the load-bearing constants as sliders, what came from outside
//! as switches. Static HTML, apart from the three levers; the live page listens to it.

use super::tables::dates;
use super::{escape, letter, link};
use crate::decimal;
use crate::explain::symbols;
use crate::model::Parameters;
use crate::model::inputs::{DATED_INPUTS, INPUT_NOTES};
use crate::model::parameters::{Constant, GROUPS};

/// Steps of a slider from one end of a constant's range to the other.
const STEPS: f64 = 200.0;

/// The drawer's markup, to stand between the widget and what explains it.
pub(super) fn drawer(parameters: &Parameters) -> String {
    let sliders: String = GROUPS
        .iter()
        .flat_map(|group| group.iter())
        .filter(|constant| constant.load_bearing)
        .map(|constant| slider(constant, parameters))
        .collect();
    format!(
        "<details class=npfit-how data-view=assumptions lang=en-GB>\n<summary>Assumptions\
         <span data-changed-count></span></summary>\n<p>Not decisions that anyone took, but constants \
         of the model that carry its conclusions and that nobody has measured. Move one and \
         everything runs again; the address keeps it. All other constants are in “How it works”; a \
         link can change any of them.</p>\n{sliders}\
         <h2>What came from outside</h2><p>Some things happened whatever the levers say. Each is dated \
         and has its source; switch one off and the model runs without it.</p>\n{}\
         <p><button type=button class=npfit-button data-reset-assumptions>Assumptions as \
         calibrated</button></p>\n</details>\n",
        switches(parameters),
    )
}

fn slider(constant: &Constant, parameters: &Parameters) -> String {
    let limit = &constant.limit;
    let (low, high) = (*limit.range.start(), *limit.range.end());
    let value = parameters.get(limit.name).unwrap_or(limit.value);
    let source = match constant.source {
        "" | "judgement" => String::new(),
        source => format!("; {}", escape(source)),
    };
    format!(
        "<label class=npfit-assumption><span>{} {}</span><output data-setting={name}>{}</output>\
         <input type=range data-assumption={name} min={} max={} step={} value={}>\
         <small>from {} to {} ({}); {}{source}</small></label>\n",
        letter(
            symbols::constants().find(|own| own.name == limit.name).map_or("", |own| own.letter)
        ),
        escape(constant.meaning),
        decimal::print(value),
        decimal::print(low),
        decimal::print(high),
        decimal::print((high - low) / STEPS),
        decimal::print(value),
        decimal::print(low),
        decimal::print(high),
        escape(constant.unit),
        constant.evidence.label(),
        name = limit.name,
    )
}

/// What happened outside the levers, each with a switch, its dates and its sources.
fn switches(parameters: &Parameters) -> String {
    DATED_INPUTS
        .iter()
        .zip(INPUT_NOTES)
        .map(|(input, note)| {
            let sources: Vec<String> = note
                .sources
                .iter()
                .map(|source| {
                    format!("{}, {}", link(source.url, source.title), escape(source.publisher))
                })
                .collect();
            let strength = parameters.get(note.constant).unwrap_or_default();
            format!(
                "<div class=npfit-assumption><label><input type=checkbox data-input={} checked> \
                 {}</label><small>Acts {}, with a strength of {}. {}.</small></div>\n",
                note.constant,
                escape(note.title),
                dates(input.from, input.until, input.fade_months),
                decimal::print(strength),
                sources.join("; "),
            )
        })
        .collect()
}
