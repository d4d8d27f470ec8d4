//! The tabs of the stage: one view at a time, chosen by pointer and keyboard, and part of the link.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde::Deserialize;

use super::{Case, MOUSE_AND_FINGER, case};
use crate::hooks::{self, TABS};
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = MOUSE_AND_FINGER
        .into_iter()
        .map(|(how, device)| {
            let name = format!("tabs: each shows its view {how}");
            case(name, |page| Box::pin(each(page))).on(device).everywhere()
        })
        .collect();
    cases.extend([
        case("tabs: by arrow keys", |page| Box::pin(by_keyboard(page))).everywhere(),
        case("tabs: the link opens the tab", |page| Box::pin(linked(page))),
        case("tabs: a drag keeps the tab and its height", |page| Box::pin(dragged(page))),
    ]);
    cases
}

#[derive(Debug, Deserialize)]
struct Panel {
    key: String,
    is_blank: bool,
    is_own: bool,
    height: f64,
}

/// What is selected, and the panel that it shows.
async fn panels(page: &Page) -> Result<Vec<Panel>> {
    let ask = "[...document.querySelectorAll('[role=tab][aria-selected=true][tabindex=\"0\"]')].map((tab) => {
        const panel = document.getElementById(tab.getAttribute('aria-controls'));
        const shown = [...document.querySelectorAll('[role=tabpanel]')].filter(probe.isVisible);
        const canvases = [...panel.querySelectorAll('canvas')].filter(probe.isVisible);
        const hasContent = canvases.length > 0 || panel.querySelector('svg, table, button, input, select');
        return {
            key: tab.dataset.testid.replace('tab-', ''),
            is_blank: !hasContent || canvases.some(probe.isBlank),
            is_own: shown.length === 1 && shown[0] === panel && panel.getAttribute('aria-labelledby') === tab.id,
            height: panel.getBoundingClientRect().height,
        };
    })";
    page.ask(ask, vec![]).await
}

async fn check(page: &Page, key: &str) -> Result<()> {
    page.until(&format!("the tab {key}"), |now| now.tab == key).await?;
    // Map and sensitivity are computed in idle time.
    page.until_true(
        &format!("something drawn on the tab {key}"),
        "(() => { const all = [...probe.find(hooks.stage).querySelectorAll('canvas')].filter(probe.isVisible);
            return all.length === 0 || !all.some(probe.isBlank); })()",
    )
    .await?;
    let shown = panels(page).await?;
    ensure!(shown.len() == 1, "Not one tab is selected: {shown:?}.");
    let one = &shown[0];
    ensure!(one.key == key, "{} is shown, not {key}.", one.key);
    ensure!(!one.is_blank && one.is_own, "The panel of {key} is blank or not its own: {one:?}.");
    ensure!(one.height > 180.0, "The panel of {key} is only {} px high.", one.height);
    Ok(())
}

async fn each(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for key in TABS.into_iter().rev() {
        input::press(page, &hooks::tab(key)).await?;
        check(page, key).await?;
    }
    Ok(())
}

async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::focus(page, &hooks::tab("money")).await?;
    for (key, tab) in [
        (Key::Right, "roll-out"),
        (Key::Right, "fit"),
        (Key::Left, "roll-out"),
        (Key::End, "custom"),
        (Key::Right, "money"),
        (Key::Left, "custom"),
        (Key::Home, "money"),
    ] {
        input::key(page, key).await?;
        check(page, tab).await?;
        let focused: String =
            page.ask("document.activeElement.dataset.testid || ''", vec![]).await?;
        ensure!(focused == format!("tab-{tab}"), "{focused:?} has the focus, not {tab}.");
    }
    Ok(())
}

/// A link copied while a tab is open opens that tab.
async fn linked(page: &mut Page) -> Result<()> {
    for key in TABS {
        page.open("").await?;
        input::press(page, &hooks::tab(key)).await?;
        page.until(key, |now| now.tab == key).await?;
        tokio::time::sleep(super::links::WRITE_LIMIT).await;
        let hash = page.snapshot().await?.fragment;
        page.open(&hash).await?;
        let now = page.snapshot().await?;
        ensure!(now.tab == key, "The link {hash:?} of the tab {key} opens {}.", now.tab);
    }
    Ok(())
}

/// Moving a lever changes neither the tab nor the height of its panel: nothing below jumps.
async fn dragged(page: &mut Page) -> Result<()> {
    for key in ["money", "roll-out", "fit", "suppliers", "parts"] {
        page.open(&format!("#v=3&tab={key}")).await?;
        let before = panels(page).await?;
        input::focus(page, &hooks::lever(npfit_model::Lever::Centralisation)).await?;
        input::key(page, Key::Home).await?;
        page.settle().await?;
        let after = panels(page).await?;
        ensure!(page.snapshot().await?.tab == key, "A lever left the tab {key}.");
        let same = before.iter().zip(&after).all(|(a, b)| (a.height - b.height).abs() < 1.0);
        ensure!(same, "On the tab {key} the panel went from {before:?} to {after:?}.");
    }
    Ok(())
}
