//! The six headline outcomes: as cards, and as the line above the levers on a phone.

use leptos::prelude::*;

use super::state::State;
use crate::text::{self, Headline};

/// The headline outcomes, each with its difference and, where there is one, the record's figure.
#[component]
pub(super) fn Cards(state: State) -> impl IntoView {
    let cards = Memo::new(move |_| state.cards());
    view! {
        <p class="npfit-heading">{text::OUTCOMES_HEADING}</p>
        <ul class="npfit-cards">
            {Headline::ALL
                .iter()
                .enumerate()
                .map(|(index, headline)| {
                    let card = move |part: fn(&text::Card) -> String| {
                        move || cards.with(|cards| part(&cards[index]))
                    };
                    view! {
                        <li class="npfit-card" data-outcome=headline.key()
                            class:npfit-same=move || {
                                cards.with(|cards| cards[index].is_same || cards[index].is_open)
                            }>
                            <b class="outcome-number">{card(|c| c.number.clone())}</b>
                            <span class="outcome-label">{card(|c| c.label.to_owned())}</span>
                            <em class="outcome-difference">{card(|c| c.difference.clone())}</em>
                            <span class="outcome-doubt">{card(|c| c.doubt.clone())}</span>
                            <span class="outcome-record">
                                {card(|c| c.record.clone().unwrap_or_default())}
                            </span>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
        <p class="npfit-note">{move || if state.is_newest() { text::DOUBT_NOTE } else { "" }}</p>
    }
}

/// The outcomes in one line, beside the lever under the thumb. Only seen where the page is narrow;
/// the cards say the same to those who hear it.
#[component]
pub(super) fn Dock(state: State) -> impl IntoView {
    view! {
        <p class="npfit-dock" aria-hidden="true">
            {move || {
                let (own, _) = state.outcomes();
                text::dock(&own)
                    .into_iter()
                    .map(|(headline, number, label)| {
                        view! { <span><b data-dock=headline.key()>{number}</b>{label}</span> }
                    })
                    .collect_view()
            }}
        </p>
    }
}
