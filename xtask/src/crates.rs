//! The two packages for the Rust registry: whole, built from nothing but themselves, and no larger than they need be.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::lock::locked_version;
use crate::process::{self, cargo, root, target_directory};

/// The packages, what they depend on first.
const PACKAGES: [&str; 2] = ["npfit-model", "npfit-scenario"];

/// The largest that a package may be, bytes. The registry takes ten times as much.
const MOST_BYTES: u64 = 1024 * 1024;

/// Fields that people search and judge a package by, each with a value.
const FIELDS: [&str; 5] = ["description", "license", "keywords", "categories", "readme"];

/// Packs both and builds them from what was packed.
pub(crate) fn package() -> Result<()> {
    let mut command = cargo();
    // What has changed since the last commit is packed as well: this checks, and publishes nothing.
    command.args(["package", "--quiet", "--allow-dirty"]);
    for package in PACKAGES {
        command.args(["--package", package]);
    }
    process::run(&mut command)?;
    for package in PACKAGES {
        let name = format!("{package}-{}", locked_version(package)?);
        let folder = target_directory().join("package");
        let packed = folder.join(format!("{name}.crate"));
        let bytes =
            fs::metadata(&packed).with_context(|| format!("There is no {name}.crate"))?.len();
        ensure!(bytes <= MOST_BYTES, "{package} is {bytes} bytes; it may be {MOST_BYTES}.");
        println!("{package}: {bytes} bytes packed.");
    }
    for manifest in ["crates/model/Cargo.toml", "Cargo.toml"] {
        let text = fs::read_to_string(root().join(manifest))
            .with_context(|| format!("{manifest} could not be read"))?;
        let missing = missing_fields(&text);
        ensure!(missing.is_empty(), "{manifest} has no {}.", missing.join(", "));
    }
    Ok(())
}

/// The fields that a manifest lacks.
fn missing_fields(manifest: &str) -> Vec<&'static str> {
    let has = |field: &&str| {
        manifest.lines().any(|line| {
            line.strip_prefix(*field).is_some_and(|rest| rest.starts_with([' ', '.', '=']))
        })
    };
    FIELDS.into_iter().filter(|field| !has(field)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_field_is_named() {
        let whole = "description = \"x\"\nlicense.workspace = true\nkeywords=[]\ncategories = []\nreadme = \"R\"\n";
        assert!(missing_fields(whole).is_empty());
        assert_eq!(missing_fields("licenses = 1\n"), FIELDS);
    }
}
