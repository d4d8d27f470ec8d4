//! The other forms of the widget, made of what Trunk built: the page for frames, the element, and the one file.
//!
//! All run the same wasm. Frames and the one file use wasm-bindgen's classic glue, because a module script runs
//! neither from disk nor in a sandbox.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::process::{self, progress, root, target_directory};
use crate::tools::{self, WASM_TARGET};

/// Where the templates and scripts of the forms are.
const SOURCES: &str = "src/embed";

/// The title of the pages for frames and of the one file.
const TITLE: &str = "Run the NHS records programme again";

/// The classic scripts behind the glue, in this order.
const FRAME_SCRIPTS: [&str; 3] = ["frame.js", "height.js", "messages.js"];

/// The one file's name.
pub(crate) const ONE_FILE: &str = "npfit-scenario.html";

/// What Trunk built, by name.
struct Built {
    folder: PathBuf,
    style: String,
    glue: String,
    wasm: String,
    /// The static figure of history.
    figure: String,
}

/// Writes all forms into `folder`, which holds Trunk's bundle. `home` is where the bundle will be published, with
/// its slash, or empty.
pub(crate) fn write(folder: &Path, home: &str) -> Result<()> {
    progress("Making the page for frames, the element and the one file (a few seconds).");
    let built = Built::of(folder)?;
    let script = [classic_glue()?, frame_scripts()?].concat();
    built.embed(&script)?;
    built.element()?;
    built.one_file(&script, home)
}

impl Built {
    fn of(folder: &Path) -> Result<Self> {
        let figure = root().join("target/fallback/fallback.html");
        Ok(Self {
            folder: folder.to_path_buf(),
            style: named(folder, "style-", ".css")?,
            glue: named(folder, "widget-", ".js")?,
            wasm: named(folder, "widget-", ".wasm")?,
            figure: read(&figure)?,
        })
    }

    /// The page for frames: its script is classic, and so is the copy of the wasm for a sandbox that may not fetch.
    fn embed(&self, script: &str) -> Result<()> {
        let wasm = format!("globalThis.npfitWasm=\"{}\";\n", self.wasm_in_base64()?);
        let script_name = self.write_hashed("embed-", script)?;
        let wasm_name = self.write_hashed("embed-wasm-", &wasm)?;
        let page = filled(
            &source("embed.html")?,
            &[
                ("__TITLE__", TITLE),
                ("__STYLE__", &self.style),
                ("__SCRIPT__", &script_name),
                ("__WASM__", &self.wasm),
                ("__FALLBACK_SCRIPT__", &wasm_name),
                ("__FIGURE__", &self.figure),
            ],
        )?;
        self.write("embed.html", &page)
    }

    /// The element, its types, and its description for editors.
    fn element(&self) -> Result<()> {
        let style = serde_json::to_string(&read(&self.folder.join(&self.style))?)?;
        let script = filled(
            &source("element.js")?,
            &[
                ("__GLUE__", &format!("./{}", self.glue)),
                ("__WASM__", &format!("./{}", self.wasm)),
                ("__STYLE__", &style),
            ],
        )?;
        self.write("npfit-scenario.js", &script)?;
        for name in ["npfit-scenario.d.ts", "custom-elements.json"] {
            self.write(name, &source(name)?)?;
        }
        Ok(())
    }

    /// Everything in one file: nothing is requested, so it runs from disk and in any frame.
    fn one_file(&self, script: &str, home: &str) -> Result<()> {
        let wasm = format!("globalThis.npfitWasm=\"{}\";\n", self.wasm_in_base64()?);
        let script = [wasm.as_str(), script].concat();
        ensure!(!script.contains("</script"), "The one file's script would end its own element.");
        let style = read(&self.folder.join(&self.style))?;
        let page = filled(
            &source("one-file.html")?,
            &[
                ("__TITLE__", TITLE),
                ("__STYLE__", &style),
                ("__HOME__", home),
                ("__SCRIPT__", &script),
                ("__FIGURE__", &self.figure),
            ],
        )?;
        self.write(ONE_FILE, &page)?;
        // For hosts whose policy names what may run.
        println!(
            "{ONE_FILE}: script-src '{}'; style-src '{}'",
            hash_source(&script),
            hash_source(&style)
        );
        Ok(())
    }

    fn wasm_in_base64(&self) -> Result<String> {
        let path = self.folder.join(&self.wasm);
        let bytes =
            fs::read(&path).with_context(|| format!("{} could not be read", path.display()))?;
        Ok(STANDARD.encode(bytes))
    }

    /// Writes a script under a name that changes with its content, and returns the name.
    fn write_hashed(&self, prefix: &str, script: &str) -> Result<String> {
        let digest = Sha256::digest(script);
        let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{prefix}{hash}.js");
        self.write(&name, script)?;
        Ok(name)
    }

    fn write(&self, name: &str, text: &str) -> Result<()> {
        let path = self.folder.join(name);
        fs::write(&path, text).with_context(|| format!("{} could not be written", path.display()))
    }
}

/// What a policy says of an inline script or style so that it may run.
pub(crate) fn hash_source(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

/// wasm-bindgen's glue as a classic script. Trunk has compiled the wasm; its own glue is a module.
fn classic_glue() -> Result<String> {
    let target = target_directory();
    let compiled = target.join(WASM_TARGET).join("release").join("widget.wasm");
    let folder = target.join("classic-glue");
    let mut command = tools::wasm_bindgen()?;
    command.args(["--target", "no-modules", "--no-typescript", "--omit-default-module-path"]);
    command.arg("--out-dir").arg(&folder).arg(&compiled);
    process::run(&mut command)?;
    read(&folder.join("widget.js"))
}

fn frame_scripts() -> Result<String> {
    FRAME_SCRIPTS.iter().map(|name| source(name)).collect()
}

/// A template with its placeholders filled in. One that is left, or one that is not there, is a mistake.
fn filled(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut text = String::new();
    let mut rest = template;
    while let Some(at) = rest.find("__") {
        let (before, from) = rest.split_at(at);
        text += before;
        let Some((name, value)) = values.iter().find(|(name, _)| from.starts_with(name)) else {
            let line = from.lines().next().unwrap_or_default();
            bail!("A template has a placeholder without a value: {line}");
        };
        text += value;
        rest = &from[name.len()..];
    }
    Ok(text + rest)
}

fn source(name: &str) -> Result<String> {
    read(&root().join(SOURCES).join(name))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} could not be read", path.display()))
}

/// The one file in `folder` with such a name.
fn named(folder: &Path, start: &str, end: &str) -> Result<String> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} could not be read", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(start) && name.ends_with(end))
        .collect();
    match (names.pop(), names.pop()) {
        (Some(name), None) => Ok(name),
        _ => bail!("Trunk's bundle should hold one {start}…{end}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_whole() {
        let filled = |text| filled(text, &[("__A__", "a __B__"), ("__B__", "b")]);
        assert_eq!(filled("1 __A__ 2 __B__ 3").unwrap(), "1 a __B__ 2 b 3");
        assert!(filled("1 __C__").is_err());
    }

    #[test]
    fn a_hash_is_as_policies_write_it() {
        let empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(hash_source(""), empty);
    }
}
