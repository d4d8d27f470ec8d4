//! What Firefox and WebKitGTK need to be driven, for `cargo xtask browser --engine firefox|webkit`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::chromium;
use crate::process::{find_on_path, is_root};
use crate::tools;

/// The geckodriver that Firefox is driven by.
const GECKODRIVER_VERSION: &str = "0.36.0";

/// Where Debian and Ubuntu keep WebKitGTK's little browser.
const MINI_BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/// A browser engine besides Chromium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Other {
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver, on a virtual display.
    WebKit,
}

impl Other {
    /// The engine that arguments ask for, if it is not Chromium.
    pub(crate) fn of(arguments: &[OsString]) -> Option<Self> {
        let at = arguments.iter().position(|argument| argument == "--engine")?;
        match arguments.get(at + 1)?.to_str()? {
            "firefox" => Some(Self::Firefox),
            "webkit" => Some(Self::WebKit),
            _ => None,
        }
    }

    /// Installs what is missing, and makes `tests` run with it.
    pub(crate) fn prepare(self, tests: Command) -> Result<Command> {
        match self {
            Self::Firefox => firefox(tests),
            Self::WebKit => webkit(tests),
        }
    }
}

fn firefox(mut tests: Command) -> Result<Command> {
    if find_on_path(&["firefox", "firefox-esr"]).is_none() {
        chromium::install_packages(&["firefox-esr"])?;
    }
    let folder = tools::geckodriver(GECKODRIVER_VERSION)?;
    tests.env("GECKODRIVER", folder.join("geckodriver"));
    if is_root() {
        // Firefox refuses a home that belongs to somebody else.
        tests.env("HOME", std::env::home_dir().unwrap_or_else(|| PathBuf::from("/root")));
    }
    Ok(tests)
}

/// The whole test program runs on a virtual display, which ends with it.
fn webkit(tests: Command) -> Result<Command> {
    if find_on_path(&["WebKitWebDriver"]).is_none() || find_on_path(&["xvfb-run"]).is_none() {
        chromium::install_packages(&["webkit2gtk-driver", "xvfb", "xauth"])?;
    }
    if !Path::new(MINI_BROWSER).is_file() {
        bail!("There is no {MINI_BROWSER}; set MINIBROWSER and run npfit-browser-tests yourself.");
    }
    let mut display = Command::new("xvfb-run");
    display.args(["--auto-servernum", "--server-args=-screen 0 1400x1000x24"]);
    display.arg(tests.get_program()).args(tests.get_args());
    for (name, value) in tests.get_envs() {
        if let Some(value) = value {
            display.env(name, value);
        }
    }
    if let Some(folder) = tests.get_current_dir() {
        display.current_dir(folder);
    }
    display.env("MINIBROWSER", MINI_BROWSER);
    Ok(display)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_engine_is_read_from_the_arguments() {
        let of = |line: &str| {
            let arguments: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
            Other::of(&arguments)
        };
        assert_eq!(of("start --engine firefox"), Some(Other::Firefox));
        assert_eq!(of("--engine webkit drag"), Some(Other::WebKit));
        assert_eq!(of("--engine chromium"), None);
        assert_eq!(of("start --engine"), None);
    }
}
