//! What a run came to: the sentence, the headline outcomes as cards and as the line above the levers
//! on a phone, and what is said of the address and of the constants.

use web_sys::Element;

use super::dom::{all, effect, find, set_class, write};
use super::html;
use super::state::State;
use crate::text::{self, Card};

/// Keeps what the widget in `root` says of its run.
pub(super) fn live(root: &Element, state: State) {
    let items = all(root, "[data-outcome]");
    effect(Box::new(move || {
        for (item, card) in items.iter().zip(state.cards()) {
            show(item, &card);
        }
    }));
    // Only seen where the page is narrow; the cards say the same to those who hear it.
    if let Some(dock) = find(root, ".npfit-dock") {
        effect(Box::new(move || dock.set_inner_html(&html::dock(&state.outcomes().0))));
    }
    keep(root, "[data-sentence]", Box::new(move || state.sentence()));
    keep(root, "[data-notice]", Box::new(move || state.notices_in_words()));
    keep(root, "[data-constants]", Box::new(move || state.changed_constants()));
    let of_newest =
        move |words: &str| if state.is_newest() { words.to_owned() } else { String::new() };
    keep(root, "[data-doubt-note]", Box::new(move || of_newest(&text::DOUBT_NOTE)));
    keep(root, "[data-misses]", Box::new(move || of_newest(&text::MISSES)));
}

/// Keeps the text of one element.
fn keep(root: &Element, selector: &str, words: Box<dyn Fn() -> String>) {
    if let Some(element) = find(root, selector) {
        effect(Box::new(move || write(&element, &words())));
    }
}

/// A card's five parts, in the order of the markup.
fn show(item: &Element, card: &Card) {
    set_class(item, "npfit-same", card.is_same || card.is_open);
    let record = card.record.as_deref().unwrap_or_default();
    let parts = [&card.number, card.label, &card.difference, &card.doubt, record];
    let places = item.children();
    for (index, part) in (0..).zip(parts) {
        if let Some(place) = places.item(index) {
            write(&place, part);
        }
    }
}
