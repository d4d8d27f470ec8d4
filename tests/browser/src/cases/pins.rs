//! Pinned runs, and why the outcomes moved.

use anyhow::{Result, ensure};
use fantoccini::Locator;
use fantoccini::key::Key;
use npfit_model::Lever;

use super::{Case, MOUSE_AND_FINGER, case, links};
use crate::hooks::{self, PIN, PINS, PRESET, WHY};
use crate::input;
use crate::page::Page;

const MIDDLE: &str = "#v=3&centralisation=75&signing=2006-09&flexibility=55";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in MOUSE_AND_FINGER {
        let group = [
            case(format!("pins: a run is pinned, named, shown and removed {how}"), |page| {
                Box::pin(pin(page))
            })
            .everywhere(),
            case(format!("pins: four travel in the link, a fifth is refused {how}"), |page| {
                Box::pin(link(page))
            }),
            case(format!("pins: why it moved is said with numbers {how}"), |page| {
                Box::pin(why(page))
            }),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases.push(case("pins: by keyboard", |page| Box::pin(by_keyboard(page))));
    cases
}

/// How many runs are pinned.
async fn count(page: &Page) -> Result<usize> {
    let ask = "[1, 2, 3, 4, 5].filter((n) => document.querySelector(hooks.of(`pin-${n}`))).length";
    page.settle().await?;
    page.ask(ask, vec![]).await
}

/// A run is pinned, named, compared with another, shown and removed; each is one step of undo.
async fn pin(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    input::press(page, PIN).await?;
    ensure!(count(page).await? == 1, "{} runs are pinned.", count(page).await?);
    let status = page.snapshot().await?.status;
    ensure!(status.contains('A'), "Of the pin it says {status:?}.");
    input::press(page, PIN).await?;
    ensure!(count(page).await? == 1, "The same run is pinned twice.");
    let status = page.snapshot().await?.status;
    ensure!(status.contains("already"), "Of a run that is pinned it says {status:?}.");
    input::choose(page, PRESET, "command").await?;
    let table = page.text(PINS).await?;
    ensure!(table.matches('£').count() >= 2, "The runs are not compared: {table:?}.");
    let field = format!("{} input", hooks::pin(1));
    input::press(page, &field).await?;
    page.session.client.find(Locator::Css(&field)).await?.send_keys("Mine, <b>& 試").await?;
    input::key(page, Key::Enter).await?;
    tokio::time::sleep(links::WRITE_LIMIT).await;
    let hash = page.snapshot().await?.fragment;
    page.open(&hash).await?;
    let value: String =
        page.ask("probe.find(arguments[0]).value", vec![serde_json::json!(field)]).await?;
    ensure!(value == "Mine, <b>& 試", "By the link it is called {value:?}.");
    input::press(page, &hooks::pin_show(1)).await?;
    page.until("the levers at the pin", |now| now.position(Lever::Centralisation) == 75.0).await?;
    input::press(page, &hooks::pin_remove(1)).await?;
    ensure!(count(page).await? == 0, "It is still there.");
    input::press(page, hooks::UNDO).await?;
    ensure!(count(page).await? == 1, "Undo does not bring it back.");
    Ok(())
}

/// Four runs find room, a fifth is refused in a sentence; a link opens them all.
async fn link(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for preset in ["as-it-happened", "middle-out", "thousand-systems", "day-one", "command"] {
        input::choose(page, PRESET, preset).await?;
        input::press(page, PIN).await?;
    }
    ensure!(count(page).await? == 4, "{} runs are pinned.", count(page).await?);
    let status = page.snapshot().await?.status;
    ensure!(status.contains("Four"), "Of a fifth it says {status:?}.");
    tokio::time::sleep(links::WRITE_LIMIT).await;
    let hash = page.snapshot().await?.fragment;
    ensure!(hash.matches("pin=").count() == 4, "The link is {hash:?}.");
    let table = page.text(PINS).await?;
    page.open(&hash).await?;
    let opened = page.text(PINS).await?;
    ensure!(opened == table, "{table:?} became {opened:?}.");
    page.open("#v=3&pin=1,2,3&pin=999,2006-12,40,x&pin=%zz").await?;
    let status = page.snapshot().await?.status;
    ensure!(status.contains("inned run"), "Of broken pins it says {status:?}.");
    Ok(())
}

/// By keyboard alone; the focus goes to a place that is there when a pin is removed.
async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    input::focus(page, PIN).await?;
    input::key(page, Key::Enter).await?;
    ensure!(count(page).await? == 1, "Enter does not pin.");
    input::focus(page, &hooks::pin_remove(1)).await?;
    input::key(page, Key::Enter).await?;
    ensure!(count(page).await? == 0, "Enter does not remove it.");
    let lost: bool = page.ask("document.activeElement === document.body", vec![]).await?;
    ensure!(!lost, "The focus is lost when a pin is removed.");
    Ok(())
}

/// What is said of the lever that moved last follows it, with numbers, and leads to an equation.
async fn why(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::focus(page, &hooks::lever(Lever::Signing)).await?;
    for _ in 0..3 {
        input::key(page, Key::PageUp).await?;
    }
    page.until_true(
        "why it moved",
        &format!("(probe.text(document.querySelector('{WHY}')).match(/[0-9]/g) || []).length >= 4"),
    )
    .await?;
    let later = page.text(WHY).await?;
    ensure!(later.to_lowercase().contains("sign"), "Of signing it says {later:?}.");
    let links = "[...probe.find(hooks.of('why')).querySelectorAll('a[href]')].map((it) => it.getAttribute('href'))";
    let links: Vec<String> = page.ask(links, vec![]).await?;
    let leads = links.iter().any(|href| href.contains("how-it-works"));
    ensure!(leads, "It does not lead to an equation: {links:?}.");
    Ok(())
}
