//! `cargo xtask serve`: builds the page, serves it on this machine, and builds it again
//! whenever a source file changes.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Result, bail};

use crate::process::{self, progress, target_directory};
use crate::tools;

/// The port that is tried first unless another is asked for.
pub(crate) const DEFAULT_PORT: u16 = 8080;

/// How many ports are tried, counting upwards, before we give up.
const PORTS_TRIED: u16 = 50;

/// Serves the page on 127.0.0.1 until it is stopped.
pub(crate) fn serve(wanted: u16, release: bool) -> Result<()> {
    let mut trunk = tools::trunk()?;
    let port = free_port(wanted)?;
    if port != wanted {
        progress(&format!("Port {wanted} is taken; using {port}."));
    }
    progress("Building the page (one to three minutes the first time, then seconds).");
    progress(&format!(
        "It will be at http://127.0.0.1:{port}/ once Trunk says that it listens (Ctrl-C ends it)."
    ));
    // A folder of its own: dist/ stays as `cargo xtask dist` made it, for the browser cases.
    trunk
        .args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()])
        .args(["--disable-address-lookup", "true", "--public-url", "/", "--dist"])
        .arg(target_directory().join("serve"));
    if release {
        trunk.arg("--release");
    }
    process::become_command(&mut trunk)
}

/// The first port from `wanted` upwards that nothing listens on.
fn free_port(wanted: u16) -> Result<u16> {
    let last = wanted.saturating_add(PORTS_TRIED);
    match (wanted..=last).find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()) {
        Some(port) => Ok(port),
        None => bail!("Every port from {wanted} to {last} is taken; choose another with --port."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let free = free_port(port).unwrap();
        assert!(free > port);
    }
}
