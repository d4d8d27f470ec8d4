//! The custom programme, the lever map and what moves an outcome most: views that are computed in idle time.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use super::{Case, MOUSE_AND_FINGER, case};
use crate::hooks::{self, CUSTOM_PROGRAMME, STAGE, invite};
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in MOUSE_AND_FINGER {
        let group = [
            case(format!("programme: invited and answered {how}"), |page| Box::pin(answered(page))),
            case(format!("programme: the lever map sets two levers {how}"), |page| {
                Box::pin(map(page))
            }),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases.extend([
        case("programme: a link opens it", |page| Box::pin(linked(page))),
        case("programme: the lever map by keyboard", |page| Box::pin(map_by_keyboard(page))),
        case("programme: sensitivity follows the levers", |page| Box::pin(sensitivity(page))),
    ]);
    cases
}

/// The invitation leads to three questions; an answer changes the run and is part of the link.
async fn answered(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::press(page, &invite("custom")).await?;
    page.until_true("the questions", "!!document.querySelector(hooks.of('custom'))").await?;
    let before = page.snapshot().await?;
    ensure!(page.has(CUSTOM_PROGRAMME).await?, "The invitation leads nowhere.");
    // The first list says whose place it takes; the others are its grades.
    let answer =
        "[...probe.find(hooks.of('custom')).querySelectorAll('select')].slice(1).map((list) => {
        list.selectedIndex = 0;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return list.value;
    }).length";
    let count: usize = page.ask(answer, vec![]).await?;
    ensure!(count == 3, "It asks for {count} grades.");
    page.until("other outcomes", |now| now.outcomes != before.outcomes).await?;
    tokio::time::sleep(super::links::WRITE_LIMIT).await;
    let fragment = page.snapshot().await?.fragment;
    ensure!(fragment.contains("custom="), "The address is {fragment:?}.");
    for _ in 0..count {
        input::press(page, hooks::UNDO).await?;
    }
    page.until("the outcomes again", |now| now.outcomes == before.outcomes).await.map(drop)
}

async fn linked(page: &mut Page) -> Result<()> {
    page.open("#v=3&tab=custom").await?;
    let history = page.snapshot().await?;
    page.open("#v=3&tab=custom&custom=acute_epr,slight,slight,slight").await?;
    let own = page.snapshot().await?;
    ensure!(own.status.is_empty(), "Of a good link it says {:?}.", own.status);
    ensure!(own.outcomes != history.outcomes, "A programme of slight unknowns changes nothing.");
    Ok(())
}

/// The middle of a share of the map.
async fn place(page: &Page, across: f64, down: f64) -> Result<(f64, f64)> {
    let ask = "(() => { const box = probe.box(probe.canvases()[0]);
        return [box.left + box.width * arguments[0], box.top + box.height * arguments[1]]; })()";
    page.ask(ask, vec![across.into(), down.into()]).await
}

/// A press on the map puts two levers there and leaves the third.
async fn map(page: &mut Page) -> Result<()> {
    page.open("#v=3&tab=lever-map").await?;
    drawn(page).await?;
    let before = page.snapshot().await?.positions();
    input::stroke(page, &[place(page, 0.4, 0.4).await?]).await?;
    let after = page.until("two levers moved", |now| now.positions() != before).await?.positions();
    ensure!(after[1] == before[1], "The lever that is not on the map went to {}.", after[1]);
    input::press(page, hooks::UNDO).await?;
    page.until("one step back", |now| now.positions() == before).await.map(drop)
}

async fn drawn(page: &Page) -> Result<()> {
    page.until_true("the map", "probe.canvases().length > 0 && !probe.isBlank(probe.canvases()[0])")
        .await
}

async fn map_by_keyboard(page: &mut Page) -> Result<()> {
    page.open("#v=3&tab=lever-map").await?;
    drawn(page).await?;
    let before = page.snapshot().await?.positions();
    input::focus(page, &format!("{STAGE} [tabindex='0']")).await?;
    for key in [Key::Left, Key::Up, Key::Enter] {
        input::key(page, key).await?;
    }
    page.until("a lever moved", |now| now.positions() != before).await.map(drop)
}

/// The bars are those of the levers that stand.
async fn sensitivity(page: &mut Page) -> Result<()> {
    page.open("#v=3&tab=sensitivity").await?;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    let before = page.text(STAGE).await?;
    ensure!(before.len() > 60, "Sensitivity says {before:?}.");
    input::drag(page, npfit_model::Lever::Centralisation, 40.0).await?;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    let pixels = page.snapshot().await?.charts;
    let after = page.text(STAGE).await?;
    ensure!(after != before || !pixels.is_empty(), "Sensitivity did not follow the lever.");
    Ok(())
}
