//! `npfit-scenario.html`: the page as one self-contained file. It opens from disk and inside a sandboxed iframe,
//! where neither module scripts nor fetched wasm are allowed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine;

use crate::process::{self, progress, root, target_directory};
use crate::tools::{self, WASM_TARGET};

/// The file's name in the bundle.
pub(crate) const NAME: &str = "npfit-scenario.html";

/// Makes the file from what Trunk has just built, into `bundle`.
pub(crate) fn write(bundle: &Path) -> Result<()> {
    progress("Making the self-contained file (seconds).");
    let folder = target_directory().join("one-file");
    fs::create_dir_all(&folder)?;
    let glue = glue(&folder)?;
    let wasm = fs::read(folder.join("small.wasm")).context("The optimised wasm is not there")?;
    let read = |name: &str| {
        let path = root().join("target/fallback").join(name);
        fs::read_to_string(&path).with_context(|| format!("{} is not there", path.display()))
    };
    let html = page(&read("style.css")?, &read("fallback.html")?, &glue, &wasm)?;
    fs::write(bundle.join(NAME), html).with_context(|| format!("{NAME} could not be written"))
}

/// wasm-bindgen's glue for a classic script; leaves the optimised wasm in `folder`.
fn glue(folder: &Path) -> Result<String> {
    let compiled: PathBuf =
        target_directory().join(WASM_TARGET).join("release").join("widget.wasm");
    let path = tools::path()?;
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.env("PATH", &path).current_dir(root());
    bindgen.args(["--target", "no-modules", "--no-typescript", "--out-name", "widget", "--out-dir"]);
    process::run(bindgen.arg(folder).arg(&compiled))?;
    let mut optimise = Command::new("wasm-opt");
    optimise.env("PATH", &path).current_dir(folder);
    optimise.args(["-Oz", "--all-features", "--strip-producers", "-o", "small.wasm", "widget_bg.wasm"]);
    process::run(&mut optimise)?;
    fs::read_to_string(folder.join("widget.js")).context("wasm-bindgen left no glue")
}

/// The whole page: style, static figure, glue and wasm in one document with one classic script.
fn page(style: &str, fallback: &str, glue: &str, wasm: &[u8]) -> Result<String> {
    ensure!(!glue.contains("</script"), "The glue would end its own script.");
    let wasm = base64::engine::general_purpose::STANDARD.encode(wasm);
    Ok(format!(
        "<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"referrer\" content=\"no-referrer\">\
         <title>Run the NHS records programme again</title>\
         <link rel=\"icon\" href=\"data:,\"><style>{style}</style></head>\
         <body class=\"npfit-page\"><main><div id=\"npfit-scenario\" data-npfit-scenario \
         data-single-file>{fallback}</div></main>\n\
         <script>{glue}\n\
         (function () {{\n\
         var text = atob(\"{wasm}\"), bytes = new Uint8Array(text.length);\n\
         for (var i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);\n\
         wasm_bindgen({{ module_or_path: bytes }});\n\
         window.wasmBindings = wasm_bindgen;\n\
         }})();</script></body></html>\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_needs_nothing_else() {
        let html = page("b{color:red}", "<p>figure</p>", "let wasm_bindgen;", b"\0asm").unwrap();
        assert!(html.contains("AGFzbQ==") && html.contains("<p>figure</p>"));
        for loaded in ["src=", "import ", "type=\"module\"", "href=\"http"] {
            assert!(!html.contains(loaded), "{loaded}");
        }
        assert!(page("", "", "x = '</script>'", b"").is_err());
    }
}
