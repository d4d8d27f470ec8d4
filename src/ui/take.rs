//! Taking it away: pictures, the run as CSV, the state as a file, a link, a citation. All of it is made in
//! the page; nothing is sent.

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, JSON};
use web_sys::{CanvasRenderingContext2d, Element, Event, HtmlCanvasElement, HtmlInputElement};

use super::canvas_backend::OnCanvas;
use super::dom::{all, around, effect, find, listen, set, set_class, write};
use super::html::{escaped, push};
use super::lever::put as put_value;
use super::script::{call, get, make, put};
use super::sound::Sound;
use super::state::State;
use crate::chart::{FINE, Subject};
use crate::export::picture::Picture;
use crate::export::{Origin, SUBJECTS, csv, file_name, manifest};
use crate::scenario::Scenario;
use crate::text::{self, Message};

/// How much finer a picture of pixels is than a screen of one pixel to the pixel.
const PNG_SCALE: u32 = 2;

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
    for subject in SUBJECTS {
        push!(out, "<option>", &escaped(&text::take_title(subject)), "</option>");
    }
    push!(out, "</select></label></p><p class=npfit-takes>");
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
    let fields =
        [("link", text::TAKE_LINK), ("text", text::TAKE_CITATION), ("bibtex", text::TAKE_BIBTEX)];
    for (key, name) in fields {
        let id = ["npfit-", key, "-", &instance.to_string()].concat();
        push!(out, "<p><label for=", &id, ">", name, "</label><textarea readonly dir=ltr id=", &id);
        push!(out, " rows=", if key == "bibtex" { "6" } else { "2" }, " data-copied=", key);
        push!(out, "></textarea><button type=button class=npfit-button data-copy=", key);
        push!(out, " aria-label=\"", &text::take_copy_name(&name), "\">", text::TAKE_COPY);
        push!(out, "</button></p>");
    }
    push!(out, "<p class=npfit-notice data-took role=status></p></details>");
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
    root: Element,
    section: Element,
    /// What was done last, or why not.
    said: RwSignal<String>,
    sound: Sound,
    state: State,
}

/// Brings the section of the widget in `root` to life.
pub(super) fn live(root: &Element, state: State) {
    let Some(section) = find(root, "[data-take]").map(Element::from) else { return };
    let said = RwSignal::new(String::new());
    let button = find(&section, "[data-take-as=listen]");
    let sound = Sound::new(button.map(Element::from));
    let take = Take { root: root.clone(), section: section.clone(), said, sound, state };
    if let Some(line) = find(&section, "[data-took]") {
        effect(Box::new(move || write(&line, &said.get())));
    }
    let kept = take.clone();
    effect(Box::new(move || kept.keep()));
    let kept = take.clone();
    listen(&section, &["toggle"], Box::new(move |_| kept.keep()));
    let pressed = take.clone();
    listen(&section, &["click", "change"], Box::new(move |event| pressed.act(&event)));
    listen(root, &["dragover", "dragleave", "drop"], Box::new(move |event| take.drag(&event)));
}

/// The address that opens a scenario.
pub(super) fn address_of(state: State, scenario: &Scenario) -> String {
    let page = window().location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    [page, "#", &scenario.to_fragment(), &state.address().foreign()].concat()
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

    /// Does what the button does that was pressed, or opens the file that was chosen.
    fn act(&self, event: &Event) {
        if let Some(field) = around(event, "[data-opened]") {
            if event.type_() == "change" {
                self.open(&get(&get(&field, "files"), "0"));
                // The same file again is a change too.
                put_value(field.unchecked_ref::<HtmlInputElement>(), "");
            }
            return;
        }
        if event.type_() == "change" {
            return self.sound.stop();
        }
        if let Some(button) = around(event, "[data-copy]") {
            self.copy(&button.get_attribute("data-copy").unwrap_or_default());
        } else if let Some(button) = around(event, "[data-take-as]") {
            self.take(&button.get_attribute("data-take-as").unwrap_or_default());
        }
    }

    fn subject(&self) -> Subject {
        let list = find(&self.section, "[data-taken]");
        let index = list.and_then(|list| get(&list, "selectedIndex").as_f64()).unwrap_or_default();
        SUBJECTS.get(index as usize).copied().unwrap_or(Subject::Money)
    }

    fn take(&self, what: &str) {
        let Some(scenario) = self.state.scenario_now() else { return };
        let address = address_of(self.state, &scenario);
        let origin = Origin { scenario: &scenario, address: &address };
        let (subject, levers) = (self.subject(), &scenario.levers);
        let picture = || self.state.with_runs(|runs| Picture::new(subject, runs, origin));
        let save = |name: &str, ending: &str, kind: &str, content: String| {
            let name = file_name(name, levers, ending);
            let blob = blob(&content.into(), kind);
            save(&name, blob.as_ref());
            self.say(text::take_saved(&name));
        };
        match what {
            "svg" => save(&subject.key(), "svg", "image/svg+xml", picture().to_svg()),
            "png" => {
                self.png(&picture(), file_name(&subject.key(), levers, "png"));
            }
            "csv" => {
                let table = self.state.run.with_untracked(|run| csv::write(run, origin));
                save("run", "csv", "text/csv;charset=utf-8", table);
            }
            "file" => {
                let digest = self.state.run.with_untracked(|run| run.digest());
                save("state", "json", "application/json", manifest::write(origin, digest));
            }
            "open" => {
                if let Some(field) = find(&self.section, "[data-opened]") {
                    field.click();
                }
            }
            "print" => {
                call(&window(), "print", &[]);
            }
            _ => self.listen(subject),
        }
    }

    /// Makes a picture of pixels; the browser gives it when it is ready.
    fn png(&self, picture: &Picture, name: String) -> Option<()> {
        let canvas = document().create_element("canvas").ok()?;
        let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
        canvas.set_width(picture.size.width_px * PNG_SCALE);
        canvas.set_height(picture.size.height_px * PNG_SCALE);
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let scale = f64::from(PNG_SCALE) / f64::from(FINE);
        context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0).ok()?;
        context.set_line_join("round");
        picture.draw(&mut OnCanvas(context));
        let said = self.said;
        let ready = Closure::once_into_js(move |blob: JsValue| {
            let made = save(&name, Some(&blob).filter(|blob| !blob.is_null()));
            let words =
                made.map_or_else(|| text::TAKE_NO_PICTURE.into(), |()| text::take_saved(&name));
            said.try_set(words);
        });
        call(&canvas, "toBlob", &[ready]).map(drop)
    }

    fn listen(&self, subject: Subject) {
        let lines = self.state.with_runs(|runs| {
            let chart = subject.chart(runs, 0);
            super::sound::lines(chart)
        });
        self.say(match self.sound.turn(&lines) {
            None => text::TAKE_NO_SOUND.into(),
            Some(false) => String::new(),
            Some(true) => text::take_playing(lines.len()),
        });
    }

    /// Selects a field, and copies it where the browser lets it.
    fn copy(&self, key: &str) {
        let Some(field) = find(&self.section, &["[data-copied=", key, "]"].concat()) else {
            return;
        };
        let name: &'static str = match key {
            "link" => &text::TAKE_LINK,
            "text" => &text::TAKE_CITATION,
            _ => &text::TAKE_BIBTEX,
        }
        .text();
        call(&field, "focus", &[]);
        call(&field, "select", &[]);
        let said = self.said;
        let done = Closure::once_into_js(move || said.try_set(text::take_copied(name)).is_none());
        let not = Closure::once_into_js(move || {
            let old_way = call(&document(), "execCommand", &["copy".into()]);
            let is_copied = old_way.is_some_and(|is_copied| is_copied.is_truthy());
            let words = if is_copied { text::take_copied } else { text::take_selected };
            said.try_set(words(name)).is_none()
        });
        let clipboard = get(&get(&window(), "navigator"), "clipboard");
        let words = field.text_content().unwrap_or_default();
        match call(&clipboard, "writeText", &[words.into()]) {
            Some(promise) => drop(call(&promise, "then", &[done, not])),
            None => drop(call(&not, "call", &[])),
        }
    }

    /// A file over the widget can be let go there.
    fn drag(&self, event: &Event) {
        let carried = get(event, "dataTransfer");
        let kinds = get(&carried, "types");
        let has_files = call(&kinds, "includes", &["Files".into()]);
        if !has_files.is_some_and(|has| has.is_truthy()) {
            return;
        }
        let kind = event.type_();
        let stays = kind == "dragleave"
            && call(&self.root, "contains", &[get(event, "relatedTarget")])
                .is_some_and(|inside| inside.is_truthy());
        set_class(&self.root, "npfit-drop", kind == "dragover" || stays);
        if kind != "dragleave" {
            event.prevent_default();
        }
        if kind == "drop" {
            self.open(&get(&get(&carried, "files"), "0"));
        }
    }

    /// Opens a file, or says in a sentence why not.
    fn open(&self, file: &JsValue) {
        let (Some(size), Some(name)) = (get(file, "size").as_f64(), get(file, "name").as_string())
        else {
            return;
        };
        // Where the section is closed, what is said of a dropped file would not be seen.
        set(&self.section, "open", "");
        if size > manifest::MOST_BYTES {
            return self.say(text::take_too_large(&name));
        }
        let take = self.clone();
        let refused = text::take_refused(&name);
        let (other, said) = (refused.clone(), self.said);
        let read = Closure::once_into_js(move |content: JsValue| {
            let content = content.as_string().and_then(|content| JSON::parse(&content).ok());
            let content = content.unwrap_or_default();
            let member = |name: &str| get(&content, name).as_string();
            let (kind, scenario) = (member("kind"), member("scenario"));
            match manifest::read(kind.as_deref(), scenario.as_deref()) {
                Some(reading) => {
                    take.state.import(reading);
                    take.say(text::take_opened(&name));
                }
                None => take.say(refused),
            }
        });
        let unread = Closure::once_into_js(move || said.try_set(other).is_none());
        if let Some(promise) = call(file, "text", &[]) {
            call(&promise, "then", &[read, unread]);
        }
    }

    fn say(&self, words: String) {
        self.said.try_set(words);
    }
}

fn blob(content: &JsValue, kind: &str) -> Option<JsValue> {
    let options = JSON::parse("{}").ok()?;
    put(&options, "type", &kind.into());
    make("Blob", &[Array::of1(content).into(), options])
}

/// Hands a blob to the browser's own downloads. Nothing where there is none.
fn save(name: &str, blob: Option<&JsValue>) -> Option<()> {
    let urls = get(&window(), "URL");
    let address = call(&urls, "createObjectURL", &[blob?.clone()])?;
    let link = document().create_element("a").ok()?;
    put(&link, "href", &address);
    put(&link, "download", &name.into());
    call(&link, "click", &[])?;
    // A browser may take a while to read it.
    let forget = move || {
        call(&urls, "revokeObjectURL", &[address]);
    };
    set_timeout(forget, std::time::Duration::from_secs(20));
    Some(())
}
