//! Text twice as large, as some readers set it: nothing is cut off, nothing lies over anything else.

use anyhow::{Result, ensure};
use serde_json::json;

use super::views::{VIEWS, View};
use super::{Case, DESKTOP_AND_PHONE, case};
use crate::device::Device;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (piece, views) in VIEWS.chunks(5).enumerate() {
        for (screen, device) in DESKTOP_AND_PHONE {
            let name = format!("large text: readable {screen}, views {piece}");
            cases.push(case(name, move |page| Box::pin(readable(page, views))).on(device));
        }
        let name = format!("large text: every view fits 320 px, views {piece}");
        let narrow = case(name, move |page| Box::pin(narrow(page, views)));
        cases.push(narrow.on(Device::SMALL_PHONE));
    }
    cases
}

/// In some views, with the browser's own text size doubled. Zoom is something else: the screen is smaller then, which
/// other cases hold.
async fn readable(page: &mut Page, views: &[View]) -> Result<()> {
    let sizes = json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
    page.session.devtools("Page.setFontSizes", sizes).await?;
    let mut found = Vec::new();
    for view in views {
        view.open(page).await?;
        let wrong: Vec<String> = page.ask(WRONG, vec![]).await?;
        found.extend(wrong.into_iter().map(|it| format!("{}: {it}", view.name)));
    }
    ensure!(found.is_empty(), "With large text:\n  {}", found.join("\n  "));
    Ok(())
}

const WRONG: &str = r#"(() => {
    const found = [], page = document.scrollingElement;
    // A phone widens its window to what does not fit its screen.
    const width = matchMedia('(pointer: coarse)').matches ? screen.width : innerWidth;
    if (page.scrollWidth > width) found.push(`the page is ${page.scrollWidth} px wide`);
    const isHidden = (it) => getComputedStyle(it).clipPath !== 'none' || getComputedStyle(it).opacity === '0';
    // What stays in sight lies over what scrolls below it, on a background of its own.
    const layer = (it) => {
        for (let own = it; own; own = own.parentElement) {
            if (['sticky', 'fixed', 'absolute'].includes(getComputedStyle(own).position)) return own;
        }
        return null;
    };
    const scroller = (it) => it && (['auto', 'scroll'].includes(getComputedStyle(it).overflowX) || scroller(it.parentElement));
    const boxes = [];
    for (const it of document.body.querySelectorAll('*')) {
        if (['SCRIPT', 'STYLE', 'MATH', 'OPTION', 'INPUT', 'SELECT'].includes(it.tagName.toUpperCase())) continue;
        if (!it.checkVisibility()) continue;
        const style = getComputedStyle(it);
        const clips = (way) => ['hidden', 'clip'].includes(way);
        if (it.scrollWidth > it.clientWidth + 1 && clips(style.overflowX) && it.clientWidth > 1
            && style.textOverflow !== 'ellipsis') found.push(`cut: ${it.outerHTML.slice(0, 70)}`);
        if (it.scrollHeight > it.clientHeight + 1 && clips(style.overflowY) && it.clientHeight > 1)
            found.push(`cut below: ${it.outerHTML.slice(0, 70)}`);
        for (const node of it.childNodes) {
            if (node.nodeType !== 3 || !node.textContent.trim() || it.closest('math')) continue;
            let own = it;
            while (own && !isHidden(own)) own = own.parentElement;
            if (own) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
                if (box.width < 2 || box.height < 2) continue;
                if (!scroller(it) && (box.right > innerWidth + 1 || box.left < -1)) found.push(`off the screen: ${node.textContent.slice(0, 50)}`);
                // Letters are not as high as their line.
                const trim = box.height * 0.22;
                boxes.push({ it, text: node.textContent.trim().slice(0, 40), layer: layer(it), scroller: scroller(it),
                    top: box.top + trim, bottom: box.bottom - trim, left: box.left + 1, right: box.right - 1 });
            }
        }
    }
    // From the top down: what begins below a box does not lie over it, nor does anything after that.
    boxes.sort((a, b) => a.top - b.top);
    for (let i = 0; i < boxes.length; i += 1) for (let j = i + 1; j < boxes.length; j += 1) {
        const a = boxes[i], b = boxes[j];
        if (b.top >= a.bottom) break;
        if (a.it === b.it || a.layer !== b.layer || a.scroller !== b.scroller) continue;
        if (a.left < b.right && b.left < a.right && a.top < b.bottom)
            found.push(`“${a.text}” lies over “${b.text}”`);
    }
    return found.slice(0, 12);
})()"#;

/// Nothing is wider than the screen in some views, and what scrolls inside itself can be focused and has a name.
async fn narrow(page: &mut Page, views: &[View]) -> Result<()> {
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
    // A phone widens its window to what does not fit its screen.
    if (page.scrollWidth > Math.min(innerWidth, screen.width)) found.push(`the page is ${page.scrollWidth} px wide`);
    for (const it of document.body.querySelectorAll('*')) {
        const way = getComputedStyle(it).overflowX;
        if (!['auto', 'scroll'].includes(way) || it.scrollWidth <= it.clientWidth + 1) continue;
        // Tab along what it holds scrolls it.
        const isNamed = it.hasAttribute('aria-label') || it.hasAttribute('aria-labelledby');
        const inside = it.querySelector('button, a[href], input, select, [tabindex=\"0\"]');
        if (!inside && (it.tabIndex < 0 || !isNamed)) found.push(`no way in by keyboard: ${it.outerHTML.slice(0, 80)}`);
    }
    return found;
})()";
