//! Why the outcomes moved: a line for each mechanism that changed most.

use std::cell::RefCell;

use web_sys::Element;

use super::dom::{effect, find};
use super::html::{self, push};
use super::state::State;
use crate::model::{Lever, Levers};
use crate::text;

/// Keeps what is said of the lever that was moved last.
pub(super) fn live(root: &Element, state: State) {
    let Some(place) = find(root, "[data-why]") else { return };
    let shown = RefCell::new(String::new());
    effect(Box::new(move || {
        let words = words(state);
        // What has not changed stays: a reader may be on one of its buttons. The page's own markup is
        // no measure of that, as the browser spells it anew.
        if *shown.borrow() != words {
            place.set_inner_html(&words);
            shown.replace(words);
        }
    }));
}

fn words(state: State) -> String {
    let mut out = String::new();
    let Some((lever, reasons)) = state.reasons() else {
        push!(out, "<p>", text::WHY_HINT, "</p>");
        return out;
    };
    if stands(state, lever) {
        push!(out, "<p>", &text::why_not_moved(lever), "</p>");
        return out;
    }
    push!(out, "<p>", &text::why_heading(lever, reasons.is_empty()), "</p>");
    if reasons.is_empty() {
        return out;
    }
    push!(out, "<ul>");
    for one in &reasons {
        let (effect, because) = text::reason(one);
        let factor = one.effect.factor;
        push!(out, "<li><span><b>", effect, "</b>: ", &because, "</span>");
        html::ask(&mut out, factor.key(), &text::why_explain_name(factor), text::WHY_EXPLAIN);
        push!(out, "</li>");
    }
    push!(out, "</ul>");
    out
}

/// Whether a lever stands as it happened.
fn stands(state: State, lever: Lever) -> bool {
    let levers = state.levers();
    levers.with_lever_of(&Levers::HISTORY, lever) == levers
}
