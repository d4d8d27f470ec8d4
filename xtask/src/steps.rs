//! `cargo xtask test`: everything that must hold, the quick things first.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::browser;
use crate::crates;
use crate::dist;
use crate::plain;
use crate::process::{self, cargo};
use crate::tools::{self, WASM_TARGET};

/// One thing that must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// The formatting of all sources.
    Fmt,
    /// Clippy's lints on this machine's target.
    Clippy,
    /// Clippy's lints on the widget as it is built for the web.
    ClippyWasm,
    /// All native tests, those in the documentation included.
    Test,
    /// The documentation, with every link whole.
    Doc,
    /// Both packages as the Rust registry would get them, built from nothing but themselves.
    Package,
    /// The release bundle and what it weighs.
    Dist,
    /// Plain Trunk gives the same page.
    Plain,
    /// The bundle in Chromium: every case.
    Browser,
    /// The same bundle in Firefox: the cases for every engine.
    Firefox,
    /// The same bundle in WebKitGTK.
    WebKit,
}

impl Step {
    /// Every step, in the order in which they are taken.
    pub(crate) const ALL: [Self; 11] = [
        Self::Fmt,
        Self::Clippy,
        Self::ClippyWasm,
        Self::Test,
        Self::Doc,
        Self::Package,
        Self::Dist,
        Self::Plain,
        Self::Browser,
        Self::Firefox,
        Self::WebKit,
    ];

    /// The step that `--only` calls `name`.
    pub(crate) fn named(name: &str) -> Result<Self> {
        match Self::ALL.into_iter().find(|step| step.name() == name) {
            Some(step) => Ok(step),
            None => bail!(
                "There is no step called {name}; the steps are {}.",
                Self::ALL.map(Self::name).join(", ")
            ),
        }
    }

    /// What `--only` calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy-wasm",
            Self::Test => "test",
            Self::Doc => "doc",
            Self::Package => "package",
            Self::Dist => "dist",
            Self::Plain => "plain",
            Self::Browser => "browser",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What it checks, in words.
    fn heading(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Clippy => "lints, native (a minute or two when cold)",
            Self::ClippyWasm => "lints, the widget for the web (a minute or two when cold)",
            Self::Test => "native tests (some minutes when cold)",
            Self::Doc => "documentation",
            Self::Package => "both packages for the Rust registry",
            Self::Dist => "the release bundle",
            Self::Plain => "plain `trunk build --release`",
            Self::Browser => "the bundle in Chromium (some minutes)",
            Self::Firefox => "the same bundle in Firefox (some minutes)",
            Self::WebKit => "the same bundle in WebKitGTK (some minutes)",
        }
    }

    /// Takes the step.
    fn run(self) -> Result<()> {
        match self {
            Self::Fmt => process::run(cargo().args(["fmt", "--all", "--check"])),
            Self::Clippy => {
                let scope = ["--workspace", "--all-targets"];
                process::run(cargo().arg("clippy").args(scope).args(["--", "-D", "warnings"]))
            }
            Self::ClippyWasm => {
                tools::add_wasm_target()?;
                let scope = ["-p", "npfit-scenario", "--lib", "--bin", "widget"];
                let target = ["--features", "ui", "--target", WASM_TARGET];
                let mut clippy = cargo();
                clippy.arg("clippy").args(scope).args(target);
                process::run(clippy.args(["--", "-D", "warnings"]))
            }
            Self::Test => process::run(cargo().args(["test", "--workspace"])),
            Self::Doc => {
                let mut doc = cargo();
                doc.env("RUSTDOCFLAGS", "-D warnings");
                process::run(doc.args(["doc", "--workspace", "--no-deps"]))
            }
            Self::Package => crates::package(),
            Self::Dist => dist::dist(dist::Address::default()),
            Self::Plain => plain::plain(),
            Self::Browser => browser::run(&[]),
            Self::Firefox | Self::WebKit => browser::run(&["--engine".into(), self.name().into()]),
        }
    }
}

/// Takes the steps in `only`, or all of them, up to the first that fails. The last line printed counts them.
pub(crate) fn test(only: &[Step]) -> ExitCode {
    let steps: Vec<Step> =
        Step::ALL.into_iter().filter(|step| only.is_empty() || only.contains(step)).collect();
    let mut times = Vec::new();
    for (index, &step) in steps.iter().enumerate() {
        println!("\n== {}/{} {}: {}", index + 1, steps.len(), step.name(), step.heading());
        let start = Instant::now();
        let result = step.run();
        if let Err(error) = &result {
            // On the standard output, next to what led to it.
            println!("{} failed: {error:#}", step.name());
        }
        times.push((step, result.is_ok(), start.elapsed()));
        if result.is_err() {
            break;
        }
    }
    println!("\n{}", summary(&steps, &times));
    let passed = times.iter().filter(|(_, held, _)| *held).count();
    let failed = times.len() - passed;
    println!("xtask: {passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// One line for each step: whether it held and how long it took.
fn summary(steps: &[Step], times: &[(Step, bool, Duration)]) -> String {
    let mut lines: Vec<String> = times
        .iter()
        .map(|(step, held, time)| {
            let word = if *held { "ok" } else { "FAILED" };
            format!("{word:<8}{:<12}{:>8.1} s", step.name(), time.as_secs_f64())
        })
        .collect();
    for step in &steps[times.len()..] {
        lines.push(format!("{:<8}{}", "not run", step.name()));
    }
    let total: Duration = times.iter().map(|(_, _, time)| *time).sum();
    lines.push(format!("{:<20}{:>8.1} s", "in all", total.as_secs_f64()));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_found_by_its_name() {
        for step in Step::ALL {
            assert_eq!(Step::named(step.name()).unwrap(), step);
        }
        assert!(Step::named("nonsense").is_err());
    }

    #[test]
    fn the_summary_names_what_was_not_run() {
        let times = [
            (Step::Fmt, true, Duration::from_millis(1500)),
            (Step::Clippy, false, Duration::from_secs(20)),
        ];
        let text = summary(&Step::ALL, &times);
        assert!(text.contains("ok      fmt              1.5 s"), "{text}");
        assert!(text.contains("FAILED  clippy          20.0 s"), "{text}");
        assert!(text.contains("not run browser"), "{text}");
        assert!(text.contains("in all                  21.5 s"), "{text}");
    }
}
