//! What stands below the first screen: tables, sources and assumptions.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Case, MOUSE_AND_FINGER, case};
use crate::hooks::{self, ASSUMPTIONS, SOURCES, TABLES};
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        case("below: tables hold the numbers of every chart", |page| Box::pin(tables(page))),
        case("below: every source has its address", |page| Box::pin(sources(page))),
    ];
    for (how, device) in MOUSE_AND_FINGER {
        let name = format!("below: an assumption moves the run and is part of the link {how}");
        cases.push(case(name, |page| Box::pin(assumptions(page))).on(device));
    }
    cases
}

/// Opens everything that can be opened.
async fn open_all(page: &Page, hash: &str) -> Result<()> {
    page.open(hash).await?;
    page.tell("document.querySelectorAll('details').forEach((it) => { it.open = true; })").await?;
    page.settle().await
}

async fn tables(page: &mut Page) -> Result<()> {
    for tab in ["money", "roll-out", "fit", "suppliers", "parts"] {
        open_all(page, &format!("#v=3&centralisation=40&tab={tab}")).await?;
        let ask = "[...probe.find(arguments[0]).querySelectorAll('table')].map((table) => [
            table.querySelectorAll('tr').length,
            table.querySelectorAll('th[scope]').length,
            [...table.querySelectorAll('td')].filter((cell) => !probe.text(cell)).length,
        ])";
        let found: Vec<(u32, u32, u32)> = page.ask(ask, vec![json!(TABLES)]).await?;
        ensure!(!found.is_empty(), "The tab {tab} has no table.");
        for (rows, heads, _) in found {
            ensure!(rows >= 3 && heads >= 2, "A table of {tab} has {rows} rows and {heads} heads.");
        }
    }
    Ok(())
}

async fn sources(page: &mut Page) -> Result<()> {
    open_all(page, "").await?;
    let ask = "[...probe.find(arguments[0]).querySelectorAll('a[href^=http]')].map((it) => [it.href, it.rel, probe.text(it)])";
    let links: Vec<(String, String, String)> = page.ask(ask, vec![json!(SOURCES)]).await?;
    ensure!(links.len() >= 15, "Only {} sources are listed.", links.len());
    for (address, rel, name) in links {
        ensure!(
            rel.contains("noreferrer") && !name.is_empty(),
            "{address} is {name:?}, rel {rel:?}."
        );
    }
    Ok(())
}

/// A constant moves the run, is part of the link, and goes back by one step of undo.
async fn assumptions(page: &mut Page) -> Result<()> {
    open_all(page, "").await?;
    let before = page.snapshot().await?;
    let range = hooks::hook("constant-change_months");
    ensure!(page.has(&range).await?, "There is no assumption to move.");
    let (x, y) = input::middle_of(page, &range).await?;
    let width: f64 =
        page.ask("probe.box(probe.find(arguments[0])).width", vec![json!(range)]).await?;
    input::stroke(page, &[(x, y), (x + width * 0.3, y), (x + width * 0.49, y)]).await?;
    let moved = page.until("other outcomes", |now| now.outcomes != before.outcomes).await?;
    ensure!(moved.positions() == before.positions(), "An assumption moved a lever.");
    tokio::time::sleep(super::links::WRITE_LIMIT).await;
    let fragment = page.snapshot().await?.fragment;
    ensure!(fragment.contains("p."), "The address is {fragment:?}.");
    open_all(page, &fragment).await?;
    page.until("the outcomes of the link", |now| now.outcomes["spend"] == moved.outcomes["spend"])
        .await?;
    let consent = format!("{ASSUMPTIONS} input[type=checkbox]");
    ensure!(page.has(&consent).await?, "Nothing from outside can be switched off.");
    open_all(page, "").await?;
    input::press(page, &consent).await?;
    page.until("other outcomes", |now| now.outcomes != before.outcomes).await?;
    input::press(page, hooks::UNDO).await?;
    page.until("the outcomes again", |now| now.outcomes == before.outcomes).await.map(drop)
}
