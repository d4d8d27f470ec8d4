//! The gallery: every form is alive on one page, under the policy that the documentation gives hosts.

use anyhow::{Result, ensure};

use super::{Case, case};
use crate::page::Page;
use crate::server::Serving;

/// What is inline is the one file's; a real host names it by its hashes, which `_headers` has.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; \
    style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'";

/// Every element has come alive.
const ELEMENTS: &str = "(() => {
    const all = [...document.querySelectorAll('npfit-scenario')];
    return all.length === 3 && all.every((element) => element.get?.()?.fragment);
})()";

/// The frame with a listener has the height of its content.
const FITS: &str = "(() => {
    const frame = document.querySelector('iframe.fits');
    frame.scrollIntoView();
    const height = parseFloat(frame.style.height);
    return height > 300 && height !== 640;
})()";

pub(super) fn cases() -> Vec<Case> {
    let served = Serving { policy: POLICY, ..Serving::WELL };
    vec![
        case("gallery: every form is alive on one page", |page| Box::pin(alive(page)))
            .served(served),
    ]
}

async fn alive(page: &Page) -> Result<()> {
    page.visit("gallery.html").await?;
    page.until_true("three elements that are alive", ELEMENTS).await?;
    page.until_true("a frame as high as its content", FITS).await?;
    let snippets = page.texts("pre code").await?;
    ensure!(snippets.len() == 6, "There are {} snippets.", snippets.len());
    for snippet in snippets {
        ensure!(snippet.contains("src=\"https://"), "A snippet has no whole address: {snippet}");
        ensure!(!snippet.contains("class="), "A snippet has a class of the gallery: {snippet}");
    }
    Ok(())
}
