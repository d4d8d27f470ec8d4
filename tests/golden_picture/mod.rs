//! A picture held against the one that was looked at (written anew with `UPDATE_GOLDEN=1`).

#![allow(clippy::expect_used, clippy::panic)] // A test that cannot go on has failed.

use std::fs;
use std::path::Path;

/// Fails where a picture is not the one in its golden file, and leaves it beside that.
pub(crate) fn check(folder: &str, name: &str, picture: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(folder);
    let golden = folder.join(format!("{name}.svg"));
    let changed = folder.join(format!("{name}-changed.svg"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(&folder).expect("the golden folder");
        fs::write(&golden, picture).expect("the golden file");
        let _absent = fs::remove_file(changed);
        return;
    }
    if picture != fs::read_to_string(&golden).unwrap_or_default() {
        fs::write(&changed, picture).expect("the changed file");
        panic!("{name} is not as in its golden file: compare {}", changed.display());
    }
}
