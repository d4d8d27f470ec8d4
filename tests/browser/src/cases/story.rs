//! The guess and the story: invitations in the header, and deep links.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use super::{Case, MOUSE_AND_FINGER, case};
use crate::hooks::{self, GUESS, STORY, invite};
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in MOUSE_AND_FINGER {
        let group = [
            case(format!("guess: invited, answered and left {how}"), |page| Box::pin(guess(page))),
            case(format!("story: every step, there and back {how}"), |page| Box::pin(story(page))),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases.extend([
        case("guess: a bare address asks for none", |page| Box::pin(no_guess(page))),
        case("story: a link opens a step", |page| Box::pin(linked(page))),
        case("story: by keyboard", |page| Box::pin(by_keyboard(page))),
    ]);
    cases
}

/// A bare address opens the instrument at history, with levers and chart.
async fn no_guess(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let shown = "(() => { const it = document.querySelector(hooks.of('guess')); return !!it && probe.isVisible(it); })()";
    ensure!(!page.ask::<bool>(shown, vec![]).await?, "A bare address opens on the guess.");
    ensure!(page.has(&invite("guess")).await?, "There is no invitation to guess.");
    Ok(())
}

/// The guess is asked on invitation; every real answer comes with its source; then the instrument is there again.
async fn guess(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::press(page, &invite("guess")).await?;
    page.until_true("the guess", "!!document.querySelector(hooks.of('guess'))").await?;
    let wrong: String =
        page.ask("probe.whyNotOnScreen(probe.find(hooks.of('guess')).querySelector('h2, h3, legend, p'))", vec![]).await?;
    ensure!(wrong.is_empty(), "The question {wrong}.");
    input::press(page, &hooks::hook("guess-show")).await?;
    page.settle().await?;
    let sources = format!("{GUESS} a[href^=http]");
    ensure!(!page.texts(&sources).await?.is_empty(), "The answer has no source.");
    input::press(page, &hooks::hook("guess-play")).await?;
    page.until_true("the instrument again", "!document.querySelector(hooks.of('guess'))").await?;
    page.until_all_at([90.0, 24.0, 15.0]).await.map(drop)
}

/// The text of the story's step.
async fn step(page: &Page) -> Result<String> {
    page.settle().await?;
    page.text(STORY).await
}

async fn story(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::press(page, &invite("story")).await?;
    let mut seen = vec![step(page).await?];
    for _ in 1..6 {
        input::press(page, &hooks::hook("story-next")).await?;
        let now = step(page).await?;
        ensure!(!seen.contains(&now), "The story stands still at {now:?}.");
        let levers: Vec<String> = page
            .ask("hooks.levers.map((key) => probe.whyNotOnScreen(probe.lever(key)))", vec![])
            .await?;
        let in_sight = levers.iter().any(String::is_empty);
        ensure!(in_sight, "Beside the step no lever is in sight: {levers:?}.");
        seen.push(now);
    }
    input::press(page, &hooks::hook("story-back")).await?;
    ensure!(step(page).await? == seen[4], "Back does not go back.");
    input::press(page, &hooks::hook("story-leave")).await?;
    page.until_true("the instrument again", "!document.querySelector(hooks.of('story'))").await
}

async fn linked(page: &mut Page) -> Result<()> {
    page.open("#v=3&stage=story-3").await?;
    let third = step(page).await?;
    page.open("#v=3&stage=story-4").await?;
    let fourth = step(page).await?;
    ensure!(third != fourth && third.len() > 60, "Two steps say {third:?} and {fourth:?}.");
    page.open("#v=3&stage=story-99").await?;
    ensure!(!page.has(STORY).await?, "A step that is not there opens something.");
    Ok(())
}

async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::focus(page, &invite("story")).await?;
    input::key(page, Key::Enter).await?;
    let first = step(page).await?;
    input::focus(page, &hooks::hook("story-next")).await?;
    input::key(page, Key::Enter).await?;
    ensure!(step(page).await? != first, "Enter does not go on.");
    let lost: bool = page.ask("document.activeElement === document.body", vec![]).await?;
    ensure!(!lost, "The focus is lost between two steps.");
    Ok(())
}
