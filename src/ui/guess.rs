//! The guess: a line to draw and a sum to set before the model is shown, then both beside the record.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, PointerEvent};

use super::dom::{all, around, effect, find, listen, set, set_class, set_truth, write};
use super::html::{self, push};
use super::state::State;
use crate::decimal;
use crate::guess::{
    self, COST, COST_FIRST, COST_MOST_GBP_MILLION, COST_STEP_GBP_MILLION, FROM, Guess, TRUSTS,
    TRUSTS_MOST, YEARS,
};
use crate::message::Message;
use crate::stage::Stage;
use crate::text;

/// Trusts that a page key moves the line by.
const PAGE_TRUSTS: f64 = 10.0;
/// Trusts with a grid line.
const GRID: [i32; 4] = [0, 50, 100, 150];

/// The guess's markup.
pub(super) fn markup() -> String {
    let mut out = String::new();
    push!(out, "<section class=npfit-guess data-guess hidden><div class=npfit-go><h2 tabindex=-1>");
    push!(out, text::GUESS_TITLE, "</h2>");
    button(&mut out, "skip", text::GUESS_SKIP);
    push!(out, "</div><div data-guess-ask><p>");
    push!(out, &text::guess_trusts_question(), "</p></div>");
    surface(&mut out);
    push!(
        out,
        "<div data-guess-ask><p class=npfit-note data-guess-keys>",
        text::GUESS_KEYS,
        "</p><label><b>"
    );
    push!(out, &text::guess_cost_question(), "</b><small>", &text::guess_cost_first());
    push!(out, "</small><span><input type=range data-guess-cost min=0 max=");
    push!(out, &decimal::print(COST_MOST_GBP_MILLION), " step=");
    push!(out, &decimal::print(COST_STEP_GBP_MILLION), " value=");
    push!(out, &decimal::print(COST_FIRST.value), "><output></output></span></label></div>");
    push!(out, "<div data-guess-answer hidden><p data-guess-said></p><p data-guess-said></p>");
    push!(out, "<ul class=npfit-note>");
    for figure in [&TRUSTS, &COST] {
        html::figure_item(&mut out, figure);
    }
    push!(out, "</ul><p>", text::GUESS_WHY, "</p></div><p class=npfit-go>");
    button(&mut out, "show", text::GUESS_SHOW);
    button(&mut out, "play", text::GUESS_PLAY);
    button(&mut out, "story", text::STORY_ENTRY);
    push!(out, "</p></section>");
    out
}

fn button(out: &mut String, key: &str, name: Message) {
    push!(
        out,
        "<button type=button class=npfit-button data-guess-go=",
        key,
        ">",
        name,
        "</button>"
    );
}

/// What is drawn on: the grid, three lines, the record's points, a handle for each year.
fn surface(out: &mut String) {
    push!(out, "<div class=npfit-draw data-draw dir=ltr><svg viewBox=\"0 0 100 100\" ");
    push!(out, "preserveAspectRatio=none aria-hidden=true>");
    for trusts in GRID {
        let y = decimal::fixed(height(f64::from(trusts)), 1);
        push!(out, "<path d=\"M0 ", &y, "H100\"/>");
    }
    push!(out, "<polyline data-line=model /><polyline data-line=yours /></svg>");
    for trusts in &GRID[1..] {
        let y = decimal::fixed(height(f64::from(*trusts)), 1);
        push!(out, "<span style=top:", &y, "%>", &text::number(f64::from(*trusts), 0), "</span>");
    }
    for (share, trusts) in guess::record() {
        place(out, "<i hidden style=", share, trusts);
        push!(out, "></i>");
    }
    for year in 0..=YEARS {
        let share = year as f64 / YEARS as f64;
        push!(out, "<small style=left:", &decimal::fixed(share * 100.0, 1), "%>");
        push!(out, &text::year(FROM.year() + year as i32), "</small>");
        if year > 0 {
            place(out, "<b role=slider tabindex=0 aria-orientation=vertical style=", share, 0.0);
            push!(out, " data-year=", &year.to_string(), " aria-valuemin=0 aria-valuemax=");
            push!(out, &decimal::print(TRUSTS_MOST), " aria-label=\"");
            push!(out, &text::guess_year_name(year), "\"></b>");
        }
    }
    push!(out, "<em data-hint>", text::GUESS_DRAW_HERE, "</em>");
    push!(out, "<em data-end></em><em data-end hidden></em><em data-end hidden></em></div>");
}

/// Where a share of the way and some trusts lie on the surface.
fn place(out: &mut String, before: &str, share: f64, trusts: f64) {
    push!(out, before, "left:", &decimal::fixed(share * 100.0, 1), "%;top:");
    push!(out, &decimal::fixed(height(trusts), 1), "%");
}

/// From the top of the surface, per cent of its height.
fn height(trusts: f64) -> f64 {
    100.0 - trusts / TRUSTS_MOST * 100.0
}

/// The guess and what shows it. Copies refer to the same.
#[derive(Clone)]
struct View {
    state: State,
    section: HtmlElement,
    surface: HtmlElement,
    guess: Rc<RefCell<Guess>>,
    /// Where the pointer was last, while it draws: a share of the way, and trusts.
    last: Rc<Cell<Option<(f64, f64)>>>,
    is_answered: Rc<Cell<bool>>,
}

/// Brings the guess in `root` to life; `host` shows nothing else while it is asked.
pub(super) fn live(root: &Element, host: &Element, state: State) {
    let Some(section) = find(root, "[data-guess]") else { return };
    let Some(surface) = find(&section, "[data-draw]") else { return };
    let view = View {
        state,
        section,
        surface,
        guess: Rc::default(),
        last: Rc::default(),
        is_answered: Rc::default(),
    };
    view.show();
    let (own, host, root) = (view.clone(), host.clone(), root.clone());
    let was_asked = Cell::new(false);
    effect(Box::new(move || {
        let stage = state.scenario().stage;
        let is_asked = stage == Stage::Guess;
        set_class(&host, "npfit-guessing", is_asked);
        own.section.set_hidden(!is_asked);
        if was_asked.replace(is_asked) && stage == Stage::Play {
            face(&root);
        }
    }));
    let kinds =
        &["pointerdown", "pointermove", "pointerup", "pointercancel", "keydown", "input", "click"];
    listen(&view.section.clone(), kinds, Box::new(move |event| view.hear(&event)));
}

impl View {
    fn hear(&self, event: &Event) {
        match event.type_().as_str() {
            "click" => self.go(event),
            "input" => {
                let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
                if let Some(input) = input {
                    self.guess.borrow_mut().set_cost(input.value_as_number());
                    self.show();
                }
            }
            // What was guessed stays as it was once the answer is known.
            _ if self.is_answered.get() => {}
            "keydown" => self.key(event.unchecked_ref()),
            _ => self.draw(event.unchecked_ref()),
        }
    }

    /// A pointer that goes over the surface draws; one that scrolls the page draws no further.
    fn draw(&self, event: &PointerEvent) {
        if around(event, "[data-draw]").is_none() {
            return;
        }
        let (width, height) = (self.surface.client_width(), self.surface.client_height());
        let share = f64::from(event.offset_x()) / f64::from(width.max(1));
        let trusts = (1.0 - f64::from(event.offset_y()) / f64::from(height.max(1))) * TRUSTS_MOST;
        let now = (share, trusts);
        let from = match event.type_().as_str() {
            "pointerdown" => {
                let _refused = self.surface.set_pointer_capture(event.pointer_id());
                now
            }
            "pointermove" => match self.last.get() {
                Some(last) => last,
                None => return,
            },
            _ => {
                if self.last.take().is_some() {
                    self.guess.borrow_mut().lift();
                    self.show();
                }
                return;
            }
        };
        self.last.set(Some(now));
        self.guess.borrow_mut().draw(from, now);
        self.show();
    }

    fn key(&self, event: &KeyboardEvent) {
        let Some(handle) = around(event, "[data-year]") else { return };
        let Some(year) = handle.get_attribute("data-year").and_then(|year| year.parse().ok())
        else {
            return;
        };
        let now = self.guess.borrow().at_year(year).unwrap_or_default();
        let then = match event.key().as_str() {
            "ArrowUp" | "ArrowRight" => now + 1.0,
            "ArrowDown" | "ArrowLeft" => now - 1.0,
            "PageUp" => now + PAGE_TRUSTS,
            "PageDown" => now - PAGE_TRUSTS,
            "Home" => 0.0,
            "End" => TRUSTS_MOST,
            _ => return,
        };
        event.prevent_default();
        self.guess.borrow_mut().set_year(year, then);
        self.show();
    }

    /// Does what a button says.
    fn go(&self, event: &Event) {
        let Some(button) = around(event, "[data-guess-go]") else { return };
        match button.get_attribute("data-guess-go").as_deref() {
            Some("show") => self.answer(),
            Some("story") => {
                // A step back from the story is not the guess.
                self.state.turn_to(Stage::Play);
                self.state.enter(Stage::Story(1));
            }
            _ => self.state.turn_to(Stage::Play),
        }
    }

    /// Shows record and model beside the guess.
    fn answer(&self) {
        self.is_answered.set(true);
        let (line, answers) = guess::model();
        self.line("model", line.into_iter());
        let guess = self.guess.borrow();
        for (place, said) in
            all(&self.section, "[data-guess-said]").iter().zip(text::guess_answers(&guess, answers))
        {
            write(place, &said);
        }
        let drawn = guess.end().unwrap_or_default();
        let heights = [drawn, answers[0].record, answers[0].model];
        let labels = text::guess_labels(&guess, answers[0]);
        for ((end, label), trusts) in
            all(&self.surface, "[data-end]").iter().zip(labels).zip(apart(heights))
        {
            let end = end.unchecked_ref::<HtmlElement>();
            write(end, &label);
            end.set_hidden(label.is_empty());
            let _refused = end.style().set_property("top", &(decimal::fixed(trusts, 1) + "%"));
        }
        set_class(&self.section, "npfit-answered", true);
        for shown in all(&self.section, "[data-guess-answer], [data-draw] > i") {
            shown.unchecked_ref::<HtmlElement>().set_hidden(false);
        }
        if let Some(title) = find(&self.section, "h2") {
            write(&title, &text::GUESS_ANSWER_TITLE);
            let _refused = title.focus();
        }
    }

    /// Shows the guess as it is.
    fn show(&self) {
        let guess = self.guess.borrow();
        self.line("yours", guess.line());
        if let Some(hint) = find(&self.surface, "[data-hint]") {
            write(&hint, text::guess_hint(&guess));
        }
        for handle in all(&self.surface, "[data-year]") {
            let year = handle.get_attribute("data-year").and_then(|year| year.parse().ok());
            let trusts = guess.at_year(year.unwrap_or(YEARS));
            let now = trusts.unwrap_or_default();
            set(&handle, "aria-valuenow", &decimal::print(now));
            set(&handle, "aria-valuetext", &text::guess_year_value(trusts));
            set_truth(&handle, "aria-disabled", self.is_answered.get());
            let top = decimal::fixed(height(now), 1) + "%";
            let _refused = handle.unchecked_ref::<HtmlElement>().style().set_property("top", &top);
        }
        if let (Some(end), Some(trusts)) = (find(&self.surface, "[data-end]"), guess.end()) {
            write(&end, &text::number(trusts, 0));
            let top = decimal::fixed(height(trusts), 1) + "%";
            let _refused = end.style().set_property("top", &top);
        }
        let sum = text::gbp(guess.cost_gbp_million);
        if let Some(range) = find(&self.section, "[data-guess-cost]") {
            set(&range, "aria-valuetext", &sum);
        }
        if let Some(output) = find(&self.section, "output") {
            write(&output, &sum);
        }
    }

    fn line(&self, key: &str, points: impl Iterator<Item = (f64, f64)>) {
        let Some(line) =
            self.surface.query_selector(&["[data-line=", key, "]"].concat()).ok().flatten()
        else {
            return;
        };
        let mut text = String::new();
        for (share, trusts) in points {
            push!(text, &decimal::fixed(share * 100.0, 1), ",", &decimal::fixed(height(trusts), 1));
            push!(text, " ");
        }
        set(&line, "points", &text);
    }
}

/// Brings the reader's eyes and keys to what has come in the guess's place, from its beginning.
fn face(root: &Element) {
    if let Some(sentence) = find(root, "[data-sentence]") {
        set(&sentence, "tabindex", "-1");
        let _refused = sentence.focus();
        sentence.scroll_into_view();
    }
}

/// Heights for three labels, per cent from the top, so that none lies over another.
fn apart(trusts: [f64; 3]) -> [f64; 3] {
    /// As high as a label, per cent.
    const ROOM: f64 = 9.0;
    let mut order = [0, 1, 2];
    order.sort_by(|a, b| trusts[*b].total_cmp(&trusts[*a]));
    let mut heights = trusts.map(height);
    // From the top down, then those that have left at the bottom back up.
    for pair in order.windows(2) {
        heights[pair[1]] = heights[pair[1]].max(heights[pair[0]] + ROOM);
    }
    let over = (heights[order[2]] - 98.0).max(0.0);
    heights.map(|height| height - over)
}
