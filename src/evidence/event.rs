//! Events of the record, each with one sentence that tells what a reader should know of it.

use std::iter;

use super::{Figure, Source};
use crate::message::{Language, Message};

/// Prints what a fact quotes of a figure, in a language.
#[derive(Clone, Copy)]
pub struct Print {
    /// Its amount with its unit.
    pub amount: fn(&Language, &Figure) -> String,
    /// Its date.
    pub date: fn(&Language, &Figure) -> String,
}

/// An event of the record, as charts mark it and tables tell it.
#[derive(Clone, Copy)]
pub struct RecordEvent {
    /// The event itself: its date, and the source that says that it happened.
    pub figure: &'static Figure,
    /// What happened: "Fujitsu’s contract for the South is terminated".
    pub label: Message,
    /// The same, short enough for a chart.
    pub short: Message,
    /// Where the fact was read; often another page than the event's own.
    pub source: &'static Source,
    /// The figures that the fact quotes, amount or date, in the order of the sentence.
    pub quotes: &'static [&'static Figure],
    /// The sentence, with its figures printed.
    pub(super) fact: fn(&Language, Print) -> String,
}

impl RecordEvent {
    /// One sentence about it, its figures printed by `print`.
    pub fn fact(&self, language: &Language, print: Print) -> String {
        (self.fact)(language, print)
    }

    /// Where the fact and the figures in it were read, each page once, the event's own left out.
    pub fn other_sources(&self) -> Vec<&'static Source> {
        let mut sources: Vec<&'static Source> = vec![self.figure.source];
        for source in iter::once(self.source).chain(self.quotes.iter().map(|own| own.source)) {
            if !sources.iter().any(|told| told.id == source.id) {
                sources.push(source);
            }
        }
        sources.split_off(1)
    }
}
