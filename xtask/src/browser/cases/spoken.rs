//! What the page says of a run to those who hear it.

use std::time::Duration;

use fantoccini::key::Key;
use serde::Deserialize;

use crate::browser::input;
use crate::browser::levers::CENTRALISATION;
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// Longer than a run is left alone before it is spoken of, on a busy machine too.
const LONG: Duration = Duration::from_millis(2500);

/// What was said, each sentence as it came.
#[derive(Debug, Deserialize)]
struct Said {
    regions: usize,
    is_headline_live: bool,
    sentences: Vec<String>,
}

async fn said(page: &Page) -> Result<Said> {
    tokio::time::sleep(LONG).await;
    let ask = "({
        regions: document.querySelectorAll('.npfit .npfit-spoken[role=status][aria-live=polite]').length,
        is_headline_live: !!probe.find('[data-sentence]').closest('[aria-live], [role=status]'),
        sentences: window.npfitSaid || [],
    })";
    page.ask(ask, vec![]).await
}

/// A run is spoken of once it has been left alone: not at the start, not for each step on the way, and
/// not twice in the same words.
pub(crate) async fn once(page: &mut Page) -> Result<()> {
    page.open("#v=2&centralisation=60").await?;
    page.tell(
        "const region = probe.find('.npfit-spoken');
         window.npfitSaid = [];
         const note = () => { window.npfitSaid.push(probe.text(region)); };
         if (region.textContent) note();
         new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });",
    )
    .await?;
    let start = said(page).await?;
    ensure!(start.regions == 1 && !start.is_headline_live, "Live regions: {start:?}");
    ensure!(start.sentences.is_empty(), "On loading it said {:?}.", start.sentences);
    input::focus(page, CENTRALISATION).await?;
    for _ in 0..5 {
        input::press(page, Key::PageUp).await?;
    }
    let moved = said(page).await?.sentences;
    ensure!(moved.len() == 1, "After five quick steps it said {moved:?}.");
    ensure!(
        moved.iter().all(|it| it.contains("billion pounds") && !it.contains(['£', '%'])),
        "It reads badly: {moved:?}"
    );
    input::press(page, Key::Left).await?;
    input::press(page, Key::Right).await?;
    let same = said(page).await?.sentences;
    ensure!(same.len() == 1, "Of the same run it said {same:?}.");
    input::press(page, Key::Home).await?;
    let other = said(page).await?.sentences;
    ensure!(other.len() == 2 && other[0] != other[1], "Of another run it said {other:?}.");
    Ok(())
}
