//! A small static host for the bundle: on this machine only, under a sub-path, and set up as well or as badly
//! as a case asks.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Result, anyhow, ensure};
use tiny_http::{Header, Request, Response, Server};

/// Where on the host the bundle lies, so that an address that is not relative fails.
pub(crate) const SUB_PATH: &str = "/some/sub-path/";

/// How the host serves the wasm file.
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
}

/// How the host serves the bundle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Serving {
    /// The wasm file.
    pub(crate) wasm: Wasm,
    /// What the host makes of the page.
    pub(crate) page: fn(String) -> String,
    /// The host's content security policy; none if it is empty.
    pub(crate) policy: &'static str,
    /// Whether the page is isolated from other origins: its clock is finer then.
    pub(crate) is_isolated: bool,
    /// Whether the page's console may get errors.
    pub(crate) may_log: bool,
}

impl Serving {
    /// As it should be.
    pub(crate) const WELL: Self = Self {
        wasm: Wasm::Well,
        page: |page| page,
        policy: "",
        is_isolated: false,
        may_log: false,
    };

    /// A page that the host changes.
    pub(crate) const fn changed(page: fn(String) -> String) -> Self {
        Self { page, ..Self::WELL }
    }

    /// Without wasm.
    pub(crate) const WITHOUT_WASM: Self = Self { wasm: Wasm::Missing, may_log: true, ..Self::WELL };
}

/// A running host, stopped when dropped.
pub(crate) struct Host {
    server: Arc<Server>,
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
    is_down: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Serves `folder` on a free port of 127.0.0.1.
    pub(crate) fn start(folder: &Path, serving: Serving) -> Result<Self> {
        ensure!(
            folder.join("index.html").is_file(),
            "There is no bundle in {}; `cargo xtask dist` makes it.",
            folder.display()
        );
        let server = Server::http("127.0.0.1:0")
            .map_err(|error| anyhow!("The test server could not start: {error}"))?;
        let server = Arc::new(server);
        let port = server.server_addr().to_ip().map_or(0, |address| address.port());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let is_down = Arc::new(AtomicBool::new(false));
        let thread = thread::spawn({
            let is_down = Arc::clone(&is_down);
            let (server, requests) = (Arc::clone(&server), Arc::clone(&requests));
            let folder = folder.to_path_buf();
            move || {
                for request in server.incoming_requests() {
                    let path = request.url().to_owned();
                    requests.lock().unwrap_or_else(PoisonError::into_inner).push(path);
                    if is_down.load(Ordering::Relaxed) {
                        let _gone = request.respond(Response::empty(503));
                    } else {
                        answer(request, &folder, serving);
                    }
                }
            }
        });
        Ok(Self { server, port, requests, is_down, thread: Some(thread) })
    }

    /// The page's address.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}{SUB_PATH}", self.port)
    }

    /// From now on it answers nothing.
    pub(crate) fn go_down(&self) {
        self.is_down.store(true, Ordering::Relaxed);
    }

    /// The path of every request so far.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ended = thread.join();
        }
    }
}

/// Answers one request. A browser that has left meanwhile does not matter.
fn answer(request: Request, folder: &Path, serving: Serving) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let file = file_for(path, folder);
    let is_wasm = file.as_ref().is_some_and(|file| has_extension(file, "wasm"));
    match (is_wasm, serving.wasm) {
        (true, Wasm::Missing) => drop(request.respond(not_found())),
        (true, Wasm::Late(time)) => {
            thread::spawn(move || {
                thread::sleep(time);
                respond(request, file, serving);
            });
        }
        _ => respond(request, file, serving),
    }
}

fn respond(request: Request, file: Option<PathBuf>, serving: Serving) {
    let bytes = file.as_ref().and_then(|file| std::fs::read(file).ok());
    let (Some(file), Some(bytes)) = (file, bytes) else {
        // Browsers ask for an icon unprompted; a page without one is not at fault.
        let is_icon = request.url() == "/favicon.ico";
        let _gone = if is_icon {
            request.respond(Response::empty(204))
        } else {
            request.respond(not_found())
        };
        return;
    };
    let mut response = Response::from_data(as_host_has_it(bytes, serving, &file));
    let mut headers =
        vec![("Content-Type", content_type(&file, serving)), ("Cache-Control", "no-store")];
    if !serving.policy.is_empty() {
        headers.push(("Content-Security-Policy", serving.policy));
    }
    if serving.is_isolated {
        headers.push(("Cross-Origin-Opener-Policy", "same-origin"));
        headers.push(("Cross-Origin-Embedder-Policy", "require-corp"));
    }
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    let _gone = request.respond(response);
}

fn not_found() -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string("Not found").with_status_code(404)
}

/// The page as the host changes it; other files as they are.
fn as_host_has_it(bytes: Vec<u8>, serving: Serving, file: &Path) -> Vec<u8> {
    if !file.ends_with("index.html") {
        return bytes;
    }
    match String::from_utf8(bytes) {
        Ok(page) => (serving.page)(page).into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

/// The file that `path` names, if it is in the bundle.
fn file_for(path: &str, folder: &Path) -> Option<PathBuf> {
    let name = match path.strip_prefix(SUB_PATH)? {
        "" => "index.html",
        name if name.split('/').any(|part| part == "..") => return None,
        name => name,
    };
    Some(folder.join(name)).filter(|file| file.is_file())
}

fn has_extension(file: &Path, wanted: &str) -> bool {
    file.extension().is_some_and(|extension| extension == wanted)
}

/// The content type of a file, by its name.
fn content_type(file: &Path, serving: Serving) -> &'static str {
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    match &*extension {
        "wasm" if serving.wasm == Wasm::WrongType => "application/octet-stream",
        "wasm" => "application/wasm",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_has_its_type_unless_it_must_be_wrong() {
        let file = Path::new("widget.wasm");
        assert_eq!(content_type(file, Serving::WELL), "application/wasm");
        let wrong = Serving { wasm: Wasm::WrongType, ..Serving::WELL };
        assert_eq!(content_type(file, wrong), "application/octet-stream");
    }

    #[test]
    fn nothing_outside_the_sub_path_is_served() {
        let folder = crate::environment::root().join("xtask");
        assert!(file_for("/some/sub-path/Cargo.toml", &folder).is_some());
        assert!(file_for("/Cargo.toml", &folder).is_none());
        assert!(file_for("/some/sub-path/../Cargo.toml", &folder).is_none());
    }
}
