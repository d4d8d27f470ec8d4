//! Reading a chart: a tooltip at the pointer, pinned to the bottom edge on touch, and by keyboard.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::{Case, case};
use crate::device::Device;
use crate::hooks::{STAGE, TOOLTIP};
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("tooltip: follows the mouse and leaves with it", |page| Box::pin(by_mouse(page))),
        case("tooltip: a click holds it, its links are reached", |page| Box::pin(held(page))),
        case("tooltip: a touch pins it to the bottom edge", |page| Box::pin(by_finger(page)))
            .on(Device::PHONE),
        case("tooltip: by keyboard, figure by figure", |page| Box::pin(by_keyboard(page))),
        case("tooltip: moves nothing on the page", |page| Box::pin(moves_nothing(page))),
        case("tooltip: larger type enlarges the chart, and is read where it is drawn", |page| {
            Box::pin(in_larger_type(page))
        }),
    ]
}

/// The box of the first chart.
async fn chart(page: &Page) -> Result<(f64, f64, f64, f64)> {
    page.ask(
        "(() => { const box = probe.box(probe.canvases()[0]); return [box.left, box.top, box.width, box.height]; })()",
        vec![],
    )
    .await
}

/// A point of the first chart, by its shares of width and height.
async fn point(page: &Page, across: f64, down: f64) -> Result<(f64, f64)> {
    let (left, top, width, height) = chart(page).await?;
    Ok((left + width * across, top + height * down))
}

async fn is_shown(page: &Page) -> Result<bool> {
    page.ask(
        "[...document.querySelectorAll(arguments[0])].some(probe.isVisible)",
        vec![json!(TOOLTIP)],
    )
    .await
}

async fn by_mouse(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let mut seen = Vec::new();
    for across in [0.2, 0.4, 0.6, 0.8] {
        input::hover(page, point(page, across, 0.5).await?).await?;
        ensure!(is_shown(page).await?, "At {across} of the chart there is no tooltip.");
        let text = page.text(TOOLTIP).await?;
        ensure!(text.contains('£') && text.contains("20"), "The tooltip says {text:?}.");
        ensure!(!seen.contains(&text), "At {across} it says the same as before: {text:?}.");
        let wrong: String = page
            .ask("probe.whyNotOnScreen(probe.find(arguments[0]))", vec![json!(TOOLTIP)])
            .await?;
        ensure!(wrong.is_empty() || wrong.contains("covered"), "The tooltip {wrong}.");
        seen.push(text);
    }
    input::hover(page, (5.0, 5.0)).await?;
    ensure!(!is_shown(page).await?, "The tooltip stays when the mouse has left.");
    Ok(())
}

/// A click holds the tooltip; the source of a figure is a link in it; Escape closes it.
async fn held(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::focus(page, &format!("{STAGE} [role=slider]")).await?;
    input::key(page, Key::Up).await?;
    page.settle().await?;
    let at = "(() => { const it = probe.find('.npfit-ring').getBoundingClientRect();
        return [(it.left + it.right) / 2, (it.top + it.bottom) / 2]; })()";
    let at: (f64, f64) = page.ask(at, vec![]).await?;
    input::key(page, Key::Escape).await?;
    input::stroke(page, &[at]).await?;
    input::hover(page, (at.0 + 60.0, at.1 + 30.0)).await?;
    ensure!(is_shown(page).await?, "A click does not hold the tooltip.");
    let links =
        "[...probe.find(arguments[0]).querySelectorAll('a[href^=http]')].map((it) => it.rel)";
    let links: Vec<String> = page.ask(links, vec![json!(TOOLTIP)]).await?;
    ensure!(!links.is_empty(), "A real figure has no source: {:?}.", page.text(TOOLTIP).await?);
    ensure!(links.iter().all(|rel| rel.contains("noreferrer")), "The link's rel is {links:?}.");
    input::press(page, &format!("{TOOLTIP} button")).await?;
    input::hover(page, (5.0, 5.0)).await?;
    ensure!(!is_shown(page).await?, "Its button does not close it.");
    Ok(())
}

async fn by_finger(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for across in [0.3, 0.7] {
        input::stroke(page, &[point(page, across, 0.5).await?]).await?;
        ensure!(is_shown(page).await?, "A touch shows no tooltip.");
        let (bottom, left, right, chart_bottom): (f64, f64, f64, f64) = page
            .ask(
                "(() => { const it = probe.box(probe.find(arguments[0]));
                    return [it.bottom, it.left, it.right, probe.box(probe.canvases()[0]).bottom]; })()",
                vec![json!(TOOLTIP)],
            )
            .await?;
        let is_pinned = (bottom - chart_bottom).abs() < 40.0 && left >= 0.0 && right <= 360.5;
        ensure!(is_pinned, "The tooltip ends at {bottom}, the chart at {chart_bottom}.");
    }
    Ok(())
}

/// Arrow keys walk along the chart and from figure to figure; what is read is announced.
async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let slider = format!("{STAGE} [role=slider]");
    input::focus(page, &slider).await?;
    let said = "probe.find(arguments[0]).getAttribute('aria-valuetext') || ''";
    let mut seen = Vec::new();
    for key in [Key::Left, Key::PageDown, Key::Up, Key::Up, Key::Home, Key::End] {
        input::key(page, key).await?;
        page.settle().await?;
        let now: String = page.ask(said, vec![json!(slider)]).await?;
        ensure!(now.len() > 10, "A screen reader hears {now:?} of the chart.");
        ensure!(!seen.contains(&now), "{key:?} stays at {now:?}.");
        ensure!(is_shown(page).await?, "By keyboard there is no tooltip.");
        seen.push(now);
    }
    input::key(page, Key::Escape).await?;
    page.settle().await?;
    ensure!(!is_shown(page).await?, "Escape does not close the tooltip.");
    Ok(())
}

/// The tooltip lies over the page: it changes neither the page's height nor its scroll.
async fn moves_nothing(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let ask = "[document.documentElement.scrollHeight, scrollY, probe.box(probe.find(hooks.outcomesBox)).top]";
    let before: (f64, f64, f64) = page.ask(ask, vec![]).await?;
    input::hover(page, point(page, 0.5, 0.5).await?).await?;
    let after: (f64, f64, f64) = page.ask(ask, vec![]).await?;
    ensure!(before == after, "With the tooltip the page went from {before:?} to {after:?}.");
    Ok(())
}

/// Where the hairline stands, CSS pixels from the chart's left side, and what the tooltip says there.
async fn read_by_key(page: &Page, keys: &[Key]) -> Result<(f64, String)> {
    input::focus(page, &format!("{STAGE} [role=slider]")).await?;
    for key in keys {
        input::key(page, *key).await?;
    }
    page.settle().await?;
    let left =
        "probe.box(probe.find('.npfit-hairline')).left - probe.box(probe.canvases()[0]).left";
    Ok((page.ask(left, vec![]).await?, page.text(TOOLTIP).await?))
}

/// With the browser's own type twice as large the labels of the axis need twice the room. A pointer on the hairline of
/// a place reads that place.
async fn in_larger_type(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let (axis_before, _) = read_by_key(page, &[Key::Home]).await?;
    let sizes = json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
    page.session.devtools("Page.setFontSizes", sizes).await?;
    page.open("").await?;
    let (axis, _) = read_by_key(page, &[Key::Home]).await?;
    ensure!(axis > axis_before * 1.5, "The axis stands at {axis} px, before at {axis_before} px.");
    for keys in [&[Key::Right][..], &[Key::PageUp, Key::PageUp, Key::PageUp], &[Key::End]] {
        let (x, by_key) = read_by_key(page, keys).await?;
        input::key(page, Key::Escape).await?;
        let (left, top, _, height) = chart(page).await?;
        input::hover(page, (left + x, top + height * 0.3)).await?;
        let by_mouse = page.text(TOOLTIP).await?;
        let month = |text: &str| text.lines().next().map(str::to_owned);
        ensure!(
            month(&by_mouse) == month(&by_key),
            "Keys read {by_key:?}, a pointer at {x} px {by_mouse:?}."
        );
        input::hover(page, (5.0, 5.0)).await?;
    }
    Ok(())
}
