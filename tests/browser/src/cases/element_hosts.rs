//! `<npfit-scenario>` in whatever boxes and colours hosts put it, and the one file in frames without an address.

use std::time::Duration;

use anyhow::{Result, ensure};
use npfit_model::Lever;

use super::element::{CONTRAST, open};
use super::{Case, case, frames};
use crate::device::Device;
use crate::hooks;
use crate::input;
use crate::page::Page;

/// The least width in which a reader can use it, CSS pixels.
const WIDTH_LEAST_PX: f64 = 320.0;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = vec![
        case("element hosts: in a box that shrinks to its content it keeps a width", |page| {
            Box::pin(wide(page))
        })
        .everywhere(),
        case("element hosts: in such a box it does not overflow a narrow window", |page| {
            Box::pin(narrow(page))
        })
        .on(Device { width: 360, ..Device::DESKTOP }),
        case(
            "element hosts: the newer colours are read, on the page and in its properties",
            |page| Box::pin(colours(page)),
        )
        .everywhere(),
        case("element hosts: nothing of the host's text is inherited", |page| {
            Box::pin(inherits_nothing(page))
        }),
    ];
    cases.extend(["srcdoc.html", "blob.html"].map(|article| {
        case(format!("element hosts: the one file lives in {article}"), move |page| {
            Box::pin(one_file(page, article))
        })
        .on(frames::HIGH)
        .everywhere()
    }));
    cases
}

/// Every box of the page with the width of the element in it, once all are alive.
async fn widths(page: &Page) -> Result<Vec<(String, f64)>> {
    page.visit_article("boxes.html").await?;
    page.until_true(
        "every element alive",
        "[...document.querySelectorAll('npfit-scenario')].every((it) => it.get?.())",
    )
    .await?;
    page.settle().await?;
    let widths = "[...document.querySelectorAll('npfit-scenario')]
        .map((it) => [it.id, it.shadowRoot.querySelector(hooks.widget).getBoundingClientRect().width])";
    page.ask(widths, vec![]).await
}

async fn wide(page: &mut Page) -> Result<()> {
    for (name, width) in widths(page).await? {
        ensure!(width >= WIDTH_LEAST_PX, "{name}: it is {width} px wide.");
    }
    Ok(())
}

async fn narrow(page: &mut Page) -> Result<()> {
    let widths = widths(page).await?;
    let window: (f64, f64) =
        page.ask("[document.documentElement.scrollWidth, innerWidth]", vec![]).await?;
    ensure!(window.0 <= window.1, "The page overflows, {window:?}: {widths:?}");
    let lost: Vec<_> = widths.iter().filter(|(_, width)| *width < 160.0).collect();
    ensure!(lost.is_empty(), "Too narrow: {lost:?}");
    Ok(())
}

/// A colour of the newer spaces makes the same chart as what it is in sRGB.
async fn colours(page: &mut Page) -> Result<()> {
    open(page, "modern.html").await?;
    let (ratio, is_light, what): (f64, bool, String) = page.ask(CONTRAST, vec![]).await?;
    ensure!(is_light && ratio >= 4.5, "On a dark page {what} has {ratio:.2}:1, light: {is_light}.");
    let plain = with_colour(page, "").await?;
    for colour in [
        "oklch(0.7 0.2 150)",
        "lab(60 70 20)",
        "color(srgb 0.9 0.5 0.1)",
        "color-mix(in srgb, white 50%, red)",
    ] {
        let in_srgb = "(() => {
            const canvas = document.createElement('canvas').getContext('2d');
            canvas.fillStyle = arguments[0];
            canvas.fillRect(0, 0, 1, 1);
            return `rgb(${[...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)})`;
        })()";
        let in_srgb: String = page.ask(in_srgb, vec![colour.into()]).await?;
        let (modern, old) = (with_colour(page, colour).await?, with_colour(page, &in_srgb).await?);
        ensure!(modern != plain, "{colour} leaves the chart as it was.");
        ensure!(modern == old, "{colour} gives another chart than {in_srgb}.");
    }
    Ok(())
}

/// The chart's picture with a colour of the host's for the reader's run.
async fn with_colour(page: &Page, colour: &str) -> Result<String> {
    let set = "document.documentElement.style.setProperty('--npfit-scenario-yours', COLOUR);";
    page.tell(&set.replace("COLOUR", &format!("{colour:?}"))).await?;
    // The widget looks again once the host's own fading is over.
    tokio::time::sleep(Duration::from_millis(900)).await;
    page.ask(&format!("probe.pixels(probe.find('{}'))", hooks::CHART), vec![]).await
}

async fn one_file(page: &mut Page, article: &str) -> Result<()> {
    frames::open(page, article).await?;
    page.enter_frame("iframe").await?;
    input::drag(page, Lever::Centralisation, 30.0).await?;
    page.leave_frame().await
}

/// What the text of the widget has of the article's, each with its value there; what the widget sets itself apart.
async fn inherits_nothing(page: &mut Page) -> Result<()> {
    open(page, "rough.html").await?;
    let inherited = "(() => {
        const initial = document.createElement('p');
        initial.style.all = 'initial';
        document.documentElement.append(initial);
        const names = ['white-space', 'text-indent', 'word-spacing', 'word-break', 'hyphens', 'text-shadow',
            '-webkit-text-fill-color', '-webkit-text-stroke-width', 'text-emphasis-style', 'letter-spacing', 'text-transform'];
        const value = (it, name) => getComputedStyle(it).getPropertyValue(name);
        const rough = names.filter((name) => value(document.body, name) !== value(initial, name));
        const found = rough.length > 7 ? [] : [['too little is set here', String(rough), '']];
        for (const it of [...root.querySelectorAll('.npfit, .npfit *')].filter(probe.isVisible)) {
            for (const name of rough) {
                if (value(it, name) === value(document.body, name)) found.push([name, value(it, name), String(it.className)]);
            }
        }
        const widget = getComputedStyle(probe.find(hooks.widget));
        if ((widget.userSelect || widget.webkitUserSelect) === 'none') found.push(['user-select', 'none', '']);
        if (widget.overflowWrap !== 'normal') found.push(['overflow-wrap', widget.overflowWrap, '']);
        return found.slice(0, 5);
    })()";
    let found: Vec<(String, String, String)> = page.ask(inherited, vec![]).await?;
    ensure!(found.is_empty(), "The host's own is on {found:?}.");
    Ok(())
}
