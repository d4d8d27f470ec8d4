//! The element in articles, the frame in a sandbox, and the one file from disk.

use std::time::Duration;

use anyhow::{Result, ensure};
use npfit_model::{Lever, Levers};
use serde_json::Value;

use super::{Case, case, frames};
use crate::input;
use crate::page::Page;
use crate::server::{Serving, Wasm};

/// How long a widget gets that must not be able to start.
const FUTILE_WAIT: Duration = Duration::from_millis(2500);

/// How long wasm takes in small pieces.
const SLOW: Duration = Duration::from_secs(2);

pub(super) fn cases() -> Vec<Case> {
    let broken = Serving { wasm: Wasm::Corrupt, may_log: true, ..Serving::WELL };
    vec![
        case("elements: alive in an article, by its API and by keyboard", |page| {
            Box::pin(api(page))
        })
        .everywhere(),
        case("elements: it goes, comes back and is moved with its setting", |page| {
            Box::pin(life(page))
        })
        .everywhere(),
        case("elements: two on a page and a frame are independent", |page| {
            Box::pin(together(page))
        })
        .everywhere(),
        case("elements: corrupt wasm leaves the article's own text", |page| {
            Box::pin(fallback_stays(page))
        })
        .served(broken),
        case("elements: a frame with corrupt wasm takes the copy in a script", |page| {
            Box::pin(slow(page))
        })
        .served(broken),
        case("elements: wasm in small pieces comes alive", |page| Box::pin(slow(page)))
            .served(Serving { wasm: Wasm::Slow(SLOW), ..Serving::WELL }),
        case("elements: a sandboxed frame of a host without CORS is alive", |page| {
            Box::pin(sandboxed(page))
        })
        .served(Serving { is_open: false, may_log: true, ..Serving::WELL })
        .everywhere(),
        case("elements: the one file is alive from disk", |page| Box::pin(from_disk(page)))
            .everywhere(),
    ]
}

/// Goes to an article and waits until its first element is alive.
async fn open(page: &Page, article: &str) -> Result<()> {
    page.visit_article(article).await?;
    let ready = "customElements.whenDefined('npfit-scenario')
        .then(() => document.querySelector('npfit-scenario').ready).then(() => true)";
    page.ask::<bool>(ready, vec![]).await?;
    page.enter_element("npfit-scenario").await
}

/// What an element says it shows.
async fn keys(page: &Page, css: &str) -> Result<Value> {
    page.ask(&format!("document.querySelector('{css}').get().keys"), vec![]).await
}

async fn api(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    page.tell(
        "window.heard = [];
        for (const name of ['npfit-input', 'npfit-change', 'npfit-error'])
            document.addEventListener(name, (event) => heard.push([name, event.detail]));",
    )
    .await?;
    let refused =
        "document.querySelector('npfit-scenario').set({ centralisation: 20, tab: 'fit' })";
    ensure!(page.ask::<String>(refused, vec![]).await?.is_empty(), "A plain set is refused.");
    page.until_at(Lever::Centralisation, 20.0).await?;
    let refused = "document.querySelector('npfit-scenario').set({ signing: 'soon' })";
    ensure!(!page.ask::<String>(refused, vec![]).await?.is_empty(), "No word about 'soon'.");
    page.tell("document.querySelector('npfit-scenario').setAttribute('flexibility', '70')").await?;
    page.until_at(Lever::Flexibility, 70.0).await?;
    input::focus(page, &crate::hooks::lever(Lever::Flexibility)).await?;
    input::key(page, fantoccini::key::Key::Right).await?;
    page.until_true(
        "a lever moved by keyboard",
        "document.querySelector('npfit-scenario').flexibility > 70",
    )
    .await?;
    page.until_true("events", "['npfit-input', 'npfit-change', 'npfit-error'].every((name) => heard.some(([own]) => own === name))")
        .await?;
    let sizes = "(async () => {
        const element = document.querySelector('npfit-scenario');
        element.pin('A name');
        const [png, svg, csv] =
            [await element.exportPng(), await element.exportSvg(), await element.exportCsv()];
        return [png.size, svg.length, csv.length, element.get().keys.pin.length, element.exportSvg.length];
    })()";
    let sizes: Vec<u32> = page.ask(sizes, vec![]).await?;
    ensure!(sizes[..3].iter().all(|size| *size > 4000), "Exports are small: {sizes:?}");
    ensure!(sizes[3] == 1, "There is no pin: {sizes:?}");
    let hash: String = page.ask("location.hash", vec![]).await?;
    ensure!(hash.is_empty(), "The article's address became {hash}.");
    page.leave_element().await
}

async fn life(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    page.tell("document.querySelector('npfit-scenario').set({ centralisation: 30 })").await?;
    page.until_at(Lever::Centralisation, 30.0).await?;
    let moved = "(async () => {
        const element = document.querySelector('npfit-scenario');
        document.body.append(element);
        await element.ready;
        const moved = element.get().keys.centralisation;
        element.remove();
        await new Promise((done) => setTimeout(done, 50));
        const gone = element.get() === undefined && !element.shadowRoot.querySelector('.npfit');
        document.querySelector('article').append(element);
        await element.ready;
        return [moved, String(gone), element.get().keys.centralisation];
    })()";
    let moved: Vec<String> = page.ask(moved, vec![]).await?;
    ensure!(moved == ["30", "true", "30"], "Moved, gone and back it says {moved:?}.");
    Ok(())
}

async fn together(page: &mut Page) -> Result<()> {
    open(page, "together.html").await?;
    page.until_true("a second element", "!!document.querySelector('#second').get?.()").await?;
    let second = keys(page, "#second").await?;
    ensure!(second["centralisation"] == "20", "The second shows {second}.");
    page.tell("document.querySelector('npfit-scenario').set({ centralisation: 55 })").await?;
    page.until_at(Lever::Centralisation, 55.0).await?;
    ensure!(keys(page, "#second").await? == second, "The second moved with the first.");
    let languages = "[...document.querySelectorAll('npfit-scenario')]
        .map((element) => element.shadowRoot.querySelector('.npfit').dir)";
    let languages: Vec<String> = page.ask(languages, vec![]).await?;
    ensure!(languages == ["ltr", "rtl"], "Their directions are {languages:?}.");
    page.leave_element().await?;
    page.enter_frame("iframe").await?;
    page.wait_until_alive().await?;
    let now = page.snapshot().await?;
    page.leave_frame().await?;
    let central = now.levers[Lever::Centralisation.key()].value;
    ensure!(central != 55.0, "The frame moved with the element.");
    Ok(())
}

async fn fallback_stays(page: &mut Page) -> Result<()> {
    page.visit_article("element.html").await?;
    tokio::time::sleep(FUTILE_WAIT).await;
    let stays = "(() => {
        const element = document.querySelector('npfit-scenario');
        return !element.get?.() && element.querySelector('p').getBoundingClientRect().height > 10;
    })()";
    ensure!(page.ask::<bool>(stays, vec![]).await?, "The article's own text is not in sight.");
    Ok(())
}

async fn slow(page: &mut Page) -> Result<()> {
    page.visit("embed.html").await?;
    page.wait_until_alive().await
}

async fn sandboxed(page: &mut Page) -> Result<()> {
    frames::open(page, "sandboxed.html").await?;
    page.enter_frame("iframe").await?;
    let origin: String = page.ask("window.origin", vec![]).await?;
    ensure!(origin == "null", "The frame has the origin {origin}: it is in no sandbox.");
    page.leave_frame().await
}

async fn from_disk(page: &mut Page) -> Result<()> {
    let file = crate::environment::root().join("dist").join("npfit-scenario.html");
    let address = format!("file://{}#v=3&centralisation=40", file.display());
    page.session.client.goto(&address).await?;
    page.wait_until_alive().await?;
    page.until_at(Lever::Centralisation, 40.0).await?;
    page.until_at(Lever::Signing, Levers::HISTORY.position(Lever::Signing)).await?;
    Ok(())
}
