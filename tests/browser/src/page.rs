//! The widget's page in a browser: opening it, asking it, and waiting for it.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use npfit_model::{Lever, Levers};
use npfit_scenario::message::Language;
use npfit_scenario::text;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::device::Device;
use crate::driver::Driver;
use crate::hooks;
use crate::server::{Host, Serving};
use crate::session::Session;
use crate::snapshot::Snapshot;

/// The questions that the tests ask, in the page's own language.
const PROBE: &str = include_str!("probe.js");

/// How long the widget may take to come alive, on a machine that is busy with other things.
const START_LIMIT: Duration = Duration::from_secs(20);

/// How long the page may take to show what an input changed.
pub(crate) const CHANGE_LIMIT: Duration = Duration::from_secs(4);

/// The page, its browser and its host.
pub(crate) struct Page {
    /// The browser that shows it.
    pub(crate) session: Session,
    host: Host,
    articles: Host,
    bundle: PathBuf,
    /// The frame that questions go to, by its selector in the page; none for the page itself.
    frame: RefCell<Option<String>>,
}

impl Page {
    /// A browser on `device` and a host that serves `bundle`, with no page opened yet.
    pub(crate) async fn new(
        driver: &Driver,
        device: Device,
        serving: Serving,
        bundle: &Path,
    ) -> Result<Self> {
        let host = Host::start(bundle, serving)?;
        let articles = Host::articles(&host, serving)?;
        let session = driver.open(device).await?;
        let (bundle, frame) = (bundle.to_path_buf(), RefCell::new(None));
        Ok(Self { session, host, articles, bundle, frame })
    }

    /// Goes to the page, or to one beside it, exactly as a link has it.
    pub(crate) async fn visit(&self, link: &str) -> Result<()> {
        self.set_frame(None);
        let address = format!("{}{link}", self.host.address());
        Ok(self.session.client.goto(&address).await?)
    }

    /// Goes to an article of `tests/browser/hosts`, on a host of another origin.
    pub(crate) async fn visit_article(&self, name: &str) -> Result<()> {
        self.set_frame(None);
        let address = format!("{}{name}", self.articles.address());
        Ok(self.session.client.goto(&address).await?)
    }

    /// Opens a file of the bundle from disk.
    pub(crate) async fn visit_file(&self, name: &str, link: &str) -> Result<()> {
        self.set_frame(None);
        let file = self.bundle.join(name).canonicalize();
        let file = file.with_context(|| format!("The bundle has no {name}"))?;
        let Ok(address) = url::Url::from_file_path(&file) else {
            bail!("{} has no address.", file.display());
        };
        Ok(self.session.client.goto(&format!("{address}{link}")).await?)
    }

    /// Goes to the page anew, with the fragment `hash` (with its `#`), and waits until the widget is alive.
    pub(crate) async fn open(&self, hash: &str) -> Result<()> {
        // A page with another fragment is the same page to a browser, so it is left in between.
        self.session.client.goto("about:blank").await?;
        self.visit(hash).await?;
        self.wait_until_alive().await
    }

    /// Changes the fragment under the live page, as a link does.
    pub(crate) async fn set_hash(&self, hash: &str) -> Result<()> {
        self.ask::<String>("location.hash = arguments[0]", vec![json!(hash)]).await?;
        self.settle().await
    }

    /// Waits until the widget is alive and drawn.
    pub(crate) async fn wait_until_alive(&self) -> Result<()> {
        let start = Instant::now();
        while !self.is_alive().await? {
            if start.elapsed() > START_LIMIT {
                bail!("The widget did not come alive within {START_LIMIT:?}.");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.settle().await
    }

    /// Whether the widget stands in the page, with its levers.
    pub(crate) async fn is_alive(&self) -> Result<bool> {
        let alive = "hooks.levers.every((key) => root.querySelector(hooks.of(`lever-${key}`)))";
        self.ask(alive, vec![]).await
    }

    /// The value of a JavaScript expression, which may use `hooks`, `probe` and `arguments`.
    pub(crate) async fn ask<T: DeserializeOwned>(
        &self,
        expression: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        let script = format!("{}\n{PROBE}\nreturn {expression};", hooks::script());
        let answer = self.session.client.execute(&script, arguments).await?;
        serde_json::from_value(answer).with_context(|| format!("The page's answer to {expression}"))
    }

    /// Runs JavaScript statements, which may use `hooks` and `probe`.
    pub(crate) async fn tell(&self, statements: &str) -> Result<()> {
        let script = format!("{}\n{PROBE}\n{statements}", hooks::script());
        self.session.client.execute(&script, vec![]).await?;
        Ok(())
    }

    /// Whether the page has an element.
    pub(crate) async fn has(&self, css: &str) -> Result<bool> {
        self.ask("!!root.querySelector(arguments[0])", vec![json!(css)]).await
    }

    /// The text of an element, with plain spaces; it must be there.
    pub(crate) async fn text(&self, css: &str) -> Result<String> {
        self.ask("probe.text(probe.find(arguments[0]))", vec![json!(css)]).await
    }

    /// The texts of all elements that match.
    pub(crate) async fn texts(&self, css: &str) -> Result<Vec<String>> {
        let ask = "[...root.querySelectorAll(arguments[0])].map(probe.text)";
        self.ask(ask, vec![json!(css)]).await
    }

    /// Waits until what has changed is drawn.
    pub(crate) async fn settle(&self) -> Result<()> {
        self.ask::<bool>("probe.settle()", vec![]).await.map(drop)
    }

    /// Opens every section that can be folded.
    pub(crate) async fn open_sections(&self) -> Result<()> {
        self.tell("for (const it of root.querySelectorAll('details')) it.open = true;").await?;
        self.settle().await
    }

    /// What the page shows now.
    pub(crate) async fn snapshot(&self) -> Result<Snapshot> {
        self.ask("probe.snapshot()", vec![]).await
    }

    /// Waits until the page shows what `wanted` accepts; `what` names it for the failure's sentence.
    pub(crate) async fn until(
        &self,
        what: &str,
        wanted: impl Fn(&Snapshot) -> bool,
    ) -> Result<Snapshot> {
        let start = Instant::now();
        loop {
            let snapshot = self.snapshot().await?;
            if wanted(&snapshot) {
                return Ok(snapshot);
            }
            if start.elapsed() > CHANGE_LIMIT {
                let shown = snapshot.in_short();
                bail!("Within {CHANGE_LIMIT:?} the page did not show {what}; it shows {shown}.");
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until a JavaScript expression is true; `what` names it for the failure's sentence.
    pub(crate) async fn until_true(&self, what: &str, expression: &str) -> Result<()> {
        let start = Instant::now();
        while !self.ask::<bool>(expression, vec![]).await? {
            if start.elapsed() > CHANGE_LIMIT {
                bail!("Within {CHANGE_LIMIT:?} the page did not show {what}.");
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Ok(())
    }

    /// Waits until `lever` stands at `position`, and checks that page and screen reader say so in the same words.
    pub(crate) async fn until_at(&self, lever: Lever, position: f64) -> Result<Snapshot> {
        let words = words(lever, position);
        let key = lever.key();
        let what = format!("{key} at {words}");
        let snapshot = self
            .until(&what, |now| {
                let state = &now.levers[key];
                state.value == position
                    && (state.words.starts_with(&words) || state.words.is_empty())
            })
            .await?;
        let announced = &snapshot.levers[key].announced;
        ensure!(
            announced.starts_with(&words),
            "A screen reader hears {announced:?} where the page reads {words:?}."
        );
        Ok(snapshot)
    }

    /// Waits until all levers stand at `positions`, in the page's order.
    pub(crate) async fn until_all_at(&self, positions: [f64; 3]) -> Result<Snapshot> {
        for (lever, position) in Lever::ALL.into_iter().zip(positions) {
            self.until_at(lever, position).await?;
        }
        self.snapshot().await
    }

    /// The path of every request that the page's host has had so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.host.requests()
    }

    /// The errors that pages have reported to their hosts so far.
    pub(crate) fn reports(&self) -> Vec<String> {
        [self.host.reports(), self.articles.reports()].concat()
    }

    /// The page's host answers nothing any more.
    pub(crate) fn host_goes_down(&self) {
        self.host.go_down();
    }

    /// The page's address without a fragment.
    pub(crate) fn address(&self) -> String {
        self.host.address()
    }

    /// The frame that was entered.
    pub(crate) fn frame(&self) -> Option<String> {
        self.frame.borrow().clone()
    }

    /// Remembers the frame that was entered.
    pub(crate) fn set_frame(&self, frame: Option<String>) {
        self.frame.replace(frame);
    }

    /// Takes a picture of the whole page, by giving it a window as high as it is.
    pub(crate) async fn full_screenshot(&mut self, file: &Path) -> Result<()> {
        let Device { width, height, .. } = self.session.device;
        self.tell("scrollTo(0, 0)").await?;
        let whole = "Math.ceil(document.documentElement.scrollHeight)";
        // Twice: a higher window can change what is beside or below what.
        for _ in 0..2 {
            let full: u32 = self.ask(whole, vec![]).await?;
            self.session.set_size(width, full.max(height)).await?;
            self.settle().await?;
        }
        self.session.screenshot(file).await?;
        self.session.set_size(width, height).await
    }

    /// Writes a picture for a person to look at, and gives its path.
    pub(crate) async fn picture(&self, name: &str) -> Result<PathBuf> {
        let file = crate::environment::pictures().join(format!("{name}.png"));
        self.session.screenshot(&file).await?;
        Ok(file)
    }

    /// Ends the browser and the host.
    pub(crate) async fn close(self) {
        // A browser that is already gone is closed.
        let _gone = self.session.client.close().await;
    }
}

/// Where a lever stands, in the page's words, with plain spaces.
pub(crate) fn words(lever: Lever, position: f64) -> String {
    let levers = Levers::HISTORY.with_position(lever, position);
    let words = text::lever_value(&Language::english(), &levers, lever);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
