//! The charts of the tab as tables by year, and what happened.

use leptos::prelude::*;

use crate::chart::{ChartSize, Runs, Subject};
use crate::evidence::{self, Figure, RecordEvent, Source};
use crate::message as m;
use crate::scenario::Tab;
use crate::text::{self, TABLE_HEADS, Table, TableRow};
use crate::ui::hooks::settled::settled;
use crate::ui::part::{Part, Parts};
use crate::ui::state::{State, use_state};

/// How long a run rests before its tables are written, milliseconds.
const REST_MS: f64 = 300.0;

/// Tables are those of a wide chart: it draws every line.
const SIZE: ChartSize = ChartSize { width_px: 900, height_px: 400 };

/// The tables.
#[component]
pub(in crate::ui) fn Tables() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let parts = expect_context::<Parts>();
    let tab = Memo::new(move |_| state.with(|scenario| scenario.tab));
    // A programme of one's own has a chart once it is begun.
    let subjects = Memo::new(move |_| {
        let own = state.with(|scenario| scenario.custom.map(|custom| custom.component));
        match (tab.get(), own) {
            (Tab::Custom, Some(component)) => vec![Subject::RollOut(component)],
            (tab, _) => Subject::of_tab(tab).to_vec(),
        }
    });
    let title = Signal::derive(move || {
        let name = words.get(text::tab_name(tab.get()));
        words.with(|language| m::tables_title(language, &name))
    });
    view! {
        <Part name="tables" node_ref=parts.tables title>
            {move || view! { <OfCharts subjects=subjects.get() /> }}
            <Events />
        </Part>
    }
}

/// The tables of a tab's charts.
#[component]
fn OfCharts(subjects: Vec<Subject>) -> impl IntoView {
    let state = use_state();
    let note = if subjects.is_empty() { m::TABLES_NONE } else { m::TABLES_FACTS_NOTE };
    let settings = settled(REST_MS, move || state.settings.get());
    let tables = move || {
        settings.track();
        subjects
            .iter()
            .flat_map(|subject| tables(state, *subject))
            .map(|table| view! { <YearTable state table /> })
            .collect_view()
    };
    view! {
        <p class="npfit-section-lead">{state.words.get(note)}</p>
        {tables}
    }
}

/// The tables of a chart, of the run as it is now.
fn tables(state: State, subject: Subject) -> Vec<Table> {
    let custom = state.now(|scenario| scenario.custom.map(|custom| custom.component)).flatten();
    let clock = state.now(|scenario| scenario.clock).unwrap_or_default();
    let run = state.run.get_untracked();
    state.history.with_value(|history| {
        let runs = Runs { custom, clock, ..Runs::new(&run, history) };
        state
            .words
            .with(|language| text::tables(language, subject, &subject.chart(&runs, language, SIZE)))
    })
}

/// One quantity by year.
#[component]
fn YearTable(state: State, table: Table) -> impl IntoView {
    let words = state.words;
    let label = words.with(|language| m::table_scroll(language, &table.caption));
    let head = |message| view! { <th scope="col">{words.get(message)}</th> };
    view! {
        <div class="npfit-table-box" role="region" tabindex="0" aria-label=label>
            <table class="npfit-table">
                <caption><span>{table.caption}</span></caption>
                <thead>
                    <tr>{TABLE_HEADS.map(head).collect_view()}</tr>
                </thead>
                <tbody>
                    {table
                        .rows
                        .into_iter()
                        .map(|row| view! { <YearRow row /> })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

/// The end of a year.
#[component]
fn YearRow(row: TableRow) -> impl IntoView {
    let figure = |(words, figure): (String, &'static Figure)| {
        view! {
            <p>
                {words}
                " · "
                <SourceLink figure />
            </p>
        }
    };
    view! {
        <tr>
            <th scope="row">{row.year}</th>
            {row.cells.map(|cell| view! { <td class="npfit-amount">{cell}</td> }).collect_view()}
            <td>{row.figures.into_iter().map(figure).collect_view()}</td>
        </tr>
    }
}

/// The page that a figure was read on.
#[component]
fn SourceLink(figure: &'static Figure) -> impl IntoView {
    view! {
        <a href=figure.source.url target="_blank" rel="noreferrer" lang="en" title=figure.source.title>
            {figure.source.publisher}
        </a>
    }
}

/// What happened: date, fact and source.
#[component]
fn Events() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let caption = words.get(m::TABLES_EVENTS);
    let label = words.with(|language| m::table_scroll(language, &caption));
    let heads = [m::HEAD_DATE, m::HEAD_EVENT, m::HEAD_SOURCE];
    let head = |message| view! { <th scope="col">{words.get(message)}</th> };
    view! {
        <div class="npfit-table-box" role="region" tabindex="0" aria-label=label>
            <table class="npfit-table npfit-table-events">
                <caption><span>{caption}</span></caption>
                <thead>
                    <tr>{heads.map(head).collect_view()}</tr>
                </thead>
                <tbody>
                    {evidence::EVENTS
                        .iter()
                        .map(|event| view! { <EventRow state event /> })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}

/// One event with its fact, which often comes from other pages than the date.
#[component]
fn EventRow(state: State, event: &'static RecordEvent) -> impl IntoView {
    let (date, label, fact) = state.words.with(|language| {
        (
            text::record::date(language, event.figure.date),
            event.label.text(language).to_owned(),
            text::record::fact(language, event),
        )
    });
    let other_source = |source: &'static Source| {
        view! {
            <br />
            <a href=source.url target="_blank" rel="noreferrer" lang="en" title=source.title>
                {source.publisher}
            </a>
        }
    };
    let others = event.other_sources().into_iter().map(other_source).collect_view();
    view! {
        <tr>
            <th scope="row">{date}</th>
            <td>
                <b>{label}</b>
                ". "
                {fact}
            </td>
            <td>
                <SourceLink figure=event.figure />
                {others}
            </td>
        </tr>
    }
}
