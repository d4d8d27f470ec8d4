//! Colours and type of the charts. `style/tokens.css` holds the same colours for the page around
//! them; a test keeps the two alike.

/// A colour, red, green and blue.
pub type Rgb = (u8, u8, u8);

/// What a colour stands for; the theme says how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The record, and everything that must be read first.
    Record,
    /// Axis labels, notes, plans.
    Soft,
    /// Grid lines.
    Grid,
    /// The page behind.
    Paper,
    /// The reader's run.
    Yours,
    /// The reader's benefits.
    Benefits,
    /// The model's run of what happened.
    Baseline,
    /// Pinned runs.
    Pin,
    /// A second and a third quantity of the reader's run.
    Third,
}

impl Ink {
    /// Every ink.
    pub const ALL: [Self; 9] = [
        Self::Record,
        Self::Soft,
        Self::Grid,
        Self::Paper,
        Self::Yours,
        Self::Benefits,
        Self::Baseline,
        Self::Pin,
        Self::Third,
    ];

    /// The name of the style sheet's custom property for this ink.
    pub const fn token(self) -> &'static str {
        match self {
            Self::Record => "--npfit-ink",
            Self::Soft => "--npfit-soft",
            Self::Grid => "--npfit-line",
            Self::Paper => "--npfit-paper",
            Self::Yours => "--npfit-yours",
            Self::Benefits => "--npfit-benefits",
            Self::Baseline => "--npfit-baseline",
            Self::Pin => "--npfit-pin",
            Self::Third => "--npfit-third",
        }
    }
}

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    ink: Rgb,
    soft: Rgb,
    line: Rgb,
    paper: Rgb,
    yours: Rgb,
    benefits: Rgb,
    baseline: Rgb,
    pin: Rgb,
    third: Rgb,
}

impl Theme {
    /// On white.
    pub const LIGHT: Self = Self {
        ink: (0x16, 0x18, 0x1d),
        soft: (0x5a, 0x62, 0x70),
        line: (0xdf, 0xe3, 0xe8),
        paper: (0xff, 0xff, 0xff),
        yours: (0x00, 0x5f, 0x9e),
        benefits: (0x00, 0x7a, 0x5a),
        baseline: (0x7f, 0x89, 0x96),
        pin: (0xa0, 0x4a, 0x00),
        third: (0x8a, 0x3f, 0x8f),
    };

    /// On near-black.
    pub const DARK: Self = Self {
        ink: (0xec, 0xef, 0xf3),
        soft: (0xa3, 0xad, 0xba),
        line: (0x33, 0x3a, 0x44),
        paper: (0x14, 0x17, 0x1c),
        yours: (0x5c, 0xb3, 0xf0),
        benefits: (0x4f, 0xcf, 0x9f),
        baseline: (0x77, 0x81, 0x8f),
        pin: (0xe8, 0xa1, 0x5c),
        third: (0xd0, 0x94, 0xd6),
    };

    /// The system's colours, where a reader forces theirs: text, background, and what is the reader's own.
    pub const fn forced(text: Rgb, background: Rgb, own: Rgb) -> Self {
        Self {
            ink: text,
            soft: text,
            line: text,
            paper: background,
            yours: own,
            benefits: own,
            baseline: text,
            pin: own,
            third: own,
        }
    }

    /// The same with the colours that `own` gives in place of these.
    #[must_use]
    pub fn with(self, own: impl Fn(Ink) -> Option<Rgb>) -> Self {
        let colour = |ink| own(ink).unwrap_or_else(|| self.colour(ink));
        Self {
            ink: colour(Ink::Record),
            soft: colour(Ink::Soft),
            line: colour(Ink::Grid),
            paper: colour(Ink::Paper),
            yours: colour(Ink::Yours),
            benefits: colour(Ink::Benefits),
            baseline: colour(Ink::Baseline),
            pin: colour(Ink::Pin),
            third: colour(Ink::Third),
        }
    }

    /// Whether every text can be read on a background: a contrast of 4.5, and of 3 for history's line (WCAG 2.2).
    pub fn is_readable_on(&self, paper: Rgb) -> bool {
        let texts =
            [self.ink, self.soft, self.yours, self.benefits, self.pin, self.third].into_iter();
        texts.map(|ink| contrast(ink, paper)).all(|found| found >= 4.5)
            && contrast(self.baseline, paper) >= 3.0
    }

    /// The colour of an ink.
    pub const fn colour(&self, ink: Ink) -> Rgb {
        match ink {
            Ink::Record => self.ink,
            Ink::Soft => self.soft,
            Ink::Grid => self.line,
            Ink::Paper => self.paper,
            Ink::Yours => self.yours,
            Ink::Benefits => self.benefits,
            Ink::Baseline => self.baseline,
            Ink::Pin => self.pin,
            Ink::Third => self.third,
        }
    }
}

/// The contrast of two colours, 1 to 21, as WCAG 2 defines it.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Whether light text is read better on a colour than dark text.
pub fn is_dark(colour: Rgb) -> bool {
    contrast(colour, (255, 255, 255)) > contrast(colour, (0, 0, 0))
}

/// Relative luminance, 0 to 1, as WCAG 2 defines it.
fn luminance((red, green, blue): Rgb) -> f64 {
    let channel = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
    };
    0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
}

/// Fonts of the charts: what the reader's system sets its own text in. Named faces stand before the
/// generic one, whose widths differ most between systems.
pub const FONT_FAMILY: &str =
    "-apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, Liberation Sans, sans-serif";
