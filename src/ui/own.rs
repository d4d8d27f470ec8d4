//! The reader's own programme: five answers in place of a component's, what the model gives for them,
//! a map, and what to ask next. While it is not shown, nothing is computed.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlCanvasElement, HtmlElement, HtmlInputElement};

use super::canvas::observe_size;
use super::dom::{all, around, effect, find, listen, set, set_truth, write};
use super::html::{options, push};
use super::lever::put;
use super::map;
use super::state::State;
use crate::analysis::Measure;
use crate::decimal;
use crate::model::{Component, Parameters};
use crate::own::{self, Attribute, Results};
use crate::text;

/// The panel's markup.
pub(super) fn markup() -> String {
    let mut out = String::new();
    push!(out, "<div class=npfit-own><p>", text::OWN_INTRO, "</p><div class=npfit-own-starts>");
    for component in Component::ALL {
        push!(
            out,
            "<button type=button class=npfit-preset data-own-start data-own-go=",
            component.key()
        );
        push!(out, ">", &text::own_start(component), "</button>");
    }
    push!(
        out,
        "<button type=button class=npfit-button data-own-leave data-own-go>",
        text::OWN_LEAVE
    );
    push!(out, "</button></div><div data-own-body hidden><div class=npfit-own-answers>");
    for attribute in Attribute::ALL {
        let [low, high] = text::attribute_ends(attribute);
        push!(out, "<label><b>", text::attribute_name(attribute), "</b><span></span>");
        push!(out, "<input type=range min=0 step=1 max=", &decimal::print(attribute.top()));
        push!(out, " data-own=", attribute.key(), "><small aria-hidden=true><i>", &low);
        push!(out, "</i><i>", &high, "</i></small></label>");
    }
    push!(out, "</div><p class=npfit-note data-own-nearest></p>");
    push!(out, "<button type=button class=npfit-preset data-own-over></button>");
    push!(out, "<h3>", text::OWN_RESULTS, "</h3><div data-own-results></div>");
    push!(out, "<figure class=npfit-figure><figcaption><h3>", text::OWN_MAP, "</h3></figcaption>");
    push!(out, "<p class=npfit-choices>");
    let names = Measure::OWN.map(|measure| text::measure_name(measure).to_owned());
    options(&mut out, "measure", text::CHOOSE_OUTCOME, &names, 0);
    map::picture(&mut out, "own");
    push!(out, "<h3>", text::OWN_QUESTIONS, "</h3><ul data-own-questions></ul>");
    push!(out, "<p class=npfit-note>", text::OWN_NOTE, "</p></div></div>");
    out
}

/// What shows it.
struct Parts {
    state: State,
    starts: Vec<Element>,
    leave: HtmlElement,
    body: HtmlElement,
    answers: Vec<Element>,
    nearest: HtmlElement,
    over: HtmlElement,
    results: HtmlElement,
    questions: HtmlElement,
    /// The headings of the delivery panels, in the order of the components.
    panels: Vec<Element>,
}

/// Brings the panel to life.
pub(super) fn live(root: &Element, panel: &Element, state: State) {
    let part = |selector| find(panel, selector);
    let (Some(leave), Some(body), Some(nearest), Some(over), Some(results), Some(questions)) = (
        part("[data-own-leave]"),
        part("[data-own-body]"),
        part("[data-own-nearest]"),
        part("[data-own-over]"),
        part("[data-own-results]"),
        part("[data-own-questions]"),
    ) else {
        return;
    };
    let Some(canvas) = part("canvas") else { return };
    let area = observe_size(canvas.unchecked_ref::<HtmlCanvasElement>());
    let parts = Parts {
        state,
        starts: all(panel, "[data-own-start]"),
        leave,
        body,
        answers: all(panel, "[data-own]"),
        nearest,
        over,
        results,
        questions,
        panels: all(root, ".npfit-panels h3"),
    };
    listen(panel, &["click", "input", "change"], Box::new(move |event| act(&event, state)));
    let marked = Cell::new(None);
    effect(Box::new(move || {
        let scenario = state.scenario();
        // Levers move often, this hardly ever.
        let sites = Component::ALL.map(|component| scenario.parameters[component].sites);
        if marked.replace(Some((scenario.own, sites))) != Some((scenario.own, sites)) {
            parts.mark(scenario.own, &scenario.parameters);
        }
        // Known only once it has come to be shown.
        let is_shown = area.get().is_some();
        if let Some(own) = scenario.own.filter(|_| is_shown) {
            parts.show(own, &scenario.parameters);
        }
    }));
}

impl Parts {
    /// Which component it stands for, if any.
    fn mark(&self, own: Option<Component>, parameters: &Parameters) {
        self.body.set_hidden(own.is_none());
        set_truth(&self.leave, "aria-disabled", own.is_none());
        for (component, start) in Component::ALL.into_iter().zip(&self.starts) {
            set_truth(start, "aria-pressed", own == Some(component));
        }
        for (component, heading) in Component::ALL.into_iter().zip(&self.panels) {
            let [title, unit] = text::own_panel(component, own, parameters[component].sites);
            write(heading, &title);
            if let Some(next) = heading.next_element_sibling() {
                write(&next, &unit);
            }
        }
    }

    fn show(&self, own: Component, parameters: &Parameters) {
        for (attribute, input) in Attribute::ALL.into_iter().zip(&self.answers) {
            let value = attribute.value(parameters, own);
            let words = text::attribute_value(attribute, value);
            put(input.unchecked_ref(), &decimal::print(attribute.position(value)));
            set(input, "aria-valuetext", &words);
            if let Some(said) = input.previous_element_sibling() {
                write(&said, &words);
            }
        }
        let (nearest, _) = own::nearest(parameters, own);
        write(&self.nearest, &text::own_nearest(parameters, own));
        self.over.set_hidden(nearest == own);
        write(&self.over, &text::own_starting(nearest));
        set(&self.over, "data-own-go", nearest.key());
        let [yours, was] = self.state.own_results(own);
        let mut table = String::from("<table><thead><tr><td></td><th scope=col>");
        push!(
            table,
            text::OWN_YOURS,
            "</th><th scope=col>",
            &text::own_was(text::panel_title(own))
        );
        push!(table, "</th></tr></thead><tbody>");
        for [name, yours, was] in text::own_results(&yours, &was) {
            push!(table, "<tr><th scope=row>", &name, "</th><td>", &yours, "</td><td>", &was);
            push!(table, "</td></tr>");
        }
        self.results.set_inner_html(&table);
        let mut list = String::new();
        for question in own::questions(parameters, &self.state.levers_now(), own, &yours) {
            let [ask, why] = text::own_question(question);
            push!(list, "<li><b>", ask, "</b><span>", why, "</span></li>");
        }
        self.questions.set_inner_html(&list);
    }
}

/// Takes an answer, or does what the button does that was pressed.
fn act(event: &Event, state: State) {
    let kind = event.type_();
    if let Some(input) = around(event, "[data-own]") {
        let key = input.get_attribute("data-own");
        let attribute = Attribute::ALL.into_iter().find(|one| key.as_deref() == Some(one.key()));
        let position = input.unchecked_ref::<HtmlInputElement>().value_as_number();
        match (kind.as_str(), attribute) {
            ("input", Some(one)) => state.change(true, |now| own::answer(now, one, position)),
            ("change", _) => state.end_gesture(),
            _ => {}
        }
    } else if let Some(button) = around(event, "[data-own-go]").filter(|_| kind == "click") {
        let key = button.get_attribute("data-own-go");
        let component = Component::ALL.into_iter().find(|one| key.as_deref() == Some(one.key()));
        let keeps = button.has_attribute("data-own-over");
        state.change(false, |now| match component {
            Some(one) if keeps => own::start_over(now, one),
            Some(one) => own::start(now, one),
            None => own::leave(now),
        });
    }
}

impl State {
    /// What the run gives for a component, and what the model's run of history gave.
    fn own_results(self, own: Component) -> [Results; 2] {
        self.with_runs(|runs| {
            [(runs.run, runs.parameters), (runs.baseline, &runs.calibrated())]
                .map(|(run, parameters)| Results::of(run, parameters, own))
        })
    }
}
