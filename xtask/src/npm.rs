//! Packages from the npm registry that the tooling uses, kept with the other tools.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::chromium;
use crate::process::{self, find_on_path, progress};
use crate::tools::cache_directory;

/// A package of the npm registry at one exact version.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Package {
    name: &'static str,
    version: &'static str,
}

/// Binaryen, for wasm-opt where none is on the PATH.
pub(crate) const BINARYEN: Package = Package { name: "binaryen", version: "132.0.0" };

/// The axe-core that the page is held to. A newer one may find more.
pub(crate) const AXE_CORE: Package = Package { name: "axe-core", version: "4.10.3" };

/// Scripts of vendors by which host pages of the browser cases size frames: the variable that names each to the tests,
/// its package and its file.
const HOST_SCRIPTS: [(&str, Package, &str); 2] = [
    ("NPFIT_PYM", Package { name: "pym.js", version: "1.3.2" }, "dist/pym.v1.min.js"),
    (
        "NPFIT_IFRAME_RESIZER",
        Package { name: "@open-iframe-resizer/core", version: "2.1.0" },
        "dist/index.umd.cjs",
    ),
];

/// The `node_modules` folder that holds a package, installed first if it is not there. `None` where npm is
/// missing and cannot be installed.
pub(crate) fn modules(package: Package) -> Result<Option<PathBuf>> {
    let Package { name, version } = package;
    // The name of a package may hold the name of a scope.
    let home = cache_directory()?.join(format!("{}-{version}", name.replace('/', "-")));
    let modules = home.join("node_modules");
    let is_there = || modules.join(name).join("package.json").is_file();
    if is_there() {
        return Ok(Some(modules));
    }
    let npm = || find_on_path(&["npm", "npm.cmd"]);
    if npm().is_none() && find_on_path(&["apt-get"]).is_some() {
        // If this fails, npm is missing, and the caller says what that means.
        let _refused = chromium::install_packages(&["npm"]);
    }
    let Some(npm) = npm() else { return Ok(None) };
    progress(&format!("Getting {name} {version} with npm (seconds)."));
    let mut npm = Command::new(npm);
    // No script of the package runs at installation.
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--ignore-scripts", "--prefix"]);
    npm.arg(&home);
    let _refused = process::run(npm.arg(format!("{name}@{version}")));
    Ok(is_there().then_some(modules))
}

/// The file of axe-core that runs in a page.
pub(crate) fn axe() -> Result<PathBuf> {
    match modules(AXE_CORE)? {
        Some(modules) => Ok(modules.join("axe-core").join("axe.min.js")),
        None => bail!("The accessibility cases need axe-core from npm: install Node.js with npm."),
    }
}

/// The scripts of vendors that host pages use: the variable that names each to the tests, and its file.
pub(crate) fn host_scripts() -> Result<Vec<(&'static str, PathBuf)>> {
    let mut scripts = Vec::new();
    for (variable, package, file) in HOST_SCRIPTS {
        match modules(package)? {
            Some(modules) => scripts.push((variable, modules.join(package.name).join(file))),
            None => {
                bail!("The browser cases need {} from npm: install Node.js with npm.", package.name)
            }
        }
    }
    Ok(scripts)
}
