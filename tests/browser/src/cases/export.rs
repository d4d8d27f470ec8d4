//! What a reader takes along: pictures, tables, the state file, link and citation.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::Locator;
use npfit_scenario::scenario::Scenario;
use serde_json::{Value, json};

use super::{Case, MOUSE_AND_FINGER, case};
use crate::hooks::{self, COPY_LINK, IMPORT_STATE, SHARE};
use crate::input;
use crate::page::Page;

const MIDDLE: &str =
    "#v=3&centralisation=75&signing=2006-09&flexibility=55&pin=90,2004-01,15,%3Cb%3EMine%3C%2Fb%3E";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in MOUSE_AND_FINGER {
        let group = [
            case(format!("export: pictures, table and state file are saved {how}"), |page| {
                Box::pin(saved(page))
            }),
            case(
                format!("export: a native state file opens, and the page's opens natively {how}"),
                |page| Box::pin(opened(page)),
            ),
            case(format!("export: the link is copied {how}"), |page| Box::pin(copied(page))),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases.push(
        case("export: a click makes picture, bitmap and table", |page| Box::pin(made(page)))
            .everywhere(),
    );
    cases
}

/// Keeps what the page offers to save, and its name, instead of saving it: no engine then needs a folder or a prompt.
pub(super) const KEEP_FILES: &str = "(() => {
    window.npfitFiles = [];
    const create = URL.createObjectURL;
    let last = null;
    URL.createObjectURL = (blob) => { last = blob; return create.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () { window.npfitFiles.push([this.download, last]); };
    return true;
})()";

/// The name, size and first kilobytes of the file with an ending that the page offered; `null` if it did not.
pub(super) const KEPT_FILE: &str = "(async () => {
    const file = (window.npfitFiles || []).find(([name]) => name.endsWith(arguments[0]));
    if (!file) return null;
    const text = await file[1].slice(0, 4096).text();
    return [file[0], file[1].size, text];
})()";

/// Each button makes a file that is what its name says.
async fn made(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    makes(page, &["svg", "png", "csv"]).await
}

/// What a file of a kind has at its beginning.
const BEGINNINGS: [(&str, &str); 3] = [("svg", "<svg"), ("png", "PNG"), ("csv", "month")];

/// How large a picture or a table must be, bytes.
const FILE_BYTES_AT_LEAST: u64 = 5000;

/// Presses the button of each kind of file, and checks what the page offers.
pub(super) async fn makes(page: &Page, kinds: &[&str]) -> Result<()> {
    page.open_sections().await?;
    page.ask::<bool>(KEEP_FILES, vec![]).await?;
    for (kind, begin) in BEGINNINGS.into_iter().filter(|(kind, _)| kinds.contains(kind)) {
        input::press(page, &hooks::export(kind)).await?;
        let (name, size, text) = kept(page, kind).await?;
        ensure!(name.starts_with("npfit"), "The file is called {name:?}.");
        ensure!(size > FILE_BYTES_AT_LEAST, "{name} has only {size} bytes.");
        ensure!(text.contains(begin), "{name} begins with {:?}.", text.get(..80));
    }
    Ok(())
}

/// Name, size and beginning of the file with some ending that the page offers; a bitmap takes a moment.
pub(super) async fn kept(page: &Page, ending: &str) -> Result<(String, u64, String)> {
    let start = Instant::now();
    loop {
        let file: Option<(String, u64, String)> = page.ask(KEPT_FILE, vec![json!(ending)]).await?;
        match file {
            Some(file) => return Ok(file),
            None if start.elapsed() > Duration::from_secs(10) => {
                bail!("No file that ends in {ending} was made.")
            }
            None => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// A folder for what the browser saves, removed when dropped.
struct Folder(PathBuf);

impl Folder {
    async fn new(page: &Page) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("npfit-saved-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).context("There is no folder for downloads")?;
        let allow = json!({ "behavior": "allow", "downloadPath": folder });
        page.session.devtools("Browser.setDownloadBehavior", allow).await?;
        Ok(Self(folder))
    }

    /// The name and content of the file that is saved with some ending.
    async fn file(&self, ending: &str) -> Result<(String, Vec<u8>)> {
        let start = Instant::now();
        loop {
            let files = fs::read_dir(&self.0).context("The folder for downloads is gone")?;
            for file in files.flatten() {
                let name = file.file_name().to_string_lossy().into_owned();
                let bytes = fs::read(file.path()).unwrap_or_default();
                if name.ends_with(ending) && !bytes.is_empty() {
                    let _left = fs::remove_file(file.path());
                    return Ok((name, bytes));
                }
            }
            if start.elapsed() > Duration::from_secs(10) {
                bail!("No file that ends in {ending} was saved.");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _left = fs::remove_dir_all(&self.0);
    }
}

fn text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context("What was saved is no text")
}

/// Pictures, table and state file are real files, and nothing is asked of any host for them.
async fn saved(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    page.open_sections().await?;
    let (folder, requests) = (Folder::new(page).await?, page.requests().len());
    input::press(page, &hooks::export("svg")).await?;
    let (name, svg) = folder.file(".svg").await?;
    let svg = text(svg)?;
    ensure!(name.starts_with("npfit"), "The picture is called {name:?}.");
    ensure!(svg.contains("<svg") && svg.contains("September 2006"), "The picture is not whole.");
    ensure!(!svg.contains("<b>"), "A pin's name is markup in the picture.");
    let parses = "new DOMParser().parseFromString(arguments[0], 'image/svg+xml')
        .querySelector('parsererror') === null";
    ensure!(page.ask::<bool>(parses, vec![json!(svg)]).await?, "The picture is not well formed.");
    input::press(page, &hooks::export("png")).await?;
    let (_, png) = folder.file(".png").await?;
    ensure!(png.starts_with(b"\x89PNG") && png.len() > 5000, "The bitmap is none.");
    input::press(page, &hooks::export("csv")).await?;
    let (_, csv) = folder.file(".csv").await?;
    let csv = text(csv)?;
    ensure!(csv.lines().count() > 180 && csv.contains("2006-12"), "The table is not whole.");
    input::press(page, &hooks::export("state")).await?;
    let (_, state) = folder.file(".json").await?;
    let _: Value = serde_json::from_slice(&state).context("The state file is not JSON")?;
    ensure!(page.requests().len() == requests, "Something was requested: {:?}", page.requests());
    Ok(())
}

/// A state file that native code writes opens on the page, and the other way round.
async fn opened(page: &mut Page) -> Result<()> {
    let native = Scenario::from_fragment(MIDDLE.trim_start_matches('#')).scenario;
    page.open("").await?;
    page.open_sections().await?;
    let folder = Folder::new(page).await?;
    let path = folder.0.join("given.json");
    fs::write(&path, native.to_json()?).context("The state file could not be written")?;
    let field = page.session.client.find(Locator::Css(IMPORT_STATE)).await?;
    field.send_keys(&path.display().to_string()).await?;
    page.until_all_at([75.0, 56.0, 55.0]).await?;
    fs::remove_file(&path).context("The state file could not be removed")?;
    input::press(page, &hooks::export("state")).await?;
    let (_, state) = folder.file(".json").await?;
    let back = Scenario::from_json(&text(state)?)?.scenario;
    ensure!(back == native, "The page's state file says {back:?}, not {native:?}.");
    for broken in ["", "{", "[]", "{\"kind\":\"else\"}", "\u{0}"] {
        fs::write(&path, broken).context("A broken file could not be written")?;
        let field = page.session.client.find(Locator::Css(IMPORT_STATE)).await?;
        field.send_keys(&path.display().to_string()).await?;
        let said = "probe.text(document.querySelector(hooks.of('import-status'))).length > 10";
        page.until_true(&format!("a sentence about the file {broken:?}"), said).await?;
        page.until_all_at([75.0, 56.0, 55.0]).await?;
    }
    Ok(())
}

/// The link that is copied opens the same scenario.
async fn copied(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    page.open_sections().await?;
    ensure!(page.has(SHARE).await?, "There is nothing to share.");
    let grant = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.session.devtools("Browser.grantPermissions", grant).await?;
    input::press(page, COPY_LINK).await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let link: String = page.ask("navigator.clipboard.readText()", vec![]).await?;
    let Some((before, fragment)) = link.split_once('#') else { bail!("{link:?} was copied.") };
    ensure!(before == page.address(), "The link leads to {before:?}.");
    let native = Scenario::from_fragment(MIDDLE.trim_start_matches('#')).scenario;
    let back = Scenario::from_fragment(fragment).scenario;
    ensure!(back == native, "The link is {link:?}.");
    Ok(())
}
