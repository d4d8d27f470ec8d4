//! What matters most at the present setting: what each lever and each constant does to an outcome on its
//! own, as bars. While its tab is not shown, nothing is computed.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, Event, HtmlElement};

use super::canvas::{Area, observe_size};
use super::dom::{around, effect, find, listen, set, set_class};
use super::how;
use super::html::{escaped, figure_head, push};
use super::map::{FIRST, chosen, measures};
use super::slices::Slices;
use super::state::State;
use crate::analysis::Measure;
use crate::analysis::sensitivity::{Bar, Tornado};
use crate::decimal;
use crate::model::parameters::bare_name;
use crate::scenario::Scenario;
use crate::text;

/// Constants run in one slice.
const CONSTANTS_A_SLICE: usize = 10;
/// How many constants are shown.
const SHOWN: usize = 8;

/// The panel's markup.
pub(super) fn markup() -> String {
    let mut out = String::new();
    figure_head(&mut out, text::MATTERS_TITLE);
    measures(&mut out);
    push!(
        out,
        "</p><div class=npfit-bars data-bars></div><p class=npfit-note>",
        text::MATTERS_NOTE
    );
    push!(out, "</p></figure>");
    out
}

/// What is chosen, and how far it is computed.
struct Work {
    measure: Measure,
    making: Option<Tornado>,
    made: Option<Tornado>,
    /// Whether that is what is shown.
    is_shown: bool,
    /// The constants in the order in which they are shown.
    order: Vec<String>,
}

/// What shows the bars. Copies refer to the same.
#[derive(Clone)]
struct View {
    state: State,
    area: RwSignal<Option<Area>>,
    bars: HtmlElement,
    /// The page around the widget, where constants are explained.
    host: Element,
    work: Rc<RefCell<Work>>,
}

/// Brings the panel to life.
pub(super) fn live(panel: &Element, state: State) {
    let Some(bars) = find(panel, "[data-bars]") else { return };
    let Some(host) = panel.closest("[data-npfit-scenario]").ok().flatten() else { return };
    let work =
        Work { measure: FIRST, making: None, made: None, is_shown: false, order: Vec::new() };
    let area = observe_size(panel);
    let view = View { state, area, bars, host, work: Rc::new(RefCell::new(work)) };
    let own = view.clone();
    let slices = Slices::new(Box::new(move || own.slice()));
    let own = view.clone();
    listen(panel, &["change", "click"], Box::new(move |event| own.act(&event)));
    effect(Box::new(move || view.show(&slices)));
}

impl Work {
    /// Shows the bars, unless they are shown already: what has come up or down fades in once.
    fn show(&mut self, view: &View) {
        if let (Some(made), false) = (&self.made, self.is_shown) {
            let now = view.state.run.with_untracked(|run| made.measure.of(run));
            view.bars.set_inner_html(&content(made, now, &self.order, &view.host));
            self.order = made.bars().iter().take(SHOWN).map(|bar| bar.name.clone()).collect();
            self.is_shown = true;
        }
    }
}

impl View {
    fn is_behind(&self, scenario: &Scenario) -> bool {
        let work = self.work.borrow();
        let is_of =
            |made: &Tornado| made.is_of(&scenario.parameters, &scenario.levers, work.measure);
        !work.made.as_ref().is_some_and(is_of)
    }

    fn slice(&self) -> bool {
        let Some(scenario) = self.state.scenario_now() else { return false };
        if self.area.get_untracked().is_none() || !self.is_behind(&scenario) {
            return false;
        }
        let mut work = self.work.borrow_mut();
        let mut tornado = work
            .making
            .take()
            .unwrap_or_else(|| Tornado::new(scenario.parameters, scenario.levers, work.measure));
        let is_complete = tornado.fill(CONSTANTS_A_SLICE);
        if is_complete {
            work.made = Some(tornado);
            work.is_shown = false;
            drop(work);
            self.area.try_set(self.area.try_get_untracked().flatten());
        } else {
            work.making = Some(tornado);
        }
        !is_complete
    }

    fn act(&self, event: &Event) {
        if event.type_() == "click" {
            if let Some(button) = around(event, "button[data-bar]") {
                explain(&self.host, &button.get_attribute("data-bar").unwrap_or_default());
            }
        } else if let Some((_, index)) = chosen(event) {
            let mut work = self.work.borrow_mut();
            work.measure = Measure::ALL[index % Measure::COUNT];
            work.making = None;
            drop(work);
            self.area.set(self.area.get_untracked());
        }
    }

    /// Shows the bars of the last complete tornado, and asks for a new one where it is of something else.
    fn show(&self, slices: &Slices) {
        // The panel's, as the bars may have no height yet.
        if self.area.get().is_none() {
            return;
        }
        let is_behind = self.is_behind(&self.state.scenario());
        set_class(&self.bars, "npfit-behind", is_behind);
        if is_behind {
            slices.wake();
        } else {
            self.work.borrow_mut().show(self);
        }
    }
}

/// All bars, on one scale. A constant that has come up or down in the `order` fades in.
fn content(tornado: &Tornado, now: f64, order: &[String], host: &Element) -> String {
    let (measure, effects) = (tornado.measure, tornado.lever_effects());
    let bars: Vec<&Bar> =
        tornado.bars().iter().take(SHOWN).take_while(|bar| bar.width() > 0.0).collect();
    let ends = effects.iter().map(|effect| (effect.at_low, effect.at_high));
    let ends = ends.chain(bars.iter().map(|bar| (bar.at_low, bar.at_high)));
    let (mut low, mut high) = (now, now);
    for (a, b) in ends {
        low = low.min(a).min(b);
        high = high.max(a).max(b);
    }
    let share = |value: f64| if high > low { (value - low) / (high - low) } else { 0.5 };
    // A bar holds the present value too: where the effect turns inside, both ends lie to one side of it.
    let bar = |out: &mut String, a: f64, b: f64, words: &str| {
        push!(out, "<i style=\"--from:", &decimal::fixed(share(a.min(b).min(now)), 3), ";--to:");
        push!(
            out,
            &decimal::fixed(share(a.max(b).max(now)), 3),
            "\"></i><span>",
            words,
            "</span></li>"
        );
    };
    let mut out = String::new();
    push!(out, "<p>", &text::matters_now(measure, now), "</p><h4>", text::MATTERS_LEVERS);
    push!(out, "</h4><ul style=--now:", &decimal::fixed(share(now), 3), ">");
    for effect in effects {
        let (a, b) = (effect.at_low, effect.at_high);
        push!(out, "<li><b>", text::name(effect.lever), "</b>");
        bar(&mut out, a, b, &text::lever_ends(effect.lever, measure, a, b));
    }
    push!(out, "</ul><h4>", text::MATTERS_CONSTANTS, "</h4><ol style=--now:");
    push!(out, &decimal::fixed(share(now), 3), ">");
    for (index, one) in bars.iter().enumerate() {
        let stays = order.is_empty() || order.get(index) == Some(&one.name);
        push!(out, "<li", if stays { "" } else { " class=npfit-moved" }, ">");
        name(&mut out, &one.name, host);
        let words = text::constant_ends(measure, (one.low, one.at_low), (one.high, one.at_high));
        bar(&mut out, one.at_low, one.at_high, &words);
    }
    push!(out, "</ol>");
    if bars.is_empty() {
        push!(out, "<p>", text::MATTERS_NOTHING, "</p>");
    }
    out
}

/// What a constant means, and what is known of it, in the language of what stands beside the widget. It
/// leads to its slider, if it has one, and else to where it is explained.
fn name(out: &mut String, constant: &str, host: &Element) {
    let [meaning, evidence, unit] = how::meaning(host, constant)
        .unwrap_or_else(|| [constant.to_owned(), String::new(), String::new()]);
    let owner = text::owner(constant);
    let is_here = slider(host, constant).is_some();
    if is_here {
        push!(out, "<button type=button data-bar=", constant, ">");
    } else {
        let place = bare_name(constant);
        push!(out, "<a data-bar=", constant, " data-explain=c.", place, " href=", how::PAGE, "#c.");
        push!(out, place, " target=_blank>");
    }
    push!(out, "<span lang=en>", &escaped(&meaning), "</span>");
    if !owner.is_empty() {
        push!(out, " (", owner, ")");
    }
    push!(
        out,
        if is_here { "</button>" } else { "</a>" },
        " <em lang=en data-evidence=\"",
        &evidence
    );
    push!(out, "\">", &evidence, "; ", &unit, "</em>");
}

/// The slider of a constant in the drawer, if it has one.
fn slider(host: &Element, constant: &str) -> Option<HtmlElement> {
    find(host, &["[data-assumption=\"", constant, "\"]"].concat())
}

/// Opens the drawer at a constant's slider, and gives it the focus.
fn explain(host: &Element, constant: &str) {
    let Some(slider) = slider(host, constant) else { return };
    if let Some(drawer) = slider.closest("details").ok().flatten() {
        set(&drawer, "open", "");
    }
    let _refused = slider.focus();
}
