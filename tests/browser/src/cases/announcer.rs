//! What the page says of a run to readers who hear it.

use std::time::Duration;

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use npfit_model::Lever;
use serde::Deserialize;

use super::{Case, case};
use crate::hooks::{self, ANNOUNCER};
use crate::input;
use crate::page::Page;

/// Longer than a run is left alone before it is announced, on a busy machine too.
const LONG: Duration = Duration::from_millis(2500);

pub(super) fn cases() -> Vec<Case> {
    vec![case("announcer: a run is announced once it is left alone", |page| Box::pin(once(page)))]
}

#[derive(Debug, Deserialize)]
struct Heard {
    is_sentence_live: bool,
    sentences: Vec<String>,
}

async fn heard(page: &Page) -> Result<Heard> {
    tokio::time::sleep(LONG).await;
    let ask = "({
        is_sentence_live: !!probe.find(hooks.sentence).closest('[aria-live], [role=status]'),
        sentences: window.npfitHeard || [],
    })";
    page.ask(ask, vec![]).await
}

/// Not at the start, not for each step on the way, and not twice in the same words.
async fn once(page: &mut Page) -> Result<()> {
    page.open("#v=3&centralisation=60").await?;
    let listen = format!(
        "const region = probe.find('{ANNOUNCER}');
         window.npfitHeard = [];
         const note = () => {{ if (region.textContent.trim()) window.npfitHeard.push(probe.text(region)); }};
         note();
         new MutationObserver(note).observe(region, {{ childList: true, characterData: true, subtree: true }});"
    );
    page.tell(&listen).await?;
    let start = heard(page).await?;
    ensure!(!start.is_sentence_live, "The sentence is a live region: it speaks at every step.");
    ensure!(start.sentences.is_empty(), "On loading it said {:?}.", start.sentences);
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    for _ in 0..3 {
        input::key(page, Key::PageUp).await?;
    }
    let moved = heard(page).await?.sentences;
    ensure!(moved.len() == 1, "After three quick steps it said {moved:?}.");
    input::key(page, Key::Left).await?;
    input::key(page, Key::Right).await?;
    let same = heard(page).await?.sentences;
    ensure!(same.len() == 1, "Of the same run it said {same:?}.");
    input::key(page, Key::Home).await?;
    let other = heard(page).await?.sentences;
    ensure!(other.len() == 2 && other[0] != other[1], "Of another run it said {other:?}.");
    Ok(())
}
