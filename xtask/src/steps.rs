//! `cargo xtask test`: everything that must hold, the quick things first.

use std::time::{Duration, Instant};

use crate::browser;
use crate::dist;
use crate::error::{Result, bail};
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
    /// The release bundle and what it weighs.
    Dist,
    /// The bundle in a real browser.
    Browser,
}

/// How many things held and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Those that held.
    pub(crate) passed: usize,
    /// Those that did not.
    pub(crate) failed: usize,
}

impl Step {
    /// Every step, in the order in which they are taken.
    pub(crate) const ALL: [Self; 7] = [
        Self::Fmt,
        Self::Clippy,
        Self::ClippyWasm,
        Self::Test,
        Self::Doc,
        Self::Dist,
        Self::Browser,
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
            Self::Dist => "dist",
            Self::Browser => "browser",
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
            Self::Dist => "the release bundle",
            Self::Browser => "the bundle in a browser (about two minutes)",
        }
    }

    /// Takes the step. The counts are of the browser cases; other steps have none of their own.
    fn run(self) -> Result<Counts> {
        let quiet = Counts::default();
        match self {
            Self::Fmt => process::run(cargo().args(["fmt", "--all", "--check"]))?,
            Self::Clippy => {
                let scope = ["--workspace", "--all-targets"];
                process::run(cargo().arg("clippy").args(scope).args(["--", "-D", "warnings"]))?;
            }
            Self::ClippyWasm => {
                tools::add_wasm_target()?;
                let scope = ["-p", "npfit-scenario", "--lib", "--bin", "widget"];
                let target = ["--features", "ui", "--target", WASM_TARGET];
                let mut clippy = cargo();
                clippy.arg("clippy").args(scope).args(target);
                process::run(clippy.args(["--", "-D", "warnings"]))?;
            }
            Self::Test => process::run(cargo().args(["test", "--workspace"]))?,
            Self::Doc => {
                let mut doc = cargo();
                doc.env("RUSTDOCFLAGS", "-D warnings");
                process::run(doc.args(["doc", "--workspace", "--no-deps"]))?;
            }
            Self::Dist => dist::dist()?,
            Self::Browser => return browser::run_cases(&[]),
        }
        Ok(quiet)
    }
}

/// Takes the steps in `only`, or all of them, up to the first that fails. The last line printed
/// counts steps and browser cases.
pub(crate) fn test(only: &[Step]) -> std::process::ExitCode {
    let steps: Vec<Step> =
        Step::ALL.into_iter().filter(|step| only.is_empty() || only.contains(step)).collect();
    let mut counts = Counts::default();
    let mut times = Vec::new();
    for (index, &step) in steps.iter().enumerate() {
        let number = index + 1;
        println!("\n== {number}/{} {}: {}", steps.len(), step.name(), step.heading());
        let start = Instant::now();
        let held = take(step, &mut counts);
        times.push((step, held, start.elapsed()));
        if !held {
            break;
        }
    }
    println!("\n{}", summary(&steps, &times));
    println!("xtask: {} passed, {} failed", counts.passed, counts.failed);
    if counts.failed == 0 {
        std::process::ExitCode::SUCCESS
    } else {
        std::process::ExitCode::FAILURE
    }
}

/// Takes one step, adds to `counts`, and says whether it held.
fn take(step: Step, counts: &mut Counts) -> bool {
    let (held, cases) = match step.run() {
        Ok(cases) => (cases.failed == 0, cases),
        Err(error) => {
            // On the standard output, so that it stays next to what led to it.
            println!("{} failed: {error}", step.name());
            (false, Counts::default())
        }
    };
    counts.passed += cases.passed + usize::from(held);
    counts.failed += cases.failed + usize::from(!held);
    held
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
