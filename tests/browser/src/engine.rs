//! The browser engines: their programs, flags and capabilities.

use std::path::PathBuf;

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::environment;

/// What every Chromium is started with: no window, and no traffic but with our server.
const CHROMIUM_FLAGS: [&str; 9] = [
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

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium or Chrome: the whole suite.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver; it needs a display (`xvfb-run`).
    WebKit,
}

impl Engine {
    /// All engines.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What the command line and reports call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The program of its WebDriver server.
    pub(crate) fn server(self) -> Result<PathBuf> {
        match self {
            Self::Chromium => environment::chromedriver(),
            Self::Firefox => environment::program("GECKODRIVER", &["geckodriver"]),
            Self::WebKit => environment::program("WEBKITDRIVER", &["WebKitWebDriver"]),
        }
    }

    /// The arguments that make the server listen on a port.
    pub(crate) fn server_arguments(self, port: u16) -> Vec<String> {
        match self {
            Self::Chromium => vec![format!("--port={port}"), "--log-level=SEVERE".into()],
            Self::Firefox => {
                vec!["--port".into(), port.to_string(), "--log".into(), "fatal".into()]
            }
            Self::WebKit => vec![format!("--port={port}")],
        }
    }

    /// Variables for the server.
    pub(crate) fn server_environment(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Chromium => Vec::new(),
            Self::Firefox => vec![("MOZ_HEADLESS", "1")],
            // Its own sandbox does not start in a container.
            Self::WebKit => vec![("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")],
        }
    }

    /// What we ask of the server.
    pub(crate) fn capabilities(self, flags: &[&str]) -> Result<Map<String, Value>> {
        let value = match self {
            Self::Chromium => chromium(flags)?,
            Self::Firefox => {
                let firefox = environment::program("FIREFOX", &["firefox", "firefox-esr"])?;
                // The test's host now and then gives a new connection no thread before an old one has closed, and
                // Firefox keeps idle ones for 115 seconds.
                let preferences = json!({
                    "network.http.keep-alive.timeout": 1,
                    "network.http.speculative-parallel-limit": 0,
                });
                json!({
                    "browserName": "firefox",
                    "moz:firefoxOptions": {
                        "binary": firefox, "args": ["-headless"], "prefs": preferences,
                    },
                })
            }
            Self::WebKit => {
                let browser = environment::program("MINIBROWSER", &["MiniBrowser"])?;
                json!({
                    "browserName": "MiniBrowser",
                    "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
                })
            }
        };
        Ok(value.as_object().cloned().unwrap_or_default())
    }
}

/// Chromium's: our flags, and everything that the page's console gets.
fn chromium(flags: &[&str]) -> Result<Value> {
    let mut arguments = [&CHROMIUM_FLAGS[..], flags].concat();
    if environment::is_root() {
        // Chromium refuses to start its sandbox as root.
        arguments.push("--no-sandbox");
    }
    Ok(json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "binary": environment::chromium()?, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL" },
    }))
}
