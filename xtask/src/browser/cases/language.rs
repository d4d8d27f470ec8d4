//! The widget in an article of another language.

use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// What of the widget is not from the message file: text and names without the brackets that the
/// pseudo-language puts around every message. A citation stands in its own language.
const HARD_CODED: &str = r"(() => {
    const root = document.querySelector('.npfit[data-alive]');
    const found = [];
    const check = (text, where) => {
        // An address has no language.
        if (/^https?:\S+$/.test(text)) return;
        if (/[A-Za-z]{2}/.test(text) && !/\[.*\]/s.test(text)) found.push(`${where}: ${text}`);
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = root; node; node = walker.nextNode()) {
        if (node.closest('[lang=en]')) continue;
        const own = [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE);
        for (const text of own) check(text.textContent.trim(), node.className || node.tagName);
        for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder']) {
            if (node.hasAttribute(name)) check(node.getAttribute(name), name);
        }
    }
    return found.slice(0, 20);
})()";

/// Moves a lever, so that every sentence is about a difference, and opens what can be opened.
async fn open_all(page: &mut Page) -> Result<()> {
    page.open("#v=2&centralisation=40&signing=2006-12&flexibility=70&p.use_months=7&x=1").await?;
    page.settle().await?;
    let open = "document.querySelectorAll('.npfit details').forEach((one) => { one.open = true; })";
    page.tell(open).await?;
    page.settle().await
}

/// Every word that the widget shows or says comes from the message file.
pub(crate) async fn accented(page: &mut Page) -> Result<()> {
    open_all(page).await?;
    let found: Vec<String> = page.ask(HARD_CODED, vec![]).await?;
    ensure!(found.is_empty(), "Not from the message file: {found:#?}");
    let tag: String = page.ask("document.querySelector('.npfit[data-alive]').lang", vec![]).await?;
    ensure!(tag == "en-XA", "The widget says that it speaks {tag:?}.");
    let spend: String = outcome(page, "spend").await?;
    ensure!(spend.contains(','), "The browser's own way with numbers is not taken: {spend:?}.");
    no_wider(page).await
}

/// From right to left it has its own digits and months, and nothing sticks out.
pub(crate) async fn right_to_left(page: &mut Page) -> Result<()> {
    open_all(page).await?;
    let direction = "getComputedStyle(document.querySelector('.npfit[data-alive]')).direction";
    let direction: String = page.ask(direction, vec![]).await?;
    ensure!(direction == "rtl", "The widget runs {direction}.");
    for name in ["spend", "whole", "suppliers"] {
        let number = outcome(page, name).await?;
        let is_arabic = number.chars().any(|c| ('\u{660}'..='\u{669}').contains(&c));
        ensure!(
            is_arabic && !number.contains(|c: char| c.is_ascii_digit()),
            "{name} is {number:?}, not in the language's own digits."
        );
    }
    no_wider(page).await
}

/// Where there is no such language yet, English is spoken, and says that it is English.
pub(crate) async fn not_here_yet(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let tag: String = page.ask("document.querySelector('.npfit[data-alive]').lang", vec![]).await?;
    ensure!(tag == "en-GB", "In a German article the widget says that it speaks {tag:?}.");
    let spend: String = outcome(page, "spend").await?;
    ensure!(spend.contains('.'), "In English the spend is {spend:?}.");
    Ok(())
}

async fn outcome(page: &Page, name: &str) -> Result<String> {
    let ask = "probe.find(`[data-outcome=${arguments[0]}] .outcome-number`).textContent";
    page.ask(ask, vec![serde_json::json!(name)]).await
}

async fn no_wider(page: &Page) -> Result<()> {
    let ask = "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]";
    let (inner, outer): (u32, u32) = page.ask(ask, vec![]).await?;
    ensure!(inner <= outer, "The page is {inner} px wide on a screen of {outer} px.");
    Ok(())
}
