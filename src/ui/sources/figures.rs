//! Every real figure of the page, year by year.

use leptos::prelude::*;

use crate::analysis::order;
use crate::evidence::{self, Figure};
use crate::message as m;
use crate::text;
use crate::ui::part::{Part, Parts};
use crate::ui::stage::FigureRow;
use crate::ui::state::use_state;

/// The list.
#[component]
pub(in crate::ui) fn Sources() -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let parts = expect_context::<Parts>();
    let title =
        words.with(|language| m::sources_title(language, &language.whole(evidence::FIGURES.len())));
    view! {
        <Part name="sources" node_ref=parts.sources title=Signal::stored(title)>
            <p class="npfit-section-lead">{words.get(m::SOURCES_NOTE)}</p>
            {by_year()
                .into_iter()
                .map(|(year, figures)| view! { <Year year figures /> })
                .collect_view()}
        </Part>
    }
}

/// The figures of one year.
#[component]
fn Year(year: i32, figures: Vec<&'static Figure>) -> impl IntoView {
    let state = use_state();
    let row = |figure: &'static Figure| {
        view! {
            <li>
                <FigureRow state figure />
            </li>
        }
    };
    view! {
        <h4 class="npfit-year">{state.words.with(|language| text::year(language, year))}</h4>
        <ul class="npfit-figures">{figures.into_iter().map(row).collect_view()}</ul>
    }
}

/// The figures by the year they are true of, the earliest first.
fn by_year() -> Vec<(i32, Vec<&'static Figure>)> {
    let months: Vec<f64> =
        evidence::FIGURES.iter().map(|figure| figure.date.axis_months()).collect();
    let all = order::rising(&months).into_iter().map(|index| evidence::FIGURES[index]);
    let mut years: Vec<(i32, Vec<&'static Figure>)> = Vec::new();
    for figure in all {
        let year = figure.date.year();
        match years.last_mut() {
            Some((last, figures)) if *last == year => figures.push(figure),
            _ => years.push((year, vec![figure])),
        }
    }
    years
}
