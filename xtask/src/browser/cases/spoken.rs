//! What those hear who do not see the page.

use std::time::Duration;

use fantoccini::key::Key;

use crate::browser::input;
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// A run is said once, politely, when the levers rest: not at the start, not on the way, not twice.
pub(crate) async fn run(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let polite: bool =
        page.ask("probe.find('[data-spoken]').getAttribute('role') === 'status'", vec![]).await?;
    ensure!(polite, "The spoken run is no polite region.");
    page.tell(
        "window.heard = []; new MutationObserver(() => window.heard.push(
            document.querySelector('[data-spoken]').textContent))
            .observe(document.querySelector('[data-spoken]'), { childList: true, characterData: true, subtree: true });
        document.querySelector('[data-lever=centralisation]').focus()",
    )
    .await?;
    tokio::time::sleep(Duration::from_millis(900)).await;
    ensure!(heard(page).await?.is_empty(), "Something is said before anything has moved.");
    for _ in 0..6 {
        input::press(page, Key::PageDown).await?;
    }
    ensure!(heard(page).await?.is_empty(), "Something is said while the lever moves.");
    tokio::time::sleep(Duration::from_millis(1000)).await;
    let said = heard(page).await?;
    ensure!(said.len() == 1 && said[0].contains("billion pounds"), "It said {said:?}.");
    input::press(page, Key::Right).await?;
    input::press(page, Key::Left).await?;
    tokio::time::sleep(Duration::from_millis(1000)).await;
    let again = heard(page).await?;
    ensure!(again.len() == 1, "The same run is said again: {again:?}");
    Ok(())
}

async fn heard(page: &Page) -> Result<Vec<String>> {
    page.ask("window.heard", vec![]).await
}
