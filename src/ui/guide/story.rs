//! The story's panel over the chart: what a step asks for, what came of it, and behind "more" what happened
//! and how sure the model is.

use leptos::html;
use leptos::prelude::*;

use super::sources::Sources;
use crate::guide::story::Step;
use crate::message as m;
use crate::scenario::{STORY_STEPS, Stage};
use crate::text;
use crate::ui::state::{State, use_state};

/// A step of the story.
#[component]
pub(in crate::ui) fn StoryPanel(number: Memo<u8>, heading: NodeRef<html::H3>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let title = move || words.with(|language| text::story_heading(language, number.get()));
    view! {
        <section class="npfit-guide npfit-story" data-testid="story">
            <div class="npfit-guide-head">
                <h3 tabindex="-1" node_ref=heading>
                    {title}
                </h3>
                <Steps number />
            </div>
            <Task number />
            {move || view! { <More number=number.get() /> }}
        </section>
    }
}

/// Back, next and leave.
#[component]
fn Steps(number: Memo<u8>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let is_last = move || number.get() == STORY_STEPS;
    let next = move |_| match number.get_untracked() {
        STORY_STEPS => state.enter(Stage::Play),
        number => state.enter(Stage::Story(number + 1)),
    };
    let back = move |_| {
        let number = number.get_untracked();
        if number > 1 {
            state.enter(Stage::Story(number - 1));
        }
    };
    view! {
        <div class="npfit-guide-steps">
            <button
                type="button"
                data-testid="story-back"
                aria-disabled=move || (number.get() == 1).then_some("true")
                on:click=back
            >
                {words.get(m::STORY_BACK)}
            </button>
            <button type="button" class="npfit-guide-go" data-testid="story-next" on:click=next>
                {move || words.get(if is_last() { m::STORY_FINISH } else { m::STORY_NEXT })}
            </button>
            <button
                type="button"
                data-testid="story-leave"
                aria-label=words.get(m::STORY_LEAVE_NAME)
                title=words.get(m::STORY_LEAVE_NAME)
                on:click=move |_| state.enter(Stage::Play)
            >
                "×"
            </button>
        </div>
    }
}

/// What to do; done, what it shows, with the reader's numbers beside history's.
#[component]
fn Task(number: Memo<u8>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let is_done = Memo::new(move |_| Step::of(number.get()).is_done(&state.levers()));
    let ask = move || {
        let number = number.get();
        if is_done.get() {
            words.get(text::story_point(number))
        } else {
            words.with(|language| text::story_ask(language, number))
        }
    };
    let answer = move || {
        if is_done.get() { answers(state, number.get()) } else { vec![words.get(m::STORY_WAIT)] }
    };
    view! {
        <p class="npfit-story-ask" class:npfit-done=move || is_done.get() data-testid="story-ask">
            {ask}
        </p>
        <ul class="npfit-story-answer" data-testid="story-answer">
            {move || answer().into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
        </ul>
    }
}

/// What came of it, thing by thing.
fn answers(state: State, number: u8) -> Vec<String> {
    let run = state.run.get();
    state.history.with_value(|history| {
        state.words.with(|language| text::story_answer(language, number, &run, history))
    })
}

/// What happened, what the sets say, and at the end the board's questions.
#[component]
fn More(number: u8) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let step = Step::of(number);
    let sure = move || {
        let is_alone = state.with(|scenario| step.is_alone(scenario));
        words.with(|language| text::story_sure(language, number, is_alone))
    };
    let claims = words.with(|language| text::story_claims(language, number));
    let is_last = number == STORY_STEPS;
    view! {
        <details class="npfit-guide-more" data-testid="story-more">
            <summary>{words.get(m::STORY_MORE)}</summary>
            <div>
                <p>{words.with(|language| text::story_text(language, number))}</p>
                <p>{sure}</p>
                <ul>{claims.into_iter().map(|claim| view! { <li>{claim}</li> }).collect_view()}</ul>
                <Show when=move || is_last>
                    <Board />
                </Show>
                <Sources figures=step.figures />
            </div>
        </details>
    }
}

/// Three questions for a board.
#[component]
fn Board() -> impl IntoView {
    let words = use_state().words;
    view! {
        <h4>{words.get(m::STORY_BOARD)}</h4>
        <ol>
            {text::STORY_QUESTIONS
                .map(|question| view! { <li>{words.get(question)}</li> })
                .collect_view()}
        </ol>
    }
}
