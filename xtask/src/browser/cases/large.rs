//! Type twice as large, as some readers set it: nothing is cut off, nothing lies over anything else.

use crate::browser::cases::views::View;
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// In some views, with type twice as large as the page's own. Zooming in is something else: the screen
/// is smaller then, which other cases hold.
pub(crate) async fn readable(page: &mut Page, views: &[View]) -> Result<()> {
    let mut found = Vec::new();
    for view in views {
        view.open(page).await?;
        page.tell("document.documentElement.style.fontSize = '200%';").await?;
        page.settle().await?;
        let wrong: Vec<String> = page.ask(WRONG, vec![]).await?;
        found.extend(wrong.into_iter().map(|it| format!("{}: {it}", view.name)));
    }
    ensure!(found.is_empty(), "With large type:\n  {}", found.join("\n  "));
    Ok(())
}

const WRONG: &str = r#"(() => {
    const found = [], page = document.scrollingElement;
    if (page.scrollWidth > innerWidth) found.push(`the page is ${page.scrollWidth} px wide`);
    const hidden = (it) => getComputedStyle(it).clipPath !== 'none' || getComputedStyle(it).clip !== 'auto' || getComputedStyle(it).opacity === '0';
    // What stays in sight lies over what scrolls below it, on a ground of its own.
    const layer = (it) => it.closest('.npfit-levers') ? 'levers' : it.closest('.npfit-reading') ? 'reading' : '';
    const scroller = (it) => it && (['auto', 'scroll'].includes(getComputedStyle(it).overflowX) || scroller(it.parentElement));
    const boxes = [];
    for (const it of document.body.querySelectorAll('*')) {
        if (['SCRIPT', 'STYLE', 'MATH', 'OPTION', 'INPUT'].includes(it.tagName.toUpperCase())) continue;
        if (!it.checkVisibility()) continue;
        const style = getComputedStyle(it);
        const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
        if (it.scrollWidth > it.clientWidth + 1 && clips && it.clientWidth > 1) found.push(`cut: ${it.outerHTML.slice(0, 70)}`);
        if (it.scrollHeight > it.clientHeight + 1 && ['hidden', 'clip'].includes(style.overflowY) && it.clientHeight > 1)
            found.push(`cut below: ${it.outerHTML.slice(0, 70)}`);
        for (const node of it.childNodes) {
            if (node.nodeType !== 3 || !node.textContent.trim() || it.closest('math')) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
                if (box.width < 2 || box.height < 2) continue;
                let own = it;
                while (own && !hidden(own)) own = own.parentElement;
                if (own) break;
                if (!scroller(it) && (box.right > innerWidth + 1 || box.left < -1)) found.push(`off the screen: ${node.textContent.slice(0, 50)}`);
                const readout = it.closest('[data-readout]')?.getBoundingClientRect();
                if (readout && box.bottom > readout.bottom) continue;
                // Type is not as high as its line.
                const trim = box.height * 0.22;
                boxes.push({ it, text: node.textContent.trim().slice(0, 40), layer: layer(it),
                    top: box.top + trim, bottom: box.bottom - trim, left: box.left + 1, right: box.right - 1 });
            }
        }
    }
    for (let i = 0; i < boxes.length; i += 1) for (let j = i + 1; j < boxes.length; j += 1) {
        const a = boxes[i], b = boxes[j];
        if (a.it === b.it || a.layer !== b.layer) continue;
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            found.push(`“${a.text}” lies over “${b.text}”`);
    }
    return found.slice(0, 12);
})()"#;
