//! Taking it away: pictures, the run as CSV, the state as a file, a link, a citation. All of it is made in
//! the page; nothing is sent.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, Element, Event, HtmlCanvasElement};

use super::canvas_backend::OnCanvas;
use super::dom::{all, around, effect, find, listen, set, set_truth, write};
use super::html::{escaped, push};
use super::map::FIRST;
use super::state::State;
use crate::analysis::Measure;
use crate::analysis::sensitivity::{LeverMap, MAP_SIDE};
use crate::chart::spec::Whose;
use crate::chart::{FINE, Subject};
use crate::decimal;
use crate::export::picture::Picture;
use crate::export::{Origin, SUBJECTS, csv, file_name, manifest};
use crate::scenario::Scenario;
use crate::text::{self, Message};

#[wasm_bindgen(module = "/src/ui/take.js")]
extern "C" {
    #[wasm_bindgen(js_name = takeSave)]
    fn save(name: &str, kind: &str, content: &JsValue, done: &JsValue);
    #[wasm_bindgen(js_name = takeCopy)]
    fn copy(field: &Element, name: &str, done: &JsValue);
    #[wasm_bindgen(js_name = takeFiles)]
    fn files(root: &Element, field: &Element, most: f64, done: &JsValue);
    #[wasm_bindgen(js_name = takePlay)]
    fn play(lines: &str, done: &JsValue) -> bool;
    #[wasm_bindgen(js_name = takeHush)]
    fn hush() -> bool;
}

/// How much finer a picture of pixels is than a screen of one pixel to the pixel.
const PNG_SCALE: u32 = 2;

/// The lever map among the charts.
const MAP: &str = "map";

/// The section's markup.
pub(super) fn markup(instance: u32) -> String {
    let mut out = String::new();
    push!(out, "<details class='npfit-sources npfit-take' data-take><summary>", text::TAKE_HEADING);
    push!(
        out,
        "</summary><p class=npfit-choices><label>",
        text::TAKE_CHART,
        " <select data-taken>"
    );
    for (index, subject) in SUBJECTS.into_iter().enumerate() {
        push!(
            out,
            "<option value=",
            &index.to_string(),
            ">",
            &escaped(&text::take_title(subject)),
            "</option>"
        );
    }
    push!(out, "<option value=", MAP, ">", text::MAP_TITLE);
    push!(out, "</option></select></label></p><p class=npfit-takes>");
    buttons(
        &mut out,
        &[("svg", text::TAKE_SVG), ("png", text::TAKE_PNG), ("listen", text::TAKE_LISTEN)],
    );
    push!(out, "</p><p class=npfit-takes>");
    buttons(
        &mut out,
        &[
            ("csv", text::TAKE_CSV),
            ("file", text::TAKE_FILE),
            ("open", text::TAKE_OPEN),
            ("print", text::TAKE_PRINT),
        ],
    );
    push!(out, "<input type=file hidden accept=.json,application/json data-opened></p>");
    push!(out, "<p class=npfit-note>", text::TAKE_FILES_NOTE, "</p>");
    push!(out, "<p class=npfit-notice data-took role=status></p>");
    let fields =
        [("link", text::TAKE_LINK), ("text", text::TAKE_CITATION), ("bibtex", text::TAKE_BIBTEX)];
    for (key, name) in fields {
        let id = ["npfit-", key, "-", &instance.to_string()].concat();
        push!(out, "<p><label for=", &id, ">", name, "</label><textarea readonly dir=ltr id=", &id);
        push!(out, " rows=", if key == "bibtex" { "7" } else { "3" }, " data-copied=", key);
        push!(out, "></textarea><button type=button class=npfit-button data-copy=", key);
        push!(out, " aria-label=\"", &text::take_copy_name(&name), "\">", text::TAKE_COPY);
        push!(out, "</button></p>");
    }
    push!(out, "</details>");
    out
}

fn buttons(out: &mut String, all: &[(&str, Message)]) {
    for (key, name) in all {
        push!(out, "<button type=button class=npfit-button data-take-as=", key, ">", name);
        push!(out, "</button>");
    }
}

/// The section at work.
#[derive(Clone)]
struct Take {
    section: Element,
    /// What was done last, or why not.
    said: RwSignal<String>,
    /// Whether a chart is heard.
    plays: RwSignal<bool>,
    /// Who hears from the browser how it went.
    done: StoredValue<JsValue, LocalStorage>,
    state: State,
}

/// Brings the section of the widget in `root` to life.
pub(super) fn live(root: &Element, state: State) {
    let Some(section) = find(root, "[data-take]").map(Element::from) else { return };
    let (said, plays) = (RwSignal::new(String::new()), RwSignal::new(false));
    let opened = section.clone();
    let done = Closure::<dyn Fn(String, String, String)>::new(move |what, name, more| {
        hear(&opened, [what, name, more], (said, plays), state);
    });
    // It stays for as long as the page: the browser may come back to it late.
    let done = StoredValue::new_local(done.into_js_value());
    let take = Take { section: section.clone(), said, plays, done, state };
    if let (Some(line), Some(button)) =
        (find(&section, "[data-took]"), find(&section, "[data-take-as=listen]"))
    {
        effect(Box::new(move || write(&line, &said.get())));
        effect(Box::new(move || {
            set_truth(&button, "aria-pressed", plays.get());
            write(&button, if plays.get() { &text::TAKE_LISTENING } else { &text::TAKE_LISTEN });
        }));
    }
    if let Some(field) = find(&section, "[data-opened]") {
        done.with_value(|done| files(root, &field, manifest::MOST_BYTES, done));
    }
    let (seen, toggled) = (take.clone(), take.clone());
    effect(Box::new(move || seen.keep()));
    listen(&section, &["toggle"], Box::new(move |_| toggled.keep()));
    listen(&section, &["click", "change"], Box::new(move |event| take.act(&event)));
    let hidden = window_event_listener_untyped("visibilitychange", move |_| {
        if document().hidden() && hush() {
            plays.try_set(false);
        }
    });
    on_cleanup(move || {
        hidden.remove();
        hush();
    });
}

/// The address that opens a scenario.
pub(super) fn address_of(state: State, scenario: &Scenario) -> String {
    let page = window().location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    [page, "#", &scenario.to_fragment(), &state.address().foreign()].concat()
}

/// Hears how it went, does what is left to do, and says it.
fn hear(
    section: &Element,
    [what, name, more]: [String; 3],
    (said, plays): (RwSignal<String>, RwSignal<bool>),
    state: State,
) {
    let words = match what.as_str() {
        "saved" => text::take_saved(&name),
        "unmade" => text::TAKE_NO_PICTURE.into(),
        "copied" => text::take_copied(&name),
        "selected" => text::take_selected(&name),
        "large" => text::take_too_large(&name),
        "file" => match manifest::read(Some(manifest::KIND), Some(&more)) {
            Some(reading) => {
                state.import(reading);
                text::take_opened(&name)
            }
            None => text::take_refused(&name),
        },
        _ => {
            hush();
            plays.try_set(false);
            String::new()
        }
    };
    if matches!(&*what, "large" | "file") {
        // Where the section is closed, what is said of a dropped file would not be seen.
        set(section, "open", "");
    }
    said.try_set(words);
}

impl Take {
    /// Keeps what can be copied, while it is seen.
    fn keep(&self) {
        let scenario = self.state.scenario();
        if !self.section.has_attribute("open") {
            return;
        }
        let address = address_of(self.state, &scenario);
        let origin = Origin { scenario: &scenario, address: &address };
        for field in all(&self.section, "[data-copied]") {
            let words = match field.get_attribute("data-copied").as_deref() {
                Some("link") => address.clone(),
                Some("text") => text::citation(origin),
                _ => text::bibtex(origin),
            };
            write(&field, &words);
        }
    }

    /// Does what the button does that was pressed.
    fn act(&self, event: &Event) {
        if event.type_() == "change" {
            // Another chart is chosen: it is not that one which is heard.
            if around(event, "[data-taken]").is_some() && hush() {
                self.plays.set(false);
            }
        } else if let Some(button) = around(event, "[data-copy],[data-take-as]") {
            match button.get_attribute("data-copy") {
                Some(key) => self.copy(&key),
                None => self.take(&button.get_attribute("data-take-as").unwrap_or_default()),
            }
        }
    }

    /// The chart that is chosen; nothing where it is the lever map.
    fn subject(&self) -> Option<Subject> {
        let chosen = find(&self.section, "[data-taken] :checked");
        let value = chosen.and_then(|one| one.get_attribute("value")).unwrap_or_default();
        (value != MAP).then(|| {
            let index = value.parse::<usize>().ok();
            index.and_then(|index| SUBJECTS.get(index).copied()).unwrap_or(Subject::Money)
        })
    }

    /// The chosen chart, or the lever map of what is chosen there, with all that it needs to be read
    /// alone.
    fn picture(&self, origin: Origin<'_>) -> Picture {
        if let Some(subject) = self.subject() {
            return self.state.with_runs(|runs| Picture::new(subject, runs, origin));
        }
        let scenario = origin.scenario;
        let root = self.section.closest(".npfit").ok().flatten();
        let choice = |key: &str| {
            let list = ["[data-panel=map] [data-choice=", key, "] :checked"].concat();
            let chosen = root.as_ref().and_then(|root| find(root, &list));
            chosen.and_then(|one| one.get_attribute("value")?.parse::<usize>().ok())
        };
        let measure = Measure::ALL[choice("measure").unwrap_or(FIRST as usize) % Measure::COUNT];
        let (across, up) = LeverMap::PAIRS[choice("pair").unwrap_or(0) % LeverMap::PAIRS.len()];
        let mut map = LeverMap::new(scenario.levers, across, up, measure);
        map.fill(&scenario.parameters, MAP_SIDE * MAP_SIDE);
        let value = self.state.run.with_untracked(|run| measure.of(run));
        Picture::of_map(map, value, origin)
    }

    fn take(&self, what: &str) {
        let Some(scenario) = self.state.scenario_now() else { return };
        let address = address_of(self.state, &scenario);
        let origin = Origin { scenario: &scenario, address: &address };
        let subject = self.subject();
        let chart = || subject.map_or(MAP.to_owned(), |subject| subject.key());
        let (key, kind, content): (String, &str, JsValue) = match what {
            "svg" => (chart(), "image/svg+xml", self.picture(origin).to_svg().into()),
            "png" => (chart(), "image/png", canvas(&self.picture(origin)).into()),
            "csv" => {
                let table = self.state.run.with_untracked(|run| csv::write(run, origin));
                ("run".to_owned(), "text/csv", table.into())
            }
            "file" => {
                let digest = self.state.run.with_untracked(|run| run.digest());
                ("state".to_owned(), "application/json", manifest::write(origin, digest).into())
            }
            "open" => {
                if let Some(field) = find(&self.section, "[data-opened]") {
                    field.click();
                }
                return;
            }
            "print" => {
                let _refused = window().print();
                return;
            }
            // A map has no line to be heard.
            _ => return subject.into_iter().for_each(|subject| self.listen(subject)),
        };
        let ending = if what == "file" { "json" } else { what };
        let name = file_name(&key, &scenario.levers, ending);
        self.done.with_value(|done| save(&name, kind, &content, done));
    }

    /// Plays the reader's line of a chart and the model's history, or ends what plays.
    fn listen(&self, subject: Subject) {
        if hush() {
            self.plays.set(false);
            return self.said.set(String::new());
        }
        let lines = self.state.with_runs(|runs| {
            let chart = subject.chart(runs, 0);
            let of = |whose: Whose| chart.lines.iter().rev().find(|line| line.whose == whose);
            let mut heard: Vec<String> = Vec::new();
            for line in [of(Whose::Yours), of(Whose::History)].into_iter().flatten() {
                let shares = line.values.iter().map(|v| decimal::fixed(v / chart.values.top, 4));
                let words = shares.collect::<Vec<_>>().join(",");
                if !heard.contains(&words) {
                    heard.push(words);
                }
            }
            heard
        });
        let plays = self.done.with_value(|done| play(&lines.join(";"), done));
        self.plays.set(plays);
        self.said.set(if plays {
            text::take_playing(lines.len())
        } else {
            text::TAKE_NO_SOUND.into()
        });
    }

    /// Selects a field, and copies it where the browser lets it.
    fn copy(&self, key: &str) {
        let Some(field) = find(&self.section, &["[data-copied=", key, "]"].concat()) else {
            return;
        };
        let name = match key {
            "link" => text::TAKE_LINK,
            "text" => text::TAKE_CITATION,
            _ => text::TAKE_BIBTEX,
        };
        self.done.with_value(|done| copy(&field, &name, done));
    }
}

/// A picture in pixels; nothing where the browser has no canvas.
fn canvas(picture: &Picture) -> Option<HtmlCanvasElement> {
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(picture.size.width_px * PNG_SCALE);
    canvas.set_height(picture.size.height_px * PNG_SCALE);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let scale = f64::from(PNG_SCALE) / f64::from(FINE);
    context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0).ok()?;
    context.set_line_join("round");
    picture.draw(&mut OnCanvas(context));
    Some(canvas)
}
