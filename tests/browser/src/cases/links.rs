//! The scenario in the page's address.

use std::time::Duration;

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use npfit_model::Lever;
use npfit_scenario::scenario::Scenario;
use serde_json::json;

use super::{Case, case, drag};
use crate::hooks;
use crate::input;
use crate::page::Page;

/// How long the page may take to write a move into its address.
pub(super) const WRITE_LIMIT: Duration = Duration::from_secs(1);

/// A link, and where it puts the levers.
const LINK: (&str, [f64; 3]) =
    ("#v=3&centralisation=70&signing=2006-12&flexibility=40", [70.0, 59.0, 40.0]);

/// How often the address may be written during a drag of three seconds: the strictest browser refuses more than 100
/// in 30 seconds; start and end come on top.
const WRITES_AT_MOST: u32 = 12;

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("links: a link opens its scenario", |page| Box::pin(opened(page))).everywhere(),
        case("links: a fragment that changes moves the levers", |page| Box::pin(changed(page))),
        case("links: a move is in the address within a second", |page| Box::pin(written(page)))
            .everywhere(),
        case("links: a long drag writes the address sparingly", |page| Box::pin(sparing(page))),
        case("links: the last move before leaving is kept", |page| Box::pin(leaving(page))),
        case("links: a bare address stays bare at history", |page| Box::pin(bare(page))),
        case("links: faults are named", |page| Box::pin(faults(page))),
        case("links: a foreign fragment changes nothing", |page| Box::pin(foreign(page))),
        case("links: page and native code write the same link", |page| Box::pin(native(page))),
    ]
}

async fn opened(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let history = page.snapshot().await?;
    page.open(LINK.0).await?;
    let now = page.until_all_at(LINK.1).await?;
    ensure!(now.differs_from(&history), "The scenario looks like history.");
    ensure!(now.status.is_empty(), "A good link has the status {:?}.", now.status);
    Ok(())
}

async fn changed(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    page.set_hash(LINK.0).await?;
    let now = page.until_all_at(LINK.1).await?;
    ensure!(now.differs_from(&before), "The levers moved, but nothing else did.");
    page.set_hash("#v=3&centralisation=banana").await?;
    page.until("a status about the link", |now| !now.status.is_empty()).await?;
    page.set_hash("#v=3&centralisation=10&signing=2005-03&flexibility=90").await?;
    page.until_all_at([10.0, 38.0, 90.0]).await?;
    page.until("no status for a good link", |now| now.status.is_empty()).await.map(drop)
}

/// The address carries a move within a second, opens it again, and going back still leaves the page.
async fn written(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    for lever in Lever::ALL {
        input::drag(page, lever, drag::far(lever)).await?;
    }
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Left).await?;
    let moved = page.snapshot().await?;
    tokio::time::sleep(WRITE_LIMIT).await;
    let after = page.snapshot().await?;
    let grown = after.entries - before.entries;
    ensure!(grown == 0, "Moving the levers added {grown} entries to the history.");
    page.session.client.refresh().await?;
    page.wait_until_alive().await?;
    let again = page.until_all_at(moved.positions()).await?;
    ensure!(again.outcomes.len() == moved.outcomes.len(), "The link opens another page.");
    Ok(())
}

/// A lever that moves at every frame writes the address at a rate that browsers accept, and the address ends with the
/// last position.
async fn sparing(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let drag = "new Promise((done) => {
        const input = probe.lever('centralisation');
        const replace = history.replaceState;
        let writes = 0;
        history.replaceState = function (...all) { writes += 1; return replace.apply(this, all); };
        const start = performance.now();
        const set = (value) => { input.value = value; input.dispatchEvent(new Event('input', { bubbles: true })); };
        const move = (now) => {
            if (now - start > 3000) {
                set(33);
                setTimeout(() => { history.replaceState = replace; done(writes); }, 1000);
                return;
            }
            set(Math.round((now - start) / 10) % 101);
            requestAnimationFrame(move);
        };
        requestAnimationFrame(move);
    })";
    let before = page.snapshot().await?;
    let writes: u32 = page.ask(drag, vec![]).await?;
    ensure!(writes > 0, "A drag did not write the address.");
    ensure!(writes <= WRITES_AT_MOST, "A drag of three seconds wrote the address {writes} times.");
    let after = page.snapshot().await?;
    let is_last = after.fragment.contains("centralisation=33");
    ensure!(is_last, "After a drag to 33 the address is {:?}.", after.fragment);
    ensure!(after.entries == before.entries, "A long drag filled the history.");
    Ok(())
}

/// A reader who moves a lever and leaves at once finds the move on the way back.
async fn leaving(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Home).await?;
    let elsewhere = format!("{}how-it-works.html", page.address());
    page.ask::<String>("location.href = arguments[0]", vec![json!(elsewhere)]).await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    page.session.client.back().await?;
    page.wait_until_alive().await?;
    page.until_all_at([0.0, 24.0, 15.0]).await?;
    let fragment = page.snapshot().await?.fragment;
    ensure!(fragment.contains("centralisation=0"), "The address is {fragment:?}.");
    Ok(())
}

async fn bare(page: &mut Page) -> Result<()> {
    page.open("").await?;
    tokio::time::sleep(WRITE_LIMIT).await;
    let fragment = page.snapshot().await?.fragment;
    ensure!(fragment.is_empty(), "At history the address grew {fragment:?}.");
    Ok(())
}

/// What is wrong with a link is named, and the rest of it still counts.
async fn faults(page: &mut Page) -> Result<()> {
    for (hash, positions, word) in [
        ("#v=3&centralisation=70&colour=blue", [70.0, 24.0, 15.0], "colour"),
        ("#v=3&centralisation=140&signing=2020-01&flexibility=0", [100.0, 72.0, 0.0], "range"),
        ("#v=3&centralisation=banana", [90.0, 24.0, 15.0], "centralisation"),
        ("#v=3&signing=yesterday", [90.0, 24.0, 15.0], "contracts signed"),
        ("#v=2&centralisation=70", [70.0, 24.0, 15.0], "version 2"),
        ("#v=9&centralisation=70", [70.0, 24.0, 15.0], "version"),
    ] {
        page.open(hash).await?;
        page.until_all_at(positions).await?;
        let status = page.snapshot().await?.status;
        ensure!(
            status.to_lowercase().contains(word),
            "The link {hash} has only the status {status:?}."
        );
    }
    Ok(())
}

/// A fragment that holds none of our keys changes nothing, is not remarked on and is not written over.
async fn foreign(page: &mut Page) -> Result<()> {
    for hash in ["#?secret=abc", "#chapter-2", "#:~:text=spend"] {
        page.open(hash).await?;
        page.until_all_at([90.0, 24.0, 15.0]).await?;
        tokio::time::sleep(WRITE_LIMIT).await;
        let now = page.snapshot().await?;
        ensure!(now.status.is_empty(), "{hash} has the status {:?}.", now.status);
        let is_kept = now.fragment == hash || hash.starts_with("#:~:");
        ensure!(is_kept, "{hash} became {:?}.", now.fragment);
    }
    Ok(())
}

/// A link that native code writes opens the same scenario, and the page writes it back in the same words.
async fn native(page: &mut Page) -> Result<()> {
    let link = "v=3&centralisation=65&signing=2006-09&flexibility=45&clock=2016&tab=fit\
                &pin=90,2004-01,15,Mine%2C%20%3Cb%3E%26";
    let scenario = Scenario::from_fragment(link).scenario;
    let fragment = scenario.to_fragment();
    page.open(&format!("#{fragment}")).await?;
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Left).await?;
    input::key(page, Key::Right).await?;
    tokio::time::sleep(WRITE_LIMIT).await;
    let now = page.snapshot().await?;
    let back = Scenario::from_fragment(now.fragment.trim_start_matches('#')).scenario;
    ensure!(back == scenario, "{fragment:?} came back as {:?}.", now.fragment);
    ensure!(now.status.is_empty(), "It says {:?}.", now.status);
    Ok(())
}
