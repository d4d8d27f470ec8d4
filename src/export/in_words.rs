//! A run in words: its sentence and its six outcomes, as the page shows them.

use npfit_model::{Month, Outcomes};

use crate::chart::Runs;
use crate::evidence;
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
        let (own, history) =
            (Outcomes::of(runs.run, runs.clock), Outcomes::of(runs.history, runs.clock));
        let month = Month(evidence::SPEND.last().date.month_index());
        let summary = Summary {
            levers: runs.run.levers(),
            own: &own,
            history: &history,
            clock: runs.clock,
            uncertainty: runs.uncertainty,
            is_history: runs.is_history(),
            programme_spend_gbp_million: runs.history.at(month).spend_programme_gbp_million,
        };
        let cards = text::cards(language, &summary);
        let history = cards
            .each_ref()
            .map(|card| card.measure.format().print(language, card.measure.of(&history)));
        Self { sentence: text::plain(&text::headline(language, &summary)), cards, history }
    }
}
