//! The three guides: the story beside the chart, the guess in place of the instrument, and the reader's own
//! programme on a tab of its own.

mod custom;
mod draw;
mod guess;
mod sources;
mod story;

pub(super) use custom::{CustomPanel, Questions};
pub(super) use guess::GuessPanel;
pub(super) use story::StoryPanel;
