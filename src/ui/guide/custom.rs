//! The reader's own programme: three grades in a component's place, its roll-out, what the model gives for it
//! beside the component as it was, and what to ask next.

use leptos::prelude::*;
use npfit_model::{Component, Grade};

use crate::chart::Subject;
use crate::guide::custom::{self, Attribute, Results};
use crate::message as m;
use crate::scenario::{CustomProgramme, Tab};
use crate::text;
use crate::ui::stage::ChartPanel;
use crate::ui::state::{State, use_state};

/// The place that is offered before the reader has chosen one.
const FIRST: Component = Component::AcuteEpr;

/// The tab.
#[component]
pub(in crate::ui) fn CustomPanel() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let custom = Memo::new(move |_| state.with(|scenario| scenario.custom));
    let component = Memo::new(move |_| custom.get().map(|custom| custom.component));
    let chart = move || {
        component.get().map(|component| {
            view! {
                <div class="npfit-charts npfit-single">
                    <ChartPanel subject=Subject::RollOut(component) />
                </div>
            }
        })
    };
    view! {
        <div class="npfit-custom" data-testid="custom">
            <Choices custom />
            <Show
                when=move || component.get().is_some()
                fallback=move || view! { <p>{words.get(m::CUSTOM_INTRO)}</p> }
            >
                <div class="npfit-custom-body">
                    {chart}
                    <Outcome custom />
                </div>
            </Show>
        </div>
    }
}

/// Whose place it takes, and its three grades.
#[component]
fn Choices(custom: Memo<Option<CustomProgramme>>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let place = move || custom.get().map_or(FIRST, |custom| custom.component);
    let choose = move |key: String| {
        if let Some(component) = Component::of_key(&key) {
            set(state, CustomProgramme::like(component));
        }
    };
    view! {
        <p class="npfit-choices">
            <label>
                <span>{words.get(m::CUSTOM_PLACE)}</span>
                " "
                <select
                    data-testid="custom-place"
                    prop:value=move || place().key()
                    on:change:target=move |event| choose(event.target().value())
                >
                    {Component::ALL
                        .map(|each| {
                            view! {
                                <option value=each.key() selected=move || place() == each>
                                    {words.get(text::component_name(each))}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
            {Attribute::ALL.map(|attribute| view! { <GradeChoice attribute custom /> }).collect_view()}
            <Show
                when=move || custom.get().is_some()
                fallback=move || {
                    view! {
                        <button
                            type="button"
                            class="npfit-guide-go"
                            data-testid="custom-start"
                            on:click=move |_| set(state, CustomProgramme::like(FIRST))
                        >
                            {words.get(m::CUSTOM_START)}
                        </button>
                    }
                }
            >
                <button
                    type="button"
                    data-testid="custom-leave"
                    on:click=move |_| state.change(false, |scenario| scenario.custom = None)
                >
                    {words.get(m::CUSTOM_LEAVE)}
                </button>
            </Show>
        </p>
    }
}

/// One grade. Choosing one begins the programme.
#[component]
fn GradeChoice(attribute: Attribute, custom: Memo<Option<CustomProgramme>>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let now = move || custom.get().unwrap_or(CustomProgramme::like(FIRST));
    let grade = move || attribute.of(&now().grades);
    let choose = move |key: String| {
        if let Some(grade) = Grade::of_key(&key) {
            let now = untrack(now);
            set(state, CustomProgramme { grades: attribute.with(now.grades, grade), ..now });
        }
    };
    view! {
        <label>
            <span>{words.get(text::attribute_name(attribute))}</span>
            " "
            <select
                data-testid=format!("custom-{}", attribute.key())
                prop:value=move || grade().key()
                on:change:target=move |event| choose(event.target().value())
            >
                {Grade::ALL
                    .map(|each| {
                        view! {
                            <option value=each.key() selected=move || grade() == each>
                                {words.get(text::grade_name(each))}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// What the model gives for it, and what it is most like.
#[component]
fn Outcome(custom: Memo<Option<CustomProgramme>>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let component = Memo::new(move |_| custom.get().map_or(FIRST, |custom| custom.component));
    let results = Memo::new(move |_| results(state, component.get()));
    let rows = move || {
        let (yours, was) = results.get();
        let rows = words.with(|language| text::custom_results(language, &yours, &was));
        rows.map(|[name, yours, was]| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{yours}</td>
                    <td>{was}</td>
                </tr>
            }
        })
        .collect_view()
    };
    let nearest = move || {
        let grades = custom.get().map_or(FIRST.grades(), |custom| custom.grades);
        words.with(|language| text::custom_nearest(language, &grades))
    };
    view! {
        <div class="npfit-custom-results" data-testid="custom-results">
            <table>
                <caption class="npfit-hidden">{words.get(m::CUSTOM_RESULTS)}</caption>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{words.get(m::CUSTOM_YOURS)}</th>
                        <th scope="col">{words.get(m::CUSTOM_WAS)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p>{nearest}</p>
        </div>
    }
}

/// What to ask of a programme like the reader's, while its tab is open.
#[component]
pub(in crate::ui) fn Questions() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let custom = Memo::new(move |_| {
        state.with(|scenario| scenario.custom.filter(|_| scenario.tab == Tab::Custom))
    });
    let questions = move || {
        let CustomProgramme { component, grades } = custom.get()?;
        let asked = custom::questions(&grades, &state.levers(), &own_results(state, component));
        Some(asked.into_iter().map(|one| view! { <Ask question=one /> }).collect_view())
    };
    view! {
        <Show when=move || custom.get().is_some()>
            <section class="npfit-section" aria-labelledby=state.id("questions")>
                <h3 class="npfit-section-title" id=state.id("questions")>
                    {words.get(m::CUSTOM_QUESTIONS)}
                </h3>
                <ul class="npfit-reasons" data-testid="custom-questions">
                    {questions}
                </ul>
            </section>
        </Show>
    }
}

/// A question, and what of the model raises it.
#[component]
fn Ask(question: custom::Question) -> impl IntoView {
    let words = use_state().words;
    let [ask, why] = text::custom_question(question);
    view! {
        <li class="npfit-reason-item npfit-open">
            <b>{words.get(ask)}</b>
            " "
            {words.get(why)}
        </li>
    }
}

/// Puts a programme in a component's place: one step of undo.
fn set(state: State, custom: CustomProgramme) {
    state.change(false, |scenario| scenario.custom = Some(custom));
}

/// What the reader's run and the model's run of history give for a component.
fn results(state: State, component: Component) -> (Results, Results) {
    let clock = state.with(|scenario| scenario.clock);
    let was = state.history.with_value(|history| Results::of(history, component, clock));
    (own_results(state, component), was)
}

/// What the reader's run gives for a component.
fn own_results(state: State, component: Component) -> Results {
    let clock = state.with(|scenario| scenario.clock);
    state.run.with(|run| Results::of(run, component, clock))
}
