//! A run in words: its sentence and its six outcomes, as the page shows them.

use crate::chart::Runs;
use crate::message::Language;
use crate::text::{self, Card, Summary};

/// A run in words.
#[derive(Clone, Debug, PartialEq)]
pub struct RunInWords {
    /// What the run came to, in one sentence.
    pub sentence: String,
    /// The outcomes of the strip.
    pub cards: [Card; 6],
    /// The same outcomes of the model's run of history, printed.
    pub history: [String; 6],
}

impl RunInWords {
    /// The reader's run beside history's.
    pub fn of(language: &Language, runs: &Runs<'_>) -> Self {
        let summary = Summary::of(runs.run, runs.history, runs.clock, runs.uncertainty);
        let cards = text::cards(language, &summary);
        let history = cards
            .each_ref()
            .map(|card| card.measure.format().print(language, card.measure.of(&summary.history)));
        Self { sentence: text::plain(&text::headline(language, &summary)), cards, history }
    }
}
