//! The widget in an article of another language.

use anyhow::{Result, ensure};

use super::{Case, DESKTOP_AND_PHONE, case};
use crate::hooks::{self, outcome};
use crate::page::Page;
use crate::server::Serving;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (screen, device) in DESKTOP_AND_PHONE {
        let group = [
            case(format!("languages: every word is a message {screen}"), |page| {
                Box::pin(accented(page))
            })
            .served(Serving::changed(|page| in_language(&page, "en-XA"))),
            case(format!("languages: right to left, with its own digits {screen}"), |page| {
                Box::pin(right_to_left(page))
            })
            .served(Serving::changed(right_to_left_page)),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    let unknown =
        case("languages: one that is not here is English", |page| Box::pin(unknown(page)));
    cases.push(unknown.served(Serving::changed(|page| in_language(&page, "de-AT"))));
    cases
}

/// The page as an article of a language has it.
fn in_language(page: &str, tag: &str) -> String {
    page.replacen("lang=en-GB", &format!("lang={tag}"), 1).replacen(
        "lang=\"en-GB\"",
        &format!("lang={tag}"),
        1,
    )
}

/// The page in the pseudo-language that runs from right to left.
pub(super) fn right_to_left_page(page: String) -> String {
    in_language(&page, "ar-XB")
}

/// What of the widget is not a message: text and names without the brackets that the pseudo-language puts around every
/// message. A citation stands in its own language.
const HARD_CODED: &str = r"(() => {
    const root = probe.find(hooks.widget);
    const found = [];
    const check = (text, where) => {
        // An address has no language.
        if (/^https?:\S+$/.test(text)) return;
        if (/[A-Za-z]{2}/.test(text) && !/\[.*\]/s.test(text)) found.push(`${where}: ${text}`);
    };
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = root; node; node = walker.nextNode()) {
        if (node.closest('[lang=en]')) continue;
        // A message may have strong words in it: the block as a whole is one.
        const block = node.closest('p, li, td, th, dd, dt, label, button, summary, figcaption');
        if (block && /^\s*\[.*\]\s*$/s.test(block.textContent)) continue;
        const own = [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE);
        for (const text of own) check(text.textContent.trim(), node.className || node.tagName);
        for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder']) {
            if (node.hasAttribute(name)) check(node.getAttribute(name), name);
        }
    }
    return found.slice(0, 20);
})()";

/// Levers away from history, so that every sentence is about a difference, on each tab, with everything open.
async fn open_all(page: &Page, tab: &str) -> Result<()> {
    let hash = format!(
        "#v=3&centralisation=40&signing=2006-12&flexibility=70&x=1&tab={tab}&pin=90,2004-01,15,"
    );
    page.open(&hash).await?;
    page.tell("document.querySelectorAll('details').forEach((it) => { it.open = true; })").await?;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    page.settle().await
}

async fn accented(page: &mut Page) -> Result<()> {
    for tab in hooks::TABS {
        open_all(page, tab).await?;
        let found: Vec<String> = page.ask(HARD_CODED, vec![]).await?;
        ensure!(found.is_empty(), "On the tab {tab} these are no messages: {found:#?}");
        no_wider(page).await?;
    }
    let tag: String = page.ask("probe.find(hooks.widget).lang", vec![]).await?;
    ensure!(tag == "en-XA", "The widget says that its language is {tag:?}.");
    Ok(())
}

async fn right_to_left(page: &mut Page) -> Result<()> {
    for tab in ["money", "roll-out", "lever-map", "sensitivity", "custom"] {
        open_all(page, tab).await?;
        no_wider(page).await?;
    }
    let direction: String =
        page.ask("getComputedStyle(probe.find(hooks.widget)).direction", vec![]).await?;
    ensure!(direction == "rtl", "The widget runs {direction}.");
    for key in ["spend", "parts", "trusts"] {
        let number = page.text(&format!("{} b", outcome(key))).await?;
        let is_arabic = number.chars().any(|c| ('\u{660}'..='\u{669}').contains(&c));
        let has_ascii = number.contains(|c: char| c.is_ascii_digit());
        ensure!(is_arabic && !has_ascii, "{key} is {number:?}, not in the language's own digits.");
    }
    Ok(())
}

async fn unknown(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let tag: String = page.ask("probe.find(hooks.widget).lang", vec![]).await?;
    ensure!(tag == "en-GB", "In a German article the widget says that its language is {tag:?}.");
    let spend = page.text(&format!("{} b", outcome("spend"))).await?;
    ensure!(spend.contains('.'), "In English the spend is {spend:?}.");
    Ok(())
}

async fn no_wider(page: &Page) -> Result<()> {
    let ask = "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]";
    let (inner, outer): (u32, u32) = page.ask(ask, vec![]).await?;
    ensure!(inner <= outer, "The page is {inner} px wide on a screen of {outer} px.");
    Ok(())
}
