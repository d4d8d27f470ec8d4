//! What a host answers.

use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use super::{ARTICLE_PATH, Content, SUB_PATH, Serving, Wasm, articles};

/// The script that reports errors, outside every folder of pages.
pub(super) const WATCH_PATH: &str = "/watch.js";

/// Where it reports them.
pub(super) const REPORT_PATH: &str = "/report";

/// Stands for the policy that the bundle gives hosts.
const DOCUMENTED: &str = "{{documented}}";

const WATCH: &str = include_str!("../watch.js");

/// In how many pieces a slow file comes.
const PIECES: u32 = 20;

/// A file as its host has it.
struct File {
    name: String,
    bytes: Vec<u8>,
}

/// Answers one request.
pub(super) async fn answer(
    path: &str,
    content: &Content,
    address: &str,
    serving: Serving,
) -> Response {
    // Browsers ask for an icon unprompted, and reports want no answer.
    if path == "/favicon.ico" || path == REPORT_PATH {
        return StatusCode::NO_CONTENT.into_response();
    }
    let Some(file) = file(path, content, address, serving) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = headers(&file, content, serving);
    let body = match serving.wasm {
        _ if !holds_wasm(&file.name) => Body::from(file.bytes),
        Wasm::Missing => return StatusCode::NOT_FOUND.into_response(),
        Wasm::Late(time) => {
            tokio::time::sleep(time).await;
            Body::from(file.bytes)
        }
        Wasm::Slow(time) => slow(file.bytes.into(), time),
        _ => Body::from(file.bytes),
    };
    (headers, body).into_response()
}

fn headers(file: &File, content: &Content, serving: Serving) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut set = |name: HeaderName, value: &str| {
        // What is no header would be a fault of the case; a page without it fails there.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, content_type(&file.name, serving));
    set(header::CONTENT_LENGTH, &file.bytes.len().to_string());
    set(header::CACHE_CONTROL, if serving.may_be_kept { "no-cache" } else { "no-store" });
    let policy = match content {
        Content::Bundle(folder) => policy(serving.policy, folder),
        Content::Articles(bundle) => articles::policy(serving.article_policy, bundle),
    };
    if !policy.is_empty() {
        set(header::CONTENT_SECURITY_POLICY, &policy);
    }
    if serving.is_open && matches!(content, Content::Bundle(_)) {
        set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    if serving.is_isolated {
        set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
        set(HeaderName::from_static("cross-origin-embedder-policy"), "require-corp");
    }
    headers
}

/// A policy of the bundle's pages: `{{documented}}` is the one that the bundle itself gives hosts.
fn policy(policy: &str, folder: &Path) -> String {
    if policy != DOCUMENTED {
        return policy.to_owned();
    }
    let headers = std::fs::read_to_string(folder.join("_headers")).unwrap_or_default();
    let line =
        headers.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy:"));
    // A bundle without the line is at fault: no script runs then.
    line.unwrap_or("default-src 'none'").trim().to_owned()
}

/// The file at a path, as the host changes it.
fn file(path: &str, content: &Content, address: &str, serving: Serving) -> Option<File> {
    if path == WATCH_PATH {
        return Some(File { name: "watch.js".to_owned(), bytes: WATCH.as_bytes().to_vec() });
    }
    let mut file = match content {
        Content::Bundle(folder) => {
            let place = place(path, folder)?;
            let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
            File { name, bytes: std::fs::read(place).ok()? }
        }
        Content::Articles(bundle) => {
            let name = path.strip_prefix(ARTICLE_PATH)?;
            File { name: name.to_owned(), bytes: articles::read(name, bundle)? }
        }
    };
    if holds_wasm(&file.name) {
        match serving.wasm {
            // A copy of it in a script is whole.
            Wasm::Corrupt if file.name.ends_with(".wasm") => corrupt(&mut file.bytes),
            Wasm::Page => file.bytes = b"<!doctype html><title>Not found</title>".to_vec(),
            _ => {}
        }
    }
    if file.name.ends_with(".html") {
        file.bytes = page(file.bytes, file.name == "index.html", address, serving);
    }
    Some(file)
}

/// A page as its host changes it, with the script that watches it in front of all others.
fn page(bytes: Vec<u8>, is_index: bool, address: &str, serving: Serving) -> Vec<u8> {
    let mut text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return error.into_bytes(),
    };
    if is_index {
        text = (serving.page)(text);
    }
    // A minified page may leave the head's tag out.
    let head = ["<head>", "<html"].iter().find_map(|tag| text.find(tag));
    let head = head.and_then(|at| Some(at + text[at..].find('>')? + 1));
    if let Some(at) = head.filter(|_| serving.is_watched) {
        // A whole address: a page may have a base of its own.
        let host = address.split('/').take(3).collect::<Vec<_>>().join("/");
        text.insert_str(at, &format!("<script src=\"{host}{WATCH_PATH}\"></script>"));
    }
    text.into_bytes()
}

/// Changes bytes in the second half of a file, as a bad disk does: what begins well does not end well.
fn corrupt(bytes: &mut [u8]) {
    let middle = bytes.len() / 2;
    for byte in bytes.iter_mut().skip(middle).step_by(97) {
        *byte = byte.wrapping_add(1);
    }
}

/// Bytes that come in pieces, with a pause before each.
fn slow(bytes: Bytes, time: Duration) -> Body {
    let size = bytes.len().div_ceil(PIECES as usize);
    Body::from_stream(stream::unfold(bytes, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(time / PIECES).await;
        let piece = rest.split_to(size.min(rest.len()));
        Some((Ok::<_, std::convert::Infallible>(piece), rest))
    }))
}

/// The file that `path` names, if it is in the bundle.
fn place(path: &str, folder: &Path) -> Option<PathBuf> {
    let name = match path.strip_prefix(SUB_PATH)? {
        "" => "index.html",
        name if name.split('/').any(|part| part == "..") => return None,
        name => name,
    };
    Some(folder.join(name)).filter(|file| file.is_file())
}

/// Whether a file is the wasm, or the script that holds it.
fn holds_wasm(name: &str) -> bool {
    name.ends_with(".wasm") || name.contains("-wasm-") && name.ends_with(".js")
}

/// The content type of a file, by its name.
fn content_type(name: &str, serving: Serving) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "wasm" if serving.wasm == Wasm::WrongType => "application/octet-stream",
        "wasm" if serving.wasm == Wasm::Page => "text/html",
        "wasm" => "application/wasm",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
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
        assert_eq!(content_type("widget.wasm", Serving::WELL), "application/wasm");
        let wrong = Serving { wasm: Wasm::WrongType, ..Serving::WELL };
        assert_eq!(content_type("widget.wasm", wrong), "application/octet-stream");
    }

    #[test]
    fn nothing_outside_the_sub_path_is_served() {
        let folder = crate::environment::root().join("xtask");
        assert!(place("/some/sub-path/Cargo.toml", &folder).is_some());
        assert!(place("/Cargo.toml", &folder).is_none());
        assert!(place("/some/sub-path/../Cargo.toml", &folder).is_none());
    }

    #[test]
    fn the_script_that_watches_is_the_first_of_a_page() {
        let watched = Serving { is_watched: true, ..Serving::WELL };
        let html = b"<head><base href=/x/><script src=a.js></script></head>".to_vec();
        let page = page(html, true, "http://127.0.0.1:9/some/sub-path/", watched);
        let page = String::from_utf8(page).unwrap();
        assert!(page.starts_with("<head><script src=\"http://127.0.0.1:9/watch.js\">"), "{page}");
    }

    #[test]
    fn a_slow_file_comes_whole() {
        let bytes: Vec<u8> = (0..=255).cycle().take(5000).collect();
        let body = slow(bytes.clone().into(), Duration::from_millis(20));
        let runtime = crate::runner::runtime().unwrap();
        let read = runtime.block_on(axum::body::to_bytes(body, usize::MAX)).unwrap();
        assert_eq!(read, bytes);
    }
}
