//! Saving: the chart as SVG and PNG, the run as CSV, the setting as a file; opening one; print and sound.

use std::time::Duration;

use js_sys::{Array, Object};
use leptos::prelude::*;
use plotters::drawing::IntoDrawingArea;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};

use super::copy::CopyField;
use super::listen::ListenButton;
use super::open::{OpenButton, OpenStatus, Opening};
use super::print::PrintButton;
use super::with_runs;
use crate::chart::Theme;
use crate::export::{Picture, PictureOf, csv, file_name, state_file};
use crate::message::{self as m, Message};
use crate::ui::hooks::canvas::surface;
use crate::ui::state::{State, use_state};

/// How much finer than the page a picture of pixels is.
const PNG_RATIO: f64 = 2.0;

/// How long a browser may take to fetch what it saves, milliseconds. Judgement.
const FETCH_MS: u64 = 20_000;

/// What can be saved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Svg,
    Png,
    Csv,
    State,
}

/// A file for the reader.
struct SavedFile {
    name: String,
    kind: &'static str,
    content: String,
}

/// What stands on the page where saving is refused: a text, or the address of a picture.
#[derive(Clone, PartialEq)]
enum Shown {
    Text { name: String, content: String },
    Picture { name: String, url: String },
}

/// What the last save came to.
#[derive(Clone, Copy)]
struct Outcome {
    status: RwSignal<String>,
    shown: RwSignal<Option<Shown>>,
}

/// Everything that is saved, opened, printed or heard.
#[component]
pub(super) fn SaveGroup(opening: Opening) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let outcome = Outcome { status: RwSignal::new(String::new()), shown: RwSignal::new(None) };
    let tab = Memo::new(move |_| state.with(|scenario| scenario.tab));
    let chosen = RwSignal::new(None::<PictureOf>);
    // A new tab offers its own chart.
    Effect::new(move |_| {
        tab.track();
        chosen.set(None);
    });
    let picture = Memo::new(move |_| {
        let of_tab = PictureOf::of_tab(tab.get());
        chosen.get().unwrap_or(of_tab)
    });
    let button = move |format: Format, key: &'static str, label: Message, name: Message| {
        view! {
            <button
                type="button"
                class="npfit-button"
                data-testid=key
                title=words.get(name)
                aria-label=words.get(name)
                on:click=move |_| save(state, format, picture.get_untracked(), outcome)
            >
                {words.get(label)}
            </button>
        }
    };
    view! {
        <div class="npfit-share-group" role="group" aria-label=words.get(m::SHARE_SAVE_HEADING)>
            <ChartChoice picture chosen />
            <div class="npfit-buttons">
                {button(Format::Svg, "export-svg", m::SHARE_SVG, m::SHARE_SVG_NAME)}
                {button(Format::Png, "export-png", m::SHARE_PNG, m::SHARE_PNG_NAME)}
                <ListenButton picture status=outcome.status />
            </div>
            <div class="npfit-buttons">
                {button(Format::Csv, "export-csv", m::SHARE_CSV, m::SHARE_CSV)}
                {button(Format::State, "export-state", m::SHARE_STATE, m::SHARE_STATE)}
                <OpenButton opening />
                <PrintButton status=outcome.status />
            </div>
            <p class="npfit-note">{words.get(m::SHARE_FILES_NOTE)}</p>
            <p class="npfit-share-status" role="status" data-testid="save-status">
                {outcome.status}
            </p>
            <OpenStatus opening />
            {move || outcome.shown.get().map(|shown| view! { <ShownContent shown /> })}
        </div>
    }
}

/// Which chart is saved or heard.
#[component]
fn ChartChoice(picture: Memo<PictureOf>, chosen: RwSignal<Option<PictureOf>>) -> impl IntoView {
    let words = use_state().words;
    let choose = move |key: String| chosen.set(PictureOf::of_key(&key));
    view! {
        <label class="npfit-chart-choice">
            <span>{words.get(m::SHARE_CHART)}</span>
            <select
                data-testid="export-chart"
                prop:value=move || picture.get().key()
                on:change:target=move |event| choose(event.target().value())
            >
                {PictureOf::all()
                    .into_iter()
                    .map(|each| {
                        view! {
                            <option value=each.key() selected=move || picture.get() == each>
                                {words.get(each.name())}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// A text or a picture to be copied where files cannot be saved.
#[component]
fn ShownContent(shown: Shown) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    match shown {
        Shown::Text { name, content } => {
            let name = words.with(|language| m::share_content(language, &name));
            view! {
                <CopyField
                    key="content"
                    id=state.id("share-content")
                    name=Signal::stored(name)
                    value=Signal::stored(content)
                    rows=6
                />
            }
            .into_any()
        }
        Shown::Picture { name, url } => {
            view! { <img class="npfit-picture" src=url alt=name /> }.into_any()
        }
    }
}

fn save(state: State, format: Format, of: PictureOf, outcome: Outcome) {
    outcome.status.set(String::new());
    outcome.shown.set(None);
    if format == Format::Png {
        save_png(state, of, outcome);
    } else if let Some(file) = file(state, format, of) {
        save_text(state, file, outcome);
    }
}

fn file(state: State, format: Format, of: PictureOf) -> Option<SavedFile> {
    with_runs(state, |language, runs, origin| {
        let scenario = origin.scenario;
        match format {
            Format::Csv => SavedFile {
                name: file_name("run", scenario, "csv"),
                kind: "text/csv;charset=utf-8",
                content: csv::write(language, runs.run, origin),
            },
            Format::State => SavedFile {
                name: file_name("setting", scenario, "json"),
                kind: "application/json",
                content: state_file::write(language, runs.run, origin),
            },
            Format::Svg | Format::Png => SavedFile {
                name: file_name(&of.key(), scenario, "svg"),
                kind: "image/svg+xml",
                content: Picture::new(language, of, runs, origin).to_svg(),
            },
        }
    })
}

/// A chart as SVG.
pub(in crate::ui) fn picture_svg(state: State, of: PictureOf) -> Option<String> {
    with_runs(state, |language, runs, origin| Picture::new(language, of, runs, origin).to_svg())
}

/// A chart on a canvas, in pixels for print.
pub(in crate::ui) fn picture_canvas(state: State, of: PictureOf) -> Option<HtmlCanvasElement> {
    with_runs(state, |language, runs, origin| draw(&Picture::new(language, of, runs, origin)))
        .flatten()
}

fn save_text(state: State, file: SavedFile, outcome: Outcome) {
    let SavedFile { name, kind, content } = file;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(&content));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok();
    let is_handed = blob.is_some_and(|blob| hand_over(&blob, &name).is_some());
    let message = match (is_handed, is_sandboxed()) {
        (true, false) => m::share_saved,
        (true, true) => m::share_saved_sandboxed,
        (false, _) => m::share_save_failed,
    };
    outcome.status.set(state.words.with(|language| message(language, &name)));
    if !is_handed || is_sandboxed() {
        outcome.shown.set(Some(Shown::Text { name, content }));
    }
}

fn save_png(state: State, of: PictureOf, outcome: Outcome) {
    let name = state.now(|scenario| file_name(&of.key(), scenario, "png"));
    let Some((canvas, name)) = picture_canvas(state, of).zip(name) else {
        outcome.status.set(state.words.get(m::SHARE_NO_PICTURE));
        return;
    };
    let url = is_sandboxed().then(|| canvas.to_data_url().ok()).flatten();
    let done = Closure::once_into_js(move |blob: Option<Blob>| {
        let is_handed = blob.is_some_and(|blob| hand_over(&blob, &name).is_some());
        let said = state.words.with(|language| match (is_handed, &url) {
            (true, None) => m::share_saved(language, &name),
            (_, Some(_)) => m::share_picture_below(language, &name),
            (false, None) => m::SHARE_NO_PICTURE.text(language).to_owned(),
        });
        outcome.status.try_set(said);
        outcome.shown.try_set(url.map(|url| Shown::Picture { name, url }));
    });
    if canvas.to_blob(done.unchecked_ref()).is_err() {
        outcome.status.set(state.words.get(m::SHARE_NO_PICTURE));
    }
}

/// A picture in pixels; `None` where the browser has no canvas.
fn draw(picture: &Picture) -> Option<HtmlCanvasElement> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let root = surface(&canvas, picture.size().into(), PNG_RATIO)?.into_drawing_area();
    picture.draw(&root, &Theme::LIGHT).ok()?;
    Some(canvas)
}

/// Hands a file to the browser, which saves it under a name.
fn hand_over(blob: &Blob, name: &str) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let anchor: HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    set_timeout(
        move || {
            let _gone = Url::revoke_object_url(&url);
        },
        Duration::from_millis(FETCH_MS),
    );
    Some(())
}

/// Whether the page stands in a frame that may refuse downloads without a word: one with an origin of its own.
pub(super) fn is_sandboxed() -> bool {
    let window = window();
    let parent = window.parent().ok().flatten();
    let is_framed = parent.is_some_and(|parent| !Object::is(&parent, &window));
    is_framed && window.origin() == "null"
}
