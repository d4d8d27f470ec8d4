//! What the guess is drawn on: grid, the reader's line, a handle for each year; once the answer is shown, the
//! record's points and the model's line.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use crate::analysis::order;
use crate::guide::guess::{self, FROM, Guess, TRUSTS_ALL, YEARS};
use crate::message as m;
use crate::text;
use crate::ui::state::use_state;

/// Trusts that a page key moves the line by.
const PAGE_TRUSTS: f64 = 10.0;

/// Trusts with a grid line and a number.
const GRID: [f64; 3] = [50.0, 100.0, 150.0];

/// As high as a label at the end of a line, per cent of the surface.
const LABEL_PERCENT: f64 = 9.0;

/// The surface.
#[component]
pub(super) fn DrawSurface(guess: RwSignal<Guess>, is_answered: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let surface = NodeRef::<html::Div>::new();
    // Where the pointer was last, while it draws: a share of the way, and trusts.
    let last = StoredValue::new(None::<(f64, f64)>);
    let place = move |event: &PointerEvent| {
        let bounds = surface.get_untracked()?.get_bounding_client_rect();
        let share = (f64::from(event.client_x()) - bounds.left()) / bounds.width().max(1.0);
        let down = (f64::from(event.client_y()) - bounds.top()) / bounds.height().max(1.0);
        Some((share, (1.0 - down) * TRUSTS_ALL.value))
    };
    let put_down = move |event: PointerEvent| {
        if is_answered.get_untracked() {
            return;
        }
        let Some(now) = place(&event) else { return };
        if let Some(surface) = surface.get_untracked() {
            let _refused = surface.set_pointer_capture(event.pointer_id());
        }
        last.set_value(Some(now));
        guess.update(|guess| guess.draw(now, now));
    };
    let drag = move |event: PointerEvent| {
        if let (Some(from), Some(now)) = (last.get_value(), place(&event)) {
            last.set_value(Some(now));
            guess.update(|guess| guess.draw(from, now));
        }
    };
    let lift = move |_| {
        if last.get_value().is_some() {
            last.set_value(None);
            guess.update(Guess::lift);
        }
    };
    let hint = move || guess.with(|guess| words.with(|language| text::guess_hint(language, guess)));
    view! {
        <div
            class="npfit-draw"
            class:npfit-answered=move || is_answered.get()
            node_ref=surface
            dir="ltr"
            role="group"
            aria-label=words.get(m::GUESS_SURFACE)
            data-testid="guess-surface"
            on:pointerdown=put_down
            on:pointermove=drag
            on:pointerup=lift
            on:pointercancel=lift
        >
            <Lines guess is_answered />
            <Years />
            {(1..=YEARS).map(|year| view! { <Handle year guess is_answered /> }).collect_view()}
            <em class="npfit-draw-hint" aria-hidden="true">
                {hint}
            </em>
            <Show when=move || is_answered.get()>
                <Labels guess />
            </Show>
        </div>
    }
}

/// Grid and lines.
#[component]
fn Lines(guess: RwSignal<Guess>, is_answered: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let yours = move || guess.with(|guess| points(guess.line()));
    let model = move || {
        let line = state.history.with_value(|history| guess::model_line(history));
        points(line.into_iter())
    };
    let grid = GRID.map(|trusts| {
        let y = down(trusts);
        view! { <line x1="0" x2="100" y1=y.to_string() y2=y.to_string() /> }
    });
    view! {
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {grid.collect_view()}
            <Show when=move || is_answered.get()>
                <polyline class="npfit-draw-model" points=model />
            </Show>
            <polyline class="npfit-draw-yours" points=yours />
        </svg>
    }
}

/// Numbers of the grid and years under the line.
#[component]
fn Years() -> impl IntoView {
    let words = use_state().words;
    let numbers = GRID.map(|trusts| {
        let number = words.with(|language| language.number(trusts, 0));
        view! { <span style:top=percent(down(trusts))>{number}</span> }
    });
    let years = (0..=YEARS).map(|year| {
        let name = words.with(|language| text::year(language, FROM.year() + year as i32));
        view! { <small style:left=percent(across(year))>{name}</small> }
    });
    view! {
        <div class="npfit-draw-axis" aria-hidden="true">
            {numbers.collect_view()}
            {years.collect_view()}
        </div>
    }
}

/// What sets the line in one year, by keyboard.
#[component]
fn Handle(year: usize, guess: RwSignal<Guess>, is_answered: RwSignal<bool>) -> impl IntoView {
    let words = use_state().words;
    let trusts = move || guess.with(|guess| guess.at_year(year));
    let now = move || trusts().unwrap_or_default();
    let press = move |event: KeyboardEvent| {
        let now = guess.with_untracked(|guess| guess.at_year(year)).unwrap_or_default();
        let then = match event.key().as_str() {
            "ArrowUp" | "ArrowRight" => now + 1.0,
            "ArrowDown" | "ArrowLeft" => now - 1.0,
            "PageUp" => now + PAGE_TRUSTS,
            "PageDown" => now - PAGE_TRUSTS,
            "Home" => 0.0,
            "End" => TRUSTS_ALL.value,
            _ => return,
        };
        event.prevent_default();
        if !is_answered.get_untracked() {
            guess.update(|guess| guess.set_year(year, then));
        }
    };
    view! {
        <b
            role="slider"
            tabindex="0"
            aria-orientation="vertical"
            aria-label=words.with(|language| text::guess_year_name(language, year))
            aria-valuemin="0"
            aria-valuemax=TRUSTS_ALL.value.to_string()
            aria-valuenow=move || now().to_string()
            aria-valuetext=move || {
                words.with(|language| text::guess_year_value(language, trusts()))
            }
            aria-disabled=move || is_answered.get().then_some("true")
            class:npfit-not-drawn=move || trusts().is_none()
            data-testid=format!("guess-year-{}", FROM.year() + year as i32)
            style:left=percent(across(year))
            style:top=move || percent(down(now()))
            on:keydown=press
        ></b>
    }
}

/// The record's points, and what stands at the end of each line.
#[component]
fn Labels(guess: RwSignal<Guess>) -> impl IntoView {
    let state = use_state();
    let [trusts, _] = state.history.with_value(|history| guess::answers(history));
    let yours = guess.with_untracked(Guess::end);
    let labels = guess.with_untracked(|guess| {
        state.words.with(|language| text::guess_labels(language, guess, &trusts))
    });
    let places = apart([yours.unwrap_or_default(), trusts.record.value, trusts.model]);
    let classes = ["npfit-draw-yours", "npfit-draw-record", "npfit-draw-model"];
    let ends = labels.into_iter().zip(places).zip(classes).filter_map(|((label, top), class)| {
        let label = label?;
        Some(view! {
            <em class=class style:top=percent(top)>
                {label}
            </em>
        })
    });
    let points = guess::record().map(|(share, trusts)| {
        view! { <i style:left=percent(share * 100.0) style:top=percent(down(trusts))></i> }
    });
    view! {
        <div class="npfit-draw-labels" aria-hidden="true">
            {points.collect_view()}
            {ends.collect_view()}
        </div>
    }
}

/// From the top of the surface, per cent of its height.
fn down(trusts: f64) -> f64 {
    100.0 - trusts / TRUSTS_ALL.value * 100.0
}

/// From the left of the surface, per cent of its width.
fn across(year: usize) -> f64 {
    year as f64 / YEARS as f64 * 100.0
}

fn percent(value: f64) -> String {
    format!("{value:.1}%")
}

fn points(line: impl Iterator<Item = (f64, f64)>) -> String {
    let point = |(share, trusts): (f64, f64)| format!("{:.1},{:.1}", share * 100.0, down(trusts));
    line.map(point).collect::<Vec<_>>().join(" ")
}

/// Places for three labels, per cent from the top, so that none covers another.
fn apart(trusts: [f64; 3]) -> [f64; 3] {
    let order = order::falling(&trusts);
    let mut places = trusts.map(down);
    // From the top down; what then leaves the surface at the bottom goes back up.
    for pair in order.windows(2) {
        places[pair[1]] = places[pair[1]].max(places[pair[0]] + LABEL_PERCENT);
    }
    let over = (places[order[2]] - 96.0).max(0.0);
    places.map(|place| place - over)
}
