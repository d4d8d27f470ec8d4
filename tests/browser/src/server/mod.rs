//! Small static hosts, on this machine only: one for the bundle, under a sub-path, and one of another origin for the
//! articles that embed it. Each is set up as well or as badly as a case asks.

mod articles;
mod response;

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::http::{StatusCode, Uri};
use axum::response::IntoResponse;
use tokio::sync::oneshot;

use crate::runner;

/// Where on the host the bundle lies, so that an address that is not relative fails.
pub(crate) const SUB_PATH: &str = "/some/sub-path/";

/// Where on their host the articles lie.
const ARTICLE_PATH: &str = "/news/2026/";

/// How the host serves the wasm file, and the script that holds the same wasm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wasm {
    /// As it should.
    Well,
    /// With a content type that a browser will not compile as it streams.
    WrongType,
    /// Not at all, as when a filter blocks it.
    Missing,
    /// After some time.
    Late(Duration),
    /// In many small pieces, over some time.
    Slow(Duration),
    /// With some bytes changed on the way; the script is whole.
    Corrupt,
    /// With the host's own page in its place, as some hosts answer every address.
    Page,
}

/// How the hosts serve bundle and articles.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Serving {
    /// The wasm file.
    pub(crate) wasm: Wasm,
    /// What the host makes of the page.
    pub(crate) page: fn(String) -> String,
    /// The content security policy of the bundle's pages; none if it is empty, and `{{documented}}` for the one in the
    /// bundle's own `_headers`.
    pub(crate) policy: &'static str,
    /// The content security policy of the articles; none if it is empty. `{{origin}}` is the origin of the bundle.
    pub(crate) article_policy: &'static str,
    /// Whether other origins may fetch the bundle's files: `Access-Control-Allow-Origin: *`.
    pub(crate) is_open: bool,
    /// Whether pages may be kept alive when they are left: not sent with `Cache-Control: no-store`.
    pub(crate) may_be_kept: bool,
    /// Whether the page is isolated from other origins: its clock is finer then.
    pub(crate) is_isolated: bool,
    /// Whether the page's console may get errors.
    pub(crate) may_log: bool,
    /// Whether pages report their errors, by a script in front of all others (`watch.js`).
    pub(crate) is_watched: bool,
}

impl Serving {
    /// As it should be.
    pub(crate) const WELL: Self = Self {
        wasm: Wasm::Well,
        page: |page| page,
        policy: "",
        article_policy: "",
        is_open: true,
        may_be_kept: false,
        is_isolated: false,
        may_log: false,
        is_watched: false,
    };

    /// A page that the host changes.
    pub(crate) const fn changed(page: fn(String) -> String) -> Self {
        Self { page, ..Self::WELL }
    }

    /// Without wasm.
    pub(crate) const WITHOUT_WASM: Self = Self { wasm: Wasm::Missing, may_log: true, ..Self::WELL };
}

/// What a host serves.
#[derive(Clone, Debug)]
enum Content {
    /// The bundle in a folder.
    Bundle(PathBuf),
    /// The articles, which embed the bundle at an address.
    Articles(String),
}

/// What the pages have asked and reported so far.
#[derive(Debug, Default)]
struct Log {
    requests: Vec<String>,
    reports: Vec<String>,
}

/// A running host, stopped when dropped.
pub(crate) struct Host {
    address: String,
    log: Arc<Mutex<Log>>,
    is_down: Arc<AtomicBool>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Serves the bundle in `folder` on a free port of 127.0.0.1.
    pub(crate) fn start(folder: &Path, serving: Serving) -> Result<Self> {
        ensure!(
            folder.join("index.html").is_file(),
            "There is no bundle in {}; `cargo xtask dist` makes it.",
            folder.display()
        );
        Self::serve(Content::Bundle(folder.to_path_buf()), serving)
    }

    /// Serves articles that embed the bundle of another host.
    pub(crate) fn articles(bundle: &Self, serving: Serving) -> Result<Self> {
        Self::serve(Content::Articles(bundle.address.clone()), serving)
    }

    fn serve(content: Content, serving: Serving) -> Result<Self> {
        let starting = "The test server could not start";
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context(starting)?;
        listener.set_nonblocking(true)?;
        let path = match &content {
            Content::Bundle(_) => SUB_PATH,
            Content::Articles(_) => ARTICLE_PATH,
        };
        let address = format!("http://{}{path}", listener.local_addr()?);
        let log = Arc::new(Mutex::new(Log::default()));
        let is_down = Arc::new(AtomicBool::new(false));
        let router = Router::new().fallback({
            let (log, is_down, address) = (Arc::clone(&log), Arc::clone(&is_down), address.clone());
            async move |uri: Uri| {
                note(&log, &uri.to_string());
                if is_down.load(Ordering::Relaxed) {
                    return StatusCode::SERVICE_UNAVAILABLE.into_response();
                }
                response::answer(uri.path(), &content, &address, serving).await
            }
        });
        let runtime = runner::runtime()?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
                // What a browser has not read by then is dropped with its connection.
                tokio::select! {
                    _ended = axum::serve(listener, router) => {}
                    _stopped = stopped => {}
                }
            });
        });
        Ok(Self { address, log, is_down, stop: Some(stop), thread: Some(thread) })
    }

    /// From now on it answers nothing.
    pub(crate) fn go_down(&self) {
        self.is_down.store(true, Ordering::Relaxed);
    }

    /// The address of the folder of its pages.
    pub(crate) fn address(&self) -> String {
        self.address.clone()
    }

    /// The path of every request so far, those of the tests' own script left out.
    pub(crate) fn requests(&self) -> Vec<String> {
        lock(&self.log).requests.clone()
    }

    /// The errors that pages have reported so far.
    pub(crate) fn reports(&self) -> Vec<String> {
        lock(&self.log).reports.clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

fn lock(log: &Mutex<Log>) -> MutexGuard<'_, Log> {
    log.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Keeps what a page asked for, or what it reports.
fn note(log: &Mutex<Log>, path: &str) {
    match path.strip_prefix(response::REPORT_PATH) {
        Some(report) => {
            let pairs = url::form_urlencoded::parse(report.trim_start_matches('?').as_bytes());
            let texts = pairs.map(|(_, value)| value.into_owned());
            lock(log).reports.extend(texts);
        }
        None if path == response::WATCH_PATH => {}
        None => lock(log).requests.push(path.to_owned()),
    }
}
