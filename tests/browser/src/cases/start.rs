//! How the page starts, and what it shows when it cannot.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use npfit_model::{Lever, Levers};
use serde::Deserialize;

use super::{Case, DESKTOP_AND_PHONE, case};
use crate::hooks::{self, HOST, OUTCOME_KEYS};
use crate::page::Page;
use crate::server::{SUB_PATH, Serving, Wasm};

/// How long the widget gets to start when it must not be able to.
const FUTILE_WAIT: Duration = Duration::from_millis(1500);

/// How late wasm comes in the case of late wasm.
const LATE: Duration = Duration::from_secs(3);

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        case("start: alive under a sub-path", |page| Box::pin(alive(page))).everywhere(),
        case("start: wasm with the wrong content type", |page| Box::pin(alive(page)))
            .served(Serving { wasm: Wasm::WrongType, may_log: true, ..Serving::WELL })
            .everywhere(),
        case("start: levers have names for screen readers", |page| Box::pin(names(page))),
        case("start: no id is there twice", |page| Box::pin(ids(page))),
        case("start: nothing is requested afterwards", |page| Box::pin(no_requests(page))),
        case("start: no script can be parsed", |page| Box::pin(figure_stays(page)))
            .served(Serving { may_log: true, ..Serving::changed(without_modern_scripts) }),
    ];
    for (screen, device) in DESKTOP_AND_PHONE {
        let group = [
            case(format!("start: the figure stays without wasm {screen}"), |page| {
                Box::pin(figure_stays(page))
            })
            .served(Serving::WITHOUT_WASM)
            .everywhere(),
            case(format!("start: the figure is there until late wasm comes {screen}"), |page| {
                Box::pin(late(page))
            })
            .served(Serving { wasm: Wasm::Late(LATE), ..Serving::WELL }),
            case(format!("start: nothing shifts as the widget comes alive {screen}"), |page| {
                Box::pin(shift(page))
            }),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases
}

/// The page as a browser has it that cannot parse our scripts: in the place of the first stands what is no script.
fn without_modern_scripts(page: String) -> String {
    page.replace("start.js", "corrections.html")
}

/// The widget comes alive, whole, at history, with addresses of its own host only.
async fn alive(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for lever in Lever::ALL {
        let now = page.until_at(lever, Levers::HISTORY.position(lever)).await?;
        let state = &now.levers[lever.key()];
        let range = Levers::positions(lever);
        ensure!((state.min, state.max) == range, "{} runs over {state:?}.", lever.key());
    }
    let now = page.snapshot().await?;
    ensure!(now.sentence.len() > 40, "The sentence is only {:?}.", now.sentence);
    ensure!(now.status.is_empty(), "There is a status for no reason: {:?}.", now.status);
    ensure!(now.tab == "money", "It opens on the tab {:?}.", now.tab);
    for key in OUTCOME_KEYS {
        let text = &now.outcomes[key];
        ensure!(text.chars().any(char::is_numeric), "The outcome {key} says {text:?}.");
    }
    let blank: Vec<bool> = page.ask("probe.canvases().map(probe.isBlank)", vec![]).await?;
    ensure!(blank == [false], "Of the charts on the stage these are blank: {blank:?}.");
    let has_figure: bool = page.has(&format!("{HOST} .npfit-fallback")).await?;
    ensure!(!has_figure, "The static figure stands beside the widget.");
    only_own_addresses(page).await
}

/// Everything was asked of the page's own host, and below the page.
async fn only_own_addresses(page: &Page) -> Result<()> {
    let is_own = |path: &String| path.starts_with(SUB_PATH) || path == "/favicon.ico";
    if let Some(path) = page.requests().into_iter().find(|path| !is_own(path)) {
        bail!("The page asked for {path}, outside its own folder.");
    }
    let elsewhere = "performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => ![location.origin, 'data:'].some((own) => name.startsWith(own)))";
    let elsewhere: Vec<String> = page.ask(elsewhere, vec![]).await?;
    ensure!(elsewhere.is_empty(), "The page asked another host for {elsewhere:?}.");
    Ok(())
}

/// What stands in for the widget.
#[derive(Debug, Deserialize)]
struct Figure {
    svg: (f64, f64),
    text: String,
    is_too_wide: bool,
}

async fn figure(page: &Page) -> Result<Figure> {
    let ask = "(() => {
        const host = probe.find('[data-npfit-scenario]');
        const svg = [...host.querySelectorAll('svg')].find(probe.isVisible);
        const box = svg ? svg.getBoundingClientRect() : { width: 0, height: 0 };
        return {
            svg: [box.width, box.height],
            text: host.innerText,
            is_too_wide: document.documentElement.scrollWidth > innerWidth,
        };
    })()";
    page.ask(ask, vec![]).await
}

fn check(figure: &Figure) -> Result<()> {
    let (width, height) = figure.svg;
    ensure!(width > 200.0 && height > 150.0, "The figure is hidden or too small: {figure:?}.");
    ensure!(figure.text.len() > 80, "There is no sentence by the figure: {:?}.", figure.text);
    ensure!(!figure.is_too_wide, "The page with the figure is wider than its screen.");
    Ok(())
}

/// Without the instrument the page shows figure and sentence, and nothing is blank or too wide.
async fn figure_stays(page: &mut Page) -> Result<()> {
    page.visit("").await?;
    check(&figure(page).await?)?;
    tokio::time::sleep(FUTILE_WAIT).await;
    ensure!(!page.is_alive().await?, "The widget came alive though it could not.");
    check(&figure(page).await?)
}

/// The figure is there while wasm is on its way, and leaves when the widget takes its place.
async fn late(page: &mut Page) -> Result<()> {
    page.visit("").await?;
    ensure!(!page.is_alive().await?, "Late wasm came at once.");
    check(&figure(page).await?)?;
    page.wait_until_alive().await?;
    let count = "document.querySelectorAll('[data-npfit-scenario] .npfit-fallback').length";
    ensure!(page.ask::<u32>(count, vec![]).await? == 0, "The figure stays beside the widget.");
    Ok(())
}

/// Each lever's accessible name is its label.
async fn names(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for (lever, expected) in
        Lever::ALL.into_iter().zip(["Centralisation", "Contracts signed", "Local flexibility"])
    {
        let name = page.session.accessible_name(&hooks::lever(lever)).await?;
        ensure!(name == expected, "A screen reader calls {} {name:?}.", lever.key());
    }
    Ok(())
}

/// No two elements share an id, so that each label and link finds its own.
async fn ids(page: &mut Page) -> Result<()> {
    for tab in hooks::TABS {
        page.open(&format!("#v=3&tab={tab}")).await?;
        let twice = "[...document.querySelectorAll('[id]')].map((element) => element.id)
            .filter((id, index, all) => all.indexOf(id) !== index)";
        let twice: Vec<String> = page.ask(twice, vec![]).await?;
        ensure!(
            twice.is_empty(),
            "On the tab {tab} these ids are there more than once: {twice:?}."
        );
    }
    Ok(())
}

/// Once alive the page needs no network: not for a lever, nor for a tab, nor for an address.
async fn no_requests(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let entries = "performance.getEntriesByType('resource').map((entry) => entry.name)";
    let before: Vec<String> = page.ask(entries, vec![]).await?;
    let served = page.requests().len();
    for lever in Lever::ALL {
        crate::input::drag(page, lever, super::drag::far(lever)).await?;
    }
    for tab in hooks::TABS {
        crate::input::press(page, &hooks::tab(tab)).await?;
    }
    page.set_hash("#v=3&centralisation=20&signing=2005-05&flexibility=50").await?;
    tokio::time::sleep(Duration::from_millis(800)).await;
    let mut after: Vec<String> = page.ask(entries, vec![]).await?;
    after.drain(..before.len());
    after.extend(page.requests().split_off(served));
    after.retain(|address| !address.ends_with("/favicon.ico"));
    ensure!(after.is_empty(), "After its start the page asked for {after:?}.");
    Ok(())
}

/// How much may shift when the widget comes alive, as browsers score it (cumulative layout shift).
const SHIFT_AT_MOST: f64 = 0.02;

/// Nothing that is read already moves away when the widget takes the figure's place.
async fn shift(page: &mut Page) -> Result<()> {
    page.visit("").await?;
    page.wait_until_alive().await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let (score, what): (f64, Vec<String>) = page.ask(SHIFTS, vec![]).await?;
    ensure!(score < SHIFT_AT_MOST, "Layout shifts by {score:.3}: {what:#?}");
    Ok(())
}

const SHIFTS: &str = "new Promise((done) => {
    let score = 0;
    const what = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            score += entry.value;
            for (const source of entry.sources) {
                const name = source.node ? `${source.node.nodeName}.${source.node.className || ''}` : 'gone';
                what.push(`${entry.value.toFixed(3)} ${name} from ${source.previousRect.top} to ${source.currentRect.top}`);
            }
        }
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done([score, what]), 300);
})";
