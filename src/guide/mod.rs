//! The three guides as data and rules: the story in six steps, the guess, and the reader's own programme.
//!
//! Words are in [`crate::text`], what is seen in the interface. What a step of the story says of the model is
//! held against the ensemble by `tests/story_steps.rs`.

pub mod custom;
pub mod guess;
pub mod observation;
pub mod story;
