//! Makes what the page needs before it is built: one style sheet, and the static figure. Trunk runs it before
//! each build.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The style sheets, in the order of the cascade.
const STYLES: [&str; 6] =
    ["tokens.css", "widget.css", "levers.css", "stage.css", "outcomes.css", "page.css"];

fn main() -> io::Result<()> {
    let folder =
        env::args_os().nth(1).map_or_else(|| PathBuf::from("target/fallback"), PathBuf::from);
    fs::create_dir_all(&folder)?;
    let mut style = String::new();
    for name in STYLES {
        style += &fs::read_to_string(Path::new("style").join(name))?;
    }
    write_changed(&folder.join("style.css"), &style)?;
    for name in ["fallback.html", "how-it-works.html", "how-it-works.css", "how-it-works.js"] {
        write_changed(&folder.join(name), "")?;
    }
    Ok(())
}

/// Writes a file unless it holds the same already: Trunk builds anew what has changed.
fn write_changed(path: &Path, content: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|now| now == content) {
        return Ok(());
    }
    fs::write(path, content)
}
