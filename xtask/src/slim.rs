//! What Trunk leaves in the bundle that no reader needs: the glue's spaces and long names, the long
//! names by which glue and wasm find each other, and what Binaryen still finds in the wasm.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::dist;
use crate::error::{Context, Result, bail};
use crate::npm;
use crate::process::{self, progress};

/// The Binaryen that the wasm goes through, from the npm registry.
const BINARYEN: &str = "132.0.0";

/// What it does: some 1.5 KB less over the wire. Its passes for size make the file smaller, and what is
/// left compresses worse.
const PASSES: [&str; 5] = [
    "-O2",
    "--converge",
    // The lowest kilobyte is the far end of the stack, which is not reached.
    "--low-memory-unused",
    "--strip-producers",
    "--strip-target-features",
];

/// What the compiler may use for this target, and so Binaryen too.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
];

/// Slims the glue and the wasm in `folder`, in place.
pub(crate) fn slim(folder: &Path) -> Result<()> {
    let (glue, wasm) = (only(folder, ".js")?, only(folder, ".wasm")?);
    optimise(&wasm)?;
    let script = String::from_utf8(read(&glue)?).context(|| "The glue is not text".into())?;
    let script = whole(script, folder)?;
    let module = read(&wasm)?;
    let script = minified(&script)?;
    let Some((script, module)) = short_names(&script, &module) else {
        bail!("The imports of {} could not be read.", wasm.display());
    };
    write(&glue, script.as_bytes())?;
    write(&wasm, &module)
}

/// Sends the wasm through Binaryen, where that is to be had.
fn optimise(wasm: &Path) -> Result<()> {
    let Some(binaryen) = npm::package("binaryen", BINARYEN)? else {
        progress("Binaryen is not to be had: the bundle will weigh more.");
        return Ok(());
    };
    let mut node = Command::new("node");
    node.arg(binaryen.join("bin").join("wasm-opt")).args(PASSES).args(FEATURES);
    process::run(node.arg("--enable-sign-ext").arg(wasm).arg("-o").arg(wasm))
}

/// The one file of the widget in `folder` whose name ends so.
fn only(folder: &Path, end: &str) -> Result<PathBuf> {
    let reading = || format!("{} could not be read", folder.display());
    let mut found = None;
    for entry in fs::read_dir(folder).context(reading)? {
        let path = entry.context(reading)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_own = name.ends_with(end) && !name.starts_with(dist::FURTHER_PAGE);
        if is_own && found.replace(path).is_some() {
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

/// The glue with our own scripts in it, in place of its imports of them: one request less. They are then
/// gone from `folder`.
fn whole(glue: String, folder: &Path) -> Result<String> {
    let mut seen: Vec<String> = Vec::new();
    let mut script = String::new();
    for line in glue.lines() {
        let import = line.strip_prefix("import ").and_then(|line| line.split_once(" from "));
        let Some((what, path)) = import else {
            script += &[line, "\n"].concat();
            continue;
        };
        let path = path.trim_matches(&['\'', '"', ';'][..]).to_owned();
        let own = String::from_utf8(read(&folder.join(&path))?)
            .context(|| "A script of ours is not text".into())?;
        if let Some(name) = what.strip_prefix("* as ") {
            script += &format!("const {name} = {{ {} }};\n", exported(&own).join(", "));
        } else if what.contains(" as ") {
            bail!("The glue gives what it imports from {path} another name.");
        }
        if !seen.contains(&path) {
            script += &own.replace("\nexport ", "\n");
            seen.push(path);
        }
    }
    let snippets = folder.join("snippets");
    if snippets.is_dir() {
        fs::remove_dir_all(&snippets)
            .context(|| format!("{} could not be removed", snippets.display()))?;
    }
    Ok(script)
}

/// The names of the functions that a script of ours exports.
fn exported(script: &str) -> Vec<&str> {
    let functions = script.lines().filter_map(|line| line.strip_prefix("export "));
    functions.filter_map(|line| line.split_once("function ")?.1.split('(').next()).collect()
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

/// Names by which glue and wasm find each other, short: as they come (`__wbg_arc_df3f7eb77e59876f`) they
/// are long and half of them random. Nothing where the module cannot be read.
fn short_names(script: &str, module: &[u8]) -> Option<(String, Vec<u8>)> {
    let (start, end) = section(module, IMPORTS)?;
    let mut at = start;
    let count = number(module, &mut at)?;
    let mut script = script.to_owned();
    let mut imports = Vec::new();
    write_number(&mut imports, count);
    for index in 0..count {
        let from = text(module, &mut at)?;
        let name = text(module, &mut at)?;
        // Longer names first would matter if one began another; they end in fingerprints.
        let short =
            if script.matches(name).count() == 1 { format!("i{index}") } else { name.into() };
        script = script.replace(name, &short);
        for part in [from, &short] {
            write_number(&mut imports, part.len());
            imports.extend(part.as_bytes());
        }
        let kind_at = at;
        skip_kind(module, &mut at)?;
        imports.extend(module.get(kind_at..at)?);
    }
    if at != end {
        return None;
    }
    let header = start - number_length(end - start) - 1;
    let mut out = module.get(..header)?.to_vec();
    out.push(IMPORTS);
    write_number(&mut out, imports.len());
    out.extend(imports);
    out.extend(module.get(end..)?);
    Some((script, out))
}

/// The number of the section of imports.
const IMPORTS: u8 = 2;

/// Where a section's content begins and ends.
fn section(module: &[u8], wanted: u8) -> Option<(usize, usize)> {
    let mut at = 8;
    loop {
        let kind = *module.get(at)?;
        at += 1;
        let length = number(module, &mut at)?;
        if kind == wanted {
            return Some((at, at + length));
        }
        at += length;
    }
}

/// A number as wasm writes it, seven bits a byte; `at` moves behind it.
fn number(module: &[u8], at: &mut usize) -> Option<usize> {
    let mut value = 0;
    for shift in (0..35).step_by(7) {
        let byte = *module.get(*at)?;
        *at += 1;
        value |= usize::from(byte & 127) << shift;
        if byte < 128 {
            return Some(value);
        }
    }
    None
}

fn write_number(out: &mut Vec<u8>, mut value: usize) {
    while value > 127 {
        out.push((value & 127) as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

/// How many bytes a number takes.
fn number_length(value: usize) -> usize {
    let mut bytes = Vec::new();
    write_number(&mut bytes, value);
    bytes.len()
}

/// A name as wasm writes it; `at` moves behind it.
fn text<'a>(module: &'a [u8], at: &mut usize) -> Option<&'a str> {
    let length = number(module, at)?;
    let bytes = module.get(*at..*at + length)?;
    *at += length;
    std::str::from_utf8(bytes).ok()
}

/// Moves behind what an import is. Only functions are imported, and perhaps a memory or a table.
fn skip_kind(module: &[u8], at: &mut usize) -> Option<()> {
    let kind = *module.get(*at)?;
    *at += 1;
    match kind {
        0 => {
            number(module, at)?;
        }
        1 | 2 => {
            if kind == 1 {
                *at += 1;
            }
            let has_most = *module.get(*at)? & 1 == 1;
            *at += 1;
            number(module, at)?;
            if has_most {
                number(module, at)?;
            }
        }
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of a type section and one of imports: two functions.
    fn module() -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
        let mut imports = vec![2];
        for name in ["__wbg_arc_df3f7eb77e59876f", "__wbg_add_cf82c8d153d93ae1"] {
            for part in ["./w.js", name] {
                write_number(&mut imports, part.len());
                imports.extend(part.as_bytes());
            }
            imports.extend([0, 0]);
        }
        module.push(IMPORTS);
        write_number(&mut module, imports.len());
        module.extend(imports);
        module.extend(b"\x03\x01\0");
        module
    }

    #[test]
    fn imports_have_short_names_in_both_files() {
        let script = "{__wbg_arc_df3f7eb77e59876f:a,__wbg_add_cf82c8d153d93ae1:b}";
        let (script, module) = short_names(script, &module()).unwrap();
        assert_eq!(script, "{i0:a,i1:b}");
        let (start, end) = section(&module, IMPORTS).unwrap();
        assert_eq!(&module[start..end], b"\x02\x06./w.js\x02i0\0\0\x06./w.js\x02i1\0\0");
        assert_eq!(&module[end..], b"\x03\x01\0", "what follows is as it was");
    }

    #[test]
    fn a_name_that_is_not_there_once_stays() {
        let script = "__wbg_arc_df3f7eb77e59876f;__wbg_arc_df3f7eb77e59876f";
        let (after, module) = short_names(script, &module()).unwrap();
        assert_eq!(after, script);
        assert!(module.windows(4).any(|part| part == b"arc_"));
        assert!(short_names("", b"\0asm").is_none());
    }

    #[test]
    fn our_own_scripts_become_part_of_the_glue() {
        let folder = std::env::temp_dir().join(format!("npfit-slim-{}", std::process::id()));
        fs::create_dir_all(folder.join("snippets/a")).unwrap();
        fs::write(folder.join("snippets/a/b.js"), "// Ours.\nexport function save() {}\n").unwrap();
        let glue = "let a;\nimport { save } from './snippets/a/b.js';\n\
                    import * as i1 from \"./snippets/a/b.js\"\nsave();";
        let script = whole(glue.into(), &folder).unwrap();
        let own = "// Ours.\nfunction save() {}\nconst i1 = { save };";
        assert_eq!(script, format!("let a;\n{own}\nsave();\n"));
        assert!(!folder.join("snippets").exists());
        assert!(whole("import { a as b } from './snippets/c.js';".into(), &folder).is_err());
        fs::remove_dir_all(folder).unwrap();
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
