//! The dialogue that writes what an editor pastes, and what comes of it.

use anyhow::{Context, Result, ensure};
use npfit_model::Lever;
use npfit_scenario::scenario::{Scenario, Variant};

use super::{Case, MOUSE_AND_FINGER, case};
use crate::device::Device;
use crate::hooks::{self, hook};
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = MOUSE_AND_FINGER
        .into_iter()
        .map(|(how, device)| {
            let name = format!("snippets: kind, extent, title and text are the editor's {how}");
            case(name, |page| Box::pin(written(page))).on(device)
        })
        .collect();
    cases.push(
        case("snippets: a frame of fixed height holds what it shows", |page| Box::pin(fits(page)))
            .on(Device::COLUMN),
    );
    cases
}

async fn open(page: &Page, tab: &str) -> Result<()> {
    page.open(&format!("#v=3&centralisation=70&tab={tab}")).await?;
    page.open_sections().await?;
    input::press(page, &hook("copy-embed")).await
}

async fn snippet(page: &Page) -> Result<String> {
    page.ask(&format!("probe.find('{}').value", hook("field-snippet")), vec![]).await
}

async fn written(page: &mut Page) -> Result<()> {
    open(page, "fit").await?;
    let frame = snippet(page).await?;
    let is_plain = frame.starts_with("<iframe ") && !frame.contains("<script");
    ensure!(is_plain && frame.contains("variant=compact"), "At first it is {frame}");
    input::press(page, &hook("embed-frame-with-listener")).await?;
    let listened = snippet(page).await?;
    ensure!(listened.contains("npfit-scenario:height"), "With a listener it is {listened}");
    input::press(page, &hook("embed-element")).await?;
    input::choose(page, &hook("embed-variant"), "chart").await?;
    for (field, text) in [("embed-title", " & <b>"), ("embed-alternative", " \"so\"")] {
        input::focus(page, &hook(field)).await?;
        input::type_text(page, text).await?;
    }
    let element = snippet(page).await?;
    for part in [
        "<npfit-scenario ",
        "/#v=3&amp;centralisation=70",
        "variant=chart",
        "centralisation=70",
        "&amp; &lt;b&gt;",
        "&quot;so&quot;",
    ] {
        ensure!(element.contains(part), "The element has no {part}: {element}");
    }
    let now = page.snapshot().await?;
    ensure!(!now.fragment.contains("variant"), "The page itself became {:?}.", now.fragment);
    Ok(())
}

/// At 720 px a frame with levers needs no scrolling to see levers, chart and outcomes; one chart needs none at all.
async fn fits(page: &mut Page) -> Result<()> {
    let charts = hooks::TABS.map(|tab| (Variant::Chart, tab));
    for (variant, tab) in [(Variant::Compact, "money")].into_iter().chain(charts) {
        open(page, tab).await?;
        input::choose(page, &hook("embed-variant"), variant.key()).await?;
        let frame = snippet(page).await?;
        let of = |name: &str| {
            let rest = frame.split_once(&format!(" {name}=\""))?.1;
            Some(rest.split_once('"')?.0.replace("&amp;", "&"))
        };
        let (source, height) = (of("src"), of("height"));
        let source = source.with_context(|| format!("No address in {frame}"))?;
        let height: f64 = height.and_then(|text| text.parse().ok()).unwrap_or_default();
        let file = source.strip_prefix(&page.address()).context("It leads elsewhere")?.to_owned();
        page.visit(&file).await?;
        page.wait_until_alive().await?;
        let shown = Scenario::from_fragment(&page.snapshot().await?.fragment).scenario;
        ensure!(shown.look.variant == variant, "{file} shows {:?}.", shown.look.variant);
        if variant == Variant::Compact {
            page.until_at(Lever::Centralisation, 70.0).await?;
        }
        let end = "Math.max(...arguments[0].map((css) => root.querySelector(css)?.getBoundingClientRect().bottom ?? 0))";
        let watched = match variant {
            Variant::Chart => vec![hooks::WIDGET],
            _ => vec![hooks::STAGE, hooks::OUTCOMES],
        };
        let end: f64 = page.ask(end, vec![serde_json::json!(watched)]).await?;
        ensure!(
            end > 200.0 && end <= height,
            "{variant:?}, {tab}: it ends at {end} of {height} px."
        );
    }
    Ok(())
}
