//! One picture of the bundle, for a person to look at.

use std::path::PathBuf;

use anyhow::Result;

use crate::device::Device;
use crate::driver::Driver;
use crate::engine::Engine;
use crate::environment;
use crate::page::Page;
use crate::runner::runtime;
use crate::server::Serving;

/// The picture that is wanted.
#[derive(Debug, PartialEq)]
pub(crate) struct Shot {
    /// The screen to take it of.
    pub(crate) device: Device,
    /// The page's fragment, with its `#`, or nothing.
    pub(crate) hash: String,
    /// Whether to show the whole page rather than the window.
    pub(crate) full: bool,
    /// Whether to withhold the wasm, to see the static figure.
    pub(crate) without_wasm: bool,
    /// The bundle's folder.
    pub(crate) bundle: PathBuf,
    /// The PNG file to write.
    pub(crate) file: PathBuf,
}

impl Default for Shot {
    fn default() -> Self {
        Self {
            device: Device { width: 0, height: 0, ..Device::DESKTOP },
            hash: String::new(),
            full: false,
            without_wasm: false,
            bundle: environment::root().join("dist"),
            file: PathBuf::new(),
        }
    }
}

/// Takes the picture, and prints the errors of the page's console.
pub(crate) fn shot(wanted: &Shot) -> Result<()> {
    let serving = if wanted.without_wasm { Serving::WITHOUT_WASM } else { Serving::WELL };
    let driver = Driver::start(Engine::Chromium)?;
    runtime()?.block_on(async {
        let mut page = Page::new(&driver, wanted.device, serving, &wanted.bundle).await?;
        let taken = take(&mut page, wanted).await;
        for error in page.session.console_errors().await.unwrap_or_default() {
            println!("console: {error}");
        }
        page.close().await;
        taken
    })?;
    println!("{}", wanted.file.display());
    Ok(())
}

async fn take(page: &mut Page, wanted: &Shot) -> Result<()> {
    if wanted.without_wasm {
        page.visit(&wanted.hash).await?;
        page.settle().await?;
    } else if let Err(error) = page.open(&wanted.hash).await {
        // A picture of a page that does not start shows why.
        println!("{error:#}");
    }
    // Bands of the ensemble come a moment later.
    tokio::time::sleep(std::time::Duration::from_millis(800)).await;
    if wanted.full {
        page.full_screenshot(&wanted.file).await
    } else {
        page.session.screenshot(&wanted.file).await
    }
}
