//! The lever map: the model over two levers, to look at and to go to. While its tab is not shown,
//! nothing is computed.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlCanvasElement, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent,
};

use super::canvas::{Area, observe_size, paint};
use super::dom::{around, effect, find, listen, set, set_class, write};
use super::environment::Environment;
use super::html::{figure_head, options, push};
use super::slices::Slices;
use super::state::State;
use crate::analysis::Measure;
use crate::analysis::sensitivity::{LeverMap, MAP_SIDE};
use crate::chart::{MapChart, MapPlot, draw_map};
use crate::model::{Levers, Parameters};
use crate::scenario::Scenario;
use crate::text;

/// Cells run in one slice: short enough that no input waits for long.
const CELLS_A_SLICE: usize = 24;
/// How many cells a page key goes.
const PAGE_CELLS: f64 = 4.0;

/// The map's markup.
pub(super) fn markup() -> String {
    let mut out = String::new();
    figure_head(&mut out, text::MAP_TITLE);
    measures(&mut out);
    picture(&mut out, "map");
    out
}

/// The same from behind its list of outcomes to its end; `key` is its picture's.
pub(super) fn picture(out: &mut String, key: &str) {
    let pairs = LeverMap::PAIRS.map(text::map_pair);
    options(out, "pair", text::CHOOSE_LEVERS, &pairs, 0);
    push!(out, "</p><div class=npfit-chart><canvas class=npfit-canvas role=img data-chart=", key);
    push!(out, " aria-label=\"", text::MAP_TITLE, "\">");
    push!(out, "</canvas><div class=npfit-cross-hair tabindex=0 role=slider data-map-here");
    push!(
        out,
        " aria-valuenow=0 aria-valuemin=0 aria-valuemax=",
        &(MAP_SIDE * MAP_SIDE - 1).to_string()
    );
    push!(
        out,
        " aria-label=\"",
        text::MAP_NAME,
        "\"></div></div><p class=npfit-now data-map-said>"
    );
    push!(out, "</p><p class=npfit-note>", text::MAP_NOTE, "</p>");
    push!(out, "<details class=\"npfit-sources npfit-table\"><summary aria-label=\"");
    push!(out, &text::table_name(&text::MAP_TITLE), "\">", text::TABLE);
    push!(out, "</summary><div></div></details></figure>");
}

/// What is looked at first.
pub(super) const FIRST: Measure = Measure::Whole;

/// The list of outcomes.
pub(super) fn measures(out: &mut String) {
    let names = Measure::ALL.map(|measure| text::measure_name(measure).to_owned());
    options(out, "measure", text::CHOOSE_OUTCOME, &names, FIRST as usize);
}

/// A map with the constants that it is made with.
type Made = (LeverMap, Parameters);

/// What is chosen, and how far it is computed.
struct Work {
    /// What can be chosen.
    measures: &'static [Measure],
    measure: Measure,
    pair: usize,
    /// Not complete yet.
    making: Option<Made>,
    /// The last complete one, which is shown.
    made: Option<Made>,
}

impl Work {
    fn wanted(&self, scenario: &Scenario) -> Made {
        let (across, up) = LeverMap::PAIRS[self.pair];
        let own = scenario.own.filter(|_| Measure::OWN.contains(&self.measure));
        let mut map = LeverMap::new(scenario.levers, across, up, self.measure);
        map.own = own;
        (map, scenario.parameters.clone())
    }

    /// Whether what is shown is not of what is wanted.
    fn is_behind(&self, scenario: &Scenario) -> bool {
        let wanted = self.wanted(scenario);
        !self.made.as_ref().is_some_and(|made| made.0.is_like(&wanted.0) && made.1 == wanted.1)
    }

    /// Runs some cells; says whether a map is complete. One that has begun is finished even if the third
    /// lever has moved since, so that the map follows a long drag.
    fn advance(&mut self, scenario: &Scenario) -> bool {
        let (mut map, parameters) = match self.making.take() {
            Some(making) => making,
            None => self.wanted(scenario),
        };
        let is_complete = map.fill(&parameters, CELLS_A_SLICE);
        *(if is_complete { &mut self.made } else { &mut self.making }) = Some((map, parameters));
        is_complete
    }

    /// Takes what was chosen from a list.
    fn choose(&mut self, list: &str, index: usize) {
        match list {
            "measure" => self.measure = self.measures[index % self.measures.len()],
            _ => self.pair = index % LeverMap::PAIRS.len(),
        }
        self.making = None;
    }
}

/// What shows the map. Copies refer to the same.
#[derive(Clone)]
struct View {
    state: State,
    environment: Environment,
    area: RwSignal<Option<Area>>,
    canvas: HtmlCanvasElement,
    here: HtmlElement,
    said: HtmlElement,
    details: HtmlElement,
    work: Rc<RefCell<Work>>,
}

/// Brings the map in a panel to life: the programme's, or that of the reader's own.
pub(super) fn live(panel: &Element, state: State, environment: Environment, is_own: bool) {
    let parts = (
        find(panel, "canvas"),
        find(panel, "[data-map-here]"),
        find(panel, "[data-map-said]"),
        find(panel, "details"),
    );
    let (Some(canvas), Some(here), Some(said), Some(details)) = parts else { return };
    let measures = if is_own { &Measure::OWN[..] } else { &Measure::ALL[..] };
    let first = if is_own { Measure::OwnJoined } else { FIRST };
    let work = Work { measures, measure: first, pair: 0, making: None, made: None };
    let view = View {
        state,
        environment,
        area: observe_size(&canvas),
        canvas: canvas.unchecked_into(),
        here,
        said,
        details,
        work: Rc::new(RefCell::new(work)),
    };
    let own = view.clone();
    let slices = Slices::new(Box::new(move || own.slice()));
    let own = view.clone();
    listen(
        &view.here,
        &["click", "pointermove", "pointerleave", "keydown"],
        Box::new(move |event| own.act(&event)),
    );
    let own = view.clone();
    listen(panel, &["change"], Box::new(move |event| own.choose(&event)));
    let own = view.clone();
    listen(&view.details, &["toggle"], Box::new(move |_| own.again()));
    effect(Box::new(move || view.show(&slices)));
}

impl View {
    /// Asks for a new picture.
    fn again(&self) {
        self.area.try_set(self.area.try_get_untracked().flatten());
    }

    fn slice(&self) -> bool {
        let Some(scenario) = self.state.scenario_now() else { return false };
        if self.area.get_untracked().is_none() || !self.work.borrow().is_behind(&scenario) {
            return false;
        }
        let is_complete = self.work.borrow_mut().advance(&scenario);
        if is_complete {
            self.again();
        }
        // Complete, it may be behind again; the new picture asks then.
        !is_complete
    }

    /// Shows the last complete map, and asks for a new one where it is of something else.
    fn show(&self, slices: &Slices) {
        let Some(area) = self.area.get() else { return };
        let scenario = self.state.scenario();
        let work = self.work.borrow();
        let is_behind = work.is_behind(&scenario);
        if is_behind {
            slices.wake();
        }
        set_class(&self.canvas, "npfit-behind", is_behind);
        let Some((map, _)) = &work.made else {
            return write(&self.said, &text::MAP_UPDATING);
        };
        let (ratio, theme) = (self.environment.device_pixel_ratio.get(), self.environment.theme());
        let chart = MapChart::new(map, scenario.levers);
        let _undrawn = paint(&self.canvas, area, ratio, &|root, size| {
            draw_map(root, &chart, size, &theme).ok()
        });
        self.say(map, &scenario.levers, is_behind);
    }

    /// The same in words, and as a table.
    fn say(&self, map: &LeverMap, levers: &Levers, is_behind: bool) {
        let parameters = self.state.parameters();
        let value = self.state.run.with(|run| map.value_in(run, &parameters));
        let said = text::map_said(map, levers, value);
        set(&self.canvas, "aria-label", &text::map_in_words(map, &said));
        write(&self.said, if is_behind { &text::MAP_UPDATING } else { &said });
        set(&self.here, "aria-valuetext", &text::map_here(map, levers, value));
        let (column, row) = map.cell_of(levers);
        set(&self.here, "aria-valuenow", &(row * MAP_SIDE + column).to_string());
        if let Some(place) = self.details.last_element_child() {
            let is_open = self.details.has_attribute("open");
            place.set_inner_html(&if is_open { table(map) } else { String::new() });
        }
    }

    fn choose(&self, event: &Event) {
        if let Some((list, index)) = chosen(event) {
            self.work.borrow_mut().choose(&list, index);
            self.again();
        }
    }

    /// Goes where was clicked or tapped, along with a mouse that is held down until it leaves, or where a key says.
    fn act(&self, event: &Event) {
        let Some(to) = self.target(event) else {
            if event.type_() == "pointerleave" {
                self.state.end_gesture();
            }
            return;
        };
        self.state.go(to);
        if event.type_() != "pointermove" {
            self.state.end_gesture();
        }
    }

    /// The setting that an event asks for.
    fn target(&self, event: &Event) -> Option<Levers> {
        let work = self.work.borrow();
        let (map, _) = work.made.as_ref()?;
        let levers = self.state.levers_now();
        if event.type_() == "keydown" {
            let key = event.unchecked_ref::<KeyboardEvent>().key();
            let (lever, cells) = match key.as_str() {
                "ArrowLeft" => (map.across, -1.0),
                "ArrowRight" => (map.across, 1.0),
                "Home" => (map.across, -(MAP_SIDE as f64)),
                "End" => (map.across, MAP_SIDE as f64),
                "ArrowDown" => (map.up, -1.0),
                "ArrowUp" => (map.up, 1.0),
                "PageDown" => (map.up, -PAGE_CELLS),
                "PageUp" => (map.up, PAGE_CELLS),
                _ => return None,
            };
            event.prevent_default();
            return Some(LeverMap::stepped(&levers, lever, cells));
        }
        let mouse: &MouseEvent = event.unchecked_ref();
        let is_drag =
            mouse.buttons() == 1 && event.unchecked_ref::<PointerEvent>().pointer_type() == "mouse";
        if event.type_() != "click" && !is_drag {
            return None;
        }
        let plot = MapPlot::new(self.area.get_untracked()?.chart_size());
        let point = (f64::from(mouse.offset_x()), f64::from(mouse.offset_y()));
        let (across, up) = plot.shares(point);
        Some(map.going(&levers, across, up))
    }
}

/// The list in which something was chosen, and the place of what was.
pub(super) fn chosen(event: &Event) -> Option<(String, usize)> {
    let list = around(event, "[data-choice]")?;
    // A list has a value as an input has; a type of its own would be more code.
    let value = list.unchecked_ref::<web_sys::HtmlInputElement>().value();
    Some((
        list.get_attribute("data-choice")?,
        usize::from(value.bytes().next()?.wrapping_sub(b'0')),
    ))
}

fn table(map: &LeverMap) -> String {
    let (title, rows) = text::map_table(map);
    let mut out = String::new();
    push!(out, "<table><caption>", &title, "</caption>");
    for (row, cells) in rows.iter().enumerate() {
        push!(out, "<tr>");
        for (column, cell) in cells.iter().enumerate() {
            let tag = match (row, column) {
                (0, _) => "<th scope=col>",
                (_, 0) => "<th scope=row>",
                _ => "<td>",
            };
            push!(out, tag, cell);
        }
    }
    out + "</table>"
}
