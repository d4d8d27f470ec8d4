//! What Firefox and WebKitGTK need to be driven, for `cargo xtask browser --engine firefox|webkit`.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::chromium;
use crate::process::{find_on_path, is_root};
use crate::tools;

/// The geckodriver that Firefox is driven by.
const GECKODRIVER_VERSION: &str = "0.36.0";

/// The names under which systems install Firefox.
const FIREFOX_NAMES: [&str; 2] = ["firefox", "firefox-esr"];

/// What a person can do where Firefox cannot be installed.
const FIREFOX_ADVICE: &str = "Firefox is missing and could not be installed; install it and put it on the PATH or \
                              name it in FIREFOX";

/// What a person can do where WebKitGTK cannot be installed.
const WEBKIT_ADVICE: &str = "WebKitGTK's WebKitWebDriver and MiniBrowser, or xvfb-run, are missing and could not be \
                             installed; install webkit2gtk-driver, xvfb and xauth, and name MiniBrowser in MINIBROWSER \
                             if it lies elsewhere";

/// Folders in which systems keep WebKitGTK's little browser, below `/usr`: Debian's and Ubuntu's hold one folder for
/// each kind of processor.
const LIBRARY_FOLDERS: [&str; 3] = ["/usr/lib", "/usr/libexec", "/usr/lib64"];

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
    let is_there = || env::var_os("FIREFOX").is_some() || find_on_path(&FIREFOX_NAMES).is_some();
    if !is_there() {
        // Debian has the long-term release; Ubuntu has a package that starts its snap.
        let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        let package = if chromium::is_ubuntu(&system) { "firefox" } else { "firefox-esr" };
        install(&[package, "fonts-liberation"]).context(FIREFOX_ADVICE)?;
    }
    if !is_there() {
        bail!("{FIREFOX_ADVICE}.");
    }
    let folder = tools::geckodriver(GECKODRIVER_VERSION)?;
    tests.env("GECKODRIVER", folder.join("geckodriver"));
    if is_root() {
        // Firefox refuses a home that belongs to somebody else.
        tests.env("HOME", env::home_dir().unwrap_or_else(|| PathBuf::from("/root")));
    }
    Ok(tests)
}

/// The whole test program runs on a virtual display, which ends with it.
fn webkit(tests: Command) -> Result<Command> {
    let has_programs =
        find_on_path(&["WebKitWebDriver"]).is_some() && find_on_path(&["xvfb-run"]).is_some();
    if !has_programs || mini_browser().is_none() {
        install(&["webkit2gtk-driver", "xvfb", "xauth", "fonts-liberation"])
            .context(WEBKIT_ADVICE)?;
    }
    let Some(browser) = mini_browser() else { bail!("{WEBKIT_ADVICE}.") };
    let mut display = Command::new("xvfb-run");
    display.args(["--auto-servernum", "--server-args=-screen 0 1400x1600x24"]);
    display.arg(tests.get_program()).args(tests.get_args());
    for (name, value) in tests.get_envs() {
        if let Some(value) = value {
            display.env(name, value);
        }
    }
    if let Some(folder) = tests.get_current_dir() {
        display.current_dir(folder);
    }
    display.env("MINIBROWSER", browser);
    Ok(display)
}

/// Installs packages where the system has apt.
fn install(packages: &[&str]) -> Result<()> {
    if find_on_path(&["apt-get"]).is_none() {
        bail!("this machine has no apt-get");
    }
    chromium::install_packages(packages)
}

/// WebKitGTK's little browser, which is on no PATH; the newest where there are several.
fn mini_browser() -> Option<PathBuf> {
    if let Some(named) = env::var_os("MINIBROWSER").filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(named));
    }
    let mut found: Vec<PathBuf> = LIBRARY_FOLDERS
        .iter()
        .flat_map(|folder| {
            let below = folders(Path::new(folder));
            below.into_iter().chain([PathBuf::from(folder)])
        })
        .flat_map(|folder| folders(&folder))
        .filter(|folder| folder.file_name().is_some_and(is_webkit))
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|file| file.is_file())
        .collect();
    found.sort();
    found.pop()
}

fn is_webkit(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with("webkit2gtk-") || name.starts_with("webkitgtk-")
}

/// The folders in a folder; none if it is not there.
fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
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
