//! Each file of the bundle compressed beforehand, as hosts serve it.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::bundle::{Bundle, write};
use crate::weight::File;

/// Files that shrink; the others are compressed already.
const SHRINKING: [&str; 11] =
    ["html", "css", "js", "wasm", "json", "svg", "webmanifest", "ts", "txt", "md", "xml"];
/// What compressed copies are called.
const COPIES: [&str; 2] = [".br", ".gz"];

/// Compresses each file of the bundle beside it, on all cores, and says what each weighs, heaviest first.
pub(crate) fn write_all(bundle: &Bundle) -> Result<Vec<File>> {
    let names = bundle.files()?;
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            let file = compress(&bundle.folder, name);
            done.lock().map_or_else(|_| (), |mut done| done.push(file));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    let Ok(done) = done.into_inner() else { bail!("A file could not be compressed.") };
    let mut files = done.into_iter().collect::<Result<Vec<_>>>()?;
    files.sort_by(|a, b| b.brotli_bytes.cmp(&a.brotli_bytes).then_with(|| a.name.cmp(&b.name)));
    Ok(files)
}

/// Compresses one file; a copy that would not be smaller is not kept, as a host would not send it.
pub(crate) fn compress(folder: &Path, name: &str) -> Result<File> {
    let path = folder.join(name);
    let content =
        fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
    let mut sizes = [content.len() as u64; 2];
    if does_shrink(name) {
        let copies = [brotli(&content)?, gzip(&content)?];
        for ((copy, ending), size) in copies.iter().zip(COPIES).zip(&mut sizes) {
            if copy.len() < content.len() {
                write(&folder.join(format!("{name}{ending}")), copy)?;
                *size = copy.len() as u64;
            }
        }
    }
    let [brotli_bytes, gzip_bytes] = sizes;
    Ok(File::new(name, content.len() as u64, brotli_bytes, gzip_bytes))
}

/// Whether a file is worth compressing.
fn does_shrink(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|ending| SHRINKING.iter().any(|own| ending.eq_ignore_ascii_case(own)))
}

/// Whether a file is the compressed copy of another.
pub(crate) fn is_copy(name: &str) -> bool {
    COPIES.iter().any(|ending| name.ends_with(ending))
}

/// With brotli at its best.
fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &parameters)
        .context("A file could not be compressed")?;
    Ok(compressed)
}

/// With gzip at its best; without a time in it, so that the same file gives the same copy.
fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).context("A file could not be compressed")?;
    encoder.finish().context("A file could not be compressed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_never_adds() {
        let own = std::env::temp_dir().join(format!("npfit-compress-{}", std::process::id()));
        write(&own.join("long.js"), "a".repeat(5000)).unwrap();
        write(&own.join("short.js"), "x").unwrap();
        write(&own.join("picture.png"), "a".repeat(5000)).unwrap();
        let long = compress(&own, "long.js").unwrap();
        assert!(long.brotli_bytes < 50 && long.gzip_bytes < 100, "{long:?}");
        assert!(own.join("long.js.br").is_file() && own.join("long.js.gz").is_file());
        let short = compress(&own, "short.js").unwrap();
        assert_eq!((short.bytes, short.brotli_bytes, short.gzip_bytes), (1, 1, 1));
        assert!(!own.join("short.js.br").exists());
        compress(&own, "picture.png").unwrap();
        assert!(!own.join("picture.png.br").exists());
        fs::remove_dir_all(&own).unwrap();
    }
}
