//! The two charts, with their titles, notes and keys.

use leptos::prelude::*;

use super::canvas::ChartCanvas;
use super::environment::Environment;
use super::state::State;
use crate::chart::{delivery, money};
use crate::model::{Component, LAST_MONTH};
use crate::text;

/// The money chart.
#[component]
pub(super) fn Money(state: State, environment: Environment) -> impl IntoView {
    let chart =
        move |width_px| state.with_runs(|run, baseline, _| money::chart(run, baseline, width_px));
    let description =
        move || state.with_runs(|run, baseline, _| text::chart_description(run, baseline));
    view! {
        <figure class="npfit-figure npfit-money">
            <figcaption>
                <h2>{text::MONEY_TITLE}</h2>
                <span>{text::MONEY_UNIT}</span>
            </figcaption>
            <p class="npfit-key">
                <span><i class="npfit-swatch npfit-swatch-yours"></i>{text::YOUR_SPEND}</span>
                <span><i class="npfit-swatch npfit-swatch-benefits"></i>{text::YOUR_BENEFITS}</span>
                <span><i class="npfit-swatch npfit-swatch-baseline"></i>{text::KEY_BASELINE}</span>
                <span><i class="npfit-dot"></i>{text::KEY_RECORD}</span>
                <span><i class="npfit-dot npfit-square"></i>{text::KEY_BENEFITS_CLAIMED}</span>
            </p>
            <ChartCanvas name="money" chart description environment />
            <p class="npfit-note" data-events>{move || state.run.with(|run| text::run_events(run))}</p>
            <p class="npfit-note">{text::MONEY_NOTE} " " {text::estimates_note()}</p>
        </figure>
    }
}

/// The delivery panels.
#[component]
pub(super) fn Delivery(state: State, environment: Environment) -> impl IntoView {
    view! {
        <figure class="npfit-figure npfit-delivery">
            <figcaption>
                <h2>{text::DELIVERY_TITLE}</h2>
                <span>{text::DELIVERY_UNIT}</span>
            </figcaption>
            <div class="npfit-panels">
                {Component::ALL.map(|component| view! { <Panel component state environment /> })}
                <p class="npfit-key npfit-key-block">
                    <span><i class="npfit-swatch npfit-swatch-yours"></i>{text::KEY_YOURS}</span>
                    <span><i class="npfit-swatch npfit-swatch-baseline"></i>{text::KEY_BASELINE}</span>
                    <span><i class="npfit-dot"></i>{text::KEY_RECORD}</span>
                    <span><i class="npfit-dot npfit-year"></i>{text::KEY_YEAR_ONLY}</span>
                    <span><i class="npfit-ring"></i>{text::KEY_FORECAST}</span>
                    <span><i class="npfit-cross">"×"</i>{text::KEY_PLAN}</span>
                </p>
            </div>
        </figure>
    }
}

#[component]
fn Panel(component: Component, state: State, environment: Environment) -> impl IntoView {
    let chart = move |_| {
        state.with_runs(|run, baseline, scenario| {
            delivery::chart(run, baseline, &scenario.parameters, component)
        })
    };
    let now = move || {
        state.with_runs(|run, baseline, scenario| {
            let end = |run| delivery::share(run, &scenario.parameters, component, LAST_MONTH);
            text::panel_now(end(run), end(baseline))
        })
    };
    let description = move || {
        state.with_runs(|run, _, scenario| {
            text::panel_description(component, |month| {
                delivery::share(run, &scenario.parameters, component, month)
            })
        })
    };
    view! {
        <section class="npfit-panel">
            <h3>{text::panel_title(component)}</h3>
            <p class="npfit-unit">{text::panel_unit(component)}</p>
            <ChartCanvas name=format!("delivery-{}", component.key().replace('_', "-"))
                chart description environment />
            <p class="npfit-now">{now}</p>
        </section>
    }
}
