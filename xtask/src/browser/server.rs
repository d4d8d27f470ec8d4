//! A small static host for the bundle: on this machine only, under a sub-path, and if asked to,
//! as badly set up as real ones are.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Request, Response, Server};

use crate::error::{Error, Result, ensure};

/// Where on the host the bundle lies, so that an address that is not relative goes wrong.
pub(crate) const SUB_PATH: &str = "/some/sub-path/";

/// How the page states its language, once Trunk has made it small.
const PAGE_LANGUAGE: &str = "lang=en-GB";

/// How the host treats the bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Serving {
    /// As it should.
    Well,
    /// With a content type for wasm that a browser will not compile as it streams.
    WithWrongType,
    /// Without the wasm file, as when a download fails or a filter eats it.
    WithoutWasm,
    /// In an article of another language.
    InLanguage(&'static str),
}

/// A running host, stopped when dropped.
pub(crate) struct Host {
    server: Arc<Server>,
    port: u16,
    requests: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Serves `folder` on a free port of 127.0.0.1.
    pub(crate) fn start(folder: &Path, serving: Serving) -> Result<Self> {
        ensure!(
            folder.join("index.html").is_file(),
            "There is no bundle in dist/; `cargo xtask dist` makes it."
        );
        let server = Server::http("127.0.0.1:0")
            .map_err(|error| Error::new(format!("The test server could not start: {error}")))?;
        let server = Arc::new(server);
        let port = server.server_addr().to_ip().map_or(0, |address| address.port());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let thread = thread::spawn({
            let (server, requests) = (Arc::clone(&server), Arc::clone(&requests));
            let folder = folder.to_path_buf();
            move || {
                for request in server.incoming_requests() {
                    let path = request.url().to_owned();
                    requests.lock().unwrap_or_else(PoisonError::into_inner).push(path);
                    answer(request, &folder, serving);
                }
            }
        });
        Ok(Self { server, port, requests, thread: Some(thread) })
    }

    /// The page's address.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}{SUB_PATH}", self.port)
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
            let _ = thread.join();
        }
    }
}

/// Answers one request; a browser that has gone away meanwhile is no concern of ours.
fn answer(request: Request, folder: &Path, serving: Serving) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let file = file_for(path, folder).filter(|file| {
        let is_wasm = file.extension().is_some_and(|extension| extension == "wasm");
        !(is_wasm && serving == Serving::WithoutWasm)
    });
    let bytes = file.as_ref().and_then(|file| std::fs::read(file).ok());
    let bytes = bytes.map(|bytes| in_language(bytes, serving, &file));
    let _ = match (file, bytes) {
        (Some(file), Some(bytes)) => {
            let mut response = Response::from_data(bytes);
            for (name, value) in
                [("Content-Type", content_type(&file, serving)), ("Cache-Control", "no-store")]
            {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        // Browsers ask for it unprompted, and a page without one is not at fault.
        _ if path == "/favicon.ico" => request.respond(Response::empty(204)),
        _ => request.respond(Response::from_string("Not found").with_status_code(404)),
    };
}

/// A page with the language of another article.
fn in_language(bytes: Vec<u8>, serving: Serving, file: &Option<PathBuf>) -> Vec<u8> {
    let is_page = file.as_ref().is_some_and(|file| file.ends_with("index.html"));
    match (serving, String::from_utf8(bytes)) {
        (Serving::InLanguage(tag), Ok(page)) if is_page => {
            page.replacen(PAGE_LANGUAGE, &format!("lang={tag}"), 1).into_bytes()
        }
        (_, Ok(text)) => text.into_bytes(),
        (_, Err(error)) => error.into_bytes(),
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

/// The content type of a file, by its name.
fn content_type(file: &Path, serving: Serving) -> &'static str {
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    match &*extension {
        "wasm" if serving == Serving::WithWrongType => "application/octet-stream",
        "wasm" => "application/wasm",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
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
    fn wasm_has_its_type_unless_it_is_to_be_wrong() {
        let file = Path::new("widget.wasm");
        assert_eq!(content_type(file, Serving::Well), "application/wasm");
        assert_eq!(content_type(file, Serving::WithWrongType), "application/octet-stream");
    }

    #[test]
    fn nothing_outside_the_sub_path_is_served() {
        let folder = crate::process::root().join("xtask");
        assert!(file_for("/some/sub-path/Cargo.toml", &folder).is_some());
        assert!(file_for("/Cargo.toml", &folder).is_none());
        assert!(file_for("/some/sub-path/../Cargo.toml", &folder).is_none());
    }
}
