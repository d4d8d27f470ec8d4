//! The widget's page in a browser: opening it, asking it, and waiting for it.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::browser::driver::{Device, Driver, Session};
use crate::browser::levers::Lever;
use crate::browser::server::{Host, Serving};
use crate::dist;
use crate::error::{Context, Result, bail, ensure};

/// The questions that the tests ask, in the page's own language.
const PROBE: &str = include_str!("probe.js");

/// How long the widget may take to come alive, on a machine that is busy with other things.
const START_LIMIT: Duration = Duration::from_secs(20);

/// How long the page may take to show what an input changed.
const CHANGE_LIMIT: Duration = Duration::from_secs(3);

/// The page, its browser and its host.
pub(crate) struct Page {
    /// The browser that shows it.
    pub(crate) session: Session,
    host: Host,
}

impl Page {
    /// A browser on `device` and a host that serves the bundle, with no page opened yet.
    pub(crate) async fn new(driver: &Driver, device: Device, serving: Serving) -> Result<Self> {
        let host = Host::start(&dist::directory(), serving)?;
        let session = driver.open(device).await?;
        Ok(Self { session, host })
    }

    /// Goes to the page with the fragment `hash` (with its `#`), past the guess where it is empty.
    pub(crate) async fn visit(&self, hash: &str) -> Result<()> {
        self.visit_bare(if hash.is_empty() { "#stage=play" } else { hash }).await
    }

    /// Goes to the page, or to one beside it, exactly as a link has it.
    pub(crate) async fn visit_bare(&self, link: &str) -> Result<()> {
        let address = format!("{}{link}", self.host.address());
        Ok(self.session.client.goto(&address).await?)
    }

    /// Goes to the page and waits until the widget is alive and drawn.
    pub(crate) async fn open(&self, hash: &str) -> Result<()> {
        self.visit(hash).await?;
        self.wait_until_alive().await
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

    /// Whether the widget has taken over its host element.
    pub(crate) async fn is_alive(&self) -> Result<bool> {
        let alive = "!!document.querySelector('#npfit-scenario .npfit[data-alive=\"true\"]')";
        self.ask(alive, vec![]).await
    }

    /// The value of a JavaScript expression, which may use `probe` and `arguments`.
    pub(crate) async fn ask<T: DeserializeOwned>(
        &self,
        expression: &str,
        arguments: Vec<Value>,
    ) -> Result<T> {
        let script = format!("{PROBE}\nreturn {expression};");
        let answer = self.session.client.execute(&script, arguments).await?;
        serde_json::from_value(answer).context(|| format!("The page's answer to {expression}"))
    }

    /// Runs JavaScript statements, which may use `probe`.
    pub(crate) async fn tell(&self, statements: &str) -> Result<()> {
        let script = format!("{PROBE}\n{statements}");
        self.session.client.execute(&script, vec![]).await?;
        Ok(())
    }

    /// Waits until what has changed is drawn.
    pub(crate) async fn settle(&self) -> Result<()> {
        self.ask::<bool>("probe.settle()", vec![]).await.map(drop)
    }

    /// What the page shows now.
    pub(crate) async fn snapshot(&self) -> Result<Snapshot> {
        self.ask("probe.snapshot()", vec![]).await
    }

    /// Waits until the page shows what `wanted` accepts; `what` names it, for the sentence that
    /// says that it did not.
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
                bail!(
                    "Within {CHANGE_LIMIT:?} the page did not show {what}; it shows {}.",
                    snapshot.in_short()
                );
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until `lever` stands at `value`, and checks that it says so in words.
    pub(crate) async fn until_value(&self, lever: Lever, value: i64) -> Result<Snapshot> {
        let words = lever.words(value);
        let what = format!("{} at {words}", lever.name);
        let snapshot = self
            .until(&what, |now| {
                let state = now.levers.get(lever.name);
                state.is_some_and(|state| state.value == value && state.words == words)
            })
            .await?;
        let spoken = &snapshot.levers[lever.name].spoken;
        ensure!(
            *spoken == words,
            "A screen reader hears {spoken:?} where the page reads {words:?}."
        );
        Ok(snapshot)
    }

    /// The path of every request that the page's host has had so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.host.requests()
    }

    /// Takes a picture of the whole page, by giving it a screen that is as high as it is.
    pub(crate) async fn full_screenshot(&mut self, file: &Path) -> Result<()> {
        let height = self.session.device.height;
        self.tell("scrollTo(0, 0)").await?;
        let whole = "Math.ceil(document.documentElement.scrollHeight)";
        let full: u32 = self.ask(whole, vec![]).await?;
        self.session.set_height(full.max(height)).await?;
        self.settle().await?;
        // A higher screen can change what is beside or below what.
        let full: u32 = self.ask(whole, vec![]).await?;
        self.session.set_height(full.max(height)).await?;
        self.settle().await?;
        self.session.screenshot(file).await?;
        self.session.set_height(height).await
    }

    /// Ends the browser and the host.
    pub(crate) async fn close(self) {
        // A browser that is already gone is as closed as we want it.
        let _ = self.session.client.close().await;
    }
}

/// What the page shows at one moment.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Snapshot {
    /// Each lever by its name.
    pub(crate) levers: BTreeMap<String, LeverState>,
    /// The generated sentence.
    pub(crate) sentence: String,
    /// The headline outcomes in the page's order.
    pub(crate) outcomes: Vec<Outcome>,
    /// Something that stands for each canvas's pixels, by the chart's name.
    pub(crate) charts: BTreeMap<String, String>,
    /// What is said about the address, if anything is.
    pub(crate) notice: String,
    /// The address's fragment.
    pub(crate) fragment: String,
    /// How many entries the session's history has.
    pub(crate) history: usize,
}

/// One lever as the page shows it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct LeverState {
    /// Where it stands.
    pub(crate) value: i64,
    /// The lowest it goes.
    pub(crate) min: i64,
    /// The highest it goes.
    pub(crate) max: i64,
    /// By how much it moves.
    pub(crate) step: i64,
    /// Its value in the page's words.
    pub(crate) words: String,
    /// Its value as a screen reader says it.
    pub(crate) spoken: String,
}

/// One headline outcome as the page shows it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Outcome {
    /// What the page calls it.
    pub(crate) name: String,
    /// Its number.
    pub(crate) number: String,
    /// Its difference from the run as it happened.
    pub(crate) difference: String,
    /// Whether its number is wholly on the screen with nothing in front.
    pub(crate) on_screen: bool,
}

impl Snapshot {
    /// Whether sentence, some outcome and the money chart all differ from `other`'s.
    pub(crate) fn tells_another_story_than(&self, other: &Self) -> bool {
        self.sentence != other.sentence
            && self.outcomes_changed_since(other).next().is_some()
            && self.charts.get("money") != other.charts.get("money")
    }

    /// The outcomes whose numbers are not what they were in `other`.
    pub(crate) fn outcomes_changed_since<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = &'a Outcome> {
        let pairs = self.outcomes.iter().zip(&other.outcomes);
        pairs.filter(|(now, then)| now.number != then.number).map(|(now, _)| now)
    }

    /// Levers, sentence and address, for a sentence about a failure.
    fn in_short(&self) -> String {
        let levers = self.levers.iter();
        let values: Vec<_> =
            levers.map(|(name, state)| format!("{name} at {:?}", state.words)).collect();
        let Self { sentence, fragment, notice, .. } = self;
        format!(
            "{}, the sentence {sentence:?}, the fragment {fragment:?} and the notice {notice:?}",
            values.join(", ")
        )
    }
}
