//! The outcome strip: six outcomes beside the model's run of history, and the clock they are read at.

use leptos::prelude::*;
use npfit_model::Clock;

use crate::analysis::Measure;
use crate::message as m;
use crate::text::{self, Card};
use crate::ui::state::use_state;

/// The strip.
#[component]
pub(super) fn Outcomes() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let cards = Memo::new(move |_| {
        state.with_summary(|summary| words.with(|language| text::cards(language, summary)))
    });
    view! {
        <section
            class="npfit-outcomes" part="outcomes"
            data-testid="outcomes"
            aria-label=words.get(m::OUTCOMES)
        >
            <ClockSwitch />
            <div class="npfit-cards">
                {(0..Measure::STRIP.len())
                    .map(|index| {
                        let card = Memo::new(move |_| cards.with(|cards| cards[index].clone()));
                        view! { <OutcomeCard card /> }
                    })
                    .collect_view()}
            </div>
        </section>
    }
}

/// One outcome.
#[component]
fn OutcomeCard(card: Memo<Card>) -> impl IntoView {
    let key = card.with_untracked(|card| card.measure.key());
    let part = move |read: fn(&Card) -> &String| move || card.with(|card| read(card).clone());
    view! {
        <div
            class="npfit-card"
            class:npfit-open=move || card.with(|card| card.is_open)
            data-testid=format!("outcome-{key}")
        >
            <p class="npfit-number">
                <b>{part(|card| &card.value)}</b>
                " "
                <span class="npfit-difference">{part(|card| &card.difference)}</span>
            </p>
            <p class="npfit-card-label">{part(|card| &card.label)}</p>
            <p class="npfit-card-short">{part(|card| &card.short)}</p>
            <p class="npfit-agreement">{part(|card| &card.agreement)}</p>
        </div>
    }
}

/// When outcomes are read: ten years after signing, or by December 2016.
#[component]
fn ClockSwitch() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let name = move || {
        let (levers, clock) = state.with(|scenario| (scenario.levers, scenario.clock));
        words.with(|language| text::clock_name(language, clock, &levers))
    };
    let clock = move || state.with(|scenario| scenario.clock);
    let other = move || {
        words.get(match clock() {
            Clock::TenYears => m::CLOCK_SHOW_2016,
            Clock::December2016 => m::CLOCK_SHOW_TEN_YEARS,
        })
    };
    let turn = move |_| {
        state.look(|scenario| {
            scenario.clock = match scenario.clock {
                Clock::TenYears => Clock::December2016,
                Clock::December2016 => Clock::TenYears,
            };
        });
    };
    view! {
        <p class="npfit-clock">
            <span>{name}</span>
            <button type="button" data-testid="clock" on:click=turn>{other}</button>
        </p>
    }
}
