//! The lever map: one outcome over two levers. A click, a drag or an arrow key goes there.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use crate::analysis::Measure;
use crate::analysis::lever_map::{CUSTOM_MEASURES, LeverMap as Map, MAP_SIDE};
use crate::chart::map::{MapChart, MapLayout, draw_map};
use crate::message as m;
use crate::scenario::LeverPair;
use crate::text;
use crate::ui::hooks::canvas::{use_chart_space, use_drawing};
use crate::ui::hooks::idle::IdleWork;
use crate::ui::state::{State, use_state};

/// Cells that are run between two looks at the clock.
const CELLS_A_STEP: usize = 8;

/// The map, with what it shows to choose.
#[component]
pub(super) fn LeverMap() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let map = use_map(state);
    let canvas = NodeRef::<html::Canvas>::new();
    let space = use_chart_space(canvas);
    let levers = Memo::new(move |_| state.levers());
    let track = move || {
        levers.track();
        map.track();
    };
    use_drawing(canvas, space, track, move |root, size, theme| {
        let levers = levers.get_untracked();
        map.with_untracked(|map| {
            words.with(|language| {
                let chart = MapChart { map, levers: &levers, language };
                let _undrawn = draw_map(root, &chart, size, theme);
            });
        });
    });
    let go = move |event: &PointerEvent| {
        if let Some(space) = space.get_untracked() {
            let at = (f64::from(event.offset_x()), f64::from(event.offset_y()));
            let (across, up) = MapLayout::of(space.size()).shares(space.inward(at));
            let levers = map.with_untracked(|map| map.at_shares(&state.levers_now(), across, up));
            state.change(true, |scenario| scenario.levers = levers);
        }
    };
    let press = move |event: KeyboardEvent| {
        let (columns, rows) = match event.key().as_str() {
            "ArrowRight" => (1, 0),
            "ArrowLeft" => (-1, 0),
            "ArrowUp" => (0, 1),
            "ArrowDown" => (0, -1),
            "PageUp" => (0, 4),
            "PageDown" => (0, -4),
            "End" => (MAP_SIDE as i32, 0),
            "Home" => (-(MAP_SIDE as i32), 0),
            _ => return,
        };
        event.prevent_default();
        let levers = map.with_untracked(|map| map.stepped(&state.levers_now(), columns, rows));
        state.change(true, |scenario| scenario.levers = levers);
    };
    let summary = move || {
        let levers = state.with(|scenario| scenario.levers);
        let value = state.settings.with(|settings| map.with(|map| map.value_of(settings)));
        map.with(|map| words.with(|language| text::map_summary(language, map, &levers, value)))
    };
    view! {
        <div class="npfit-map">
            <Choices />
            <div class="npfit-plot">
                <canvas node_ref=canvas data-testid="chart" role="img" aria-label=summary></canvas>
                <div
                    class="npfit-crosshair npfit-map-area"
                    tabindex="0"
                    role="application"
                    aria-label=words.get(m::MAP_NAME)
                    on:pointerdown=move |event| go(&event)
                    on:pointermove=move |event| {
                        if event.buttons() == 1 {
                            go(&event);
                        }
                    }
                    on:pointerup=move |_| state.end_gesture()
                    on:keydown=press
                ></div>
            </div>
            <p class="npfit-map-summary">{summary}</p>
        </div>
    }
}

/// The map of the reader's settings, run in slices behind the page.
fn use_map(state: State) -> RwSignal<Map> {
    let map = RwSignal::new(untrack(|| state.with(Map::of_scenario)));
    let work = IdleWork::default();
    let stopped = StoredValue::new_local(work.clone());
    on_cleanup(move || {
        stopped.try_with_value(IdleWork::stop);
    });
    Effect::new(move |_| {
        let next = state.with(Map::of_scenario);
        // The two levers of the map do not count: a drag on the map needs no other map.
        if map.with_untracked(|map| map.is_like(&next) && map.is_complete()) {
            return;
        }
        let next = Rc::new(RefCell::new(next));
        work.start(move || {
            let is_done = next.borrow_mut().step(CELLS_A_STEP);
            if is_done {
                map.try_set(next.borrow().clone());
            }
            is_done
        });
    });
    map
}

/// Which outcome, and which levers.
#[component]
fn Choices() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    view! {
        <p class="npfit-choices">
            <MeasureChoice is_map=true />
            <label>
                <span class="npfit-hidden">{words.get(m::CHOOSE_LEVERS)}</span>
                <select on:change:target=move |event| {
                    if let Some(pair) = LeverPair::of_key(&event.target().value()) {
                        state.look(|scenario| scenario.pair = pair);
                    }
                }>
                    {LeverPair::ALL
                        .map(|pair| {
                            let name = words.with(|language| text::pair_name(language, pair));
                            view! {
                                <option
                                    value=pair.key()
                                    selected=move || state.with(|scenario| scenario.pair == pair)
                                >
                                    {name}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
        </p>
    }
}

/// Which outcome a map or a chart of sensitivity shows.
#[component]
pub(super) fn MeasureChoice(
    /// Whether it is a map's, which shows some outcomes of the custom programme alone.
    is_map: bool,
) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let name = move |measure: Measure| {
        let is_own = is_map && state.with(|scenario| scenario.custom.is_some());
        words.get(text::map_measure(measure, is_own && CUSTOM_MEASURES.contains(&measure)))
    };
    view! {
        <label>
            <span class="npfit-hidden">{words.get(m::CHOOSE_OUTCOME)}</span>
            <select
                data-testid="measure"
                on:change:target=move |event| {
                    if let Some(measure) = Measure::of_key(&event.target().value()) {
                        state.look(|scenario| scenario.measure = measure);
                    }
                }
            >
                {Measure::ALL
                    .map(|measure| {
                        view! {
                            <option
                                value=measure.key()
                                selected=move || state.with(|scenario| scenario.measure == measure)
                            >
                                {move || name(measure)}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}
