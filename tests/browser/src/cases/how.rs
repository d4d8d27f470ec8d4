//! "How it works" and the corrections: pages of their own, whole without wasm.

use anyhow::{Result, ensure};

use super::{Case, case};
use crate::device::Device;
use crate::page::Page;
use crate::server::Serving;

/// The pages beside the widget's.
pub(super) const PAGES: [&str; 1] = ["how-it-works.html"];

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("how: whole without wasm, and linked from the page", |page| Box::pin(whole(page)))
            .served(Serving::WITHOUT_WASM),
        case("how: no wider than a small phone", |page| Box::pin(no_wider(page)))
            .on(Device::SMALL_PHONE),
        case("how: shows the run that a reader comes from", |page| Box::pin(run(page))),
    ]
}

async fn whole(page: &mut Page) -> Result<()> {
    page.visit(PAGES[0]).await?;
    let ask = "[document.querySelectorAll('math').length, document.querySelectorAll('h2').length,
        document.querySelectorAll('a[href^=http]').length]";
    let (equations, headings, sources): (usize, usize, usize) = page.ask(ask, vec![]).await?;
    ensure!(equations > 40, "It has only {equations} equations.");
    ensure!(headings >= 5, "It has only {headings} headings.");
    ensure!(sources >= 10, "It has only {sources} sources.");
    page.visit("").await?;
    let linked = page.has("a[href*='how-it-works']").await?;
    ensure!(linked, "The page does not lead to how it works.");
    Ok(())
}

async fn no_wider(page: &mut Page) -> Result<()> {
    for name in PAGES {
        page.visit(name).await?;
        let (content, screen): (i64, i64) =
            page.ask("[document.documentElement.scrollWidth, innerWidth]", vec![]).await?;
        ensure!(content <= screen, "{name} is {content} px wide on a screen of {screen} px.");
    }
    Ok(())
}

/// It shows the run that its fragment says, leads back to it, and survives a fragment of nonsense.
async fn run(page: &mut Page) -> Result<()> {
    let run = "v=3&centralisation=40&signing=2004-01&flexibility=15";
    page.visit(&format!("{}#{run}", PAGES[0])).await?;
    page.settle().await?;
    let text: String = page.ask("document.body.innerText", vec![]).await?;
    ensure!(
        text.contains("40%") || text.contains("40 %"),
        "It does not say that a lever is at 40%."
    );
    let back = "[...document.querySelectorAll('a[href]')].map((it) => it.getAttribute('href'))
        .filter((href) => href.includes('centralisation=40'))";
    let back: Vec<String> = page.ask(back, vec![]).await?;
    ensure!(!back.is_empty(), "Nothing leads back to the run.");
    for hostile in
        ["#p.use_months=<b>x&centralisation=%zz&signing=&flexibility=1e999", "#&&=&show=(("]
    {
        page.session.client.goto("about:blank").await?;
        page.visit(&format!("{}{hostile}", PAGES[0])).await?;
        page.settle().await?;
        let bold: bool = page
            .ask(
                "!!document.querySelector('b') && document.body.innerHTML.includes('<b>x')",
                vec![],
            )
            .await?;
        ensure!(!bold, "{hostile} becomes markup.");
    }
    Ok(())
}
