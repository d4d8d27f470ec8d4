//! axe-core, which looks for what keeps readers out.

use crate::error::{Context, Result, bail};
use crate::npm;

/// The axe-core that the page is held to. A newer one may find more.
const VERSION: &str = "4.10.3";

/// The text of axe-core, to be run in a page. It is installed first if it is not here.
pub(crate) fn source() -> Result<String> {
    let Some(folder) = npm::package("axe-core", VERSION)? else {
        bail!("The check for accessibility needs axe-core from npm: install Node.js with npm.");
    };
    let file = folder.join("axe.min.js");
    std::fs::read_to_string(&file).context(|| format!("{} could not be read", file.display()))
}
