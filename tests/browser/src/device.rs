//! Screens to show the page on.

/// A screen, and how it is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Device {
    /// The viewport's width in CSS pixels.
    pub(crate) width: u32,
    /// The viewport's height in CSS pixels.
    pub(crate) height: u32,
    /// Device pixels per CSS pixel.
    pub(crate) ratio: f64,
    /// Whether it is used by touch, as a phone is.
    pub(crate) touch: bool,
    /// Whether its owner prefers dark pages.
    pub(crate) dark: bool,
}

impl Device {
    /// A browser window on a desk: the wide first screen of issue 11.
    pub(crate) const DESKTOP: Self =
        Self { width: 1200, height: 800, ratio: 1.0, touch: false, dark: false };

    /// The commonest laptop, with the browser's bars.
    pub(crate) const LAPTOP: Self = Self { width: 1366, height: 625, ..Self::DESKTOP };

    /// The width of an article's column.
    pub(crate) const COLUMN: Self = Self { width: 720, height: 780, ..Self::DESKTOP };

    /// A common phone.
    pub(crate) const PHONE: Self =
        Self { width: 360, height: 740, ratio: 3.0, touch: true, dark: false };

    /// The smallest phone that must do.
    pub(crate) const SMALL_PHONE: Self =
        Self { width: 320, height: 640, ratio: 2.0, ..Self::PHONE };
}
