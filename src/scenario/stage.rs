//! Whether a reader is at the instrument, at the guess or at a step of the story.

/// How many steps the story has.
pub const STORY_STEPS: u8 = 6;

/// Begins the key of a step of the story; its number follows, from one.
const STORY_PREFIX: &str = "story-";

/// Where a reader is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Guesses before seeing the record.
    Guess,
    /// At a step of the story, from 1 to [`STORY_STEPS`].
    Story(u8),
    /// At the instrument.
    #[default]
    Play,
}

impl Stage {
    /// As links and files spell it.
    pub fn key(self) -> String {
        match self {
            Self::Guess => "guess".to_owned(),
            Self::Story(step) => String::from(STORY_PREFIX) + &step.to_string(),
            Self::Play => "play".to_owned(),
        }
    }

    /// The stage of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "guess" => Some(Self::Guess),
            "play" => Some(Self::Play),
            _ => {
                let step = key.strip_prefix(STORY_PREFIX)?.parse().ok()?;
                (1..=STORY_STEPS).contains(&step).then_some(Self::Story(step))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_is_found_by_its_key_and_nothing_else_is_one() {
        for stage in [Stage::Guess, Stage::Play, Stage::Story(1), Stage::Story(STORY_STEPS)] {
            assert_eq!(Stage::of_key(&stage.key()), Some(stage));
        }
        for key in ["", "story", "story-", "story-0", "story-7", "story-999", "Guess", "play "] {
            assert_eq!(Stage::of_key(key), None, "{key}");
        }
    }
}
