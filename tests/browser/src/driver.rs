//! A WebDriver server as a child process, and the browsers that it opens.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};

use crate::device::Device;
use crate::engine::Engine;
use crate::session::Session;

/// How long a server that is asked to end may take, in tenths of a second.
const END_TENTHS: u32 = 30;

/// A running WebDriver server, ended when dropped.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    engine: Engine,
    capabilities: Map<String, Value>,
}

impl Driver {
    /// Starts the server of an engine on a free port.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        Self::start_with(engine, &[])
    }

    /// The same, for browsers that get further flags.
    pub(crate) fn start_with(engine: Engine, flags: &[&str]) -> Result<Self> {
        let capabilities = engine.capabilities(flags)?;
        let port = free_port()?;
        let program = engine.server()?;
        let mut child = Command::new(&program)
            .args(engine.server_arguments(port))
            .envs(engine.server_environment())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} could not be started", program.display()))?;
        // The pipe is emptied for as long as the server lives, so that it never waits to write.
        if let Some(out) = child.stdout.take() {
            thread::spawn(move || BufReader::new(out).lines().for_each(drop));
        }
        let driver = Self { child, port, engine, capabilities };
        driver.wait_until_it_listens()?;
        Ok(driver)
    }

    fn wait_until_it_listens(&self) -> Result<()> {
        for _ in 0..100 {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(100));
        }
        bail!("The WebDriver server of {} does not listen on its port.", self.engine.name());
    }

    /// Opens a new browser on `device`.
    pub(crate) async fn open(&self, device: Device) -> Result<Session> {
        let address = format!("http://127.0.0.1:{}", self.port);
        let connector = HttpConnector::new();
        let client =
            Client::with_capabilities_and_connector(&address, &self.capabilities, connector)
                .await
                .context("The browser could not be started")?;
        Session::new(client, self.engine, device).await
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // ChromeDriver ends its browsers too when it is asked, but not when it is killed.
        if self.engine == Engine::Chromium
            && let Ok(mut stream) = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))
        {
            let _refused = stream.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\n\r\n");
            for _ in 0..END_TENTHS {
                if matches!(self.child.try_wait(), Ok(Some(_))) {
                    return;
                }
                thread::sleep(Duration::from_millis(100));
            }
        }
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

/// A port that nothing listens on.
fn free_port() -> Result<u16> {
    let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .context("There is no free port on this machine")?;
    Ok(listener.local_addr().context("A port has no number")?.port())
}
