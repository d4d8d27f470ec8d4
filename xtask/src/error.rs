//! The one error type: a sentence for the person at the terminal.

use std::fmt;

/// What went wrong, as one clear sentence.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Error(String);

/// The result of anything in this crate that can go wrong.
pub(crate) type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error that reads as `sentence`.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Leaves the function with an [`Error`] made as by `format!`.
macro_rules! bail {
    ($($sentence:tt)*) => {
        return Err($crate::error::Error::new(format!($($sentence)*)))
    };
}

/// Leaves the function with an [`Error`] unless the condition holds.
macro_rules! ensure {
    ($condition:expr, $($sentence:tt)*) => {
        if !$condition {
            $crate::error::bail!($($sentence)*);
        }
    };
}

pub(crate) use {bail, ensure};

/// Says what was being done when something failed.
pub(crate) trait Context<T> {
    /// Puts `doing` in front of the error: "Could not read dist: no such file".
    fn context(self, doing: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Error(format!("{}: {error}", doing())))
    }
}

impl From<fantoccini::error::CmdError> for Error {
    fn from(error: fantoccini::error::CmdError) -> Self {
        let error = error.to_string();
        // What follows the first line names the browser's version, or a stack of its own.
        Self(format!("The browser answered: {}", error.lines().next().unwrap_or_default()))
    }
}

impl From<lexopt::Error> for Error {
    fn from(error: lexopt::Error) -> Self {
        Self(format!(
            "The command line is not understood ({error}); `cargo xtask help` lists the commands."
        ))
    }
}
