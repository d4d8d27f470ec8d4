//! What the tests find on this machine. They install nothing: `cargo xtask browser` does.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The names under which systems install Chromium or Chrome.
const CHROMIUM_NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// The top folder of the checkout.
pub(crate) fn root() -> PathBuf {
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.ancestors().nth(2).map_or_else(|| here.clone(), Path::to_path_buf)
}

/// Where Cargo puts what it builds for this workspace.
pub(crate) fn target_directory() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(directory) if !directory.is_empty() => root().join(directory),
        _ => root().join("target"),
    }
}

/// Where pictures of failures and of pages are kept.
pub(crate) fn pictures() -> PathBuf {
    target_directory().join("screenshots")
}

/// The browser that the tests drive.
pub(crate) fn chromium() -> Result<PathBuf> {
    program("CHROME", &CHROMIUM_NAMES)
}

/// The WebDriver server of that browser.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    program("CHROMEDRIVER", &["chromedriver"])
}

/// The program that a variable names, or the first of `names` on the PATH.
pub(crate) fn program(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable).filter(|value| !value.is_empty()) {
        return Ok(PathBuf::from(path));
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let found = names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            .find(|file| file.is_file())
    });
    match found {
        Some(program) => Ok(program),
        None => bail!(
            "{} is not on the PATH; `cargo xtask browser` installs Chromium, or set {variable}.",
            names[0]
        ),
    }
}

/// The text of axe-core, to run in a page.
pub(crate) fn axe() -> Result<String> {
    let Some(file) = env::var_os("NPFIT_AXE").map(PathBuf::from) else {
        bail!(
            "NPFIT_AXE names no axe.min.js; `cargo xtask browser` installs axe-core and sets it."
        );
    };
    std::fs::read_to_string(&file).with_context(|| format!("{} could not be read", file.display()))
}

/// Whether we are the superuser, who may not use Chromium's sandbox.
pub(crate) fn is_root() -> bool {
    cfg!(unix)
        && Command::new("id")
            .arg("-u")
            .output()
            .is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// The load of this machine, for reports of measurements.
pub(crate) fn load() -> String {
    std::fs::read_to_string("/proc/loadavg").unwrap_or_default().trim().to_owned()
}
