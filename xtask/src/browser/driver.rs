//! ChromeDriver as a child process, and one browser session.

use std::fmt::Debug;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::chromium::{self, Chromium};
use crate::error::{Context, Result, bail};
use crate::process::is_root;

/// What every browser is started with: no window, and no talk with anything but our server.
const FLAGS: [&str; 9] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--disable-dev-shm-usage",
];

/// A screen to show the page on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Device {
    /// The viewport's width in CSS pixels.
    pub(crate) width: u32,
    /// The viewport's height in CSS pixels.
    pub(crate) height: u32,
    /// Device pixels per CSS pixel.
    pub(crate) ratio: f64,
    /// Whether it is worked with a finger, as a phone is.
    pub(crate) touch: bool,
    /// Whether its owner prefers dark pages.
    pub(crate) dark: bool,
}

impl Device {
    /// A browser window on a desk.
    pub(crate) const DESKTOP: Self =
        Self { width: 1200, height: 900, ratio: 1.0, touch: false, dark: false };

    /// A common phone.
    pub(crate) const PHONE: Self =
        Self { width: 360, height: 740, ratio: 3.0, touch: true, dark: false };
}

/// A running ChromeDriver, ended when dropped.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    browser: PathBuf,
    flags: &'static [&'static str],
}

impl Driver {
    /// Starts ChromeDriver on a port of its own choice, after installing it if need be.
    pub(crate) fn start() -> Result<Self> {
        Self::start_with(&[])
    }

    /// The same, for browsers that get more flags than [`FLAGS`].
    pub(crate) fn start_with(flags: &'static [&'static str]) -> Result<Self> {
        let Chromium { browser, driver } = chromium::ensure()?;
        let mut child = Command::new(&driver)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context(|| "ChromeDriver could not be started".into())?;
        let lines = child.stdout.take().map(|out| BufReader::new(out).lines());
        let mut lines = lines.into_iter().flatten().map_while(std::io::Result::ok);
        let Some(port) = lines.find_map(|line| port_in(&line)) else {
            let _ = child.kill();
            bail!("ChromeDriver ended before it named the port that it listens on.");
        };
        // Its pipe is emptied for as long as it lives, so that it never waits to write.
        thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, port, browser, flags })
    }

    /// Opens a new browser on `device`.
    pub(crate) async fn open(&self, device: Device) -> Result<Session> {
        let address = format!("http://localhost:{}", self.port);
        let Value::Object(capabilities) = capabilities(&self.browser, self.flags) else {
            bail!("The browser's capabilities are not an object.");
        };
        let client =
            Client::with_capabilities_and_connector(&address, &capabilities, HttpConnector::new())
                .await
                .context(|| "The browser could not be started".into())?;
        let session = Session { client, device };
        session.emulate().await?;
        Ok(session)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked politely it ends its browsers too, which it does not when killed.
        if let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)) {
            let _ = stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\n\r\n");
        }
        for _ in 0..30 {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(100));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The port in "ChromeDriver was started successfully on port 41335."
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

/// What we ask of ChromeDriver: our flags, and everything that the page's console gets.
fn capabilities(browser: &Path, flags: &[&'static str]) -> Value {
    let mut arguments = [&FLAGS[..], flags].concat();
    if is_root() {
        // Chromium refuses to start its sandbox as root.
        arguments.push("--no-sandbox");
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "binary": browser, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

/// One browser, with one page.
pub(crate) struct Session {
    /// The WebDriver client.
    pub(crate) client: Client,
    /// What it pretends to be.
    pub(crate) device: Device,
}

impl Session {
    /// Sends a command of the DevTools protocol.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        Ok(self.client.issue_cmd(Extension::post("goog/cdp/execute", body)).await?)
    }

    /// The accessible name that the browser computes for the first element matching `css`.
    pub(crate) async fn accessible_name(&self, css: &str) -> Result<String> {
        let element = self.client.find(fantoccini::Locator::Css(css)).await?;
        let path = format!("element/{}/computedlabel", element.element_id());
        let name = self.client.issue_cmd(Extension::get(path)).await?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    /// The errors that the page's console got since it was last asked.
    pub(crate) async fn console_errors(&self) -> Result<Vec<String>> {
        let body = json!({ "type": "browser" });
        let log = self.client.issue_cmd(Extension::post("se/log", body)).await?;
        let severe = |entry: &&Value| entry["level"] == "SEVERE";
        let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
        Ok(entries
            .iter()
            .filter(severe)
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect())
    }

    /// Takes a picture of the viewport.
    pub(crate) async fn screenshot(&self, file: &Path) -> Result<()> {
        let png = self.client.screenshot().await?;
        let writing = || format!("{} could not be written", file.display());
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).context(writing)?;
        }
        std::fs::write(file, png).context(writing)
    }

    /// Makes the viewport `height` CSS pixels high.
    pub(crate) async fn set_height(&mut self, height: u32) -> Result<()> {
        self.device.height = height;
        self.emulate().await
    }

    /// Makes the browser look like its device to the page.
    async fn emulate(&self) -> Result<()> {
        let Device { width, height, ratio, touch, dark } = self.device;
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": touch,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        let fingers = json!({ "enabled": touch, "maxTouchPoints": if touch { 5 } else { 1 } });
        self.devtools("Emulation.setTouchEmulationEnabled", fingers).await?;
        let scheme = if dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        Ok(())
    }
}

/// A command beyond those that fantoccini knows.
#[derive(Debug)]
struct Extension {
    method: http::Method,
    path: String,
    body: Option<String>,
}

impl Extension {
    fn get(path: String) -> Self {
        Self { method: http::Method::GET, path, body: None }
    }

    fn post(path: &str, body: Value) -> Self {
        Self { method: http::Method::POST, path: path.to_owned(), body: Some(body.to_string()) }
    }
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> std::result::Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (self.method.clone(), self.body.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_port_that_the_driver_names() {
        let line = "ChromeDriver was started successfully on port 41335.";
        assert_eq!(port_in(line), Some(41335));
        assert_eq!(port_in("Starting ChromeDriver 1 on port 0"), None);
    }
}
