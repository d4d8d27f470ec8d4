//! Reading a chart: a crosshair that pointer, finger and keyboard move, and the tooltip beside it.

use leptos::ev::{FocusEvent, KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use npfit_model::LAST_MONTH;
use wasm_bindgen::JsCast;
use web_sys::Node;

use crate::chart::tooltip::{Place, Reading, Step, Value};
use crate::chart::{ChartSize, ChartSpace, Subject, TimeChart};
use crate::evidence::{self, Figure, Source};
use crate::message as m;
use crate::text;
use crate::ui::state::{State, use_state};

/// What keeps the tooltip open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum HeldBy {
    /// A click or a touch, so that its links can be reached.
    Pointer,
    /// A key: it ends with the keyboard's focus, and gives way to a mouse.
    Key,
}

/// The crosshair over a chart, with its tooltip.
#[component]
pub(super) fn Crosshair(
    subject: Subject,
    chart: Memo<Option<TimeChart>>,
    space: Memo<Option<ChartSpace>>,
) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let area = NodeRef::<html::Div>::new();
    let place = RwSignal::new(None::<Place>);
    let held = RwSignal::new(None::<HeldBy>);
    let with_chart = move |read: &dyn Fn(&TimeChart, ChartSize) -> Option<Place>| {
        let size = space.get_untracked()?.size();
        chart.with_untracked(|chart| chart.as_ref().and_then(|chart| read(chart, size)))
    };
    let point = move |event: &PointerEvent| {
        let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        let at = space.get_untracked()?.inward(at);
        with_chart(&|chart, size| Some(Place::at(chart, size, at)))
    };
    let over = move |event: PointerEvent| {
        if held.get_untracked() == Some(HeldBy::Key) {
            held.set(None);
        }
        if held.get_untracked().is_none() || event.pointer_type() != "mouse" {
            place.set(point(&event));
        }
    };
    let press = move |event: PointerEvent| {
        let now = point(&event);
        // A second click lets go.
        let holds = event.pointer_type() != "mouse" || held.get_untracked().is_none();
        held.set(holds.then_some(HeldBy::Pointer));
        place.set(now);
    };
    let leave = move || {
        if held.get_untracked().is_none() {
            place.set(None);
        }
    };
    let close = move || {
        held.set(None);
        place.set(None);
    };
    let blur = move |event: FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
        let plot = area.get_untracked().and_then(|area| area.parent_element());
        // The tooltip's own links are in the plot.
        let stays = plot.is_some_and(|plot| plot.contains(next.as_ref()));
        if held.get_untracked() == Some(HeldBy::Key) && !stays {
            close();
        } else {
            leave();
        }
    };
    let step = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" => Step::Months(1),
            "ArrowLeft" => Step::Months(-1),
            "PageUp" => Step::Months(12),
            "PageDown" => Step::Months(-12),
            "Home" => Step::First,
            "End" => Step::Last,
            "ArrowUp" => Step::FigureBefore,
            "ArrowDown" => Step::FigureAfter,
            "Escape" => return close(),
            _ => return,
        };
        event.prevent_default();
        let from = place.get_untracked().unwrap_or_else(Place::last);
        held.set(Some(HeldBy::Key));
        place.set(with_chart(&|chart, _| Some(from.after(chart, step))));
    };
    let reading = Memo::new(move |_| {
        let place = place.get()?;
        chart.with(|chart| chart.as_ref().map(|chart| place.read(chart)))
    });
    let cross = Memo::new(move |_| {
        let (place, space) = (place.get()?, space.get()?);
        chart.with(|chart| chart.as_ref().map(|chart| Cross::of(place, chart, space)))
    });
    let spoken = move || {
        let reading = reading.get()?;
        Some(words.with(|language| text::reading(language, &reading)))
    };
    let name =
        words.with(|language| m::chart_reader(language, text::chart_title(subject).text(language)));
    view! {
        <div
            class="npfit-crosshair"
            node_ref=area
            tabindex="0"
            role="slider"
            aria-label=name
            aria-valuemin="0"
            aria-valuemax=LAST_MONTH.0.to_string()
            aria-valuenow=move || place.get().map_or(LAST_MONTH.0, |place| place.month.0).to_string()
            aria-valuetext=spoken
            on:pointermove=over
            on:pointerdown=press
            on:pointerleave=move |_| leave()
            on:keydown=step
            on:blur=blur
        ></div>
        <Show when=move || cross.get().is_some()>
            <Lines cross />
            <Tooltip reading cross held close=Callback::new(move |()| close()) />
        </Show>
    }
}

/// Where the crosshair stands, and the size of the chart, in CSS pixels.
#[derive(Clone, Copy, PartialEq)]
struct Cross {
    /// The hairline's place.
    x_px: f64,
    /// Where it begins and ends.
    plot_px: (f64, f64),
    /// The ring's height, if a figure is read.
    ring_px: Option<f64>,
    /// The chart's width.
    width_px: f64,
}

impl Cross {
    fn of(place: Place, chart: &TimeChart, space: ChartSpace) -> Self {
        let size = space.size();
        let ((x, ring), (top, bottom)) = (place.point(chart, size), Place::plot(chart, size));
        Self {
            x_px: space.outward(x),
            plot_px: (space.outward(top), space.outward(bottom)),
            ring_px: ring.map(|y| space.outward(y)),
            width_px: f64::from(space.width_px),
        }
    }

    fn is_right(&self) -> bool {
        self.x_px > self.width_px / 2.0
    }
}

/// The hairline, and a ring around the figure that is read.
#[component]
fn Lines(cross: Memo<Option<Cross>>) -> impl IntoView {
    let px = move |read: fn(&Cross) -> f64| {
        move || cross.with(|cross| cross.as_ref().map_or(0.0, read)).round().to_string() + "px"
    };
    let has_ring = move || cross.with(|cross| cross.is_some_and(|cross| cross.ring_px.is_some()));
    view! {
        <i
            class="npfit-hairline"
            aria-hidden="true"
            style:left=px(|cross| cross.x_px)
            style:top=px(|cross| cross.plot_px.0)
            style:height=px(|cross| cross.plot_px.1 - cross.plot_px.0)
        ></i>
        <Show when=has_ring>
            <i
                class="npfit-ring"
                aria-hidden="true"
                style:left=px(|cross| cross.x_px)
                style:top=px(|cross| cross.ring_px.unwrap_or_default())
            ></i>
        </Show>
    }
}

/// Values, and the real figure with its source, at the place that is read.
#[component]
fn Tooltip(
    reading: Memo<Option<Reading>>,
    cross: Memo<Option<Cross>>,
    held: RwSignal<Option<HeldBy>>,
    close: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    // Beside the hairline, on the side with more room.
    let is_left = move || cross.with(|cross| cross.as_ref().is_some_and(Cross::is_right));
    let at = move || {
        cross.with(|cross| cross.map_or(0.0, |cross| cross.x_px)).round().to_string() + "px"
    };
    let title = move || {
        let month = reading.with(|reading| reading.as_ref().map(|reading| reading.month));
        words.with(|language| {
            m::tooltip_end_of(language, &text::month(language, month.unwrap_or(LAST_MONTH)))
        })
    };
    let values = move || {
        let values = reading.with(|reading| reading.as_ref().map(|reading| reading.values.clone()));
        values
            .unwrap_or_default()
            .iter()
            .map(|value| view! { <ValueRow state value=*value /> })
            .collect_view()
    };
    let figure = move || {
        let figure = reading.with(|reading| reading.as_ref().and_then(|reading| reading.figure));
        figure.map(|figure| view! { <FigureRow state figure /> })
    };
    view! {
        <div
            class="npfit-tooltip"
            class:npfit-left=is_left
            class:npfit-held=move || held.get().is_some()
            data-testid="tooltip"
            style:--x=at
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close.run(());
                }
            }
        >
            <p class="npfit-tooltip-title">
                <b>{title}</b>
                <button
                    type="button"
                    class="npfit-close"
                    aria-label=words.get(m::TOOLTIP_CLOSE)
                    on:click=move |_| close.run(())
                >
                    "×"
                </button>
            </p>
            {figure}
            {values}
        </div>
    }
}

/// One quantity: the reader's, history's, and where the sets lie.
#[component]
fn ValueRow(state: State, value: Value) -> impl IntoView {
    let (name, own, was, band) = state.words.with(|language| {
        let compared = value.quantity.format().compare(language, value.yours, value.history);
        let was = (compared.own != compared.reference)
            .then(|| m::tooltip_was(language, &compared.reference));
        let name = text::quantity_name(value.quantity).text(language).to_owned();
        (name, compared.own, was, text::value_band(language, &value))
    });
    view! {
        <p class="npfit-value-row">
            <span>{name}</span>
            " "
            <b>{own}</b>
            " "
            <small>{was}</small>
            <small class="npfit-band">{band}</small>
        </p>
    }
}

/// A real figure with its source, and what a reader should know of the event.
#[component]
pub(in crate::ui) fn FigureRow(state: State, figure: &'static Figure) -> impl IntoView {
    let event = evidence::event(figure);
    let (amount, what, date, detail, fact) = state.words.with(|language| {
        // An event has no amount.
        let amount = Some(text::amount(language, figure)).filter(|amount| !amount.is_empty());
        let what = figure.what.text(language).to_owned();
        let date = text::record::date(language, figure.date);
        let fact = event.map(|event| text::record::fact(language, event));
        (amount, what, date, text::figure_detail(language, figure), fact)
    });
    // The fact and what it quotes often come from other pages than the date.
    let other_source = |source: &'static Source| {
        view! {
            " "
            <a href=source.url target="_blank" rel="noreferrer" lang="en">
                {source.publisher}
            </a>
        }
    };
    let others =
        event.map(|event| event.other_sources().into_iter().map(other_source).collect_view());
    view! {
        <div class="npfit-figure" data-figure=figure.id>
            <p>
                {amount.map(|amount| view! { <b>{amount}</b> " " })}
                {what}
                ", "
                {date}
                ". "
                <a href=figure.source.url target="_blank" rel="noreferrer" lang="en">
                    {figure.source.publisher}
                </a>
            </p>
            <p>
                <small>{detail}</small>
            </p>
            {fact.map(|fact| view! { <p>{fact}{others}</p> })}
        </div>
    }
}
