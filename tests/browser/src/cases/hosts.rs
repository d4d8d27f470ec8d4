//! The widget in other people's pages: whatever the host does, type, layout and meaning stay, and the host's own page
//! stays as it was.

use anyhow::{Result, ensure};
use serde_json::json;

use super::first_screen::in_column;
use super::{Case, case};
use crate::device::Device;
use crate::page::Page;
use crate::server::Serving;

/// A policy of hosts: no inline style, no style attribute.
const STYLE_POLICY: &str = "style-src 'self'";

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("hosts: a root font size of 62.5% leaves the type alone", |page| {
            Box::pin(root_font_size(page))
        })
        .served(Serving::changed(|page| with_style(&page, "html{font-size:62.5%}"))),
        case("hosts: a larger type of the reader's own is followed", |page| {
            Box::pin(reader_font_size(page))
        }),
        case("hosts: nothing outside the widget is restyled", |page| Box::pin(untouched(page)))
            .served(Serving::changed(article)),
        case("hosts: a bare article is not restyled by our style sheet", |page| {
            Box::pin(same_with_and_without(page))
        })
        .served(Serving::changed(article)),
        case("hosts: a container without padding does not overflow", |page| {
            Box::pin(no_overflow(page))
        })
        .on(Device::PHONE)
        .served(Serving::changed(article)),
        case("hosts: a column with overflow hidden clips nothing", |page| {
            Box::pin(no_overflow(page))
        })
        .served(Serving::changed(in_column)),
        case("hosts: a reset of the host leaves the widget usable", |page| Box::pin(reset(page)))
            .served(Serving::changed(|page| with_style(&page, RESET))),
        case("hosts: marks stand at their places under style-src 'self'", |page| {
            Box::pin(marks(page))
        })
        .served(Serving { policy: STYLE_POLICY, ..Serving::WELL }),
        case("hosts: the track of a lever is seen in forced colours", |page| {
            Box::pin(forced_colours(page, false))
        }),
        case("hosts: the track of a lever is seen in forced colours, dark", |page| {
            Box::pin(forced_colours(page, true))
        })
        .on(Device { dark: true, ..Device::DESKTOP }),
    ]
}

/// What some hosts do to every element.
const RESET: &str = "*{margin:0;padding:0;border:0;font:inherit;letter-spacing:.1em}
    button,input,select{appearance:none;border:3px solid red;text-transform:uppercase;width:auto}
    p{margin:2em 0;max-width:20em}h1,h2,h3{font-size:40px;text-transform:uppercase}";

fn with_style(page: &str, style: &str) -> String {
    let at = page.find("<body").unwrap_or(0);
    [&page[..at], "<style>", style, "</style>", &page[at..]].concat()
}

/// An article around the widget: the host's own heading, text and colours, no class of ours on the body, no padding.
fn article(page: String) -> String {
    let style = "html{font-size:20px;color:rgb(1,2,3)}body{margin:0;background:rgb(250,240,230);\
        font:italic 19px/2 serif}h1{font-size:31px;margin:7px;color:rgb(9,8,7)}";
    let page = with_style(&page, style);
    let Some(start) = page.find("<body") else { return page };
    let Some(end) = page[start..].find('>').map(|end| start + end + 1) else { return page };
    let host = "<body><h1 id=host-heading>An article</h1><p id=host-text>Text of the host.</p>\
        <button id=host-button>Its button</button><table id=host-table><tr><td>1</td></tr></table>";
    [&page[..start], host, &page[end..]].concat()
}

/// The size of the type of some words of the widget, in pixels.
const TYPE: &str = "(() => {
    const size = (css) => parseFloat(getComputedStyle(probe.find(css)).fontSize);
    return [size(hooks.sentence), size(hooks.of('outcome-spend')), size(hooks.of('lever-value-signing'))];
})()";

async fn root_font_size(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let sizes: Vec<f64> = page.ask(TYPE, vec![]).await?;
    ensure!(sizes.iter().all(|size| *size >= 13.0), "The type has {sizes:?} px.");
    page.tell("document.documentElement.style.fontSize = ''").await?;
    page.tell("for (const it of document.querySelectorAll('head style, style')) it.remove()")
        .await?;
    page.settle().await?;
    let without: Vec<f64> = page.ask(TYPE, vec![]).await?;
    ensure!(sizes == without, "The host's root font size makes {without:?} px {sizes:?}.");
    Ok(())
}

/// The reader's own setting of the browser scales the type. Breakpoints follow the type, so the window is as wide
/// as the widest layout needs at both sizes.
async fn reader_font_size(page: &mut Page) -> Result<()> {
    page.session.set_size(1800, 1200).await?;
    page.open("").await?;
    let before: Vec<f64> = page.ask(TYPE, vec![]).await?;
    let sizes = json!({ "fontSizes": { "standard": 24, "fixed": 20 } });
    page.session.devtools("Page.setFontSizes", sizes).await?;
    page.settle().await?;
    let after: Vec<f64> = page.ask(TYPE, vec![]).await?;
    let is_larger = before.iter().zip(&after).all(|(a, b)| (b / a - 1.5).abs() < 0.05);
    ensure!(is_larger, "At 24 px instead of 16 the type went from {before:?} to {after:?} px.");
    Ok(())
}

/// Every property that the host's own elements have.
const HOST_STYLES: &str = "['html', 'body', '#host-heading', '#host-text', '#host-button', '#host-table', '#host-table td'].map((css) => {
    const style = getComputedStyle(probe.find(css));
    // Sizes that follow from the widget's height are not styles.
    const skip = ['height', 'block-size', 'perspective-origin', 'transform-origin'];
    return [...style].filter((name) => !skip.includes(name) && !name.startsWith('--'))
        .map((name) => `${css} ${name}: ${style.getPropertyValue(name)}`);
}).flat()";

async fn untouched(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let heading = "(() => { const it = getComputedStyle(probe.find('#host-heading'));
        return [it.fontSize, it.color, it.marginTop]; })()";
    let heading: Vec<String> = page.ask(heading, vec![]).await?;
    ensure!(heading == ["31px", "rgb(9, 8, 7)", "7px"], "The host's heading has {heading:?}.");
    let variables =
        "[...getComputedStyle(document.documentElement)].filter((name) => name.startsWith('--'))";
    let variables: Vec<String> = page.ask(variables, vec![]).await?;
    ensure!(variables.is_empty(), "On the host's root there are {variables:?}.");
    Ok(())
}

/// With our style sheet removed, the host's elements look the same as with it.
async fn same_with_and_without(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let with: Vec<String> = page.ask(HOST_STYLES, vec![]).await?;
    page.tell("for (const it of document.querySelectorAll('link[rel=stylesheet]')) it.remove()")
        .await?;
    page.settle().await?;
    let without: Vec<String> = page.ask(HOST_STYLES, vec![]).await?;
    let changed: Vec<_> = with.iter().filter(|one| !without.contains(one)).collect();
    // The width of what holds the widget follows from it.
    let changed: Vec<_> = changed
        .iter()
        .filter(|one| !one.contains("width") && !one.contains("inline-size"))
        .collect();
    ensure!(changed.is_empty(), "Our style sheet changes the host: {changed:#?}");
    Ok(())
}

/// Nothing of the widget lies outside its container.
async fn no_overflow(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let found: Vec<String> = page.ask(OVERFLOWING, vec![]).await?;
    ensure!(found.is_empty(), "Outside the container: {found:#?}");
    let (found, width): (f64, f64) =
        page.ask("[document.documentElement.scrollWidth, innerWidth]", vec![]).await?;
    ensure!(found <= width, "The page is {found} px wide on a screen of {width} px.");
    Ok(())
}

const OVERFLOWING: &str = "(() => {
    const host = probe.find('[data-npfit-scenario]').getBoundingClientRect();
    const scroller = (it) => it && it !== document.body
        && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(it).overflowX) || scroller(it.parentElement));
    return [...probe.find(hooks.widget).querySelectorAll('*')].filter((it) => {
        const box = it.getBoundingClientRect();
        if (box.width === 0 || scroller(it.parentElement?.closest('[data-testid=widget] *'))) return false;
        return box.left < host.left - 1 || box.right > host.right + 1;
    }).map((it) => it.outerHTML.slice(0, 90)).slice(0, 10);
})()";

/// A host's reset does not make controls unreadable or break the first screen.
async fn reset(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let wrong: Vec<String> = page
        .ask(
            "hooks.levers.map((key) => probe.whyNotOnScreen(probe.lever(key))).filter(Boolean)",
            vec![],
        )
        .await?;
    ensure!(wrong.is_empty(), "Under a host's reset a lever {wrong:?}.");
    super::super::input::drag(page, npfit_model::Lever::Centralisation, 40.0).await?;
    let position = page.snapshot().await?.position(npfit_model::Lever::Centralisation);
    ensure!((position - 40.0).abs() <= 6.0, "A drag to 40 ended at {position}.");
    let upper: Vec<String> = page
        .ask(
            "[...probe.find(hooks.widget).querySelectorAll('button, h2, p, select')]
                .filter((it) => getComputedStyle(it).textTransform !== 'none').map((it) => it.outerHTML.slice(0, 80))",
            vec![],
        )
        .await?;
    ensure!(upper.is_empty(), "The host's capitals are on {upper:?}.");
    Ok(())
}

/// Where each lever's "as it happened" mark stands, as a share of its track; a policy may drop style attributes.
const MARKS: &str = "hooks.levers.map((key) => {
    const input = probe.lever(key);
    const track = input.getBoundingClientRect();
    const mark = input.parentElement.querySelector('.npfit-was').getBoundingClientRect();
    return ((mark.left + mark.right) / 2 - track.left) / track.width;
})";

async fn marks(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let shares: Vec<f64> = page.ask(MARKS, vec![]).await?;
    let expected = [0.90, 16.0 / 64.0, 0.15];
    for (share, expected) in shares.iter().zip(expected) {
        ensure!(
            (share - expected).abs() < 0.06,
            "The marks stand at {shares:?}, not {expected:?}."
        );
    }
    super::super::input::drag(page, npfit_model::Lever::Centralisation, 40.0).await?;
    let fill = "(() => {
        const box = probe.lever('centralisation').parentElement.querySelector('.npfit-fill').getBoundingClientRect();
        return box.width / probe.lever('centralisation').getBoundingClientRect().width;
    })()";
    let fill: f64 = page.ask(fill, vec![]).await?;
    ensure!(
        (fill - 0.5).abs() < 0.1,
        "From 90 to 40 the track is filled over {fill} of its width."
    );
    let violations = page.session.console_errors().await?;
    ensure!(violations.is_empty(), "The policy is violated: {violations:?}.");
    Ok(())
}

/// In forced colours the track, its fill and the thumb differ from the background by at least 3:1.
async fn forced_colours(page: &mut Page, dark: bool) -> Result<()> {
    page.session.set_media(&[("forced-colors", "active")]).await?;
    page.open("").await?;
    super::super::input::drag(page, npfit_model::Lever::Centralisation, 40.0).await?;
    page.tell("document.activeElement.blur()").await?;
    page.settle().await?;
    let picture = crate::picture::Picture::read(&page.session.client.screenshot().await?)?;
    let track = crate::input::Track::of(page, npfit_model::Lever::Centralisation).await?;
    let beside = picture.pixel(track.x_of(15.0), track.middle - 12.0);
    for (what, value) in [("track", 15.0), ("fill", 65.0), ("thumb", 40.0)] {
        let contrast = (-3..=3)
            .map(|dy| picture.pixel(track.x_of(value), track.middle + f64::from(dy)))
            .map(|pixel| crate::picture::contrast(pixel, beside))
            .fold(0.0, f64::max);
        ensure!(
            contrast >= 3.0,
            "The {what} has {contrast:.1}:1 in forced colours (dark: {dark})."
        );
    }
    Ok(())
}
