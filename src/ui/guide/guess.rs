//! The guess, in place of the instrument: a line to draw and a sum to set, then both beside the record.

use leptos::html;
use leptos::prelude::*;

use super::draw::DrawSurface;
use super::sources::Sources;
use crate::evidence::Figure;
use crate::guide::guess::{
    self, COST, COST_MOST_GBP_MILLION, COST_STEP_GBP_MILLION, Guess, TRUSTS,
};
use crate::message as m;
use crate::scenario::Stage;
use crate::text;
use crate::ui::state::use_state;

/// What both answers quote.
static FIGURES: [&Figure; 2] = [TRUSTS, COST];

/// The guess. Until the answer is asked for, nothing of it is in the page.
#[component]
pub(in crate::ui) fn GuessPanel(heading: NodeRef<html::H3>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let guess = RwSignal::new(Guess::default());
    let is_answered = RwSignal::new(false);
    let title =
        move || words.get(if is_answered.get() { m::GUESS_ANSWER_TITLE } else { m::GUESS_TITLE });
    let show = move |_| {
        is_answered.set(true);
        if let Some(heading) = heading.get_untracked() {
            let _refused = heading.focus();
        }
    };
    view! {
        <section class="npfit-guide npfit-guess" data-testid="guess">
            <div class="npfit-guide-head">
                <h3 tabindex="-1" node_ref=heading>
                    {title}
                </h3>
                <button
                    type="button"
                    data-testid="guess-skip"
                    class:npfit-gone=move || is_answered.get()
                    on:click=move |_| state.enter(Stage::Play)
                >
                    {words.get(m::GUESS_SKIP)}
                </button>
            </div>
            <p>{words.with(text::guess_trusts_question)}</p>
            <DrawSurface guess is_answered />
            <Show
                when=move || is_answered.get()
                fallback=move || {
                    view! {
                        <p class="npfit-note npfit-guess-keys">{words.get(m::GUESS_KEYS)}</p>
                        <Cost guess />
                        <p class="npfit-guide-buttons">
                            <button
                                type="button"
                                class="npfit-guide-go"
                                data-testid="guess-show"
                                on:click=show
                            >
                                {words.get(m::GUESS_SHOW)}
                            </button>
                        </p>
                    }
                }
            >
                <Answers guess />
            </Show>
        </section>
    }
}

/// The second question: what it had cost.
#[component]
fn Cost(guess: RwSignal<Guess>) -> impl IntoView {
    let words = use_state().words;
    let sum = move || guess.with(|guess| guess.cost_gbp_million);
    let value = move || words.with(|language| text::guess_cost_value(language, sum()));
    view! {
        <label class="npfit-guess-cost">
            <span>{words.with(text::guess_cost_question)}</span>
            " "
            <small>{words.with(text::guess_cost_first)}</small>
            <span class="npfit-guess-sum">
                <input
                    type="range"
                    data-testid="guess-cost"
                    min="0"
                    max=COST_MOST_GBP_MILLION.to_string()
                    step=COST_STEP_GBP_MILLION.to_string()
                    prop:value=move || sum().to_string()
                    aria-valuetext=value
                    on:input:target=move |event| {
                        let sum = event.target().value_as_number();
                        guess.update(|guess| guess.set_cost(sum));
                    }
                />
                <b>{value}</b>
            </span>
        </label>
    }
}

/// What happened, and where to go on.
#[component]
fn Answers(guess: RwSignal<Guess>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let answers = state.history.with_value(|history| guess::answers(history));
    let answers = guess.with_untracked(|guess| {
        words.with(|language| text::guess_answers(language, guess, &answers))
    });
    view! {
        <div class="npfit-guess-answers" data-testid="guess-answers">
            {answers.map(|answer| view! { <p>{answer}</p> }).collect_view()}
            <Sources figures=&FIGURES />
            <p>
                <b>{words.get(m::GUESS_WHY)}</b>
            </p>
        </div>
        <p class="npfit-guide-buttons">
            <button
                type="button"
                class="npfit-guide-go"
                data-testid="guess-play"
                on:click=move |_| state.enter(Stage::Play)
            >
                {words.get(m::GUESS_PLAY)}
            </button>
            <button
                type="button"
                data-testid="guess-story"
                on:click=move |_| state.enter(Stage::Story(1))
            >
                {words.get(m::INVITE_STORY)}
            </button>
        </p>
    }
}
