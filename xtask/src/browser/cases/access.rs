//! Room, motion and focus: what readers need who do not see or move as most do.

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::cases::views::View;
use crate::browser::input;
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// How much may shift when wasm comes alive, as browsers score it (cumulative layout shift).
const SHIFT_AT_MOST: f64 = 0.02;

/// How many presses of Tab the page may ask for with everything open.
const TABS_AT_MOST: usize = 400;

const OPEN_ALL: &str = "document.querySelectorAll('details').forEach((it) => { it.open = true; });";

/// Nothing is wider than the screen in some views, and what scrolls inside itself can be focused and
/// has a name.
pub(crate) async fn narrow(page: &mut Page, views: &[View]) -> Result<()> {
    let mut found = Vec::new();
    for view in views {
        view.open(page).await?;
        let wrong: Vec<String> = page.ask(TOO_WIDE, vec![]).await?;
        found.extend(wrong.into_iter().map(|it| format!("{}: {it}", view.name)));
    }
    ensure!(found.is_empty(), "Too wide:\n  {}", found.join("\n  "));
    Ok(())
}

const TOO_WIDE: &str = "(() => {
    const page = document.scrollingElement, found = [];
    if (page.scrollWidth > innerWidth) found.push(`the page is ${page.scrollWidth} px wide`);
    for (const it of document.body.querySelectorAll('*')) {
        const way = getComputedStyle(it).overflowX;
        if (!['auto', 'scroll'].includes(way) || it.scrollWidth <= it.clientWidth + 1) continue;
        const named = it.hasAttribute('aria-label') || it.hasAttribute('aria-labelledby');
        // Whoever tabs along a row of tabs scrolls it.
        if (it.matches('[role=tablist]') && it.querySelector('[role=tab]') && named) continue;
        if (it.tabIndex < 0 || !named) found.push(`no way in by keyboard: ${it.outerHTML.slice(0, 80)}`);
    }
    return found;
})()";

/// For readers who ask for less motion nothing takes time.
pub(crate) async fn still(page: &mut Page) -> Result<()> {
    let features = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    page.session.devtools("Emulation.setEmulatedMedia", features).await?;
    page.open("").await?;
    let asks: bool =
        page.ask("matchMedia('(prefers-reduced-motion: reduce)').matches", vec![]).await?;
    ensure!(asks, "The browser does not ask for less motion.");
    let found: Vec<String> = page.ask(MOVING, vec![]).await?;
    ensure!(found.is_empty(), "It moves: {found:#?}");
    Ok(())
}

const MOVING: &str = "[
    ...document.getAnimations().map((it) => `${it.constructor.name}`),
    ...[document.documentElement, ...document.querySelectorAll('body, body *')].filter((it) => {
        const style = getComputedStyle(it);
        const long = (times) => times.split(',').some((time) =>
            parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000) > 1);
        return long(style.transitionDuration) || style.scrollBehavior === 'smooth'
            || (style.animationName !== 'none' && long(style.animationDuration));
    }).map((it) => it.outerHTML.slice(0, 80)),
].slice(0, 20)";

/// Nothing that is read already moves away when the widget takes over from what stood there.
pub(crate) async fn shift(page: &mut Page, link: &str) -> Result<()> {
    page.visit_bare(link).await?;
    page.wait_until_alive().await?;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let (score, what): (f64, Vec<String>) = page.ask(SHIFTS, vec![]).await?;
    let is_still = score < SHIFT_AT_MOST;
    ensure!(is_still, "Layout shifts by {score:.3}: {what:#?}");
    Ok(())
}

const SHIFTS: &str = "new Promise((done) => {
    let score = 0;
    const what = [];
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            score += entry.value;
            for (const source of entry.sources) {
                const node = source.node;
                const name = node ? `${node.nodeName}.${node.className || ''}` : 'gone';
                what.push(`${entry.value.toFixed(3)} ${name} from ${source.previousRect.top} to ${source.currentRect.top}`);
            }
        }
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done([score, what]), 300);
})";

/// Tab goes through all of the page, and each place where it stops is seen to have the focus.
pub(crate) async fn focus(page: &mut Page) -> Result<()> {
    page.open("").await?;
    page.tell(OPEN_ALL).await?;
    page.tell("document.documentElement.style.scrollBehavior = 'auto';").await?;
    page.settle().await?;
    let mut found = Vec::new();
    let mut stops = 0;
    while stops < TABS_AT_MOST {
        input::press(page, Key::Tab).await?;
        let (is_over, wrong): (bool, Option<String>) = page.ask(FOCUSED, vec![]).await?;
        if is_over {
            break;
        }
        stops += 1;
        found.extend(wrong);
    }
    ensure!(stops > 20 && stops < TABS_AT_MOST, "Tab stops {stops} times.");
    ensure!(found.is_empty(), "Of {stops} stops these are not seen:\n  {}", found.join("\n  "));
    Ok(())
}

const FOCUSED: &str = "(() => {
    const it = document.activeElement;
    if (!it || it === document.body || it.dataset.npfitSeen) return [true, null];
    it.dataset.npfitSeen = 'yes';
    const box = it.getBoundingClientRect();
    const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    const style = getComputedStyle(it);
    // A range shows it on its thumb, which cannot be asked.
    const outlined = it.type === 'range' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const why = [inside ? '' : 'off the screen', outlined ? '' : 'no outline'].filter(Boolean).join(', ');
    return [false, why ? `${why}: ${it.outerHTML.slice(0, 90)}` : null];
})()";
