//! Finds or installs axe-core, which looks for what keeps readers out.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::chromium;
use crate::error::{Context, Result, bail};
use crate::process::{self, find_on_path, progress};
use crate::tools;

/// The axe-core that the page is held to. A newer one may find more.
const VERSION: &str = "4.10.3";

/// The text of axe-core, to be run in a page. It is installed first if it is not here.
pub(crate) fn source() -> Result<String> {
    let home = tools::cache_directory()?.join(format!("axe-core-{VERSION}"));
    let file = home.join("node_modules").join("axe-core").join("axe.min.js");
    if !file.is_file() {
        install(&home)?;
    }
    std::fs::read_to_string(&file).context(|| format!("{} could not be read", file.display()))
}

/// Installs it into a folder of its own with npm, which comes from the system's packages if need be.
fn install(home: &Path) -> Result<()> {
    let npm = || find_on_path(&["npm", "npm.cmd"]);
    let found: Option<PathBuf> = match npm() {
        None if find_on_path(&["apt-get"]).is_some() => {
            chromium::install_packages(&["npm"])?;
            npm()
        }
        found => found,
    };
    let Some(npm) = found else {
        bail!("The check for accessibility needs axe-core from npm: install Node.js with npm.");
    };
    progress(&format!("Getting axe-core {VERSION} with npm (seconds)."));
    let mut command = Command::new(npm);
    // Nothing of the package runs here but in the page that it looks at.
    command.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-save"]);
    command.arg("--prefix").arg(home).arg(format!("axe-core@{VERSION}"));
    process::run(&mut command)
}
