//! A chart over time on a canvas, drawn anew whenever the chart, its size or the theme changes.

use leptos::html;
use leptos::prelude::*;

use super::tooltip::Crosshair;
use crate::chart::{ChartSize, Runs, Subject, TimeChart, draw};
use crate::text;
use crate::ui::hooks::canvas::{use_chart_space, use_drawing};
use crate::ui::state::{State, use_state};

/// A chart with its title.
#[component]
pub(in crate::ui) fn ChartPanel(subject: Subject) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let canvas = NodeRef::<html::Canvas>::new();
    let space = use_chart_space(canvas);
    let chart = Memo::new_with_compare(
        move |_| space.get().map(|space| chart(state, subject, space.size())),
        |_, _| true,
    );
    use_drawing(
        canvas,
        space,
        move || chart.track(),
        move |root, size, theme| {
            chart.with_untracked(|chart| {
                if let Some(chart) = chart {
                    // A chart that cannot be drawn leaves its description and the last picture.
                    let _undrawn = draw(root, chart, size, theme);
                }
            });
        },
    );
    let description = move || {
        chart.with(|chart| {
            let chart = chart.as_ref()?;
            Some(words.with(|language| text::chart_description(language, subject, chart)))
        })
    };
    view! {
        <figure
            class="npfit-chart"
            class:npfit-watched=move || state.is_watched(subject)
            data-chart=subject.key()
        >
            <figcaption>
                <b>{words.get(text::chart_title(subject))}</b>
                " "
                <span>{words.get(text::chart_unit(subject))}</span>
            </figcaption>
            <div class="npfit-plot">
                <canvas node_ref=canvas data-testid="chart" role="img" aria-label=description></canvas>
                <Crosshair subject chart space />
            </div>
        </figure>
    }
}

/// The chart as the state has it.
fn chart(state: State, subject: Subject, size: ChartSize) -> TimeChart {
    let (run, pins, uncertainty) = (state.run.get(), state.pins.get(), state.uncertainty.get());
    let (clock, custom) =
        state.with(|scenario| (scenario.clock, scenario.custom.map(|custom| custom.component)));
    state.history.with_value(|history| {
        let runs = Runs {
            run: &run,
            history,
            uncertainty: uncertainty.as_deref(),
            pins: &pins,
            custom,
            clock,
        };
        state.words.with(|language| subject.chart(&runs, language, size))
    })
}
