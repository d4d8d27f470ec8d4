//! Presets: one list, with the reason of the chosen one.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use npfit_model::Lever;
use npfit_scenario::scenario::Preset;
use serde_json::json;

use super::{Case, MOUSE_AND_FINGER, case};
use crate::hooks::PRESET;
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = MOUSE_AND_FINGER
        .into_iter()
        .map(|(how, device)| {
            let name = format!("presets: each sets all levers {how}");
            case(name, |page| Box::pin(each(page))).on(device)
        })
        .collect();
    cases.push(case("presets: by keyboard", |page| Box::pin(by_keyboard(page))));
    cases
}

async fn until_preset(page: &Page, preset: Preset) -> Result<()> {
    let wanted = Lever::ALL.map(|lever| preset.levers().position(lever));
    page.until(preset.key(), |now| now.positions() == wanted).await?;
    let ask = "(() => {
        const list = probe.find(arguments[0]);
        const reason = document.getElementById(list.getAttribute('aria-describedby'));
        return [list.value, probe.text(reason)];
    })()";
    let (value, reason): (String, String) = page.ask(ask, vec![json!(PRESET)]).await?;
    ensure!(value == preset.key(), "The list shows {value:?}, not {}.", preset.key());
    ensure!(reason.len() > 20, "{} has only the reason {reason:?}.", preset.key());
    Ok(())
}

async fn each(page: &mut Page) -> Result<()> {
    page.open("").await?;
    for preset in Preset::ALL.into_iter().rev() {
        input::choose(page, PRESET, preset.key()).await?;
        until_preset(page, preset).await?;
    }
    // A lever that moves makes it a setting of the reader's own.
    input::focus(page, &crate::hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Left).await?;
    page.until_true("no preset in the list", &format!("probe.find('{PRESET}').value === ''")).await
}

async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::focus(page, PRESET).await?;
    for preset in &Preset::ALL[1..] {
        input::key(page, Key::Down).await?;
        until_preset(page, *preset).await?;
    }
    Ok(())
}
