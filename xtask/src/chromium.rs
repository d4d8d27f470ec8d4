//! Finds or installs the browser that the tests drive.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process::{self, find_on_path, is_root, progress};

/// The names under which systems install Chromium or Chrome.
const BROWSER_NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// The name of the program that lets us drive it.
const DRIVER_NAME: &str = "chromedriver";

/// What a person can do when we cannot install anything.
const ADVICE: &str = "install Chromium (or Chrome) and the ChromeDriver of the same version, and \
                      put both on the PATH or name them in CHROME and CHROMEDRIVER";

/// A browser and its driver.
#[derive(Debug)]
pub(crate) struct Chromium {
    /// The browser's program.
    pub(crate) browser: PathBuf,
    /// The WebDriver server's program.
    pub(crate) driver: PathBuf,
}

/// The browser and its driver, installed first on Debian and Ubuntu if they are missing.
pub(crate) fn ensure() -> Result<Chromium> {
    let missing = match locate()? {
        Ok(found) => return Ok(found),
        Err(missing) => missing,
    };
    if find_on_path(&["apt-get"]).is_none() {
        bail!("To drive a browser, this machine lacks {missing}: {ADVICE}.");
    }
    install()?;
    match locate()? {
        Ok(found) => Ok(found),
        Err(missing) => bail!("The system's packages did not bring {missing}: {ADVICE}."),
    }
}

/// The browser and its driver where they are, or the name of what is missing.
fn locate() -> Result<std::result::Result<Chromium, &'static str>> {
    let browser = named_in("CHROME")?.or_else(|| find_on_path(&BROWSER_NAMES));
    let driver = named_in("CHROMEDRIVER")?.or_else(|| find_on_path(&[DRIVER_NAME]));
    Ok(match (browser, driver) {
        (Some(browser), Some(driver)) => Ok(Chromium { browser, driver }),
        (None, Some(_)) => Err("Chromium"),
        (Some(_), None) => Err("ChromeDriver"),
        (None, None) => Err("Chromium and ChromeDriver"),
    })
}

/// The program that an environment variable names, if it is set.
fn named_in(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable) {
        Some(value) if !value.is_empty() => {
            let path = PathBuf::from(value);
            if !path.is_file() {
                bail!("{variable} is set to {}, which is not a file.", path.display());
            }
            Ok(Some(path))
        }
        _ => Ok(None),
    }
}

/// Installs browser, driver and font.
fn install() -> Result<()> {
    let system = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    install_packages(&packages(&system))
}

/// Installs the system's packages, as root or through sudo, saying so first.
pub(crate) fn install_packages(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let root = is_root();
    if !root && find_on_path(&["sudo"]).is_none() {
        bail!("The browser tests need these packages; as root, run: apt-get install {list}");
    }
    let how = if root { "as root" } else { "through sudo" };
    progress(&format!("Installing {list} with apt-get, {how} (one to three minutes)."));
    let apt_get = |arguments: &[&str]| {
        let mut command = Command::new(if root { "env" } else { "sudo" });
        if !root {
            command.arg("env");
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
        process::run(command.args(arguments))
    };
    apt_get(&["update"])?;
    apt_get(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}

/// The packages that hold browser, driver and a legible font; Ubuntu names them differently.
fn packages(os_release: &str) -> [&'static str; 3] {
    if is_ubuntu(os_release) {
        ["chromium-browser", "chromium-chromedriver", "fonts-liberation"]
    } else {
        ["chromium", "chromium-driver", "fonts-liberation"]
    }
}

/// Whether the system is Ubuntu, by its `/etc/os-release`.
pub(crate) fn is_ubuntu(os_release: &str) -> bool {
    os_release.lines().any(|line| line == "ID=ubuntu")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_and_ubuntu_name_the_packages_differently() {
        assert_eq!(packages("NAME=x\nID=debian\n")[1], "chromium-driver");
        assert_eq!(packages("ID=ubuntu\nID_LIKE=debian")[1], "chromium-chromedriver");
        assert_eq!(packages("")[0], "chromium");
    }
}
