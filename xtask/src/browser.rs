//! Runs `npfit-browser-tests` (tests/browser) with a browser, its driver and the scripts of others in place.

use std::ffi::OsString;

use anyhow::Result;

use crate::chromium;
use crate::engines::Other;
use crate::npm;
use crate::process;

/// Installs what is missing and passes `arguments` on.
pub(crate) fn run(arguments: &[OsString]) -> Result<()> {
    let mut tests = process::cargo();
    tests.args(["run", "--quiet", "--package", "npfit-browser-tests", "--"]).args(arguments);
    tests.envs(npm::host_scripts()?);
    if let Some(other) = Other::of(arguments) {
        return process::run(&mut other.prepare(tests)?);
    }
    let chromium = chromium::ensure()?;
    tests.env("CHROME", chromium.browser).env("CHROMEDRIVER", chromium.driver);
    tests.env("NPFIT_AXE", npm::axe()?);
    process::run(&mut tests)
}
