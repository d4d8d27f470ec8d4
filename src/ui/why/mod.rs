//! Why it moved: for the lever that moved last, what it changed most, and the chain of mechanisms that led there.

use std::sync::Arc;

use leptos::prelude::*;
use npfit_model::{Clock, Lever, Levers, Settings};

use super::hooks::{how, idle::IdleWork, settled::settled};
use super::state::{State, use_state};
use crate::analysis::ensemble::EnsembleHistory;
use crate::analysis::mechanisms::{MechanismsTask, Reason};
use crate::message as m;
use crate::text::{self, Why};

/// How long a lever rests before its reasons are held against the sets, milliseconds.
const REST_MS: f64 = 250.0;

/// What the reasons are of.
type Question = (Option<Lever>, Settings, Clock);

/// Reasons that were held against every set, with what they are of.
#[derive(Clone, PartialEq)]
struct Answer {
    question: Question,
    reasons: Vec<Reason>,
}

/// The section.
#[component]
pub(super) fn WhyItMoved() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let answer = use_answer(state);
    let heading = Memo::new(move |_| {
        let answer = answer.get();
        match answer.as_deref() {
            Some(Answer { question: (Some(lever), settings, _), reasons }) => words
                .with(|language| text::why_heading(language, &settings.levers, *lever, reasons)),
            _ => words.get(m::WHY_HINT),
        }
    });
    let reasons = Memo::new(move |_| {
        let answer = answer.get();
        let reasons = answer.as_deref().map_or(&[][..], |answer| &answer.reasons);
        words.with(|language| text::why(language, reasons))
    });
    let rows = move || {
        let reasons = reasons.get();
        let view = |why: Why| view! { <ReasonView state why /> };
        (!reasons.is_empty()).then(|| {
            view! {
                <ul class="npfit-reasons">{reasons.into_iter().map(view).collect_view()}</ul>
                <p class="npfit-note">{words.get(m::WHY_NOTE)}</p>
            }
        })
    };
    let title_id = state.id("why-title");
    view! {
        <section class="npfit-section" data-testid="why" aria-labelledby=title_id>
            <h3 class="npfit-section-title" id=title_id.clone()>{words.get(m::WHY_TITLE)}</h3>
            <p class="npfit-section-lead">{heading}</p>
            {rows}
        </section>
    }
}

/// One outcome: what changed, and the chain from the lever to it, each step with its equation.
#[component]
fn ReasonView(state: State, why: Why) -> impl IntoView {
    let words = state.words;
    let how = words.get(m::WHY_HOW);
    let steps = why.steps.into_iter().enumerate().map(|(index, step)| {
        let joined = words.with(|language| {
            if index == 0 {
                m::why_because(language, &step.text)
            } else {
                m::why_so(language, &step.text)
            }
        });
        view! {
            <li>
                {joined}
                " "
                <a
                    class="npfit-how"
                    href=how::equation(state, step.equation)
                    aria-label=step.equation_name.clone()
                    title=step.equation_name
                >
                    {how.clone()}
                </a>
            </li>
        }
    });
    view! {
        <li class="npfit-reason-item" class:npfit-open=why.is_open>
            <p>
                <b>{why.effect}</b>
                ": "
                {why.change}
                " "
                <small class="npfit-agreement">{why.agreement}</small>
            </p>
            <ol class="npfit-chain">{steps.collect_view()}</ol>
        </li>
    }
}

/// The reasons for the lever that moved last, held against every set behind the page. While they are, the
/// last answer stays.
fn use_answer(state: State) -> RwSignal<Option<Arc<Answer>>> {
    let answer = RwSignal::new(None::<Arc<Answer>>);
    let question = settled(REST_MS, move || -> Question {
        let clock = state.with(|scenario| scenario.clock);
        let settings = state.settings.get();
        // A link moves several levers at once: the first of them is explained.
        let is_moved = |lever: &Lever| {
            settings.levers.with_lever_of(&Levers::HISTORY, *lever) != settings.levers
        };
        let lever = state.touched.get().or_else(|| Lever::ALL.into_iter().find(is_moved));
        (lever, settings, clock)
    });
    let work = IdleWork::default();
    let stopped = StoredValue::new_local(work.clone());
    on_cleanup(move || {
        stopped.try_with_value(IdleWork::stop);
    });
    Effect::new(move |_| {
        let question = question.get();
        let Some(lever) = question.0 else {
            work.stop();
            return answer.set(None);
        };
        let own = state.run.get_untracked();
        let sets = EnsembleHistory::default();
        let mut task = MechanismsTask::new(&own, lever, question.2);
        work.start(move || {
            let is_done = task.step(&sets);
            if is_done {
                let reasons = task.reasons().to_vec();
                answer.try_set(Some(Arc::new(Answer { question: question.clone(), reasons })));
            }
            is_done
        });
    });
    answer
}
