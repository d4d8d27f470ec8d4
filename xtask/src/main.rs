//! Tooling: set-up, serving, the release bundle, and the list of checks.
//!
//! `cargo xtask help` lists the commands. The crate installs what a fresh machine lacks (the wasm target,
//! Trunk, the wasm-bindgen command-line tool, wasm-opt, a browser for the tests), says so before it does,
//! and keeps what it compiled outside the checkout so that it is done once.

#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test that panics has failed"
    )
)]

mod browser;
mod chromium;
mod cli;
mod crates;
mod dist;
mod engines;
mod lock;
mod npm;
mod plain;
mod process;
mod serve;
mod steps;
mod tools;
mod weight;

use std::process::ExitCode;

use anyhow::Result;

use cli::Command;

/// The exit code for a command line that makes no sense.
const EXIT_USAGE: u8 = 2;

fn main() -> ExitCode {
    let command = match cli::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            return ExitCode::from(EXIT_USAGE);
        }
    };
    match run(command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Carries out one command.
fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Help => println!("{}", cli::USAGE),
        Command::Serve { port, release } => serve::serve(port, release)?,
        Command::Dist { address } => dist::dist(address)?,
        Command::Plain => plain::plain()?,
        Command::Calibrate => calibrate()?,
        Command::Test { only } => return Ok(steps::test(&only)),
        Command::Browser(arguments) => browser::run(&arguments)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Fits the model and draws the ensemble, in a program of its own: it needs an optimised build. Then counts anew
/// how many sets share each claim.
fn calibrate() -> Result<()> {
    process::progress("Building the calibration, then fitting some 200 times: a minute.");
    let mut fit = process::cargo();
    fit.args(["run", "--quiet", "--profile", "calibrate", "--package", "npfit-calibrate", "--"]);
    process::run(fit.arg(process::root()))?;
    process::run(process::cargo().args(["run", "--quiet", "--example", "claims"]))
}
