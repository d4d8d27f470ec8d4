//! Pinned runs beside the reader's run and the model's history.

use leptos::html;
use leptos::prelude::*;
use npfit_model::Outcomes;

use super::state::{State, use_state};
use crate::analysis::Measure;
use crate::message as m;
use crate::scenario::NAME_CHARS;
use crate::text::{self, PinRow};

/// The section.
#[component]
pub(super) fn Pins() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let title = NodeRef::<html::H3>::new();
    let title_id = state.id("pins-title");
    let count = Memo::new(move |_| state.with(|scenario| scenario.pins.len()));
    view! {
        <section class="npfit-section" data-testid="pins" aria-labelledby=title_id>
            <h3 class="npfit-section-title" id=title_id.clone() node_ref=title tabindex="-1">
                {words.get(m::PINS)}
            </h3>
            <Show
                when=move || { count.get() > 0 }
                fallback=move || view! { <p class="npfit-section-lead">{words.get(m::PINS_HINT)}</p> }
            >
                <PinTable count title />
            </Show>
        </section>
    }
}

/// The runs, a row each: on a phone each row is a card.
#[component]
fn PinTable(count: Memo<usize>, title: NodeRef<html::H3>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let own = Memo::new(move |_| {
        let (own, history) = state.outcomes();
        words.with(|language| text::pin_row(language, &own, &history))
    });
    let history = Memo::new(move |_| {
        let (_, history) = state.outcomes();
        words.with(|language| text::pin_row(language, &history, &history))
    });
    let head = |measure: Measure| {
        view! {
            <th scope="col" role="columnheader">
                {words.get(text::outcome_short(measure))}
            </th>
        }
    };
    let note = move || {
        let clock = state.with(|scenario| scenario.clock);
        words.with(|language| text::pins_note(language, clock))
    };
    view! {
        <table class="npfit-pins" role="table" aria-label=words.get(m::PINS_SCROLL)>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{words.get(m::PINS_RUN)}</th>
                    {Measure::STRIP.map(head).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                <tr role="row" class="npfit-pin-own">
                    <th scope="row" role="rowheader">{words.get(m::PINS_OWN)}</th>
                    <Values row=own />
                </tr>
                <tr role="row">
                    <th scope="row" role="rowheader">{words.get(m::PINS_HISTORY)}</th>
                    <Values row=history />
                </tr>
                <For each=move || 0..count.get() key=|index| *index let:index>
                    <PinnedRow index title />
                </For>
            </tbody>
        </table>
        <p class="npfit-note">{note}</p>
    }
}

/// One pinned run: its letter as on the charts, its name, and what can be done with it.
#[component]
fn PinnedRow(index: usize, title: NodeRef<html::H3>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let letter = text::pin_letter(index);
    let row = Memo::new(move |_| {
        let clock = state.with(|scenario| scenario.clock);
        let (_, history) = state.outcomes();
        let own = state.pins.with(|pins| pins.get(index).map(|pin| Outcomes::of(&pin.run, clock)));
        words.with(|language| text::pin_row(language, &own.unwrap_or(history), &history))
    });
    let name = move || {
        state.with(|scenario| {
            let pin = scenario.pins.get(index);
            pin.map_or_else(String::new, |pin| pin.name.clone())
        })
    };
    let setting = move || {
        state.with(|scenario| {
            let pin = scenario.pins.get(index);
            pin.map(|pin| words.with(|language| text::pin_setting(language, pin)))
        })
    };
    let named = |message: fn(&crate::message::Language, &str) -> String| {
        words.with(|language| message(language, letter))
    };
    view! {
        <tr role="row" data-testid=format!("pin-{}", index + 1)>
            <th scope="row" role="rowheader">
              <div class="npfit-pin-head">
                <span class="npfit-pin-letter">{letter}</span>
                <input
                    type="text"
                    class="npfit-pin-name"
                    aria-label=named(m::pin_field)
                    maxlength=NAME_CHARS.to_string()
                    autocomplete="off"
                    placeholder=setting
                    prop:value=name
                    on:change:target=move |event| rename(state, index, &event.target().value())
                />
                <small class="npfit-pin-setting">{setting}</small>
                <span class="npfit-pin-buttons">
                    <button
                        type="button"
                        data-testid=format!("pin-show-{}", index + 1)
                        aria-label=named(m::pin_go_name)
                        on:click=move |_| show(state, index)
                    >
                        {words.get(m::PIN_GO)}
                    </button>
                    <button
                        type="button"
                        data-testid=format!("pin-remove-{}", index + 1)
                        aria-label=named(m::pin_remove_name)
                        on:click=move |_| {
                            remove(state, index);
                            if let Some(title) = title.get_untracked() {
                                let _refused = title.focus();
                            }
                        }
                    >
                        {words.get(m::PIN_REMOVE)}
                    </button>
                </span>
              </div>
            </th>
            <Values row />
        </tr>
    }
}

/// The six outcomes of a run, each with its name where there are no heads in sight.
#[component]
fn Values(row: Memo<PinRow>) -> impl IntoView {
    let state = use_state();
    Measure::STRIP
        .into_iter()
        .enumerate()
        .map(|(index, measure)| {
            view! {
                <td role="cell">
                    <span class="npfit-cell-name" aria-hidden="true">
                        {state.words.get(text::outcome_short(measure))}
                    </span>
                    <b>{move || row.with(|row| row.values[index].clone())}</b>
                    " "
                    <small>{move || row.with(|row| row.differences[index].clone())}</small>
                </td>
            }
        })
        .collect_view()
}

fn rename(state: State, index: usize, name: &str) {
    state.change(false, |scenario| {
        if let Some(pin) = scenario.pins.get_mut(index) {
            pin.rename(name);
        }
    });
}

fn show(state: State, index: usize) {
    state.change(false, |scenario| scenario.show_pin(index));
    let is_shown = state
        .now(|scenario| {
            scenario.pins.get(index).is_some_and(|pin| pin.settings() == scenario.settings())
        })
        .unwrap_or(false);
    // A locked lever stays, and says so itself.
    if is_shown {
        state.tell(state.words.with(|language| text::pin_shown(language, index)));
    }
}

fn remove(state: State, index: usize) {
    state.change(false, |scenario| {
        if index < scenario.pins.len() {
            scenario.pins.remove(index);
        }
    });
    state.tell(state.words.with(|language| text::pin_removed(language, index)));
}
