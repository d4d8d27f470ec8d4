//! How a widget looks and what of it is there: what a host asks for. No part of a run, and no step of undo.

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the host's page is; then as the reader's system is.
    #[default]
    Auto,
    /// Light, whatever the host.
    Light,
    /// Dark, whatever the host.
    Dark,
}

impl ThemeChoice {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The key of links, files and attributes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The choice of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.key() == key)
    }
}

/// How much of the widget is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    /// All of it.
    #[default]
    Full,
    /// The first screen: levers, charts and outcomes, with a link to the whole.
    Compact,
    /// One chart with its sentence.
    Chart,
}

impl Variant {
    /// Every variant.
    pub const ALL: [Self; 3] = [Self::Full, Self::Compact, Self::Chart];

    /// The key of links, files and attributes.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Compact => "compact",
            Self::Chart => "chart",
        }
    }

    /// The variant of a key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|variant| variant.key() == key)
    }
}

/// The longest tag of a language (RFC 5646 asks for room for 35 characters).
const TAG_CHARS: usize = 35;

/// What a host asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Light or dark.
    pub theme: ThemeChoice,
    /// How much of the widget is there.
    pub variant: Variant,
    /// The tag of its language; empty if it is the page's own.
    pub language: String,
}

impl Look {
    /// Takes a tag of letters, digits and hyphens; says whether it is one.
    pub(super) fn take_language(&mut self, tag: &str) -> bool {
        let is_tag = !tag.is_empty()
            && tag.len() <= TAG_CHARS
            && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if is_tag {
            tag.clone_into(&mut self.language);
        }
        is_tag
    }
}
