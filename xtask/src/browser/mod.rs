//! `cargo xtask browser`: the bundle in a real browser, driven by WebDriver.

pub(crate) mod bench;
mod cases;
mod digest;
mod driver;
mod input;
mod levers;
mod page;
mod server;
pub(crate) mod shot;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::browser::cases::Case;
use crate::browser::driver::Driver;
use crate::browser::page::Page;
use crate::browser::server::{Host, Serving};
use crate::dist;
use crate::error::{Context, Error, Result, ensure};
use crate::process::{progress, target_directory};
use crate::steps::Counts;

/// How long one case may take before it counts as hung.
const CASE_LIMIT: Duration = Duration::from_secs(60);

/// How long a browser that hangs is given to close.
const CLOSE_LIMIT: Duration = Duration::from_secs(10);

/// Runs the cases whose names contain one of `names`, or all; with `keep`, goes on serving.
pub(crate) fn browser(keep: bool, names: &[String]) -> Result<ExitCode> {
    let counts = run_cases(names)?;
    if keep {
        let host = Host::start(&dist::directory(), Serving::Well)?;
        progress(&format!("Serving dist/ at {} until Ctrl-C.", host.address()));
        loop {
            std::thread::park();
        }
    }
    println!("browser: {} passed, {} failed", counts.passed, counts.failed);
    Ok(if counts.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the cases whose names contain one of `names`, or all, and says how each went.
pub(crate) fn run_cases(names: &[String]) -> Result<Counts> {
    let wanted =
        |case: &Case| names.is_empty() || names.iter().any(|name| case.name.contains(name));
    let cases: Vec<Case> = cases::all().into_iter().filter(wanted).collect();
    ensure!(!cases.is_empty(), "No browser case has such a name.");
    let driver = Driver::start()?;
    let runtime = runtime()?;
    let mut counts = Counts::default();
    for case in &cases {
        let start = Instant::now();
        let mut result = runtime.block_on(run_case(&driver, case));
        // Now and then Chromium never answers its driver again (measured: one start in some hundreds,
        // on a busy machine). That says nothing of the page, unless it happens twice.
        if matches!(&result, Err(Failure::Hung)) {
            println!("hung   {}: trying once more", case.name);
            result = runtime.block_on(run_case(&driver, case));
        }
        let seconds = start.elapsed().as_secs_f64();
        match result {
            Ok(()) => {
                counts.passed += 1;
                println!("ok     {} ({seconds:.1} s)", case.name);
            }
            Err(Failure::Hung) => {
                counts.failed += 1;
                println!("FAILED {}: It took longer than {CASE_LIMIT:?}, twice.", case.name);
            }
            Err(Failure::Wrong(error)) => {
                counts.failed += 1;
                println!("FAILED {}: {error}", case.name);
            }
        }
    }
    println!("Pictures are in {}.", pictures().display());
    Ok(counts)
}

/// Why a case failed.
enum Failure {
    /// The browser did not answer in time.
    Hung,
    /// Something did not hold.
    Wrong(Error),
}

/// Runs one case in a browser of its own; when something does not hold, leaves a picture of the page.
async fn run_case(driver: &Driver, case: &Case) -> std::result::Result<(), Failure> {
    let page = Page::new(driver, case.device, case.serving).await;
    let mut page = page.map_err(Failure::Wrong)?;
    let result = match tokio::time::timeout(CASE_LIMIT, (case.run)(&mut page)).await {
        Ok(Ok(())) => no_console_errors(&page, case.serving).await.map_err(Failure::Wrong),
        Ok(Err(error)) => Err(Failure::Wrong(error)),
        Err(_) => Err(Failure::Hung),
    };
    let file = pictures().join(format!("failed-{}.png", file_name(&case.name)));
    // An earlier run's picture would only mislead.
    let _ = std::fs::remove_file(&file);
    // A browser that hung tells nothing more, and the case's own failure matters most.
    if matches!(&result, Err(Failure::Wrong(_))) {
        let _ = tokio::time::timeout(CLOSE_LIMIT, leave_evidence(&page, &file)).await;
    }
    let _ = tokio::time::timeout(CLOSE_LIMIT, page.close()).await;
    result
}

/// Shows what the page's console got and takes a picture of the page.
async fn leave_evidence(page: &Page, file: &Path) -> Result<()> {
    for error in page.session.console_errors().await? {
        println!("       console: {error}");
    }
    page.session.screenshot(file).await
}

/// Checks that the page's console got no errors, but for those of a wasm file withheld.
async fn no_console_errors(page: &Page, serving: Serving) -> Result<()> {
    let is_expected = |error: &String| {
        serving == Serving::WithoutWasm
            && ["wasm", "WebAssembly"].iter().any(|word| error.contains(word))
    };
    let errors = page.session.console_errors().await?;
    let unexpected = errors.into_iter().find(|error| !is_expected(error));
    unexpected.map_or(Ok(()), |error| Err(Error::new(format!("The console has an error: {error}"))))
}

/// The runtime that WebDriver's client needs; it never does two things at once here.
fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context(|| "The asynchronous runtime could not start".into())
}

/// Where the pictures are kept.
fn pictures() -> PathBuf {
    Path::new(&target_directory()).join("screenshots")
}

/// A case's name as the name of a file.
fn file_name(name: &str) -> String {
    let words = name.split(|character: char| !character.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cases_name_makes_a_file_name() {
        assert_eq!(file_name("starts, at 320 px (phone)"), "starts-at-320-px-phone");
    }

    #[test]
    fn no_two_cases_have_one_name() {
        let mut names: Vec<String> = cases::all().into_iter().map(|case| case.name).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
