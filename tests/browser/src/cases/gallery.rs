//! The gallery: every form is alive on one page.

use anyhow::{Result, ensure};

use super::{Case, case};
use crate::page::Page;

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

/// Its frames, in the order of the page: a card's snippet, one with a listener, and the one file.
const FRAMES: [&str; 3] =
    ["iframe.frame:not(.fits)", "iframe.fits", "iframe[src='npfit-scenario.html']"];

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("gallery: every form is alive on one page, with its snippet", |page| {
            Box::pin(alive(page))
        })
        .everywhere(),
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
    for frame in FRAMES {
        page.tell(&format!("document.querySelector(\"{frame}\").scrollIntoView();")).await?;
        page.enter_frame(frame).await?;
        page.wait_until_alive().await?;
        page.leave_frame().await?;
    }
    Ok(())
}
