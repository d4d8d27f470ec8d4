//! One browser with one page.

use std::fmt::Debug;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::device::Device;
use crate::engine::Engine;

/// A browser.
pub(crate) struct Session {
    /// The WebDriver client.
    pub(crate) client: Client,
    /// The screen that it shows.
    pub(crate) device: Device,
    /// Its engine.
    pub(crate) engine: Engine,
}

impl Session {
    /// A browser with the screen of a device.
    pub(crate) async fn new(client: Client, engine: Engine, device: Device) -> Result<Self> {
        let session = Self { client, device, engine };
        session.emulate().await?;
        Ok(session)
    }

    /// Sends a command of the DevTools protocol; Chromium only.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        ensure!(self.engine == Engine::Chromium, "{} has no DevTools.", self.engine.name());
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

    /// The errors that the page's console got since it was last asked; none where an engine does not say.
    pub(crate) async fn console_errors(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let body = json!({ "type": "browser" });
        let log = self.client.issue_cmd(Extension::post("se/log", body)).await?;
        let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Writes a picture of the viewport.
    pub(crate) async fn screenshot(&self, file: &Path) -> Result<()> {
        let png = self.client.screenshot().await?;
        let writing = || format!("{} could not be written", file.display());
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).with_context(writing)?;
        }
        std::fs::write(file, png).with_context(writing)
    }

    /// Gives the viewport another size, in CSS pixels.
    pub(crate) async fn set_size(&mut self, width: u32, height: u32) -> Result<()> {
        (self.device.width, self.device.height) = (width, height);
        self.emulate().await
    }

    /// Answers media queries: `("forced-colors", "active")`, on top of the device's colour scheme.
    pub(crate) async fn set_media(&self, features: &[(&str, &str)]) -> Result<()> {
        let scheme = if self.device.dark { "dark" } else { "light" };
        let all = [&[("prefers-color-scheme", scheme)], features].concat();
        let features: Vec<Value> =
            all.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let media = json!({ "features": features });
        self.devtools("Emulation.setEmulatedMedia", media).await.map(drop)
    }

    /// Makes the browser look like its device to the page. Only Chromium emulates; others get a window.
    async fn emulate(&self) -> Result<()> {
        let Device { width, height, ratio, touch, .. } = self.device;
        if self.engine != Engine::Chromium {
            return Ok(self.client.set_window_size(width, height).await?);
        }
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": ratio, "mobile": touch,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        let fingers = json!({ "enabled": touch, "maxTouchPoints": if touch { 5 } else { 1 } });
        self.devtools("Emulation.setTouchEmulationEnabled", fingers).await?;
        self.set_media(&[]).await
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
