//! How the page starts, and what it shows when it cannot.

use serde::Deserialize;
use serde_json::json;

use crate::browser::digest;
use crate::browser::levers::LEVERS;
use crate::browser::page::{Page, Snapshot};
use crate::browser::server::SUB_PATH;
use crate::error::{Result, bail, ensure};

/// The headline outcomes, by the names that the page gives them.
const OUTCOMES: [&str; 6] = ["spend", "benefits", "parts", "whole", "acute-epr", "suppliers"];

/// The charts, by the names that the page gives them.
const CHARTS: [&str; 6] = [
    "money",
    "delivery-n3",
    "delivery-pacs",
    "delivery-choose-and-book",
    "delivery-summary-care-record",
    "delivery-acute-epr",
];

/// How long the widget gets to start when it must not be able to.
const FUTILE_WAIT: std::time::Duration = std::time::Duration::from_millis(1500);

/// The widget comes alive, whole, as it happened, with addresses of its own host only.
pub(crate) async fn alive(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for lever in LEVERS {
        page.until_value(lever, lever.start).await?;
    }
    let now = page.snapshot().await?;
    check_levers(&now)?;
    ensure!(now.sentence.len() > 20, "The sentence is only {:?}.", now.sentence);
    ensure!(now.notice.is_empty(), "There is a notice for no reason: {:?}.", now.notice);
    for name in OUTCOMES {
        let outcome = now.outcomes.iter().find(|outcome| outcome.name == name);
        let is_full = outcome.is_some_and(|it| !it.number.is_empty() && !it.difference.is_empty());
        ensure!(is_full, "The outcome {name} lacks its number or its difference.");
    }
    for name in CHARTS {
        ensure!(now.charts.contains_key(name), "There is no chart {name}.");
        let blank = "probe.isBlank(probe.find(`canvas[data-chart=\"${arguments[0]}\"]`))";
        let is_blank: bool = page.ask(blank, vec![json!(name)]).await?;
        ensure!(!is_blank, "Nothing is drawn on the chart {name}.");
    }
    only_own_addresses(page).await
}

fn check_levers(now: &Snapshot) -> Result<()> {
    for lever in LEVERS {
        let state = &now.levers[lever.name];
        let found = (state.min, state.max, state.step);
        ensure!(
            found == (lever.min, lever.max, 1),
            "{} runs over {found:?} (from, to, step).",
            lever.name
        );
    }
    Ok(())
}

/// Everything was asked of the page's own host, and below the page.
async fn only_own_addresses(page: &Page) -> Result<()> {
    let stray = page
        .requests()
        .into_iter()
        .find(|path| !path.starts_with(SUB_PATH) && path != "/favicon.ico");
    if let Some(path) = stray {
        bail!("The page asked for {path}, outside its own folder.");
    }
    let elsewhere = "performance.getEntriesByType('resource').map((entry) => entry.name)\
                     .filter((name) => ![location.origin, 'data:'].some((own) => \
                     name.startsWith(own)))";
    let elsewhere: Vec<String> = page.ask(elsewhere, vec![]).await?;
    ensure!(elsewhere.is_empty(), "The page asked another host for {elsewhere:?}.");
    Ok(())
}

/// Sizes of what stands in for the widget.
#[derive(Deserialize)]
struct Fallback {
    svg: bool,
    svg_size: (f64, f64),
    sentence: bool,
    text: String,
    overflow: bool,
}

/// Without wasm the page shows a chart and a sentence, and nothing is blank or too wide.
pub(crate) async fn fallback(page: &mut Page) -> Result<()> {
    page.visit("").await?;
    tokio::time::sleep(FUTILE_WAIT).await;
    ensure!(!page.is_alive().await?, "The widget came alive without its wasm.");
    let found: Fallback = page
        .ask(
            "(() => {
                const svgs = document.querySelectorAll('#npfit-scenario .npfit-fallback svg');
                const svg = [...svgs].find((one) => probe.isVisible(one)) ?? svgs[0];
                const sentence = probe.find('#npfit-scenario [data-fallback-sentence]');
                const box = svg.getBoundingClientRect();
                return {
                    svg: probe.isVisible(svg), svg_size: [box.width, box.height],
                    sentence: probe.isVisible(sentence), text: probe.text(sentence),
                    overflow: document.documentElement.scrollWidth > arguments[0],
                };
            })()",
            vec![json!(page.session.device.width)],
        )
        .await?;
    let (width, height) = found.svg_size;
    ensure!(
        found.svg && width > 200.0 && height > 100.0,
        "The chart is hidden or too small, at {width} by {height} px."
    );
    ensure!(
        found.sentence && found.text.len() > 20,
        "The sentence is hidden or too short: {:?}.",
        found.text
    );
    ensure!(!found.overflow, "Without wasm the page is wider than its screen.");
    Ok(())
}

/// Each lever's accessible name is as it should be.
pub(crate) async fn names(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for lever in LEVERS {
        let css = format!("input[data-lever=\"{}\"]", lever.name);
        let name = page.session.accessible_name(&css).await?;
        ensure!(
            name == lever.accessible_name,
            "A screen reader calls {} {name:?}, not {:?}.",
            lever.name,
            lever.accessible_name
        );
    }
    Ok(())
}

/// No two elements share an id, so that each label and link finds its own.
pub(crate) async fn ids(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let twice = "[...document.querySelectorAll('[id]')].map((element) => element.id)\
                 .filter((id, index, all) => all.indexOf(id) !== index)";
    let twice: Vec<String> = page.ask(twice, vec![]).await?;
    ensure!(twice.is_empty(), "These ids are there more than once: {twice:?}.");
    Ok(())
}

/// For each golden setting, wasm and this machine give the same bits.
pub(crate) async fn digests(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let settings = [1, 2].into_iter().flat_map(|version| digest::SETTINGS.map(|s| (version, s)));
    for (version, setting) in settings {
        let (centralisation, signing, flexibility) = setting;
        let arguments =
            vec![json!(version), json!(centralisation), json!(signing), json!(flexibility)];
        let theirs: String =
            page.ask("window.wasmBindings.run_digest(...arguments)", arguments).await?;
        let ours = digest::native(version, setting);
        ensure!(
            theirs == ours,
            "The run of version {version} at {setting:?} has the digest {theirs} in wasm and {ours} here."
        );
    }
    Ok(())
}
