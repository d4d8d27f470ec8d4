//! The page in a real browser: cases, kept pictures and measurements.
//!
//! `cargo xtask browser [NAME]...` installs a browser and runs the cases whose names contain a NAME. With Chromium
//! and ChromeDriver on the PATH, `cargo run -p npfit-browser-tests -- [NAME]...` does the same. The bundle under test
//! is `dist/`, made by `cargo xtask dist`.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test that panics has failed"
    )
)]

mod bench;
mod cases;
mod cli;
mod device;
mod driver;
mod engine;
mod environment;
mod frames;
mod hooks;
mod input;
mod page;
mod picture;
mod runner;
mod server;
mod session;
mod shot;
mod snapshot;

use std::process::ExitCode;

use anyhow::Result;

use cli::Command;
use server::{Host, Serving};

fn main() -> ExitCode {
    let result = cli::parse(std::env::args_os().skip(1)).and_then(run);
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("npfit-browser-tests: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Carries out a command, and says whether everything held.
fn run(command: Command) -> Result<bool> {
    match command {
        Command::List => {
            cases::all().iter().for_each(|case| println!("{}", case.name));
            Ok(true)
        }
        Command::Cases(options) => {
            let counts = runner::run(&options)?;
            println!("browser: {} passed, {} failed", counts.passed, counts.failed);
            if options.keep {
                serve(&options.bundle)?;
            }
            Ok(counts.failed == 0)
        }
        Command::Bench { bundle } => bench::bench(&bundle),
        Command::Shot(shot) => shot::shot(&shot).map(|()| true),
    }
}

/// Serves a bundle until Ctrl-C.
fn serve(bundle: &std::path::Path) -> Result<()> {
    let host = Host::start(bundle, Serving::WELL)?;
    println!("Serving the bundle at {} until Ctrl-C.", host.address());
    loop {
        std::thread::park();
    }
}
