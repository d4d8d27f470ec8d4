//! Packages from the npm registry that the tooling uses, kept with the other tools.

use std::path::PathBuf;
use std::process::Command;

use crate::chromium;
use crate::error::Result;
use crate::process::{self, find_on_path, progress};
use crate::tools::cache_directory;

/// The folder of a package at one exact version, installed first if it is not there. Nothing where there
/// is no npm and none to be had.
pub(crate) fn package(name: &str, version: &str) -> Result<Option<PathBuf>> {
    let home = cache_directory()?.join(format!("{name}-{version}"));
    let folder = home.join("node_modules").join(name);
    let is_there = || folder.join("package.json").is_file();
    if is_there() {
        return Ok(Some(folder));
    }
    let npm = || find_on_path(&["npm", "npm.cmd"]);
    if npm().is_none() && find_on_path(&["apt-get"]).is_some() {
        // What is missing then is said by whoever wants the package.
        let _refused = chromium::install_packages(&["npm"]);
    }
    let Some(npm) = npm() else { return Ok(None) };
    progress(&format!("Getting {name} {version} with npm (seconds)."));
    let mut npm = Command::new(npm);
    // Nothing of the package runs but what we call of it.
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--prefix"]);
    npm.arg(&home);
    let _refused = process::run(npm.arg(format!("{name}@{version}")));
    Ok(is_there().then_some(folder))
}
