//! Runs cases, each in a browser of its own, and reports how each went.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, anyhow, ensure};

use crate::cases::{self, Case};
use crate::driver::Driver;
use crate::engine::Engine;
use crate::environment::pictures;
use crate::page::Page;
use crate::server::Serving;

/// How long one case may take before it counts as hung.
const CASE_LIMIT: Duration = Duration::from_secs(120);

/// How often a case is tried whose browser hangs.
const TRIES: u32 = 2;

/// How long a browser may take to open.
const OPEN_LIMIT: Duration = Duration::from_secs(60);

/// How long a browser that hangs gets to close.
const CLOSE_LIMIT: Duration = Duration::from_secs(10);

/// What to run.
#[derive(Debug)]
pub(crate) struct Options {
    /// Parts of the names of the only cases to run; all if empty.
    pub(crate) names: Vec<String>,
    /// Whether to serve the bundle afterwards.
    pub(crate) keep: bool,
    /// The bundle's folder.
    pub(crate) bundle: PathBuf,
    /// The browser engine.
    pub(crate) engine: Engine,
}

/// How many cases held and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Those that held.
    pub(crate) passed: usize,
    /// Those that did not.
    pub(crate) failed: usize,
}

/// Runs the cases that the options name.
pub(crate) fn run(options: &Options) -> Result<Counts> {
    let is_wanted = |case: &Case| {
        let names = &options.names;
        let is_named = names.is_empty() || names.iter().any(|name| case.name.contains(name));
        // Other engines emulate no touch.
        let is_for_others = case.in_every_engine && !case.device.touch;
        is_named && (options.engine == Engine::Chromium || is_for_others)
    };
    let cases: Vec<Case> = cases::all().into_iter().filter(is_wanted).collect();
    ensure!(!cases.is_empty(), "No browser case has such a name; --list lists them.");
    let driver = Driver::start(options.engine)?;
    let runtime = runtime()?;
    let mut counts = Counts::default();
    let begin = Instant::now();
    for case in &cases {
        let start = Instant::now();
        let mut result = runtime.block_on(run_case(&driver, case, options));
        // Rarely a browser never answers its driver again; WebKit's driver then says so itself. That says nothing of
        // the page, unless it happens every time.
        for _ in 1..TRIES {
            if !matches!(&result, Err(Failure::Hung)) {
                break;
            }
            println!("hung   {}: trying once more", case.name);
            result = runtime.block_on(run_case(&driver, case, options));
        }
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(()) => {
                counts.passed += 1;
                println!("ok     {} ({seconds:.1} s)", case.name);
            }
            Err(failure) => {
                counts.failed += 1;
                println!("FAILED {}: {}", case.name, failure.sentence());
            }
        }
    }
    println!("{:.0} s; pictures are in {}.", begin.elapsed().as_secs_f64(), pictures().display());
    Ok(counts)
}

/// What WebKit's driver says of a browser that it gave up.
const GIVEN_UP: &str = "session deleted because of page crash or hang";

/// Why a case failed.
enum Failure {
    /// The browser did not answer in time, or its driver gave it up.
    Hung,
    /// Something did not hold.
    Wrong(Error),
}

impl Failure {
    fn sentence(&self) -> String {
        match self {
            Self::Hung => format!("It hung or took longer than {CASE_LIMIT:?}, {TRIES} times."),
            Self::Wrong(error) => format!("{error:#}"),
        }
    }
}

/// Runs one case in a browser of its own. Where something does not hold, it leaves a picture of the page.
async fn run_case(
    driver: &Driver,
    case: &Case,
    options: &Options,
) -> std::result::Result<(), Failure> {
    let serving = Serving { is_watched: true, ..case.serving };
    let page = Page::new(driver, case.device, serving, &options.bundle);
    let Ok(page) = tokio::time::timeout(OPEN_LIMIT, page).await else { return Err(Failure::Hung) };
    let mut page = page.map_err(Failure::Wrong)?;
    let result = match tokio::time::timeout(CASE_LIMIT, (case.run)(&mut page)).await {
        Ok(Ok(())) => no_console_errors(&page, case.serving).await.map_err(Failure::Wrong),
        Ok(Err(error)) if format!("{error:#}").contains(GIVEN_UP) => Err(Failure::Hung),
        Ok(Err(error)) => Err(Failure::Wrong(error)),
        Err(_) => Err(Failure::Hung),
    };
    let name = format!("failed-{}", file_name(&case.name));
    // A picture of an earlier run would mislead.
    let _absent = std::fs::remove_file(pictures().join(format!("{name}.png")));
    if matches!(&result, Err(Failure::Wrong(_))) {
        let _hung = tokio::time::timeout(CLOSE_LIMIT, leave_evidence(&page, &name)).await;
    }
    let _hung = tokio::time::timeout(CLOSE_LIMIT, page.close()).await;
    result
}

/// Prints the errors of the page's console and takes a picture of the page.
async fn leave_evidence(page: &Page, name: &str) -> Result<()> {
    page.picture(name).await?;
    for error in errors(page).await? {
        println!("       console: {error}");
    }
    Ok(())
}

/// What the page's console got since it was last asked, and what pages and frames have reported.
async fn errors(page: &Page) -> Result<Vec<String>> {
    let mut errors = page.session.console_errors().await?;
    errors.extend(page.reports());
    Ok(errors)
}

/// Checks that the page's console got no errors, unless the case's host provokes them.
async fn no_console_errors(page: &Page, serving: Serving) -> Result<()> {
    match errors(page).await?.into_iter().next() {
        Some(error) if !serving.may_log => Err(anyhow!("The console has an error: {error}")),
        _ => Ok(()),
    }
}

/// The runtime of WebDriver's client; it does one thing at a time here.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("The asynchronous runtime could not start")
}

/// A case's name as the name of a file.
pub(crate) fn file_name(name: &str) -> String {
    let words = name.split(|character: char| !character.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_case_makes_a_file_name() {
        assert_eq!(file_name("starts, at 320 px (phone)"), "starts-at-320-px-phone");
    }

    #[test]
    fn names_of_cases_are_unique() {
        let mut names: Vec<String> = cases::all().into_iter().map(|case| case.name).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
