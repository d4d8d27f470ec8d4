//! What is printed: made when the browser is about to print, gone when it has. Charts are vectors, built of
//! the shapes that the chart draws.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use leptos_use_window::use_window;
use npfit_model::Run;
use plotters::drawing::IntoDrawingArea;

use super::with_runs;
use crate::chart::{ChartSize, FINE, Runs, Subject, Surface, Theme, draw};
use crate::evidence::{self, Source};
use crate::export::shapes::{Shape, Shapes};
use crate::export::{Origin, RunInWords, citation};
use crate::message::{self as m, Language};
use crate::scenario::Stage;
use crate::text;
use crate::ui::state::use_state;

/// Size of a chart that stands alone: the width of a sheet without its margins, whatever the sheet.
const SINGLE: ChartSize = ChartSize { width_px: 680, height_px: 380 };
/// Size of one among several.
const PANEL: ChartSize = ChartSize { width_px: 560, height_px: 260 };

/// How long a browser may take to begin, milliseconds. Judgement.
const PATIENCE_MS: u64 = 1500;

/// What one sheet says.
#[derive(Clone)]
struct Sheet {
    words: Option<RunInWords>,
    setting: String,
    charts: Vec<PrintedChart>,
    record: Vec<[String; 4]>,
    sources: Vec<&'static Source>,
    citation: String,
}

#[derive(Clone)]
struct PrintedChart {
    title: String,
    unit: String,
    note: String,
    size: ChartSize,
    shapes: Vec<Shape>,
}

/// The button. Where a sandbox refuses, the browser says nothing: the page does.
#[component]
pub(super) fn PrintButton(status: RwSignal<String>) -> impl IntoView {
    let words = use_state().words;
    let has_begun = StoredValue::new(false);
    let _stop = use_event_listener(use_window(), ev::beforeprint, move |_| {
        has_begun.set_value(true);
    });
    let press = move |_| {
        has_begun.set_value(false);
        status.set(String::new());
        let is_called = window().print().is_ok();
        set_timeout(
            move || {
                if !is_called || has_begun.try_get_value() == Some(false) {
                    status.try_set(words.get(m::SHARE_PRINT_REFUSED));
                }
            },
            Duration::from_millis(PATIENCE_MS),
        );
    };
    view! {
        <button type="button" class="npfit-button" data-testid="print" on:click=press>
            {words.get(m::SHARE_PRINT)}
        </button>
    }
}

/// The sheet, while the browser prints.
#[component]
pub(super) fn Print() -> impl IntoView {
    let state = use_state();
    let sheet = RwSignal::new(None::<Sheet>);
    let _stop = use_event_listener(use_window(), ev::beforeprint, move |_| {
        let made = with_runs(state, Sheet::of);
        sheet.set(made);
    });
    let _stop = use_event_listener(use_window(), ev::afterprint, move |_| sheet.set(None));
    move || sheet.get().map(|sheet| view! { <SheetView sheet /> })
}

impl Sheet {
    fn of(language: &Language, runs: &Runs<'_>, origin: Origin<'_>) -> Self {
        let citation = citation::citation(language, origin);
        let setting = text::share_setting(language, origin.scenario);
        if origin.scenario.stage == Stage::Guess {
            let empty = (Vec::new(), Vec::new(), Vec::new());
            let (charts, record, sources) = empty;
            return Self { words: None, setting, charts, record, sources, citation };
        }
        let tab = origin.scenario.tab;
        let subjects = match Subject::of_tab(tab) {
            [] => &[Subject::Money][..],
            subjects => subjects,
        };
        let size = if subjects.len() == 1 { SINGLE } else { PANEL };
        let mut sources: Vec<&'static Source> = Vec::new();
        let mut add = |source: &'static Source| {
            if !sources.iter().any(|known| known.id == source.id) {
                sources.push(source);
            }
        };
        let mut charts = Vec::new();
        for subject in subjects {
            let chart = subject.chart(runs, language, size);
            let events = chart.strips.iter().flat_map(|strip| &strip.events);
            let figures = chart.marks.iter().map(|mark| mark.figure);
            figures
                .chain(events.map(|event| event.figure))
                .flatten()
                .for_each(|figure| add(figure.source));
            let mut shapes = Vec::new();
            let backend = Shapes::new(&mut shapes, (size.width_px * FINE, size.height_px * FINE));
            let surface = Surface::new(backend, size.width_px, size.height_px, 1.0);
            // Shapes do not fail.
            let _drawn = draw(&surface.into_drawing_area(), &chart, size, &Theme::LIGHT);
            charts.push(PrintedChart {
                title: text::chart_title(*subject).text(language).to_owned(),
                unit: text::chart_unit(*subject).text(language).to_owned(),
                note: text::chart_description(language, *subject, &chart),
                size,
                shapes,
            });
        }
        for series in [&evidence::SPEND, &evidence::BENEFITS] {
            series.figures.iter().for_each(|figure| add(figure.source));
        }
        let words = Some(RunInWords::of(language, runs));
        let record = record(language, runs.history);
        Self { words, setting, charts, record, sources, citation }
    }
}

/// Spend and benefits of the record beside the model's run of history.
fn record(language: &Language, history: &Run) -> Vec<[String; 4]> {
    let series = [(&evidence::SPEND, true), (&evidence::BENEFITS, false)];
    let rows = series.into_iter().flat_map(|(series, is_spend)| {
        series.figures.iter().map(move |figure| {
            let state = history.at(npfit_model::Month(figure.date.month_index()));
            let model = if is_spend {
                state.spend_programme_gbp_million
            } else {
                state.benefits_gbp_million
            };
            [
                series.title.text(language).to_owned(),
                text::record::date(language, figure.date),
                text::Format::GbpBillion.print(language, figure.value),
                text::Format::GbpBillion.print(language, model),
            ]
        })
    });
    rows.collect()
}

/// The sheet as markup.
#[component]
fn SheetView(sheet: Sheet) -> impl IntoView {
    let words = use_state().words;
    let Sheet { words: run, setting, charts, record, sources, citation } = sheet;
    let is_open_guess = run.is_none();
    let charts = charts.into_iter().map(|chart| view! { <ChartView chart /> }).collect_view();
    let source = |source: &'static Source| {
        let line = words.with(|language| text::record::source(language, source));
        view! { <li>{line} ". " <span class="npfit-address">{source.url}</span></li> }
    };
    let record = (!record.is_empty()).then(|| {
        let heads = [m::STATIC_WHAT, m::STATIC_WHEN, m::STATIC_RECORD, m::STATIC_MODEL];
        let heads = heads.map(|head| words.get(head));
        view! { <TableView caption=words.get(m::STATIC_TABLE) heads rows=record /> }
    });
    let sources = (!sources.is_empty()).then(|| {
        view! {
            <h3>{words.get(m::PRINT_SOURCES)}</h3>
            <ul>{sources.into_iter().map(source).collect_view()}</ul>
        }
    });
    view! {
        <div class="npfit-print" data-testid="print-sheet">
            <h2>{words.get(m::TITLE)}</h2>
            {run.map(|run| view! { <OutcomesView run setting /> })}
            {is_open_guess.then(|| view! { <p>{words.get(m::PRINT_GUESS)}</p> })}
            {charts}
            {record}
            <p>{words.get(m::CAVEAT)}</p>
            {sources}
            <p class="npfit-address">{citation}</p>
        </div>
    }
}

/// The sentence, the setting and the six outcomes.
#[component]
fn OutcomesView(run: RunInWords, setting: String) -> impl IntoView {
    let words = use_state().words;
    let heads = [m::PRINT_OUTCOME, m::PRINT_YOURS, m::PRINT_HISTORY, m::PRINT_AGREEMENT];
    let heads = heads.map(|head| words.get(head));
    let rows = run.cards.into_iter().zip(run.history);
    let rows: Vec<_> =
        rows.map(|(card, history)| [card.label, card.value, history, card.agreement]).collect();
    view! {
        <p class="npfit-printed-sentence">{run.sentence}</p>
        <p>{setting}</p>
        <TableView caption=words.get(m::OUTCOMES) heads rows />
    }
}

/// A table whose first column names the row.
#[component]
fn TableView(caption: String, heads: [String; 4], rows: Vec<[String; 4]>) -> impl IntoView {
    let row = |[name, first, second, third]: [String; 4]| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{first}</td>
                <td>{second}</td>
                <td>{third}</td>
            </tr>
        }
    };
    view! {
        <table>
            <caption>{caption}</caption>
            <thead>
                <tr>{heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// A chart of shapes.
#[component]
fn ChartView(chart: PrintedChart) -> impl IntoView {
    let (width, height) = (chart.size.width_px, chart.size.height_px);
    view! {
        <figure>
            <figcaption>
                <b>{chart.title}</b>
                " "
                {chart.unit}
            </figcaption>
            <svg
                viewBox=format!("0 0 {} {}", width * FINE, height * FINE)
                width=width.to_string()
                height=height.to_string()
                role="img"
                aria-label=chart.note.clone()
            >
                {chart.shapes.into_iter().map(shape).collect_view()}
            </svg>
            <p class="npfit-note">{chart.note}</p>
        </figure>
    }
}

fn shape(shape: Shape) -> AnyView {
    match shape {
        Shape::Line { points, paint, width } => view! {
            <polyline
                points=points
                fill="none"
                stroke=paint.colour
                stroke-opacity=paint.opacity.to_string()
                stroke-width=width.to_string()
                stroke-linejoin="round"
            />
        }
        .into_any(),
        Shape::Area { points, paint } => view! {
            <polygon points=points fill=paint.colour fill-opacity=paint.opacity.to_string() />
        }
        .into_any(),
        Shape::Circle { centre: (x, y), radius, paint, width } => {
            let (fill, stroke) = match width {
                None => (paint.colour, "none".to_owned()),
                Some(_) => ("none".to_owned(), paint.colour),
            };
            view! {
                <circle
                    cx=x.to_string()
                    cy=y.to_string()
                    r=radius.to_string()
                    fill=fill
                    stroke=stroke
                    stroke-width=width.unwrap_or_default().to_string()
                />
            }
            .into_any()
        }
        Shape::Text { text, at: (x, y), size, anchor, is_bold, paint } => view! {
            <text
                x=x.to_string()
                y=y.to_string()
                font-size=size.to_string()
                font-weight=is_bold.then_some("bold")
                text-anchor=anchor
                fill=paint.colour
            >
                {text}
            </text>
        }
        .into_any(),
    }
}
