//! Values typed into a lever's field: whatever the page shows, its fields take.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use npfit_model::{Lever, Levers};
use serde_json::json;

use super::{Case, DESKTOP_AND_PHONE, case};
use crate::hooks;
use crate::input;
use crate::page::{Page, words};
use crate::server::Serving;

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (screen, device) in DESKTOP_AND_PHONE {
        let typed = case(format!("typed: every spelling of a value {screen}"), |page| {
            Box::pin(spellings(page))
        });
        cases.push(typed.on(device));
        let refused = case(format!("typed: what is no value is refused {screen}"), |page| {
            Box::pin(refused(page))
        });
        cases.push(refused.on(device));
    }
    cases.extend([
        case("typed: by keyboard alone", |page| Box::pin(by_keyboard(page))).everywhere(),
        case("typed: a field takes what it shows in Arabic digits", |page| Box::pin(own(page)))
            .served(Serving::changed(super::languages::right_to_left_page)),
    ]);
    cases
}

/// Opens a lever's field, puts a text there and presses Enter.
pub(super) async fn type_value(page: &Page, lever: Lever, text: &str) -> Result<()> {
    input::press(page, &hooks::lever_value(lever)).await?;
    let field = hooks::lever_field(lever);
    page.until_true("the field", &format!("!!document.querySelector('{field}')")).await?;
    // Pasted rather than typed: WebDriver cannot type every character.
    let paste = "(() => {
        const field = probe.find(arguments[0]);
        field.focus();
        field.value = arguments[1];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;
    })()";
    page.ask::<bool>(paste, vec![json!(field), json!(text)]).await?;
    input::key(page, Key::Enter).await?;
    page.settle().await
}

/// Each of these spellings sets its lever; the text is what people write or copy.
const SPELLINGS: [(Lever, &str, f64); 19] = [
    (Lever::Centralisation, "35", 35.0),
    (Lever::Centralisation, "40%", 40.0),
    (Lever::Centralisation, "41 %", 41.0),
    (Lever::Centralisation, "42\u{a0}%", 42.0),
    (Lever::Centralisation, "43\u{202f}%", 43.0),
    (Lever::Centralisation, "70,5", 70.5),
    (Lever::Centralisation, "70.5", 70.5),
    (Lever::Centralisation, "٤٤", 44.0),
    (Lever::Centralisation, "４５％", 45.0),
    (Lever::Centralisation, "46 per cent", 46.0),
    (Lever::Flexibility, "99.7", 99.7),
    (Lever::Flexibility, " 70 ", 70.0),
    (Lever::Signing, "2006-12", 59.0),
    (Lever::Signing, "January 2005", 36.0),
    (Lever::Signing, "Sept 2006", 56.0),
    (Lever::Signing, "Sep. 2005", 44.0),
    (Lever::Signing, "12/2006", 59.0),
    (Lever::Signing, "2005 March", 38.0),
    (Lever::Signing, "December\u{a0}2006", 59.0),
];

async fn spellings(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for (lever, text, position) in SPELLINGS {
        type_value(page, lever, text).await?;
        let now = page.until_at(lever, position).await?;
        ensure!(now.status.is_empty(), "{text:?} was taken, but it says {:?}.", now.status);
        // What is shown then is taken again.
        let shown = now.levers[lever.key()].words.clone();
        input::focus(page, &hooks::lever(lever)).await?;
        input::key(page, Key::End).await?;
        page.until_at(lever, Levers::positions(lever).1).await?;
        type_value(page, lever, &shown).await?;
        page.until_at(lever, position).await?;
    }
    Ok(())
}

/// What is no value moves nothing, and one sentence in sight says so.
async fn refused(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for (lever, text) in [
        (Lever::Centralisation, "140"),
        (Lever::Centralisation, "-1"),
        (Lever::Centralisation, "much"),
        (Lever::Signing, "soon"),
        (Lever::Signing, "2010-01"),
        (Lever::Signing, "13/2006"),
        (Lever::Flexibility, "<b>1</b>"),
    ] {
        type_value(page, lever, text).await?;
        let start = Levers::HISTORY.position(lever);
        page.until_at(lever, start).await?;
        let describe = "(() => {
            const ids = (probe.find(arguments[0]).getAttribute('aria-describedby') || '').split(' ');
            const it = ids.map((id) => document.getElementById(id)).find((one) => one && one.textContent.trim());
            return it ? [probe.text(it), probe.whyNotOnScreen(it)] : ['', ''];
        })()";
        let (said, place): (String, String) =
            page.ask(describe, vec![json!(hooks::lever(lever))]).await?;
        let name = match lever {
            Lever::Centralisation => "Centralisation",
            Lever::Signing => "Contracts signed",
            Lever::Flexibility => "Local flexibility",
        };
        let (low, high) = Levers::positions(lever);
        let is_clear = said.contains(name)
            && said.contains(&words(lever, low))
            && said.contains(&words(lever, high));
        ensure!(is_clear, "Of {text:?} it says {said:?}.");
        ensure!(place.is_empty(), "That {text:?} is refused {place}.");
    }
    Ok(())
}

/// Enter opens the field with its text selected; Escape leaves all as it was; Enter takes the value and gives the focus
/// back.
async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let lever = Lever::Centralisation;
    for (text, end, position) in [("25", Key::Escape, 90.0), ("25", Key::Enter, 25.0)] {
        input::focus(page, &hooks::lever_value(lever)).await?;
        input::key(page, Key::Enter).await?;
        page.settle().await?;
        let selected: bool = page
            .ask(
                "(() => { const it = document.activeElement;
                    return it.matches(arguments[0]) && it.value.length > 0
                        && it.selectionEnd - it.selectionStart === it.value.length; })()",
                vec![json!(hooks::lever_field(lever))],
            )
            .await?;
        ensure!(selected, "Enter on the value does not open its field, its text selected.");
        input::type_text(page, text).await?;
        input::key(page, end).await?;
        page.until_at(lever, position).await?;
        page.until_true(
            "the focus back on the value",
            &format!("document.activeElement.matches('{}')", hooks::lever_value(lever)),
        )
        .await?;
    }
    Ok(())
}

/// In a language with digits of its own, a field takes what the page shows.
async fn own(page: &mut Page) -> Result<()> {
    page.open("#v=3&centralisation=40&signing=2006-12&flexibility=70").await?;
    for lever in Lever::ALL {
        let shown = page.text(&hooks::lever_value(lever)).await?;
        let before = page.snapshot().await?.position(lever);
        input::focus(page, &hooks::lever(lever)).await?;
        input::key(page, Key::Home).await?;
        type_value(page, lever, &shown).await?;
        let after = page.until("the lever back", |now| now.position(lever) == before).await?;
        ensure!(after.position(lever) == before, "{shown:?} was not taken.");
    }
    Ok(())
}
