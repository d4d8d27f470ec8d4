//! Makes the static parts of the bundle. Trunk runs this before each build.
//!
//! `how-it-works.html`, with its style sheet and its script, and `corrections.html` are pages of their own.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use npfit_scenario::explain::page;

/// The style of the pages that explain.
const HOW_STYLE: &str = include_str!("../../style/how.css");

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("fallback: name the folder to write to");
        return ExitCode::from(2);
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fallback: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (name, content) in [
        ("how-it-works.html", page::how_it_works()?),
        ("how-it-works.css", HOW_STYLE.to_owned()),
        ("how-it-works.js", page::SCRIPT.to_owned()),
        ("corrections.html", page::corrections()),
    ] {
        replace(&folder.join(name), &content)?;
    }
    Ok(())
}

/// Writes a file; unchanged, it is left alone, so that a watcher sees no change.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text)
}
