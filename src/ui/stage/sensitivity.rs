//! What matters most: levers and constants, each from end to end, by how far they move an outcome.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::lever_map::MeasureChoice;
use crate::analysis::sensitivity::{Bar, Cause, Sensitivity as Bars};
use crate::message as m;
use crate::text;
use crate::ui::hooks::idle::IdleWork;
use crate::ui::state::{State, use_state};

/// How many constants are shown.
const CONSTANTS_SHOWN: usize = 8;

/// The bars.
#[component]
pub(super) fn Sensitivity() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let bars = use_bars(state);
    let groups = move || {
        bars.with(|bars| {
            let all = bars.levers().iter().chain(bars.constants().iter().take(CONSTANTS_SHOWN));
            let scale = Scale::of(all.clone(), bars.now());
            let row = |bar: &Bar| view! { <BarRow state bar=*bar measure=bars.measure() scale /> };
            let levers = bars.levers().iter().map(row).collect_view();
            let constants = bars.constants().iter().take(CONSTANTS_SHOWN).map(row).collect_view();
            let now = words.with(|language| text::sensitivity_now(language, bars));
            view! {
                <p class="npfit-bars-now">{now}</p>
                <h3>{words.get(m::SENSITIVITY_LEVERS)}</h3>
                <ul class="npfit-bars">{levers}</ul>
                <h3>{words.get(m::SENSITIVITY_CONSTANTS)}</h3>
                <ul class="npfit-bars">{constants}</ul>
            }
        })
    };
    let note = move || {
        let clock = state.with(|scenario| scenario.clock);
        words.with(|language| text::sensitivity_note(language, clock))
    };
    view! {
        <div class="npfit-sensitivity">
            <p class="npfit-choices">
                <MeasureChoice is_map=false />
            </p>
            {groups}
            <p class="npfit-note">{note}</p>
        </div>
    }
}

/// The bars of the reader's settings, run in slices behind the page.
fn use_bars(state: State) -> RwSignal<Bars> {
    let of = move || {
        let (clock, measure) = state.with(|scenario| (scenario.clock, scenario.measure));
        Bars::new(state.settings.get(), clock, measure)
    };
    let bars = RwSignal::new(untrack(of));
    let work = IdleWork::default();
    let stopped = StoredValue::new_local(work.clone());
    on_cleanup(move || {
        stopped.try_with_value(IdleWork::stop);
    });
    Effect::new(move |_| {
        let next = Rc::new(RefCell::new(of()));
        work.start(move || {
            let is_done = next.borrow_mut().step(1);
            if is_done {
                bars.try_set(next.borrow().clone());
            }
            is_done
        });
    });
    bars
}

/// The scale that all bars share.
#[derive(Clone, Copy)]
struct Scale {
    low: f64,
    high: f64,
    now: f64,
}

impl Scale {
    fn of<'a>(bars: impl Iterator<Item = &'a Bar>, now: f64) -> Self {
        let (low, high) = bars.fold((now, now), |(low, high), bar| {
            (low.min(bar.at_low).min(bar.at_high), high.max(bar.at_low).max(bar.at_high))
        });
        Self { low, high, now }
    }

    fn percent(self, value: f64) -> String {
        let range = (self.high - self.low).max(f64::MIN_POSITIVE);
        format!("{:.2}%", (value - self.low) / range * 100.0)
    }
}

/// One lever or constant.
#[component]
fn BarRow(
    state: State,
    bar: Bar,
    measure: crate::analysis::Measure,
    scale: Scale,
) -> impl IntoView {
    let (name, evidence, ends) = state.words.with(|language| {
        (
            text::cause_name(language, &bar.cause),
            text::cause_evidence(language, &bar.cause).to_owned(),
            text::bar_ends(language, measure, &bar),
        )
    });
    let (from, to) = (bar.at_low.min(bar.at_high), bar.at_low.max(bar.at_high));
    let is_lever = matches!(bar.cause, Cause::Lever(_));
    view! {
        <li class="npfit-bar" class:npfit-bar-lever=is_lever>
            // Names of constants are English in every language.
            <span class="npfit-bar-name">
                <span lang=(!is_lever).then_some("en")>{name}</span>
                " "
                <small>{evidence}</small>
            </span>
            <span
                class="npfit-bar-track"
                aria-hidden="true"
                style:--from=scale.percent(from)
                style:--to=scale.percent(to)
                style:--now=scale.percent(scale.now)
            ></span>
            <small class="npfit-bar-ends">{ends}</small>
        </li>
    }
}
