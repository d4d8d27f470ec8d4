//! The loop diagram: links that changed against history light up as a lever moves; each leads to its equation.

use leptos::ev::{MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use crate::analysis::loops::{Activity, LINKS, Loop, activity};
use crate::chart::loops::{LoopChart, draw_loops};
use crate::message as m;
use crate::text;
use crate::ui::hooks::canvas::{use_chart_space, use_drawing};
use crate::ui::hooks::how;
use crate::ui::state::{State, use_state};

/// How many changed links are listed.
const LISTED: usize = 6;

/// The diagram, with the loops to choose from and the links that changed most.
#[component]
pub(super) fn Loops() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let activity = Memo::new(move |_| {
        let clock = state.with(|scenario| scenario.clock);
        let run = state.run.get();
        state.history.with_value(|history| activity(&run, history, clock))
    });
    let shown = RwSignal::new(None::<Loop>);
    let canvas = NodeRef::<html::Canvas>::new();
    let space = use_chart_space(canvas);
    // Where there is no room for the whole, one loop is shown.
    let only = Memo::new(move |_| {
        let is_wide = space.get().is_none_or(|space| space.size().is_wide());
        (!is_wide).then(|| most_changed(&activity.get()))
    });
    let drawn = Memo::new(move |_| shown.get().or(only.get()));
    let track = move || {
        activity.track();
        drawn.track();
    };
    use_drawing(canvas, space, track, move |root, size, theme| {
        activity.with_untracked(|activity| {
            words.with(|language| {
                let chart = LoopChart { activity, shown: drawn.get_untracked(), language };
                let _undrawn = draw_loops(root, &chart, size, theme);
            });
        });
    });
    let link_at = move |x: i32, y: i32| {
        let space = space.get_untracked()?;
        activity.with_untracked(|activity| {
            words.with(|language| {
                let chart = LoopChart { activity, shown: drawn.get_untracked(), language };
                chart.link_at(space.size(), space.inward((f64::from(x), f64::from(y))))
            })
        })
    };
    let pointed = RwSignal::new(None::<usize>);
    let over = move |event: PointerEvent| {
        let link = link_at(event.offset_x(), event.offset_y());
        if pointed.get_untracked() != link {
            pointed.set(link);
        }
    };
    let open = move |event: MouseEvent| {
        if let Some(index) = link_at(event.offset_x(), event.offset_y()) {
            let address = how::equation(state, LINKS[index].equation).get_untracked();
            let _refused = window().open_with_url_and_target(&address, "_blank");
        }
    };
    let description = move || {
        activity.with(|activity| words.with(|language| text::loops_description(language, activity)))
    };
    let caption = move || {
        pointed.get().map(|index| {
            let strength = activity.with(|activity| activity.links()[index]);
            words.with(|language| text::link_change(language, &LINKS[index], strength))
        })
    };
    view! {
        <div class="npfit-loops">
            <LoopChoice shown only />
            <div class="npfit-plot">
                <canvas
                    node_ref=canvas
                    data-testid="chart"
                    role="img"
                    aria-label=description
                    class:npfit-pointing=move || pointed.get().is_some()
                    on:pointermove=over
                    on:pointerleave=move |_| pointed.set(None)
                    on:click=open
                ></canvas>
                <p class="npfit-loops-caption">{caption}</p>
            </div>
            <Changed state activity />
        </div>
    }
}

/// The loop that changed most.
fn most_changed(activity: &Activity) -> Loop {
    let mut most = Loop::B1;
    for each in Loop::ALL {
        if each.is_reinforcing().is_some() && activity.of_loop(each) > activity.of_loop(most) {
            most = each;
        }
    }
    most
}

/// The loops, to look at one by itself.
#[component]
fn LoopChoice(shown: RwSignal<Option<Loop>>, only: Memo<Option<Loop>>) -> impl IntoView {
    let words = use_state().words;
    let key = |of: Loop| format!("{of:?}");
    // Without a choice a narrow diagram shows one loop: it is named here.
    let unchosen =
        move || words.get(if only.get().is_none() { m::LOOPS_ALL } else { m::LOOPS_MOST_CHANGED });
    let named = move || {
        let each = only.get().filter(|_| shown.get().is_none())?;
        let title = words.with(|language| text::loop_title(language, each));
        Some(view! { <b>{title}</b>" " })
    };
    view! {
        <p class="npfit-choices">
            <label>
                <span class="npfit-hidden">{words.get(m::CHOOSE_LOOP)}</span>
                <select
                    data-testid="loop"
                    on:change:target=move |event| {
                        let value = event.target().value();
                        shown.set(Loop::ALL.into_iter().find(|each| key(*each) == value));
                    }
                >
                    <option value="">{unchosen}</option>
                    {Loop::ALL
                        .map(|each| {
                            let title = words.with(|language| text::loop_title(language, each));
                            view! { <option value=key(each)>{title}</option> }
                        })
                        .collect_view()}
                </select>
            </label>
            <span class="npfit-loop-says">
                {named} {move || shown.get().or(only.get()).map(|each| words.get(text::loop_says(each)))}
            </span>
        </p>
    }
}

/// The links that changed most, each with its equation.
#[component]
fn Changed(state: State, activity: Memo<Activity>) -> impl IntoView {
    let words = state.words;
    let items = move || {
        activity.with(|activity| {
            activity
                .most_changed(LISTED)
                .into_iter()
                .map(|index| {
                    let link = &LINKS[index];
                    let strength = activity.links()[index];
                    let name = words.with(|language| text::link_change(language, link, strength));
                    let href = how::equation(state, link.equation);
                    view! {
                        <li>
                            <a href=move || href.get() target="_blank">{name}</a>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let is_still = move || activity.with(|activity| activity.most_changed(1).is_empty());
    view! {
        <Show when=is_still>
            <p class="npfit-note">{words.get(m::LOOPS_HISTORY)}</p>
        </Show>
        <ul class="npfit-loops-changed">{items}</ul>
    }
}
