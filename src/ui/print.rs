//! What is printed: made when the browser is about to, gone when it has.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;
use web_sys::Element;

use super::dom::find;
use super::html::{self, escaped, push};
use super::state::State;
use super::take::address_of;
use crate::chart::Subject;
use crate::export::picture::chart_svg;
use crate::export::{Origin, SUBJECTS};
use crate::text;

/// Makes the print of the widget in `root` when it is asked for, in whatever way.
pub(super) fn live(root: &Element, state: State) {
    let Some(place) = find(root, "[data-print]") else { return };
    let (full, empty) = (place.clone(), place);
    let before = window_event_listener_untyped("beforeprint", move |_| {
        full.set_inner_html(&page(state).unwrap_or_default());
    });
    let after = window_event_listener_untyped("afterprint", move |_| empty.set_inner_html(""));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

/// The whole print; nothing once the widget is gone.
fn page(state: State) -> Option<String> {
    let scenario = state.scenario_now()?;
    let address = address_of(state, &scenario);
    let origin = Origin { scenario: &scenario, address: &address };
    let mut out = String::new();
    push!(out, "<p class=npfit-printed>", &escaped(&state.sentence()), "</p>");
    // The levers, in words, before all else.
    push!(out, "<p>", &escaped(&text::take_setting(&scenario)), "</p>", &outcomes(state));
    push!(out, "<p><b class=npfit-yours-key>", text::KEY_YOURS, "</b> · <b>");
    push!(out, text::KEY_BASELINE, "</b> · ● ", text::KEY_RECORD, "</p>");
    for subject in SUBJECTS {
        state.with_runs(|runs| {
            let is_whole = matches!(subject, Subject::Money | Subject::Fit | Subject::Parts);
            let class = if is_whole { "" } else { "npfit-half" };
            push!(out, "<section class='", class, "'><h2>", &escaped(&text::take_title(subject)));
            push!(out, "</h2><p>");
            push!(out, &escaped(&text::take_unit(subject)), "</p>", &chart_svg(subject, runs));
            if is_whole {
                push!(out, "<p>", &escaped(&text::group_note(subject)), "</p>");
            }
            push!(out, "</section>");
        });
    }
    let money = state.with_runs(|runs| Subject::Money.chart(runs, 0));
    push!(out, "<div class=npfit-table>", &html::tables(&text::tables(Subject::Money, &money)));
    push!(
        out,
        "</div><p>",
        text::CAVEAT,
        " ",
        text::MISSES,
        "</p><h2>",
        text::SOURCES,
        "</h2><ul>"
    );
    push!(out, &html::sources(), "</ul><p class=npfit-printed>");
    push!(out, &escaped(&text::citation(origin)), "</p>");
    Some(out)
}

/// The six outcomes as a table: the reader's run, its difference, and reality.
fn outcomes(state: State) -> String {
    let mut out = String::from("<table><thead><tr><td></td>");
    for head in [text::HEAD_YOUR_RUN, text::HEAD_DIFFERENCE, text::TAKE_REAL] {
        push!(out, "<th scope=col>", head, "</th>");
    }
    push!(out, "</tr></thead><tbody>");
    for card in state.cards() {
        push!(out, "<tr><th scope=row>", card.label, "</th><td>", &card.number, "</td><td>");
        push!(out, &card.difference, "</td><td>", card.record.as_deref().unwrap_or_default());
        push!(out, "</td></tr>");
    }
    push!(out, "</tbody></table>");
    out
}
