//! The bundle as a zip whose one folder is named by the version: unpacked at the top of a site, each release lies
//! under a path of its own.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::bundle::{Bundle, release_folder};
use super::compress::is_copy;

/// Writes the zip; says where it is.
pub(crate) fn write(bundle: &Bundle) -> Result<PathBuf> {
    let path = release_folder().join(format!("npfit-scenario-{}.zip", bundle.version));
    fs::create_dir_all(release_folder()).context("The folder of releases could not be made")?;
    let writing = || format!("{} could not be written", path.display());
    let file = File::create(&path).with_context(writing)?;
    let mut zip = ZipWriter::new(file);
    for name in bundle.files()? {
        let content = fs::read(bundle.folder.join(&name))
            .with_context(|| format!("{name} could not be read"))?;
        zip.start_file(format!("v{}/{name}", bundle.version), options(&name))
            .with_context(writing)?;
        zip.write_all(&content).with_context(writing)?;
    }
    zip.finish().with_context(writing)?;
    Ok(path)
}

/// The same bundle gives the same zip: one time for all files, and the rights of plain files.
fn options(name: &str) -> SimpleFileOptions {
    let is_packed = is_copy(name) || Path::new(name).extension().is_some_and(|end| end == "png");
    let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::bundle::write as write_file;

    fn bundle(folder: PathBuf) -> Bundle {
        let words = crate::dist::bundle::Words {
            model_version: 3,
            title: String::new(),
            live: String::new(),
            standard: String::new(),
            address_place: String::new(),
            listener: String::new(),
            icon_sides_px: Vec::new(),
            presets: Vec::new(),
        };
        let version = format!("0.0.{}", std::process::id());
        Bundle { folder, parts: PathBuf::new(), address: Default::default(), words, version }
    }

    #[test]
    fn the_same_bundle_gives_the_same_zip() {
        let folder = std::env::temp_dir().join(format!("npfit-zip-{}", std::process::id()));
        let own = bundle(folder.clone());
        write_file(&folder.join("b.html"), "<p>b").unwrap();
        write_file(&folder.join("a/c.js.br"), "c").unwrap();
        let path = write(&own).unwrap();
        let first = fs::read(&path).unwrap();
        let mut zip = zip::ZipArchive::new(File::open(&path).unwrap()).unwrap();
        let names: Vec<String> = (0..zip.len())
            .map(|at| zip.by_index(at).unwrap().name().unwrap().into_owned())
            .collect();
        let top = format!("v{}/", own.version);
        assert_eq!(names, [format!("{top}a/c.js.br"), format!("{top}b.html")]);
        // A file of a later time.
        write_file(&folder.join("b.html"), "<p>b").unwrap();
        assert_eq!(fs::read(write(&own).unwrap()).unwrap(), first);
        fs::remove_dir_all(&folder).unwrap();
        fs::remove_file(&path).unwrap();
    }
}
