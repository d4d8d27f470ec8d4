//! The standard library compiled anew for the bundle: for size, and with panics that end the program
//! without a word. As it is shipped it is compiled for speed and carries every panic's message, some
//! 10 KB of a reader's download that no reader sees: the page says what went wrong in its own words.
//!
//! The flags are not stable yet, hence `RUSTC_BOOTSTRAP`, for the bundle only. Where the library's
//! source is not to be had, the bundle is built with the library as shipped, and weighs more.

use std::path::PathBuf;
use std::process::Command;

use crate::error::Result;
use crate::process::{self, capture, find_on_path, progress, root};

/// What Cargo is told of it, as its environment spells it.
const SETTINGS: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// The compiler flags that go with it.
pub(crate) const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// Where the library's source lies, once it is there; nothing where it is not to be had.
pub(crate) fn source() -> Result<Option<PathBuf>> {
    let folder = || -> Result<PathBuf> {
        let mut rustc = Command::new("rustc");
        let sysroot = capture(rustc.args(["--print", "sysroot"]).current_dir(root()))?;
        Ok(PathBuf::from(sysroot).join("lib/rustlib/src/rust"))
    };
    let folder = folder()?;
    let is_there = || folder.join("library/std/Cargo.toml").is_file();
    if !is_there() && find_on_path(&["rustup"]).is_some() {
        progress("Adding the standard library's source with rustup (some 10 MB).");
        let mut rustup = Command::new("rustup");
        rustup.current_dir(root());
        // What is missing is said below.
        let _refused = process::run(rustup.args(["component", "add", "rust-src"]));
    }
    if !is_there() {
        progress("The standard library's source is not to be had: the bundle will weigh more.");
        return Ok(None);
    }
    Ok(Some(folder))
}

/// Makes `cargo` compile the library for the bundle, in a folder of its own: programs that ask whether
/// the compiler is unstable would otherwise be compiled anew at each change between the two.
pub(crate) fn apply(command: &mut Command) {
    command.envs(SETTINGS);
    command.env("CARGO_TARGET_DIR", process::target_directory().join("bundle"));
}
