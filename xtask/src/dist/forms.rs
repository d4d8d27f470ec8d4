//! The other forms of the widget, made of what Trunk built: the page for frames, the element, and the one file.
//!
//! All run the same wasm. Frames and the one file use wasm-bindgen's classic glue, because a module script runs
//! neither from disk nor in a sandbox.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::bundle::{Bundle, read, source};
use super::hashes::for_name;
use super::manifest::ONE_FILE;
use crate::process::{self, progress, target_directory};
use crate::tools::{self, WASM_TARGET};

/// The classic scripts behind the glue, in this order.
const FRAME_SCRIPTS: [&str; 3] = ["frame.js", "height.js", "messages.js"];

/// What the forms are made of.
struct Parts<'a> {
    bundle: &'a Bundle,
    style: String,
    style_sheet: String,
    glue: String,
    wasm: String,
    /// A script that holds the wasm.
    wasm_script: String,
    /// The static figure of history.
    figure: String,
}

/// Writes all forms into the bundle that Trunk made.
pub(crate) fn write(bundle: &Bundle) -> Result<()> {
    progress("Making the page for frames, the element and the one file (a few seconds).");
    let style = bundle.hashed("style-", ".css")?;
    let wasm = bundle.hashed("widget-", ".wasm")?;
    let parts = Parts {
        bundle,
        style_sheet: read(&bundle.folder.join(&style))?,
        style,
        glue: bundle.hashed("widget-", ".js")?,
        wasm_script: wasm_script(&bundle.folder.join(&wasm))?,
        wasm,
        figure: read(&bundle.parts.join("fallback.html"))?,
    };
    let script = [classic_glue()?, frame_scripts()?].concat();
    parts.embed(&script)?;
    parts.element()?;
    parts.one_file(&script)
}

impl Parts<'_> {
    /// The page for frames: its script is classic, and so is the copy of the wasm for a sandbox that may not fetch.
    fn embed(&self, script: &str) -> Result<()> {
        let script_name = self.write_hashed("embed-", script)?;
        let wasm_name = self.write_hashed("embed-wasm-", &self.wasm_script)?;
        let page = filled(
            &source("embed.html")?,
            &[
                ("__TITLE__", &self.bundle.words.title),
                ("__STYLE__", &self.style),
                ("__SCRIPT__", &script_name),
                ("__WASM__", &self.wasm),
                ("__FALLBACK_SCRIPT__", &wasm_name),
                ("__FIGURE__", &self.figure),
            ],
        )?;
        self.bundle.write("embed.html", &page)
    }

    /// The element, its types, and its description for editors.
    fn element(&self) -> Result<()> {
        let style = serde_json::to_string(&self.style_sheet)?;
        let script = filled(
            &source("element.js")?,
            &[
                ("__GLUE__", &format!("./{}", self.glue)),
                ("__WASM__", &format!("./{}", self.wasm)),
                ("__STYLE__", &style),
                ("__STANDARD__", &self.bundle.words.standard),
            ],
        )?;
        self.bundle.write("npfit-scenario.js", &script)?;
        for name in ["npfit-scenario.d.ts", "custom-elements.json"] {
            self.bundle.write(name, &source(name)?)?;
        }
        Ok(())
    }

    /// Everything in one file: nothing is requested, so it runs from disk and in any frame.
    fn one_file(&self, script: &str) -> Result<()> {
        let script = [self.wasm_script.as_str(), script].concat();
        ensure!(!script.contains("</script"), "The one file's script would end its own element.");
        let page = filled(
            &source("one-file.html")?,
            &[
                ("__TITLE__", &self.bundle.words.title),
                ("__STYLE__", &self.style_sheet),
                ("__HOME__", self.bundle.address.text().unwrap_or_default()),
                ("__SCRIPT__", &script),
                ("__FIGURE__", &self.figure),
            ],
        )?;
        self.bundle.write(ONE_FILE, &page)
    }

    /// Writes a script under a name that changes with its content, and returns the name.
    fn write_hashed(&self, prefix: &str, script: &str) -> Result<String> {
        let name = format!("{prefix}{}.js", for_name(script.as_bytes()));
        self.bundle.write(&name, script)?;
        Ok(name)
    }
}

/// The wasm in a script: no policy of origins keeps a script away.
fn wasm_script(path: &Path) -> Result<String> {
    let wasm = fs::read(path).with_context(|| format!("{} could not be read", path.display()))?;
    Ok(format!("globalThis.npfitWasm=\"{}\";\n", STANDARD.encode(wasm)))
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
    filled(&source("glue.js")?, &[("__GLUE__", &read(&folder.join("widget.js"))?)])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_whole() {
        let filled = |text| filled(text, &[("__A__", "a __B__"), ("__B__", "b")]);
        assert_eq!(filled("1 __A__ 2 __B__ 3").unwrap(), "1 a __B__ 2 b 3");
        assert!(filled("1 __C__").is_err());
    }
}
