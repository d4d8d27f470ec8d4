//! What Trunk leaves in the bundle that no reader needs: the glue's spaces and long names, and the
//! fingerprints in the names by which glue and wasm find each other.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::error::{Context, Result, bail};

/// The digits of a fingerprint: `__wbg_arc_df3f7eb77e59876f`.
const FINGERPRINT_DIGITS: usize = 16;

/// How every such name begins.
const PREFIX: &[u8] = b"__wbg_";

/// Slims the glue and the wasm in `folder`, in place.
pub(crate) fn slim(folder: &Path) -> Result<()> {
    let (glue, wasm) = (only(folder, ".js")?, only(folder, ".wasm")?);
    let mut script = read(&glue)?;
    let mut module = read(&wasm)?;
    plain_names(&mut script, &mut module);
    let script = String::from_utf8(script).context(|| "The glue is not text".into())?;
    write(&glue, minified(&script)?.as_bytes())?;
    write(&wasm, &module)
}

/// The one file in `folder` whose name ends so.
fn only(folder: &Path, end: &str) -> Result<PathBuf> {
    let reading = || format!("{} could not be read", folder.display());
    let mut found = None;
    for entry in fs::read_dir(folder).context(reading)? {
        let path = entry.context(reading)?.path();
        if path.to_string_lossy().ends_with(end) && found.replace(path).is_some() {
            bail!("The bundle has more than one file that ends in {end}.");
        }
    }
    match found {
        Some(path) => Ok(path),
        None => bail!("The bundle has no file that ends in {end}."),
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).context(|| format!("{} could not be read", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).context(|| format!("{} could not be written", path.display()))
}

/// A module's script without what only people read.
fn minified(script: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(problem) = parsed.errors.first() {
        bail!("The glue could not be read as a script: {problem}.");
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        // It is a module: what it does not export, nobody else sees.
        mangle: Some(MangleOptions { top_level: true, ..Default::default() }),
        compress: Some(CompressOptions::smallest()),
    };
    let scoping = Minifier::new(options).minify(&allocator, &mut program).scoping;
    let printer = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(scoping);
    Ok(printer.build(&program).code)
}

/// Counts instead of fingerprints, the same in both files: sixteen random digits do not compress, a
/// count does. Names keep their length, so that nothing else in the wasm moves.
fn plain_names(script: &mut [u8], module: &mut [u8]) {
    let mut counts: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for place in fingerprints(script) {
        let next = counts.len();
        counts.entry(script[place..place + FINGERPRINT_DIGITS].to_vec()).or_insert(next);
    }
    for bytes in [script, module] {
        for place in fingerprints(bytes) {
            let digits = &mut bytes[place..place + FINGERPRINT_DIGITS];
            if let Some(count) = counts.get(&*digits) {
                digits.copy_from_slice(format!("{count:0FINGERPRINT_DIGITS$}").as_bytes());
            }
        }
    }
}

/// Where fingerprints begin: sixteen hexadecimal digits after a name that begins like ours.
fn fingerprints(bytes: &[u8]) -> Vec<usize> {
    let starts = bytes.windows(PREFIX.len()).enumerate().filter(|(_, part)| *part == PREFIX);
    starts.filter_map(|(start, _)| fingerprint_after(bytes, start + PREFIX.len())).collect()
}

/// The fingerprint at the end of the name that goes on at `from`, if it has one.
fn fingerprint_after(bytes: &[u8], from: usize) -> Option<usize> {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let rest = bytes.get(from..)?;
    let digits = |part: &[u8]| part.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    // In the wasm the next byte may look like a part of the name: the first that fits counts.
    (0..rest.len())
        .take_while(|&place| place == 0 || is_name(&rest[place - 1]))
        .find(|&place| {
            place > 0
                && rest[place - 1] == b'_'
                && rest.get(place..place + FINGERPRINT_DIGITS).is_some_and(digits)
        })
        .map(|place| from + place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_become_counts_in_both_files() {
        let mut script = b"a.__wbg_arc_df3f7eb77e59876f(__wbg_add_cf82c8d153d93ae1)".to_vec();
        let mut module = b"\x03__wbg_add_cf82c8d153d93ae1\0__wbg_arc_df3f7eb77e59876fa".to_vec();
        plain_names(&mut script, &mut module);
        assert_eq!(script, b"a.__wbg_arc_0000000000000000(__wbg_add_0000000000000001)");
        assert_eq!(module, b"\x03__wbg_add_0000000000000001\0__wbg_arc_0000000000000000a");
    }

    #[test]
    fn what_is_no_fingerprint_stays() {
        let mut script = b"__wbg_ptr = __wbg_init(df3f7eb77e59876f); __wbg_set_wasm()".to_vec();
        let before = script.clone();
        plain_names(&mut script, &mut Vec::new());
        assert_eq!(script, before);
    }

    #[test]
    fn a_script_is_minified_and_keeps_its_exports() {
        let script =
            "/* note */ function start(first) { return first + 1; }\nexport { start as default };";
        let short = minified(script).unwrap();
        assert!(short.len() < 60 && short.contains("as default"), "{short}");
        assert!(minified("export {").is_err());
    }
}
