//! Packages from the npm registry that the tooling uses, kept with the other tools.

use std::path::PathBuf;
use std::process::Command;

use crate::error::Result;
use crate::process::{self, find_on_path, is_root, progress};
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
    if find_on_path(&["npm"]).is_none() && is_root() && find_on_path(&["apt-get"]).is_some() {
        progress("Installing npm with the system's packages (a minute or two).");
        // What is missing then is said by whoever wants the package.
        let _refused = process::run(Command::new("apt-get").args(["install", "-y", "-q", "npm"]));
    }
    if find_on_path(&["npm"]).is_none() {
        return Ok(None);
    }
    progress(&format!("Getting {name} {version} with npm (seconds)."));
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(&home);
    let _refused = process::run(npm.arg(format!("{name}@{version}")));
    Ok(is_there().then_some(folder))
}
