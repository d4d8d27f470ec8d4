//! Pinned runs, and why the outcomes moved.

use fantoccini::Locator;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;

use super::how;
use crate::browser::input;
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// What is seen of the pins.
#[derive(Deserialize)]
struct Pins {
    names: Vec<String>,
    settings: Vec<String>,
    heads: Vec<String>,
    spends: Vec<String>,
    told: String,
    hash: String,
}

async fn pins(page: &Page) -> Result<Pins> {
    page.settle().await?;
    let ask = "(() => {
        const texts = (css) => [...document.querySelectorAll(css)].map((one) => one.textContent);
        const fields = [...document.querySelectorAll('[data-pin-name]')].filter(probe.isVisible);
        return {
            names: fields.map((field) => field.value),
            settings: fields.map((field) => field.placeholder),
            heads: texts('[data-pin-table] thead th'),
            spends: texts('[data-pin-table] tbody tr:first-child td'),
            told: texts('[data-told]').find((words) => words) || '',
            hash: location.hash,
        };
    })()";
    page.ask(ask, vec![]).await
}

/// Scrolls a thing into sight, clicks or taps it there, and waits until what it changes is drawn.
async fn press(page: &Page, css: &str) -> Result<()> {
    click(page, css).await?;
    page.settle().await
}

async fn click(page: &Page, css: &str) -> Result<()> {
    let seen = "(() => {
        const all = [...document.querySelectorAll(arguments[0])];
        const one = all.find(probe.isVisible);
        one.scrollIntoView({ block: 'center' });
        const last = document.querySelectorAll('[data-pressed]');
        last.forEach((other) => other.removeAttribute('data-pressed'));
        one.setAttribute('data-pressed', '');
    })()";
    page.ask::<Option<bool>>(seen, vec![json!(css)]).await?;
    page.settle().await?;
    Ok(page.session.client.find(Locator::Css("[data-pressed]")).await?.click().await?)
}

const MIDDLE: &str = "#v=2&centralisation=75&signing=2006-09&flexibility=55";

/// A run is pinned, named, held against another, gone to and taken away; each is one step of undo.
pub(crate) async fn pin(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    press(page, "[data-action=pin]").await?;
    let one = pins(page).await?;
    ensure!(one.names == [""] && one.told.contains('A'), "{:?}, told {:?}", one.names, one.told);
    ensure!(one.settings[0].contains("75"), "It goes by {:?}.", one.settings[0]);
    press(page, "[data-action=pin]").await?;
    let again = pins(page).await?;
    ensure!(again.names.len() == 1 && again.told.contains("already"), "{:?}", again.told);
    press(page, "[data-preset=command]").await?;
    let moved = pins(page).await?;
    ensure!(moved.heads.len() == 3, "The table's heads are {:?}.", moved.heads);
    let apart = moved.spends[0] != moved.spends[1] && moved.spends[0].contains('£');
    ensure!(apart, "The spends do not differ: {:?}", moved.spends);
    press(page, "[data-pin-name]").await?;
    page.session
        .client
        .find(Locator::Css("[data-pressed]"))
        .await?
        .send_keys("Mine, <b>& 試")
        .await?;
    input::press(page, Key::Enter).await?;
    let named = pins(page).await?;
    ensure!(named.heads[0] == "A: Mine, <b>& 試", "It is called {:?}.", named.heads[0]);
    press(page, "[data-pin-go]").await?;
    page.until("the levers stand at the pin", |now| now.levers["centralisation"].value == 75)
        .await?;
    press(page, "[data-pin-remove]").await?;
    ensure!(pins(page).await?.names.is_empty(), "It is still there.");
    press(page, "[data-action=undo]").await?;
    ensure!(pins(page).await?.names.len() == 1, "Undo does not bring it back.");
    Ok(())
}

/// Four runs find room, a fifth is refused in a sentence; a link opens them all on a fresh page.
pub(crate) async fn link(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for preset in ["as-it-happened", "middle-out", "thousand-systems", "day-one", "command"] {
        press(page, &format!("[data-preset={preset}]")).await?;
        press(page, "[data-action=pin]").await?;
    }
    let full = pins(page).await?;
    ensure!(full.names.len() == 4, "{} are pinned.", full.names.len());
    ensure!(full.told.contains("Four"), "A fifth is met with {:?}.", full.told);
    let ask = "new Promise((done) => setTimeout(() => done(location.hash), 700))";
    let hash: String = page.ask(ask, vec![]).await?;
    ensure!(hash.matches("&pin=").count() == 4, "The link is {hash:?}, it was {:?}.", full.hash);
    page.open("").await?;
    page.open(&hash).await?;
    let opened = pins(page).await?;
    ensure!(opened.settings == full.settings, "{:?} became {:?}.", full.settings, opened.settings);
    page.open("#v=2&pin=1,2,3&pin=999,2006-12,40,x&pin=%zz").await?;
    let broken = pins(page).await?;
    ensure!(broken.names == ["x"], "Of broken pins there stand {:?}.", broken.names);
    let notice = page.snapshot().await?.notice;
    ensure!(notice.contains("Pinned run"), "Of broken pins it is said {notice:?}.");
    Ok(())
}

/// All of it by keyboard alone.
pub(crate) async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open(MIDDLE).await?;
    let focus = "document.querySelector('[data-action=pin]').focus()";
    page.tell(focus).await?;
    input::press(page, Key::Enter).await?;
    ensure!(pins(page).await?.names.len() == 1, "Enter does not pin.");
    page.tell("document.querySelector('[data-pin-remove]').focus()").await?;
    input::press(page, Key::Enter).await?;
    ensure!(pins(page).await?.names.is_empty(), "Enter does not take it away.");
    let focused: String = page.ask("document.activeElement.dataset.action || ''", vec![]).await?;
    ensure!(focused == "pin", "Then the focus is on {focused:?}.");
    Ok(())
}

/// What is said of the lever that moved last follows it, with numbers, and leads to an equation.
pub(crate) async fn why(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let said = "probe.find('[data-why]').textContent";
    let hint: String = page.ask(said, vec![]).await?;
    ensure!(hint.contains("Move a lever"), "Before, it says {hint:?}.");
    page.tell("document.querySelector('[data-lever=signing]').focus()").await?;
    for _ in 0..3 {
        input::press(page, Key::PageUp).await?;
    }
    page.settle().await?;
    let later: String = page.ask(said, vec![]).await?;
    ensure!(later.contains("contract signing"), "Of signing it says {later:?}.");
    let lines: Vec<String> = page
        .ask(
            "[...document.querySelectorAll('[data-why] li')].map((line) => line.textContent)",
            vec![],
        )
        .await?;
    ensure!((2..=3).contains(&lines.len()), "It has {} lines: {lines:?}", lines.len());
    for line in &lines {
        let has_numbers = line.chars().filter(char::is_ascii_digit).count() >= 3;
        ensure!(has_numbers && line.contains("because"), "It says {line:?}.");
    }
    click(page, "[data-why] [data-explain]").await?;
    let shown = how::key_opened(page).await?;
    ensure!(!shown.is_empty(), "It does not lead to an equation.");
    Ok(())
}
