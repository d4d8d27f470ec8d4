//! `cargo xtask shot`: one picture of the bundle, for the eyes of whoever works on it.

use std::path::PathBuf;

use crate::browser::driver::{Device, Driver};
use crate::browser::page::Page;
use crate::browser::runtime;
use crate::browser::server::Serving;
use crate::error::Result;

/// The picture that is wanted.
#[derive(Debug, PartialEq)]
pub(crate) struct Shot {
    /// The screen to take it of.
    pub(crate) device: Device,
    /// The page's fragment, with its `#`, or nothing.
    pub(crate) hash: String,
    /// Whether to show the whole page rather than what fits the screen.
    pub(crate) full: bool,
    /// Whether to withhold the wasm, to see what is there before it.
    pub(crate) without_wasm: bool,
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
            file: PathBuf::new(),
        }
    }
}

/// Takes the picture, and says what the page's console complained of.
pub(crate) fn shot(wanted: &Shot) -> Result<()> {
    let serving = if wanted.without_wasm { Serving::WithoutWasm } else { Serving::Well };
    let driver = Driver::start()?;
    runtime()?.block_on(async {
        let mut page = Page::new(&driver, wanted.device, serving).await?;
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
        // A picture of a page that does not start is just what one wants to see then.
        println!("{error}");
    }
    if wanted.full {
        page.full_screenshot(&wanted.file).await
    } else {
        page.session.screenshot(&wanted.file).await
    }
}
