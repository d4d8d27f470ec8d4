//! Taking it away: what is saved, opened, copied, printed and heard.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::input::{self, Drag};
use crate::browser::levers::LEVERS;
use crate::browser::page::Page;
use crate::error::{Context, Result, bail, ensure};

const MIDDLE: &str = "#v=2&centralisation=75&signing=2006-09&flexibility=55&p.lock_in=0.3\
                      &pin=90,2004-01,15,%3Cb%3EMine%3C%2Fb%3E";

/// What says how the last thing went.
const SAID: &str = "document.querySelector('[data-took]').textContent";

/// Opens the section as a reader does, and presses something in it.
async fn press(page: &Page, css: &str) -> Result<()> {
    let is_open: bool = page.ask("document.querySelector('[data-take]').open", vec![]).await?;
    if !is_open && css != "[data-take] > summary" {
        Box::pin(press(page, "[data-take] > summary")).await?;
        // A tap takes a moment to be one.
        tokio::time::sleep(Duration::from_millis(400)).await;
        let is_open: bool = page.ask("document.querySelector('[data-take]').open", vec![]).await?;
        ensure!(is_open, "The section does not open.");
    }
    // The first that is seen: some stand on a phone only.
    let show = "(() => {
        document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
        const one = [...document.querySelectorAll(arguments[0])].find(probe.isVisible);
        one.setAttribute('data-pressed', '');
        one.scrollIntoView({ block: 'center' });
        return true;
    })()";
    page.ask::<bool>(show, vec![json!(css)]).await?;
    page.settle().await?;
    if page.session.device.touch {
        let middle = "(() => {
            const one = document.querySelector('[data-pressed]');
            const box = one.getBoundingClientRect();
            const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
            return [x, y, one.contains(document.elementFromPoint(x, y))];
        })()";
        let (x, y, is_hit): (f64, f64, bool) = page.ask(middle, vec![]).await?;
        ensure!(is_hit, "A finger on {css} hits something else.");
        return input::finger(page, &[(x, y)]).await;
    }
    page.session.client.find(Locator::Css("[data-pressed]")).await?.click().await?;
    page.settle().await
}

/// A folder for what the browser saves, gone when dropped.
struct Folder(PathBuf);

impl Folder {
    async fn new(page: &Page) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("npfit-taken-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).context(|| "No folder for downloads".into())?;
        let allow = json!({ "behavior": "allow", "downloadPath": folder });
        page.session.devtools("Browser.setDownloadBehavior", allow).await?;
        Ok(Self(folder))
    }

    /// What is in a file that is being saved.
    async fn file(&self, name: &str) -> Result<Vec<u8>> {
        let (path, start) = (self.0.join(name), Instant::now());
        loop {
            match fs::read(&path) {
                Ok(bytes) if !bytes.is_empty() => return Ok(bytes),
                _ if start.elapsed() > Duration::from_secs(10) => {
                    let there: Vec<_> = fs::read_dir(&self.0)
                        .map(|all| all.flatten().map(|file| file.file_name()).collect())
                        .unwrap_or_default();
                    bail!("{name} was not saved; there is {there:?}.");
                }
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    fn write(&self, name: &str, content: &str) -> Result<PathBuf> {
        let path = self.0.join(name);
        fs::write(&path, content).context(|| format!("{name} could not be written"))?;
        Ok(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn text(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).context(|| "What was saved is no text".into())
}

/// Pictures, table and file are real files, and nothing is asked of any host for them.
pub(crate) async fn saved(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    let (folder, requests) = (Folder::new(page).await?, page.requests().len());
    press(page, "[data-take-as=svg]").await?;
    let svg = text(folder.file("npfit-money-c75-2006-09-f55.svg").await?)?;
    for part in
        ["<svg", "polyline", "Spend and benefits", "September 2006", "National Audit Office"]
    {
        ensure!(svg.contains(part), "The picture has no {part:?}.");
    }
    ensure!(!svg.contains("<b>") && svg.contains("&lt;b&gt;"), "A pin's name is markup.");
    let parses = "new DOMParser().parseFromString(arguments[0], 'image/svg+xml')
        .querySelector('parsererror') === null";
    ensure!(page.ask::<bool>(parses, vec![json!(svg)]).await?, "The picture is not well formed.");
    press(page, "[data-take-as=png]").await?;
    let png = folder.file("npfit-money-c75-2006-09-f55.png").await?;
    ensure!(png.starts_with(b"\x89PNG"), "The picture of pixels is none.");
    ensure!(
        png.get(16..20) == Some(&1720_u32.to_be_bytes()[..]),
        "It is not as wide as it should be."
    );
    page.tell("probe.find('[data-taken]').value = 'map';").await?;
    press(page, "[data-take-as=svg]").await?;
    let map = text(folder.file("npfit-map-c75-2006-09-f55.svg").await?)?;
    ensure!(
        map.contains("you are here") && map.contains("September 2006"),
        "The map is not whole."
    );
    press(page, "[data-take-as=csv]").await?;
    let csv = text(folder.file("npfit-run-c75-2006-09-f55.csv").await?)?;
    ensure!(csv.starts_with("# npfit-scenario, model version 2"), "The table begins {csv:.60?}.");
    ensure!(csv.contains("lock in") && csv.lines().count() > 180, "The table is not whole.");
    press(page, "[data-take-as=file]").await?;
    let file = text(folder.file("npfit-state-c75-2006-09-f55.json").await?)?;
    let file: Value = serde_json::from_str(&file).context(|| "The file is not JSON".into())?;
    ensure!(file["kind"] == "npfit-scenario", "The file is of kind {}.", file["kind"]);
    let said: String = page.ask(SAID, vec![]).await?;
    ensure!(said.contains("npfit-state-c75"), "Of the file it is said {said:?}.");
    ensure!(page.requests().len() == requests, "Something was requested: {:?}", page.requests());
    Ok(())
}

/// The chart is chosen and saved with keys alone.
pub(crate) async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    let folder = Folder::new(page).await?;
    page.tell("document.querySelector('[data-take] > summary').focus()").await?;
    input::press(page, Key::Enter).await?;
    input::press(page, Key::Tab).await?;
    let focused = "document.activeElement.matches('[data-taken]')";
    ensure!(page.ask::<bool>(focused, vec![]).await?, "Tab does not reach the list of charts.");
    input::press(page, Key::Down).await?;
    input::press(page, Key::Tab).await?;
    input::press(page, Key::Enter).await?;
    let svg = text(folder.file("npfit-delivery-n3-c75-2006-09-f55.svg").await?)?;
    ensure!(svg.contains("N3 network"), "Another chart was saved.");
    for key in ["png", "listen", "csv", "file", "open", "print"] {
        input::press(page, Key::Tab).await?;
        let now: String = page.ask("document.activeElement.dataset.takeAs || ''", vec![]).await?;
        ensure!(now == key, "Tab reaches {now:?} where {key} should be.");
    }
    for key in ["link", "text", "bibtex"] {
        input::press(page, Key::Tab).await?;
        input::press(page, Key::Tab).await?;
        let now: String = page.ask("document.activeElement.dataset.copy || ''", vec![]).await?;
        ensure!(now == key, "Tab reaches {now:?} where the copy of {key} should be.");
    }
    Ok(())
}

async fn choose(page: &Page, file: &Path) -> Result<String> {
    let field = page.session.client.find(Locator::Css("[data-opened]")).await?;
    field.send_keys(&file.display().to_string()).await?;
    told(page).await
}

/// What is said once a file has been read.
async fn told(page: &Page) -> Result<String> {
    tokio::time::sleep(Duration::from_millis(300)).await;
    page.settle().await?;
    page.ask(SAID, vec![]).await
}

/// A file made on one page opens the same state on another, chosen or dropped; a broken one is refused
/// in a sentence and changes nothing.
pub(crate) async fn opened(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    let folder = Folder::new(page).await?;
    press(page, "[data-take-as=file]").await?;
    let name = "npfit-state-c75-2006-09-f55.json";
    folder.file(name).await?;
    let there = page.snapshot().await?;
    page.session.client.goto("about:blank").await?;
    page.open("").await?;
    let before = page.snapshot().await?;
    press(page, "[data-take] > summary").await?;
    let (large, deep) = ("x".repeat(200_000), "[".repeat(50_000));
    for (name, content) in [
        ("broken.json", "{\"kind\":\"npfit-scenario\",\"scenario\":"),
        ("foreign.json", "{\"kind\":\"other\",\"scenario\":\"v=2\"}"),
        ("garbage.json", "{\"kind\":\"npfit-scenario\",\"scenario\":\"garbage\"}"),
        ("null.json", "null"),
        ("empty.json", " "),
        ("large.json", &large),
        ("deep.json", &deep),
    ] {
        let said = choose(page, &folder.write(name, content)?).await?;
        ensure!(
            said.contains(name) && said.contains("not opened"),
            "Of {name} it is said {said:?}."
        );
        let now = page.snapshot().await?;
        ensure!(
            now.levers == before.levers && now.fragment == before.fragment,
            "{name} changed it."
        );
    }
    let said = choose(page, &folder.0.join(name)).await?;
    ensure!(said.contains("is open"), "Of the file it is said {said:?}.");
    same(page, &there).await?;
    press(page, "[data-action=undo]").await?;
    page.until("the state before the file", |now| now.sentence == before.sentence).await?;
    drop_file(page, &folder.0.join(name)).await?;
    same(page, &there).await
}

/// The page shows what another showed, and its address says so.
async fn same(page: &Page, there: &crate::browser::page::Snapshot) -> Result<()> {
    let what = "what the other page showed";
    let now = page
        .until(what, |now| now.levers == there.levers && now.fragment == there.fragment)
        .await?;
    ensure!(now.sentence == there.sentence, "It says {:?}.", now.sentence);
    let outcomes = |of: &crate::browser::page::Snapshot| -> Vec<String> {
        of.outcomes.iter().map(|one| one.number.clone()).collect()
    };
    ensure!(outcomes(&now) == outcomes(there), "The outcomes are {:?}.", outcomes(&now));
    let pin = "document.querySelector('[data-pin-name]')?.value || ''";
    let pin: String = page.ask(pin, vec![]).await?;
    ensure!(pin == "<b>Mine</b>", "The pin is called {pin:?}.");
    Ok(())
}

/// Drags a file from outside over the widget, and lets go.
async fn drop_file(page: &Page, file: &Path) -> Result<()> {
    page.tell("document.querySelector('.npfit-sentence').scrollIntoView({ block: 'center' })")
        .await?;
    page.settle().await?;
    let at: (f64, f64) = page
        .ask(
            "(() => { const box = document.querySelector('.npfit-sentence').getBoundingClientRect();
            return [box.left + 40, box.top + 10]; })()",
            vec![],
        )
        .await?;
    for kind in ["dragEnter", "dragOver", "drop"] {
        let data = json!({ "items": [], "files": [file], "dragOperationsMask": 1 });
        let event = json!({ "type": kind, "x": at.0, "y": at.1, "data": data });
        page.session.devtools("Input.dispatchDragEvent", event).await?;
        page.settle().await?;
        let cue = "probe.isVisible(document.querySelector('.npfit-drop-cue'))";
        let is_seen: bool = page.ask(cue, vec![]).await?;
        ensure!(
            kind == "dragEnter" || is_seen == (kind == "dragOver"),
            "At {kind} the cue is {is_seen}."
        );
    }
    let said = told(page).await?;
    ensure!(said.contains("is open"), "Of the dropped file it is said {said:?}.");
    Ok(())
}

/// Link and citation stand there to be selected, are copied, and the link opens the same state.
pub(crate) async fn copied(page: &mut Page) -> Result<()> {
    page.open("").await?;
    press(page, "[data-take] > summary").await?;
    page.session.client.goto("about:blank").await?;
    page.open(MIDDLE).await?;
    let there = page.snapshot().await?;
    let field = "document.querySelector('[data-copied=' + arguments[0] + ']').value";
    for key in ["link", "text", "bibtex"] {
        press(page, &format!("[data-copy={key}]")).await?;
        tokio::time::sleep(Duration::from_millis(100)).await;
        let said: String = page.ask(SAID, vec![]).await?;
        ensure!(said.starts_with("Copied") || said.contains("is selected"), "It says {said:?}.");
        let words: String = page.ask(field, vec![json!(key)]).await?;
        ensure!(words.contains("centralisation=75"), "{key} is {words:?}.");
        let selected: String = page.ask("getSelection().toString()", vec![]).await?;
        ensure!(selected == words, "Of {key} {selected:?} is selected.");
    }
    page.tell("document.querySelector('[data-lever=flexibility]').focus()").await?;
    input::press(page, Key::Right).await?;
    // Before the address bar is rewritten, the link is there.
    let link: String = page.ask(field, vec![json!("link")]).await?;
    ensure!(link.contains("flexibility=56"), "The link lags: {link}");
    input::press(page, Key::Left).await?;
    let link: String = page.ask(field, vec![json!("link")]).await?;
    page.session.client.goto("about:blank").await?;
    page.session.client.goto(&link).await?;
    page.wait_until_alive().await?;
    same(page, &there).await
}

/// Printed, the page is charts as vectors, levers, sentence, table, sources and address; then it is as it
/// was. A lever that is being dragged does not mind.
pub(crate) async fn printed(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    page.tell(
        "window.printed = []; addEventListener('beforeprint', () => {
            const all = document.querySelector('[data-print]');
            printed.push([all.textContent, all.querySelectorAll('svg').length,
                document.querySelectorAll('[data-print] :is(button, input, canvas, img)').length]);
        })",
    )
    .await?;
    let before = page.snapshot().await?;
    print(page, &before.sentence).await?;
    let after = page.snapshot().await?;
    ensure!(
        after.sentence == before.sentence && after.charts == before.charts,
        "It changed the page."
    );
    let left: String = page.ask("document.querySelector('[data-print]').innerHTML", vec![]).await?;
    ensure!(left.is_empty(), "After the print {} letters are left.", left.len());
    let mut drag = Drag::begin(page, LEVERS[0]).await?;
    drag.move_to(40).await?;
    let sentence = page.snapshot().await?.sentence;
    print(page, &sentence).await?;
    // Browsers take the pointer back for a print; what was set stays, and the lever can be held again.
    drag.end().await?;
    let after = page.snapshot().await?;
    ensure!(after.sentence == sentence, "After the print it says {:?}.", after.sentence);
    let mut drag = Drag::begin(page, LEVERS[0]).await?;
    drag.move_to(70).await?;
    drag.end().await?;
    page.until("another drag", |now| now.levers["centralisation"].value > 60).await.map(drop)
}

async fn print(page: &Page, sentence: &str) -> Result<()> {
    let ask = json!({ "preferCSSPageSize": true, "printBackground": false });
    let answer = page.session.devtools("Page.printToPDF", ask).await?;
    let pdf = answer["data"].clone();
    if let Some(file) = std::env::var_os("NPFIT_PRINT") {
        let text = pdf.as_str().unwrap_or_default();
        fs::write(file, text).context(|| "The print could not be kept".into())?;
    }
    let images = "atob(arguments[0]).split(/\\/Subtype *\\/Image/).length - 1";
    let images: u32 = page.ask(images, vec![pdf]).await?;
    ensure!(images == 0, "The print holds {images} pictures of pixels.");
    let (words, charts, others): (String, u32, u32) = page.ask("printed.at(-1)", vec![]).await?;
    ensure!(charts == 12 && others == 0, "It has {charts} charts and {others} controls.");
    let words = words.replace(char::is_whitespace, "");
    for part in [sentence, "55 % local", "centralisation=", "2016", "National Audit Office"] {
        let part = part.replace(char::is_whitespace, "");
        ensure!(words.contains(&part), "The print does not say {part:?}: {words:.600}");
    }
    Ok(())
}

/// A chart is heard when it is asked for, and ends at the second press.
pub(crate) async fn heard(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    page.tell(
        "window.heard = { made: 0, set: 0, started: 0, stopped: 0, closed: 0 };
        const param = () => ({ setValueAtTime() { heard.set += 1; } });
        window.AudioContext = class {
            constructor() { heard.made += 1; this.currentTime = 0; this.destination = {}; }
            createOscillator() {
                return heard.tone = { frequency: param(), connect() {}, start() { heard.started += 1; },
                    stop() { heard.stopped += 1; } };
            }
            createGain() { return { gain: param(), connect() {} }; }
            close() { heard.closed += 1; }
        };",
    )
    .await?;
    let heard = "[heard.made, heard.set, heard.started, heard.closed]";
    press(page, "[data-take] > summary").await?;
    let silent: [u32; 4] = page.ask(heard, vec![]).await?;
    ensure!(silent == [0; 4], "It sounds unasked: {silent:?}");
    press(page, "[data-take-as=listen]").await?;
    let plays: [u32; 4] = page.ask(heard, vec![]).await?;
    ensure!(plays[0] == 1 && plays[2] == 1 && plays[1] >= 360, "Heard is {plays:?}.");
    let said: String = page.ask(SAID, vec![]).await?;
    ensure!(said.contains("Higher is more"), "It says {said:?}.");
    press(page, "[data-take-as=listen]").await?;
    let ended: [u32; 4] = page.ask(heard, vec![]).await?;
    ensure!(ended[0] == 1 && ended[3] == 1, "The second press leaves {ended:?}.");
    press(page, "[data-take-as=listen]").await?;
    page.tell("heard.tone.onended()").await?;
    page.settle().await?;
    let pressed = "document.querySelector('[data-take-as=listen]').getAttribute('aria-pressed')";
    let pressed: String = page.ask(pressed, vec![]).await?;
    ensure!(pressed == "false", "At its end the button is {pressed:?}.");
    page.tell("delete window.AudioContext; window.AudioContext = undefined").await?;
    press(page, "[data-take-as=listen]").await?;
    let said: String = page.ask(SAID, vec![]).await?;
    ensure!(said.contains("no sound"), "Without sound it says {said:?}.");
    Ok(())
}
